//! The form of a step.

use std::time::Duration;

use eframe::egui::Ui;

use super::exercise_field::exercise_field;
use crate::exercise::dose::LONGEST_SEGMENT;
use crate::routine::edit::{Change, EditName, StepChange};
use crate::routine::{Routine, Step};
use crate::text;
use crate::ui::desk_action::DeskAction;
use crate::ui::screens::dose_form::{self, DoseChange};
use crate::ui::state::{Desk, State};
use crate::ui::theme::space;
use crate::ui::widgets::{NumberField, Typed, switch_field, text_field};

const MOST_SECONDS: u64 = LONGEST_SEGMENT.as_secs();

/// The fields of one step, and what is done in them.
struct Form<'a> {
    place: usize,
    desk: &'a Desk,
    done: &'a mut Vec<DeskAction>,
}

impl Form<'_> {
    fn trouble(&self, field: &'static str) -> Option<String> {
        self.desk.trouble_with(EditName::Step(self.place, field))
    }

    fn take<T>(&mut self, typed: Typed<T>, change: impl FnOnce(T) -> StepChange) {
        self.done.extend(match typed {
            Typed::Nothing => None,
            Typed::Changed(value) => {
                let change = Change::Step(self.place, change(value));
                Some(DeskAction::Change(change))
            }
            Typed::Left => Some(DeskAction::Settle),
        });
    }
}

/// Shows the form of the step of a place; true if its exercise shall be another.
pub fn show(
    ui: &mut Ui,
    state: &State,
    desk: &Desk,
    place: usize,
    done: &mut Vec<DeskAction>,
) -> bool {
    let routine = desk.editing.draft().routine();
    let Some((routine, step)) =
        routine.and_then(|routine| Some((routine, routine.steps.get(place)?)))
    else {
        return false;
    };
    ui.spacing_mut().item_spacing.y = space::MEDIUM;
    let exercise = state.library.catalogue.get(&step.exercise);
    let wants_other = exercise_field(ui, exercise.map(AsRef::as_ref), &step.exercise);
    let mut form = Form { place, desk, done };
    for change in dose_form::show(ui, &step.dose, &|field| form.trouble(field)) {
        let typed = match change {
            DoseChange::Work(work) => Typed::Changed(StepChange::Work(work)),
            DoseChange::Sides(sides) => Typed::Changed(StepChange::Sides(sides)),
            DoseChange::Sets(sets) => Typed::Changed(StepChange::Sets(sets)),
            DoseChange::Left => Typed::Left,
        };
        form.take(typed, |change| change);
    }
    pauses(ui, &mut form, routine, step);
    marks(ui, &mut form, routine, step);
    let trouble = form.trouble("note");
    let (name, hint) = (text!("field-note"), text!("field-note-hint"));
    let note = text_field(ui, &name, &hint, &step.note, trouble.as_deref());
    form.take(note, StepChange::Note);
    wants_other
}

/// The pauses of the step; an empty field takes that of the routine.
fn pauses(ui: &mut Ui, form: &mut Form<'_>, routine: &Routine, step: &Step) {
    type Make = fn(Option<Duration>) -> StepChange;
    type OwnAndInherited = [Option<Duration>; 2];
    let fields: [(&str, [String; 2], OwnAndInherited, Make); 2] = [
        (
            "rest",
            [text!("field-rest"), text!("field-rest-shown")],
            [Some(step.rest), Some(routine.rest)],
            StepChange::Rest,
        ),
        (
            "prepare",
            [text!("field-prepare"), text!("field-prepare-shown")],
            [step.prepare, routine.prepare],
            StepChange::Prepare,
        ),
    ];
    let layout = form.desk.editing.draft().layout();
    let layout = layout.and_then(|layout| layout.steps.get(form.place));
    ui.columns(fields.len(), |columns| {
        for (ui, (field, [name, shown], [own, inherited], change)) in columns.iter_mut().zip(fields)
        {
            let has = layout.is_some_and(|layout| layout.fields.has(field));
            let value = own.filter(|_| has).map(|length| length.as_secs());
            let hint = match inherited {
                Some(length) => text!("field-as-routine", seconds = length.as_secs()),
                None => text!("field-by-exercise"),
            };
            let trouble = form.trouble(field);
            let number = NumberField {
                name: &name,
                shown: &shown,
                hint: &hint,
                bounds: 0..=MOST_SECONDS,
                trouble: trouble.as_deref(),
            };
            let typed = number.show(ui, value);
            form.take(typed, |seconds| change(seconds.map(Duration::from_secs)));
        }
    });
}

/// Whether the session waits before the step, and whether it belongs to a short day.
fn marks(ui: &mut Ui, form: &mut Form<'_>, routine: &Routine, step: &Step) {
    let mut wait = step.wait;
    if switch_field(ui, &text!("field-wait"), &mut wait) {
        let own = Some(wait).filter(|wait| *wait != routine.wait);
        form.take(Typed::Changed(own), StepChange::Wait);
        form.done.push(DeskAction::Settle);
    }
    let mut core = step.core;
    if switch_field(ui, &text!("field-core"), &mut core) {
        form.take(Typed::Changed(core), StepChange::Core);
        form.done.push(DeskAction::Settle);
    }
}
