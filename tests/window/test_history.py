"""Looking back: charts, the list of sessions, a session's page, exports."""

import csv
import io
import re

import log
from app import BUTTONS, TEXT_FIELDS
from case import NOT_SAVED, WindowTest
from waiting import until

SCHEDULED = """Routine(
    name: "Three a week",
    schedule: Weekly(3),
    steps: [(exercise: "cobra", work: Hold(seconds: 15))],
)
"""


class LookingBack(WindowTest):
    def open(self, dialog=None):
        """The history of some months; `self.sessions` is how many there are."""
        self.sessions = log.write(self.home.config / "history", days=120)
        app = self.launch_with_dialog(dialog) if dialog else self.launch()
        app.click("History")
        app.wait("Sessions")
        return app

    def open_session(self, app):
        """Opens the newest session; returns its record."""
        record = self.home.history()[-1]
        app.click(re.compile(re.escape(record["routine"]) + ", "), roles=BUTTONS)
        app.wait("What you did")
        return record

    def newest(self):
        return self.home.history()[-1]

    def test_charts_are_told_to_a_screen_reader(self):
        app = self.open()
        app.click("All")
        app.wait(re.compile(f"^All: {self.sessions} sessions"))
        app.wait(re.compile(f"^The last year: {self.sessions} sessions on {self.sessions} days"))
        app.wait(re.compile(r"Week of .*: \d+ min, \d sessions"))
        app.wait(re.compile(r"^Glutes: \d+\.\d of 10 minutes a week"))
        app.wait(re.compile(r"^Figure 4: left \d+:\d\d, right \d+:\d\d"))
        app.click("4 weeks")
        app.wait(re.compile("^4 weeks: "))

    def test_sessions_are_searched_and_filtered(self):
        app = self.open()
        app.activate()
        app.fill("Search sessions", "MORNING")
        app.until(lambda: not app.find(re.compile(", Hip openers, ")), 10, "only what is searched for")
        app.wait(re.compile(", Lower back, morning, "))
        app.fill("Search sessions", "r")
        app.click("Routine", roles={"combo box"})
        app.click("Frühsport")
        app.wait_gone(re.compile(", Lower back, morning, "))
        app.wait(re.compile(", Frühsport, "))
        app.fill("Search sessions", "nowhere")
        app.wait("No session matches.")

    def test_note_and_pain_are_changed_afterwards(self):
        app = self.open()
        before = self.open_session(app)
        app.activate()
        app.fill("Note", "Better after a walk.")
        app.click("Save changes")
        until(lambda: self.newest()["note"] == "Better after a walk.", 10, "changed note")
        self.assertEqual({**self.newest(), "note": None}, {**before, "note": None})

    def test_what_was_written_is_saved_without_being_asked_to(self):
        app = self.open()
        self.open_session(app)
        app.activate()
        app.fill("Note", "On leaving.")
        app.click("Pain before: 7 of 10")
        app.click("All sessions")
        until(lambda: self.newest()["note"] == "On leaving.", 10, "note saved on leaving the page")
        self.assertEqual(self.newest()["pain_before"], 7)
        self.open_session(app)
        app.fill("Note", "On closing.")
        app.close()
        self.assertEqual(self.newest()["note"], "On closing.")

    def test_what_cannot_be_saved_stays_on_its_page(self):
        app = self.open()
        self.open_session(app)
        app.activate()
        app.fill("Note", "Not to be lost.")
        in_the_way = self.home.config / "history"
        in_the_way.rename(self.home.folder / "aside")
        in_the_way.write_text("no folder")
        app.click("All sessions")
        app.wait(NOT_SAVED)
        app.close_window()
        app.click("Stay")
        in_the_way.unlink()
        (self.home.folder / "aside").rename(in_the_way)
        self.open_session(app)
        self.assertEqual(app.text_of("Note"), "Not to be lost.")
        app.close()
        self.assertEqual(self.newest()["note"], "Not to be lost.")

    def test_sessions_of_another_machine_come_in_while_it_is_open(self):
        app = self.open()
        app.click("All")
        app.wait(re.compile(f"^All: {self.sessions} sessions"))
        # As a sync tool brings a file: under a name of its own first.
        coming = self.home.config / "history" / ".syncthing.other567-2026.ron.tmp"
        newest = log.write(coming.with_name("made"), days=0, prefix="other")
        self.assertEqual(newest, 1)
        made = next(coming.with_name("made").iterdir())
        made.rename(coming)
        coming.rename(coming.with_name("other567-2026.ron"))
        app.wait(re.compile(f"^All: {self.sessions + 1} sessions"))

    def test_a_deleted_session_comes_back_by_undo(self):
        app = self.open()
        record = self.open_session(app)
        app.click("Delete session")
        app.wait(re.compile("was deleted"))
        self.assertNotIn(record["id"], [other["id"] for other in self.home.history()])
        app.click("Undo")
        app.wait_gone(re.compile("was deleted"))
        self.assertEqual(self.newest(), record)

    def test_the_history_is_exported(self):
        target = self.home.folder / "verlauf ü.csv"
        app = self.open(dialog=f"echo '{target}'")
        app.click("Export…")
        app.click("Table (CSV)")
        app.wait(f"Saved a copy to {target}.")
        rows = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8-sig"))))
        self.assertEqual(len({row["id"] for row in rows}), self.sessions)

    def test_a_week_is_held_against_the_schedule(self):
        self.home.routine("three.ron", SCHEDULED)
        app = self.open()
        app.wait("0 of 3 this week")
        app.wait(re.compile(r"^[1-7] of 7 this week"))
        app.click("Routines")
        app.wait(re.compile("^Three a week, .* 0 of 3 this week"))

    def test_without_sessions_it_says_what_will_be_here(self):
        app = self.launch()
        app.click("History")
        app.wait("Nothing here yet")
        self.assertIsNone(app.find("Note", roles=TEXT_FIELDS))
