"""What a person says after a session: of its exercises, of the morning after, of times away; and when a session waits for them."""

import re
from datetime import datetime, timedelta, timezone

import log
from app import BUTTONS, CHOICES, TEXT_FIELDS
from case import NOT_SAVED, WindowTest
from waiting import until

BRIEF = """Routine(
    name: "Brief",
    prepare: 1, switch: 1, rest: 1,
    steps: [
        (exercise: "figure-4", work: Hold(seconds: 2), side: Each),
        (exercise: "cobra", work: Hold(seconds: 60)),
    ],
)
"""
HOW_WAS_FIGURE_4 = re.compile(r"^How was Figure 4\?")


class After(WindowTest):
    def facts(self, kind):
        """The lines of one kind in the log, without what is about when and of what."""
        logs = sorted((self.home.config / "history").glob("*.ron"))
        lines = [line for file in logs for line in file.read_text().splitlines() if line.startswith(f"{kind}(")]
        return [re.sub(r'(id|at):"[^"]*",?', "", line) for line in lines]

    def wait_facts(self, kind, *expected):
        until(lambda: self.facts(kind) == list(expected), 10, lambda: f"{expected}, not {self.facts(kind)}")

    def summary(self):
        """The summary of a session in which Figure 4 was done and the cobra was left out."""
        app = self.play(self.home.routine("brief.ron", BRIEF))
        app.wait("Cobra", seconds=40)
        app.until(lambda: not self.is_summary(app) and self.state(app) in ("Get ready", "Rest"), 30, "way to the cobra")
        app.click("Skip")
        self.wait_state(app, "Hold")
        app.click("Skip")
        self.wait_summary(app)
        return app


class OfExercises(After):
    def test_what_is_said_is_saved_at_once_and_can_be_changed_later(self):
        app = self.summary()
        app.click(HOW_WAS_FIGURE_4)
        app.click("Pain during Figure 4: 3 of 10")
        self.wait_facts("V2Answers", "V2Answers(work:0,pain:3)")
        app.click("Effort of Figure 4: 5 of 10")
        app.click("Why was Cobra left out: No room")
        first = ("V2Answers(work:0,pain:3)", "V2Answers(work:0,effort:5)", "V2Answers(work:2,reason:NoRoom)")
        self.wait_facts("V2Answers", *first)
        app.wait(re.compile(r"^Close Figure 4, 2 of 2 done, Pain 3 · Effort 5"))
        app.click("Back to routines")

        app.click("History")
        app.click(re.compile("^.*Brief, "), roles=BUTTONS)
        app.wait(re.compile(r"^How was Figure 4\?, 2 of 2 done, Pain 3 · Effort 5"))
        app.wait("Pain 3 · Effort 5")  # of the first side
        app.click(HOW_WAS_FIGURE_4)
        app.click("Pain during Figure 4: 4 of 10")
        app.click("Why was Cobra left out: No room")
        app.click("All sessions")
        self.wait_facts("V2Answers", *first, "V2Answers(work:0,pain:4)", "V2Answers(work:2,reason:None)")

    def test_all_of_it_is_done_by_keyboard(self):
        app = self.summary()
        app.activate()
        app.tab_to(HOW_WAS_FIGURE_4)
        self.stage.key("space")
        app.tab_to("Pain during Figure 4: 2 of 10")
        self.stage.key("space")
        app.tab_to("Why was Cobra left out: Too hard")
        self.stage.key("Return")
        self.wait_facts("V2Answers", "V2Answers(work:0,pain:2)", "V2Answers(work:2,reason:TooHard)")

    def test_what_cannot_be_saved_is_kept_until_it_can(self):
        app = self.summary()
        folder, aside = self.home.config / "history", self.home.folder / "aside"
        folder.rename(aside)
        folder.write_text("no folder")
        app.click("Why was Cobra left out: No time")
        app.wait(NOT_SAVED)
        app.click("Back to routines")
        app.click("Stay")
        folder.unlink()
        aside.rename(folder)
        app.close()
        self.assertEqual(self.facts("V2Answers"), ["V2Answers(work:2,reason:NoTime)"])


