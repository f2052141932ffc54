//! How much is said.

/// How much of a session is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Amount {
    /// Which exercise comes, its side and its dose, and where the session is.
    NameAndSide,
    /// How to get into each pose and out of it as well, in few words.
    #[default]
    GettingReady,
    /// All that is shown as well.
    Everything,
}

impl Amount {
    /// Every amount, least first.
    pub const ALL: [Self; 3] = [Self::NameAndSide, Self::GettingReady, Self::Everything];

    /// The word for it in the settings file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NameAndSide => "NameAndSide",
            Self::GettingReady => "GettingReady",
            Self::Everything => "Everything",
        }
    }
}

/// What a person wants to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Saying {
    /// How much.
    pub amount: Amount,
    /// Whether reps are counted.
    pub counts_reps: bool,
}
