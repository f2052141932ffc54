//! Doses, lengths of time and the names of things, as people read them.
//!
//! The command line and the window say them in the same words.

mod answers;
mod file_error;
mod folder_fault;
mod history;
mod own_sound;
mod recording;
mod said;
mod sources;
mod vocabulary;

use std::time::Duration;

pub use answers::{morning_to_choose, reason_to_choose, why_away};
pub use file_error::file_error;
pub use folder_fault::folder_fault;
pub use history::{
    adherence, bouts_in_words, clock_wrong, done_of_planned, early_end, pain_changes,
    pain_in_words, session_in_words, wrong_clock,
};

pub use own_sound::own_sound;
pub use recording::recording;
pub use said::{felt, hurt_in_words, morning_in_words, rating_mean, reason, swaps_in_words};
pub use sources::{Source, Sources, sources, sources_as_markdown};
pub use vocabulary::{equipment, kind, load, mind, muscle, position, region, spared};

use crate::exercise::dose::REP;
use crate::exercise::{Dose, Sides, Work};
use crate::session::lines::Said;
use crate::session::{Cue, Outcome, Side};
use crate::text;

/// A dose as a phrase: "2 sets of 30 seconds, each side".
pub fn dose_in_words(dose: &Dose) -> String {
    let work = work_in_words(&dose.work);
    let work = match dose.sets {
        1 => work,
        sets => text!("dose-sets", sets = sets, work = work),
    };
    match dose.sides {
        Sides::Both => work,
        Sides::Left => text!("dose-left", work = work),
        Sides::Right => text!("dose-right", work = work),
        Sides::Each => text!("dose-each", work = work),
        Sides::Alternate => text!("dose-alternate", work = work),
    }
}

/// The work of one set on one side as a phrase: "12 reps".
pub fn work_in_words(work: &Work) -> String {
    match *work {
        Work::Hold(length) => match (length.as_secs() / 60, length.as_secs() % 60) {
            (minutes, 0) => text!("dose-minutes", minutes = minutes),
            (0 | 1, _) => text!("dose-seconds", seconds = length.as_secs()),
            _ => duration_in_words(length),
        },
        Work::Reps { count, hold, .. } if hold > REP[1] => {
            let reps = text!("dose-reps", count = count);
            text!("dose-reps-held", reps = reps, seconds = hold.as_secs())
        }
        Work::Reps { count, .. } => text!("dose-reps", count = count),
        Work::Breaths { count, .. } => text!("dose-breaths", count = count),
        Work::Open => text!("dose-open"),
    }
}

/// What a session says at a time.
pub fn said(said: Said<'_>) -> String {
    match said {
        Said::Words(words) => words.to_owned(),
        Said::SameOn(Side::Left) => text!("line-same-left"),
        Said::SameOn(Side::Right) => text!("line-same-right"),
        Said::SameOn(Side::Both) => text!("line-same"),
    }
}

/// A length of time in minutes: the nearest whole one, and half a minute counts as one. No time but zero is shown as none.
///
/// Every number of minutes that people read is this one, so that a sum and the bar beside it say the same.
pub fn whole_minutes(duration: Duration) -> u64 {
    let minutes = whole_seconds(duration).saturating_add(30) / 60;
    minutes.max(u64::from(!duration.is_zero()))
}

fn whole_seconds(duration: Duration) -> u64 {
    duration
        .saturating_add(Duration::from_millis(500))
        .as_secs()
}

/// A length of time at a glance: "45 s", "1 min 30 s", "10 min", "1 h 5 min".
///
/// From two minutes up it is in whole minutes, see [`whole_minutes`].
pub fn duration_in_words(duration: Duration) -> String {
    let seconds = whole_seconds(duration);
    if seconds < 120 {
        return match (seconds / 60, seconds % 60) {
            (0, seconds) => text!("time-seconds", seconds = seconds),
            (minutes, 0) => text!("time-minutes", minutes = minutes),
            (minutes, seconds) => {
                text!("time-minutes-seconds", minutes = minutes, seconds = seconds)
            }
        };
    }
    let minutes = whole_minutes(duration);
    match (minutes / 60, minutes % 60) {
        (0, minutes) => text!("time-minutes", minutes = minutes),
        (hours, 0) => text!("time-hours", hours = hours),
        (hours, minutes) => text!("time-hours-minutes", hours = hours, minutes = minutes),
    }
}

