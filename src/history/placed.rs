//! Where the changes of many files stand among each other.

use jiff::Timestamp;

/// A change and where it stands among all others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Placed<C> {
    at: Timestamp,
    line: u64,
    /// What changes.
    pub(super) change: C,
}

impl<C> Placed<C> {
    /// Its place: of two changes the one with the greater place counts.
    pub(super) fn place(&self) -> (Timestamp, u64) {
        (self.at, self.line)
    }
}

/// Finds the places of the changes of one file.
///
/// A change never comes before one that stands above it in its file, even if the clock was set back in between. The lines
/// of each version have places of their own, so that those of the first count here as they do in a program that knows no others.
#[derive(Debug, Default)]
pub(super) struct Placer {
    latest: Option<Timestamp>,
    lines: u64,
}

impl Placer {
    pub(super) fn of<C>(&mut self, at: Timestamp, change: C) -> Placed<C> {
        let at = self.latest.map_or(at, |latest| latest.max(at));
        self.latest = Some(at);
        self.lines += 1;
        Placed {
            at,
            line: self.lines,
            change,
        }
    }
}
