"""The log: with two apps at once, and where it cannot be written."""

import contextlib
import shutil
import subprocess

from app import TEXT_FIELDS
from case import NOT_SAVED, WindowTest
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
        for app in both:
            app.window()  # one that opened later would cover the other again
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
        app.wait(NOT_SAVED, seconds=60)
        app.activate()
        elsewhere = self.home.folder / "elsewhere.ron"
        app.wait("File", roles=TEXT_FIELDS)
        app.fill("File", str(elsewhere))
        app.click("Save")
        until(lambda: elsewhere.exists() and elsewhere.read_text().endswith("\n"), 10, "file elsewhere")
        self.assertIn("Brief", elsewhere.read_text())
        self.assertEqual(in_the_way.read_text(), "no folder")


class FolderInTrouble(WindowTest):
    """The config folder goes wrong in the middle of a session."""

    def in_a_hold(self):
        app = self.play(self.home.routine("brief.ron", BRIEF.replace("seconds: 3", "seconds: 6")))
        self.wait_state(app, "Hold")
        until(self.home.running_files, 10, "session in the journal")
        return app

    def wait_not_saved(self, app):
        app.wait(NOT_SAVED, seconds=60)
        app.activate()

    def save_elsewhere(self, app):
        elsewhere = self.home.folder / "elsewhere.ron"
        app.fill("File", str(elsewhere))
        app.click("Save")
        until(lambda: elsewhere.exists() and elsewhere.read_text().endswith("\n"), 10, "file elsewhere")
        self.assertIn("Brief", elsewhere.read_text())

    def test_a_folder_removed_in_mid_session(self):
        app = self.in_a_hold()
        shutil.rmtree(self.home.config)
        app.wait("Saved in your history", seconds=60)
        self.assertEqual(self.outcomes(self.record()), ["done", "done"])

    def test_a_disk_that_fills_up_in_mid_session(self):
        self.mount("size=64k")
        self.home.routines.mkdir()
        self.home.settings()
        app = self.in_a_hold()
        filler = self.home.config / "filler"
        with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
            while file.write(b"x" * 512):
                pass
        self.wait_not_saved(app)
        self.save_elsewhere(app)

    def test_a_folder_that_can_only_be_read_from_mid_session_on(self):
        app = self.in_a_hold()
        self.mount("ro")
        self.wait_not_saved(app)
        self.save_elsewhere(app)

    def mount(self, options):
        """A disk of its own in the place of the config folder; for this one must be allowed to mount."""
        try:
            self.command("mount", "-t", "tmpfs", "-o", options, "tmpfs", self.home.config)
        except (OSError, subprocess.CalledProcessError) as reason:
            self.skipTest(f"cannot mount a disk: {reason}")
        self.addCleanup(self.command, "umount", "--lazy", self.home.config)

    @staticmethod
    def command(*words):
        subprocess.run(list(map(str, words)), check=True, capture_output=True)
