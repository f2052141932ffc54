"""The figures: on the page of an exercise, where they can be turned, and in a session."""

import re

from app import BUTTONS, CHOICES
from case import WindowTest
from waiting import until

HOLD = """Routine(
    name: "One hold",
    prepare: 1,
    steps: [(exercise: "clamshell", work: Hold(seconds: 60), side: Left)],
)
"""
FLAWED = """Exercise(
    id: "mine", name: "Mine", position: Lying,
    instructions: ["Lie down."],
    dose: (work: Hold(seconds: 20)),
    figure: (start: (base: OnBack, right_nee: 90)),
)
"""


class Figures(WindowTest):
    def picture(self, app):
        """The window as it is now."""
        path = self.home.folder / "now.png"
        self.stage.picture(path, app.window())
        return path.read_bytes()

    def open_exercise(self, name):
        app = self.launch()
        app.click("Exercises")
        app.fill("Search exercises", name)
        app.click(re.compile(f"^{name}"))
        app.wait(re.compile(f"figure shows {name}"))
        app.settle()
        return app

    def test_a_figure_is_turned_with_the_arrow_keys_and_back(self):
        app = self.open_exercise("Bird-dog")
        app.activate()
        app.tab_to(re.compile("figure shows Bird-dog"))
        app.settle()
        before = self.picture(app)
        self.stage.key("Right", "Right")
        until(lambda: self.picture(app) != before, 10, "turned figure")
        app.click("Turn back")
        app.wait_gone("Turn back")

    def test_its_start_and_the_other_side_can_be_seen(self):
        app = self.open_exercise("Figure 4")
        seen = {self.picture(app)}
        for choice in ("Start", "Left side"):
            app.click(choice, roles=CHOICES)
            until(lambda: self.picture(app) not in seen, 10, f"picture of {choice}")
            seen.add(self.picture(app))

    def test_exercises_are_found_by_muscle_and_by_what_they_need(self):
        app = self.launch()
        app.click("Exercises")
        app.wait(re.compile("^Clamshell"))
        app.fill("Search exercises", "calves")
        app.wait_gone(re.compile("^Clamshell"))
        app.wait(re.compile("^Heel raise"))
        self.choose(app, "Equipment", "Wall")
        app.wait_gone(re.compile("^Heel raise"))
        app.wait(re.compile("^Calf stretch"))

    def test_exercises_that_spare_something_are_found(self):
        app = self.launch()
        app.click("Exercises")
        app.fill("Search exercises", "nothing on my kn")  # the words of what it spares
        app.wait(re.compile("^Clamshell"))
        app.wait_gone(re.compile("^Figure 4"))
        app.fill("Search exercises", "hip flexor")
        app.wait(re.compile("^Half-kneeling"))
        self.choose(app, "What it spares", "Nothing on my wrists")
        self.choose(app, "What it spares", "Nothing on my knees")  # the list has closed by itself
        app.wait_gone(re.compile("^Half-kneeling"))
        app.click(re.compile("^Standing hip flexor"))
        app.wait(re.compile("^It asks for"))
        app.click(re.compile("^Half-kneeling"))  # a harder one in its place
        app.wait(re.compile("^It asks for getting down to the floor"))

    def choose(self, app, field, word):
        app.click(field, roles={"combo box"})
        app.click(word, roles=BUTTONS | {"list item", "menu item", "radio button", "check box"})

    def test_the_session_shows_it_moving_unless_motion_is_reduced(self):
        routine = self.home.routine("hold.ron", HOLD)
        self.home.settings(reduce_motion=False)
        app = self.play(routine)
        self.wait_state(app, "Hold")
        first = self.picture(app)
        until(lambda: self.picture(app) != first, 5, "moving figure")

    def test_a_fault_in_a_figure_is_told_and_costs_only_the_figure(self):
        folder = self.home.config / "exercises"
        folder.mkdir()
        (folder / "mine.ron").write_text(FLAWED)
        routine = self.home.routine("own.ron", HOLD.replace("clamshell", "mine"))
        app = self.play(routine)
        self.wait_state(app, "Hold")
        app.wait("Mine")
        other = self.launch()
        other.click("Exercises")
        other.wait(re.compile("right_nee"))
        other.fill("Search exercises", "mine")
        other.wait(re.compile("^Mine"))
