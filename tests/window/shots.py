#!/usr/bin/python3 -B
"""Takes a picture of every screen, at four sizes, light and dark, for people to look at.

    shots.py FOLDER [--sizes 900x600,1280x800] [--themes Light] [--text 100,200] [--only session]

The environment's SUPPLE_BIN names the program. Screens are reached by the names of their controls.
"""

import argparse
import itertools
import os
import re
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from app import BUTTONS, CHOICES, TEXT_FIELDS  # noqa: E402
from case import STATE  # noqa: E402
from home import Home  # noqa: E402
from stage import Stage  # noqa: E402

SIZES = "640x480,900x600,1280x800,1920x1080"
ROUTINE = """Routine(
    name: "Hips and lower back",
    about: "For the evening: slow holds for the hips, then a rest.",
    prepare: 4, switch: 4, rest: 4,
    steps: [
        (exercise: "figure-4", work: Hold(seconds: 30), side: Each, sets: 2),
        (exercise: "clamshell", work: Reps(count: 12), side: Each),
        (exercise: "childs-pose", work: Hold(seconds: 30)),
    ],
)
"""
BROKEN = 'Routine(\n    name: "From a friend",\n    step: [],\n)\n'


class Pictures:
    """The pictures of one theme at one size of the window and of text."""

    def __init__(self, stage, folder, size, theme, text):
        self.stage, self.folder, self.size, self.theme, self.text = stage, folder, size, theme, text
        self.home = Home(stage, os.environ["SUPPLE_BIN"], tempfile.mkdtemp(dir=stage.folder))
        self.home.settings(theme=theme, text_size=text, safety_read=False)
        self.routine = self.home.routine("evening.ron", ROUTINE)
        self.home.routine("from-a-friend.ron", BROKEN)

    def start(self, *arguments):
        app = self.home.launch(*arguments)
        width, height = self.size.split("x")
        self.stage.xdotool("windowsize", "--sync", app.window(), width, height)
        return app

    def take(self, app, name):
        """One picture, once the screen has come to rest (a countdown never does)."""
        if app.find(STATE) is None:
            app.settle()
        path = self.folder / f"{name}-{self.size}-{self.text}-{self.theme.lower()}.png"
        self.stage.picture(path, app.window())
        print(path, flush=True)

    def safety(self):
        app = self.start("play", self.routine)
        app.wait("I understand")
        self.take(app, "safety")
        app.click("I understand")
        app.wait("Get ready")
        app.kill()  # leaves a session to resume, which the list of routines then shows
        self.home.settings(theme=self.theme, text_size=self.text)

    def screens(self):
        app = self.start()
        app.wait("Resume session")
        self.take(app, "routines-resume")
        app.click("Keep as it is")
        app.wait_gone("Resume session")
        for screen in ("Exercises", "History", "Settings", "Routines"):
            app.click(screen)
            self.take(app, screen.lower())
        app.click(re.compile("Hips and lower back"), roles=BUTTONS)
        app.wait("Start session")
        self.take(app, "routine")
        app.click("Edit")
        if app.find("Steps", roles=CHOICES):
            app.click("Steps")
        app.click(re.compile("Step 1: "))
        self.take(app, "editor")
        app.click("Add step")
        app.wait("Choose an exercise")
        self.take(app, "editor-picker")
        app.kill()

    def session(self):
        app = self.start("play", self.routine)
        for state, name in (
            ("Get ready", "ready"),
            ("Hold", "hold"),
            ("Change sides", "switch"),
            ("Hold", "hold-right"),
        ):
            app.wait(state)
            self.take(app, f"session-{name}")
            app.click("Skip")
        app.wait("Rest")
        self.take(app, "session-rest")
        app.activate()
        self.stage.key("space")
        app.wait("Paused")
        self.take(app, "session-paused")
        self.stage.key("question")
        self.take(app, "session-keys")
        self.stage.key("Escape", "f")
        self.take(app, "session-floor")
        self.stage.key("f", "Escape")
        app.settle()
        self.take(app, "session-end-question")
        self.stage.key("Escape")
        app.wait("Note", roles=TEXT_FIELDS)
        self.take(app, "summary")
        app.kill()

    def people(self):
        names = ("Ada Lovelace, Countess", "Maximiliane-Theodora von Hohenstein-Leut", "さくら", "שרה", "👩‍🔬", "Ada Lovelace, Countess")
        for number, name in enumerate(names):
            config = self.home.config / f"profiles/person-{number}"
            config.mkdir(parents=True)
            fields = f'name: "{name}", theme: {self.theme}, text_size: {self.text}, safety_read: true'
            (config / "settings.ron").write_text(f"Settings({fields})")
        app = self.start()
        app.wait("Who is it?")
        self.take(app, "who")
        app.kill()
        app = self.start("--profile", "person-0")
        app.click("Settings")
        app.scroll_to(app.wait("Add a person…"))
        self.take(app, "settings-people")
        app.click("Switch…")
        app.wait("Who is using Supple now?")
        self.take(app, "switch")
        app.click("Settings")
        app.click("Add a person…")
        app.activate()
        app.fill("Name of the person", "me")
        app.wait("Somebody here is called this already")
        self.take(app, "add-person")
        app.click("Cancel")
        app.click("Remove Maximiliane-Theodora von Hohenstein-Leut…")
        self.take(app, "remove-person")
        app.kill()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", default=SIZES)
    parser.add_argument("--themes", default="Light,Dark")
    parser.add_argument("--text", default="100")
    parser.add_argument("--only", default="safety,screens,session,people")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    with Stage(1920, 1200) as stage:
        for size in wanted.sizes.split(","):
            for theme, text in itertools.product(wanted.themes.split(","), wanted.text.split(",")):
                pictures = Pictures(stage, wanted.folder, size, theme, text)
                for part in wanted.only.split(","):
                    try:
                        getattr(pictures, part)()
                    except Exception as error:  # the other pictures are of use all the same
                        failed += 1
                        print(f"{part} at {size}, {theme}, {text} %: {error}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
