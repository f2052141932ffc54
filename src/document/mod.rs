//! Reading of files that people write: RON with every error at its place.
//!
//! [`Source`] is the text of a file. [`Fields`] and [`Reader`] take a parsed tree apart and note each problem
//! instead of stopping at the first; [`Diagnostic`] is such a problem with its place, which the command line
//! and the app show in the same words.
//!
//! Knows nothing of what the files are about, and never writes one.

mod diagnostic;
pub mod edit;
mod fields;
mod load;
mod nearest;
mod nesting;
mod problem;
mod reader;
mod render;
mod repair;
mod slip;
mod source;
pub mod sync_copy;
mod syntax;

pub use diagnostic::{Diagnostic, Report};
pub use fields::{Fields, field};
pub use load::{read_source, ron_files};
pub use nearest::nearest;
pub use problem::{Expected, Problem, SyntaxProblem};
pub use reader::{Reader, TextRule, is_hidden};
pub use source::{MAX_FILE_BYTES, Position, Source, Span};
