"""The program under test, seen through the accessibility bus as a screen reader sees it.

Controls are found by their names: a text is a whole name, a compiled pattern is searched for in it. Roles are what
the bus calls kinds of controls; older and newer versions of it have different words for some.
"""

import contextlib
import os
import re
import signal
import time
from functools import partial
from pathlib import Path

from waiting import until

BUTTONS = {"button", "push button", "toggle button"}
TEXT_FIELDS = {"entry", "text"}
CHOICES = {"check box", "radio button", "switch"}
SLIDERS = {"slider", "spin button"}
CONTROLS = BUTTONS | TEXT_FIELDS | CHOICES | SLIDERS | {"combo box", "link", "menu item", "page tab"}


class Node:
    """One thing on the screen, as it was when it was read."""

    def __init__(self, accessible, depth):
        self.accessible, self.depth = accessible, depth
        self.role = accessible.get_role_name()
        self.name = accessible.get_name() or ""

    def __str__(self):
        return f"{'  ' * self.depth}{self.role} {self.name!r}"

    def is_called(self, wanted):
        return wanted.search(self.name) is not None if hasattr(wanted, "search") else self.name == wanted


class App:
    """A running program and its window."""

    def __init__(self, stage, process, log):
        self.stage, self.process, self.log_file = stage, process, log

    # What is on the screen

    def nodes(self):
        """Everything on the screen, from the window inwards."""
        if self.stage.atspi is None:
            return []
        desktop = self.stage.atspi.get_desktop(0)
        found = []

        def walk(accessible, depth):
            if accessible is None:
                return
            try:
                found.append(Node(accessible, depth))
                for index in range(accessible.get_child_count()):
                    walk(accessible.get_child_at_index(index), depth + 1)
            except Exception:  # the bindings raise their own kinds; it went away while it was read
                pass

        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is not None and self._owns(application):
                walk(application, 0)
        return found

    def _owns(self, application):
        try:
            return application.get_process_id() == self.process.pid
        except Exception:  # a program that has just ended
            return False

    def names(self):
        return [node.name for node in self.nodes() if node.name]

    def tree(self):
        return "\n".join(map(str, self.nodes()))

    def find(self, *wanted, roles=None):
        """The first thing with one of these names (and one of these roles), or None."""
        for node in self.nodes():
            if any(map(node.is_called, wanted)) and (roles is None or node.role in roles):
                return node
        return None

    def wait(self, *wanted, seconds=20, roles=None):
        """Waits for something with one of these names; returns it."""
        return self.until(lambda: self.find(*wanted, roles=roles), seconds, " or ".join(map(str, wanted)))

    def wait_gone(self, *wanted, seconds=20):
        self.until(lambda: self.find(*wanted) is None, seconds, f"end of {wanted}")

    def until(self, condition, seconds, what):
        """Waits as `waiting.until` does, and tells what was on the screen if that was in vain."""

        def still_running():
            if self.process.poll() is not None:
                raise RuntimeError(f"the program ended with {self.process.returncode}:\n{self.log()[-3000:]}")
            return condition()

        return until(still_running, seconds, lambda: f"{what}; on the screen:\n{self.tree()}\n")

    def focused(self):
        """What has the keyboard, or None."""
        state = self.stage.atspi.StateType.FOCUSED
        focused = [node for node in self.nodes() if node.accessible.get_state_set().contains(state)]
        return focused[-1] if focused else None

    def settle(self, seconds=20):
        """Waits until the screen has come to rest; returns what is on it."""
        last = None

        def is_at_rest():
            nonlocal last
            before, last = last, self.tree()
            time.sleep(0.2)
            return last == before and last != ""

        self.until(is_at_rest, seconds, "screen at rest")
        return self.nodes()

    def settle_or_wait(self):
        """Waits until the screen has come to rest, as far as it does: a countdown goes on."""
        with contextlib.suppress(TimeoutError):
            self.settle(seconds=3)

    def rect(self, node):
        """Where it is in the window, in pixels: left, top, width, height."""
        found = self.stage.atspi.Component.get_extents(node.accessible, self.stage.atspi.CoordType.WINDOW)
        return found.x, found.y, found.width, found.height

    def scroll_to(self, node):
        self.stage.atspi.Component.scroll_to(node.accessible, self.stage.atspi.ScrollType.ANYWHERE)

    # Doing something

    def click(self, *wanted, roles=BUTTONS | CHOICES, seconds=20):
        """Presses a control, as assistive technology does, once it can be pressed; returns it."""
        return self.until(partial(self._press, wanted, roles), seconds, f"control to press: {wanted}")

    def _press(self, wanted, roles):
        """Presses the first such control and returns it; None where there is none, or it is switched off."""
        node = self.find(*wanted, roles=roles)
        if node is None:
            return None
        try:
            pressed = self.stage.atspi.Action.do_action(node.accessible, 0)
        except Exception as error:  # the bindings raise their own kinds
            # A control that is switched off, or that has just gone, has no actions.
            if re.search("Unknown (interface|object)", str(error)):
                return None
            raise
        if not pressed:
            raise RuntimeError(f"{node} cannot be pressed")
        return node

    def fill(self, name, text):
        """Replaces what stands in a text field by typing."""
        field = self.wait(name, roles=TEXT_FIELDS)
        self.stage.atspi.Component.grab_focus(field.accessible)
        self.until(lambda: (node := self.focused()) and node.is_called(name), 10, f"keyboard in {name}")
        self.stage.key("ctrl+a")
        self.stage.type(text)
        self.until(lambda: self.text_of(name) == text, 10, f"{text!r} in {name}")

    def slide(self, name, value):
        """Sets a slider; its range is 0 to 1 here, whatever it is there."""
        slider, values = self.wait(name, roles=SLIDERS).accessible, self.stage.atspi.Value
        low, high = values.get_minimum_value(slider), values.get_maximum_value(slider)
        values.set_current_value(slider, low + value * (high - low))

    def text_of(self, name):
        accessible = self.wait(name, roles=TEXT_FIELDS).accessible
        return self.stage.atspi.Text.get_text(accessible, 0, -1)

    def tab_to(self, *wanted, presses=150):
        """Presses Tab until something with one of these names has the keyboard."""
        seen = []
        for _ in range(presses):
            before = self.focused()
            if before and any(map(before.is_called, wanted)):
                return before
            seen.append(before and before.name)
            self.stage.key("Tab")
            # It stays where it is the only control there is.
            with contextlib.suppress(TimeoutError):
                until(partial(self._moved_from, before), 2, "move of the keyboard")
        raise TimeoutError(f"Tab never reaches {wanted}, only {seen}")

    def _moved_from(self, before):
        now = self.focused()
        return now is not None and (before is None or now.accessible != before.accessible)

    # The window

    def window(self):
        """The X id of the window, once there is one."""
        pid = self.process.pid

        def find():
            return self.stage.output("xdotool", "search", "--onlyvisible", "--pid", str(pid)).split()

        return self.until(find, 30, "window")[-1]

    def activate(self):
        self.stage.xdotool("windowactivate", "--sync", self.window())

    def minimise(self):
        """Minimises the window; returns its id for `restore`."""
        window = self.window()
        self.stage.xdotool("windowminimize", window)
        self.until(lambda: "Iconic" in self._state(window), 10, "minimised window")
        return window

    def restore(self, window):
        self.stage.xdotool("windowmap", window, "windowactivate", "--sync", window)
        self.until(lambda: "Normal" in self._state(window), 10, "restored window")

    def _state(self, window):
        return self.stage.output("xprop", "-id", window, "WM_STATE")

    def close(self):
        """Closes the window as a person does, and waits for the program's end."""
        self.close_window()
        self.process.wait(20)

    def close_window(self):
        """Closes the window as a person does; the program may ask a question first."""
        self.activate()
        self.stage.key("alt+F4")

    def close_minimised(self, window):
        """Closes a minimised window, as from a list of windows."""
        self.stage.output("wmctrl", "-i", "-c", window)

    def kill(self):
        """Ends the program in mid-stride, as a power cut does."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(10)

    def ask_to_end(self, number):
        """Asks the program to end as a system does, by a signal, and waits until it has."""
        os.kill(self.process.pid, number)
        self.process.wait(20)

    def freeze(self, seconds):
        """Lets the program stand still, as in a virtual machine that is paused."""
        os.killpg(self.process.pid, signal.SIGSTOP)
        time.sleep(seconds)
        os.killpg(self.process.pid, signal.SIGCONT)

    # What it costs

    def log(self):
        return self.log_file.read_text(errors="replace")

    def wake_ups(self):
        """How often a thread of it has gone to sleep since its start; threads that are gone count no longer."""
        threads = Path(f"/proc/{self.process.pid}/task").iterdir()
        lines = [line for thread in threads for line in (thread / "status").read_text().splitlines()]
        return sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))

    def cpu_seconds(self):
        """Time on the processor since the start, in steps of a hundredth."""
        fields = self._proc("stat").rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory_kib(self):
        """Proportional share of memory (PSS) in KiB."""
        rollup = self._proc("smaps_rollup").splitlines()
        return next(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))

    def _proc(self, name):
        with open(f"/proc/{self.process.pid}/{name}") as file:
            return file.read()
