//! How what was done stands against what was meant to be done.
//!
//! Routines say how often they ask for a session and the log says what was done; this is the one place that knows both.
//! A [`Diary`] finds the days of each routine, [`Adherence`] holds a week against a schedule, [`Streaks`] days against a
//! [`Goal`], and all of them leave [`AwayDays`] out. Sums of the log alone are in [`crate::history::statistics`].

mod adherence;
mod away_days;
mod diary;
mod goal;
mod streak;

pub use adherence::Adherence;
pub use away_days::AwayDays;
pub use diary::{Diary, Standing};
pub use goal::Goal;
pub use streak::{Streak, Streaks};
