"""What a person has to mind: chosen once, told before each session that touches it."""

from case import WindowTest
from test_editor import saved_text

BENDS = """// Mine.
Routine(
    name: "Back and hips",
    prepare: 2,
    steps: [
        (exercise: "pelvic-tilt", work: Reps(count: 2, up: 1, down: 1)),
        (exercise: "pigeon", work: Hold(seconds: 4), side: Each, note: "Slowly."), // the long one
        (exercise: "cobra", work: Hold(seconds: 5)),
    ],
)
"""


class Minding(WindowTest):
    def asks(self, routine, mind):
        """The app as it asks before a session of a routine, with this to mind."""
        self.home.settings(mind=mind)
        app = self.launch()
        self.open_routine(app, routine)
        app.click("Start session")
        app.wait("Before you start")
        return app

    def mind(self, app, name):
        """Chooses something to mind in the settings, and waits until it is in the file."""
        app.click("Settings")
        app.click(name, roles={"check box"})
        app.until(lambda: "mind: [" in self.home.settings_file.read_text(), 10, "settings that are saved")

    def test_what_was_chosen_is_told_before_a_session_and_its_stand_in_is_one_press_away(self):
        self.home.routine("mine.ron", BENDS)
        app = self.launch()
        self.mind(app, "Sore wrists")
        self.assertIn("mind: [Wrists]", self.home.settings_file.read_text())
        self.assertIn("// Kept by hand.", self.home.settings_file.read_text())
        app.click("Routines")
        self.open_routine(app, "Back and hips")
        app.click("Start session")
        app.wait("Before you start")
        self.assertIsNone(self.state(app))
        app.wait("2. Pigeon pose")
        app.wait("Sore wrists: load on your wrists")
        self.assertIsNone(app.find("1. Pelvic tilt"), app.tree())
        app.click("Use all stand-ins")
        app.click("Start session")
        self.wait_state(app, "Get ready")
        self.follow(app)
        done = [work["exercise"] for work in self.record()["work"]]
        self.assertEqual(done, ["pelvic-tilt", "figure-4", "figure-4", "prone-on-elbows"])
        self.assertEqual((self.home.routines / "mine.ron").read_text(), BENDS)

    def test_a_step_is_left_out_and_all_of_them_cannot_be(self):
        only = BENDS.replace('(exercise: "pelvic-tilt", work: Reps(count: 2, up: 1, down: 1)),', "")
        self.home.routine("mine.ron", only)
        app = self.asks("Back and hips", mind="[Wrists, Arching]")
        app.wait("2. Cobra")
        app.click("Pigeon pose: Leave it out")
        app.click("Cobra: Leave it out")
        app.wait("Nothing is left to do: keep at least one step.")
        self.stage.key("Escape")
        app.wait("Start session")

    def test_what_was_chosen_is_put_into_the_routine_for_good_and_undone(self):
        file = self.home.routine("mine.ron", BENDS)
        app = self.asks("Back and hips", mind="[Wrists]")
        app.click("Use all stand-ins")
        app.click("Change the routine for good")
        app.wait("Your routine is saved with what you have chosen. Undo gives back what was there.")
        changed = file.read_text()
        self.assertIn('(exercise: "figure-4", work: Hold(seconds: 4), side: Each, note: ""), // the long one', changed)
        self.assertIn('(exercise: "prone-on-elbows", work: Hold(seconds: 5))', changed)
        app.click("Undo")
        app.click("Save")
        app.until(lambda: saved_text(file) == BENDS, 10, "what was there")

    def test_a_bundled_routine_is_copied_first(self):
        app = self.asks("After sitting", mind="[Pregnancy]")
        app.click("Glute bridge: Instead: Sit to stand")
        app.click("Change the routine for good")
        app.wait("After sitting (copy)")
        app.wait("Your routine is saved with what you have chosen. Undo gives back what was there.")
        [copy] = self.home.routines.glob("*.ron")
        self.assertIn('(exercise: "sit-to-stand", work: Reps(', copy.read_text())
        self.assertNotIn("glute-bridge", copy.read_text())

    def test_nothing_is_told_where_nothing_is_touched(self):
        self.home.routine("mine.ron", BENDS)
        self.home.settings(mind="[OneLeg]")
        app = self.launch()
        self.open_routine(app, "Back and hips")
        app.click("Start session")
        self.wait_state(app, "Get ready")
