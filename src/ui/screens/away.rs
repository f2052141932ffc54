//! Times in which the person is away from their exercises, so that goals and streaks wait for them.
//!
//! They stand in the settings, beside what the person has to mind: both tell what life asks of the app. The history shows
//! what comes of it, but it is empty for whoever falls ill before their first session.

mod form;

use eframe::egui::{Align, Ui};
use jiff::ToSpan as _;

use self::form::AwayForm;
use super::page;
use crate::dates;
use crate::history::Away;
use crate::platform::wall;
use crate::text;
use crate::ui::action::{Action, HistoryAction};
use crate::ui::state::State;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Icon, Label, beside};
use crate::words;

/// So many days from today a time away lasts, unless the person says otherwise.
const A_WEEK: i64 = 7;

/// The part of the settings about times away.
#[derive(Default)]
pub struct AwaySection {
    form: Option<AwayForm>,
}

impl AwaySection {
    /// Shows the times away, the latest first, and the form of another one.
    pub fn show(&mut self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        ui.add(Label::body(&text!("away-about")));
        ui.add_space(space::SMALL);
        let times = state
            .history()
            .map_or(&[][..], |history| history.away.as_slice());
        for away in times.iter().rev() {
            one(ui, away, actions);
        }
        if let Some(away) = &state.away.taken_back {
            taken_back(ui, away, actions);
        }
        if let Some(trouble) = &state.away.trouble {
            page::warning(ui, trouble);
        }
        // What could not be saved stays in the form.
        self.form
            .take_if(|form| times.iter().any(|away| form.is_of(away)));
        let Some(form) = &mut self.form else {
            let add = text!("away-add");
            let button = Button::new(Emphasis::Plain, &add).icon(Icon::Add);
            // Which are there already is not known before the log has been read.
            if ui
                .add(button.enabled(state.logbook.log.is_some()))
                .clicked()
            {
                let now = wall::now();
                let to = now.date().saturating_add(A_WEEK.days());
                self.form = Some(AwayForm::new(&now, to));
            }
            return;
        };
        ui.add_space(space::SMALL);
        if let Some(done) = form.show(ui) {
            match done {
                form::Done::Save(away) => {
                    actions.push(Action::History(HistoryAction::Away(away)));
                }
                form::Done::Cancel => self.form = None,
            }
        }
    }
}

/// One time away, and the button that takes it back.
fn one(ui: &mut Ui, away: &Away, actions: &mut Vec<Action>) {
    let (kind, days) = (words::why_away(away.why), days(away));
    let take_back = text!("away-take-back");
    let told = text!(
        "away-take-back-name",
        kind = kind.as_str(),
        days = days.as_str()
    );
    let button = Button::new(Emphasis::Plain, &take_back)
        .name(&told)
        .height(36.0);
    let what = |ui: &mut Ui| {
        ui.add(Label::strong(&kind));
        ui.add(Label::small(&days).colour(Palette::of(ui).text_quiet));
    };
    beside(ui, button.width(ui), Align::Center, what, |ui| {
        if ui.add(button).clicked() {
            let action = HistoryAction::TakeBackAway(away.clone());
            actions.push(Action::History(action));
        }
    });
    ui.add_space(space::TINY);
}

fn taken_back(ui: &mut Ui, away: &Away, actions: &mut Vec<Action>) {
    let told = text!(
        "away-taken-back",
        kind = words::why_away(away.why),
        days = days(away)
    );
    let undo = text!("away-undo");
    let button = Button::new(Emphasis::Plain, &undo).height(36.0);
    let what = |ui: &mut Ui| {
        ui.add(Label::body(&told).colour(Palette::of(ui).text_quiet));
    };
    beside(ui, button.width(ui), Align::Center, what, |ui| {
        if ui.add(button).clicked() {
            actions.push(Action::History(HistoryAction::BringBackAway));
        }
    });
    ui.add_space(space::TINY);
}

/// Its days in words.
fn days(away: &Away) -> String {
    if away.from == away.to {
        return dates::date(away.from);
    }
    text!(
        "away-days",
        from = dates::date(away.from),
        to = dates::date(away.to)
    )
}
