//! The words of a name, and where each of them stands.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// A word or a number of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The word in its bare form.
    pub bare: String,
}

impl Token {
    /// Whether it is a number.
    pub fn is_number(&self) -> bool {
        self.bare.chars().all(char::is_numeric)
    }
}

/// The words of a name. A number is a word of its own, an apostrophe parts none.
pub fn tokens(name: &str) -> Vec<Token> {
    let mut tokens: Vec<(usize, usize, bool)> = Vec::new();
    let mut is_open = false;
    for (at, character) in name.char_indices() {
        let is_number = character.is_numeric();
        let end = at + character.len_utf8();
        if is_apostrophe(character) {
            continue;
        }
        if !is_number && !character.is_alphanumeric() && !is_combining_mark(character) {
            is_open = false;
            continue;
        }
        match tokens.last_mut() {
            Some(last) if is_open && last.2 == is_number => last.1 = end,
            _ => tokens.push((at, end, is_number)),
        }
        is_open = true;
    }
    let tokens = tokens.into_iter().map(|(start, end, _)| Token {
        start,
        end,
        bare: bare(&name[start..end]),
    });
    tokens.filter(|token| !token.bare.is_empty()).collect()
}

/// The words of a name in their bare form, with a blank between them.
pub fn bare_words(name: &str) -> String {
    let words: Vec<String> = tokens(name).into_iter().map(|token| token.bare).collect();
    words.join(" ")
}

/// The words of a list with blanks between them, in their bare form.
pub fn bare_list(list: &str) -> HashSet<String> {
    list.split_whitespace().map(bare).collect()
}

/// A word in lower case, without accents and apostrophes.
pub fn bare(word: &str) -> String {
    word.chars()
        .flat_map(char::to_lowercase)
        .nfd()
        .filter(|character| !is_combining_mark(*character) && !is_apostrophe(*character))
        .collect()
}

const fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | '`' | '´')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_where_they_stand() {
        let name = "Child’s Pose (30s) – ÉTIREMENT";
        let found = tokens(name);
        let words: Vec<&str> = found.iter().map(|token| token.bare.as_str()).collect();
        assert_eq!(words, ["childs", "pose", "30", "s", "etirement"]);
        let last = found.last().unwrap();
        assert_eq!(&name[last.start..last.end], "ÉTIREMENT");
        assert_eq!(tokens("🧘 ’ —"), []);
    }

    #[test]
    fn every_writing_has_a_bare_form() {
        for (word, wanted) in [
            ("Sağ", "sag"),
            ("İKİ", "iki"),
            ("Левый", "левыи"),
            ("ΔΕΞΙΆ", "δεξια"),
            ("Höger", "hoger"),
        ] {
            assert_eq!(bare(word), wanted);
        }
    }
}
