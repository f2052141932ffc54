//! Text in which every character shows.
//!
//! Names, notes and arguments come from outside, and a terminal obeys some characters instead of showing them: it
//! moves the cursor, turns letters round, or draws nothing. Here they become an escape such as `\u{1b}`, which is only
//! ever shown and never read back. What ordinary writing needs stays: the joiners of emoji, of Persian and of Indian
//! scripts, and letters that run from right to left.

use std::borrow::Cow;

/// A text as one line: breaks and tabs are shown like all else.
pub fn line(text: &str) -> Cow<'_, str> {
    shown(text, |_| false, escape)
}

/// A text of several lines, whose breaks stay.
pub fn lines(text: &str) -> Cow<'_, str> {
    shown(text, |letter| letter == '\n', escape)
}

/// A JSON text, whose breaks stay. It means the same to whoever reads it as JSON.
pub fn json(text: &str) -> Cow<'_, str> {
    shown(text, |letter| letter == '\n', escape_in_json)
}

/// A line of a file and where places of it are now. Tabs stay, for they are layout there, and each hidden character becomes
/// a single one, so that columns stay what they are in the file.
pub fn line_with_places<const PLACES: usize>(
    text: &str,
    places: [usize; PLACES],
) -> (String, [usize; PLACES]) {
    let mut line = String::with_capacity(text.len());
    let mut moved = places.map(|_| None);
    for (at, piece) in pieces(text, |letter| letter == '\t') {
        for (place, moved) in places.iter().zip(&mut moved) {
            if at >= *place {
                moved.get_or_insert(line.len());
            }
        }
        match piece {
            Piece::Kept(letter) => line.push(letter),
            Piece::Hidden(letter) => line.push(stand_in(letter)),
        }
    }
    let end = line.len();
    (line, moved.map(|place| place.unwrap_or(end)))
}

enum Piece {
    Kept(char),
    Hidden(char),
}

fn shown(
    text: &str,
    is_layout: impl Fn(char) -> bool + Copy,
    escape: impl Fn(&mut String, char),
) -> Cow<'_, str> {
    let hides = |(_, piece)| matches!(piece, Piece::Hidden(_));
    if !pieces(text, is_layout).any(hides) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for (_, piece) in pieces(text, is_layout) {
        match piece {
            Piece::Kept(letter) => shown.push(letter),
            Piece::Hidden(letter) => escape(&mut shown, letter),
        }
    }
    Cow::Owned(shown)
}

fn escape(shown: &mut String, letter: char) {
    shown.extend(letter.escape_default());
}

/// The picture that Unicode has of a control, and its sign for what cannot be shown for all else.
fn stand_in(letter: char) -> char {
    match letter {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(letter)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        _ => '\u{fffd}',
    }
}

fn escape_in_json(shown: &mut String, letter: char) {
    for unit in letter.encode_utf16(&mut [0; 2]) {
        shown.push_str(&format!("\\u{unit:04x}"));
    }
}

/// The characters with their places, each judged between the one that was kept before it and the next.
fn pieces(text: &str, is_layout: impl Fn(char) -> bool) -> impl Iterator<Item = (usize, Piece)> {
    let mut before = None;
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (at, letter) = letters.next()?;
        let after = letters.peek().map(|(_, after)| *after);
        let kept = !is_hidden(letter) || is_layout(letter) || is_needed(before, letter, after);
        before = kept.then_some(letter);
        let piece = if kept {
            Piece::Kept(letter)
        } else {
            Piece::Hidden(letter)
        };
        Some((at, piece))
    })
}

/// Whether a terminal would obey a character or show nothing for it.
///
/// Controls, line and paragraph separators, what Unicode calls `Default_Ignorable_Code_Point`, the format characters
/// beyond those that have no shape, and what is no character at all.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || u32::from(letter) & 0xfffe == 0xfffe
        || matches!(
            letter,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'..='\u{1160}'
                | '\u{17b4}'..='\u{17b5}'
                | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{fdd0}'..='\u{fdef}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff0}'..='\u{fffb}'
                | '\u{13430}'..='\u{1343f}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

/// Whether ordinary writing has a hidden character between these two: RFC 5892, appendix A, for the joiners of scripts,
/// and Unicode's technical standard 51 for emoji.
fn is_needed(before: Option<char>, letter: char, after: Option<char>) -> bool {
    let Some(before) = before else {
        return false;
    };
    match letter {
        '\u{200d}' => {
            let joins_pictures =
                (is_pictograph(before) || before == '\u{fe0f}') && after.is_some_and(is_pictograph);
            joins_pictures || is_virama(before)
        }
        '\u{200c}' => is_virama(before) || joins(before) && after.is_some_and(joins),
        '\u{fe0e}'..='\u{fe0f}' => is_pictograph(before) || matches!(before, '#' | '*' | '0'..='9'),
        '\u{e0100}'..='\u{e01ef}' => is_ideograph(before),
        _ => false,
    }
}

