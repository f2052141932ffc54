"""Editing routines: by form and as text, with nothing lost whatever happens."""

import re

from app import BUTTONS, TEXT_FIELDS
from case import WindowTest
from waiting import until

MINE = """// From my physiotherapist, 3 May
Routine(
    name: "Mine",
    steps: [
        (exercise: "pelvic-tilt", work: Reps(count: 12)),
        // slowly, never into pain
        (exercise: "figure-4", work: Hold(seconds: 30), side: Each, sets: 2),
        (exercise: "cobra", work: Hold(seconds: 15)),
    ],
)
"""

# Three exercises, each 2 sets of 10 reps with a hold of 5 seconds on each side, 30 seconds between sets and 60 seconds
# between exercises.
SHEET = ["clamshell", "glute-bridge", "bird-dog"]
NINE_LINES = """Routine(
name: "From my therapist",
prepare: 60, rest: 30,
steps: [
(exercise: "clamshell", work: Reps(count: 10, hold: 5), side: Each, sets: 2),
(exercise: "glute-bridge", work: Reps(count: 10, hold: 5), side: Each, sets: 2),
(exercise: "bird-dog", work: Reps(count: 10, hold: 5), side: Each, sets: 2),
],
)"""


def saved_text(file):
    """The text of a routine that the app has written, without the one line by which the log knows it."""
    lines = file.read_text().splitlines(keepends=True)
    ids = [line for line in lines if re.match(r'\s*id: "[0-9A-Z]{26}(-\d+)?",$', line)]
    if len(ids) != 1:
        raise AssertionError(f"{ids} in {file.read_text()}")
    return "".join(line for line in lines if line not in ids)


class Hand:
    """Somebody who presses and types; counts every click and every key."""

    def __init__(self, app):
        self.app, self.stage, self.presses = app, app.stage, 0

    def click(self, *wanted):
        self.app.click(*wanted, roles=BUTTONS | {"combo box"})
        self.presses += 1

    def into(self, name):
        """Presses a field, which then has the keyboard."""
        field = self.app.wait(name, roles=TEXT_FIELDS)
        self.stage.atspi.Component.grab_focus(field.accessible)
        self.wait_in(name)
        self.presses += 1

    def wait_in(self, name):
        self.app.until(lambda: (node := self.app.focused()) and node.is_called(name), 10, f"keyboard in {name}")

    def keys(self, *names):
        self.stage.key(*names)
        self.presses += len(names)

    def type(self, text):
        self.stage.type(text)
        self.presses += len(text)

    def number(self, name, number):
        """Types a number into the field that has the keyboard."""
        self.wait_in(name)
        self.type(str(number))
        self.app.until(lambda: self.app.text_of(name) == str(number), 10, f"{number} in {name}")

    def tab_to(self, name):
        """Goes on to a field by the keyboard."""
        while not (self.app.focused() and self.app.focused().is_called(name)):
            before = self.app.focused().name
            self.keys("Tab")
            self.app.until(lambda before=before: self.app.focused().name != before, 10, f"keyboard behind {before}")


class EditorTest(WindowTest):
    def open(self, file="mine.ron", text=MINE, name="Mine"):
        """The app with a routine in the editor; its file is `self.file`."""
        self.file = self.home.routine(file, text)
        app = self.launch()
        self.open_routine(app, name)
        app.click("Edit")
        app.wait("Add step")
        app.activate()
        return app

    def save(self, app):
        app.click("Save")
        app.until(lambda: not self.is_edited(app), 10, "saved routine")

    def is_edited(self, app):
        return any(name.endswith("· edited") for name in app.names())

    def text(self, app):
        return app.text_of("Text")

    def steps(self, app):
        """The rows of the list, as a screen reader reads them."""
        return [name for name in app.names() if re.match(r"Step \d+: ", name)]

    def wait_steps(self, app, *exercises):
        def is_there():
            return [re.match(r"Step \d+: ([^,]+),", row).group(1) for row in self.steps(app)] == list(exercises)

        app.until(is_there, 10, f"steps {exercises}")

    def show_text(self, app):
        """Makes the text be shown where it takes turns with the form."""
        if app.find("Text of the file"):
            app.click("Text of the file")
        app.wait("Text", roles=TEXT_FIELDS)

    def show_form(self, app):
        if app.find("Form"):
            app.click("Form")


