//! Routines out of the exports of other apps.
//!
//! An export is read into [`Sheet`]s: lists of what is done, as the other app has it. [`assemble`] makes routines of
//! them, with the catalogue's exercises where their names match, and tells what could not be carried over. Nothing is
//! written here except by [`keep`], which never replaces a file.

mod assemble;
mod bring;
mod keep;
mod names;
mod open_hiit;
mod remark;
mod sheet;
mod workout_timer;

use serde_json::Value;

pub use assemble::{Imported, assemble};
pub use bring::{Brought, Refused, Told, bring, in_order};
pub use keep::{Kept, NotKept, keep};
pub use remark::Remark;
pub use sheet::{Block, Item, Sheet};

use crate::exercise::Catalogue;

/// Why an export could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is no JSON: what is wrong, at which line and column.
    #[error("{reason}")]
    NoJson {
        /// What the reader says.
        reason: String,
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// It is JSON, and of no app that is known.
    #[error("of no app that is known")]
    Unknown,
    /// It is of an app that is known, and has no workout in it.
    #[error("nothing in it")]
    Nothing,
}

/// The routines of an export, each with what could not be carried over.
///
/// # Errors
/// [`Unreadable`] if it is no export of an app that is known.
pub fn import(bytes: &[u8], catalogue: &Catalogue) -> Result<Vec<Imported>, Unreadable> {
    let (text, remark) = text_of(bytes);
    let value: Value = serde_json::from_str(&text).map_err(|error| Unreadable::NoJson {
        reason: error.to_string(),
        line: error.line(),
        column: error.column(),
    })?;
    let sheets = workout_timer::read(&value)
        .or_else(|| open_hiit::read(&value))
        .ok_or(Unreadable::Unknown)?;
    if sheets.is_empty() {
        return Err(Unreadable::Nothing);
    }
    Ok(sheets
        .into_iter()
        .map(|sheet| {
            let mut imported = assemble(sheet, catalogue);
            imported.remarks.extend(remark.clone());
            imported
        })
        .collect())
}

/// The text of an export. One app writes a single byte for each character: what is no UTF-8 is Latin-1.
fn text_of(bytes: &[u8]) -> (String, Option<Remark>) {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), None),
        Err(_) => {
            let text = bytes.iter().map(|byte| char::from(*byte)).collect();
            (text, Some(Remark::DamagedLetters))
        }
    }
}
