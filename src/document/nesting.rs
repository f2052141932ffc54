//! How deeply brackets are nested, found out before the parser goes as deep.

use ron2::__internal::Lexer;

/// The most brackets within each other. Files of this app need six.
const MOST: usize = 64;

/// The place of the first bracket that is too deep.
///
/// The parser's own limit leaves out values such as `A(A(A(…)))`, on which a file could make it run out of stack. Its
/// lexer is used although it is no public part of the crate, since any other one might take for a text what the
/// parser takes for brackets.
pub(super) fn first_too_deep(text: &str) -> Option<usize> {
    let mut open: Vec<&str> = Vec::new();
    for token in Lexer::new(text).with_trivia(true) {
        match token.text {
            "(" | "[" | "{" if open.len() == MOST => return Some(token.span.start_offset),
            "(" | "[" | "{" => open.push(token.text),
            // One that fits no open bracket closes nothing: the parser looks for the right one as well.
            ")" if open.last() == Some(&"(") => drop(open.pop()),
            "]" if open.last() == Some(&"[") => drop(open.pop()),
            "}" if open.last() == Some(&"{") => drop(open.pop()),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_brackets_that_are_open_at_once_count() {
        assert_eq!(first_too_deep(&"(".repeat(64)), None);
        assert_eq!(first_too_deep(&"A(".repeat(65)), Some(129));
        assert_eq!(first_too_deep(&"[()]{}".repeat(1_000)), None);
        assert_eq!(first_too_deep(&"(]".repeat(65)), Some(128));
        for needless in ["[)", "{]", "(}"] {
            assert_eq!(
                first_too_deep(&needless.repeat(65)),
                Some(128),
                "{needless}"
            );
        }
        let in_text = format!("\"{0}\" /*{0}*/ //{0}", "(".repeat(100));
        assert_eq!(first_too_deep(&in_text), None);
    }
}
