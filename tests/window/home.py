"""A person's folders, the app started on them, and what the app's commands say about them."""

import json
import subprocess
from pathlib import Path


class Home:
    """Config and state folders of one person, and the program that is tested.

    binary: path of the program. folder: an empty folder for all that the person has.
    """

    def __init__(self, stage, binary, folder):
        self.stage, self.binary, self.folder = stage, str(binary), Path(folder)
        self.config, self.state = self.folder / "config", self.folder / "state"
        self.routines = self.config / "routines"
        self.routines.mkdir(parents=True)
        self.state.mkdir()
        self.environment = {"SUPPLE_CONFIG_DIR": str(self.config), "XDG_STATE_HOME": str(self.state)}

    def settings(self, **fields):
        """Writes the settings: python's values become RON's, a text is taken as it is (`theme="Dark"`)."""
        values = {"safety_read": True, "reduce_motion": True, **fields}
        ron = {name: str(value).lower() if isinstance(value, bool) else value for name, value in values.items()}
        fields = ", ".join(f"{name}: {value}" for name, value in ron.items())
        self.settings_file.write_text(f"// Kept by hand.\nSettings({fields})\n")

    @property
    def settings_file(self):
        return self.config / "settings.ron"

    def routine(self, file, text):
        """Writes a routine of the person's own; returns its path."""
        path = self.routines / file
        path.write_text(text)
        return path

    # The app

    def launch(self, *arguments, **environment):
        return self.stage.launch([self.binary, *map(str, arguments)], **{**self.environment, **environment})

    # The commands

    def command(self, *arguments):
        """What a command prints. RuntimeError if it fails."""
        done = subprocess.run(
            [self.binary, *map(str, arguments)],
            env={**self.stage.environment, **self.environment},
            capture_output=True,
            text=True,
            timeout=120,
        )
        if done.returncode != 0:
            raise RuntimeError(f"supple {arguments} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout

    def plan(self, routine):
        """The timeline of a routine: its segments and cues, in seconds from the start."""
        return json.loads(self.command("plan", routine, "--format", "json"))

    def render(self, routine):
        """The sound of a whole session of a routine, as a WAV file."""
        wav = self.folder / f"{Path(routine).stem}.wav"
        self.command("render", routine, "-o", wav)
        return wav

    def history(self):
        """The records of the log, oldest first."""
        return json.loads(self.command("history", "--format", "json"))

    def running_files(self):
        """The files of sessions under way."""
        return sorted((self.config / "history").glob("*-running.ron"))
