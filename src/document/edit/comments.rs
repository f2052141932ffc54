//! The comments between two values of a text.

use crate::document::Span;

/// A comment with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Comment {
    /// Where it stands, without the line break at its end.
    pub span: Span,
    /// Whether it goes on to the end of its line.
    pub is_line: bool,
}

/// The comments in a part of a text that has nothing but comments and spaces in it.
pub(super) fn comments(text: &str, part: Span) -> Vec<Comment> {
    let mut found = Vec::new();
    let mut at = part.start;
    while let Some(start) = text[at..part.end].find('/').map(|start| at + start) {
        let rest = &text[start..part.end];
        let is_line = rest.starts_with("//");
        let length = if is_line {
            rest.find(['\n', '\r']).unwrap_or(rest.len())
        } else {
            length_of_block(rest)
        };
        found.push(Comment {
            span: start..start + length,
            is_line,
        });
        at = start + length;
    }
    found
}

/// The comments of a part that has a few signs and words beside them, but no quotes.
pub fn comments_in(text: &str, part: Span) -> Vec<String> {
    let comments = comments(text, part).into_iter();
    comments
        .map(|comment| text[comment.span].to_owned())
        .collect()
}

/// The length of a comment in `/*` and `*/`, which may have others within it.
fn length_of_block(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(sign) = text.as_bytes().get(at..at + 2) {
        match sign {
            b"/*" => depth += 1,
            b"*/" => depth = depth.saturating_sub(1),
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return at;
        }
    }
    text.len()
}
