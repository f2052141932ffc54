//! Brackets that are open at a place of a text.

use super::piece::Bracket;

/// A bracket that is open.
#[derive(Clone, Copy)]
pub(super) struct Open {
    /// What closes it.
    pub bracket: Bracket,
    /// What was meant to close it, where it is of the wrong kind.
    pub meant: Bracket,
    /// Whether it holds a list.
    pub is_list: bool,
    /// Whether it stands in the text at all.
    pub is_written: bool,
    /// The line on which it stands.
    pub line: usize,
}
