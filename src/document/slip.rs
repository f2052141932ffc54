//! The slips that people make in the syntax of a file, each with the change that mends it.

use ron2::__internal::Lexer;

use super::{Span, SyntaxProblem};

/// What to write in the place of a part of a text.
pub(super) struct Change {
    /// The part, which may have no length.
    pub replaced: Span,
    /// What to write there.
    pub by: String,
    /// What was wrong, if this mends it.
    pub problem: SyntaxProblem,
    /// The part that is shown to be wrong.
    pub marked: Span,
    /// Whether it is a value that stands for one that nobody knows.
    pub is_stopgap: bool,
}

impl Change {
    /// Whether something is taken away and nothing put in its place.
    pub fn is_removal(&self) -> bool {
        self.by.is_empty()
    }
}

/// Where the parser lost its way.
pub(super) struct Place {
    /// What it could still make sense of.
    before: Span,
    /// What it could not; empty at the end of the text.
    at: Span,
    /// What follows that.
    next: Span,
}

impl Place {
    /// The tokens around a place of a text, comments left out.
    pub fn of(text: &str, offset: usize) -> Self {
        // Of a number such as `0xzz`, the parser tells the place behind its first two characters.
        let prefixes = ["0x", "0X", "0b", "0B", "0o", "0O"];
        let in_number = prefixes
            .iter()
            .any(|prefix| text[..offset].ends_with(prefix));
        let offset = if in_number { offset - 1 } else { offset };
        let tokens = Lexer::new(text).with_trivia(true);
        let tokens = tokens.filter(|token| !token.kind.is_trivia() && !token.text.is_empty());
        let mut spans = tokens.map(|token| token.span.start_offset..token.span.end_offset);
        let end = text.len()..text.len();
        let mut before = 0..0;
        let at = spans.find(|span| {
            let found = span.end > offset;
            if !found {
                before = span.clone();
            }
            found
        });
        Self {
            before,
            at: at.unwrap_or(end.clone()),
            next: spans.next().unwrap_or(end),
        }
    }
}

impl Place {
    /// The end of the last thing before the place.
    pub fn last(&self) -> usize {
        self.before.end
    }
}

impl Change {
    fn new(replaced: Span, by: &str, problem: SyntaxProblem, marked: Span) -> Self {
        Self {
            replaced,
            by: by.to_owned(),
            problem,
            marked,
            is_stopgap: false,
        }
    }

    fn insert(at: usize, by: &str, problem: SyntaxProblem) -> Self {
        Self::new(at..at, by, problem, at..at)
    }

    fn stopgap(replaced: Span, problem: SyntaxProblem) -> Self {
        Self {
            is_stopgap: true,
            ..Self::new(replaced.clone(), "\"\"", problem, replaced)
        }
    }
}

/// The changes that may mend what is wrong at a place; of those that mend it as well, the first is the likeliest.
pub(super) fn changes(text: &str, place: &Place, trailing: bool) -> Vec<Change> {
    let (before, at) = (&text[place.before.clone()], &text[place.at.clone()]);
    let mut changes: Vec<Change> = Vec::new();
    changes.extend(unclosed_text(text, &place.before));
    changes.extend(unclosed_text(text, &place.at));
    if trailing {
        // One closing bracket too many, and all that follows is outside.
        if is_closing(before) {
            changes.push(needless(text, place.before.clone()));
        }
        return changes;
    }
    let after = place.before.end;
    changes.extend(curly_quotes(text, place.at.start));
    changes.extend(unclosed_comment(text, &place.at));
    changes.push(Change::insert(after, ",", SyntaxProblem::Comma));
    if at == "=" {
        changes.push(Change::new(
            place.at.clone(),
            ":",
            SyntaxProblem::Colon,
            place.at.clone(),
        ));
    }
    changes.push(Change::insert(after, ":", SyntaxProblem::Colon));
    if &text[place.next.clone()] == "=" {
        changes.push(Change::new(
            place.next.clone(),
            ":",
            SyntaxProblem::Colon,
            place.next.clone(),
        ));
    }
    changes.push(Change::insert(place.at.end, ":", SyntaxProblem::Colon));
    if before == ":" {
        changes.push(Change::stopgap(after..after, SyntaxProblem::Value));
    }
    for (bracket, problem) in CLOSING {
        if is_closing(at) {
            changes.push(Change::new(
                place.at.clone(),
                bracket,
                problem.clone(),
                place.at.clone(),
            ));
        }
        changes.push(Change::insert(after, bracket, problem.clone()));
        if before == "," {
            changes.push(Change::insert(place.before.start, bracket, problem));
        }
    }
    // What has several lines has too much in it to be left out.
    if !at.is_empty() && !at.contains('\n') {
        changes.push(needless(text, place.at.clone()));
        let problem = match at.starts_with(|first: char| first.is_ascii_digit()) {
            true => SyntaxProblem::Number,
            false => SyntaxProblem::unexpected(at),
        };
        changes.push(Change::stopgap(place.at.clone(), problem));
    }
    changes
}

const CLOSING: [(&str, SyntaxProblem); 3] = [
    (")", SyntaxProblem::ClosingParenthesis),
    ("]", SyntaxProblem::ClosingBracket),
    ("}", SyntaxProblem::ClosingBrace),
];

fn is_closing(token: &str) -> bool {
    CLOSING.iter().any(|(bracket, _)| *bracket == token)
}

/// Something that does not belong there at all.
fn needless(text: &str, span: Span) -> Change {
    let problem = SyntaxProblem::unexpected(&text[span.clone()]);
    Change::new(span.clone(), "", problem, span)
}

/// A text that runs on into the next line was most likely meant to end with its first.
fn unclosed_text(text: &str, token: &Span) -> Option<Change> {
    let line = first_line(text, token)?;
    if !line.starts_with('"') {
        return None;
    }
    let meant = line.strip_suffix(',').unwrap_or(line);
    let end = token.start + meant.len();
    Some(Change::new(
        end..end,
        "\"",
        SyntaxProblem::UnclosedText,
        token.start..end,
    ))
}

/// A comment without an end was most likely meant to be one line.
fn unclosed_comment(text: &str, token: &Span) -> Option<Change> {
    let line = match text[token.clone()].starts_with("/*") {
        true => first_line(text, token).unwrap_or(&text[token.clone()]),
        false => return None,
    };
    let end = token.start + line.len();
    Some(Change::new(
        end..end,
        "*/",
        SyntaxProblem::UnclosedComment,
        token.start..end,
    ))
}

/// The first line of a token that has several.
fn first_line<'a>(text: &'a str, token: &Span) -> Option<&'a str> {
    let (line, _) = text[token.clone()].split_once('\n')?;
    Some(line.trim_end())
}

/// A text in the quotes of a word processor.
fn curly_quotes(text: &str, start: usize) -> Option<Change> {
    let line = text[start..].lines().next()?;
    let first = line
        .chars()
        .next()
        .filter(|first| SyntaxProblem::is_curly_quote(*first))?;
    let inner = &line[first.len_utf8()..];
    let end = inner.find(|it| it == '"' || SyntaxProblem::is_curly_quote(it))?;
    let closing = inner[end..].chars().next()?;
    let replaced = start..start + first.len_utf8() + end + closing.len_utf8();
    let plain = format!("{:?}", &inner[..end]);
    let marked = start..start + first.len_utf8();
    Some(Change::new(
        replaced,
        &plain,
        SyntaxProblem::CurlyQuotes,
        marked,
    ))
}
