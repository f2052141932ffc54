"""A private place to run a desktop program in: display, window manager, buses and sound server.

Nothing of the person's own session is touched or heard. What the program plays goes to a null sink and can be
recorded. Knows nothing of Supple.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import witness
from app import App
from waiting import until

BUS_LAUNCHERS = [
    "/usr/libexec/at-spi-bus-launcher",
    "/usr/lib/at-spi-bus-launcher",
    "/usr/libexec/at-spi2/at-spi-bus-launcher",
]

# A bus on which nothing starts by itself: no service of the machine answers that the stage has not started.
BUS = """<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

BYTES_A_SECOND = 2 * 48_000  # of a recording

# What tells a program where the person's own session is; `_start` sets those that the stage has itself.
OUTSIDE = {
    "WAYLAND_DISPLAY",
    "WAYLAND_SOCKET",
    "XAUTHORITY",
    "AT_SPI_BUS_ADDRESS",
    "PULSE_SERVER",
    "LC_ALL",
    "LANGUAGE",
}


class Stage:
    """A display with its buses and sound, as a context manager. One a process: the accessibility library
    joins one bus for good.

    width, height: pixels of the display.
    accessibility: False gives programs no assistive technology to talk to, as on most people's desktops.
    """

    def __init__(self, width=1280, height=800, accessibility=True):
        self.size = (width, height)
        self.accessibility = accessibility
        self.folder = Path(tempfile.mkdtemp(prefix="supple-stage-"))
        self.environment = {name: value for name, value in os.environ.items() if name not in OUTSIDE}
        self.children = []
        self.sound_server = None
        self.recorder = None
        self.launched = 0
        self.atspi = None

    def __enter__(self):
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for child in reversed(self.children):
            self.stop(child)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _start(self):
        runtime, home = self.folder / "run", self.folder / "home"
        runtime.mkdir(mode=0o700)
        home.mkdir()
        self.environment.update(
            HOME=str(home),
            XDG_RUNTIME_DIR=str(runtime),
            XDG_CONFIG_HOME=str(home / ".config"),
            XDG_DATA_HOME=str(home / ".local/share"),
            XDG_STATE_HOME=str(home / ".local/state"),
            XDG_CACHE_HOME=str(home / ".cache"),
            LIBGL_ALWAYS_SOFTWARE="1",
            LANG="C.UTF-8",
        )
        self.stalls = self.folder / "stalls"
        self.start([sys.executable, "-B", witness.__file__, str(self.stalls)])
        until(lambda: self.stalls.exists() and self.stalls.read_text(), 20, "witness of the machine's halts")
        self.environment["DISPLAY"] = self._start_display()
        config = self.folder / "bus.conf"
        config.write_text(BUS.format(folder=runtime))
        bus = self.start(
            ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
        )
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        self.start(["openbox"])
        until(lambda: "window id" in self.output("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"), 20, "window manager")
        if self.accessibility:
            self._start_accessibility()
        self.start_sound()
        # Out of the way: what lies under the pointer is drawn differently.
        self.xdotool("mousemove", *self.size)

    def _start_display(self):
        """Starts the X server; returns the name of its display."""
        read, write = os.pipe()
        width, height = self.size
        screen = f"{width}x{height}x24"
        # Without -noreset the server starts afresh, closing all connections, when its last client leaves.
        self.start(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", screen, "-nolisten", "tcp", "-noreset"],
            pass_fds=(write,),
        )
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("the X display did not start")
        return f":{number}"

    def _start_accessibility(self):
        launcher = next((path for path in BUS_LAUNCHERS if os.path.exists(path)), None)
        if launcher is None:
            raise RuntimeError("there is no accessibility bus on this system")
        self.start([launcher, "--launch-immediately", "--a11y=1", "--screen-reader=1"])
        # Asking the name itself would have D-Bus start a second launcher, with accessibility switched off.
        ask = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus"]
        owned = ["org.freedesktop.DBus.NameHasOwner", "string:org.a11y.Bus"]
        until(lambda: "boolean true" in self.output(*ask, *owned), 20, "accessibility bus")

        import gi

        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi

        for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
            os.environ[name] = self.environment[name]
        Atspi.init()
        # A program that is only starting lets some questions go unanswered; 15 s would be waited for each.
        patience = 2_000  # milliseconds
        Atspi.set_timeout(patience, patience)
        self.atspi = Atspi

    # Programs

    def start(self, command, **options):
        """Starts a program that ends with the stage."""
        options.setdefault("stdout", subprocess.DEVNULL)
        options.setdefault("stderr", subprocess.DEVNULL)
        options.setdefault("env", self.environment)
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True, **options)
        self.children.append(child)
        return child

    def launch(self, command, **environment):
        """Starts the program under test, with these variables added to its environment; returns an `App`."""
        self.launched += 1
        log = self.folder / f"app-{self.launched}.log"
        with open(log, "wb") as output:
            process = self.start(command, stdout=output, stderr=output, env={**self.environment, **environment})
        return App(self, process, log)

    def stop(self, child):
        """Ends a program with all that it started, gently if it lets itself be."""
        for sign, seconds in ((signal.SIGTERM, 3), (signal.SIGKILL, 10)):
            if child.poll() is not None:
                return
            try:
                os.killpg(child.pid, sign)
                child.wait(seconds)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                pass

    def output(self, *command):
        """What a program prints, with nothing said about its failure."""
        return subprocess.run(command, env=self.environment, capture_output=True, text=True).stdout

    @contextlib.contextmanager
    def busy_loops(self, count):
        """Keeps so many processors fully busy for as long as it lasts."""
        loops = [self.start([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
        try:
            yield
        finally:
            for loop in loops:
                self.stop(loop)

    # Keys and pictures

    def xdotool(self, *arguments):
        return subprocess.run(
            ["xdotool", *map(str, arguments)], env=self.environment, check=True, capture_output=True, text=True
        ).stdout

    def key(self, *names):
        """Presses real keys, named as X names them: space, Right, Escape, ctrl+z …"""
        self.xdotool("key", "--delay", 60, *names)

    def type(self, text):
        self.xdotool("type", "--delay", 20, text)

    def picture(self, path, window="root"):
        """Saves what the display, or one window of it, shows as a PNG."""
        subprocess.run(["import", "-window", window, str(path)], env=self.environment, check=True)

    # Sound

    def start_sound(self):
        """Starts the sound server; after `stop_sound` it is a device plugged in again."""
        socket = self.folder / "run/pulse/native"
        socket.unlink(missing_ok=True)
        self.sound_server = self.start(
            [
                "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=yes", "--use-pid-file=no",
                "--load=module-null-sink sink_name=stage rate=48000",
                "--load=module-native-protocol-unix auth-anonymous=1",
            ]
        )  # fmt: skip
        until(socket.exists, 20, "sound server")

    def stop_sound(self):
        """Takes the sound server away, as an unplugged device goes."""
        self.stop(self.sound_server)
        (self.folder / "run/pulse/native").unlink(missing_ok=True)

    def record(self):
        """Starts recording what is played; `stop_recording` gives the file."""
        self.recording = self.folder / "heard.wav"
        self.recording.unlink(missing_ok=True)
        self.recorder = self.start(
            [
                "parecord", "--device=stage.monitor", "--file-format=wav", "--rate=48000", "--channels=1",
                "--format=s16le", "--latency-msec=20", str(self.recording),
            ]
        )  # fmt: skip
        until(self._hears, 20, "recording under way")
        self.recorded_from = time.monotonic() - self.recording.stat().st_size / BYTES_A_SECOND

    def _hears(self):
        return self.recording.exists() and self.recording.stat().st_size > 10_000

    def stop_recording(self):
        """Ends the recording once all that was played up to now is in it; returns the file, mono at 48 kHz."""
        now = self.recording.stat().st_size
        # What is played is on its way for some hundredths of a second.
        until(lambda: self.recording.stat().st_size > now + BYTES_A_SECOND, 20, "end of the recording")
        self.recorder.send_signal(signal.SIGINT)
        self.recorder.wait(10)
        return self.recording

    def stood_still(self):
        """When the machine stood still: pairs of seconds from the start of the last recording (known to some tenths)."""
        return witness.read(self.stalls, self.recorded_from)

    @property
    def is_watched(self):
        """Whether it can be told when the machine stood still."""
        return not witness.is_refused(self.stalls)
