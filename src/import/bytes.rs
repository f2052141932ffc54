//! The text of an export, whatever its bytes are: UTF-8, UTF-16 or a byte a letter, with letters that the app has damaged.
//!
//! Just Another Workout Timer exports the low byte of each UTF-16 unit: `ü` is a byte of its own, and of everything beyond
//! U+00FF half is lost. What becomes a control character that way is told from the text of JSON, where none may stand.

/// What stands for a letter that is lost.
const LOST: char = '\u{fffd}';
/// The characters of 0x80 to 0x9F as Windows has them in Western Europe; of one that it does not have, nothing is known.
const WINDOWS: [char; 32] = [
    '€', LOST, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', LOST, 'Ž', LOST, LOST, '‘',
    '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', LOST, 'ž', 'Ÿ',
];

/// The text of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text itself.
    pub text: String,
    /// Whether letters of it are lost, or were guessed.
    pub is_damaged: bool,
}

/// Reads the bytes of an export.
pub fn decode(bytes: &[u8]) -> Decoded {
    let read = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => bytewise(rest),
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        // JSON begins with a character of ASCII.
        [1..=255, 0, ..] => utf_16(bytes, u16::from_le_bytes),
        [0, 1..=255, ..] => utf_16(bytes, u16::from_be_bytes),
        _ => bytewise(bytes),
    };
    let (text, is_repaired) = without_controls(read.text);
    Decoded {
        text,
        is_damaged: read.is_damaged || is_repaired,
    }
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Decoded {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let mut is_damaged = !odd.is_empty();
    let text = char::decode_utf16(units)
        .map(|character| {
            character.unwrap_or_else(|_| {
                is_damaged = true;
                LOST
            })
        })
        .collect();
    Decoded { text, is_damaged }
}

/// UTF-8, or a byte a letter where it is none.
fn bytewise(bytes: &[u8]) -> Decoded {
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded {
            text: text.to_owned(),
            is_damaged: false,
        },
        Err(_) => Decoded {
            text: bytes.iter().map(|byte| letter(*byte)).collect(),
            is_damaged: true,
        },
    }
}

fn letter(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS[usize::from(byte - 0x80)],
        other => char::from(other),
    }
}

/// A text of JSON whose strings have no control characters; whether there were any. What they were is guessed where
/// their neighbours leave little doubt.
fn without_controls(text: String) -> (String, bool) {
    let is_blank = |character: char| matches!(character, '\n' | '\r' | '\t');
    if !text.chars().any(|character| character.is_ascii_control()) {
        return (text, false);
    }
    let mut repaired = String::with_capacity(text.len());
    let (mut is_repaired, mut in_string, mut is_escaped) = (false, false, false);
    let mut characters = text.chars().peekable();
    let mut before = ' ';
    while let Some(character) = characters.next() {
        let is_control = character.is_ascii_control();
        if is_control && (in_string || !is_blank(character)) {
            is_repaired = true;
            let after = characters.peek().copied().unwrap_or(' ');
            repaired.push(guess(before, character, after));
        } else {
            repaired.push(character);
        }
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' if in_string => is_escaped = true,
            '"' => in_string = !in_string,
            _ => {}
        }
        before = character;
    }
    (repaired, is_repaired)
}

/// What a control character within a text was: an apostrophe within a word, a dash between words, or nobody knows.
fn guess(before: char, control: char, after: char) -> char {
    match control {
        '\u{19}' if before.is_lowercase() && after.is_lowercase() => '’',
        '\u{13}' if before == ' ' && after == ' ' => '–',
        '\u{14}' if before == ' ' && after == ' ' => '—',
        '\n' | '\t' => ' ',
        _ => LOST,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str) -> Decoded {
        Decoded {
            text: text.to_owned(),
            is_damaged: false,
        }
    }

    #[test]
    fn unicode_is_read_in_every_form_with_and_without_its_mark() {
        let text = "{\"title\": \"Hüfte — 体 🧘\"}\r\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for (mark, bytes) in [
            (&b"\xef\xbb\xbf"[..], text.as_bytes()),
            (b"\xff\xfe", &little),
            (b"\xfe\xff", &big),
        ] {
            assert_eq!(decode(bytes), whole(text));
            assert_eq!(decode(&[mark, bytes].concat()), whole(text));
        }
    }

    #[test]
    fn half_a_letter_at_the_end_is_told() {
        let bytes = [0x7b, 0x00, 0x7d, 0x00, 0x00, 0xd8, 0x20];
        let decoded = decode(&bytes);
        assert_eq!(decoded.text, "{}\u{fffd}");
        assert!(decoded.is_damaged);
        assert_eq!(decode(b""), whole(""));
        assert_eq!(
            decode(b"\0"),
            Decoded {
                text: "\u{fffd}".to_owned(),
                is_damaged: true
            }
        );
    }

    #[test]
    fn a_byte_a_letter_is_western_european() {
        let decoded = decode(b"\"R\xfccken \x96 Child\x92s\"");
        assert_eq!(decoded.text, "\"Rücken – Child’s\"");
        assert!(decoded.is_damaged);
    }

    #[test]
    fn control_characters_in_a_text_become_what_can_be_read() {
        let decoded = decode(b"{\n\t\"Child\x19s \x14 \x1eB4KE \\\" \x0d\": 1\r\n}");
        assert_eq!(
            decoded.text,
            "{\n\t\"Child’s — \u{fffd}B4KE \\\" \u{fffd}\": 1\r\n}"
        );
        assert!(decoded.is_damaged);
    }
}
