//! Comments in a broken text, also those of other formats.

use super::characters::is_line_end;
use super::scan::{MOST_SEARCHES, Scan};
use crate::document::SyntaxProblem;

/// What begins and ends a text to be copied, in chats and on pages.
const FENCE: &str = "```";

impl<'a> Scan<'a> {
    /// Skips a comment; those of other formats are noted.
    pub(super) fn comment(&mut self) -> bool {
        let rest = self.rest();
        if rest.starts_with("//") {
            self.at = self.line_end();
        } else if rest.starts_with("/*") {
            self.block_comment();
        } else if let Some(attribute) = rest.strip_prefix("#![") {
            let length = attribute.find(']').map_or(rest.len(), |end| 3 + end + 1);
            self.at += length;
        } else if self.starts_line && rest.starts_with(FENCE) {
            // The other one is the same slip.
            if !std::mem::replace(&mut self.has_fence, true) {
                self.note(self.at..self.at + FENCE.len(), SyntaxProblem::Fence);
            }
            self.at = self.line_end();
        } else if let Some(sign) = self.foreign_comment() {
            self.note(
                self.at..self.at + sign.len(),
                SyntaxProblem::CommentSign(sign.to_owned()),
            );
            self.at = self.line_end();
        } else {
            return false;
        }
        self.is_spaced = true;
        true
    }

    /// The sign with which another format begins a comment, if one begins here.
    fn foreign_comment(&self) -> Option<&'a str> {
        let rest = self.rest();
        let signs = ["<!--", "--", "#", "／／"];
        let sign = signs.into_iter().find(|sign| rest.starts_with(*sign));
        match sign {
            Some(sign) => Some(&rest[..sign.len()]),
            None if self.starts_line && rest.starts_with([';', '%']) => Some(&rest[..1]),
            None => None,
        }
    }

    fn block_comment(&mut self) {
        let end = if self.searches < MOST_SEARCHES {
            end_of_block(self.rest())
        } else {
            None
        };
        if let Some(length) = end {
            let comment = &self.rest()[..length];
            self.starts_line |= comment.contains(is_line_end);
            self.at += length;
            return;
        }
        self.searches += 1;
        // It was most likely meant to be one line.
        let end = self.line_end();
        let shown = self.text[self.at..end].trim_end();
        self.note(
            self.at..self.at + shown.len(),
            SyntaxProblem::UnclosedComment,
        );
        self.at = end;
    }
}

/// The length of a comment in `/*` and `*/`, which may be within each other; none if it has no end.
fn end_of_block(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let bytes = text.as_bytes();
    let mut at = 0;
    while at + 1 < bytes.len() {
        match &bytes[at..at + 2] {
            b"/*" => depth += 1,
            b"*/" => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return Some(at);
        }
    }
    None
}
