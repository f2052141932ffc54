//! The pieces of a text: brackets, signs, words, texts and numbers.

use std::borrow::Cow;

use crate::document::{Span, SyntaxProblem};

/// A piece of a text, with its place.
pub(super) struct Piece<'a> {
    pub token: Token<'a>,
    pub span: Span,
    /// Whether it is the first on its line.
    pub starts_line: bool,
    /// Its line.
    pub line: usize,
    /// Whether a space, or a comment, is before it.
    pub is_spaced: bool,
}

/// What a piece is.
#[derive(PartialEq)]
pub(super) enum Token<'a> {
    Open(Bracket),
    Close(Bracket),
    Comma,
    Colon,
    Word(Cow<'a, str>),
    /// A text; none if what is wrong with it has been told.
    Text(Option<Cow<'a, str>>),
    Number,
    /// What begins as a number and is none.
    Odd,
    /// Anything else.
    Sign(&'a str),
}

/// A kind of brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bracket {
    Round,
    Square,
    Curly,
}

impl Bracket {
    pub(super) const fn opening(self) -> &'static str {
        match self {
            Self::Round => "(",
            Self::Square => "[",
            Self::Curly => "{",
        }
    }

    pub(super) const fn closing(self) -> &'static str {
        match self {
            Self::Round => ")",
            Self::Square => "]",
            Self::Curly => "}",
        }
    }

    /// What is wrong where its closing half is missing.
    pub(super) const fn unclosed(self) -> SyntaxProblem {
        match self {
            Self::Round => SyntaxProblem::ClosingParenthesis,
            Self::Square => SyntaxProblem::ClosingBracket,
            Self::Curly => SyntaxProblem::ClosingBrace,
        }
    }
}
