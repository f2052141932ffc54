//! How far what begins as a number goes: `30s`, `1 min 30 s`, `0:45`.

use super::characters::{digit, fraction, is_odd, is_odd_space};
use crate::document::units::unit;

/// Signs that people put before a number.
const BEFORE: [char; 11] = ['+', '-', '−', '~', '≈', '<', '>', '≤', '≥', '±', ' '];

/// The length of what begins as a number; none if nothing does.
pub(super) fn length(text: &str) -> Option<usize> {
    // An arrow points at a number; it is none.
    if text.starts_with("->") {
        return None;
    }
    let behind = text.trim_start_matches(BEFORE);
    let mut starts = behind.chars();
    let is_number = match starts.next()? {
        '.' => starts.next().is_some_and(|next| digit(next).is_some()),
        first => digit(first).is_some() || fraction(first).is_some(),
    };
    if !is_number {
        return None;
    }
    let mut end = text.len() - behind.len();
    end += run(&text[end..]);
    while let Some(more) = more(&text[end..]) {
        end += more;
    }
    Some(end)
}

/// The length of digits, letters and signs without a space between them.
fn run(text: &str) -> usize {
    let mut end = 0;
    let mut before = ' ';
    let mut all = text.char_indices().peekable();
    while let Some((at, it)) = all.next() {
        let next = all.peek().map_or(' ', |(_, next)| *next);
        let is_digit = |it: char| digit(it).is_some() || fraction(it).is_some();
        let is_part = match it {
            '_' | '%' | '°' | '″' | '′' | '×' | '⁄' => true,
            '.' | '．' | '٫' => next.is_alphanumeric() || is_digit(before),
            ':' | '：' | '/' | '–' | '—' | '~' | '…' => is_digit(before) && is_digit(next),
            '-' | '+' | '−' => next.is_alphanumeric(),
            '"' | '”' | '\'' | '’' => is_mark(before, &text[at..]),
            _ if is_odd(it) && !is_odd_space(it) => next.is_alphanumeric(),
            _ => it.is_alphanumeric() || is_digit(it),
        };
        if !is_part {
            break;
        }
        end = at + it.len_utf8();
        before = it;
    }
    end
}

/// Whether a quote is a mark of minutes or seconds rather than one of a text.
fn is_mark(before: char, rest: &str) -> bool {
    let behind = rest.trim_start_matches(['"', '”', '\'', '’']);
    let follows = behind.trim_start_matches(' ').chars().next();
    let ends = follows.is_none_or(|it| ",;)]}\r\n，；）".contains(it)) || is_of_unit(behind);
    let goes_on = behind.starts_with(|it: char| digit(it).is_some());
    digit(before).is_some() && (ends || goes_on) || "'\"’”".contains(before) && ends
}

/// Whether the unit of a number stands behind its mark once more, as in `30"s`.
fn is_of_unit(text: &str) -> bool {
    let end = text
        .find(|it: char| !it.is_alphabetic())
        .unwrap_or(text.len());
    unit(&text[..end]).is_some() && text[end..].trim_start().starts_with([',', ')', ']'])
}

/// The length of spaces with a unit or a further number behind them.
fn more(text: &str) -> Option<usize> {
    let is_space = |it: char| it == ' ' || is_odd_space(it);
    let behind = text.trim_start_matches(is_space);
    let spaces = text.len() - behind.len();
    if spaces == 0 {
        return None;
    }
    let first = behind.chars().next()?;
    let length = if digit(first).is_some() || fraction(first).is_some() {
        run(behind)
    } else {
        let word = behind
            .find(|it: char| !it.is_alphabetic())
            .unwrap_or(behind.len());
        unit(&behind[..word])?;
        let length = word + usize::from(behind[word..].starts_with('.'));
        let follows = behind[length..].trim_start_matches(is_space);
        if follows.starts_with([':', '=', '(', '：']) {
            return None;
        }
        length
    };
    Some(spaces + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_of_time_is_one_piece() {
        for written in [
            "30",
            "30s",
            "30 s",
            "1 min 30 s",
            "0:45",
            "1m30s",
            "2.5",
            "½",
            "1½",
            "+30",
            "1_000",
            "30\u{a0}s",
            "30\"",
            "1'30\"",
            "30''",
            "３０",
            "1/2",
            "30-45",
            "~30",
            "30 Sek.",
            "0x1f",
            "-2",
            "1e-5",
            ".5",
            "1 000",
        ] {
            for behind in ["", ")", ",\n", ", sets: 2", "]"] {
                let text = format!("{written}{behind}");
                assert_eq!(length(&text), Some(written.len()), "{text}");
            }
        }
    }

    #[test]
    fn what_follows_a_number_is_not_taken_for_a_part_of_it() {
        assert_eq!(length("30 side: Each"), Some(2));
        assert_eq!(length("30 s: 2"), Some(2));
        assert_eq!(length("30\n40"), Some(2));
        assert_eq!(length("30, 40"), Some(2));
        assert_eq!(length("- walk"), None);
    }

    #[test]
    fn a_sign_belongs_to_a_number_only_between_digits() {
        for text in ["30: x", "30/ x", "30– x", "30:", "30~"] {
            assert_eq!(length(text), Some(2), "{text}");
        }
        assert_eq!(length("3\u{200b}0,"), Some("3\u{200b}0".len()));
        assert_eq!(length("30\u{200b},"), Some(2));
    }
}
