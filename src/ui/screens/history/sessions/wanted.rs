//! Which sessions are listed.

use crate::history::Record;
use crate::text;
use crate::words;

/// Which sessions are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Filter {
    #[default]
    All,
    Early,
    Rated,
}

impl Filter {
    pub(super) const ALL: [Self; 3] = [Self::All, Self::Early, Self::Rated];

    pub(super) fn name(self) -> String {
        match self {
            Self::All => text!("history-all"),
            Self::Early => text!("history-not-finished"),
            Self::Rated => text!("history-rated"),
        }
    }

    pub(super) fn takes(self, record: &Record) -> bool {
        match self {
            Self::All => true,
            Self::Early => words::early_end(record.ended).is_some(),
            Self::Rated => record.pain_before.is_some() || record.pain_after.is_some(),
        }
    }
}

/// What is searched for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Wanted {
    pub(super) search: String,
    pub(super) filter: Filter,
    /// One routine, or all.
    pub(super) routine: Option<String>,
}

impl Wanted {
    pub(super) fn takes(&self, record: &Record) -> bool {
        let searched = self.search.trim().to_lowercase();
        let has = |text: &str| searched.is_empty() || text.to_lowercase().contains(&searched);
        let mut routine = self.routine.iter();
        self.filter.takes(record)
            && routine.all(|routine| *routine == record.routine)
            && (has(&record.routine) || has(&record.note))
    }
}

/// How many sessions are listed, and how many of them are in no chart and no sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Counts {
    pub(super) listed: usize,
    pub(super) clock_wrong: usize,
    pub(super) nothing_done: usize,
}

impl Counts {
    pub(super) fn in_words(self) -> String {
        let mut parts = vec![text!("history-listed", count = self.listed)];
        if self.clock_wrong > 0 {
            let count = self.clock_wrong;
            parts.push(text!("history-listed-clock-wrong", count = count));
        }
        if self.nothing_done > 0 {
            let count = self.nothing_done;
            parts.push(text!("history-listed-nothing-done", count = count));
        }
        parts.join(" · ")
    }
}
