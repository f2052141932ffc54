//! Takes the tree of a document apart, noting every problem on the way.

use std::ops::RangeInclusive;

use ron2::ast::{Document, Expr, NumberExpr, NumberKind, StructBody, parse_document_lossy};

use super::repair::{Edits, Mended};
use super::{
    Diagnostic, Expected, Fields, Problem, Report, Source, Span, SyntaxProblem, fields, nearest,
    nesting, repair,
};

/// What a text of a file may be.
#[derive(Debug, Clone, Copy)]
pub struct TextRule {
    /// The most characters.
    pub most: usize,
    /// Whether it may have no characters.
    pub may_be_empty: bool,
    /// Whether it may have more than one line.
    pub lines: bool,
}

/// Reads values and keeps what is wrong with them.
#[derive(Debug, Default)]
pub struct Reader {
    mark: usize,
    edits: Edits,
    /// From here on the parser had lost its way: what is said about the rest would be wrong.
    lost_at: Option<usize>,
    found: Vec<Diagnostic>,
}

impl Reader {
    /// Parses a source; what its syntax lacks is noted, and the rest can still be read.
    pub fn parse(source: &Source) -> (Self, Document<'_>) {
        let (body, mark) = source.body();
        if let Some(at) = nesting::first_too_deep(body) {
            let mut reader = Self::default();
            reader.note(
                mark + at..mark + at + 1,
                Problem::Syntax(SyntaxProblem::TooDeep),
            );
            return (reader, parse_document_lossy("").0);
        }
        let Mended {
            document,
            found,
            edits,
            lost_at,
        } = repair::parse(body);
        let mut reader = Self {
            mark,
            edits,
            lost_at: lost_at.map(|at| at + mark),
            found: Vec::new(),
        };
        for Diagnostic { span, problem, .. } in found {
            let span = span.start + mark..span.end + mark;
            reader.found.push(Diagnostic::new(span, problem));
        }
        if document.value.is_none() && reader.found.is_empty() {
            reader.note(0..0, Problem::Empty);
        }
        (reader, document)
    }

    /// The report of what was found, in the order of the text; none if all is well.
    pub fn finish(mut self, source: &Source) -> Option<Report> {
        self.found
            .sort_by_key(|found| (found.span.start, found.span.end));
        self.found.dedup();
        (!self.found.is_empty()).then(|| Report {
            source: source.clone(),
            diagnostics: self.found,
        })
    }

    /// The place of an expression in the source.
    pub fn span(&self, expr: &Expr<'_>) -> Span {
        self.range(expr.span())
    }

    fn range(&self, span: &ron2::Span) -> Span {
        let span = self.edits.original(span.start_offset..span.end_offset);
        span.start + self.mark..span.end + self.mark
    }

    /// Notes a problem.
    pub fn note(&mut self, span: Span, problem: Problem) {
        self.push(Diagnostic::new(span, problem));
    }

    fn push(&mut self, found: Diagnostic) {
        let missing = matches!(found.problem, Problem::MissingField(_));
        let lost = self
            .lost_at
            .is_some_and(|at| missing || found.span.start >= at);
        let in_body =
            found.span.start.saturating_sub(self.mark)..found.span.end.saturating_sub(self.mark);
        if !lost && !self.edits.is_stopgap(&in_body) {
            self.found.push(found);
        }
    }

