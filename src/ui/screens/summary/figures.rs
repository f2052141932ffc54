//! What was done, in figures.

use std::time::Duration;

use eframe::egui::{Align, Layout, Ui};

use crate::history::Record;
use crate::session::Outcome;
use crate::text;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Label, card};
use crate::words;

/// Time, time under work, bouts done and skipped, each as a number with its name.
pub(super) fn show(ui: &mut Ui, record: &Record) {
    let palette = Palette::of(ui);
    let count = |outcome| {
        record
            .bouts
            .iter()
            .filter(|bout| bout.outcome == outcome)
            .count()
    };
    let under_work: Duration = record.bouts.iter().map(|bout| bout.done).sum();
    let done = text!(
        "summary-done-of",
        done = count(Outcome::Done),
        planned = record.bouts_planned
    );
    let figures = [
        (words::clock_time(record.active), text!("summary-time")),
        (words::clock_time(under_work), text!("summary-under-work")),
        (done, text!("summary-bouts")),
        (
            count(Outcome::Skipped).to_string(),
            text!("summary-skipped"),
        ),
    ];
    card(ui, palette.raised, palette.line, |ui| {
        let in_row = match ui.available_width() {
            narrow if narrow < 400.0 => 2,
            _ => figures.len(),
        };
        for row in figures.chunks(in_row) {
            ui.columns(row.len(), |columns| {
                for (ui, (number, name)) in columns.iter_mut().zip(row) {
                    ui.with_layout(Layout::top_down(Align::Min), |ui| {
                        ui.add(Label::title(number));
                        ui.add(Label::small(name).colour(palette.text_quiet));
                    });
                }
            });
        }
    });
}
