//! Texts that no spreadsheet runs as a formula.
//!
//! A spreadsheet looks past blanks for the sign with which a formula begins. And where it takes another character for the
//! end of a column than the one that was written, a cell begins in the midst of a text. See OWASP, "CSV Injection".

use std::borrow::Cow;

/// The text with an apostrophe before each formula, by which spreadsheets know a text.
pub(super) fn as_text(text: &str) -> Cow<'_, str> {
    let mut safe = String::new();
    let mut written = 0;
    if begins_as_formula(text) {
        safe.push('\'');
    }
    let first = text.len() - text.trim_start_matches(is_blank).len();
    let mut start = 0;
    for part in text.split_inclusive(ends_cell) {
        let blanks = part.len() - part.trim_start_matches(is_blank).len();
        if start > first && is_formula(&part[blanks..]) {
            safe.push_str(&text[written..start + blanks]);
            safe.push('\'');
            written = start + blanks;
        }
        start += part.len();
    }
    if safe.is_empty() {
        return Cow::Borrowed(text);
    }
    safe.push_str(&text[written..]);
    Cow::Owned(safe)
}

/// Whether a cell of this text is a formula, or begins with what some spreadsheets drop.
fn begins_as_formula(text: &str) -> bool {
    let is_dropped = text.starts_with(['\t', '\r', '\n']);
    is_dropped || text.trim_start_matches(is_blank).starts_with(is_sign)
}

/// Whether a part in the midst of a text does something as a formula. A list with dashes or a change of -2 does not.
fn is_formula(part: &str) -> bool {
    let acts = || part.contains(['(', '|', '!']);
    part.starts_with(is_sign) && (part.starts_with(is_equals) || acts())
}

/// What may end a cell, whatever was written between the columns.
const fn ends_cell(letter: char) -> bool {
    matches!(
        letter,
        ',' | ';' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// What a spreadsheet passes over: blanks, controls, and characters that are not seen.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(
            letter,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
        )
}

/// A sign of equality, also in its full and small width.
const fn is_equals(letter: char) -> bool {
    matches!(letter, '=' | '＝' | '﹦')
}

/// A sign with which a formula begins.
const fn is_sign(letter: char) -> bool {
    is_equals(letter)
        || matches!(
            letter,
            '+' | '＋' | '﹢' | '-' | '－' | '﹣' | '−' | '@' | '＠' | '﹫'
        )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_formula_is_a_text_whatever_stands_before_it() {
        for text in [
            "=1+1",
            "  =1+1",
            "\t=1",
            "\r\n =1",
            "\n\n-1",
            " +1",
            "\u{a0}@SUM(A1)",
            "\u{3000}＝1",
            "\u{200b}＋1",
            "\u{feff}－1",
            "\u{202e}＠x",
            "\u{0}\u{1b} =1",
            "﹦1",
            "−1",
            "\ttab",
        ] {
            assert_eq!(as_text(text), format!("'{text}"), "{text:?}");
        }
    }

    #[test]
    fn a_formula_that_another_separator_would_set_free_is_a_text_too() {
        let of = |text| as_text(text).into_owned();
        assert_eq!(of("Hips; =1+1"), "Hips; '=1+1");
        assert_eq!(of("a,=1\n＝2\tb"), "a,'=1\n'＝2\tb");
        assert_eq!(of("x;-2+3+cmd|' /C calc'!A0"), "x;'-2+3+cmd|' /C calc'!A0");
        assert_eq!(of("x\n @SUM(A1)"), "x\n '@SUM(A1)");
        assert_eq!(of(" =1;=2"), "' =1;'=2");
    }

    #[test]
    fn what_people_write_stays_as_it_is() {
        for text in [
            "",
            "Hips",
            "sore, -2 points",
            "today:\n- left better\n- right as it was",
            "1 + 1 = 2",
            "me@home, a=b",
            "'=1",
            "   ",
        ] {
            assert_eq!(as_text(text), text);
        }
    }

    proptest! {
        #[test]
        fn nothing_is_added_but_apostrophes(text in "[ =+@,;\n\t(a-]{0,12}") {
            let safe = as_text(&text);
            prop_assert_eq!(safe.replace('\'', ""), text.as_str());
            prop_assert!(!begins_as_formula(&safe));
            let seen = safe.trim_start_matches(['\'', ' ', '\t', '\n']);
            let mut later = seen.split(ends_cell).skip(1);
            prop_assert!(later.all(|part| !is_formula(part.trim_start_matches(is_blank))), "{:?}", safe);
        }
    }
}
