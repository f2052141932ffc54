"""The voice: its offer, its settings, and what is wrong with voices, as a person meets it. What is heard is in `test_sound`."""

import os

from app import BUTTONS, CHOICES
from case import WindowTest
from waiting import until

BRIEF = 'Routine(name: "Brief", prepare: 12, steps: [(exercise: "figure-4", work: Hold(seconds: 8))])'


class Voice(WindowTest):
    def settings_text(self):
        return self.home.settings_file.read_text()

    def wait_setting(self, text):
        until(lambda: text in self.settings_text(), 10, f"{text} in the settings")

    def test_is_offered_until_that_is_answered(self):
        self.home.routine("brief.ron", BRIEF)
        app = self.launch()
        self.open_routine(app, "Brief")
        app.click("Speak in sessions")
        app.wait_gone("Sounds only")
        self.wait_setting("speaks: Yes")
        app.close()
        app = self.launch()
        self.open_routine(app, "Brief")
        self.assertIsNone(app.find("Sounds only"))

    def test_is_set_with_names_for_all_its_controls(self):
        app = self.launch()
        app.click("Settings")
        app.click("Speak in sessions", roles=CHOICES | BUTTONS)
        self.wait_setting("speaks: Yes")
        app.click("Say: Name and side")
        self.wait_setting("NameAndSide")
        app.click("Count reps aloud")
        self.wait_setting("counts_reps: true")
        app.click("Voice: SVOX Pico")
        self.wait_setting('"pack/en')
        app.slide("Speed", 1.0)
        self.wait_setting("voice_rate: 130")
        app.slide("Loudness", 0.5)
        self.wait_setting("voice_volume: 50")
        app.click("Try the voice")

    def test_recordings_that_are_not_used_are_told_with_the_reason(self):
        folder = self.home.config / "voice" / "en-GB"
        folder.mkdir(parents=True)
        (folder / "left-sied.ogg").write_bytes(b"OggS")
        (folder / "halfway.wav").write_bytes(b"no sound at all")
        app = self.launch(LANG="en_GB.UTF-8", LANGUAGE="en_GB")
        app.click("Settings")
        app.wait("left-sied.ogg is not used: Supple says nothing of this name. Did you mean “left-side”?")
        self.assertTrue(any(name.startswith("halfway.wav is not used") for name in app.names()), app.names())

    def test_an_engine_that_fails_is_told_once_and_the_session_goes_on(self):
        programs = self.home.folder / "programs"
        programs.mkdir()
        engine = programs / "espeak-ng"
        engine.write_text(
            "#!/bin/sh\ncase $* in *--voices*)\n"
            "echo 'Pty Language       Age/Gender VoiceName          File                 Other Languages'\n"
            "echo ' 2  en-gb           --/M      English_(Great_Britain) gmw/en-GB  (en 2)';; *) exit 1;; esac\n"
        )
        engine.chmod(0o755)
        self.home.settings(speaks="Yes", voice='"espeak-ng/en-gb"')
        app = self.play(self.home.routine("brief.ron", BRIEF), PATH=f"{programs}:{os.environ['PATH']}")
        app.wait("The voice does not answer: what is missing is on the screen.")
        self.assertIn("Get ready", self.follow(app))
        self.assertEqual(self.record()["ended"], "finished")
