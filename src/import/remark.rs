//! What could not be carried over, and the words for it.

use std::time::Duration;

use crate::text;

/// What of an import is not as the other app had it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// The file is no UTF-8: letters beyond Western Europe were lost when it was written.
    DamagedLetters,
    /// It had no name, and was given one.
    NoName,
    /// An exercise that is not in the catalogue was made, without figure and instructions.
    NewExercise(String),
    /// An exercise or a rest without a length was left out.
    NoLength(String),
    /// A length was cut down to what a routine can hold.
    TooLong(String),
    /// A rest at the very end was left out: a session ends with its last work.
    RestAtTheEnd(Duration),
    /// Sounds and colours, of which a routine has none.
    Sounds,
    /// A text that should have been a number.
    NoNumber(String),
    /// More steps than a routine can have; the others were left out.
    TooManySteps,
    /// The sides of an exercise were further apart than the change of sides of this routine.
    SwitchTakes(Duration),
}

impl Remark {
    /// The remark as a sentence.
    pub fn message(&self) -> String {
        match self {
            Self::DamagedLetters => text!("import-damaged-letters"),
            Self::NoName => text!("import-no-name"),
            Self::NewExercise(name) => text!("import-new-exercise", name = name.as_str()),
            Self::NoLength(name) => text!("import-no-length", name = name.as_str()),
            Self::TooLong(name) => text!("import-too-long", name = name.as_str()),
            Self::RestAtTheEnd(length) => {
                text!("import-rest-at-the-end", seconds = length.as_secs())
            }
            Self::Sounds => text!("import-sounds"),
            Self::NoNumber(name) => text!("import-no-number", name = name.as_str()),
            Self::TooManySteps => text!("import-too-many-steps"),
            Self::SwitchTakes(length) => text!("import-switch-takes", seconds = length.as_secs()),
        }
    }
}