class TherapistsSheet(EditorTest):
    def check(self, file):
        plan = self.home.plan(file)
        works = [segment for segment in plan["segments"] if segment["kind"] == "rep"]
        self.assertEqual(len(works), 3 * 2 * 2 * 10)
        self.assertEqual(list(dict.fromkeys(segment["exercise"] for segment in works)), SHEET)
        self.assertEqual({segment["side"] for segment in works}, {"left", "right"})
        self.assertEqual({segment["seconds"] for segment in works}, {2 + 5 + 2})
        lengths = {kind: {s["seconds"] for s in plan["segments"] if s["kind"] == kind} for kind in ("rest", "prepare")}
        self.assertEqual(lengths, {"rest": {30}, "prepare": {60}})

    def test_it_is_built_by_form_in_under_forty_presses(self):
        app = self.launch()
        app.wait("New routine")
        app.activate()
        hand = Hand(app)
        hand.click("New routine")
        hand.into("Prepare")
        hand.number("Prepare", 60)
        hand.tab_to("Rest")
        hand.number("Rest", 30)
        hand.click("Add step")
        hand.wait_in("Search exercises")
        hand.type("cl")
        hand.keys("Return")
        self.wait_steps(app, "Clamshell")
        hand.into("Count")
        hand.number("Count", 10)
        hand.tab_to("Hold")
        hand.number("Hold", 5)
        hand.tab_to("Sets")
        hand.number("Sets", 2)
        for search, before, exercise in (("gl", 1, "Glute bridge"), ("bird", 2, "Bird-dog")):
            hand.click("Duplicate step")
            app.until(lambda before=before: len(self.steps(app)) == before + 1, 10, "one step more")
            hand.click("Exercise")
            hand.wait_in("Search exercises")
            hand.type(search)
            hand.keys("Return")
            app.wait(re.compile(f"Step {before + 1}: {exercise}"))
        hand.keys("ctrl+s")
        file = self.home.routines / "new-routine.ron"
        until(file.exists, 10, "file of the routine")
        self.check(file)
        self.assertLess(hand.presses, 40)

    def test_it_is_built_by_typing_nine_lines(self):
        app = self.launch()
        app.click("New routine")
        app.wait("Add step")
        app.activate()
        self.show_text(app)
        hand = Hand(app)
        hand.into("Text")
        self.stage.key("ctrl+a")
        for number, line in enumerate(NINE_LINES.splitlines()):
            if number:
                hand.keys("Return")
            hand.type(line)
        app.until(lambda: self.text(app) == NINE_LINES, 20, "nine lines")
        self.wait_steps(app, "Clamshell", "Glute bridge", "Bird-dog")
        self.save(app)
        file = self.home.routines / "from-my-therapist.ron"
        self.assertEqual(saved_text(file), NINE_LINES)
        self.check(file)


