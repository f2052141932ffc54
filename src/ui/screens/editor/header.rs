//! The name of what is edited, how long it takes, and what can be done with all of it.

use eframe::egui::{Align, Ui};

use super::SAVE;
use crate::routine::edit::EditName;
use crate::session::length_of;
use crate::text;
use crate::ui::desk_action::{DeskAction, Leaving};
use crate::ui::state::{Desk, State};
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Icon, Label, beside, width_of_row};
use crate::words;

/// Shows the header.
pub fn show(ui: &mut Ui, state: &State, desk: &Desk, done: &mut Vec<DeskAction>) {
    let mut leaves = false;
    let what = |ui: &mut Ui| {
        ui.horizontal(|ui| {
            let name = text!("editor-back");
            let back = Button::new(Emphasis::Quiet, "")
                .icon(Icon::Left)
                .name(&name);
            leaves = ui.add(back).on_hover_text(&name).clicked();
            ui.vertical(|ui| {
                ui.add_space(space::TINY);
                ui.add(Label::heading(&desk.editing.name()));
                let quiet = Palette::of(ui).text_quiet;
                ui.add(Label::small(&facts(state, desk)).colour(quiet));
            });
        });
    };
    let (save, redo, undo) = (
        text!("editor-save"),
        text!("editor-redo"),
        text!("editor-undo"),
    );
    let can_save = desk.editing.is_changed() || desk.editing.file().is_none();
    let key = ui.ctx().format_shortcut(&SAVE);
    let save = Button::new(Emphasis::Primary, &save)
        .enabled(can_save)
        .key(&key);
    let redo = Button::new(Emphasis::Plain, &redo);
    let undo = Button::new(Emphasis::Plain, &undo);
    let width = width_of_row(ui, [&save, &redo, &undo]);
    beside(ui, width, Align::Center, what, |ui| {
        buttons(ui, desk, [save, redo, undo], done);
    });
    if leaves {
        done.push(DeskAction::Leave(Leaving::Back));
    }
}

fn buttons(ui: &mut Ui, desk: &Desk, buttons: [Button<'_>; 3], done: &mut Vec<DeskAction>) {
    let draft = desk.editing.draft();
    let [save, redo, undo] = buttons;
    if ui.add(save).clicked() {
        done.push(DeskAction::Save);
    }
    for (button, what, action) in [
        (redo, draft.redo_name(), DeskAction::Redo),
        (undo, draft.undo_name(), DeskAction::Undo),
    ] {
        let response = ui.add(button.enabled(what.is_some()));
        if response.clicked() {
            done.push(action);
        }
        if let Some(what) = what {
            let told = edit_name(what);
            let said = told.clone();
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_description(said));
            response.on_hover_text(told);
        }
    }
}

/// Number of steps, length, file, and whether it is saved.
fn facts(state: &State, desk: &Desk) -> String {
    let editing = &desk.editing;
    let mut facts = Vec::new();
    if let Some(routine) = editing.draft().routine() {
        facts.push(text!("exercise-count", count = routine.steps.len()));
        let length = length_of(routine, &state.library.catalogue, &state.person());
        let least = words::clock_time(length.least);
        facts.push(if length.is_open {
            text!("length-at-least", length = least)
        } else {
            least
        });
    }
    match editing.file().and_then(|file| file.file_name()) {
        Some(name) => facts.push(name.to_string_lossy().into_owned()),
        None => facts.push(text!("editor-no-file")),
    }
    if editing.is_changed() {
        facts.push(text!("editor-changed"));
    }
    facts.join(" · ")
}

/// What a step of undo or redo is called.
fn edit_name(name: EditName) -> String {
    match name {
        EditName::Typing => text!("edit-typing"),
        EditName::TakingOver => text!("edit-taking-over"),
        EditName::StandIns => text!("edit-stand-ins"),
        EditName::Routine(field) => text!("edit-routine", field = field_name(field)),
        EditName::Step(place, field) => {
            text!("edit-step", field = field_name(field), step = place + 1)
        }
        EditName::Inserting => text!("edit-inserting"),
        EditName::Duplicating => text!("edit-duplicating"),
        EditName::Deleting => text!("edit-deleting"),
        EditName::Moving => text!("edit-moving"),
        EditName::Rounds(_, field) => text!("edit-rounds", field = field_name(field)),
        EditName::Repeating => text!("edit-repeating"),
        EditName::UndoingRounds => text!("edit-undoing-rounds"),
    }
}

/// The name of a field in the form, by its name in the file.
fn field_name(field: &str) -> String {
    match field {
        "about" => text!("field-about"),
        "source" => text!("field-source"),
        "schedule" => text!("field-schedule"),
        "prepare" => text!("field-prepare"),
        "switch" => text!("field-switch"),
        "rest" => text!("field-rest"),
        "exercise" => text!("field-exercise"),
        "work" => text!("field-work"),
        "side" => text!("field-side"),
        "sets" => text!("field-sets"),
        "id" => text!("field-id"),
        "note" => text!("field-note"),
        "wait" => text!("field-wait"),
        "core" => text!("field-core"),
        "count" => text!("field-rounds"),
        _ => text!("field-name"),
    }
}
