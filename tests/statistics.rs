//! Statistics of the log, against the same numbers found in another way.

#[path = "statistics/away.rs"]
mod away;
#[path = "statistics/said.rs"]
mod said;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use jiff::civil::{Date, date};
use jiff::{ToSpan as _, Zoned};
use proptest::prelude::*;
use supple::exercise::{Catalogue, Kind, Muscle};
use supple::history::statistics::{Digest, PainChange, Rated, Stretched, monday, week_of};
use supple::history::{Answered, BoutRecord, Dated, Ended, Morning, Pain, Record, Today};
use supple::progress::{Adherence, AwayDays, Goal, Streak, Streaks};
use supple::routine::{Day, Schedule};
use supple::session::{Outcome, Side};

const ZONES: [&str; 5] = [
    "Europe/Berlin",
    "America/New_York",
    "Pacific/Auckland",
    "Pacific/Kiritimati",
    "UTC",
];
const EXERCISES: [&str; 5] = ["figure-4", "clamshell", "childs-pose", "cobra", "not-known"];
const SIDES: [Side; 3] = [Side::Left, Side::Right, Side::Both];
const OUTCOMES: [Outcome; 3] = [Outcome::Done, Outcome::Skipped, Outcome::Cut];

/// A bout: its exercise, side, outcome and milliseconds done.
type Bout = (usize, usize, usize, u64);

fn record(started: &Zoned, bouts: &[Bout]) -> Record {
    let bouts: Vec<BoutRecord> = bouts
        .iter()
        .map(|(exercise, side, outcome, milliseconds)| BoutRecord {
            exercise: EXERCISES[*exercise].into(),
            instead_of: None,
            side: SIDES[*side],
            set: 1,
            planned: Duration::from_secs(30),
            done: Duration::from_millis(*milliseconds),
            outcome: OUTCOMES[*outcome],
        })
        .collect();
    Record {
        id: started.timestamp().to_string(),
        started: started.clone(),
        routine: "Hips".into(),
        file: "hips.ron".into(),
        routine_id: None,
        planned: Duration::from_secs(600),
        bouts_planned: 3,
        active: bouts.iter().map(|bout| bout.done).sum(),
        bouts,
        ended: Ended::Finished,
        pain_before: None,
        pain_after: None,
        note: String::new(),
        answers: Answered::default(),
        morning: Morning::default(),
    }
}

/// Sessions with the days that they say themselves.
fn dated(records: &[Record]) -> impl Iterator<Item = Dated<'_>> {
    let dated = |record| Dated {
        day: Record::day(record),
        record,
    };
    records.iter().map(dated)
}

/// Sessions of two years, around changes of the clock and turns of the year too, in several zones.
fn any_records() -> impl Strategy<Value = Vec<Record>> {
    let from = date(2025, 10, 1).at(0, 0, 0, 0);
    let bout = (0..EXERCISES.len(), 0..3_usize, 0..3_usize, 0..90_000_u64);
    let session = (
        0..640_i64,
        0..24 * 60_i64,
        0..ZONES.len(),
        prop::collection::vec(bout, 0..6),
    );
    let record = session.prop_map(move |(days, minutes, zone, bouts)| {
        let local = from + days.days() + minutes.minutes();
        record(&local.in_tz(ZONES[zone]).unwrap(), &bouts)
    });
    prop::collection::vec(record, 0..60)
}

/// The day that stands in the text of a start.
fn written_day(record: &Record) -> String {
    record.started.to_string()[..10].to_owned()
}

fn any_days() -> impl Strategy<Value = BTreeSet<Date>> {
    let days = prop::collection::btree_set(0..70_i64, 0..45);
    days.prop_map(|days| {
        let first = date(2026, 1, 1);
        days.into_iter().map(|day| first + day.days()).collect()
    })
}