/// A time that has passed, as on a clock: "0:27", "1:02:03". A second counts once it is over.
pub fn clock_time(duration: Duration) -> String {
    let seconds = duration.as_secs();
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

/// A time that is left, as on a clock. A second counts until it is over: of 30 s, "0:30" is shown at first and
/// "0:01" at last.
pub fn clock_time_left(duration: Duration) -> String {
    clock_time(duration + Duration::from_nanos(999_999_999))
}

/// A side in a table: "left"; nothing for both.
pub fn side(side: Side) -> String {
    match side {
        Side::Both => String::new(),
        Side::Left => text!("side-name-left"),
        Side::Right => text!("side-name-right"),
    }
}

/// What is heard: "Halfway".
pub fn cue(cue: Cue) -> String {
    match cue {
        Cue::GetReady => text!("cue-get-ready"),
        Cue::WorkBegins => text!("cue-work-begins"),
        Cue::Halfway => text!("cue-halfway"),
        Cue::Countdown => text!("cue-countdown"),
        Cue::WorkEnds => text!("cue-work-ends"),
        Cue::ChangeSides => text!("cue-change-sides"),
        Cue::Rep => text!("cue-rep"),
        Cue::BreatheIn => text!("cue-breathe-in"),
        Cue::BreatheOut => text!("cue-breathe-out"),
        Cue::Finished => text!("cue-finished"),
    }
}

/// What became of a bout: "Done".
pub fn outcome(outcome: Outcome) -> String {
    match outcome {
        Outcome::Done => text!("outcome-done"),
        Outcome::Skipped => text!("outcome-skipped"),
        Outcome::Cut => text!("outcome-cut"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hold(seconds: u64) -> Work {
        Work::Hold(Duration::from_secs(seconds))
    }

    fn dose(work: Work, sides: Sides, sets: u32) -> String {
        dose_in_words(&Dose { work, sides, sets })
    }

    #[test]
    fn a_dose_is_a_phrase_with_the_right_plurals() {
        let reps = |count| Work::Reps {
            count,
            up: Duration::from_secs(2),
            hold: Duration::ZERO,
            down: Duration::from_secs(2),
        };
        assert_eq!(
            dose(hold(30), Sides::Each, 2),
            "2 sets of 30 seconds, each side"
        );
        assert_eq!(dose(hold(1), Sides::Both, 1), "1 second");
        assert_eq!(dose(hold(90), Sides::Left, 1), "90 seconds, left side");
        assert_eq!(
            dose(hold(120), Sides::Right, 3),
            "3 sets of 2 minutes, right side"
        );
        assert_eq!(dose(reps(1), Sides::Both, 1), "1 rep");
        assert_eq!(
            dose(reps(8), Sides::Alternate, 2),
            "2 sets of 8 reps on each side, alternating"
        );
        assert_eq!(dose(Work::Open, Sides::Both, 1), "as long as you like");
    }

    #[test]
    fn lengths_are_rounded_where_seconds_no_longer_matter() {
        let words = |seconds| duration_in_words(Duration::from_secs(seconds));
        assert_eq!(words(0), "0 s");
        assert_eq!(words(45), "45 s");
        assert_eq!(words(60), "1 min");
        assert_eq!(words(90), "1 min 30 s");
        assert_eq!(words(149), "2 min");
        assert_eq!(words(150), "3 min");
        assert_eq!(words(600), "10 min");
        assert_eq!(words(3_599), "1 h");
        assert_eq!(words(3_900), "1 h 5 min");
    }

    #[test]
    fn minutes_are_the_nearest_whole_ones_everywhere() {
        let minutes = |milliseconds| whole_minutes(Duration::from_millis(milliseconds));
        assert_eq!(minutes(0), 0);
        assert_eq!(minutes(300), 1);
        assert_eq!(minutes(29_000), 1);
        assert_eq!(minutes(89_400), 1);
        assert_eq!(minutes(89_500), 2);
        // Four sessions of a minute and one of 12.5 s: "4 min" beside a bar of 5.
        assert_eq!(minutes(252_500), 4);
        assert_eq!(minutes(269_499), 4);
        assert_eq!(minutes(270_000), 5);
        let longest = whole_minutes(Duration::MAX);
        assert!(longest > 0);
        for seconds in 120..1_000 {
            let time = Duration::from_secs(seconds);
            let told = format!("{} min", whole_minutes(time));
            assert_eq!(duration_in_words(time), told);
        }
    }

    #[test]
    fn a_clock_counts_up_late_and_down_early() {
        assert_eq!(clock_time(Duration::from_millis(27_999)), "0:27");
        assert_eq!(clock_time(Duration::from_secs(3_723)), "1:02:03");
        assert_eq!(clock_time_left(Duration::from_secs(30)), "0:30");
        assert_eq!(clock_time_left(Duration::from_millis(29_001)), "0:30");
        assert_eq!(clock_time_left(Duration::from_millis(1)), "0:01");
        assert_eq!(clock_time_left(Duration::ZERO), "0:00");
    }
}
