//! The greeting with the last session and this week's days.

use eframe::egui::{Align, Layout, Ui};
use jiff::civil::Date;
use jiff::{ToSpan as _, Zoned};

use crate::dates;
use crate::history::{History, Record};
use crate::platform::wall;
use crate::text;
use crate::ui::state::State;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{DayOfWeek, Label, WEEK_WIDTH, week};
use crate::words;

/// Shows the header.
pub fn show(ui: &mut Ui, state: &State) {
    let now = wall::now();
    let beside = ui.available_width() > WEEK_WIDTH + 320.0;
    ui.horizontal_top(|ui| {
        let width = ui.available_width()
            - if beside {
                WEEK_WIDTH + space::WIDE
            } else {
                0.0
            };
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.add(Label::title(&greeting(&now)));
            let quiet = Palette::of(ui).text_quiet;
            ui.add(Label::body(&last_session(state, &now)).colour(quiet));
        });
        if beside {
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                week(ui, &days(state.history(), now.date()));
            });
        }
    });
}

fn greeting(now: &Zoned) -> String {
    match now.hour() {
        5..=11 => text!("greeting-morning"),
        12..=17 => text!("greeting-afternoon"),
        18..=22 => text!("greeting-evening"),
        _ => text!("greeting-night"),
    }
}

fn last_session(state: &State, now: &Zoned) -> String {
    let Some(history) = state.history() else {
        return String::new();
    };
    let Some(last) = history.records.last() else {
        return text!("last-session-none");
    };
    let time = words::duration_in_words(last.active);
    let day = dates::days_ago(last.day(), now.date());
    let session = text!(
        "last-session",
        day = day,
        routine = last.routine.as_str(),
        time = time
    );
    match (last.pain_before, last.pain_after) {
        (Some(before), Some(after)) => {
            let pain = text!(
                "last-session-pain",
                before = before.rating(),
                after = after.rating()
            );
            format!("{session} {pain}")
        }
        _ => session,
    }
}

fn days(history: Option<&History>, today: Date) -> [DayOfWeek; 7] {
    let monday = today.weekday().to_monday_zero_offset();
    std::array::from_fn(|index| {
        let offset = i64::try_from(index).unwrap_or(0) - i64::from(monday);
        let date = today.checked_add(offset.days()).unwrap_or(today);
        let name = dates::weekday(date.weekday());
        let of_day = |record: &&Record| record.day() == date;
        let records: Vec<&Record> = history.map_or_else(Vec::new, |history| {
            history
                .records
                .iter()
                .rev()
                .take(200)
                .filter(of_day)
                .collect()
        });
        let seconds: u64 = records.iter().map(|record| record.active.as_secs()).sum();
        let minutes = (!records.is_empty()).then(|| seconds.div_ceil(60));
        let told = match minutes {
            Some(minutes) => text!("week-day-done", day = name.as_str(), minutes = minutes),
            None => text!("week-day-empty", day = name.as_str()),
        };
        DayOfWeek {
            name,
            told,
            minutes,
            today: date == today,
        }
    })
}