/// Whether the goal was kept from one day to another, both with a session: every day is looked at.
fn is_kept(days: &BTreeSet<Date>, from: Date, until: Date, goal: u32) -> bool {
    let all: Vec<bool> = from
        .series(1.day())
        .take_while(|day| *day <= until)
        .map(|day| days.contains(&day))
        .collect();
    let mut off_in_a_row = 0;
    for has_session in &all {
        off_in_a_row = if *has_session { 0 } else { off_in_a_row + 1 };
        if off_in_a_row > 7 - goal {
            return false;
        }
    }
    all.windows(7)
        .all(|week| week.iter().filter(|day| **day).count() >= goal as usize)
}

/// The streak with the most days that ends on a day with a session, by trying all beginnings.
fn streak_until(days: &BTreeSet<Date>, last: Date, goal: u32) -> Streak {
    let first = days
        .iter()
        .find(|first| is_kept(days, **first, last, goal))
        .unwrap();
    Streak {
        first: *first,
        last,
        days: u32::try_from(days.range(*first..=last).count()).unwrap(),
    }
}

proptest! {
    #[test]
    fn each_day_of_a_span_is_there_with_or_without_a_session(records in any_records(), from in 0..600_i64, length in 0..400_i64) {
        let digest = Digest::of(dated(&records));
        let first = date(2025, 10, 1) + from.days();
        let last = first + length.days();
        let days = digest.every_day(first..=last);
        let dates: Vec<Date> = days.iter().map(|day| day.date).collect();
        let wanted: Vec<Date> = first.series(1.day()).take_while(|day| *day <= last).collect();
        prop_assert_eq!(dates, wanted);
        let practised: Vec<_> = days.iter().filter(|day| day.totals.sessions > 0).collect();
        let within: Vec<_> = digest.within(first..=last).iter().collect();
        prop_assert_eq!(practised, within);
    }

    #[test]
    fn days_are_those_that_stand_in_the_starts(records in any_records()) {
        let digest = Digest::of(dated(&records));
        let mut expected: BTreeMap<String, (u32, Duration, u32)> = BTreeMap::new();
        for record in records.iter().filter(|record| record.is_practice()) {
            let day = expected.entry(written_day(record)).or_default();
            day.0 += 1;
            day.1 += record.active;
            day.2 += u32::try_from(record.bouts.iter().filter(|bout| bout.outcome == Outcome::Done).count()).unwrap();
        }
        let found: BTreeMap<String, (u32, Duration, u32)> = digest
            .days()
            .iter()
            .map(|day| (day.date.to_string(), (day.totals.sessions, day.totals.active, day.totals.bouts_done)))
            .collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn weeks_are_those_of_iso_8601(records in any_records(), from in 0..640_i64, length in 0..400_i64) {
        let first = date(2025, 10, 1) + from.days();
        let last = first + length.days();
        let mut expected: BTreeMap<(i16, i8), Duration> = BTreeMap::new();
        for day in first.series(1.day()).take_while(|day| *day <= last) {
            let week = day.iso_week_date();
            expected.entry((week.year(), week.week())).or_default();
        }
        for record in records.iter().filter(|record| record.is_practice()) {
            if (first..=last).contains(&record.day()) {
                let week = record.day().iso_week_date();
                *expected.get_mut(&(week.year(), week.week())).unwrap() += record.active;
            }
        }
        let found: BTreeMap<(i16, i8), Duration> = Digest::of(dated(&records))
            .weeks(first..=last)
            .into_iter()
            .map(|week| {
                let number = week.monday.iso_week_date();
                ((number.year(), number.week()), week.totals.active)
            })
            .collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn a_muscle_is_stretched_by_every_exercise_that_stretches_it(records in any_records(), from in 0..640_i64, length in 0..400_i64) {
        let first = date(2025, 10, 1) + from.days();
        let last = first + length.days();
        let catalogue = Catalogue::bundled();
        // In halves of milliseconds, work by work.
        let mut expected: BTreeMap<String, u128> = BTreeMap::new();
        let counts = |record: &&Record| record.is_practice() && (first..=last).contains(&record.day());
        for record in records.iter().filter(counts) {
            for bout in &record.bouts {
                let Some(exercise) = catalogue.get(&bout.exercise) else { continue };
                let halves = bout.done.as_millis() * if bout.side == Side::Both { 2 } else { 1 };
                if exercise.kind == Kind::Stretch && halves > 0 {
                    for muscle in &exercise.muscles {
                        *expected.entry(format!("{muscle:?}")).or_default() += halves;
                    }
                }
            }
        }
        let stretched = Digest::of(dated(&records)).stretched(first..=last, &catalogue);
        prop_assert!(stretched.is_sorted_by(|one, next| one.time >= next.time));
        let found: BTreeMap<String, u128> = stretched
            .into_iter()
            .map(|Stretched { muscle, time }| (format!("{muscle:?}"), time.as_micros() / 500))
            .collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn streaks_are_the_longest_times_in_which_the_goal_was_kept(days in any_days(), today in 0..80_i64, goal in 1..=7_u32) {
        let today = date(2026, 1, 1) + today.days();
        let days: BTreeSet<Date> = days.into_iter().filter(|day| *day <= today).collect();
        let found = Streaks::of(days.iter().copied(), today, Goal::days_a_week(goal), &AwayDays::default());
        let all = days.iter().map(|last| streak_until(&days, *last, goal));
        prop_assert_eq!(found.longest, all.max_by_key(|streak| streak.days));

        let mut with_today = days.clone();
        with_today.insert(today);
        let goes_on = streak_until(&with_today, today, goal);
        let current = days.range(goes_on.first..).next().map(|first| Streak {
            first: *first,
            last: *days.last().unwrap(),
            days: u32::try_from(days.range(*first..).count()).unwrap(),
        });
        prop_assert_eq!(found.current, current);
    }
}

#[test]
fn a_session_just_before_midnight_belongs_to_its_day_whatever_the_zone() {
    let started: Zoned = "2026-03-28T23:59:00-04:00[America/New_York]"
        .parse()
        .unwrap();
    let digest = Digest::of(dated(&[record(&started, &[(0, 0, 0, 30_000)])]));
    assert_eq!(digest.days()[0].date, date(2026, 3, 28));
}

#[test]
fn days_off_that_were_planned_do_not_end_a_streak() {
    let done = [5, 7, 9, 12, 14, 16].map(|day| date(2026, 1, day));
    let today = date(2026, 1, 18);
    let three_a_week = Streaks::of(done, today, Goal::days_a_week(3), &AwayDays::default());
    assert_eq!(three_a_week.current.unwrap().days, 6);
    let daily = Streaks::of(done, today, Goal::DAILY, &AwayDays::default());
    assert_eq!(daily.current, None);
    assert_eq!(daily.longest.unwrap().days, 1);
    assert_eq!(daily.longest.unwrap().last, date(2026, 1, 16));
}

#[test]
fn today_is_not_missed_before_it_is_over() {
    let done = [1, 2, 3].map(|day| date(2026, 1, day));
    let streak = |today| {
        Streaks::of(
            done,
            date(2026, 1, today),
            Goal::DAILY,
            &AwayDays::default(),
        )
        .current
    };
    assert_eq!(streak(3).unwrap().days, 3);
    assert_eq!(streak(4).unwrap().days, 3);
    assert_eq!(streak(5), None);
    assert_eq!(
        Streaks::of([], date(2026, 1, 1), Goal::DAILY, &AwayDays::default()),
        Streaks::default()
    );
}

#[test]
fn the_first_and_the_last_day_there_are_can_be_counted() {
    for day in [Date::MIN, Date::MAX] {
        let streaks = Streaks::of([day], day, Goal::days_a_week(2), &AwayDays::default());
        assert_eq!(streaks.current.unwrap().days, 1);
        assert!(week_of(day).contains(&day) || day == Date::MIN);
        assert_eq!(Digest::default().weeks(day..=day).len(), 1);
    }
    assert_eq!(monday(date(2026, 11, 22)), date(2026, 11, 16));
}

#[test]
fn pain_counts_where_it_was_rated_both_times_in_a_session_with_something_done() {
    let at: Zoned = "2026-11-22T08:00:00+01:00[Europe/Berlin]".parse().unwrap();
    let session = |bouts: &[Bout], before: Option<u8>, after: Option<u8>| {
        let pain = |rated: Option<u8>| rated.map(|it| Pain::new(it).unwrap());
        let record = Record {
            pain_before: pain(before),
            pain_after: pain(after),
            ..record(&at, bouts)
        };
        let rated = dated(&[record]).next().and_then(Rated::of);
        rated.map(|it| (it.day, it.before.rating(), it.after.rating()))
    };
    let done: &[Bout] = &[(0, 0, 0, 30_000)];
    assert_eq!(
        session(done, Some(5), Some(3)),
        Some((date(2026, 11, 22), 5, 3))
    );
    assert_eq!(session(done, Some(5), None), None);
    assert_eq!(session(done, None, Some(3)), None);
    assert_eq!(session(&[], Some(5), Some(3)), None);
}

#[test]
fn two_points_are_a_real_change_of_pain() {
    let rated = |before, after| Rated {
        day: date(2026, 11, 22),
        before: Pain::new(before).unwrap(),
        after: Pain::new(after).unwrap(),
    };
    let change = |before, after| rated(before, after).change();
    assert_eq!(change(4, 2), PainChange::Better);
    assert_eq!(change(4, 3), PainChange::Same);
    assert_eq!(change(10, 10), PainChange::Same);
    assert_eq!(change(0, 1), PainChange::Same);
    assert_eq!(change(8, 10), PainChange::Worse);
    // In the mean, by exactly two: 14 of 3 to 8 of 3.
    let all = |ratings: &[(u8, u8)]| {
        let rated = ratings.iter().map(|(before, after)| rated(*before, *after));
        PainChange::of(&rated.collect::<Vec<_>>())
    };
    assert_eq!(all(&[(5, 3), (5, 3), (4, 2)]), PainChange::Better);
    assert_eq!(all(&[(5, 3), (5, 3), (4, 3)]), PainChange::Same);
    assert_eq!(all(&[(0, 9), (3, 0), (3, 3)]), PainChange::Worse);
    assert_eq!(all(&[]), PainChange::Same);
}

#[test]
fn a_week_is_held_against_what_was_asked_for() {
    // Twice on Monday, once on Tuesday and on Sunday; the last one is in the next week.
    let days = [16, 16, 17, 22, 23].map(|day| date(2026, 11, day));
    let of = |schedule: Schedule| {
        let adherence = Adherence::of(&schedule, days, date(2026, 11, 18), &AwayDays::default());
        (adherence.done, adherence.asked)
    };
    assert_eq!(of(Schedule::Daily(1)), (3, 7));
    assert_eq!(of(Schedule::Daily(2)), (4, 14));
    assert_eq!(of(Schedule::Weekly(3)), (3, 3));
    assert_eq!(of(Schedule::Weekly(5)), (4, 5));
    assert_eq!(
        of(Schedule::Days(vec![Day::Tue, Day::Thu, Day::Tue])),
        (1, 2)
    );
}

#[test]
fn the_goal_is_that_of_the_schedule_that_asks_for_most_days() {
    assert_eq!(Goal::of([]), Goal::DAILY);
    assert_eq!(Goal::of([&Schedule::Weekly(3)]).days(), 3);
    assert_eq!(Goal::of([&Schedule::Weekly(30)]).days(), 7);
    let days = Schedule::Days(vec![Day::Mon, Day::Thu]);
    assert_eq!(Goal::of([&days]).days(), 2);
    assert_eq!(Goal::of([&days, &Schedule::Daily(2)]).days(), 7);
}

#[test]
fn what_stretches_both_sides_at_once_counts_whole_and_one_side_half() {
    let at: Zoned = "2026-11-18T07:00:00+00:00[UTC]".parse().unwrap();
    // A minute of figure 4 on each side, and a minute of clamshells, which strengthen.
    let bouts = [(0, 0, 0, 60_000), (0, 1, 0, 60_000), (1, 0, 0, 60_000)];
    let digest = Digest::of(dated(&[record(&at, &bouts)]));
    let stretched = digest.stretched(at.date()..=at.date(), &Catalogue::bundled());
    let piriformis = stretched
        .iter()
        .find(|stretched| stretched.muscle == Muscle::Piriformis);
    assert_eq!(piriformis.unwrap().time, Duration::from_secs(60));
}

/// A clock whose battery was flat, one that was set by hand, a flight to the west, and a session in which all was skipped.
#[test]
fn what_counts_counts_everywhere_alike() {
    let now: Zoned = "2026-11-28T20:00:00+01:00[Europe/Berlin]".parse().unwrap();
    let today = Today::at(&now);
    let minute = [(0, 0, 0, 30_000), (0, 1, 0, 30_000)];
    let skipped = [(0, 0, 1, 900), (0, 1, 1, 0)];
    let sessions: Vec<Record> = [
        ("1970-01-01T00:03:00+00:00[UTC]", &minute[..]),
        ("2026-11-24T23:50:00+01:00[Europe/Berlin]", &minute),
        ("2026-11-25T23:30:00-05:00[America/New_York]", &minute),
        ("2026-11-26T07:00:00+09:00[Asia/Tokyo]", &minute),
        ("2026-11-27T00:15:00+01:00[+01]", &skipped),
        ("2026-11-29T04:00:00+09:00[Asia/Tokyo]", &minute),
        ("2099-01-01T07:00:00+01:00[Europe/Berlin]", &minute),
    ]
    .map(|(started, bouts)| record(&started.parse().unwrap(), bouts))
    .to_vec();
    let digest = Digest::of(today.sessions(&sessions));
    let days = digest.days().iter().map(|day| day.date.to_string());
    let expected = ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-28"];
    assert!(days.eq(expected));
    assert_eq!(digest.totals(Date::MIN..=today.date()).sessions, 4);
    assert_eq!(digest.totals(Date::MIN..=Date::MAX).sessions, 4);
    let dates = digest.days().iter().map(|day| day.date);
    let streaks = Streaks::of(dates, today.date(), Goal::DAILY, &AwayDays::default());
    assert_eq!(streaks.current.unwrap().days, 1);
    assert_eq!(streaks.longest.unwrap().days, 3);
}

/// A session of as many exercises as a line can hold is put together as fast as one of few.
#[test]
fn a_day_may_have_any_number_of_exercises() {
    let at: Zoned = "2026-11-18T07:00:00+00:00[UTC]".parse().unwrap();
    let mut session = record(&at, &[]);
    session.bouts = (0..200_000_u32)
        .map(|number| BoutRecord {
            exercise: format!("exercise-{}", number % 100_000).into(),
            instead_of: None,
            side: Side::Both,
            set: 1,
            planned: Duration::from_secs(1),
            done: Duration::from_secs(1),
            outcome: Outcome::Done,
        })
        .collect();
    let digest = Digest::of(dated(std::slice::from_ref(&session)));
    let done = digest.by_exercise(at.date()..=at.date());
    assert_eq!(done.len(), 100_000);
    let twice = |(_, sides): &(&str, supple::history::statistics::Sides)| {
        sides.both == Duration::from_secs(2)
    };
    assert!(done.iter().all(twice));
}
