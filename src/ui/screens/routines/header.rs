//! The greeting with the last session and this week's days.

use eframe::egui::{Align, Layout, Ui};
use jiff::civil::Date;
use jiff::{ToSpan as _, Zoned};

use crate::dates;
use crate::history::statistics::{Day, Digest, monday};
use crate::history::{Dated, Why};
use crate::platform::wall;
use crate::progress::AwayDays;
use crate::text;
use crate::ui::state::{Log, State};
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
                week(ui, &days(state.logbook.log.as_ref(), now.date()));
            });
        }
    });
    if !beside {
        ui.add_space(space::SMALL);
        week(ui, &days(state.logbook.log.as_ref(), now.date()));
    }
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
    let Some(log) = &state.logbook.log else {
        return String::new();
    };
    let Some(Dated { day, record: last }) = log.practices().next_back() else {
        return text!("last-session-none");
    };
    let time = words::duration_in_words(last.active);
    let day = dates::days_ago(day, now.date());
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

/// The days of this week; without a log nothing is known of them.
fn days(log: Option<&Log>, today: Date) -> Vec<DayOfWeek> {
    let monday = monday(today);
    let dates = monday..=monday.saturating_add(6.days());
    let empty = Digest::default();
    let digest = log.map_or(&empty, |log| &log.digest);
    let away_days = log.map(|log| AwayDays::of(&log.history.away));
    let of_week = |day: Day| {
        let away = away_days.as_ref().and_then(|days| days.why(day.date));
        let name = dates::weekday(day.date.weekday());
        let minutes = (day.totals.sessions > 0).then(|| words::whole_minutes(day.totals.active));
        DayOfWeek {
            told: told(&name, minutes, away),
            name,
            minutes,
            is_away: away.is_some(),
            today: day.date == today,
        }
    };
    digest.every_day(dates).into_iter().map(of_week).collect()
}

/// What a screen reader says of a day.
fn told(day: &str, minutes: Option<u64>, away: Option<Why>) -> String {
    match (minutes, away) {
        (minutes, Some(why)) => text!(
            "week-day-away",
            day = day,
            minutes = minutes.unwrap_or_default(),
            kind = words::why_away(why)
        ),
        (Some(minutes), None) => text!("week-day-done", day = day, minutes = minutes),
        (None, None) => text!("week-day-empty", day = day),
    }
}
