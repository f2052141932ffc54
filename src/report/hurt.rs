//! What hurt, what was left out and swapped, and how the mornings after were: what a therapist wants to know first.
//!
//! It says what was rated and how often, and draws no conclusion from it.

use std::ops::RangeInclusive;

use jiff::civil::Date;
use maud::{Markup, html};

use super::charts;
use crate::exercise::Catalogue;
use crate::history::Felt;
use crate::history::statistics::{Digest, LeftOut, RatedExercise};
use crate::{dates, text, words};

/// What hurt, what was left out and swapped, and the mornings; nothing where nothing was said.
pub fn sections(digest: &Digest, days: &RangeInclusive<Date>, catalogue: &Catalogue) -> Markup {
    html! {
        (pain(&digest.pain_by_exercise(days.clone()), days, catalogue))
        (left_out(&digest.left_out(days.clone()), catalogue))
        (swaps(digest, days, catalogue))
        (mornings(digest, days))
    }
}

/// Pain during each exercise over the days, the one that hurt most first.
fn pain(rated: &[RatedExercise<'_>], days: &RangeInclusive<Date>, catalogue: &Catalogue) -> Markup {
    if rated.is_empty() {
        return html! {};
    }
    let (hurt, free): (Vec<_>, Vec<_>) = rated.iter().partition(|of| of.highest > 0);
    html! {
        h2 { (text!("report-hurt")) }
        @if hurt.is_empty() {
            p { (text!("report-hurt-nothing", exercises = free.len())) }
        } @else {
            p.quiet { (text!("report-hurt-explained")) }
            table {
                thead { tr {
                    th { (text!("field-exercise")) }
                    th { (dates::day(*days.start())) " – " (dates::day(*days.end())) }
                    (columns_of_ratings())
                } }
                @for of in &hurt { tr {
                    td { (catalogue.name(of.exercise)) }
                    td.small { (charts::pain_over_time(of, days, catalogue.name(of.exercise))) }
                    (ratings(of))
                } }
            }
            @if !free.is_empty() {
                p.quiet { (text!("report-hurt-free", exercises = free.len())) }
            }
        }
    }
}

fn left_out(left_out: &[LeftOut<'_>], catalogue: &Catalogue) -> Markup {
    if left_out.is_empty() {
        return html! {};
    }
    let why = |of: &LeftOut<'_>| {
        let reasons = of.reasons.iter();
        let reasons: Vec<String> = reasons
            .map(|(reason, sessions)| {
                let reason = words::reason(*reason);
                text!("report-left-out-why", reason = reason, sessions = *sessions)
            })
            .collect();
        reasons.join(", ")
    };
    html! {
        h2 { (text!("report-left-out")) }
        p.quiet { (text!("report-left-out-explained")) }
        table {
            thead { tr {
                th { (text!("field-exercise")) }
                th.number { (text!("report-left-out-sessions")) }
                th { (text!("report-left-out-reasons")) }
            } }
            @for of in left_out { tr {
                td { (catalogue.name(of.exercise)) }
                td.number { (of.sessions) }
                td { (why(of)) }
            } }
        }
    }
}

fn swaps(digest: &Digest, days: &RangeInclusive<Date>, catalogue: &Catalogue) -> Markup {
    let swapped = digest.swapped(days.clone());
    if swapped.is_empty() {
        return html! {};
    }
    html! {
        h2 { (text!("report-swaps")) }
        table {
            thead { tr {
                th { (text!("report-swapped-out")) }
                th { (text!("report-swapped-in")) }
                th.number { (text!("report-left-out-sessions")) }
            } }
            @for swap in swapped { tr {
                td { (catalogue.name(swap.instead_of)) }
                td { (catalogue.name(swap.exercise)) }
                td.number { (swap.sessions) }
            } }
        }
    }
}

fn mornings(digest: &Digest, days: &RangeInclusive<Date>) -> Markup {
    let mornings = digest.mornings(days.clone());
    if mornings.is_empty() {
        return html! {};
    }
    let of = |felt: Felt| mornings.iter().filter(move |morning| morning.felt == felt);
    html! {
        h2 { (text!("report-mornings")) }
        p.quiet { (text!("report-mornings-explained", sessions = mornings.len())) }
        table {
            @for felt in Felt::ALL { tr {
                td.when { (words::felt(felt)) }
                td.number { (of(felt).count()) }
                td {
                    @if felt != Felt::AsUsual {
                        (of(felt).map(|morning| dates::day(morning.day)).collect::<Vec<_>>().join(", "))
                    }
                }
            } }
        }
    }
}

/// How hard each exercise was, the hardest first; nothing where none was rated.
pub fn effort(digest: &Digest, days: &RangeInclusive<Date>, catalogue: &Catalogue) -> Markup {
    let rated = digest.effort_by_exercise(days.clone());
    if rated.is_empty() {
        return html! {};
    }
    html! {
        h2 { (text!("report-effort")) }
        table {
            thead { tr {
                th { (text!("field-exercise")) }
                (columns_of_ratings())
            } }
            @for of in rated { tr {
                td { (catalogue.name(of.exercise)) }
                (ratings(&of))
            } }
        }
    }
}

/// The heads of the columns that tell how an exercise was rated.
fn columns_of_ratings() -> Markup {
    html! {
        th.number { (text!("report-rated-sessions")) }
        th.number { (text!("report-mean")) }
        th.number { (text!("report-highest")) }
    }
}

/// How an exercise was rated.
fn ratings(of: &RatedExercise<'_>) -> Markup {
    html! {
        td.number { (of.sessions.len()) }
        td.number { (words::rating_mean(of.mean)) }
        td.number { (of.highest) }
    }
}
