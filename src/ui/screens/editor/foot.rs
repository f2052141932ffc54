//! What can be done with the steps, under their list.

use eframe::egui::Ui;

use super::order::shifted;
use super::purpose::{Picking, Purpose};
use super::{Chosen, EditorScreen};
use crate::routine::Routine;
use crate::routine::edit::{Change, Spot, Way};
use crate::text;
use crate::ui::desk_action::DeskAction;
use crate::ui::state::Desk;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Emphasis, Icon};

/// How many rounds there are at first.
const ROUNDS: u32 = 2;

impl EditorScreen {
    pub(super) fn foot(
        &mut self,
        ui: &mut Ui,
        desk: &Desk,
        chosen: Chosen,
        done: &mut Vec<DeskAction>,
    ) {
        let can_change = desk.editing.draft().layout().is_some();
        let add = text!("editor-add-step");
        let button = Button::new(Emphasis::Plain, &add)
            .icon(Icon::Add)
            .enabled(can_change);
        let Some(routine) = desk.editing.draft().routine() else {
            ui.add(button.enabled(false));
            return;
        };
        if ui.add(button).clicked() {
            let spot = behind(routine, chosen);
            self.picking = Some(Picking::of(Purpose::NewStep(spot)));
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::TINY;
            let button = |ui: &mut Ui, icon, name: String, change: &Option<_>| {
                let button = Button::new(Emphasis::Plain, "").icon(icon).name(&name);
                let response = ui.add(button.enabled(change.is_some()).height(40.0));
                response.on_hover_text(name).clicked()
            };
            let of = |change: Option<(Change, Chosen)>| change.filter(|_| can_change);
            let buttons = [
                (
                    Icon::Up,
                    text!("editor-move-up"),
                    shifted(routine, chosen, Way::Up),
                ),
                (
                    Icon::Down,
                    text!("editor-move-down"),
                    shifted(routine, chosen, Way::Down),
                ),
                (
                    Icon::Copy,
                    text!("editor-duplicate-step"),
                    duplicated(chosen),
                ),
                rounds_button(routine, chosen),
                (
                    Icon::Delete,
                    match chosen {
                        Chosen::Rounds(_) => text!("editor-delete-rounds"),
                        _ => text!("editor-delete-step"),
                    },
                    deleted(chosen),
                ),
            ];
            for (icon, name, change) in buttons {
                let change = of(change);
                if button(ui, icon, name, &change)
                    && let Some((change, chosen)) = change
                {
                    done.push(DeskAction::Change(change));
                    self.choose(chosen);
                }
            }
        });
    }
}

/// Where a new step comes to stand: behind what is chosen, in the same rounds.
fn behind(routine: &Routine, chosen: Chosen) -> Spot {
    match chosen {
        Chosen::Routine => Spot::outside(routine.steps.len()),
        Chosen::Step(place) => Spot {
            place: place + 1,
            rounds: routine.rounds_of(place),
        },
        Chosen::Rounds(rounds) => Spot {
            place: routine.rounds.get(rounds).map_or(0, |it| it.steps.end),
            rounds: Some(rounds),
        },
    }
}

fn duplicated(chosen: Chosen) -> Option<(Change, Chosen)> {
    match chosen {
        Chosen::Step(place) => Some((Change::Duplicate(place), Chosen::Step(place + 1))),
        Chosen::Routine | Chosen::Rounds(_) => None,
    }
}

fn deleted(chosen: Chosen) -> Option<(Change, Chosen)> {
    match chosen {
        Chosen::Step(place) => Some((Change::Delete(place), chosen)),
        Chosen::Rounds(rounds) => Some((Change::DeleteRounds(rounds), Chosen::Routine)),
        Chosen::Routine => None,
    }
}

/// Puts rounds around a step that is in none, or takes those away that are there.
fn rounds_button(routine: &Routine, chosen: Chosen) -> (Icon, String, Option<(Change, Chosen)>) {
    let present = match chosen {
        Chosen::Routine => None,
        Chosen::Step(place) => routine.rounds_of(place),
        Chosen::Rounds(rounds) => Some(rounds),
    };
    if let Some(rounds) = present {
        let first = routine.rounds.get(rounds).map_or(0, |it| it.steps.start);
        let change = (Change::UndoRounds(rounds), Chosen::Step(first));
        return (Icon::Once, text!("editor-undo-rounds"), Some(change));
    }
    let change = match chosen {
        Chosen::Step(place) => {
            let before = routine.rounds.iter().filter(|it| it.steps.end <= place);
            let steps = place..place + 1;
            let change = Change::Repeat {
                steps,
                count: ROUNDS,
            };
            Some((change, Chosen::Rounds(before.count())))
        }
        Chosen::Routine | Chosen::Rounds(_) => None,
    };
    (Icon::Repeat, text!("editor-repeat"), change)
}
