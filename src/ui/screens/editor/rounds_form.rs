//! The form of rounds: how often, and the rest between them.

use std::time::Duration;

use eframe::egui::Ui;

use crate::exercise::dose::LONGEST_SEGMENT;
use crate::routine::ROUNDS;
use crate::routine::edit::{Change, EditName, RoundsChange};
use crate::text;
use crate::ui::desk_action::DeskAction;
use crate::ui::state::Desk;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Label, NumberField, Typed};

/// Shows the form of the rounds of a place.
pub fn show(ui: &mut Ui, desk: &Desk, place: usize, done: &mut Vec<DeskAction>) {
    let draft = desk.editing.draft();
    let routine = draft.routine();
    let Some((routine, rounds)) =
        routine.and_then(|routine| Some((routine, routine.rounds.get(place)?)))
    else {
        return;
    };
    ui.spacing_mut().item_spacing.y = space::MEDIUM;
    let trouble = desk.trouble_with(EditName::Rounds(place, "count"));
    let count = NumberField {
        name: &text!("field-rounds"),
        shown: &text!("field-rounds"),
        hint: "",
        bounds: ROUNDS,
        trouble: trouble.as_deref(),
    };
    let typed = count.show(ui, Some(rounds.count.into()));
    take(typed, place, done, |count| {
        let count = u32::try_from(count?).ok()?;
        Some(RoundsChange::Count(count))
    });
    let layout = draft.layout();
    let layout = layout.and_then(|layout| layout.rounds.get(place));
    let has_rest = layout.is_some_and(|layout| layout.fields.has("rest"));
    let trouble = desk.trouble_with(EditName::Rounds(place, "rest"));
    let rest = NumberField {
        name: &text!("field-rest"),
        shown: &text!("field-rounds-rest"),
        hint: &text!("field-as-routine", seconds = routine.rest.as_secs()),
        bounds: 0..=LONGEST_SEGMENT.as_secs(),
        trouble: trouble.as_deref(),
    };
    let typed = rest.show(ui, has_rest.then_some(rounds.rest.as_secs()));
    take(typed, place, done, |seconds| {
        Some(RoundsChange::Rest(seconds.map(Duration::from_secs)))
    });
    ui.add(Label::small(&text!("editor-rounds-explained")).colour(Palette::of(ui).text_quiet));
}

fn take(
    typed: Typed<Option<u64>>,
    place: usize,
    done: &mut Vec<DeskAction>,
    change: impl FnOnce(Option<u64>) -> Option<RoundsChange>,
) {
    match typed {
        Typed::Nothing => {}
        Typed::Changed(value) => {
            let change = change(value).map(|change| Change::Rounds(place, change));
            done.extend(change.map(DeskAction::Change));
        }
        Typed::Left => done.push(DeskAction::Settle),
    }
}
