//! Rust's text as words and signs, without comments, texts and what is compiled for tests alone.

/// The tokens of a file. `::` is one token, other signs are one character each.
pub fn tokens(text: &str) -> Vec<String> {
    without_tests(all(text))
}

fn all(text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let at = |place: usize| characters.get(place).copied().unwrap_or('\0');
    let mut tokens = Vec::new();
    let mut place = 0;
    while place < characters.len() {
        let is_word = |character: char| character.is_alphanumeric() || character == '_';
        match at(place) {
            '/' if at(place + 1) == '/' => {
                while place < characters.len() && at(place) != '\n' {
                    place += 1;
                }
            }
            'r' if at(place + 1) == '#' && at(place + 2) == '"' => {
                place += 3;
                while place < characters.len() && !(at(place) == '"' && at(place + 1) == '#') {
                    place += 1;
                }
                place += 2;
            }
            '"' => {
                place += 1;
                while place < characters.len() && at(place) != '"' {
                    place += if at(place) == '\\' { 2 } else { 1 };
                }
                place += 1;
            }
            // A character, and no lifetime.
            '\'' if at(place + 1) == '\\' || at(place + 2) == '\'' => {
                place += if at(place + 1) == '\\' { 3 } else { 2 };
                while place < characters.len() && at(place) != '\'' {
                    place += 1;
                }
                place += 1;
            }
            ':' if at(place + 1) == ':' => {
                tokens.push("::".to_owned());
                place += 2;
            }
            first if is_word(first) => {
                let start = place;
                while is_word(at(place)) {
                    place += 1;
                }
                tokens.push(characters[start..place].iter().collect());
            }
            other => {
                if !other.is_whitespace() {
                    tokens.push(other.to_string());
                }
                place += 1;
            }
        }
    }
    tokens
}

/// Leaves out each item after `#[cfg(test)]`, to the end of its braces or its semicolon.
fn without_tests(tokens: Vec<String>) -> Vec<String> {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::new();
    let mut place = 0;
    while place < tokens.len() {
        if !tokens[place..].iter().take(MARK.len()).eq(MARK) {
            kept.push(tokens[place].clone());
            place += 1;
            continue;
        }
        place += MARK.len();
        let mut depth = 0;
        while place < tokens.len() {
            match tokens[place].as_str() {
                "{" => depth += 1,
                "}" => depth -= 1,
                _ => {}
            }
            let ended = depth == 0 && matches!(tokens[place].as_str(), "}" | ";");
            place += 1;
            if ended {
                break;
            }
        }
    }
    kept
}

#[test]
fn comments_texts_and_tests_are_no_tokens() {
    let text = r##"use a::b; // c
        #[cfg(test)] mod tests { use d::{e}; }
        const F: (&str, char, &'static str) = ("g\"h", '{', r#"i"#);"##;
    assert_eq!(
        tokens(text).join(" "),
        "use a :: b ; const F : ( & str , char , & ' static str ) = ( , , ) ;"
    );
}
