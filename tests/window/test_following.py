"""A session that follows the person: swapped, said to hurt, waited for, slower, in rounds; by keys, by pedal, and after a kill."""

import re
import time

import hearing
import wav
from app import BUTTONS
from case import WindowTest
from test_sound import SoundTest
from waiting import pass_time, until

HOLD = """Routine(
    name: "Following",
    steps: [(exercise: "figure-4", work: Hold(seconds: 24), side: Left, prepare: 2)],
)
"""
TWO = """Routine(
    name: "Two",
    steps: [
        (exercise: "figure-4", work: Hold(seconds: 60), side: Each, sets: 2, prepare: 1),
        (exercise: "childs-pose", work: Hold(seconds: 4), prepare: 2),
    ],
)
"""
WAITS = """Routine(
    name: "Waits",
    steps: [
        (exercise: "figure-4", work: Hold(seconds: 60), side: Left, wait: true),
        (exercise: "childs-pose", work: Hold(seconds: 3), wait: true),
    ],
)
"""
ROUNDS = """Routine(
    name: "Rounds",
    switch: 1,
    steps: [
        Rounds(count: 2, rest: 2, steps: [
            (exercise: "figure-4", work: Hold(seconds: 2), prepare: 1),
            (exercise: "clamshell", work: Reps(count: 2, up: 1, down: 1), prepare: 1),
        ]),
    ],
)
"""
REPS = 'Routine(name: "Reps", steps: [(exercise: "clamshell", work: Reps(count: 40, up: 1, down: 1), prepare: 1)])'
FOOT_DOWN = "Figure 4, foot down"
READY = re.compile("^When you’re ready$")