class TheMorningAfter(After):
    QUESTION = re.compile(r"^How was the morning after .* on \w+day\?$")

    def setUp(self):
        super().setUp()
        yesterday = datetime.now(timezone.utc) - timedelta(days=1)
        log.write(self.home.config / "history", days=0, today=yesterday)

    def assert_never_asked_again(self, app):
        app.wait_gone(self.QUESTION)
        app.click("History")
        app.click("Routines")
        app.settle()
        self.assertIsNone(app.find(self.QUESTION))
        app.close()
        again = self.launch()
        again.wait(re.compile("^Yesterday: "))
        self.assertIsNone(again.find(self.QUESTION), again.tree())

    def test_it_is_asked_once_and_can_be_changed_on_the_page_of_the_session(self):
        app = self.launch()
        app.wait(self.QUESTION)
        app.click("A little worse")
        self.wait_facts("V2Morning", "V2Morning(felt:Worse)")
        self.assert_never_asked_again(app)
        app = self.apps[-1]
        app.click("History")
        app.click(re.compile(r"\d+:\d\d, \d+ of 12 done"), roles=BUTTONS)
        app.click("The morning after: As usual")
        app.click("All sessions")
        self.wait_facts("V2Morning", "V2Morning(felt:Worse)", "V2Morning(felt:AsUsual)")

    def test_a_question_that_is_put_away_does_not_come_back(self):
        app = self.launch()
        app.wait(self.QUESTION)
        app.click("Do not ask about this morning")
        self.wait_facts("V2Morning", "V2Morning()")
        self.assert_never_asked_again(app)

    def test_a_bad_morning_gets_one_calm_sentence_and_the_way_to_the_safety_page(self):
        app = self.launch()
        app.click("Much worse")
        self.wait_facts("V2Morning", "V2Morning(felt:MuchWorse)")
        app.wait(re.compile("^Thank you for saying so"))
        app.click("When to get help")
        app.wait("Back", roles=BUTTONS)
        app.click("Back")
        app.wait(re.compile("^Yesterday: "))
        app.click("History")
        app.click("Routines")
        app.wait(re.compile("^Yesterday: "))
        self.assertIsNone(app.find(re.compile("^Thank you for saying so")))


class TimesAway(After):
    def test_a_time_away_is_told_of_shown_and_taken_back(self):
        log.write(self.home.config / "history", days=20)
        today = datetime.now(timezone.utc).date()
        week, later = (today + timedelta(days=7)).isoformat(), (today + timedelta(days=2)).isoformat()
        app = self.launch()
        app.click("Settings")
        app.click("Add time away…")
        self.assertEqual([app.text_of("First day"), app.text_of("Last day")], [today.isoformat(), week])
        app.activate()
        app.fill("Last day", "next week")
        app.wait(re.compile("^Write a day like "))
        app.fill("Last day", later)
        app.click("Away: Travelling")
        app.click("Add")
        travelling = f'V2Away(from:"{today.isoformat()}",to:"{later}",why:Travelling)'
        self.wait_facts("V2Away", travelling)
        app.wait_gone("First day")
        app.click("Routines")
        app.wait(re.compile(r"^\w+: .*away \(Travelling\)$"))
        app.click("History")
        app.wait(re.compile("^The last year: .*, away on 1 day$"))
        app.click("Settings")
        app.click(re.compile("^Take back Travelling, "))
        app.click("Undo")
        self.wait_facts("V2Away", travelling, travelling)
        app.click(re.compile("^Take back Travelling, "))
        until(lambda: len(self.facts("V2AwayBack")) == 2, 10, "time away that is taken back")
        app.click("Routines")
        app.wait_gone(re.compile(r"away \(Travelling\)$"))

    def test_what_cannot_be_saved_stays_in_the_form(self):
        app = self.launch()
        app.click("Settings")
        app.click("Add time away…")
        in_the_way = self.home.config / "history"
        in_the_way.write_text("no folder")
        app.click("Away: A flare-up")
        app.click("Add")
        app.wait(re.compile("Nothing was changed"))
        app.wait("Last day", roles=TEXT_FIELDS)
        in_the_way.unlink()
        app.click("Add")
        app.wait(re.compile("^Take back A flare-up, "))
        self.assertIsNone(app.find("Last day", roles=TEXT_FIELDS))


class WaitForMe(After):
    def test_the_setting_is_kept_and_the_cards_follow_at_once(self):
        self.home.routine("brief.ron", BRIEF)
        app = self.launch()
        before = app.wait(re.compile(r"^Brief, .*\d s"), roles=BUTTONS).name
        self.assertNotIn("or more", before)
        app.click("Settings")
        app.click("Wait for me: Always", roles=CHOICES)
        until(lambda: "wait_for_me: Always" in self.home.settings_file.read_text(), 10, "setting in its file")
        app.click("Routines")
        app.wait(re.compile(r"^Brief, .*\d s or more"), roles=BUTTONS)
