"""Routine files that cannot be read: shown with their fault, left as they are, in nobody's way."""

import re

from case import WindowTest

GOOD = 'Routine(name: "A good one", steps: [(exercise: "cobra", work: Hold(seconds: 10))])'

BROKEN = {
    "unknown-field.ron": b'Routine(\n    name: "Broken",\n    step: [],\n)\n',
    "cut-short.ron": b'Routine(\n    name: "Cut short",\n    steps: [\n',
    "not-text.ron": b'Routine(\n    name: "\xff\xfe",\n    steps: [],\n)\n',
    "empty.ron": b"",
    "nested.ron": b"Routine(name: " + b"(" * 20_000,
}


class BrokenFiles(WindowTest):
    def test_each_is_a_card_with_its_fault_and_the_others_stay_usable(self):
        self.home.routine("good.ron", GOOD)
        for name, content in BROKEN.items():
            (self.home.routines / name).write_bytes(content)
        (self.home.routines / "folder.ron").mkdir()
        before = self.state_of_files()

        app = self.launch()
        for name in [*BROKEN, "folder.ron"]:
            app.wait(re.compile(re.escape(name)))
        app.wait(re.compile(r"(?i)\bline 3\b|unknown-field\.ron:3\b"))
        app.wait(re.compile(r"\bsteps\b"))  # the hint for the unknown field
        self.open_routine(app, "A good one")
        self.assertEqual(self.state_of_files(), before)

    def state_of_files(self):
        files = [path for path in self.home.routines.iterdir() if path.is_file()]
        return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


class LivingLibrary(WindowTest):
    """What changes in the folder while the app runs is on the screen without being asked for."""

    def test_files_that_come_change_and_go_are_followed(self):
        file = self.home.routines / "evening.ron"
        file.parent.rmdir()
        app = self.launch()
        app.wait("Routines")
        file.parent.mkdir()
        self.home.routine("evening.ron", GOOD)
        app.wait(re.compile("A good one"))

        file.write_text(GOOD.replace("A good one", "An even better one"))
        app.wait(re.compile("An even better one"))

        file.write_text(GOOD.replace("cobra", "cobbra"))
        app.wait(re.compile(r"evening\.ron"))

        # As editors and sync tools do it: a new file in the place of the old one.
        other = file.with_suffix(".tmp")
        other.write_text(GOOD)
        other.replace(file)
        app.wait(re.compile("A good one"))

        file.unlink()
        app.wait_gone(re.compile("A good one"))

    def test_the_routine_that_is_shown_changes_under_the_eyes(self):
        self.home.routine("evening.ron", GOOD)
        app = self.launch()
        self.open_routine(app, "A good one")
        file = self.home.routines / "evening.ron"
        file.write_text(GOOD.replace("seconds: 10", "seconds: 45"))
        app.wait(re.compile("45 seconds"))
