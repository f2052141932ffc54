"""Several people at one machine: each sees only what is theirs."""

import re
import time

from app import BUTTONS
from case import WindowTest
from waiting import until

SHORT = """Routine(
    name: "Only Bo’s",
    prepare: 1,
    steps: [(exercise: "cobra", work: Hold(seconds: 60))],
)
"""


class People(WindowTest):
    def setUp(self):
        super().setUp()
        self.home.settings(name='"Bo"')
        self.ada = self.person("ada", "Ada")
        self.trash = self.home.folder / "data/Trash/files"

    def person(self, folder, name):
        """Somebody else, who has read the safety page."""
        config = self.home.config / "profiles" / folder
        config.mkdir(parents=True)
        (config / "settings.ron").write_text(f'Settings(name: "{name}", safety_read: true, reduce_motion: true)')
        return config

    def start(self, *arguments):
        return self.launch(*arguments, XDG_DATA_HOME=str(self.home.folder / "data"))

    def wait_routines(self, app):
        app.wait(re.compile("^Hip openers,"), roles=BUTTONS)

    def history_of(self, name):
        return self.home.command("history", "--format", "json", "--profile", name)

    # At the start

    def test_who_it_is_is_chosen_by_keyboard_and_who_was_here_last_comes_first(self):
        app = self.start()
        app.wait("Who is it?")
        self.assertIsNone(app.find("Settings", roles=BUTTONS), app.tree())
        app.activate()
        app.until(lambda: (node := app.focused()) and node.name == "Bo", 10, "keyboard on Bo")
        self.stage.key("Right")
        app.until(lambda: (node := app.focused()) and node.name == "Ada", 10, "keyboard on Ada")
        self.stage.key("Return")
        self.wait_routines(app)
        app.close()

        again = self.start()
        again.wait("Who is it?")
        again.until(lambda: (node := again.focused()) and node.name == "Ada", 10, "keyboard on Ada")
        again.activate()
        again.tab_to("Bo")
        self.stage.key("space")
        self.wait_routines(again)
        again.click("Settings")
        again.wait("Bo")
        self.assertFalse((self.home.config / "last-person").exists(), "it is kept on this machine")

    def test_nobody_is_asked_who_was_named_or_where_there_is_one(self):
        app = self.start("--profile", "Ada")
        self.wait_routines(app)
        self.assertIsNone(app.find("Who is it?"))
        app.close()
        app = self.start(self.home.routine("short.ron", SHORT))
        app.wait("Start session", roles=BUTTONS)
        self.assertIsNone(app.find("Who is it?"))
        app.close()
        self.ada.rename(self.home.folder / "elsewhere")
        app = self.start()
        self.wait_routines(app)
        self.assertIsNone(app.find("Who is it?"))

    # Nothing of one is seen by another

    def cut_off_session(self):
        """Bo’s session is cut off, and what he was editing was not saved."""
        file = self.home.routine("short.ron", SHORT)
        app = self.start("play", file)
        self.wait_state(app, "Hold")
        app.kill()
        app = self.start("--profile", "Bo")
        app.wait("Resume session", roles=BUTTONS)
        self.open_routine(app, "Only Bo’s")
        app.click("Edit")
        app.activate()
        app.fill("Name", "Half done")
        drafts = self.home.state / "supple"
        until(lambda: any("Half done" in draft.read_text() for draft in drafts.glob("*/drafts/*")), 10, "draft")
        app.kill()

    def test_sessions_drafts_and_routines_are_those_of_one_person(self):
        self.cut_off_session()
        app = self.start()
        app.click("Ada")
        self.wait_routines(app)
        app.settle()
        for words in ("Resume session", "You were editing Half done", re.compile("^Only Bo’s")):
            self.assertIsNone(app.find(words), app.tree())

        app.click("Settings")
        app.click("Switch…")
        app.wait("Who is using Supple now?")
        app.click("Bo")
        app.wait("Resume session", roles=BUTTONS)
        app.wait("You were editing Half done")
        app.wait(re.compile("^Only Bo’s"), roles=BUTTONS)
        app.click("Keep as it is")
        app.wait_gone("Resume session")
        until(lambda: "Only Bo’s" in self.history_of("Bo"), 10, "record in Bo's log")
        app.click("History")
        app.wait(re.compile("Only Bo’s"))

        app.click("Settings")
        app.click("Switch…")
        app.click("Ada")
        self.wait_routines(app)
        app.click("History")
        app.settle()
        self.assertIsNone(app.find(re.compile("Only Bo’s")), app.tree())
        self.assertEqual(self.history_of("Ada").strip(), "[]")

    def test_what_was_searched_for_is_forgotten(self):
        app = self.start("--profile", "Bo")
        app.click("Exercises")
        app.activate()
        search = re.compile("^Search")
        field = app.wait(search).name
        app.fill(field, "cobra")
        time.sleep(1.2)  # what stays for a second can be undone to
        self.stage.key("End")
        app.click("Settings")
        app.click("Switch…")
        app.click("Ada")
        self.wait_routines(app)
        app.click("Exercises")
        app.wait(field)
        self.assertEqual(app.text_of(field), "")
        app.activate()
        self.stage.key("ctrl+f", "ctrl+z")
        app.settle()
        self.assertEqual(app.text_of(field), "", "nor does undo bring it back")

    def test_settings_are_those_of_one_person(self):
        app = self.start("--profile", "Ada")
        app.click("Settings")
        app.click("Dark")
        until(lambda: "theme: Dark" in (self.ada / "settings.ron").read_text(), 10, "theme in Ada's settings")
        self.assertNotIn("Dark", self.home.settings_file.read_text())

    # In the settings

    def test_somebody_is_added_and_goes_on_with_nothing(self):
        app = self.start("--profile", "Bo")
        app.click("Settings")
        app.click("Add a person…")
        app.activate()
        app.fill("Name of the person", "ada")
        app.wait("Somebody here is called this already")
        app.fill("Name of the person", "Zoe Two")
        self.stage.key("Return")
        self.wait_routines(app)
        zoe = self.home.config / "profiles/zoe-two"
        self.assertIn('name: "Zoe Two"', (zoe / "settings.ron").read_text())
        self.open_routine(app, "Hip openers")
        app.click("Start session")
        app.wait("I understand", roles=BUTTONS)

    def test_a_person_renames_themselves_and_comments_stay(self):
        app = self.start("--profile", "Bo")
        app.click("Settings")
        app.click("Rename…")
        app.activate()
        app.fill("Name of the person", "Bodo")
        app.click("Rename", roles=BUTTONS)
        until(lambda: 'name: "Bodo"' in self.home.settings_file.read_text(), 10, "name in the settings")
        self.assertTrue(self.home.settings_file.read_text().startswith("// Kept by hand."))
        app.wait("Bodo")

    def test_who_is_removed_is_in_the_trash(self):
        mine = self.ada / "routines/mine.ron"
        mine.parent.mkdir()
        mine.write_text(SHORT)
        app = self.start("--profile", "Bo")
        app.click("Settings")
        app.click("Remove Ada…")
        app.wait("Remove Ada?")
        app.click("Keep everything")
        app.wait_gone("Remove Ada?")
        self.assertTrue(mine.exists())
        app.click("Remove Ada…")
        app.click("Move to the trash")
        app.wait("Everything of Ada is in the trash.")
        self.assertFalse(self.ada.exists())
        self.assertEqual((self.trash / "ada/routines/mine.ron").read_text(), SHORT)
        self.assertIsNone(app.find("Switch…"), "nobody is left to switch to")

    def test_nothing_is_removed_where_there_is_no_trash(self):
        (self.home.folder / "data").write_text("in the way")
        app = self.start("--profile", "Bo")
        app.click("Settings")
        app.click("Remove Ada…")
        app.click("Move to the trash")
        told = app.wait(re.compile("could not be moved to the trash, and is still there"))
        self.assertIn(str(self.ada), told.name)
        self.assertTrue((self.ada / "settings.ron").exists())

    def test_who_is_in_a_session_in_another_window_is_not_removed(self):
        other = self.start("play", "hip-openers", "--profile", "Ada")
        other.wait("Get ready")
        app = self.start("--profile", "Bo")
        app.click("Settings")
        app.click("Remove Ada…")
        app.click("Move to the trash")
        app.wait(re.compile("A session of Ada is under way in another window"))
        self.assertTrue(self.ada.exists())

    def test_an_exercise_that_is_being_written_is_asked_about_first(self):
        app = self.start("--profile", "Bo")
        app.click("Exercises")
        app.click("New exercise")
        app.activate()
        app.fill("Name", "Half done")
        app.click("Settings")
        app.click("Switch…")
        app.click("Ada")
        app.wait("Leave without saving?", re.compile("(?i)leave"))
        self.assertIn("Half done", app.text_of("Name"))
