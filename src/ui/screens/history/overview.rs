//! What the charts show, worked out once for a reading of the log and a range of days.

use std::ops::RangeInclusive;
use std::sync::Arc;

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::exercise::Catalogue;
use crate::history::Why;
use crate::history::statistics::{Day, Rated, Sides, Stretched, Totals, Week, monday};
use crate::progress::{AwayDays, Goal, Streaks};
use crate::text;
use crate::ui::state::{Log, Shelf};

/// How many weeks the heat map has.
pub const WEEKS_OF_A_YEAR: i64 = 53;

/// The days that the charts are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Range {
    FourWeeks,
    #[default]
    ThreeMonths,
    Year,
    All,
}

impl Range {
    /// All there are, the shortest first.
    pub const ALL: [Self; 4] = [Self::FourWeeks, Self::ThreeMonths, Self::Year, Self::All];

    /// Its name.
    pub fn name(self) -> String {
        match self {
            Self::FourWeeks => text!("range-four-weeks"),
            Self::ThreeMonths => text!("range-three-months"),
            Self::Year => text!("range-year"),
            Self::All => text!("range-all"),
        }
    }

    /// Its key in texts that say what it is.
    pub const fn key(self) -> &'static str {
        match self {
            Self::FourWeeks => "four-weeks",
            Self::ThreeMonths => "three-months",
            Self::Year => "year",
            Self::All => "all",
        }
    }

    /// Its days up to today, none before the first session.
    fn days(self, first: Date, today: Date) -> RangeInclusive<Date> {
        let from = match self {
            Self::FourWeeks => today.saturating_sub(27.days()),
            Self::ThreeMonths => today.saturating_sub(3.months()),
            Self::Year => today.saturating_sub(1.year()),
            Self::All => Date::MIN,
        };
        from.max(first).min(today)..=today
    }
}

/// What the charts show.
pub struct Overview {
    reading: u32,
    catalogue: Arc<Catalogue>,
    /// What it is about.
    pub range: Range,
    /// Its days, none before the first session.
    pub days: RangeInclusive<Date>,
    /// The day on which it was worked out.
    pub today: Date,
    /// All that was done.
    pub totals: Totals,
    /// By the goal.
    pub streaks: Streaks,
    /// On how many days a week the person means to exercise.
    pub goal: Goal,
    /// Each day of the last weeks, whatever the range is.
    pub year: Vec<Day>,
    /// Why the person was away on each of these days, where they were.
    pub away: Vec<Option<Why>>,
    /// By weeks.
    pub weeks: Vec<Week>,
    /// In a week, on average.
    pub stretched: Vec<Stretched>,
    /// Sessions with pain rated before and after, oldest first.
    pub pain: Vec<Rated>,
    /// Exercises that were done on left and right, the most uneven first.
    pub sides: Vec<(String, Sides)>,
}

impl Overview {
    /// Whether it is still what would be worked out now.
    pub fn is_of(&self, log: &Log, library: &Shelf, range: Range, goal: Goal) -> bool {
        self.reading == log.reading
            && Arc::ptr_eq(&self.catalogue, &library.catalogue)
            && (self.range, self.goal) == (range, goal)
    }

    /// Works it out.
    pub fn new(log: &Log, library: &Shelf, range: Range, goal: Goal) -> Self {
        let (digest, today) = (&log.digest, log.today.date());
        let first = digest.days().first().map_or(today, |day| day.date);
        let days = range.days(first, today);
        let year = digest.every_day(year(today));
        let away_days = AwayDays::of(&log.history.away);
        let away = year.iter().map(|day| away_days.why(day.date));
        let dates = digest.days().iter().map(|day| day.date);
        Self {
            reading: log.reading,
            catalogue: Arc::clone(&library.catalogue),
            range,
            days: days.clone(),
            today,
            totals: digest.totals(days.clone()),
            streaks: Streaks::of(dates, today, goal, &AwayDays::of(&log.history.away)),
            goal,
            away: away.collect(),
            year,
            weeks: digest.weeks(days.clone()),
            stretched: a_week(digest.stretched(days.clone(), &library.catalogue), &days),
            pain: pain(log, &days),
            sides: sides(digest.by_exercise(days), &library.catalogue),
        }
    }
}

/// The last weeks up to today.
fn year(today: Date) -> RangeInclusive<Date> {
    monday(today).saturating_sub((WEEKS_OF_A_YEAR - 1).weeks())..=today
}

/// The average of a week, of at least one.
fn a_week(stretched: Vec<Stretched>, days: &RangeInclusive<Date>) -> Vec<Stretched> {
    let length = (*days.end() - *days.start()).get_days() + 1;
    let weeks = (f64::from(length) / 7.0).max(1.0);
    let mean = |stretched: Stretched| Stretched {
        time: stretched.time.div_f64(weeks),
        ..stretched
    };
    stretched.into_iter().map(mean).collect()
}

/// Of the sessions that count: what was said in others stands on their pages.
fn pain(log: &Log, days: &RangeInclusive<Date>) -> Vec<Rated> {
    let records = log.history.records.iter();
    let dated = records.filter_map(|record| log.today.dated(record));
    let rated = dated.filter_map(Rated::of);
    rated.filter(|rated| days.contains(&rated.day)).collect()
}

/// Those that were done on one side at a time.
fn sides(done: Vec<(&str, Sides)>, catalogue: &Catalogue) -> Vec<(String, Sides)> {
    let mut sides: Vec<(String, Sides)> = done
        .into_iter()
        .filter(|(_, sides)| !(sides.left.is_zero() && sides.right.is_zero()))
        .map(|(id, sides)| (catalogue.name(id).to_owned(), sides))
        .collect();
    let uneven = |sides: &Sides| sides.left.abs_diff(sides.right);
    sides.sort_by_key(|(_, sides)| std::cmp::Reverse((uneven(sides), sides.total())));
    sides
}
