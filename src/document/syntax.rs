//! What the RON parser reports, as diagnostics of ours.

use ron2::ErrorKind;

use super::{Diagnostic, Problem, SyntaxProblem};

/// The diagnostic of an error of the parser.
pub(super) fn diagnostic(error: &ron2::Error) -> Diagnostic {
    let span = error.span();
    let found = match error.kind() {
        ErrorKind::Eof => SyntaxProblem::UnexpectedEnd,
        ErrorKind::UnexpectedChar(first) => {
            SyntaxProblem::unexpected(first.encode_utf8(&mut [0; 4]))
        }
        ErrorKind::UnclosedBlockComment | ErrorKind::UnclosedLineComment => {
            SyntaxProblem::UnclosedComment
        }
        ErrorKind::ExpectedStringEnd => SyntaxProblem::UnclosedText,
        ErrorKind::InvalidEscape(_) => SyntaxProblem::Escape,
        ErrorKind::InvalidIntegerDigit { .. }
        | ErrorKind::UnderscoreAtBeginning
        | ErrorKind::FloatUnderscore
        | ErrorKind::IntegerOutOfBounds { .. } => SyntaxProblem::Number,
        ErrorKind::Expected { expected, .. } => expected_part(expected),
        ErrorKind::TrailingCharacters => SyntaxProblem::TrailingText,
        ErrorKind::InvalidIdentifier(_) | ErrorKind::SuggestRawIdentifier(_) => SyntaxProblem::Name,
        ErrorKind::ExceededRecursionLimit => SyntaxProblem::TooDeep,
        _ => SyntaxProblem::Other,
    };
    Diagnostic::new(span.start_offset..span.end_offset, Problem::Syntax(found))
}

/// Which part the parser missed, from the words in which it names it.
fn expected_part(words: &str) -> SyntaxProblem {
    let parts = [
        ("closing `)`", SyntaxProblem::ClosingParenthesis),
        ("closing `]`", SyntaxProblem::ClosingBracket),
        ("closing `}`", SyntaxProblem::ClosingBrace),
        ("`:`", SyntaxProblem::Colon),
        ("comma", SyntaxProblem::Comma),
        ("value", SyntaxProblem::Value),
        ("identifier", SyntaxProblem::Name),
    ];
    parts
        .into_iter()
        .find(|(part, _)| words.starts_with(part))
        .map_or(SyntaxProblem::Other, |(_, problem)| problem)
}
