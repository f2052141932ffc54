"""A whole session, as a person goes through it."""

from case import WindowTest

SHORT = """// Both kinds of work, sides, sets and rests, in half a minute.
Routine(
    name: "Window test",
    prepare: 2, switch: 2, rest: 2,
    steps: [
        (exercise: "figure-4", work: Hold(seconds: 3), side: Each, sets: 2),
        (exercise: "clamshell", work: Reps(count: 2, up: 1, down: 1)),
    ],
)
"""


class GuidedSession(WindowTest):
    def test_leads_from_the_list_to_the_summary_and_into_the_log(self):  # 35 s
        self.home.routine("window-test.ron", SHORT)
        app = self.launch()
        self.open_routine(app, "Window test")
        app.click("Start session")
        shown = self.follow(app)
        each_side = ["Hold", "Change sides", "Hold"]
        reps = ["Rep 1 of 2", "Rep 2 of 2"]
        self.assertEqual(shown, ["Get ready", *each_side, "Rest", *each_side, "Get ready", *reps])

        record = self.record()
        self.assertEqual((record["routine"], record["ended"]), ("Window test", "finished"))
        held = [("figure-4", side, set_, 3, "done") for set_ in (1, 2) for side in ("left", "right")]
        expected = [*held, ("clamshell", "both", 1, 4, "done")]
        fields = ("exercise", "side", "set", "done_seconds", "outcome")
        self.assertEqual([tuple(work[field] for field in fields) for work in record["work"]], expected)
        self.assertEqual(self.home.running_files(), [])

    def test_shows_exercise_side_state_and_time_left(self):
        routine = self.home.routine("sides.ron", SHORT.replace("seconds: 3", "seconds: 9"))
        app = self.play(routine)
        self.wait_state(app, "Hold")
        first, second = ("Left side", "Right side")
        self.assertIsNotNone(app.find(first), app.tree())
        self.assertIsNone(app.find(second), app.tree())
        self.assertIn("figure 4", [name.lower().replace("-", " ") for name in app.names()])
        self.assertLessEqual(self.time_left(app), 9)
        app.click("Skip")
        self.wait_state(app, "Change sides")
        app.click("Skip")
        self.wait_state(app, "Hold")
        app.wait(second)
        self.assertIsNone(app.find(first), app.tree())


class SafetyPage(WindowTest):
    def test_stands_before_the_first_session_and_never_again(self):
        self.home.settings_file.unlink()
        routine = self.home.routine("window-test.ron", SHORT)
        app = self.play(routine)
        app.wait("I understand")
        self.assertIsNone(self.state(app))
        app.click("I understand")
        self.wait_state(app, "Get ready")
        app.kill()
        self.assertIn("safety_read: true", self.home.settings_file.read_text())

        self.home.routine("other.ron", SHORT)
        again = self.play(routine)
        self.wait_state(again, "Get ready", "Hold")
