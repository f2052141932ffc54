"""Whatever the environment says, the window opens, or one sentence says why it cannot; nothing ends in a panic."""

import os
import re
import subprocess
import tempfile
from pathlib import Path

from case import WindowTest
from waiting import until

# What may never stand on the terminal: a fault of the program, or the machine on which it was built.
NEVER = re.compile(rb"panicked|fault in Supple|\.cargo|/rustc/|registry/src|\.rs:\d|RUST_BACKTRACE")
# What libraries of the system write there themselves.
CHATTER = re.compile(rb"^(libEGL|MESA|libGL|ALSA lib|error: XDG_RUNTIME_DIR|Xlib:|\s*$)")
NOWHERE = "/nowhere/at/all"


class Environment(WindowTest):
    def run_app(self, shell="", **odd):
        """Starts the app in the stage's environment with these changes (None takes one away); returns the process and
        the file with what it writes."""
        environment = {**self.stage.environment, **self.home.environment}
        for name, value in odd.items():
            if value is None:
                environment.pop(name, None)
            else:
                environment[name] = value
        command = [self.home.binary]
        if shell:
            command = ["sh", "-c", f'exec "$0" {shell}', self.home.binary]
        log = Path(tempfile.mkstemp(dir=self.stage.folder)[1])
        with open(log, "wb") as output:
            process = self.stage.start(command, stdout=output, stderr=output, env=environment)
        return process, log

    def outcome(self, process):
        """"window" or the code with which it ended, whichever comes first."""

        def look():
            if process.poll() is not None:
                return f"ended with {process.returncode}"
            found = self.stage.output("xdotool", "search", "--onlyvisible", "--pid", str(process.pid))
            return "window" if found.strip() else None

        return until(look, 30, "window or end")

    def told(self, log):
        lines = log.read_bytes().splitlines()
        return [line for line in lines if not CHATTER.match(line)]

    def assert_opens(self, **odd):
        with self.subTest(**{name: repr(value) for name, value in odd.items()}):
            process, log = self.run_app(**odd)
            outcome = self.outcome(process)
            self.stage.stop(process)
            self.assertEqual(outcome, "window", log.read_bytes())
            self.assertIsNone(NEVER.search(log.read_bytes()), log.read_bytes())

    def assert_says_why(self, *words, **odd):
        """It ends with 3 and one line, in which these words stand."""
        with self.subTest(**{name: repr(value) for name, value in odd.items()}):
            process, log = self.run_app(**odd)
            outcome = self.outcome(process)
            self.stage.stop(process)
            self.assertEqual(outcome, "ended with 3", log.read_bytes())
            self.assertEqual(len(self.told(log)), 1, log.read_bytes())
            self.assertIsNone(NEVER.search(log.read_bytes()), log.read_bytes())
            for word in words:
                self.assertIn(word, log.read_text())

    def test_a_size_of_points_that_makes_no_sense_is_passed_over(self):  # 30 s
        for value in ("0", "abc", "-1", "nan", "inf", "1e9", "1e-9", " ", ",", "99999999999999999999"):
            self.assert_opens(WINIT_X11_SCALE_FACTOR=value)
        for value in ("", "randr", "2", "1.25"):
            self.assert_opens(WINIT_X11_SCALE_FACTOR=value)
        self.assert_opens(WINIT_X11_SCALE_FACTOR=b"\xff\xfe")
        self.assert_opens(WINIT_HIDPI_FACTOR="nonsense", WINIT_UNIX_BACKEND="nonsense")

    def test_resources_of_the_display_that_make_no_sense_are_passed_over(self):  # 20 s
        try:
            for value in ("0", "-96", "nonsense", "nan", "inf", "1e9", "1e-9"):
                with self.subTest(dpi=value):
                    self.resource(f"Xft.dpi: {value}\n")
                    self.assert_opens()
        finally:
            self.resource("")

    def resource(self, text):
        """Writes the resources of the display as `xrdb` does."""
        command = ["xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER", text]
        if not text:
            command = ["xprop", "-root", "-remove", "RESOURCE_MANAGER"]
        subprocess.run(command, env=self.stage.environment, check=True)

    def test_a_display_that_does_not_answer_is_told_or_passed_over(self):  # 10 s
        for value in ("nowhere", NOWHERE, "wayland-77", b"\xff"):
            self.assert_opens(WAYLAND_DISPLAY=value)
        self.assert_opens(WAYLAND_SOCKET="nonsense")
        for display in ("", None, b"\xff"):
            self.assert_says_why("no display", DISPLAY=display)
        for display in (":77", "nowhere:0", ":", "nonsense"):
            self.assert_says_why(DISPLAY=display)
        self.assert_says_why(DISPLAY=None, WAYLAND_DISPLAY="nowhere")
        self.assert_says_why(DISPLAY=":77", WAYLAND_DISPLAY="nowhere")
        self.assert_says_why("no display", DISPLAY=None, RUST_BACKTRACE="full")
        self.assert_says_why("no display", DISPLAY=None, WINIT_X11_SCALE_FACTOR="0")

    def test_places_that_make_no_sense_are_passed_over(self):  # 30 s
        for name in ("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            for value in (None, "", "relative", NOWHERE, b"/\xff\xfe"):
                self.assert_opens(**{name: value})
        for name in ("XDG_RUNTIME_DIR", "XDG_CONFIG_DIRS", "XDG_DATA_DIRS", "TMPDIR"):
            for value in (None, NOWHERE, b"\xff:relative"):
                self.assert_opens(**{name: value})

    def test_words_clocks_and_colours_that_make_no_sense_are_passed_over(self):  # 30 s
        for value in ("nonsense", "xx_YY.UTF-99@zz", "", "C", "tr_TR.UTF-8", b"\xff"):
            self.assert_opens(LANG=value, LC_ALL=value, LANGUAGE=value)
            self.assert_opens(SUPPLE_LANGUAGE=value)
        for value in ("", "Nowhere/At_All", ":", "UTC+99", "/etc/passwd", "/dev/zero", b"\xff"):
            self.assert_opens(TZ=value)
        self.assert_opens(NO_COLOR="nonsense", TERM="nonsense", CLICOLOR_FORCE="1", COLUMNS="-1")
        self.assert_opens(RUST_BACKTRACE="full", RUST_LOG="trace", RUST_MIN_STACK="nonsense")
        self.assert_opens(EGUI_INSPECTION="", EFRAME_SCREENSHOT_TO="")

    def test_services_that_are_not_there_are_done_without(self):  # 20 s
        self.assert_opens(DBUS_SESSION_BUS_ADDRESS="nonsense", AT_SPI_BUS_ADDRESS="nonsense")
        self.assert_opens(DBUS_SESSION_BUS_ADDRESS=None, XDG_RUNTIME_DIR=None)
        self.assert_opens(DBUS_SESSION_BUS_ADDRESS=f"unix:path={NOWHERE}")
        self.assert_opens(PULSE_SERVER="nonsense", ALSA_CONFIG_PATH=NOWHERE)
        self.assert_opens(PATH=NOWHERE)
        self.assert_opens(XMODIFIERS="@im=nonsense", XIM="nonsense", GTK_IM_MODULE="nonsense")
        for size in ("0", "-1", "nonsense", "999999", b"\xff"):
            self.assert_opens(XCURSOR_SIZE=size, XCURSOR_THEME=size, XCURSOR_PATH=NOWHERE)
        self.assert_opens(XAUTHORITY=NOWHERE, XENVIRONMENT=NOWHERE, XLOCALEDIR=NOWHERE, XKB_DEFAULT_LAYOUT="nonsense")

    def test_drivers_that_are_not_there_are_done_without(self):  # 20 s
        for odd in (
            {"LIBGL_ALWAYS_SOFTWARE": "nonsense"},
            {"GALLIUM_DRIVER": "nonsense"},
            {"MESA_LOADER_DRIVER_OVERRIDE": "nonsense"},
            {"LIBGL_DRIVERS_PATH": NOWHERE},
            {"EGL_PLATFORM": "nonsense"},
            {"__EGL_VENDOR_LIBRARY_FILENAMES": NOWHERE},
            {"__EGL_VENDOR_LIBRARY_DIRS": NOWHERE, "__GLX_VENDOR_LIBRARY_NAME": "nonsense"},
            {"MESA_GL_VERSION_OVERRIDE": "0.1"},
        ):
            self.assert_opens(**odd)

    def test_a_terminal_that_is_closed_or_full_is_no_matter(self):
        for shell in (">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-", ">/dev/full 2>/dev/full"):
            with self.subTest(shell=shell):
                process, _ = self.run_app(shell)
                outcome = self.outcome(process)
                self.stage.stop(process)
                self.assertEqual(outcome, "window")
            with self.subTest(shell=shell, display=None):
                process, _ = self.run_app(shell, DISPLAY=None)
                self.assertEqual(process.wait(30), 3)

    def test_commands_do_not_mind_either(self):
        pipe = self.home.folder / "pipe"
        os.mkfifo(pipe)
        odd = [
            {"TZ": str(pipe)},
            {"TZ": ":/dev/zero"},
            {"TZ": "zero", "TZDIR": "/dev"},
            {"HOME": None},
            {"HOME": b"/\xff", "XDG_STATE_HOME": b"\xff"},
            {"LANG": b"\xff", "LC_ALL": "nonsense"},
            {"TZ": "nonsense"},
            {"TMPDIR": NOWHERE},
            {"DISPLAY": None, "WINIT_X11_SCALE_FACTOR": "0"},
            {"NO_COLOR": b"\xff", "TERM": b"\xff", "COLUMNS": "0"},
        ]
        for changes in odd:
            environment = {**os.environ, **self.stage.environment, **self.home.environment, **changes}
            environment = {name: value for name, value in environment.items() if value is not None}
            for arguments in (["list"], ["history"], ["plan", "nowhere"]):
                with self.subTest(changes=repr(changes), arguments=arguments):
                    done = subprocess.run([self.home.binary, *arguments], env=environment, capture_output=True, timeout=60)
                    self.assertIn(done.returncode, (0, 1), done)
                    self.assertIsNone(NEVER.search(done.stdout + done.stderr), done)
