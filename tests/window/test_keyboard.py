"""Everything by keyboard alone."""

import re

from app import BUTTONS
from case import WindowTest
from waiting import until

HOLDS = """Routine(
    name: "Keys",
    prepare: 2, switch: 2,
    steps: [
        (exercise: "figure-4", work: Hold(seconds: 8), side: Each),
        (exercise: "childs-pose", work: Hold(seconds: 3)),
        (exercise: "cobra", work: Hold(seconds: 60)),
    ],
)
"""


class Keyboard(WindowTest):
    def setUp(self):
        super().setUp()
        self.routine = self.home.routine("keys.ron", HOLDS)

    def start_by_keyboard(self):
        app = self.launch()
        app.wait(re.compile("Keys"), roles=BUTTONS)
        app.activate()
        app.tab_to(re.compile("^Keys"))
        self.stage.key("Return")
        app.wait("Start session")
        app.tab_to("Start session")
        self.stage.key("Return")
        return app

    def press(self, key, app, *states):
        """Presses a key and waits for the state that it leads to."""
        self.stage.key(key)
        self.wait_state(app, *states)

    def test_a_session_is_started_led_and_ended(self):  # 30 s
        app = self.start_by_keyboard()
        self.wait_state(app, "Hold")

        self.press("space", app, "Paused")
        left = self.time_left(app)
        self.assert_nothing_moves(app, left)
        self.press("space", app, "Hold")
        self.assertIn(self.time_left(app), (left, left - 1))

        self.press("Right", app, "Change sides")  # the left side: skipped
        self.press("Right", app, "Hold")  # the change-over is no work
        self.wait_state(app, "Get ready")  # the right side: done
        self.wait_state(app, "Hold")  # child's pose: done
        self.wait_state(app, "Get ready")
        self.wait_state(app, "Hold")  # the cobra

        app.until(lambda: self.time_left(app) <= 56, 20, "fifth second of the hold")
        self.stage.key("Left")
        app.until(lambda: self.time_left(app) >= 59, 10, "hold from its start again")
        self.stage.key("plus")
        app.until(lambda: self.time_left(app) >= 66, 10, "ten seconds more")

        self.end_by_keyboard(app)
        record = self.record()
        self.assertEqual(record["ended"], "stopped")
        self.assertEqual(self.outcomes(record), ["skipped", "done", "done", "cut"])

    def assert_nothing_moves(self, app, left):
        """Looks at the countdown for longer than it takes to change."""
        for _ in range(15):
            self.assertEqual(self.time_left(app), left)
            self.stage.xdotool("sleep", 0.1)

    def end_by_keyboard(self, app):
        """Escape asks, and changes nothing yet; Escape again is the answer."""
        before = set(app.names())

        def answers():
            return [node for node in app.nodes() if node.role in BUTTONS and node.name not in before]

        self.stage.key("Escape")
        app.until(answers, 10, "question")
        self.assertFalse(self.is_summary(app))
        self.assertEqual(len(self.home.running_files()), 1)
        self.stage.key("Escape")
        self.wait_summary(app)

    def test_page_keys_of_a_foot_pedal_skip_and_go_back(self):
        app = self.play(self.routine)
        self.wait_state(app, "Get ready")
        app.activate()
        self.press("Next", app, "Hold")
        self.press("Next", app, "Change sides")
        app.wait("Right side")
        self.press("Prior", app, "Hold")  # within its first two seconds: to the work before
        app.wait("Left side")

    def test_enter_ends_an_open_step(self):
        walk = 'Routine(name: "Walk", prepare: 1, steps: [(exercise: "walk", work: Open)])'
        app = self.play(self.home.routine("walk.ron", walk))
        app.wait("Done")
        app.activate()
        self.stage.key("Return")
        self.wait_summary(app)
        self.assertEqual(self.outcomes(self.record()), ["done"])

    def test_the_keys_are_shown_on_request(self):
        app = self.play(self.routine)
        self.wait_state(app, "Hold")
        app.activate()
        before = len(app.nodes())
        self.stage.key("question")
        app.until(lambda: len(app.nodes()) > before + 5, 10, "list of keys")
        self.stage.key("Escape")
        until(lambda: len(app.nodes()) <= before + 5, 10, "session without the list")
        self.assertFalse(self.is_summary(app))

    def hold_shift_over(self, place):
        """Presses a key with Shift, and lets Shift go up first, as fast fingers do."""
        self.stage.xdotool("keydown", "shift", "keydown", place, "keyup", "shift", "keyup", place)

    def test_keys_are_pressed_as_often_as_they_go_down_whatever_goes_up_first(self):
        app = self.play(self.routine)
        self.wait_state(app, "Get ready")
        app.activate()
        self.stage.key("Right")
        self.wait_state(app, "Hold")
        self.press("space", app, "Paused")
        left = self.time_left(app)
        for times in (1, 2, 3):
            self.hold_shift_over("equal")
            app.until(lambda more=10 * times: self.time_left(app) == left + more, 10, f"{10 * times} seconds more")
        # Two presses in one frame.
        self.stage.xdotool("key", "--delay", "0", "plus", "plus")
        app.until(lambda: self.time_left(app) == left + 50, 10, "50 seconds more")
        self.stage.key("KP_Add")
        app.until(lambda: self.time_left(app) == left + 60, 10, "a minute more")

        close = "Close"  # the button of the list
        for _ in range(3):
            self.hold_shift_over("slash")
            app.wait(close)
            self.stage.key("Escape")
            app.wait_gone(close)
            self.assertFalse(app.find("End this session?"))
        # The list is opened and closed before a frame shows it.
        self.stage.xdotool("key", "--delay", "0", "question", "Escape")
        app.settle()
        self.assertIsNone(app.find(close))
        self.assertFalse(self.is_summary(app))
        self.assertEqual(self.state(app), "Paused")
