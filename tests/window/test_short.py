"""A short day: only the core steps of a routine are done."""

import re

from app import BUTTONS
from case import WindowTest
from test_editor import saved_text

ROUTINE = """// Mine.
Routine(
    name: "Long and short",
    prepare: 1, rest: 1,
    steps: [
        (exercise: "pelvic-tilt", work: Reps(count: 2, up: 1, down: 1)),
        (exercise: "cobra", work: Hold(seconds: 4), core: true),
        Rounds(count: 2, steps: [(exercise: "walk", work: Hold(seconds: 60))]),
        (exercise: "figure-4", work: Hold(seconds: 3), side: Each, core: true), // the long one
    ],
)
"""
CORE = ["cobra", "figure-4", "figure-4"]


class Short(WindowTest):
    def open(self, text=ROUTINE, **settings):
        self.home.settings(**settings)
        self.file = self.home.routine("mine.ron", text)
        app = self.launch()
        self.open_routine(app, "Long and short")
        return app

    def exercises(self):
        return [work["exercise"] for work in self.record()["work"]]

    def test_a_short_session_has_only_the_core_steps(self):
        app = self.open()
        app.click("Short")
        self.wait_state(app, "Get ready")
        self.follow(app)
        record = self.record()
        self.assertEqual([work["exercise"] for work in record["work"]], CORE)
        self.assertEqual((record["routine"], record["ended"]), ("Long and short", "finished"))
        self.assertEqual(self.file.read_text(), ROUTINE)

    def test_a_routine_without_core_steps_has_no_short_day(self):
        app = self.open(ROUTINE.replace(", core: true", ""))
        self.assertIsNone(app.find("Short", roles=BUTTONS), app.tree())

    def test_a_short_session_that_was_cut_off_is_resumed_as_one(self):
        app = self.open()
        app.click("Short")
        self.wait_state(app, "Hold")
        app.kill()
        app = self.launch()
        app.click("Resume session")
        self.follow(app)
        self.assertEqual(self.exercises(), CORE)

    def test_what_is_minded_is_told_of_the_core_steps_alone(self):
        app = self.open(ROUTINE.replace("pelvic-tilt", "pigeon").replace("Reps(count: 2, up: 1, down: 1)", "Hold(seconds: 60)"), mind="[Wrists]")
        app.click("Short")
        app.wait("Before you start")
        app.wait("1. Cobra")
        self.assertIsNone(app.find(re.compile("Pigeon pose")), app.tree())
        app.click(re.compile("^Cobra: Instead"))
        app.click("Start session")
        self.wait_state(app, "Get ready")
        self.follow(app)
        self.assertEqual(self.exercises(), ["prone-on-elbows", "figure-4", "figure-4"])

    def test_what_is_chosen_for_good_on_a_short_day_leaves_the_other_steps_as_they_are(self):
        app = self.open(mind="[Wrists]")
        app.click("Short")
        app.click(re.compile("^Cobra: Instead"))
        app.click("Change the routine for good")
        app.wait(re.compile("^Your routine is saved with what you have chosen"))
        changed = saved_text(self.file)
        self.assertEqual(changed.replace("prone-on-elbows", "cobra").replace(', note: ""', ""), ROUTINE)
        self.assertIn('(exercise: "prone-on-elbows"', changed)