class OneRoutineThreeViews(EditorTest):
    def test_a_change_in_one_is_in_the_others_and_nothing_else_changes(self):
        app = self.open()
        app.click(re.compile("Step 2: Figure 4"))
        app.fill("Seconds", "45")
        app.wait(re.compile("Step 2: Figure 4, 2 sets of 45 seconds"))
        self.show_text(app)
        self.assertEqual(self.text(app), MINE.replace("seconds: 30", "seconds: 45"))
        Hand(app).into("Text")
        self.stage.key("ctrl+Home", "Down", "Down", "End", "Left", "Left")
        self.stage.type("!")
        app.wait("Mine!")
        self.show_form(app)
        app.click("The routine")
        self.assertEqual(app.text_of("Name"), "Mine!")
        self.save(app)
        self.assertEqual(
            saved_text(self.file), MINE.replace("seconds: 30", "seconds: 45").replace('"Mine"', '"Mine!"')
        )

    def test_while_the_text_is_broken_the_others_keep_the_last_good_state(self):
        app = self.open()
        self.show_text(app)
        hand = Hand(app)
        hand.into("Text")
        self.stage.key("ctrl+Home", "Down", "Down", "Down", "Down", "Home")
        self.stage.type("]")
        app.wait(re.compile(r"Line 5, column \d+"))
        self.assertEqual(len(self.steps(app)), 3)
        self.show_form(app)
        app.wait(re.compile("last version that could"))
        app.activate()
        self.stage.key("ctrl+z")
        app.wait_gone(re.compile("last version that could"))
        app.until(lambda: not self.is_edited(app), 10, "text as it was")

    def test_a_number_out_of_bounds_is_told_in_place_and_not_taken_over(self):
        app = self.open()
        app.click(re.compile("Step 3: Cobra"))
        hand = Hand(app)
        hand.into("Sets")
        self.stage.type("0")
        app.wait("Not used: enter a number from 1 to 100")
        self.assertFalse(self.is_edited(app))
        self.stage.key("Tab")
        app.until(lambda: app.text_of("Sets") == "1", 10, "the number that is in the file")
        self.assertIsNotNone(app.find("Not used: enter a number from 1 to 100"))
        hand.into("Sets")
        self.stage.type("2")
        app.wait_gone("Not used: enter a number from 1 to 100")

    def test_a_number_that_is_half_typed_is_not_what_is_saved(self):
        app = self.open()
        app.click(re.compile("Step 3: Cobra"))
        Hand(app).into("Seconds")
        self.stage.type("2.5")
        app.wait(re.compile("Not used: enter a number from 1"))
        self.stage.key("ctrl+s")
        app.settle()
        self.assertEqual(saved_text(self.file), MINE)


    def test_undo_reaches_the_field_that_has_the_keyboard(self):
        app = self.open()
        app.click(re.compile("Step 3: Cobra"))
        Hand(app).into("Note")
        self.stage.type("slowly")
        app.until(lambda: app.text_of("Note") == "slowly", 10, "note")
        self.stage.key("ctrl+z")
        app.until(lambda: app.text_of("Note") == "", 10, "note as it was")
        self.stage.type("x")
        app.until(lambda: app.text_of("Note") == "x", 10, "new note")

    def test_enter_opens_the_choice_of_exercises_and_does_not_answer_it(self):
        app = self.open()
        app.tab_to("Add step")
        self.stage.key("Return")
        app.wait("Choose an exercise")
        app.settle()
        self.assertEqual(len(self.steps(app)), 3)
        self.stage.key("Escape")
        app.wait_gone("Choose an exercise")
        app.wait("Add step")

    def test_a_letter_cut_in_two_by_an_error_is_shown(self):
        app = self.open()
        self.file.write_text(MINE.replace('"Mine"', '"Mine\\é"'))
        app.wait(re.compile(r"Line 3, column \d+"))


