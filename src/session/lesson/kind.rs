//! What the lines of a lesson are about.

/// What a line of a lesson is about, in the order in which the lines come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Caution,
    SetUp,
    Move,
    Hold,
    Attend,
    Feel,
    Breathe,
    Back,
}