    /// Notes a problem with a name, and the known name nearest to it.
    pub fn note_name<'n>(
        &mut self,
        span: Span,
        name: &str,
        known: impl IntoIterator<Item = &'n str>,
        problem: Problem,
    ) {
        self.push(Diagnostic {
            span,
            problem,
            nearest: nearest(name, known).map(str::to_owned),
        });
    }

    /// Notes that something else belongs here, unless the parser has already complained about it.
    pub fn note_wrong_kind(&mut self, expr: &Expr<'_>, expected: Expected) {
        if !matches!(expr, Expr::Error(_)) {
            self.note(self.span(expr), Problem::WrongKind(expected));
        }
    }

    /// The fields of a struct, which may only be those named in `known`.
    pub fn fields<'a>(
        &mut self,
        expr: &'a Expr<'a>,
        known: &[&'static str],
        expected: Expected,
    ) -> Option<Fields<'a>> {
        let Some(all) = fields::named(expr) else {
            self.note_wrong_kind(expr, expected);
            return None;
        };
        let place = match self.name(expr) {
            Some((_, span)) => span,
            None => self.span(expr).start..self.span(expr).start + 1,
        };
        let mut kept: Vec<(&str, &Expr<'_>)> = Vec::with_capacity(all.len());
        for field in all {
            let name = field.name.name.as_ref();
            let span = self.range(&field.name.span);
            if !known.contains(&name) {
                let problem = Problem::UnknownField {
                    name: name.to_owned(),
                    known: known.to_vec(),
                };
                self.note_name(span, name, known.iter().copied(), problem);
            } else if kept.iter().any(|(before, _)| *before == name) {
                self.note(span, Problem::DuplicateField(name.to_owned()));
            } else {
                kept.push((name, &field.value));
            }
        }
        Some(Fields::new(place, kept))
    }

    /// A field that must be there.
    pub fn required<'a>(
        &mut self,
        fields: &Fields<'a>,
        name: &'static str,
    ) -> Option<&'a Expr<'a>> {
        let value = fields.get(name);
        if value.is_none() {
            self.note(fields.place.clone(), Problem::MissingField(name));
        }
        value
    }

    /// Whether it is a struct, with or without a type name, whose fields can be read.
    pub fn is_struct(&self, expr: &Expr<'_>) -> bool {
        fields::named(expr).is_some()
    }

    /// The type name of a struct or the word of a plain value, with its place.
    pub fn name<'a>(&self, expr: &'a Expr<'a>) -> Option<(&'a str, Span)> {
        match expr {
            Expr::Struct(named) => Some((named.name.name.as_ref(), self.range(&named.name.span))),
            _ => None,
        }
    }

    /// The single value in the brackets of `Name(value)`.
    pub fn single<'a>(&self, expr: &'a Expr<'a>) -> Option<&'a Expr<'a>> {
        let Expr::Struct(named) = expr else {
            return None;
        };
        match &named.body {
            Some(StructBody::Tuple(body)) if body.elements.len() == 1 => {
                Some(&body.elements[0].expr)
            }
            _ => None,
        }
    }

    /// One of the words of a list, by name.
    pub fn word<T: Copy>(
        &mut self,
        expr: &Expr<'_>,
        all: &[T],
        name_of: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let plain = match expr {
            Expr::Struct(named) if named.body.is_none() => self.name(expr),
            _ => None,
        };
        let Some((word, span)) = plain else {
            self.note_wrong_kind(expr, Expected::Word);
            return None;
        };
        let found = all.iter().copied().find(|value| name_of(*value) == word);
        if found.is_none() {
            let known: Vec<_> = all.iter().map(|value| name_of(*value)).collect();
            self.note_unknown_word(span, word, known);
        }
        found
    }

    /// Notes a word that is none of the known ones.
    pub fn note_unknown_word(&mut self, span: Span, word: &str, known: Vec<&'static str>) {
        let problem = Problem::UnknownWord {
            word: word.to_owned(),
            known: known.clone(),
        };
        self.note_name(span, word, known, problem);
    }

    /// A whole number within bounds, both allowed.
    pub fn whole(&mut self, expr: &Expr<'_>, bounds: RangeInclusive<u64>) -> Option<u64> {
        let Expr::Number(number) = expr else {
            self.note_wrong_kind(expr, Expected::WholeNumber);
            return None;
        };
        let out_of_range = Problem::OutOfRange {
            least: *bounds.start(),
            most: *bounds.end(),
        };
        let problem = match number.kind {
            NumberKind::Integer => match integer(number) {
                Some(value) if bounds.contains(&value) => return Some(value),
                _ => out_of_range,
            },
            NumberKind::NegativeInteger => out_of_range,
            NumberKind::Float | NumberKind::SpecialFloat => Problem::NotWhole,
        };
        self.note(self.span(expr), problem);
        None
    }

    /// A number within bounds, both allowed; it may have a fraction.
    pub fn number(&mut self, expr: &Expr<'_>, bounds: RangeInclusive<i64>) -> Option<f32> {
        let Expr::Number(number) = expr else {
            self.note_wrong_kind(expr, Expected::Number);
            return None;
        };
        let (least, most) = bounds.into_inner();
        let value: Option<f32> = number.raw.replace('_', "").parse().ok();
        match value {
            Some(value) if value >= least as f32 && value <= most as f32 => Some(value),
            _ => {
                let problem = Problem::NumberOutOfRange { least, most };
                self.note(self.span(expr), problem);
                None
            }
        }
    }

    /// A text that keeps its rule.
    pub fn text(&mut self, expr: &Expr<'_>, rule: TextRule) -> Option<String> {
        let Expr::String(text) = expr else {
            self.note_wrong_kind(expr, Expected::Text);
            return None;
        };
        // Line breaks within a text are those of its file; they mean the same.
        let value = text.value.replace("\r\n", "\n");
        let hidden = |c: &char| is_hidden(*c) && !(rule.lines && *c == '\n');
        let problem = if value.chars().count() > rule.most {
            Problem::TextTooLong { most: rule.most }
        } else if let Some(character) = value.chars().find(hidden) {
            Problem::HiddenCharacter(character)
        } else if !rule.may_be_empty && value.trim().is_empty() {
            Problem::TextEmpty
        } else {
            return Some(value);
        };
        self.note(self.span(expr), problem);
        None
    }

    /// The items of a list of at most `most`.
    pub fn list<'a>(&mut self, expr: &'a Expr<'a>, most: usize) -> Option<Vec<&'a Expr<'a>>> {
        let Expr::Seq(list) = expr else {
            self.note_wrong_kind(expr, Expected::List);
            return None;
        };
        if let Some(first_too_many) = list.items.get(most) {
            self.note(
                self.span(&first_too_many.expr),
                Problem::TooManyItems { most },
            );
            return None;
        }
        Some(list.items.iter().map(|item| &item.expr).collect())
    }
}

/// The value of a whole number in any notation of RON; none if it is too large.
fn integer(number: &NumberExpr<'_>) -> Option<u64> {
    let digits = number.raw.trim_start_matches('+').replace('_', "");
    let radix = |prefix: &str, radix| {
        let rest = digits.strip_prefix(prefix)?;
        u64::from_str_radix(rest, radix).ok()
    };
    digits
        .parse()
        .ok()
        .or_else(|| radix("0x", 16))
        .or_else(|| radix("0b", 2))
        .or_else(|| radix("0o", 8))
}

/// Whether a character cannot be seen and changes how others are: control characters, and those that embed,
/// override or isolate a direction of writing.
pub fn is_hidden(character: char) -> bool {
    character.is_control() || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
