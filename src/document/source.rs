//! The text of a file and the places in it.

use super::encoding::{Encoding, decoded};
use super::{Diagnostic, Problem};

/// The largest file that is read: 256 KiB.
pub const MAX_FILE_BYTES: u64 = 256 * 1024;

/// The text of a file, with the name under which messages speak of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The file as people know it, such as `routines/hips.ron`.
    pub file: String,
    /// The whole text, a byte-order mark included.
    pub text: String,
    /// How the text is written in the file.
    pub encoding: Encoding,
}

/// A place in a text as people count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Source {
    /// A source of text that is known to be sound.
    pub fn new(file: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            text: text.into(),
            encoding: Encoding::Utf8,
        }
    }

    /// A source of the bytes of a file, in UTF-8 or in UTF-16 with its mark. Other bytes are shown as replacement
    /// characters, with the diagnostic that says where the first of them is and what they probably are.
    pub fn from_bytes(file: impl Into<String>, bytes: Vec<u8>) -> (Self, Option<Diagnostic>) {
        let file = file.into();
        match decoded(bytes) {
            Ok((text, encoding)) => {
                let source = Self {
                    file,
                    text,
                    encoding,
                };
                (source, None)
            }
            Err((guess, bytes)) => {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                let at = match str::from_utf8(&bytes) {
                    Ok(_) => 0,
                    Err(error) => error.valid_up_to(),
                };
                let end = text.ceil_char_boundary(at + 1);
                let found = Diagnostic::new(at..end, Problem::NotUtf8(guess));
                (Self::new(file, text), Some(found))
            }
        }
    }

    /// The text without a byte-order mark, and the length of that mark in bytes.
    pub fn body(&self) -> (&str, usize) {
        match self.text.strip_prefix('\u{feff}') {
            Some(body) => (body, self.text.len() - body.len()),
            None => (&self.text, 0),
        }
    }

    /// The line and column of a byte; the end of the text for one beyond it.
    pub fn position(&self, byte: usize) -> Position {
        let (body, mark) = self.body();
        let before = &body.as_bytes()[..byte.saturating_sub(mark).min(body.len())];
        let line_start = before
            .iter()
            .rposition(|b| *b == b'\n')
            .map_or(0, |at| at + 1);
        let continues = |byte: &u8| byte & 0b1100_0000 == 0b1000_0000;
        Position {
            line: 1 + before.iter().filter(|b| **b == b'\n').count(),
            column: 1 + before[line_start..]
                .iter()
                .filter(|b| !continues(b))
                .count(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_counts_characters_and_leaves_out_the_byte_order_mark() {
        let source = Source::new("a.ron", "\u{feff}é\r\nxü!");
        assert_eq!(source.position(3), Position { line: 1, column: 1 });
        assert_eq!(source.position(5), Position { line: 1, column: 2 });
        let mark = source.text.find('!').unwrap();
        assert_eq!(source.position(mark), Position { line: 2, column: 3 });
        assert_eq!(source.position(999), Position { line: 2, column: 4 });
    }

    #[test]
    fn bytes_that_are_no_text_are_shown_with_their_place() {
        let (source, found) = Source::from_bytes("a.ron", b"ok\n\xff\xfe".to_vec());
        assert_eq!(source.text, "ok\n\u{fffd}\u{fffd}");
        assert_eq!(found.unwrap().span, 3..6);
    }
}
