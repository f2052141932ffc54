//! The question about the morning after the last session. It is asked once, and gone once it is answered.

use eframe::egui::{Sense, Ui, vec2};

use crate::dates;
use crate::history::{Felt, Record};
use crate::text;
use crate::ui::action::{Action, HistoryAction};
use crate::ui::screen::Screen;
use crate::ui::state::State;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Icon, Label, card};
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
    let answer = |felt| Action::History(HistoryAction::Morning(record.id.clone(), felt));
    on_a_line(ui, &asked, |ui| {
        for felt in Felt::ALL {
            let words = words::morning_to_choose(felt);
            let button = Button::new(Emphasis::Plain, &words).height(LOW);
            if ui.add(button).clicked() {
                actions.push(answer(Some(felt)));
            }
        }
        let (words, told) = (text!("morning-not-now"), text!("morning-not-now-name"));
        let button = Button::new(Emphasis::Quiet, &words).name(&told);
        if ui.add(button.height(LOW)).clicked() {
            actions.push(answer(None));
        }
    });
}

/// No diagnosis and no reproach: one sentence, and where to read on.
fn much_worse(ui: &mut Ui, actions: &mut Vec<Action>) {
    on_a_line(ui, &text!("morning-much-worse"), |ui| {
        let read = text!("morning-safety");
        let button = Button::new(Emphasis::Plain, &read).icon(Icon::Safety);
        if ui.add(button.height(LOW)).clicked() {
            actions.push(Action::Go(Screen::Safety));
        }
    });
}

/// Words and buttons behind them, on one line where there is room.
fn on_a_line(ui: &mut Ui, words: &str, buttons: impl FnOnce(&mut Ui)) {
    let palette = Palette::of(ui);
    card(ui, palette.accent_soft, palette.accent_soft, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.set_row_height(LOW);
            let (rect, _) = ui.allocate_exact_size(vec2(ICON, ICON), Sense::hover());
            Icon::Morning.paint(ui.painter(), rect.center(), ICON, palette.accent);
            ui.add(Label::strong(words));
            ui.add_space(space::SMALL);
            buttons(ui);
        });
    });
}
