//! What a person says of each exercise of a session: how much it hurt, how hard it was, why it was left out.
//!
//! A row for each exercise, which opens on a press: with all scales open at once a session of eight exercises would be two
//! hundred buttons, for the eyes and for the keyboard. Why something was left out is one press, so it is there from the start.

mod row;

use std::collections::BTreeSet;

use eframe::egui::Ui;

use crate::exercise::Catalogue;
use crate::history::{Answered, Answers, BoutRecord, Reason};
use crate::text;
use crate::ui::by_exercise::{InSession, by_exercise};
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Label, card, chip_named, effort_scale, pain_scale};
use crate::words;

/// From this width on both scales stand beside each other.
const TWO_COLUMNS: f32 = 1_000.0;

/// The answers to a session, and which exercises are open.
#[derive(Debug, Default)]
pub struct AnswersCard {
    open: BTreeSet<String>,
}

impl AnswersCard {
    /// Shows a card with the exercises of these bouts, and takes down what the person says; true if it changed. Without bouts
    /// there is nothing to ask.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        bouts: &[BoutRecord],
        answered: &mut Answered,
        catalogue: &Catalogue,
    ) -> bool {
        if bouts.is_empty() {
            return false;
        }
        let palette = Palette::of(ui);
        let before = answered.clone();
        card(ui, palette.raised, palette.line, |ui| {
            ui.add(Label::heading(&text!("answers-title")));
            ui.add(Label::small(&text!("answers-explained")).colour(palette.text_quiet));
            for of in by_exercise(bouts) {
                ui.add_space(space::SMALL);
                self.exercise(ui, &of, answered, catalogue);
            }
        });
        *answered != before
    }

    fn exercise(
        &mut self,
        ui: &mut Ui,
        of: &InSession<'_>,
        answered: &mut Answered,
        catalogue: &Catalogue,
    ) {
        let answers = of.answers(answered);
        let name = catalogue.name(of.exercise);
        let is_asked = of.is_begun() || answers.pain.is_some() || answers.effort.is_some();
        let is_open = is_asked.then(|| self.open.contains(of.exercise));
        let shown = row::Row {
            exercise: catalogue.get(of.exercise).map(|exercise| &**exercise),
            name,
            facts: &facts(of, catalogue),
            said: &said(&answers),
            is_open,
        };
        if shown.show(ui) {
            let was_open = self.open.remove(of.exercise);
            if !was_open {
                self.open.insert(of.exercise.to_owned());
            }
        }
        if is_asked && self.open.contains(of.exercise) {
            scales(ui, of, &answers, name, answered);
        }
        if of.was_left() {
            reasons(ui, of, &answers, name, answered);
        }
    }
}

/// How much of it was done, and in whose place.
fn facts(of: &InSession<'_>, catalogue: &Catalogue) -> String {
    let (done, all) = of.done_of_all();
    let done = match done {
        0 if of.is_begun() => text!("answers-cut-short"),
        0 => text!("answers-left-out"),
        done => text!("answers-done-of", done = done, all = all),
    };
    let instead_of = of.instead_of().into_iter();
    let instead_of =
        instead_of.map(|other| text!("answers-instead-of", exercise = catalogue.name(other)));
    let facts: Vec<String> = std::iter::once(done).chain(instead_of).collect();
    facts.join(" · ")
}

/// Pain and effort, as far as they were said.
pub fn said(answers: &Answers) -> String {
    let pain = answers
        .pain
        .map(|pain| text!("answers-pain-said", rating = pain.rating()));
    let effort = answers
        .effort
        .map(|effort| text!("answers-effort-said", rating = effort.rating()));
    let said: Vec<String> = pain.into_iter().chain(effort).collect();
    said.join(" · ")
}

fn scales(ui: &mut Ui, of: &InSession<'_>, answers: &Answers, name: &str, answered: &mut Answered) {
    let pain = |ui: &mut Ui, answered: &mut Answered| {
        ui.add(Label::body(&text!("answers-pain")));
        let mut pain = answers.pain;
        if pain_scale(ui, &text!("answers-pain-name", exercise = name), &mut pain) {
            of.say_pain(answered, pain);
        }
    };
    let effort = |ui: &mut Ui, answered: &mut Answered| {
        ui.add(Label::body(&text!("answers-effort")));
        let mut effort = answers.effort;
        let scale = text!("answers-effort-name", exercise = name);
        if effort_scale(ui, &scale, &mut effort) {
            of.say_effort(answered, effort);
        }
    };
    if ui.available_width() < TWO_COLUMNS {
        pain(ui, answered);
        ui.add_space(space::TINY);
        effort(ui, answered);
    } else {
        ui.columns_const(|[left, right]| {
            pain(left, answered);
            effort(right, answered);
        });
    }
    ui.add_space(space::TINY);
}

fn reasons(
    ui: &mut Ui,
    of: &InSession<'_>,
    answers: &Answers,
    name: &str,
    answered: &mut Answered,
) {
    let was_begun = of.is_begun();
    let why = if was_begun {
        text!("answers-why-cut")
    } else {
        text!("answers-why")
    };
    ui.add(Label::body(&why));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::SMALL, space::SMALL);
        for reason in Reason::ALL {
            let words = words::reason_to_choose(reason);
            let told = if was_begun {
                text!(
                    "answers-why-cut-choice",
                    exercise = name,
                    reason = words.as_str()
                )
            } else {
                text!(
                    "answers-why-choice",
                    exercise = name,
                    reason = words.as_str()
                )
            };
            let is_chosen = answers.reason == Some(reason);
            if chip_named(ui, &words, &told, is_chosen).clicked() {
                of.say_reason(answered, (!is_chosen).then_some(reason));
            }
        }
    });
    ui.add_space(space::TINY);
}

#[cfg(test)]
mod tests;
