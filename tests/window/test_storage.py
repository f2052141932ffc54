"""The log: with two apps at once, and where it cannot be written."""

import re

from app import TEXT_FIELDS
from case import WindowTest
from waiting import until

BRIEF = """Routine(
    name: "Brief",
    prepare: 1, switch: 1,
    steps: [(exercise: "figure-4", work: Hold(seconds: 3), side: Each)],
)
"""


class TwoApps(WindowTest):
    def test_two_sessions_at_once_are_both_in_the_log(self):
        routine = self.home.routine("brief.ron", BRIEF)
        both = [self.play(routine), self.play(routine)]
        for app in reversed(both):
            app.activate()  # a window that is covered shows nothing, to nobody
            self.wait_summary(app, seconds=60)
        until(lambda: len(self.home.history()) == 2, 10, "second record in the log")
        for record in self.home.history():
            self.assertEqual(record["ended"], "finished")
            self.assertEqual(self.outcomes(record), ["done", "done"])
        self.assertEqual(self.home.running_files(), [])

    def test_a_session_under_way_in_one_app_is_not_offered_by_another(self):
        routine = self.home.routine("brief.ron", BRIEF.replace("seconds: 3", "seconds: 60"))
        first = self.play(routine)
        self.wait_state(first, "Hold")
        second = self.launch()
        second.wait("Routines")
        second.settle()
        self.assertIsNone(second.find("Resume session"), second.tree())


class NoPlaceForTheLog(WindowTest):
    def test_the_session_runs_to_its_end_and_is_saved_elsewhere(self):
        in_the_way = self.home.config / "history"
        in_the_way.write_text("no folder")
        app = self.play(self.home.routine("brief.ron", BRIEF))
        self.wait_state(app, "Hold")
        app.wait(re.compile(r"(?i)\bnot (be )?saved\b|couldn.t be saved"), seconds=60)
        app.activate()
        elsewhere = self.home.folder / "elsewhere.ron"
        app.wait("File", roles=TEXT_FIELDS)
        app.fill("File", str(elsewhere))
        app.click("Save")
        until(lambda: elsewhere.exists() and elsewhere.read_text().endswith("\n"), 10, "file elsewhere")
        self.assertIn("Brief", elsewhere.read_text())
        self.assertEqual(in_the_way.read_text(), "no folder")
