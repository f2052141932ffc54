//! The diagnostics of a file.

use super::{Diagnostic, Problem, Source};

/// The diagnostics of one file, in the order of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The text they are about.
    pub source: Source,
    /// What was found; never empty.
    pub diagnostics: Vec<Diagnostic>,
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
