//! How what was done stands against what was meant to be done.
//!
//! Routines say how often they ask for a session and the log says what was done; this is the one place that knows both.
//! [`Adherence`] holds a week against a schedule, [`Streaks`] days against a [`Goal`]. Sums of the log alone are in
//! [`crate::history::statistics`].

mod adherence;
mod followed;
mod streak;

pub use adherence::Adherence;
pub use followed::{followed, goal, lately};
pub use streak::{Goal, Streak, Streaks};
