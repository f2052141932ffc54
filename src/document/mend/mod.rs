//! Reads a text that the parser stumbles over as it was meant, with one diagnostic for each slip of its writer.
//!
//! A forgotten comma makes a parser lose its way: all that it says afterwards is about its own confusion. Here the text
//! is cut into pieces by rules that know what people write (`scan`, `quotes`, `number`), and a tree is made of them that
//! takes what is there for what was meant (`parse`, `brackets`, `closing`). A value that is none is left to the readers,
//! who know what belongs in its place. The text itself is never changed.

mod brackets;
pub(in crate::document) mod characters;
mod closing;
mod number;
mod parse;
mod piece;
mod quotes;
mod root;
mod scan;

use super::value::Value;
use super::{Diagnostic, Source};

/// What was made of a text.
pub(super) struct Mended<'a> {
    /// Its value, if anything of one is there.
    pub value: Option<Value<'a>>,
    /// What was wrong.
    pub found: Vec<Diagnostic>,
}

/// Reads a broken text.
pub(super) fn mended(source: &Source) -> Mended<'_> {
    let (_, mark) = source.body();
    let (pieces, found) = scan::scan(&source.text, mark);
    let mut parser = parse::Parser::new(&source.text, pieces, found);
    let value = parser.document();
    Mended {
        value,
        found: parser.found,
    }
}
