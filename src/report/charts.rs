//! The charts of the report, as SVG within the page.

use std::ops::RangeInclusive;

use jiff::civil::Date;
use maud::{Markup, html};

use crate::dates;
use crate::history::Pain;
use crate::history::statistics::{PainChange, Rated, RatedExercise, Week};
use crate::text;
use crate::words;

const WIDTH: f32 = 640.0;
const LEFT: f32 = 48.0;

/// Minutes a week, a bar a week.
pub fn weeks(weeks: &[Week]) -> Markup {
    const HEIGHT: f32 = 130.0;
    const TOP: f32 = 16.0;
    let minutes = |week: &Week| words::whole_minutes(week.totals.active);
    let highest = weeks.iter().map(minutes).max().unwrap_or(0).max(1);
    let plot = HEIGHT - TOP - 18.0;
    let pitch = ((WIDTH - LEFT) / weeks.len().max(1) as f32).min(48.0);
    let bottom = TOP + plot;
    let bars = weeks.iter().enumerate().map(|(place, week)| {
        let height = plot * minutes(week) as f32 / highest as f32;
        (LEFT + place as f32 * pitch, height, week)
    });
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-label=(text!("chart-weeks")) {
            text x="0" y=(TOP + 4.0) { (text!("chart-minutes", minutes = highest)) }
            line x1=(LEFT) x2=(WIDTH) y1=(TOP) y2=(TOP) stroke="#ded7cb" {}
            line x1=(LEFT) x2=(WIDTH) y1=(bottom) y2=(bottom) stroke="#ded7cb" {}
            @for (x, height, week) in bars {
                rect x=(x + pitch * 0.14) y=(bottom - height) width=(pitch * 0.72) height=(height) fill="#17665a" {
                    title { (text!("chart-week", date = dates::date(week.monday), minutes = minutes(week), sessions = week.totals.sessions)) }
                }
            }
            @if let Some(first) = weeks.first() {
                text x=(LEFT) y=(HEIGHT - 2.0) { (dates::day(first.monday)) }
            }
            @if let Some(last) = weeks.last().filter(|_| weeks.len() > 3) {
                text x=(LEFT + weeks.len() as f32 * pitch) y=(HEIGHT - 2.0) text-anchor="end" { (dates::day(last.monday)) }
            }
        }
    }
}

/// Pain before and after each session that has both.
pub fn pain(rated: &[Rated]) -> Markup {
    const HEIGHT: f32 = 170.0;
    const TOP: f32 = 10.0;
    let plot = HEIGHT - TOP - 24.0;
    let y = |rating: u8| TOP + plot * (1.0 - f32::from(rating) / f32::from(Pain::MAX.rating()));
    let pitch = ((WIDTH - LEFT) / rated.len().max(1) as f32).min(32.0);
    let radius = (pitch * 0.3).clamp(1.2, 4.5);
    let marks = rated
        .iter()
        .enumerate()
        .map(|(place, mark)| (LEFT + (place as f32 + 0.5) * pitch, mark));
    let line = |mark: &Rated| match mark.change() {
        PainChange::Same => ("#ded7cb", radius * 0.4),
        PainChange::Better => ("#17665a", radius),
        PainChange::Worse => ("#9a4510", radius),
    };
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-label=(text!("chart-pain")) {
            @for rating in [0, 5, 10] {
                text x=(LEFT - 8.0) y=(y(rating) + 4.0) text-anchor="end" { (rating) }
                line x1=(LEFT) x2=(WIDTH) y1=(y(rating)) y2=(y(rating)) stroke="#ded7cb" {}
            }
            @for (x, mark) in marks {
                @let (before, after) = (mark.before.rating(), mark.after.rating());
                @let (colour, width) = line(mark);
                g {
                    title { (text!("chart-pain-mark", date = dates::date(mark.day), before = before.to_string(), after = after.to_string(), change = mark.change().key())) }
                    line x1=(x) x2=(x) y1=(y(before)) y2=(y(after)) stroke=(colour) stroke-width=(width) {}
                    circle cx=(x) cy=(y(before)) r=(radius) fill="#fff" stroke="#9a4510" stroke-width="1.6" {}
                    circle cx=(x) cy=(y(after)) r=(radius) fill="#17665a" {}
                }
            }
            @if let Some(first) = rated.first() {
                text x=(LEFT) y=(HEIGHT - 4.0) { (dates::day(first.day)) }
            }
            @if let Some(last) = rated.last().filter(|_| rated.len() > 6) {
                text x=(LEFT + rated.len() as f32 * pitch) y=(HEIGHT - 4.0) text-anchor="end" { (dates::day(last.day)) }
            }
        }
    }
}

/// Pain during one exercise over these days: a dot for the mean of each session in which it was rated, from 0 to 10.
pub fn pain_over_time(
    rated: &RatedExercise<'_>,
    days: &RangeInclusive<Date>,
    exercise: &str,
) -> Markup {
    const WIDTH: f32 = 240.0;
    const HEIGHT: f32 = 44.0;
    const EDGE: f32 = 4.0;
    let length = (*days.end() - *days.start()).get_days().max(1);
    let x = |day: Date| {
        let at = (day - *days.start()).get_days();
        EDGE + (WIDTH - 2.0 * EDGE) * at as f32 / length as f32
    };
    let highest = f32::from(Pain::MAX.rating());
    let y = |rating: f32| EDGE + (HEIGHT - 2.0 * EDGE) * (1.0 - rating / highest);
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-label=(text!("report-hurt-chart", exercise = exercise)) {
            @for rating in [0.0, 5.0, 10.0] {
                line x1="0" x2=(WIDTH) y1=(y(rating)) y2=(y(rating)) stroke="#ded7cb" {}
            }
            @for session in &rated.sessions {
                circle cx=(x(session.day)) cy=(y(session.mean as f32)) r="3" fill="#9a4510" {
                    title { (text!("report-hurt-mark", date = dates::date(session.day), pain = words::rating_mean(session.mean))) }
                }
            }
        }
    }
}
