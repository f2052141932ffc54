//! Reading of files that people write: RON with every error at its place.
//!
//! [`Source`] is the text of a file, [`Value`] the tree that is made of it: by the parser where its syntax is sound, by
//! `mend` where it is not. [`Fields`] and [`Reader`] take a tree apart and note each problem instead of stopping at the
//! first; [`Diagnostic`] is such a problem with its place, which the command line and the app show in the same words.
//!
//! Knows nothing of what the files are about, and never writes one.

mod amount;
mod consequence;
mod diagnostic;
pub mod edit;
mod encoding;
mod fields;
mod load;
mod mend;
mod nearest;
mod nesting;
mod plain;
mod problem;
mod reader;
mod render;
mod report;
mod source;
mod span;
pub mod sync_copy;
mod syntax;
mod syntax_problem;
mod tree;
mod units;
mod value;

pub use diagnostic::Diagnostic;
pub use encoding::{Encoding, Guess};
pub use fields::Fields;
pub use load::{read_source, ron_files};
pub use nearest::nearest;
pub use plain::is_hidden;
pub use problem::{Expected, Problem};
pub use reader::{Reader, TextRule};
pub use report::Report;
pub use source::{MAX_FILE_BYTES, Position, Source};
pub use span::Span;
pub use syntax_problem::SyntaxProblem;
pub use tree::sound_value;
pub use value::{Field, Group, Item, Kind, List, Name, Parts, Value};
