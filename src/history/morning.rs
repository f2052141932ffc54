//! How somebody felt on the morning after a session.

use serde::{Deserialize, Serialize};

/// How it felt, against other mornings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Felt {
    /// As usual.
    AsUsual,
    /// A little worse.
    Worse,
    /// Much worse.
    MuchWorse,
}

impl Felt {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::AsUsual, Self::Worse, Self::MuchWorse];

    /// The name in the JSON of histories.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::AsUsual => "as_usual",
            Self::Worse => "worse",
            Self::MuchWorse => "much_worse",
        }
    }
}

/// What became of the question about the morning after a session.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Morning {
    /// Nobody has said anything yet.
    #[default]
    Unasked,
    /// The person did not want to say; it is not asked again.
    Dismissed,
    /// What the person said.
    Felt(Felt),
}

impl Morning {
    /// What the person said, if they did.
    #[must_use]
    pub const fn felt(self) -> Option<Felt> {
        match self {
            Self::Felt(felt) => Some(felt),
            Self::Unasked | Self::Dismissed => None,
        }
    }
}

impl From<Option<Felt>> for Morning {
    /// `None` is a question that was dismissed.
    fn from(felt: Option<Felt>) -> Self {
        felt.map_or(Self::Dismissed, Self::Felt)
    }
}
