//! Where a text ends, whichever quotes it has, and those that it lacks.
//!
//! What follows a quote tells whether it ends its text: a comma, a closing bracket, the end of the line. So an
//! apostrophe, or a quote within a text, is told from its end.

use std::borrow::Cow;

use super::characters::{closing_quotes, is_line_end, is_odd, plain};
use super::piece::Token;
use super::scan::Scan;
use crate::document::{SyntaxProblem, tree};

/// How far the end of a text is looked for, other than a straight quote: more than a text may have.
const FARTHEST: usize = 4_000;

impl<'a> Scan<'a> {
    /// A text in quotes of any kind.
    pub(super) fn quoted(&mut self, first: char) -> bool {
        match (first, closing_quotes(first)) {
            (_, None) => false,
            ('"', _) => {
                self.straight();
                true
            }
            (_, Some(closing)) => self.other(first, closing),
        }
    }

    /// A text in quotes that are not straight, or not double.
    fn other(&mut self, first: char, closing: &[char]) -> bool {
        let start = self.at + first.len_utf8();
        let text = self.text;
        let line_end = self.line_end_from(start);
        let line = &text[start..line_end];
        let ends = |it: &(usize, char)| closing.contains(&it.1);
        let behind = |it: &(usize, char)| start + it.0 + it.1.len_utf8();
        let here = || line.char_indices().filter(ends);
        let window = &text[start..text.floor_char_boundary(start + FARTHEST)];
        let end = partner(line, first, closing)
            .filter(|it| self.ends_value(behind(it)))
            .or_else(|| here().find(|it| self.ends_value(behind(it))))
            .or_else(|| here().find(|it| self.begins_field(behind(it))))
            .or_else(|| here().next_back())
            .or_else(|| {
                // On a later line, before any other text begins.
                let mut later = window.char_indices().filter(ends);
                let end = later.find(|it| self.ends_value(behind(it)))?;
                (!window[..end.0].contains([first, '"', '\''])).then_some(end)
            });
        let Some((length, last)) = end else {
            return "“„«‹「『".contains(first) && self.unclosed(start);
        };
        let problem = match first {
            '\'' | '`' | '´' | '＇' => SyntaxProblem::SingleQuotes,
            _ => SyntaxProblem::CurlyQuotes,
        };
        self.note(self.at..start, problem);
        let content = &text[start..start + length];
        let end = start + length + last.len_utf8();
        self.push(Token::Text(Some(Cow::Borrowed(content))), end);
        true
    }

    /// A text that begins with a straight quote.
    fn straight(&mut self) {
        if self.unopened() {
            return;
        }
        let (text, start) = (self.text, self.at + 1);
        let after = self.quotes.partition_point(|quote| *quote < start);
        let end = self.quotes.get(after).copied();
        let line_end = self.line_end_from(start);
        let whole = end.filter(|end| {
            let behind = *end + 1;
            let is_spaced = text[behind..].starts_with([' ', '\t']);
            if *end < line_end {
                self.ends_value(behind)
                    || self.begins_field(behind)
                    || (is_spaced && text[behind..].trim_start().starts_with(['"', '(', '[']))
            } else {
                self.ends_value(behind) || (is_spaced && self.begins_field(behind))
            }
        });
        if let Some(end) = whole {
            return self.sound_text(end);
        }
        let here = end.filter(|end| *end < line_end);
        if let Some((end, quote)) = self.curly_end(start, here.unwrap_or(line_end)) {
            let behind = end + quote.len_utf8();
            self.note(end..behind, SyntaxProblem::CurlyQuotes);
            let content = &text[start..end];
            return self.push(Token::Text(Some(Cow::Borrowed(content))), behind);
        }
        let before_field = |end: usize| {
            let mut commas = text[start..end].match_indices(',');
            commas.any(|(at, _)| self.begins_field(start + at + 1))
        };
        let Some(end) = here.filter(|end| !before_field(*end)) else {
            self.unclosed(start);
            return;
        };
        // Quotes within the text: its end is the first that looks like one.
        let later = self.quotes[after..].iter().take(8).copied();
        let mut later = later.take_while(|quote| *quote < line_end);
        match later.find(|quote| self.ends_value(quote + 1)) {
            Some(last) if last == end + 1 => {
                self.sound_text(end);
                self.at += 1;
                self.note(last..last + 1, SyntaxProblem::unexpected("\""));
            }
            Some(last) => {
                self.note(end..end + 1, SyntaxProblem::QuoteInText);
                let content = &text[start..last];
                self.push(Token::Text(Some(Cow::Borrowed(content))), last + 1);
            }
            None => self.sound_text(end),
        }
    }

