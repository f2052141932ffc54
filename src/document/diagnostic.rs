//! A problem with its place.

use super::{Guess, Problem, Span, SyntaxProblem};
use crate::text;

/// A problem at a place of a [`Source`](super::Source).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where it is, in bytes of the source's text.
    pub span: Span,
    /// What it is.
    pub problem: Problem,
    /// The name that was probably meant, where one is near.
    pub nearest: Option<String>,
    /// What to write instead, where it is known: any of these.
    pub write: Vec<String>,
}

impl Diagnostic {
    /// A problem without a name that was probably meant.
    pub fn new(span: Span, problem: Problem) -> Self {
        Self {
            span,
            problem,
            nearest: None,
            write: Vec::new(),
        }
    }

    /// What to do about it, where something can be said.
    pub fn hint(&self) -> Option<String> {
        if let Some(name) = &self.nearest {
            return Some(text!("hint-nearest", name = name.as_str()));
        }
        match &self.write[..] {
            [] => {}
            [this] => return Some(text!("hint-write", this = this.as_str())),
            [this, other, ..] => {
                let (this, other) = (this.as_str(), other.as_str());
                return Some(text!("hint-write-either", this = this, other = other));
            }
        }
        match &self.problem {
            Problem::UnknownWord { known, .. } if known.len() == 1 => {
                Some(text!("hint-known-word", word = known[0]))
            }
            Problem::UnknownWord { known, .. } | Problem::UnknownField { known, .. } => {
                Some(text!("hint-known-words", words = known.join(", ")))
            }
            Problem::Syntax(problem) => problem.hint(),
            Problem::HiddenCharacter(character) => SyntaxProblem::Odd(*character).hint(),
            Problem::Null(_) => Some(text!("hint-leave-out")),
            Problem::UnknownExercise(_) => Some(text!("hint-unknown-exercise")),
            Problem::NotUtf8(Guess::Zip | Guess::Document) => Some(text!("hint-not-plain-text")),
            Problem::NotUtf8(Guess::Pdf | Guess::Picture | Guess::Binary) => None,
            Problem::NotUtf8(_) => Some(text!("hint-not-utf8")),
            Problem::RoundsInRounds => Some(text!("hint-rounds-in-rounds")),
            Problem::RestAsStep => Some(text!("hint-rest-as-step")),
            Problem::AlternateWithoutReps => Some(text!("hint-alternate-without-reps")),
            Problem::Empty => Some(text!("hint-empty")),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_at_all_cannot_be_saved_as_one() {
        let hint = |guess| Diagnostic::new(0..0, Problem::NotUtf8(guess)).hint();
        for guess in [Guess::Pdf, Guess::Picture, Guess::Binary] {
            assert_eq!(hint(guess), None);
        }
        assert!(hint(Guess::Zip).is_some() && hint(Guess::Windows).is_some());
    }
}
