"""What the tests of the real window have in common: a person's folders, the app on them, and the words of a session."""

import re
import tempfile
import unittest

from app import BUTTONS, TEXT_FIELDS
from home import Home
from waiting import until

STATE = re.compile(r"^(Get ready|Hold|Rep \d+ of \d+|Change sides|Rest|Paused)$")
TIME_LEFT = re.compile(r"^\d+:\d\d$")
NOT_SAVED = re.compile(r"(?i)\bnot (be )?saved\b|couldn.t be saved")
NO_SOUND = re.compile(r"(?i)\b(no|without) sound\b")


class WindowTest(unittest.TestCase):
    """A test with folders of its own. `stage` and `binary` are set before any test runs. One that is `alone` needs the
    machine to itself: it measures."""

    stage = None
    binary = None
    alone = False

    def setUp(self):
        self.home = Home(self.stage, self.binary, tempfile.mkdtemp(dir=self.stage.folder))
        self.home.settings()
        self.apps = []

    def tearDown(self):
        for app in self.apps:
            app.kill()
            self.assertNotIn("panicked", app.log())

    def launch(self, *arguments, **environment):
        app = self.home.launch(*arguments, **environment)
        self.apps.append(app)
        return app

    def launch_with_dialog(self, script):
        """The app on a system whose dialog for files is a script; without one it has none."""
        programs = self.home.folder / "programs"
        programs.mkdir()
        if script:
            zenity = programs / "zenity"
            zenity.write_text(f"#!/bin/sh\n{script}\n")
            zenity.chmod(0o755)
        return self.launch(PATH=str(programs))

    def play(self, routine, **environment):
        """Starts the app in a session of a routine."""
        return self.launch("play", routine, **environment)

    def open_routine(self, app, name):
        """Goes from the list of routines to one of them."""
        app.click(re.compile(re.escape(name)), roles=BUTTONS)
        app.wait("Start session", roles=BUTTONS)

    # What a session shows

    def state(self, app):
        """The word for what is to be done now; None outside of a session."""
        node = app.find(STATE)
        return node and node.name

    def wait_state(self, app, *states, seconds=30):
        app.until(lambda: self.state(app) in states, seconds, f"state {' or '.join(states)}")

    def time_left(self, app):
        """Seconds that the countdown shows."""
        minutes, seconds = app.wait(TIME_LEFT).name.split(":")
        return 60 * int(minutes) + int(seconds)

    def is_summary(self, app):
        """Whether the session is over and its summary is shown, with its field for a note."""
        return app.find("End session") is None and app.find("Note", roles=TEXT_FIELDS) is not None

    def wait_summary(self, app, seconds=30):
        app.until(lambda: self.is_summary(app), seconds, "summary")

    def follow(self, app, seconds=120):
        """Watches a session to its summary; returns the states that it showed, in order."""
        shown = []

        def is_over():
            state = self.state(app)
            if state and state != (shown[-1] if shown else None):
                shown.append(state)
            return state is None and self.is_summary(app)

        app.until(is_over, seconds, "summary")
        return shown

    # What stays of it

    def record(self):
        """The one record of the log, once it is there."""
        until(self.home.history, 10, "record in the log")
        records = self.home.history()
        self.assertEqual(len(records), 1, records)
        return records[0]

    def outcomes(self, record):
        return [work["outcome"] for work in record["work"]]
