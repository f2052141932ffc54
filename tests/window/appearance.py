"""When a window has appeared: mapped, and its own colour on the screen.

A row of pixels through the middle of the display is read every millisecond, which costs next to nothing and waits
for what a person waits for. Before that it shows the display's background, then whatever the window manager puts
there; the window has appeared once the row's commonest colour is the one that it has when the window is at rest.
"""

import ctypes
import time
from collections import Counter

from waiting import until

ALL_PLANES, Z_PIXMAP = ctypes.c_ulong(-1), 2


class XImage(ctypes.Structure):
    """The head of Xlib's structure, as far as it is read here."""

    _fields_ = [
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.POINTER(ctypes.c_uint32)),
    ]


class MiddleRow:
    """The middle row of a stage's display."""

    def __init__(self, stage):
        self.xlib = ctypes.CDLL("libX11.so.6")
        self.xlib.XOpenDisplay.restype = ctypes.c_void_p
        self.xlib.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.xlib.XDefaultRootWindow.restype = ctypes.c_ulong
        self.xlib.XGetImage.restype = ctypes.POINTER(XImage)
        integer = ctypes.c_int
        self.xlib.XGetImage.argtypes = [
            ctypes.c_void_p, ctypes.c_ulong, integer, integer, integer, integer, ctypes.c_ulong, integer,
        ]  # fmt: skip
        self.xlib.XDestroyImage.argtypes = [ctypes.POINTER(XImage)]
        self.display = self.xlib.XOpenDisplay(stage.environment["DISPLAY"].encode())
        if not self.display:
            raise RuntimeError("the display cannot be opened")
        self.root = self.xlib.XDefaultRootWindow(self.display)
        width, height = stage.size
        self.left, self.width, self.top = width // 4, width // 2, height // 2

    def colour(self):
        """The commonest colour of the row, or None if no colour has half of it."""
        image = self.xlib.XGetImage(
            self.display, self.root, self.left, self.top, self.width, 1, ALL_PLANES, Z_PIXMAP
        )  # fmt: skip
        colour, count = Counter(image.contents.data[: self.width]).most_common(1)[0]
        self.xlib.XDestroyImage(image)
        return colour if 2 * count >= self.width else None


def wait_rest(row, background, seconds=60):
    """Waits until a window has covered the background for a second without a change; returns its colour."""
    last, since = background, time.monotonic()

    def at_rest():
        nonlocal last, since
        now = row.colour()
        if now != last:
            last, since = now, time.monotonic()
        return now not in (None, background) and time.monotonic() - since > 1.0

    until(at_rest, seconds, "window of one colour in the middle of the display")
    return last


def measure_in_turns(stage, halts, launches, turns, rest_seconds):
    """Starts programs in turns, by name. Returns for each the seconds until its window appeared, and its MiB (PSS).

    Memory is taken `rest_seconds` after that: what is loaded after the first frame counts too. A start that met a halt
    of a processor is made again.
    """
    row = MiddleRow(stage)
    background = row.colour()
    seconds, memory, colours = {name: [] for name in launches}, {name: [] for name in launches}, {}

    def end(app):
        app.kill()
        until(lambda: row.colour() == background, 10, "empty display")

    # A first start fills the caches of the system, and tells the colour to wait for.
    for name, launch in launches.items():
        app = launch()
        colours[name] = wait_rest(row, background)
        end(app)
    for _ in range(3 * turns):
        for name, launch in launches.items():
            if len(seconds[name]) == turns:
                continue
            began = time.monotonic()
            app, appeared = start(row, launch, colours[name])
            time.sleep(rest_seconds)
            if not halts.met_by(began, appeared):
                seconds[name].append(appeared)
                memory[name].append(app.memory_kib() / 1024)
            end(app)
    if any(len(of_one) < turns for of_one in seconds.values()):
        raise RuntimeError("the machine stands still too often to measure a start")
    return seconds, memory


def start(row, launch, colour, seconds=60):
    """Starts a program; returns it and the seconds until the row has the colour."""
    began = time.monotonic()
    app = launch()
    while row.colour() != colour:
        if time.monotonic() - began > seconds:
            raise TimeoutError(f"no window within {seconds} s:\n{app.log()}")
        time.sleep(0.001)
    return app, time.monotonic() - began
