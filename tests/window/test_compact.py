"""A session in a small window in a corner, and back."""

import re

from app import BUTTONS
from case import TIME_LEFT, WindowTest
from waiting import until

HOLD = """Routine(
    name: "One hold",
    prepare: 1,
    steps: [(exercise: "clamshell", work: Hold(seconds: 60), side: Left)],
)
"""
SMALL = (360, 240)
FRAME = 48  # pixels, of the window manager's frame, counted twice by xdotool
BEFORE = (60, 70, 900, 600)  # left, top, width, height


class Compact(WindowTest):
    def start(self, **settings):
        self.home.settings(**settings)
        app = self.play(self.home.routine("hold.ron", HOLD))
        self.wait_state(app, "Hold")
        window = app.window()
        self.stage.xdotool("windowsize", "--sync", window, *BEFORE[2:], "windowmove", "--sync", window, *BEFORE[:2])
        app.activate()
        app.until(lambda: self.shape(app)[2:] == BEFORE[2:], 10, "size of before")
        self.before = self.shape(app)
        return app

    def shape(self, app):
        """Left, top, width and height of the window, in pixels."""
        told = self.stage.output("xdotool", "getwindowgeometry", "--shell", app.window())
        told = dict(line.split("=") for line in told.split())
        return tuple(int(told[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))

    def is_above(self, app):
        return "_NET_WM_STATE_ABOVE" in self.stage.output("xprop", "-id", app.window(), "_NET_WM_STATE")

    def wait_small(self, app, size=SMALL):
        app.until(lambda: self.shape(app)[2:] == size, 10, "small window")
        app.until(lambda: self.is_above(app), 10, "window above others")

    def wait_back(self, app):
        app.until(lambda: self.shape(app) == self.before, 10, f"window as before, {self.before}, not {self.shape(app)}")
        app.until(lambda: not self.is_above(app), 10, "window among others")

    def wait_near(self, app):
        """Waits for the window as before. Out of the full screen the toolkit may put it beside its place by the size of its
        frame, whether it was compact or not."""

        def is_near():
            shape = self.shape(app)
            off = [abs(now - before) for now, before in zip(shape, self.before)]
            return shape[2:] == self.before[2:] and max(off) <= FRAME

        app.until(is_near, 10, f"window near {self.before}")

    def test_it_is_small_in_the_corner_with_all_that_is_needed_and_goes_back_as_it_was(self):
        app = self.start()
        app.click("Compact")
        self.wait_small(app)
        left, top, width, height = self.shape(app)
        wide, high = self.stage.size
        self.assertTrue(wide - 40 < left + width <= wide and high - 100 < top + height <= high, self.shape(app))
        for name in ("Clamshell", "Hold", "Left side", TIME_LEFT):
            app.wait(name)
        self.assertIsNone(app.find("End session", roles=BUTTONS), app.tree())
        app.click("Whole window")
        self.wait_back(app)
        app.wait("Compact", roles=BUTTONS)

    def test_c_and_escape_lead_there_and_back_and_space_holds_the_time(self):
        app = self.start()
        for back in ("c", "Escape"):
            self.stage.key("c")
            self.wait_small(app)
            self.stage.key(back)
            self.wait_back(app)
        self.stage.key("c")
        self.wait_small(app)
        self.stage.key("space")
        self.wait_state(app, "Paused")
        app.click("Resume")
        self.wait_state(app, "Hold")

    def test_floor_mode_and_full_screen_end_it(self):
        app = self.start()
        for key in ("f", "F11"):
            self.stage.key("c")
            self.wait_small(app)
            self.stage.key(key)
            app.until(lambda: self.shape(app)[2:] == self.stage.size, 10, "full screen")
            self.assertFalse(self.is_above(app))
            self.stage.key(key)
            self.wait_near(app)
            self.before = self.shape(app)
        self.stage.key("F11")
        app.until(lambda: self.shape(app)[2:] == self.stage.size, 10, "full screen")
        self.stage.key("c")
        self.wait_small(app)
        self.stage.key("c")
        self.wait_near(app)

    def test_what_has_no_room_in_it_ends_it(self):
        app = self.start()
        self.stage.key("c")
        self.wait_small(app)
        self.stage.key("h")
        self.wait_back(app)
        app.wait(re.compile("hurt"))

    def test_the_end_of_the_session_ends_it(self):
        app = self.start()
        self.stage.key("c")
        self.wait_small(app)
        self.stage.key("Right")
        self.wait_summary(app)
        self.wait_back(app)

    def test_the_next_window_is_no_small_one(self):
        app = self.start()
        self.stage.key("c")
        self.wait_small(app)
        app.close()
        app = self.launch()
        app.wait("Resume session")
        until(lambda: self.shape(app)[2] >= 640, 10, "window of the usual size")
        self.assertGreaterEqual(self.shape(app)[3], 480)

    def test_larger_text_makes_it_larger_and_it_goes_back_too(self):
        app = self.start(text_size=200)
        self.stage.key("c")
        self.wait_small(app, (540, 360))
        app.wait("Clamshell")
        app.click("Whole window")
        self.wait_back(app)