class Following(WindowTest):
    def works(self, record, *fields):
        return [tuple(work[field] for field in fields) for work in record["work"]]

    def test_an_exercise_is_swapped_by_keys_and_the_rest_is_done_with_another(self):
        app = self.play(self.home.routine("two.ron", TWO))
        self.wait_state(app, "Hold")
        app.activate()
        self.stage.key("s")
        app.wait(re.compile(f"^{FOOT_DOWN}: "), roles=BUTTONS)
        self.assertEqual(self.state(app), "Paused")
        self.stage.key("Return")
        app.wait(FOOT_DOWN)
        self.wait_state(app, "Get ready")
        # Leaves what it was swapped for as well: the right side of the second set, and both of it, are due still.
        self.stage.key("Right")
        self.wait_state(app, "Hold")
        app.wait("Left side")
        self.stage.key("Right")
        self.wait_state(app, "Change sides")
        self.assertIn("V2Swap(", self.home.running_files()[0].read_text())
        app.click("Swap")
        app.click("Choose another…")
        app.wait("Cancel", roles=BUTTONS)
        # Letters that are keys of a session are letters here.
        self.stage.type("mmm")
        self.stage.key("BackSpace", "BackSpace", "BackSpace")
        self.stage.type("glute bridge")
        self.stage.key("Return")
        app.wait("Glute bridge")
        self.assertIsNotNone(app.find("Sound off"), "a letter has silenced the session")
        app.click("End session")
        app.click("End now")
        self.wait_summary(app)
        works = self.works(self.record(), "exercise", "side", "outcome", "instead_of")
        self.assertEqual(works[0], ("figure-4", "left", "cut", None))
        self.assertEqual(works[1], ("figure-4-foot-down", "left", "skipped", "figure-4"))
        self.assertEqual(len(works), 2)

    def test_what_hurts_is_left_out_and_its_pain_is_kept(self):
        app = self.play(self.home.routine("two.ron", TWO))
        self.wait_state(app, "Hold")
        app.activate()
        self.stage.key("h")
        app.wait("Go on gently", roles=BUTTONS)
        self.assertEqual(self.state(app), "Paused")
        app.click("When to get help")
        app.wait(re.compile("bladder"))
        app.click("Back to the choices")
        app.click("Pain now: 6 of 10")
        app.click(re.compile("^Leave out Figure 4"))
        app.wait("Child’s pose")
        self.wait_summary(app)
        record = self.record()
        works = self.works(record, "exercise", "side", "set", "outcome", "pain", "reason")
        self.assertEqual(works[0], ("figure-4", "left", 1, "skipped", 6, "hurts"))
        self.assertEqual([work[:4] for work in works[1:4]], [
            ("figure-4", "right", 1, "skipped"),
            ("figure-4", "left", 2, "skipped"),
            ("figure-4", "right", 2, "skipped"),
        ])
        self.assertEqual(works[4][:4], ("childs-pose", "both", 1, "done"))

    def test_whoever_goes_on_gently_goes_on_where_they_were(self):
        app = self.play(self.home.routine("two.ron", TWO))
        self.wait_state(app, "Hold")
        app.click("It hurts")
        app.click("Go on gently")
        self.wait_state(app, "Hold")
        app.wait("Figure 4")
        self.assertGreater(self.time_left(app), 40)

    def test_it_waits_until_the_person_is_ready_by_key_and_by_pedal(self):
        app = self.play(self.home.routine("waits.ron", WAITS))
        app.wait(READY)
        app.activate()
        app.wait("I’m ready", roles=BUTTONS)
        self.stage.key("Return")
        self.wait_state(app, "Hold")
        self.stage.key("Next")
        app.wait(READY)
        app.click("I’m ready")
        self.wait_summary(app)
        self.assertEqual(self.works(self.record(), "exercise", "outcome"), [("figure-4", "skipped"), ("childs-pose", "done")])

    def test_a_pedal_that_is_held_down_opens_a_menu_and_leads_through_it(self):
        app = self.play(self.home.routine("two.ron", TWO))
        self.wait_state(app, "Hold")
        app.activate()
        self.stage.xdotool("keydown", "Prior")
        try:
            app.wait("What would you like to do?")
        finally:
            self.stage.xdotool("keyup", "Prior")
        self.assertEqual(self.state(app), "Paused")
        app.until(lambda: (at := app.focused()) and at.is_called("Go on"), 10, "keyboard on the first button")
        self.stage.key("Next")
        app.until(lambda: (at := app.focused()) and at.is_called("It hurts"), 10, "keyboard on the next button")
        self.stage.key("Prior")
        app.wait("Go on gently", roles=BUTTONS)
        self.stage.key("Escape")
        self.wait_state(app, "Hold")
        # What is chosen in the menu is done, and the time goes on.
        left = self.time_left(app)
        self.stage.xdotool("keydown", "Prior")
        try:
            app.wait("What would you like to do?")
        finally:
            self.stage.xdotool("keyup", "Prior")
        for name in ("It hurts", "Swap", "Add 10 seconds"):  # behind "Go on", which has the keyboard at first
            self.stage.key("Next")
            app.until(lambda name=name: (at := app.focused()) and at.is_called(name), 10, f"keyboard on {name}")
        self.stage.key("Prior")
        self.wait_state(app, "Hold")
        self.assertGreater(self.time_left(app), 60, left)

    def test_rounds_come_one_after_the_other(self):  # 30 s
        app = self.play(self.home.routine("rounds.ron", ROUNDS))
        app.wait(re.compile("Round 1 of 2"))
        app.wait(re.compile("Round 2 of 2"))
        self.wait_summary(app)
        works = self.works(self.record(), "exercise", "done_seconds", "outcome")
        round_ = [("figure-4", 2, "done"), ("clamshell", 4, "done")]
        self.assertEqual(works, round_ * 2)

    def test_reps_go_slower_and_faster(self):
        app = self.play(self.home.routine("reps.ron", REPS))
        self.wait_state(app, "Rep 2 of 40", seconds=30)
        before = self.time_left(app)
        app.click("Slower")
        app.click("Slower")
        app.until(lambda: self.time_left(app) > before, 10, "more time for slower reps")
        app.click("Faster")
        self.assertIn("V2Tempo(percent:110", self.home.running_files()[0].read_text())

    def test_a_session_that_was_swapped_and_killed_goes_on_with_the_other_exercise(self):
        routine = self.home.routine("two.ron", TWO)
        app = self.play(routine)
        self.wait_state(app, "Hold")
        app.activate()
        self.stage.key("s")
        app.click(re.compile(f"^{FOOT_DOWN}: "))
        app.wait(FOOT_DOWN)
        until(lambda: "V2Swap(" in self.home.running_files()[0].read_text(), 10, "the swap on the disk")
        app.kill()
        again = self.launch()
        again.click("Resume session")
        again.wait(FOOT_DOWN)
        self.wait_state(again, "Get ready")


class SwapIsHeard(SoundTest):
    def test_nothing_of_the_old_exercise_is_heard_after_a_swap(self):  # 100 s
        routine = self.home.routine("following.ron", HOLD)
        stand_in = HOLD.replace("figure-4", "figure-4-foot-down").replace(", prepare: 2", "")
        stand_in = self.home.routine("stand-in.ron", stand_in)
        self.stage.record()
        app = self.play(routine)
        self.wait_state(app, "Hold")
        app.activate()
        self.stage.key("s")
        self.wait_state(app, "Paused")
        # What had begun to sound has rung out.
        pass_time(time.monotonic() + 1.5)
        sound = wav.read(self.stage.recording)
        swapped = len(sound.samples) / sound.rate
        app.click(re.compile(f"^{FOOT_DOWN}: "))
        self.wait_summary(app, seconds=120)
        recording = wav.read(self.stage.stop_recording()).after(swapped)
        plan = self.home.plan(stand_in)
        heard = hearing.listen(wav.read(self.home.render(stand_in)), recording, plan["cues"])
        self.assert_in_time(heard, lambda cue: 0.001)
        first = min(one.at + one.shift for one in heard)
        begun = hearing.first_sound(recording)
        self.assertGreater(begun, first - 0.05, "something is heard before the first cue of the stand-in")