fn is_pictograph(letter: char) -> bool {
    matches!(
        letter,
        '©' | '®'
            | '\u{203c}'
            | '\u{2049}'
            | '\u{2122}'
            | '\u{2139}'
            | '\u{2190}'..='\u{2bff}'
            | '\u{3030}'
            | '\u{303d}'
            | '\u{3297}'
            | '\u{3299}'
            | '\u{1f000}'..='\u{1faff}'
    )
}

fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a letter hangs together with the next: those of Arabic, Syriac and N’Ko.
fn joins(letter: char) -> bool {
    matches!(letter, '\u{620}'..='\u{8ff}') && letter.is_alphabetic()
}

/// The signs of the scripts of India and its neighbours that leave a consonant without its vowel.
fn is_virama(letter: char) -> bool {
    matches!(
        letter,
        '\u{94d}'
            | '\u{9cd}'
            | '\u{a4d}'
            | '\u{acd}'
            | '\u{b4d}'
            | '\u{bcd}'
            | '\u{c4d}'
            | '\u{ccd}'
            | '\u{d4d}'
            | '\u{dca}'
            | '\u{1039}'
            | '\u{17d2}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_shown() {
        for (text, expected) in [
            ("\u{1b}[31mred\u{1b}[0m", "\\u{1b}[31mred\\u{1b}[0m"),
            (
                "\u{9b}2J\u{90}q\u{7}\u{8}\u{7f}\0",
                "\\u{9b}2J\\u{90}q\\u{7}\\u{8}\\u{7f}\\u{0}",
            ),
            ("a\rb\nc\td", "a\\rb\\nc\\td"),
            ("\u{85}\u{2028}\u{2029}", "\\u{85}\\u{2028}\\u{2029}"),
            ("\u{202e}\u{2066}\u{200f}", "\\u{202e}\\u{2066}\\u{200f}"),
            (
                "zero\u{200b}width\u{2060}\u{feff}",
                "zero\\u{200b}width\\u{2060}\\u{feff}",
            ),
            (
                "\u{e0041}\u{e007f}\u{ad}\u{3164}",
                "\\u{e0041}\\u{e007f}\\u{ad}\\u{3164}",
            ),
            ("\u{fffe}\u{10ffff}", "\\u{fffe}\\u{10ffff}"),
            ("a\u{200d}b", "a\\u{200d}b"),
            (
                "a\u{200c}b\u{fe0f}\u{e0101}",
                "a\\u{200c}b\\u{fe0f}\\u{e0101}",
            ),
        ] {
            assert_eq!(line(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_ordinary_writing_needs_stays() {
        for text in [
            "Hüften · 1 ½ – “quoted” C:\\Users\\Ada",
            "👩🏽\u{200d}💻 ❤\u{fe0f}\u{200d}🔥 1\u{fe0f}\u{20e3} ©\u{fe0f} 🇬🇧",
            "שלום",
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "葛\u{e0100}城",
            "a\u{a0}b\u{3000}c",
            "e\u{301}",
        ] {
            assert!(
                matches!(line(text), Cow::Borrowed(same) if same == text),
                "{text:?}"
            );
        }
    }

    #[test]
    fn lines_keep_their_breaks_and_nothing_else() {
        assert_eq!(lines("a\nb\tc\r\n"), "a\nb\\tc\\r\n");
    }

    #[test]
    fn json_means_what_it_meant() {
        let text = "\u{9b}31m \u{202e}\u{e0041}\n";
        let written = serde_json::to_string_pretty(&[text]).unwrap();
        let shown = json(&written);
        assert!(
            shown.contains("\\u009b31m \\u202e\\udb40\\udc41\\n"),
            "{shown}"
        );
        assert_eq!(serde_json::from_str::<Vec<String>>(&shown).unwrap(), [text]);
    }

    #[test]
    fn places_move_with_what_stands_before_them() {
        let (line, places) = line_with_places("\ta\u{1b}b\u{200b}", [0, 2, 3, 4, 7, 99]);
        assert_eq!(line, "\ta␛b\u{fffd}");
        assert_eq!(places, [0, 2, 5, 6, line.len(), line.len()]);
    }

    proptest! {
        #[test]
        fn nothing_hidden_is_left_and_a_second_time_changes_nothing(text in "(\\PC|\\p{C}|[\u{200c}\u{200d}\u{fe0f}👩❤क\u{94d}م]){0,12}") {
            let once = line(&text);
            prop_assert!(!once.contains(char::is_control));
            prop_assert_eq!(line(&once), &*once);
        }
    }
}
