//! Characters that look like others, or like nothing.

/// Whether it is a space that stands between values as an ordinary one does.
pub(super) const fn is_plain_space(character: char) -> bool {
    matches!(
        character,
        ' ' | '\t'
            | '\n'
            | '\r'
            | '\x0b'
            | '\x0c'
            | '\u{85}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'
            | '\u{2029}'
    )
}

/// Whether it ends a line.
pub(super) const fn is_line_end(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether it is seen as a space, or not seen at all, and is none of those that may stand between values.
pub(super) fn is_odd(character: char) -> bool {
    !is_plain_space(character) && (is_odd_space(character) || is_unseen(character))
}

/// Whether it is seen as a space and is no ordinary one.
pub fn is_odd_space(character: char) -> bool {
    matches!(
        character,
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

/// Whether it is a space that keeps words together.
pub fn is_no_break_space(character: char) -> bool {
    matches!(character, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

/// Whether nothing of it is seen.
pub fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}' | '\u{fffc}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e01ef}'
        )
}

/// Whether a character shows nothing at all.
pub fn is_blank(character: char) -> bool {
    character.is_whitespace() || is_odd_space(character) || is_unseen(character)
}

/// The first character of a name that cannot be seen, or that looks like a space and is none.
pub fn odd_character(name: &str) -> Option<char> {
    let mut all = name.chars();
    all.find(|it| is_odd_space(*it) || is_unseen(*it))
}

/// The plain character that one of full width, or of another script, stands for; none for any other.
pub fn plain(character: char) -> Option<char> {
    let code = u32::from(character);
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(code - 0xff01 + 0x21),
        '、' | '،' | '﹐' | '︐' | '､' => Some(','),
        '؛' | '﹔' | '︔' => Some(';'),
        '﹕' | '︓' | '∶' | '꞉' | 'ː' => Some(':'),
        '﹙' | '❨' | '⁽' => Some('('),
        '﹚' | '❩' | '⁾' => Some(')'),
        '﹛' => Some('{'),
        '﹜' => Some('}'),
        '【' | '〔' | '〖' | '﹝' => Some('['),
        '】' | '〕' | '〗' | '﹞' => Some(']'),
        _ => None,
    }
}

/// The quotes with which a text that begins with this one may end; none for what is no quote.
pub(super) fn closing_quotes(opening: char) -> Option<&'static [char]> {
    Some(match opening {
        '"' => &['"'],
        '“' | '”' | '„' | '‟' | '〝' | '〞' | '〟' => &['”', '“', '‟', '〞', '〟', '"'],
        '«' | '»' => &['»', '«'],
        '‹' | '›' => &['›', '‹'],
        '‘' | '’' | '‚' | '‛' => &['’', '‘', '‛', '\''],
        '「' | '」' => &['」'],
        '『' | '』' => &['』'],
        '＂' => &['＂', '"'],
        '\'' => &['\'', '’'],
        '`' => &['`', '\''],
        '´' => &['´', '`', '\''],
        '＇' => &['＇', '\''],
        _ => return None,
    })
}

/// The value of a digit of any script; none for what is no digit.
pub fn digit(character: char) -> Option<u32> {
    // The zeros of the scripts that people write numbers in.
    const ZEROS: [char; 14] = [
        '0', '\u{660}', '\u{6f0}', '\u{7c0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}',
        '\u{be6}', '\u{c66}', '\u{e50}', '\u{ed0}', '\u{1040}', '\u{ff10}',
    ];
    let code = u32::from(character);
    ZEROS
        .iter()
        .filter_map(|zero| code.checked_sub(u32::from(*zero)))
        .find(|value| *value < 10)
}

/// The value of a fraction that is one character; none for any other.
pub fn fraction(character: char) -> Option<f64> {
    Some(match character {
        '½' => 0.5,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '⅕' => 0.2,
        '⅖' => 0.4,
        '⅗' => 0.6,
        '⅘' => 0.8,
        '⅙' => 1.0 / 6.0,
        '⅚' => 5.0 / 6.0,
        '⅛' => 0.125,
        '⅜' => 0.375,
        '⅝' => 0.625,
        '⅞' => 0.875,
        _ => return None,
    })
}

/// A letter or a digit of full width.
pub(super) fn is_wide_letter(character: char) -> bool {
    plain(character).is_some_and(|plain| plain.is_ascii_alphanumeric() || plain == '_')
}

/// A mark that belongs to the letter before it.
pub(super) fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_that_may_stand_between_values_are_not_odd() {
        for plain in [' ', '\t', '\n', '\r', '\u{200e}'] {
            assert!(!is_odd(plain), "{plain:?}");
        }
        for odd in [
            '\u{a0}', '\u{2007}', '\u{202f}', '\u{3000}', '\u{200b}', '\u{2060}', '\u{feff}',
            '\u{ad}', '\u{202e}', '\u{0}',
        ] {
            assert!(is_odd(odd), "{odd:?}");
        }
        assert!(!is_odd('a'));
    }

    #[test]
    fn digits_of_other_scripts_have_their_value() {
        assert_eq!(digit('７'), Some(7));
        assert_eq!(digit('٣'), Some(3));
        assert_eq!(digit('९'), Some(9));
        assert_eq!(digit('a'), None);
        assert_eq!(digit('/'), None);
    }

    #[test]
    fn look_alikes_have_the_sign_that_they_look_like() {
        for (sign, alike) in [
            (',', "、،﹐︐､，"),
            (';', "؛﹔︔；"),
            (':', "﹕︓∶꞉ː："),
            ('(', "﹙❨⁽（"),
            (')', "﹚❩⁾）"),
            ('{', "﹛｛"),
            ('}', "﹜｝"),
        ] {
            for it in alike.chars() {
                assert_eq!(plain(it), Some(sign), "{it}");
            }
        }
    }

    #[test]
    fn fractions_of_one_letter_have_their_value() {
        let all = [
            ("½", 1.0, 2.0),
            ("¼", 1.0, 4.0),
            ("¾", 3.0, 4.0),
            ("⅓", 1.0, 3.0),
            ("⅔", 2.0, 3.0),
            ("⅕", 1.0, 5.0),
            ("⅖", 2.0, 5.0),
            ("⅗", 3.0, 5.0),
            ("⅘", 4.0, 5.0),
            ("⅙", 1.0, 6.0),
            ("⅚", 5.0, 6.0),
            ("⅛", 1.0, 8.0),
            ("⅜", 3.0, 8.0),
            ("⅝", 5.0, 8.0),
            ("⅞", 7.0, 8.0),
        ];
        for (written, above, below) in all {
            assert_eq!(
                fraction(written.chars().next().unwrap()),
                Some(above / below),
                "{written}"
            );
        }
    }
}
