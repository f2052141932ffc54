//! What engines are given to say: plain words, without anything that one of them takes for a command.

/// At most so many characters are said.
const MOST: usize = 300;

/// The words of a text. Left out is whatever is written in double square brackets, which espeak and `say` take for sounds
/// and commands; other brackets and marks of markup, characters for control and direction, pictures and characters that
/// only one font knows are taken for spaces. Of a long text the first words are left.
///
/// Nothing where no letter and no digit is left.
pub fn cleaned(text: &str) -> Option<String> {
    let plain: String = without_commands(text)
        .chars()
        .map(|letter| if is_said(letter) { letter } else { ' ' })
        .collect();
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = first_words(&words);
    words
        .chars()
        .any(char::is_alphanumeric)
        .then(|| words.to_owned())
}

/// The text without `[[…]]`; of one that is not closed nothing is left from there on.
fn without_commands(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[[") {
        plain.push_str(before);
        plain.push(' ');
        rest = after.split_once("]]").map_or("", |(_, after)| after);
    }
    plain + rest
}

/// Whether a character is part of what is said.
fn is_said(letter: char) -> bool {
    let is_markup = matches!(
        letter,
        '<' | '>' | '[' | ']' | '{' | '}' | '|' | '\\' | '`' | '#' | '*' | '_' | '~' | '^'
    );
    let is_hidden = matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}' | '\u{e0000}'..='\u{e0fff}');
    let is_picture = matches!(letter,
        '\u{20d0}'..='\u{20ff}' | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}');
    let is_private = matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}');
    !(letter.is_control() || is_markup || is_hidden || is_picture || is_private)
}

/// As many whole words as fit; of one endless word its beginning.
fn first_words(words: &str) -> &str {
    let Some((end, next)) = words.char_indices().nth(MOST) else {
        return words;
    };
    let beginning = &words[..end];
    if next == ' ' {
        return beginning;
    }
    beginning
        .rsplit_once(' ')
        .map_or(beginning, |(whole, _)| whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_stay_and_everything_else_goes() {
        for (text, said) in [
            ("Left side.", "Left side."),
            ("  Rest,\n\tthen  go\u{0} on. ", "Rest, then go on."),
            ("Say [[slnc 9000]] no [[h@l'oU", "Say no"),
            ("[[[x]]] y", "y"),
            ("<speak>Plank & hold</speak>", "speak Plank & hold /speak"),
            ("**Plank** 💪🏽 ♥ \u{e123}it", "Plank it"),
            (
                "10 reps – half an hour’s rest",
                "10 reps – half an hour’s rest",
            ),
            ("Dehnübung für die Hüfte", "Dehnübung für die Hüfte"),
            ("左側 です。", "左側 です。"),
        ] {
            assert_eq!(cleaned(text).as_deref(), Some(said), "{text}");
        }
        for nothing in ["", " \n", "[[a b]]", "💪", "…", "<>"] {
            assert_eq!(cleaned(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn a_long_text_ends_at_a_word() {
        let long = "stretch ".repeat(60);
        let said = cleaned(&long).unwrap();
        assert_eq!(said.len(), 37 * 8 - 1);
        assert!(said.ends_with("stretch"));
        let fits = format!("{} x", "y".repeat(300));
        assert_eq!(cleaned(&fits).unwrap().len(), 300);
        assert_eq!(cleaned(&"ä".repeat(999)).unwrap().chars().count(), 300);
    }

    proptest! {
        #[test]
        fn no_text_keeps_a_command(text in r"(\PC|[\[\]<>\n ]){0,400}") {
            if let Some(said) = cleaned(&text) {
                prop_assert!(!said.contains(['[', ']', '<', '>', '\n']));
                prop_assert!(said.chars().count() <= MOST && !said.contains("  "));
                prop_assert_eq!(cleaned(&said), Some(said.clone()));
            }
        }
    }
}
