"""A copy of everything, and back, through the settings."""

import re
import shutil
import zipfile

import log
from case import WindowTest
from waiting import until

MINE = 'Routine(name: "Mine", steps: [(exercise: "cobra", work: Hold(seconds: 10))])'


class Backup(WindowTest):
    def setUp(self):
        super().setUp()
        self.archive = self.home.folder / "sicherung ü.zip"
        self.sessions = log.write(self.home.config / "history", days=60)
        self.home.routine("mine.ron", MINE)
        self.home.settings(theme="Dark")

    def open_settings(self):
        app = self.launch_with_dialog(f"echo '{self.archive}'")
        app.click("Settings")
        app.wait("Back up…")
        return app

    def test_what_was_lost_is_restored_from_a_backup(self):
        app = self.open_settings()
        app.click("Back up…")
        app.wait(re.compile("files were backed up in .*, and read again"))
        with zipfile.ZipFile(self.archive) as archive:
            self.assertIsNone(archive.testzip())
            names = archive.namelist()
        self.assertIn("routines/mine.ron", names)
        before = self.home.history()
        self.assertEqual(len(before), self.sessions)

        shutil.rmtree(self.home.config / "history")
        shutil.rmtree(self.home.routines)
        self.home.settings_file.unlink()
        app.click("Restore…")
        app.wait(re.compile(f"^{len(names)} files were restored from "))
        until(lambda: self.home.history() == before, 10, "history as it was")
        app.click("Routines")
        app.wait(re.compile("^Mine,"))
        app.click("History")
        app.wait("Sessions")
        app.click("All")
        app.wait(re.compile(f"^All: {self.sessions} sessions"))
        self.assertIn('theme: Dark', self.home.settings_file.read_text())

    def test_another_file_is_refused(self):
        self.archive.write_text("no zip")
        app = self.open_settings()
        app.click("Restore…")
        app.wait(re.compile("is no zip file, or it is damaged .* Nothing was changed"))