class InOrder(EditorTest):
    def test_by_buttons_keys_and_the_mouse_a_step_moves_with_its_comment(self):
        app = self.open()
        app.click(re.compile("Step 2: Figure 4"))
        app.click("Move up")
        self.wait_steps(app, "Figure 4", "Pelvic tilt", "Cobra")
        app.activate()
        self.stage.key("alt+Down", "alt+Down")
        self.wait_steps(app, "Pelvic tilt", "Cobra", "Figure 4")
        self.stage.key("ctrl+z", "ctrl+z", "ctrl+z")
        self.wait_steps(app, "Pelvic tilt", "Figure 4", "Cobra")
        self.drag(app, "Step 2: Figure 4", "Step 1: Pelvic tilt")
        self.wait_steps(app, "Figure 4", "Pelvic tilt", "Cobra")
        self.save(app)
        lines = MINE.splitlines(keepends=True)
        self.assertEqual(saved_text(self.file), "".join(lines[:4] + lines[5:7] + lines[4:5] + lines[7:]))

    def centre(self, app, name):
        node = app.wait(re.compile(name))
        place = self.stage.atspi.Component.get_extents(node.accessible, self.stage.atspi.CoordType.SCREEN)
        return place.x + place.width // 2, place.y + place.height // 2

    def grab(self, app, name):
        """Takes a step by the mouse; where the pointer is then.

        The program takes a press to be where the pointer is at the end of the frame in which it comes. So the pointer
        stays in the row until the program says that it has taken it.
        """
        x, y = self.centre(app, name)
        self.stage.xdotool("mousemove", x, y, "mousedown", 1)
        self.stage.xdotool("mousemove", "--sync", x, y + 20)
        app.until(lambda: self.is_chosen(app.find(re.compile(name))), 10, f"{name} taken")
        return x, y + 20

    def is_chosen(self, step):
        chosen = self.stage.atspi.StateType
        states = step.accessible.get_state_set()
        return states.contains(chosen.PRESSED) or states.contains(chosen.CHECKED)

    def drag(self, app, what, onto):
        end = self.centre(app, onto)
        start = self.grab(app, what)
        for part in range(1, 11):
            at = [round(one + (other - one) * part / 10) for one, other in zip(start, end, strict=True)]
            self.stage.xdotool("mousemove", "--sync", *at)
        self.stage.xdotool("mouseup", 1)

    def test_a_step_goes_into_rounds_and_out_of_them_by_the_mouse_and_by_keys(self):
        step = '        (exercise: "cobra", work: Hold(seconds: 15)),\n'
        rounds = f"        Rounds(count: 3, rest: 20, steps: [\n    {step}        ]),\n"
        app = self.open(text=MINE.replace(step, rounds))
        app.wait(re.compile("^3 rounds of 1 step"))
        self.drag(app, "Step 1: Pelvic tilt", "Step 3, in 3 rounds: Cobra")
        app.wait(re.compile("^3 rounds of 2 steps"))
        app.click(re.compile("^Step . in 3 rounds: Cobra|^Step ., in 3 rounds: Cobra"))
        app.wait("Take the rounds apart", roles=BUTTONS)
        # Down out of the rounds at their end, and up into them again.
        self.stage.key("alt+Down", "alt+Down")
        app.wait(re.compile("^3 rounds of 1 step"))
        self.stage.key("alt+Up")
        app.wait(re.compile("^3 rounds of 2 steps"))
        self.save(app)
        text = saved_text(self.file)
        inside = text[text.index("Rounds(") : text.index("])")]
        self.assertIn("pelvic-tilt", inside)
        self.assertIn("cobra", inside)
        self.assertIn("// slowly", text[: text.index("Rounds(")])

    def test_a_step_is_repeated_in_rounds_and_the_rounds_are_taken_apart(self):
        app = self.open()
        app.click(re.compile("Step 2: Figure 4"))
        app.click("Repeat in rounds")
        app.wait(re.compile("^2 rounds of 1 step"))
        app.fill("Rounds", "4")
        app.wait(re.compile("^4 rounds of 1 step"))
        app.click(re.compile("^Step 2, in 4 rounds: Figure 4"))
        app.click("Take the rounds apart")
        self.wait_steps(app, "Pelvic tilt", "Figure 4", "Cobra")
        app.until(lambda: not self.is_edited(app), 10, "text as it was, its comment too")

    def test_a_step_is_dragged_farther_than_the_list_shows(self):
        step = '        (exercise: "cobra", work: Hold(seconds: 15)),\n'
        app = self.open(text=MINE.replace(step, step * 30))
        bottom = self.centre(app, "Add step")[1] - 60
        x, _ = self.grab(app, "Step 2: Figure 4")
        self.stage.xdotool("mousemove", "--sync", x, bottom)
        app.wait(re.compile("^Step 32: "), seconds=30)
        self.stage.xdotool("mouseup", 1)
        app.wait(re.compile(r"^Step (29|30|31|32): Figure 4"))

    def test_steps_are_deleted_and_come_back_by_undo(self):
        app = self.open()
        app.click(re.compile("Step 2: Figure 4"))
        app.click("Delete step")
        self.wait_steps(app, "Pelvic tilt", "Cobra")
        app.click("Undo")
        self.wait_steps(app, "Pelvic tilt", "Figure 4", "Cobra")
        app.click("Redo")
        self.wait_steps(app, "Pelvic tilt", "Cobra")
        app.click("Undo")
        app.until(lambda: not self.is_edited(app), 10, "text as it was")


