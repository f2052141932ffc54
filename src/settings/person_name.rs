//! The name that a person gave themselves. It is kept in place, so that settings stay plain values that are copied.

use std::fmt;

use crate::document::is_hidden;
use crate::document::sync_copy::composed;

/// The most characters of a name, in any script.
pub const LONGEST_NAME: usize = 40;
/// A character takes at most so many bytes.
const MOST_BYTES: usize = 4 * LONGEST_NAME;

/// What a person is called: 1 to 40 characters of any script on one line, composed, without blanks around them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PersonName {
    bytes: [u8; MOST_BYTES],
    length: usize,
}

/// Why a text is nobody's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoName {
    /// There is nothing to see in it.
    Empty,
    /// It has more than 40 characters.
    TooLong,
    /// This character cannot be seen, or turns the direction of what follows.
    Hidden(char),
}

impl PersonName {
    /// The name that somebody wrote.
    ///
    /// # Errors
    /// [`NoName`] for what nobody could read or be called by.
    pub fn new(written: &str) -> Result<Self, NoName> {
        let name = composed(written.trim());
        if let Some(character) = name.chars().find(|character| is_hidden(*character)) {
            return Err(NoName::Hidden(character));
        }
        // Joiners and marks alone are no name.
        if !name.chars().any(is_seen) {
            return Err(NoName::Empty);
        }
        let mut bytes = [0; MOST_BYTES];
        match bytes.get_mut(..name.len()) {
            Some(place) if name.chars().count() <= LONGEST_NAME => {
                place.copy_from_slice(name.as_bytes());
                Ok(Self {
                    bytes,
                    length: name.len(),
                })
            }
            _ => Err(NoName::TooLong),
        }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or_default()
    }
}

impl fmt::Debug for PersonName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), formatter)
    }
}

/// Whether a character shows something by itself.
fn is_seen(character: char) -> bool {
    !character.is_whitespace()
        && !matches!(character, '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}'
            | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(written: &str) -> Result<String, NoName> {
        PersonName::new(written).map(|name| name.as_str().to_owned())
    }

    #[test]
    fn a_name_may_be_of_any_script() {
        for name in [
            "Ada",
            "Zoë",
            "Αθηνά",
            "שרה",
            "می‌نا",
            "さくら",
            "👩‍🔬",
            "O’Neill, J. (2)",
            "1",
        ] {
            assert_eq!(read(name).as_deref(), Ok(name));
        }
        assert_eq!(read("  Ada Lovelace\n").as_deref(), Ok("Ada Lovelace"));
        assert_eq!(read("Zoe\u{308}").as_deref(), Ok("Zoë"));
    }

    #[test]
    fn what_nobody_can_read_is_no_name() {
        for nothing in ["", "   ", "\u{3000}", "\u{200d}", "\u{2800}\u{fe0f}"] {
            assert_eq!(read(nothing), Err(NoName::Empty), "{nothing:?}");
        }
        assert_eq!(read("A\tda"), Err(NoName::Hidden('\t')));
        assert_eq!(read("A\u{202e}da"), Err(NoName::Hidden('\u{202e}')));
        assert_eq!(
            read(&"さ".repeat(40)).as_deref(),
            Ok("さ".repeat(40).as_str())
        );
        assert_eq!(
            read(&"👩".repeat(40)).as_deref(),
            Ok("👩".repeat(40).as_str())
        );
        assert_eq!(read(&"a".repeat(41)), Err(NoName::TooLong));
        assert_eq!(read(&"👩".repeat(400)), Err(NoName::TooLong));
    }

    proptest! {
        #[test]
        fn a_name_is_read_again_as_it_is(written in ".{0,60}") {
            if let Ok(name) = PersonName::new(&written) {
                prop_assert!(name.as_str().chars().count() <= LONGEST_NAME);
                prop_assert_eq!(PersonName::new(name.as_str()), Ok(name));
            }
        }
    }
}
