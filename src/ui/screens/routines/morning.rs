//! The question about the morning after the last session. It is asked once, and gone once it is answered.

use eframe::egui::{Sense, Ui, vec2};

use crate::dates;
use crate::history::{Felt, Record};
use crate::text;
use crate::ui::action::{Action, HistoryAction};
use crate::ui::screen::Screen;
use crate::ui::state::State;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Icon, Label, card, width_of_row};
use crate::words;

/// How high its buttons are.
const LOW: f32 = 36.0;
const ICON: f32 = 24.0;

/// Shows the question, if there is one to ask, or what to do after a bad morning.
pub fn show(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    if let Some(record) = state.asks_about_morning() {
        question(ui, record, actions);
    } else if state.morning_after.is_much_worse {
        much_worse(ui, actions);
    } else {
        return;
    }
    ui.add_space(space::LARGE);
}

fn question(ui: &mut Ui, record: &Record, actions: &mut Vec<Action>) {
    let asked = text!(
        "morning-question",
        routine = record.routine.as_str(),
        day = dates::whole_weekday(record.day().weekday())
    );
    let felt = Felt::ALL.map(|felt| (felt, words::morning_to_choose(felt)));
    let (not_now, told) = (text!("morning-not-now"), text!("morning-not-now-name"));
    let answers = felt.iter().map(|(felt, words)| {
        let button = Button::new(Emphasis::Plain, words);
        (Some(*felt), button.height(LOW))
    });
    let not_now = Button::new(Emphasis::Quiet, &not_now).name(&told);
    let answers: Vec<_> = answers.chain([(None, not_now.height(LOW))]).collect();
    if let Some(felt) = ask(ui, &asked, &answers) {
        let action = HistoryAction::Morning(record.id.clone(), felt);
        actions.push(Action::History(action));
    }
}

/// No diagnosis and no reproach: one sentence, and where to read on.
fn much_worse(ui: &mut Ui, actions: &mut Vec<Action>) {
    let read = text!("morning-safety");
    let button = Button::new(Emphasis::Plain, &read).icon(Icon::Safety);
    let told = text!("morning-much-worse");
    if ask(ui, &told, &[((), button.height(LOW))]).is_some() {
        actions.push(Action::Go(Screen::Safety));
    }
}

/// Shows words with buttons behind them on one line, or below them where there is no room; what the pressed one stands for.
fn ask<T: Copy>(ui: &mut Ui, words: &str, buttons: &[(T, Button<'_>)]) -> Option<T> {
    let palette = Palette::of(ui);
    let mut pressed = None;
    card(ui, palette.accent_soft, palette.accent_soft, |ui| {
        let label = Label::body(words);
        let of_buttons = width_of_row(ui, buttons.iter().map(|(_, button)| button));
        let gaps = 3.0 * space::LARGE;
        let is_one_line = ICON + label.width(ui) + of_buttons + gaps < ui.available_width();
        let mut show = |ui: &mut Ui| {
            for (answer, button) in buttons {
                if ui.add(*button).clicked() {
                    pressed = Some(*answer);
                }
            }
        };
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(ICON, LOW), Sense::hover());
            Icon::Morning.paint(ui.painter(), rect.center(), ICON, palette.accent);
            ui.add(label);
            if is_one_line {
                ui.add_space(space::SMALL);
                show(ui);
            }
        });
        if !is_one_line {
            ui.horizontal_wrapped(show);
        }
    });
    pressed
}
