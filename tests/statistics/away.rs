//! Days away: a streak and a week are those of a calendar without them.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use supple::history::{Away, Why};
use supple::progress::{Adherence, AwayDays, Goal, Streaks};
use supple::routine::{Day, Schedule};

use super::any_days;

fn away(number: usize, from: Date, days: i64, why: Why) -> Away {
    Away {
        from,
        to: from + days.days(),
        id: format!("A{number}"),
        why,
    }
}

fn any_away() -> impl Strategy<Value = Vec<Away>> {
    let one = (0..80_i64, 0..20_i64, 0..3_usize);
    let all = prop::collection::vec(one, 0..5);
    all.prop_map(|all| {
        let first = date(2026, 1, 1);
        let away = all.into_iter().enumerate();
        away.map(|(number, (from, days, why))| {
            self::away(number, first + from.days(), days, Why::ALL[why])
        })
        .collect()
    })
}

fn is_away(all: &[Away], day: Date) -> bool {
    all.iter().any(|away| (away.from..=away.to).contains(&day))
}

fn span() -> RangeInclusive<Date> {
    date(2025, 12, 1)..=date(2026, 6, 1)
}

/// Every day of the span, each with the day that it would be if no day away had ever been.
fn without(all: &[Away]) -> Vec<(Date, Date)> {
    let days = span().start().series(1.day());
    let days = days.take_while(|day| day <= span().end());
    let mut called = *span().start();
    days.filter(|day| !is_away(all, *day))
        .map(|day| {
            let as_called = called;
            called = called.tomorrow().unwrap();
            (day, as_called)
        })
        .collect()
}

proptest! {
    #[test]
    fn a_day_is_away_if_one_of_the_times_away_has_it(all in any_away()) {
        let days = AwayDays::of(&all);
        let mut count = 0;
        for day in span().start().series(1.day()).take_while(|day| day <= span().end()) {
            prop_assert_eq!(days.has(day), is_away(&all, day));
            let why = days.why(day);
            let reasons: Vec<Why> = all.iter().filter(|away| (away.from..=away.to).contains(&day)).map(|away| away.why).collect();
            prop_assert!(why.is_none_or(|why| reasons.contains(&why)));
            count += i64::from(is_away(&all, day));
            prop_assert_eq!(days.within(*span().start()..=day), count);
        }
    }

    #[test]
    fn streaks_are_those_of_a_calendar_without_the_days_away(done in any_days(), all in any_away(), today in 0..80_i64, goal in 1..=7_u32) {
        let today = date(2026, 1, 1) + today.days();
        let (goal, none) = (Goal::days_a_week(goal), AwayDays::default());
        let done: BTreeSet<Date> = done.into_iter().filter(|day| *day <= today).collect();
        let found = Streaks::of(done.iter().copied(), today, goal, &AwayDays::of(&all));

        let calendar = without(&all);
        let called = |day: Date| calendar.iter().find(|(real, _)| *real >= day).unwrap().1;
        let real = |day: Date| calendar.iter().find(|(_, called)| *called == day).unwrap().0;
        let here = done.iter().filter(|day| !is_away(&all, **day)).map(|day| called(*day));
        let wanted = Streaks::of(here, called(today), goal, &none);
        let back = |streak: supple::progress::Streak| (real(streak.first), real(streak.last), streak.days);
        let as_found = |streak: supple::progress::Streak| (streak.first, streak.last, streak.days);
        prop_assert_eq!(found.current.map(as_found), wanted.current.map(back));
        prop_assert_eq!(found.longest.map(as_found), wanted.longest.map(back));
    }

    #[test]
    fn what_is_done_on_days_away_neither_grows_nor_breaks_a_streak(done in any_days(), all in any_away(), goal in 1..=7_u32) {
        let (today, goal) = (date(2026, 3, 22), Goal::days_a_week(goal));
        let days = AwayDays::of(&all);
        let of = |done: &BTreeSet<Date>| Streaks::of(done.iter().copied(), today, goal, &days);
        let here: BTreeSet<Date> = done.iter().copied().filter(|day| !days.has(*day)).collect();
        prop_assert_eq!(of(&done), of(&here));
    }
}

#[test]
fn a_week_in_bed_ends_no_streak_and_adds_nothing_to_it() {
    let before = (1..=5).map(|day| date(2026, 1, day));
    let after = (13..=14).map(|day| date(2026, 1, day));
    let ill = AwayDays::of(&[away(0, date(2026, 1, 6), 6, Why::Ill)]);
    let current = |today, away| {
        Streaks::of(
            before.clone().chain(after.clone()),
            today,
            Goal::DAILY,
            away,
        )
        .current
    };
    assert_eq!(current(date(2026, 1, 14), &ill).unwrap().days, 7);
    assert_eq!(
        current(date(2026, 1, 14), &AwayDays::default())
            .unwrap()
            .days,
        2
    );
    let in_bed = Streaks::of(before, date(2026, 1, 9), Goal::DAILY, &ill);
    assert_eq!(in_bed.current.unwrap().days, 5);
}

#[test]
fn a_week_asks_for_nothing_on_days_away() {
    // Monday 16 to Sunday 22 November; away from Thursday to Saturday, and a session on Friday all the same.
    let away = AwayDays::of(&[away(0, date(2026, 11, 19), 2, Why::Travelling)]);
    let days = [16, 16, 17, 20].map(|day| date(2026, 11, day));
    let of = |schedule: Schedule| {
        let week = Adherence::of(&schedule, days, date(2026, 11, 18), &away);
        (week.done, week.asked)
    };
    assert_eq!(of(Schedule::Daily(1)), (2, 4));
    assert_eq!(of(Schedule::Daily(2)), (3, 8));
    // Four of seven days are left: 3 a week are 1.7, 5 are 2.9, 1 is 0.6.
    assert_eq!(of(Schedule::Weekly(3)), (2, 2));
    assert_eq!(of(Schedule::Weekly(5)), (3, 3));
    assert_eq!(of(Schedule::Weekly(1)), (1, 1));
    assert_eq!(
        of(Schedule::Days(vec![Day::Tue, Day::Thu, Day::Sun])),
        (1, 2)
    );
    let all_week = AwayDays::of(&[self::away(0, date(2026, 11, 10), 30, Why::FlareUp)]);
    let week = Adherence::of(&Schedule::Weekly(3), days, date(2026, 11, 18), &all_week);
    assert_eq!(week, Adherence::default());
}

#[test]
fn times_away_of_any_length_are_no_work() {
    let forever = [
        away(0, date(1900, 1, 1), 2_000_000, Why::Ill),
        away(1, date(2026, 1, 1), 3, Why::Travelling),
        away(2, date(9000, 12, 31), 0, Why::FlareUp),
    ];
    let days = AwayDays::of(&forever);
    assert_eq!(
        days.why(date(2026, 1, 2)),
        Some(Why::Ill),
        "which began first tells why"
    );
    let streaks = Streaks::of([date(2026, 1, 2)], date(2026, 1, 3), Goal::DAILY, &days);
    assert_eq!(streaks, Streaks::default());
    let to_the_end = [away(0, date(2026, 1, 1), 0, Why::Ill)].map(|one| Away {
        to: Date::MAX,
        ..one
    });
    let more = [
        to_the_end[0].clone(),
        away(1, date(2027, 1, 1), 0, Why::Ill),
    ];
    assert!(AwayDays::of(&more).has(Date::MAX));
}
