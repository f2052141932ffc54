//! A report for a therapist: what hurt and what was done in some weeks, as one page of HTML that needs no other file and prints
//! well.

mod charts;
mod format;
mod hurt;
mod region;

use std::ops::RangeInclusive;

use jiff::ToSpan as _;
use jiff::civil::Date;
use maud::{DOCTYPE, Markup, PreEscaped, html};

pub use format::Format;
pub use region::columns_of;

use crate::dates;
use crate::exercise::Catalogue;
use crate::history::statistics::{Digest, Rated, Sides, monday};
use crate::history::{Dated, History, Record, Today};
use crate::progress::{AwayDays, Diary};
use crate::routine::Library;
use crate::{text, visible, words};

/// What the report is made of.
pub struct Report<'a> {
    /// All sessions, oldest first.
    records: &'a [Record],
    /// On which days the goals were paused.
    away: AwayDays,
    /// The routines, for what they ask for, and the names of the exercises.
    library: &'a Library,
    /// By which sessions have their day.
    today: &'a Today,
    /// The days that it is about.
    days: RangeInclusive<Date>,
}

/// How many weeks a report is about.
const WEEKS: i64 = 12;

impl<'a> Report<'a> {
    /// A report of the last twelve weeks, or of those since the first session.
    #[must_use]
    pub fn lately(history: &'a History, library: &'a Library, today: &'a Today) -> Self {
        let mut days = history
            .records
            .iter()
            .filter_map(|record| today.dated(record));
        let last = today.date();
        let first = days.next().map_or(last, |session| session.day);
        let weeks = monday(last).saturating_sub((WEEKS - 1).weeks());
        Self::about(history, library, today, weeks.max(first).min(last)..=last)
    }

    /// A report of these days, and of those before them in the same week.
    #[must_use]
    pub fn about(
        history: &'a History,
        library: &'a Library,
        today: &'a Today,
        days: RangeInclusive<Date>,
    ) -> Self {
        Self {
            records: &history.records,
            away: AwayDays::of(&history.away),
            library,
            today,
            days: monday(*days.start())..=*days.end(),
        }
    }

    /// The page.
    #[must_use]
    pub fn html(&self) -> String {
        let digest = Digest::of(self.today.sessions(self.records));
        let page = html! {
            (DOCTYPE)
            html lang=(text!("report-language")) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (text!("report-title")) }
                    style { (PreEscaped(include_str!("style.css"))) }
                }
                body {
                    h1 { (text!("report-title")) }
                    p { (period(&self.days)) }
                    p.name { (text!("report-name")) }
                    (self.summary(&digest))
                    (hurt::sections(&digest, &self.days, &self.library.catalogue))
                    (self.pain())
                    (self.adherence())
                    (weeks(&digest, &self.days))
                    (hurt::effort(&digest, &self.days, &self.library.catalogue))
                    (exercises(&digest, &self.days, &self.library.catalogue))
                    (self.notes())
                    p.quiet { (text!("report-foot")) }
                }
            }
        };
        // Nothing in a name or a note turns the letters of the page round, or hides.
        visible::lines(&page.into_string()).into_owned()
    }

    /// The sessions of its days, oldest first; those in which nothing was done are among them, with what was said of them.
    fn sessions(&self) -> impl Iterator<Item = Dated<'_>> {
        let dated = self.records.iter();
        let dated = dated.filter_map(|record| self.today.dated(record));
        dated.filter(|session| self.days.contains(&session.day))
    }

    fn summary(&self, digest: &Digest) -> Markup {
        let totals = digest.totals(self.days.clone());
        let sessions = text!(
            "report-sessions",
            sessions = totals.sessions,
            days = digest.within(self.days.clone()).len(),
            time = words::duration_in_words(totals.active)
        );
        html! {
            p { strong { (sessions) } }
            p { (words::done_of_planned(&totals)) }
            @let away = self.away.within(self.days.clone());
            @if away > 0 {
                p { (text!("report-away", days = away)) }
            }
            @if let Some(left_out) = words::clock_wrong(self.records, self.today) {
                p.quiet { (left_out) }
            }
        }
    }

    /// How the weeks stood against what the routines ask for that are followed.
    fn adherence(&self) -> Markup {
        let last = *self.days.end();
        let entries = &self.library.entries;
        let diary = Diary::of(
            entries,
            self.today.practices(self.records),
            self.away.clone(),
        );
        let asking: Vec<_> = (0..entries.len())
            .filter_map(|place| {
                let schedule = diary.asked(place, last)?;
                let name = entries[place].routine.as_ref().ok()?.name.as_str();
                let weeks = diary.weeks(place, schedule, self.days.clone());
                Some((name, weeks, diary.last(place, last)))
            })
            .collect();
        if asking.is_empty() {
            return html! {};
        }
        html! {
            h2 { (text!("report-adherence")) }
            table {
                thead { tr {
                    th { (text!("report-routine")) }
                    th.number { (text!("report-done-of-asked")) }
                    th.number { (text!("report-last")) }
                } }
                @for (name, weeks, latest) in asking { tr {
                    td { (name) }
                    td.number { (weeks.done) " / " (weeks.asked) }
                    td.number { (latest.map(dates::date).unwrap_or_default()) }
                } }
            }
        }
    }

    fn pain(&self) -> Markup {
        let rated: Vec<Rated> = self.sessions().filter_map(Rated::of).collect();
        if rated.is_empty() {
            return html! {};
        }
        html! {
            h2 { (text!("chart-pain")) }
            p.quiet { (text!("chart-pain-explained")) }
            p { (words::pain_changes(&rated)) }
            (charts::pain(&rated))
        }
    }

    fn notes(&self) -> Markup {
        let noted: Vec<Dated<'_>> = self
            .sessions()
            .filter(|session| !session.record.note.is_empty())
            .collect();
        if noted.is_empty() {
            return html! {};
        }
        html! {
            h2 { (text!("report-notes")) }
            table {
                @for Dated { day, record } in noted { tr {
                    td.when { (dates::date(day)) }
                    td { (record.routine) }
                    td { @for line in record.note.lines() { (line) br; } }
                } }
            }
        }
    }
}

fn period(days: &RangeInclusive<Date>) -> String {
    let (from, until) = (dates::date(*days.start()), dates::date(*days.end()));
    text!("report-period", from = from, until = until)
}

fn weeks(digest: &Digest, days: &RangeInclusive<Date>) -> Markup {
    let weeks = digest.weeks(days.clone());
    html! {
        h2 { (text!("chart-weeks")) }
        (charts::weeks(&weeks))
    }
}

/// What was done of each exercise, most time first.
fn exercises(digest: &Digest, days: &RangeInclusive<Date>, catalogue: &Catalogue) -> Markup {
    let mut done = digest.by_exercise(days.clone());
    if done.is_empty() {
        return html! {};
    }
    done.sort_by_key(|(_, sides)| std::cmp::Reverse(sides.total()));
    let time = |time: std::time::Duration| {
        if time.is_zero() {
            String::new()
        } else {
            words::clock_time(time)
        }
    };
    html! {
        h2 { (text!("report-exercises")) }
        table {
            thead { tr {
                th { (text!("field-exercise")) }
                th.number { (text!("report-left")) }
                th.number { (text!("report-right")) }
                th.number { (text!("report-both")) }
            } }
            @for (id, Sides { left, right, both }) in done { tr {
                td { (catalogue.name(id)) }
                td.number { (time(left)) }
                td.number { (time(right)) }
                td.number { (time(both)) }
            } }
        }
    }
}
