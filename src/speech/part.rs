//! The least that is said at once: a clause with a name of its own.

/// A clause or a sentence that is said in one go: "Clamshell.", "Left side.", "30 seconds.".
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Part {
    /// Its name: that of a recording, without its ending. Lower-case letters, digits and hyphens, as `left-side`,
    /// `seconds-30`, `name-clamshell`, `move-clamshell`.
    pub id: String,
    /// What is said, in the person's language.
    pub text: String,
    /// What becomes of a phrase with it where whoever says the rest cannot say this.
    pub missing: Missing,
}

/// What becomes of a phrase of which a part cannot be said.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Missing {
    /// Nothing of it is said.
    All,
    /// The rest of it is said.
    Left,
    /// This is said in its place.
    Instead(Box<Part>),
}

impl Part {
    /// A part without which its phrase is not said.
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            text: text.into(),
            missing: Missing::All,
        }
    }

    /// The same, but its phrase is said without it as well.
    pub fn may_be_left_out(self) -> Self {
        Self {
            missing: Missing::Left,
            ..self
        }
    }

    /// The same, but its phrase is said with another one in its place as well.
    pub fn or(self, other: Self) -> Self {
        Self {
            missing: Missing::Instead(Box::new(other)),
            ..self
        }
    }
}
