//! A name from which words were taken, without what then hangs in the air.

use std::ops::Range;

/// What may stay neither at the beginning nor at the end.
const LOOSE: [char; 14] = [
    ' ', '\t', '-', '–', '—', '_', ',', ';', ':', '/', '|', '·', '&', '+',
];

/// A name without some parts of it, in the order in which they stand.
pub fn without(name: &str, parts: impl IntoIterator<Item = Range<usize>>) -> String {
    let mut left = String::with_capacity(name.len());
    let mut at = 0;
    for part in parts {
        if part.start >= at {
            left.push_str(&name[at..part.start]);
            left.push(' ');
            at = part.end;
        }
    }
    left.push_str(&name[at..]);
    let bare = tidied(&left);
    if begins_upper(name) {
        capitalised(&bare)
    } else {
        bare
    }
}

fn tidied(text: &str) -> String {
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (loose, tidy) in [
        ("( ", "("),
        (" )", ")"),
        ("[ ", "["),
        (" ]", "]"),
        ("().", ""),
        ("(.)", ""),
        ("()", ""),
        ("[.]", ""),
        ("[]", ""),
        ("（ ", "（"),
        (" ）", "）"),
        ("（）", ""),
        (" ,", ","),
        (" :", ":"),
        ("- -", "-"),
        ("  ", " "),
    ] {
        text = text.replace(loose, tidy);
    }
    let mut rest = text.as_str();
    loop {
        let trimmed = rest
            .trim_start_matches(|c| LOOSE.contains(&c) || matches!(c, '.' | ')' | ']'))
            .trim_end_matches(|c| LOOSE.contains(&c) || matches!(c, '(' | '['));
        // A dot ends a sentence, or was behind what was taken away.
        let trimmed = trimmed.strip_suffix([' ', ',', '-']).unwrap_or(trimmed);
        let trimmed = match trimmed.strip_suffix('.') {
            Some(before) if before.ends_with(LOOSE) => before,
            _ => trimmed,
        };
        if trimmed.len() == rest.len() {
            return rest.to_owned();
        }
        rest = trimmed;
    }
}

fn begins_upper(text: &str) -> bool {
    text.chars()
        .find(|character| character.is_alphabetic())
        .is_some_and(char::is_uppercase)
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}
