//! The dialog that gives the history to other programs and people.

use eframe::egui::{Key, Ui};

use super::overview::{Overview, Range};
use crate::history::Columns;
use crate::report::Format;
use crate::text;
use crate::ui::action::{Action, HistoryAction};
use crate::ui::key_press::take_press;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Label, dialog};

/// Asks for a format; true once that has an end.
pub fn ask(ui: &Ui, overview: &Overview, of_region: Columns, actions: &mut Vec<Action>) -> bool {
    let mut ends = take_press(ui.ctx(), Key::Escape);
    let title = text!("history-export-title");
    let mut is_cancelled = false;
    let formats = |ui: &mut Ui| {
        ui.add(Label::heading(&title));
        ui.add_space(space::SMALL);
        for format in Format::offered(of_region) {
            let (name, explained) = names(format, overview.range);
            let button = Button::new(Emphasis::Plain, &name);
            if ui.add(button).clicked() {
                actions.push(Action::History(HistoryAction::Export(
                    format,
                    overview.days.clone(),
                )));
                ends = true;
            }
            let quiet = Palette::of(ui).text_quiet;
            ui.add(Label::small(&explained).colour(quiet));
            ui.add_space(space::SMALL);
        }
    };
    let is_dismissed = dialog(ui.ctx(), &title, formats, |ui| {
        let cancel = text!("history-export-cancel");
        is_cancelled = ui.add(Button::new(Emphasis::Plain, &cancel)).clicked();
    });
    ends || is_cancelled || is_dismissed
}

/// The name of a format, and what it is for.
fn names(format: Format, range: Range) -> (String, String) {
    match format {
        Format::Report => (
            text!("history-export-report"),
            text!("history-export-report-explained", range = range.key()),
        ),
        Format::Csv(columns) => {
            let (name, key) = match columns {
                Columns::Commas => (text!("history-export-csv"), "commas"),
                Columns::Semicolons => (text!("history-export-csv-semicolons"), "semicolons"),
                Columns::SemicolonsAndPoints => (
                    text!("history-export-csv-semicolons"),
                    "semicolons-and-points",
                ),
            };
            (name, text!("history-export-csv-explained", columns = key))
        }
        Format::Ics => (
            text!("history-export-ics"),
            text!("history-export-ics-explained"),
        ),
        Format::Json => (
            text!("history-export-json"),
            text!("history-export-json-explained"),
        ),
    }
}
