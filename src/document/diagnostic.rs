//! A problem with its place.

use super::{Problem, Source, Span, SyntaxProblem};
use crate::text;

/// A problem at a place of a [`Source`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where it is, in bytes of the source's text.
    pub span: Span,
    /// What it is.
    pub problem: Problem,
    /// The name that was probably meant, where one is near.
    pub nearest: Option<String>,
}

/// The diagnostics of one file, in the order of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The text they are about.
    pub source: Source,
    /// What was found; never empty.
    pub diagnostics: Vec<Diagnostic>,
}

impl Diagnostic {
    /// A problem without a name that was probably meant.
    pub fn new(span: Span, problem: Problem) -> Self {
        Self {
            span,
            problem,
            nearest: None,
        }
    }

    /// What to do about it, where something can be said.
    pub fn hint(&self) -> Option<String> {
        if let Some(name) = &self.nearest {
            return Some(text!("hint-nearest", name = name.as_str()));
        }
        match &self.problem {
            Problem::UnknownWord { known, .. } if known.len() == 1 => {
                Some(text!("hint-known-word", word = known[0]))
            }
            Problem::UnknownWord { known, .. } | Problem::UnknownField { known, .. } => {
                Some(text!("hint-known-words", words = known.join(", ")))
            }
            Problem::Syntax(SyntaxProblem::CurlyQuotes) => Some(text!("hint-straight-quotes")),
            Problem::UnknownExercise(_) => Some(text!("hint-unknown-exercise")),
            Problem::NotUtf8 => Some(text!("hint-not-utf8")),
            Problem::AlternateWithoutReps => Some(text!("hint-alternate-without-reps")),
            Problem::Empty => Some(text!("hint-empty")),
            _ => None,
        }
    }
}

impl Report {
    /// A report of one problem of a whole file.
    pub fn of_file(file: impl Into<String>, problem: Problem) -> Self {
        Self {
            source: Source::new(file, ""),
            diagnostics: vec![Diagnostic::new(0..0, problem)],
        }
    }
}
