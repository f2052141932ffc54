//! What a person says of single works of a session: how much each hurt, how hard it was, why it was left out.

use serde::{Deserialize, Serialize};

use super::{Effort, Pain};

/// Why a work was left out or cut short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Reason {
    /// It hurts.
    Hurts,
    /// It is too hard.
    TooHard,
    /// There was no room for it.
    NoRoom,
    /// There was no time for it.
    NoTime,
    /// Something else.
    Other,
}

impl Reason {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Hurts,
        Self::TooHard,
        Self::NoRoom,
        Self::NoTime,
        Self::Other,
    ];

    /// The name in the JSON of histories.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Hurts => "hurts",
            Self::TooHard => "too_hard",
            Self::NoRoom => "no_room",
            Self::NoTime => "no_time",
            Self::Other => "other",
        }
    }
}

/// What a person said of one work; each part is there only if it was said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Answers {
    /// Pain during it.
    pub pain: Option<Pain>,
    /// How hard it was.
    pub effort: Option<Effort>,
    /// Why it was left out or cut short.
    pub reason: Option<Reason>,
}

/// The answers of a session, by the places of its works.
///
/// Sparse, since of most works nothing is said, and small, since ten years of sessions may have answers to all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answered(Vec<(u32, Answers)>);

impl Answered {
    /// What was said of the work at this place, from 0.
    #[must_use]
    pub fn of(&self, work: usize) -> Answers {
        let place = self.place(work).ok();
        place.map_or_else(Answers::default, |place| self.0[place].1)
    }

    /// Says something else of a work; nothing where there are no answers.
    pub fn set(&mut self, work: usize, answers: Answers) {
        let is_empty = answers == Answers::default();
        match (self.place(work), u32::try_from(work)) {
            (Ok(place), _) if is_empty => drop(self.0.remove(place)),
            (Ok(place), _) => self.0[place].1 = answers,
            (Err(place), Ok(work)) if !is_empty => self.0.insert(place, (work, answers)),
            (Err(_), _) => {}
        }
    }

    /// The works of which something was said, in their order.
    pub fn iter(&self) -> impl Iterator<Item = (usize, Answers)> {
        self.0
            .iter()
            .map(|(work, answers)| (*work as usize, *answers))
    }

    /// Whether nothing was said of any work.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn place(&self, work: usize) -> Result<usize, usize> {
        self.0
            .binary_search_by(|(known, _)| (*known as usize).cmp(&work))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_said_takes_room() {
        let hurts = Answers {
            pain: Pain::new(6),
            reason: Some(Reason::Hurts),
            ..Answers::default()
        };
        let mut answered = Answered::default();
        for work in [7, 2, 400] {
            answered.set(work, hurts);
        }
        answered.set(9, Answers::default());
        let works: Vec<usize> = answered.iter().map(|(work, _)| work).collect();
        assert_eq!(works, [2, 7, 400]);
        assert_eq!(answered.of(7), hurts);
        assert_eq!(answered.of(3), Answers::default());
        for work in works {
            answered.set(work, Answers::default());
        }
        assert!(answered.is_empty());
        assert!(size_of::<(u32, Answers)>() <= 12);
    }
}