class NothingIsLost(EditorTest):
    def change(self, app):
        """Makes a change; returns the text that is to be saved."""
        app.click(re.compile("Step 3: Cobra"))
        app.fill("Seconds", "20")
        app.until(lambda: self.is_edited(app), 10, "change")
        return MINE.replace("seconds: 15", "seconds: 20")

    def test_leaving_asks_what_becomes_of_changes(self):
        app = self.open()
        changed = self.change(app)
        app.click("History")
        app.wait("Save your changes?")
        app.click("Go on editing")
        app.wait_gone("Save your changes?")
        app.close_window()
        app.wait("Save your changes?")
        app.click("Go on editing")
        app.wait_gone("Save your changes?")
        app.click("Back")
        app.click("Save changes")
        app.wait("Start session")
        self.assertEqual(saved_text(self.file), changed)
        app.click("Edit")
        app.click(re.compile("Step 3: Cobra"))
        app.fill("Seconds", "50")
        app.click("Back")
        app.click("Discard")
        app.wait("Start session")
        self.assertEqual(saved_text(self.file), changed)
        self.assertEqual(self.drafts(), [])

    def test_a_minimised_window_comes_back_to_ask(self):
        app = self.open()
        self.change(app)
        window = app.minimise()
        app.close_minimised(window)
        app.wait("Save your changes?")
        app.click("Discard")
        app.process.wait(20)
        self.assertEqual(self.file.read_text(), MINE)

    def test_a_minimised_window_without_changes_closes(self):
        app = self.open()
        window = app.minimise()
        app.close_minimised(window)
        app.process.wait(20)

    def test_what_was_typed_is_offered_after_a_kill(self):
        app = self.open()
        changed = self.change(app)
        until(lambda: any("seconds: 20" in draft.read_text() for draft in self.drafts()), 10, "copy of the draft")
        app.kill()
        self.assertEqual(self.file.read_text(), MINE)
        app = self.launch()
        app.wait("You were editing Mine")
        app.click("Go on editing")
        app.wait("Add step")
        self.save(app)
        self.assertEqual(saved_text(self.file), changed)
        self.assertEqual(self.drafts(), [])

    def drafts(self):
        return sorted(self.home.state.rglob("drafts/*.ron"))

    def test_a_file_changed_on_both_sides_is_shown_twice_and_chosen_from(self):
        app = self.open()
        changed = self.change(app)
        theirs = MINE.replace('"Mine"', '"Theirs"')
        self.file.write_text(theirs)
        app.wait("In the file")
        app.click("Use the version in the file")
        app.wait("Theirs")
        self.assertEqual(self.file.read_text(), theirs)
        app.activate()
        self.stage.key("ctrl+z")
        app.wait("Mine")
        self.save(app)
        self.assertEqual(saved_text(self.file), changed)

    def test_what_cannot_be_saved_is_still_there(self):
        app = self.open()
        changed = self.change(app)
        self.file.unlink()
        self.file.mkdir()
        app.click("Save")
        app.wait(re.compile("left as it is; your changes are still here"))
        self.file.rmdir()
        app.wait(re.compile("Save creates it again"))
        self.save(app)
        self.assertEqual(saved_text(self.file), changed)

    def test_a_bundled_routine_is_edited_as_a_copy(self):
        app = self.launch()
        self.open_routine(app, "Hip openers")
        app.click("Edit")
        app.wait("Hip openers (copy)")
        app.click("Save")
        copy = self.home.routines / "hip-openers-copy.ron"
        until(copy.exists, 10, "copy")
        app.click("Back")
        app.wait("Start session")
        app.click("Duplicate")
        app.wait("Hip openers (copy) (copy)")
        self.assertEqual(len(list(self.home.routines.iterdir())), 2)


