"""Every screen, as assistive technology finds it: each control with a name, each screen by its name."""

import re

import hearing
import wav
from app import BUTTONS, CHOICES, CONTROLS, SLIDERS
from case import WindowTest
from waiting import until

ROUTINE = 'Routine(name: "On screen", prepare: 1, steps: [(exercise: "cobra", work: Hold(seconds: 60))])'


class Screens(WindowTest):
    def assert_all_named(self, app, screen):
        nodes = app.settle() if screen != "Session" else app.nodes()
        controls = [node for node in nodes if node.role in CONTROLS]
        nameless = [str(node) for node in controls if not node.name.strip()]
        self.assertTrue(controls, f"{screen} has no controls:\n{app.tree()}")
        self.assertEqual(nameless, [], f"{screen} has controls without a name:\n{app.tree()}")

    def test_every_control_of_every_screen_has_a_name(self):
        self.home.routine("on-screen.ron", ROUTINE)
        app = self.launch()
        for screen in ("Routines", "Exercises", "History", "Settings"):
            app.click(screen)
            self.assert_all_named(app, screen)

        app.click("Routines")
        self.open_routine(app, "On screen")
        self.assert_all_named(app, "Routine")
        app.click("Start session")
        self.wait_state(app, "Hold")
        self.assert_all_named(app, "Session")
        for name in ("Pause", "Skip", "Back", "Add 10 seconds", "End session"):
            self.assertIsNotNone(app.find(name, roles=BUTTONS), f"{name}:\n{app.tree()}")
        app.click("Skip")
        self.wait_summary(app)
        self.assert_all_named(app, "Summary")


class Settings(WindowTest):
    def open(self):
        app = self.launch()
        app.click("Settings")
        return app

    def wait_setting(self, text):
        until(lambda: text in self.home.settings_file.read_text(), 10, f"{text!r} in the settings")

    def test_look_and_motion_are_kept_and_comments_stay(self):
        app = self.open()
        app.click("Dark")
        self.wait_setting("theme: Dark")
        app.click("Light")
        self.wait_setting("theme: Light")
        app.click("Reduce motion", roles=CHOICES | BUTTONS)
        self.wait_setting("reduce_motion: false")
        self.wait_setting("// Kept by hand.")

    def test_text_grows_with_its_size(self):
        app = self.open()
        app.wait("Text size")
        height = self.height(app, "Routines")
        app.click("140 %", roles=CHOICES)
        app.until(lambda: self.height(app, "Routines") > height, 10, "larger text")

    def height(self, app, name):
        screen = self.stage.atspi.CoordType.SCREEN
        return self.stage.atspi.Component.get_extents(app.wait(name).accessible, screen).height

    def test_a_cue_can_be_tried(self):
        app = self.open()
        tries = app.wait(re.compile("^Try"), roles=BUTTONS)
        self.stage.record()
        app.click(tries.name)
        until(lambda: hearing.first_sound(wav.read(self.stage.recording)), 10, "sound of the cue")
        self.stage.stop_recording()
