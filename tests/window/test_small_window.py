"""In a small window, with large text, every control can be reached and read."""

import re

import log
from app import BUTTONS, CHOICES, SLIDERS, TEXT_FIELDS
from case import WindowTest
from waiting import until

CONTROLS = BUTTONS | CHOICES | SLIDERS | TEXT_FIELDS | {"combo box"}
LONG = """Routine(
    name: "The long evening routine of my physiotherapist for both hips",
    about: "A few quiet minutes.",
    prepare: 60,
    steps: [
        (exercise: "figure-4", work: Hold(seconds: 90), side: Each, sets: 2, note: "As far as it goes without pain, and no farther than that."),
        (exercise: "strap-inner-thigh", work: Hold(seconds: 90), side: Each),
    ],
)
"""
REPS = """Routine(
    name: "Reps",
    prepare: 60,
    steps: [(exercise: "clamshell", work: Reps(count: 12), side: Each, sets: 2)],
)
"""
WHEN_IT_HURTS = (re.compile("^Go on gently"), re.compile("^Do something else"), re.compile("^Leave out"), re.compile("^End the session"))
# Pixels by which a rectangle may be off, as it is rounded.
SLACK = 2
# Of a button, in points.
LEAST_HEIGHT = 36


class SmallWindow(WindowTest):
    SIZES = ((640, 480, 200), (640, 480, 140), (800, 480, 140), (1024, 600, 200))

    def start(self, width, height, percent, *arguments):
        self.home.settings(text_size=percent)
        self.percent = percent
        app = self.launch(*arguments)
        self.stage.xdotool("windowsize", "--sync", app.window(), str(width), str(height))
        app.activate()
        app.settle_or_wait()
        return app

    def controls(self, app, under=None):
        """The controls on the screen; only those of a dialog, if its name is given."""
        nodes = app.nodes()
        if under is not None:
            first = next(index for index, node in enumerate(nodes) if node.is_called(under) and node.role == "dialog")
            depth = nodes[first].depth
            rest = nodes[first + 1 :]
            end = next((index for index, node in enumerate(rest) if node.depth <= depth), len(rest))
            nodes = rest[:end]
        return [node for node in nodes if node.role in CONTROLS]

    def assert_within_reach(self, app, size, under=None):
        """Each control lies in the window, or comes there when it is scrolled to, and none lies on another."""
        controls = self.controls(app, under)
        self.assertTrue(controls, app.tree())
        rects = [(node, app.rect(node)) for node in controls]
        if under is None:
            for index, (node, rect) in enumerate(rects):
                for other, on in rects[index + 1 :]:
                    self.assertFalse(overlap(rect, on), f"{node} {rect} lies on {other} {on}")
        for node, _ in rects:
            if not inside(app.rect(node), size):
                app.scroll_to(node)
                until(lambda node=node: inside(app.rect(node), size), 5, lambda node=node: f"{node} in the window {size}, but at {app.rect(node)}")

            if node.role in BUTTONS:
                # What the edge of the window cuts off is not told.
                seen = app.rect(node)[3]
                self.assertGreaterEqual(seen, LEAST_HEIGHT * self.percent / 100 - SLACK, f"{node} is cut")

    def walk(self, width, height, percent):
        size = (width, height)
        app = self.start(*size, percent)

        def look(under=None):
            app.settle_or_wait()
            self.assert_within_reach(app, size, under)

        def look_at_dialog(leave):
            look(app.wait(re.compile("."), roles={"dialog"}).name)
            app.click(leave)

        look()
        for screen in ("Settings", "Exercises"):
            app.click(screen)
            look()
        app.click("New exercise")
        app.wait("Save exercise")
        look()
        app.fill("Name", "Mine")
        app.click("Routines")
        look_at_dialog("Leave it")
        app.click("History")
        look()
        app.click(re.compile("^Export"))
        look_at_dialog("Cancel")
        app.click(re.compile("^Hip openers, "))
        app.wait("All sessions")
        look()
        app.click("Routines")
        app.click(re.compile("^The long evening"))
        look()
        app.click("Rename file…")
        look_at_dialog("Cancel")
        app.click("Delete…")
        look_at_dialog("Keep it")
        app.click("Edit")
        look()
        for view in ("Steps", "Form", "Text of the file"):
            if app.find(view, roles=CHOICES):
                app.click(view)
                look()
        self.edit(app, look, look_at_dialog)
        app.kill()

    def edit(self, app, look, look_at_dialog):
        """Adds a step, finds the file changed meanwhile, and is asked before it is left."""
        if app.find("Steps", roles=CHOICES):
            app.click("Steps")
        app.click("Add step")
        look_at_dialog("Cancel")
        app.click("Add step")
        app.wait("Choose an exercise", roles={"dialog"})
        app.click(re.compile("^Cobra"))
        app.wait_gone("Choose an exercise")
        self.home.routine("long.ron", LONG.replace("quiet", "calm"))
        app.wait("Keep my version")
        look()
        app.click("Keep my version")
        app.wait_gone("Keep my version")
        app.click("Back")
        look_at_dialog("Discard")

    def test_every_screen_is_within_reach(self):
        self.home.routine("long.ron", LONG)
        log.write(self.home.config / "history", days=40)
        for size in self.SIZES:
            with self.subTest(size=size):
                self.walk(*size)

    def test_a_session_is_within_reach(self):
        routine = self.home.routine("long.ron", LONG)
        for width, height, percent in self.SIZES:
            with self.subTest(size=(width, height, percent)):
                app = self.start(width, height, percent, "play", routine)
                app.wait("Get ready")
                self.assert_within_reach(app, (width, height))
                self.stage.key("space")
                app.wait("Paused")
                self.assert_within_reach(app, (width, height))
                self.stage.key("question")
                app.wait("Keys", roles={"dialog"})
                self.assert_within_reach(app, (width, height), "Keys")
                self.stage.key("Escape")
                app.wait_gone("Keys")
                self.stage.key("f")
                app.wait("Leave floor mode")
                self.assert_within_reach(app, (width, height))
                self.stage.key("f")
                app.wait_gone("Leave floor mode")
                self.stage.key("Escape")
                app.wait("End this session?", roles={"dialog"})
                self.assert_within_reach(app, (width, height), "End this session?")
                self.stage.key("Escape")
                self.wait_summary(app)
                self.assert_within_reach(app, (width, height))
                app.kill()

    def test_a_session_of_reps_is_within_reach_and_so_is_what_to_do_when_it_hurts(self):
        routine = self.home.routine("reps.ron", REPS)
        for width, height, percent in self.SIZES:
            with self.subTest(size=(width, height, percent)):
                size = (width, height)
                app = self.start(*size, percent, "play", routine)
                app.wait("Slower")
                self.assert_within_reach(app, size)
                self.stage.key("h")
                app.wait("It hurts", roles={"dialog"})
                app.settle_or_wait()
                if percent == 140:
                    for choice in WHEN_IT_HURTS:
                        rect = app.rect(app.wait(choice))
                        self.assertTrue(inside(rect, size), f"{choice.pattern} is seen at once, but at {rect}")
                self.assert_within_reach(app, size, "It hurts")
                app.kill()


def inside(rect, size):
    left, top, width, height = rect
    return (
        left >= -SLACK
        and top >= -SLACK
        and left + width <= size[0] + SLACK
        and top + height <= size[1] + SLACK
    )


def overlap(one, other):
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    down = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return across > SLACK and down > SLACK