class Files(EditorTest):
    def open_page(self):
        """The page of a routine of one's own."""
        self.file = self.home.routine("mine.ron", MINE)
        self.trash = self.home.folder / "data/Trash/files"
        app = self.launch(XDG_DATA_HOME=str(self.home.folder / "data"))
        self.open_routine(app, "Mine")
        return app

    def test_a_file_is_renamed_but_not_to_a_name_that_is_taken(self):
        other = self.home.routine("other.ron", MINE.replace("Mine", "Other"))
        app = self.open_page()
        app.click("Rename file…")
        app.activate()
        app.fill("File name", "other")
        app.wait("Another file already has this name")
        app.fill("File name", "evening")
        self.stage.key("Return")
        app.wait(re.compile(r"evening\.ron$"))
        self.assertEqual((self.home.routines / "evening.ron").read_text(), MINE)
        self.assertFalse(self.file.exists())
        self.assertIn("Other", other.read_text())

    def test_a_deleted_routine_is_in_the_trash(self):
        app = self.open_page()
        app.click("Delete…")
        app.wait("Delete this routine?")
        app.click("Keep it")
        app.wait_gone("Delete this routine?")
        app.click("Delete…")
        app.click("Delete")
        app.wait("mine.ron is in the trash.")
        self.assertFalse(self.file.exists())
        self.assertEqual((self.trash / "mine.ron").read_text(), MINE)
        self.assertIsNone(app.find(re.compile("^Mine,"), roles=BUTTONS))


class Dialogs(EditorTest):
    """The dialogs of the system: one that answers at once, and none."""

    def test_a_chosen_file_is_imported(self):
        file = self.home.folder / "frühsport.ron"
        file.write_text(MINE)
        app = self.launch_with_dialog(f"echo '{file}'")
        app.click("Import…")
        app.wait(re.compile("^Mine,"), roles=BUTTONS)
        copies = list(self.home.routines.iterdir())
        self.assertEqual([copy.read_text() for copy in copies], [MINE])

    def test_a_copy_is_saved_where_it_was_asked_for(self):
        self.home.routine("mine.ron", MINE)
        copy = self.home.folder / "kopie für dich.ron"
        app = self.launch_with_dialog(f"echo '{copy}'")
        self.open_routine(app, "Mine")
        app.click("Save a copy…")
        app.wait(f"Saved a copy to {copy}.")
        self.assertEqual(copy.read_text(), MINE)

    def test_a_dismissed_dialog_does_nothing(self):
        asked = self.home.folder / "asked"
        app = self.launch_with_dialog(f": > '{asked}'; exit 1")
        app.click("Import…")
        until(asked.exists, 10, "dialog")
        app.settle()
        self.assertIsNone(app.find("Imported"))
        self.assertEqual(list(self.home.routines.iterdir()), [])

    def test_a_system_without_dialogs_is_told_of(self):
        app = self.launch_with_dialog(None)
        app.click("Import…")
        app.wait(re.compile("drop the files onto this window"))


class OwnExercise(WindowTest):
    def test_closing_asks_whether_what_is_written_shall_be_lost(self):
        app = self.launch()
        app.click("Exercises")
        app.click("New exercise")
        app.wait("Instructions")
        app.activate()
        app.fill("Name", "Towel pull")
        app.click("Exercises")
        app.wait("New exercise")
        app.close_window()
        app.wait("Leave without saving?")
        app.click("Stay")
        app.wait_gone("Leave without saving?")
        self.assertEqual(app.text_of("Name"), "Towel pull")
        app.close_window()
        app.click("Discard")
        app.process.wait(20)

    def test_it_is_written_by_form_and_can_be_a_step(self):
        app = self.launch()
        app.click("Exercises")
        app.click("New exercise")
        app.wait("Give it a name first.")
        app.activate()
        app.fill("Name", "Towel pull")
        app.fill("Instructions", "Sit. Pull.")
        app.fill("Seconds", "25")
        app.click("Hamstrings")
        self.choose(app, "Figure", "Clamshell")
        app.click("Save exercise")
        app.wait_gone("Save exercise")
        app.wait("Towel pull")
        file = self.home.config / "exercises/towel-pull.ron"
        self.assertIn("fine", self.home.command("check", file))
        self.assertIn("figure:", file.read_text())
        app.click("Routines")
        app.click("New routine")
        app.click("Add step")
        app.wait("Choose an exercise")
        app.activate()
        self.stage.type("towel")
        self.stage.key("Return")
        app.wait(re.compile("Step 1: Towel pull, 25 seconds"))

    def choose(self, app, field, word):
        app.click(field, roles={"combo box"})
        app.click(word, roles=BUTTONS | {"list item", "menu item", "radio button", "check box"})
