"""Idle means idle: no work for what nobody can see."""

import time

from case import WindowTest
from frames import FrameCounter

HOLD = 'Routine(name: "Hold", steps: [(exercise: "cobra", work: Hold(seconds: 90))], prepare: 1)'


class Idle(WindowTest):
    alone = True

    def setUp(self):
        super().setUp()
        self.frames = FrameCounter(self.home.folder / "frames")

    def test_the_list_of_routines_costs_nothing(self):  # 15 s
        app = self.launch(**self.frames.environment)
        app.wait("Routines")
        self.frames.wait_still()
        before, wake_ups = app.cpu_seconds(), app.wake_ups()
        self.assertEqual(self.frames.painted_during(10), 0)
        self.assertLessEqual(app.wake_ups() - wake_ups, 6)
        self.assertEqual(round(app.cpu_seconds() - before, 3), 0.0)

    def test_a_hold_paints_when_its_digits_change_and_not_at_all_when_minimised(self):  # 25 s
        app = self.play(self.home.routine("hold.ron", HOLD), **self.frames.environment)
        self.wait_state(app, "Hold")
        time.sleep(1)  # the frames of the change to the hold
        painted = self.frames.painted_during(5)
        self.assertGreaterEqual(painted, 4, "the countdown stands still")
        self.assertLessEqual(painted, 2 * 5 + 1)

        app.minimise()
        self.frames.wait_still()
        before = app.cpu_seconds()
        self.assertEqual(self.frames.painted_during(5), 0)
        self.assertLess(app.cpu_seconds() - before, 0.25, "only the sound may cost anything")
