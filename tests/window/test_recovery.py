"""A session that was cut off: offered at the next start, resumed or kept."""

import re
import signal

from app import BUTTONS
from case import WindowTest

TWO_STEPS = """Routine(
    name: "Cut off",
    prepare: 1,
    steps: [
        (exercise: "figure-4", work: Hold(seconds: 2)),
        (exercise: "cobra", work: Hold(seconds: 90)),
    ],
)
"""


class Recovery(WindowTest):
    def in_second_hold(self):
        """A session in the third second of its second hold."""
        app = self.play(self.home.routine("cut-off.ron", TWO_STEPS))
        app.wait(re.compile("(?i)^cobra$"), seconds=60)
        self.wait_state(app, "Hold")
        app.until(lambda: self.time_left(app) <= 88, 20, "third second of the hold")
        return app

    def test_a_program_that_is_asked_to_end_writes_down_the_hold_under_way(self):
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            with self.subTest(signal=number.name):
                self.in_second_hold().ask_to_end(number)
                again = self.launch()
                again.click("Keep as it is")
                again.wait_gone("Resume session")
                again.close()
                work = self.home.history()[-1]["work"]
                self.assertEqual([one["outcome"] for one in work], ["done", "cut"])
                self.assertGreaterEqual(work[1]["done_seconds"], 2)

    def test_a_program_that_stood_still_credits_nothing_and_is_paused(self):
        app = self.in_second_hold()
        app.freeze(10)
        self.wait_state(app, "Paused")
        self.assertGreaterEqual(self.time_left(app), 80)

    def cut_off(self):
        """A session that is killed in its second hold; returns the app at its next start."""
        app = self.in_second_hold()
        app.kill()
        self.assertEqual(len(self.home.running_files()), 1)
        again = self.launch()
        again.wait("Resume session", roles=BUTTONS)
        again.wait("Keep as it is", roles=BUTTONS)
        return again

    def test_a_killed_session_is_resumed_where_it_was(self):
        app = self.cut_off()
        app.click("Resume session")
        self.wait_state(app, "Get ready", "Hold", "Paused")
        app.wait(re.compile("(?i)^cobra$"))
        app.activate()
        if self.state(app) == "Paused":
            self.stage.key("space")
        self.wait_state(app, "Hold")
        self.stage.key("Right")
        self.wait_summary(app)
        record = self.record()
        self.assertEqual(record["ended"], "finished")
        self.assertEqual(self.outcomes(record), ["done", "skipped"])
        self.assertEqual(self.home.running_files(), [])

    def test_a_killed_session_is_kept_as_it_is(self):
        app = self.cut_off()
        app.click("Keep as it is")
        app.wait_gone("Resume session")
        record = self.record()
        self.assertEqual((record["routine"], record["ended"]), ("Cut off", "interrupted"))
        self.assertEqual(self.outcomes(record)[0], "done")
        self.assertEqual(self.home.running_files(), [])

    def test_what_was_kept_is_offered_no_more(self):
        app = self.cut_off()
        app.click("Keep as it is")
        app.wait_gone("Resume session")
        app.close()
        again = self.launch()
        again.wait("Routines", roles=BUTTONS)
        again.settle()
        self.assertIsNone(again.find("Resume session"), again.tree())
