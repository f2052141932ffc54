//! What can be wrong in the syntax of a file, with the words for it.

use crate::text;

use super::mend::characters::{is_no_break_space, is_odd_space};

/// How many characters are told of what does not belong where it stands.
const MOST_TOLD: usize = 20;

/// What is wrong in the syntax at a place of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyntaxProblem {
    /// Something does not belong where it stands; this is its beginning.
    Unexpected(String),
    /// Something stands where something else belongs.
    Instead {
        /// What stands there.
        found: String,
        /// What belongs there.
        meant: &'static str,
    },
    /// A character that looks like a space and is none, or that is not seen at all.
    Odd(char),
    /// Characters of full width.
    Wide {
        /// As they stand there.
        found: String,
        /// The plain ones that they stand for.
        meant: String,
    },
    /// The quotes of a word processor.
    CurlyQuotes,
    /// Single quotes around a text.
    SingleQuotes,
    /// A straight quote within a text.
    QuoteInText,
    /// The name of a field in quotes.
    QuotedName(String),
    /// The sign that begins a comment in another format.
    CommentSign(String),
    /// The lines that a chat or a page puts around what is to be copied.
    Fence,
    /// A word behind what it belongs to in a program: `Side::` before `Each`.
    Path { path: String, word: String },
    /// The text ends where more belongs.
    UnexpectedEnd,
    /// A comment that has no end.
    UnclosedComment,
    /// A text without its closing quote.
    UnclosedText,
    /// A text without its opening quote.
    UnopenedText,
    /// A backslash in a text with something after it that means nothing.
    Escape,
    /// What begins as a number and is none, or is too great for one.
    Number,
    /// A `(` is missing.
    OpeningParenthesis,
    /// A `)` is missing.
    ClosingParenthesis,
    /// A `]` is missing.
    ClosingBracket,
    /// A `}` is missing.
    ClosingBrace,
    /// Several closing brackets are missing.
    ClosingBrackets(String),
    /// The brackets around the whole are missing.
    NoBrackets,
    /// The whole is written in another format, or in none.
    OtherFormat,
    /// The colon after the name of a field is missing.
    Colon,
    /// A comma is missing.
    Comma,
    /// A value is missing.
    Value,
    /// A name is missing, or what stands there is none.
    Name,
    /// Something stands after the end of the value.
    TrailingText,
    /// Brackets are nested deeper than any file of ours needs.
    TooDeep,
    /// What the parser says has no words of ours.
    Other,
}

impl SyntaxProblem {
    /// Something that does not belong where it stands, of which the beginning is told.
    pub(super) fn unexpected(token: &str) -> Self {
        Self::Unexpected(token.chars().take(MOST_TOLD).collect())
    }

    /// The problem as a sentence.
    pub(super) fn message(&self) -> String {
        match self {
            Self::Unexpected(token) => text!("syntax-unexpected", token = token.as_str()),
            Self::Instead { found, .. } => text!("syntax-unexpected", token = found.as_str()),
            Self::Odd(character) => text!("syntax-odd-character", code = code(*character)),
            Self::Wide { found, .. } => text!("syntax-wide", found = found.as_str()),
            Self::CurlyQuotes => text!("syntax-curly-quotes"),
            Self::SingleQuotes => text!("syntax-single-quotes"),
            Self::QuoteInText => text!("syntax-quote-in-text"),
            Self::QuotedName(name) => text!("syntax-quoted-name", name = name.as_str()),
            Self::CommentSign(sign) => text!("syntax-comment-sign", sign = sign.as_str()),
            Self::Fence => text!("syntax-fence"),
            Self::Path { path, .. } => text!("syntax-unexpected", token = path.as_str()),
            Self::UnexpectedEnd => text!("syntax-unexpected-end"),
            Self::UnclosedComment => text!("syntax-unclosed-comment"),
            Self::UnclosedText => text!("syntax-unclosed-text"),
            Self::UnopenedText => text!("syntax-unopened-text"),
            Self::Escape => text!("syntax-escape"),
            Self::Number => text!("syntax-number"),
            Self::OpeningParenthesis => text!("syntax-opening-parenthesis"),
            Self::ClosingParenthesis => text!("syntax-closing-parenthesis"),
            Self::ClosingBracket => text!("syntax-closing-bracket"),
            Self::ClosingBrace => text!("syntax-closing-brace"),
            Self::ClosingBrackets(all) => text!("syntax-closing-brackets", all = all.as_str()),
            Self::NoBrackets => text!("syntax-no-brackets"),
            Self::OtherFormat => text!("syntax-other-format"),
            Self::Colon => text!("syntax-colon"),
            Self::Comma => text!("syntax-comma"),
            Self::Value => text!("syntax-value"),
            Self::Name => text!("syntax-name"),
            Self::TrailingText => text!("syntax-trailing-text"),
            Self::TooDeep => text!("syntax-too-deep"),
            Self::Other => text!("syntax-other"),
        }
    }

    /// What to do about it, where something can be said.
    pub(super) fn hint(&self) -> Option<String> {
        Some(match self {
            Self::Instead { meant, .. } => text!("hint-write-sign", sign = *meant),
            Self::Wide { meant, .. } => text!("hint-write-sign", sign = meant.as_str()),
            Self::Odd(character) if is_no_break_space(*character) => {
                text!("hint-no-break-space")
            }
            Self::Odd(character) if is_odd_space(*character) => text!("hint-odd-space"),
            Self::Odd(_) => text!("hint-unseen-character"),
            Self::CurlyQuotes | Self::SingleQuotes => text!("hint-straight-quotes"),
            Self::QuoteInText => text!("hint-quote-in-text"),
            Self::QuotedName(name) => text!("hint-write", this = name.as_str()),
            Self::CommentSign(_) => text!("hint-comment"),
            Self::Fence => text!("hint-delete-fence"),
            Self::Path { word, .. } => text!("hint-write", this = word.as_str()),
            Self::NoBrackets | Self::OtherFormat => text!("hint-empty"),
            _ => return None,
        })
    }
}

/// A character by its number, as it is looked up.
pub(super) fn code(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}
