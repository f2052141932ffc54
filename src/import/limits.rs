//! How much is brought in at once, and what is left out because of it.

/// The most routines that are made of exports at once: nobody looks through more.
pub const MOST_ROUTINES: usize = 200;
/// The most exercises that are made for them at once.
pub const MOST_EXERCISES: usize = 500;
/// The most workouts of which nothing could be made that are told; each of them has been read to its end.
pub const MOST_IN_VAIN: usize = 200;

/// Workouts of an export of which nothing was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeftOut {
    /// More than [`MOST_ROUTINES`]: how many, and the name of the first of them.
    Routines(usize, String),
    /// With their new exercises there would be more than [`MOST_EXERCISES`]: how many workouts, and the name of the first.
    Exercises(usize, String),
    /// Those after [`MOST_IN_VAIN`] of which nothing could be made: how many, and the name of the first of them.
    InVain(usize, String),
    /// Those that were still to come when the person stopped it.
    Stopped(usize),
}
