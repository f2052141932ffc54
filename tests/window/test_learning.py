"""An exercise is learnt line by line, without a clock."""

import re

from app import BUTTONS, CHOICES
from case import WindowTest
from waiting import until

FIGURE_4 = {
    1: ("Take care", "After a hip replacement, ask your physiotherapist first."),
    4: ("Get into place", "Lie on your back with both knees bent and your feet flat."),
    5: ("The movement", "Rest one ankle on the other thigh, just above the knee."),
    8: ("In the pose", "Stay where your buttock stretches."),
    9: ("Pay attention to", "Keep the toes of the crossed foot pulled up: it protects your knee."),
    11: ("What you feel", "A stretch deep in the buttock of the crossed leg."),
    12: ("Your breath", "Breathe out slowly."),
    13: ("The way out", "Put your foot down and uncross your legs."),
}
LAST = 13


class Learning(WindowTest):
    def learn(self, name="Figure 4", **settings):
        self.home.settings(**settings)
        app = self.launch()
        app.click("Exercises")
        app.fill("Search exercises", name)
        app.click(re.compile(f"^{name}"))
        app.click("Learn it")
        app.wait(re.compile(r"^1 of \d+$"))
        app.activate()
        return app

    def wait_place(self, app, place):
        app.wait(f"{place} of {LAST}")

    def picture(self, app):
        path = self.home.folder / "now.png"
        self.stage.picture(path, app.window())
        return path.read_bytes()

    def test_the_lines_come_one_after_another_by_button_and_lead_back_to_the_page(self):
        app = self.learn()
        for place in range(1, LAST + 1):
            self.wait_place(app, place)
            for words in FIGURE_4.get(place, ()):
                app.wait(words)
            self.assertIsNone(app.find("Next" if place == LAST else "Done", roles=BUTTONS), app.tree())
            app.click("Done" if place == LAST else "Next")
        app.wait("Learn it")
        app.click("Learn it")
        self.wait_place(app, 1)

    def test_keys_and_a_pedal_turn_the_pages(self):
        app = self.learn()
        keys = [("Right", 2), ("Next", 3), ("space", 4), ("Return", 5), ("Left", 4), ("Prior", 3)]
        for key, place in keys:
            self.stage.key(key)
            self.wait_place(app, place)
        self.stage.key("Left", "Left", "Left", "Left")
        self.wait_place(app, 1)
        self.stage.key("Escape")
        app.wait("Learn it")
        app.click("Learn it")
        self.wait_place(app, 1)
        self.stage.key(*["Next"] * (LAST - 1))
        self.wait_place(app, LAST)
        self.stage.key("Next")
        app.wait("Learn it")

    def test_the_figure_is_turned_and_changes_sides(self):
        app = self.learn()
        seen = {self.picture(app)}
        app.click("Left side", roles=CHOICES | BUTTONS)
        until(lambda: self.picture(app) not in seen, 10, "the other side")
        app.tab_to(re.compile("figure shows Figure 4"))
        app.settle()
        seen.add(self.picture(app))
        self.stage.key("Right")
        until(lambda: self.picture(app) not in seen, 10, "turned figure")
        self.wait_place(app, 1)
        self.stage.key("Next")
        self.wait_place(app, 2)
        app.click("Turn back")
        app.wait_gone("Turn back")

    def test_it_moves_while_the_movement_stands_and_rests_otherwise(self):
        app = self.learn(reduce_motion=False)
        app.settle()
        waiting = self.picture(app)
        before = app.cpu_seconds()
        with self.assertRaises(TimeoutError):
            until(lambda: self.picture(app) != waiting, 3, "change of a figure that waits")
        self.assertLess(app.cpu_seconds() - before, 0.5)
        self.stage.key(*["Right"] * 4)
        self.wait_place(app, 5)
        first = self.picture(app)
        until(lambda: self.picture(app) != first, 10, "moving figure")

    def test_an_exercise_for_both_sides_at_once_has_no_choice_of_a_side(self):
        app = self.learn("Cobra")
        app.wait("Next", roles=BUTTONS)
        self.assertIsNone(app.find("Left side"), app.tree())