    /// A quote that ends a text whose opening one is missing.
    fn unopened(&mut self) -> bool {
        if self.is_spaced || !self.ends_value(self.at + 1) {
            return false;
        }
        let Some(start) = self.take_words() else {
            return false;
        };
        let content = &self.text[start..self.at];
        self.note(start..self.at + 1, SyntaxProblem::UnopenedText);
        self.push_from(
            start,
            Token::Text(Some(Cow::Borrowed(content))),
            self.at + 1,
        );
        true
    }

    /// A text whose closing quote is at `end`.
    fn sound_text(&mut self, end: usize) {
        let quoted = &self.text[self.at..=end];
        let content = if quoted.contains('\\') {
            tree::text(quoted)
        } else {
            Ok(Cow::Borrowed(&quoted[1..quoted.len() - 1]))
        };
        let content = match content {
            Ok(content) => Some(content),
            Err(place) => {
                self.note(
                    self.at + place.start..self.at + place.end,
                    SyntaxProblem::Escape,
                );
                None
            }
        };
        self.push(Token::Text(content), end + 1);
    }

    /// A curly quote that ends a text which began with a straight one.
    fn curly_end(&self, start: usize, end: usize) -> Option<(usize, char)> {
        let mut all = self.text[start..end].char_indices();
        let found = all.find(|(at, it)| {
            "”“„»«＂″".contains(*it) && self.ends_value(start + at + it.len_utf8())
        });
        found.map(|(at, it)| (start + at, it))
    }

    /// A text without a closing quote, which was most likely meant to end on its line.
    fn unclosed(&mut self, start: usize) -> bool {
        let line_end = self.line_end_from(start);
        let line = &self.text[start..line_end];
        let mut commas = line.match_indices(',').map(|(at, _)| at);
        let meant = match commas.find(|at| self.begins_field(start + at + 1)) {
            Some(comma) => without_closing(&line[..comma]),
            None => without_closing(line),
        };
        let end = start + meant.len();
        self.note(self.at..end, SyntaxProblem::UnclosedText);
        self.push(Token::Text(Some(Cow::Borrowed(meant))), end);
        true
    }

    /// The end of the line of a place, or as far as the end of a text is looked for.
    fn line_end_from(&mut self, start: usize) -> usize {
        if !self.line_of_quote.contains(&start) {
            let rest = &self.text[start..];
            let end = start + rest.find(is_line_end).unwrap_or(rest.len());
            self.line_of_quote = start..end + 1;
        }
        let end = self.line_of_quote.end - 1;
        end.min(self.text.floor_char_boundary(start + FARTHEST))
    }

    /// Whether what stands at a place can follow a value.
    fn ends_value(&self, at: usize) -> bool {
        let rest = self.text[at..].trim_start_matches(|it| matches!(it, ' ' | '\t') || is_odd(it));
        match rest.chars().next() {
            None => true,
            Some(next) => {
                is_line_end(next)
                    || ",;:)]}=".contains(plain(next).unwrap_or(next))
                    || rest.starts_with("//")
                    || rest.starts_with("/*")
                    || rest.starts_with("--")
                    || rest.starts_with('#')
            }
        }
    }

    /// Whether a name with its colon stands at a place, on this line.
    fn begins_field(&self, at: usize) -> bool {
        let rest = self.text[at..].trim_start_matches(|it| matches!(it, ' ' | '\t') || is_odd(it));
        let is_part = |it: char| it.is_alphanumeric() || it == '_';
        let length = rest.find(|it| !is_part(it)).unwrap_or(rest.len());
        if length == 0 || length > 40 || rest.starts_with(|it: char| it.is_numeric()) {
            return false;
        }
        let behind = rest[length..].trim_start_matches([' ', '\t']);
        behind.starts_with([':', '=', '：'])
    }
}

/// The quote of a line that closes a text, past those within it that have an opening half of their own.
fn partner(line: &str, first: char, closing: &[char]) -> Option<(usize, char)> {
    let is_own = "“„«‹「『".contains(first);
    let mut depth = 0_usize;
    let mut all = line.char_indices().filter(|_| is_own);
    all.find(|(_, it)| {
        let closes = *it != first && closing.contains(it);
        let is_end = closes && depth == 0;
        depth += usize::from(*it == first);
        depth = depth.saturating_sub(usize::from(closes));
        is_end
    })
}

/// The line without the commas, the comment and the closing brackets at its end that were not meant as text.
fn without_closing(line: &str) -> &str {
    let mut meant = match line.split_once(" //") {
        Some((meant, _)) => meant,
        None => line,
    };
    loop {
        meant = meant.trim_end().trim_end_matches(['\'', '`', '´']);
        let count = |it: char| meant.matches(it).count();
        let is_needless = match meant.chars().next_back() {
            Some(',' | ';') => true,
            Some(')') => count(')') > count('('),
            Some(']') => count(']') > count('['),
            Some('}') => count('}') > count('{'),
            _ => false,
        };
        if !is_needless {
            return meant;
        }
        meant = &meant[..meant.len() - 1];
    }
}
