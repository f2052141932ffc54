//! Takes the tree of a document apart, noting every problem on the way.

use super::mend::characters::odd_character;
use super::mend::{self, Mended};
use super::{
    Diagnostic, Expected, Fields, Kind, Problem, Report, Source, Span, SyntaxProblem, Value,
    consequence, nearest, nesting, tree,
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

/// What people write for a value that is not there, as other formats have it.
const NULLS: [&str; 6] = ["null", "nil", "none", "nothing", "undefined", "nan"];

static TOLD: Value<'static> = Value {
    span: 0..0,
    kind: Kind::Told,
};

/// Reads values and keeps what is wrong with them.
#[derive(Debug, Default)]
pub struct Reader {
    found: Vec<Diagnostic>,
    /// What the parser stumbled over: told if nothing else is.
    stumble: Option<Diagnostic>,
    /// The items of lists in a text that had to be mended; nothing follows from anything in a sound one.
    items: Vec<Span>,
}

impl Reader {
    /// Parses a source; what its syntax lacks is noted, and the rest can still be read.
    pub fn parse(source: &Source) -> (Self, Option<Value<'_>>) {
        let mut reader = Self::default();
        let (body, mark) = source.body();
        if let Some(at) = nesting::first_too_deep(body) {
            let problem = Problem::Syntax(SyntaxProblem::TooDeep);
            reader.note(mark + at..mark + at + 1, problem);
            return (reader, None);
        }
        let value = match tree::parse(source) {
            Ok(Some(value)) if value.has_joined_items() => reader.mend(source),
            Ok(value) => value,
            Err(stumble) => {
                let other = || Diagnostic::new(mark..mark, Problem::Syntax(SyntaxProblem::Other));
                reader.stumble = Some(stumble.unwrap_or_else(other));
                reader.mend(source)
            }
        };
        if value.is_none() && reader.found.is_empty() {
            reader.note(0..0, Problem::Empty);
        }
        (reader, value)
    }

    /// Parses a source that comes with the app, in which nothing is wrong: in less time, and in a quarter of the memory
    /// that a parser needs which knows every character between the values as well.
    pub fn parse_bundled(source: &Source) -> (Self, Option<Value<'_>>) {
        let Mended { value, found } = mend::mended(source);
        if found.is_empty() {
            (Self::default(), value)
        } else {
            Self::parse(source)
        }
    }

    /// What a broken text was meant to be.
    fn mend<'a>(&mut self, source: &'a Source) -> Option<Value<'a>> {
        let Mended { value, found } = mend::mended(source);
        self.found = found;
        self.items = value.as_ref().map(consequence::items).unwrap_or_default();
        value
    }

    /// The report of what was found, in the order of the text; none if all is well.
    pub fn finish(mut self, source: &Source) -> Option<Report> {
        if self.found.is_empty() {
            self.found.extend(self.stumble.take());
        }
        self.found
            .sort_by_key(|found| (found.span.start, found.span.end));
        self.found.dedup();
        consequence::leave_out(&mut self.found, &source.text, &self.items);
        (!self.found.is_empty()).then(|| Report {
            source: source.clone(),
            diagnostics: self.found,
        })
    }

    /// Notes a problem.
    pub fn note(&mut self, span: Span, problem: Problem) {
        self.push(Diagnostic::new(span, problem));
    }

    pub(super) fn push(&mut self, found: Diagnostic) {
        self.found.push(found);
    }

    /// Notes a problem with a name, and the known name nearest to it; or a character in it that cannot be seen, since
    /// nobody would find that by the name.
    pub fn note_name<'n>(
        &mut self,
        span: Span,
        name: &str,
        known: impl IntoIterator<Item = &'n str>,
        problem: Problem,
    ) {
        if let Some(character) = odd_character(name) {
            return self.note(span, Problem::HiddenCharacter(character));
        }
        self.push(Diagnostic {
            nearest: nearest(name, known).map(str::to_owned),
            ..Diagnostic::new(span, problem)
        });
    }

    /// Notes a problem with what to write instead.
    pub(super) fn note_with(&mut self, span: Span, problem: Problem, write: Vec<String>) {
        self.push(Diagnostic {
            write,
            ..Diagnostic::new(span, problem)
        });
    }

    /// Notes that something else belongs here, unless what stands here has been told already.
    pub fn note_wrong_kind(&mut self, value: &Value<'_>, expected: Expected) {
        self.note_wrong_kind_with(value, expected, Vec::new());
    }

    pub(super) fn note_wrong_kind_with(
        &mut self,
        value: &Value<'_>,
        expected: Expected,
        write: Vec<String>,
    ) {
        if value.kind != Kind::Told {
            self.note_with(value.span.clone(), Problem::WrongKind(expected), write);
        }
    }

    /// The fields of a group, which may only be those named in `known`. One whose name is nearly a known one counts as
    /// that, so that nothing follows from the slip.
    pub fn fields<'a>(
        &mut self,
        value: &'a Value<'a>,
        known: &[&'static str],
        expected: Expected,
    ) -> Option<Fields<'a>> {
        let Some(all) = value.fields() else {
            let write = first_field_named(value, known).into_iter().collect();
            self.note_wrong_kind_with(value, expected, write);
            return None;
        };
        let place = match value.name() {
            Some((_, span)) => span,
            None => value.span.start..value.span.start + 1,
        };
        let mut kept: Vec<(&'static str, &'a Value<'a>)> = Vec::with_capacity(known.len());
        let mut unknown = Vec::new();
        let mut strangers = 0;
        for field in all {
            let name = field.name.text.as_ref();
            match known.iter().find(|known| **known == name) {
                None => unknown.push(field),
                Some(name) if kept.iter().any(|(before, _)| before == name) => {
                    let problem = Problem::DuplicateField((*name).to_owned());
                    self.note(field.name.span.clone(), problem);
                }
                Some(name) => kept.push((name, self.unless_null(&field.value))),
            }
        }
        for field in unknown {
            let name = field.name.text.as_ref();
            let problem = Problem::UnknownField {
                name: name.to_owned(),
                known: known.to_vec(),
            };
            self.note_name(
                field.name.span.clone(),
                name,
                known.iter().copied(),
                problem,
            );
            let meant = nearest(name, known.iter().copied());
            let meant = known.iter().find(|known| Some(**known) == meant);
            if let Some(meant) = meant
                && !kept.iter().any(|(before, _)| before == meant)
            {
                kept.push((meant, self.unless_null(&field.value)));
            } else {
                strangers += 1;
            }
        }
        Some(Fields::new(place, kept, strangers))
    }

    /// The value, unless it is a word of another format for none at all, which is noted.
    fn unless_null<'a>(&mut self, value: &'a Value<'a>) -> &'a Value<'a> {
        match &value.kind {
            Kind::Word(word) if NULLS.contains(&word.to_ascii_lowercase().as_str()) => {
                self.note(value.span.clone(), Problem::Null(word.clone().into_owned()));
                &TOLD
            }
            Kind::Unread("~") => {
                self.note(value.span.clone(), Problem::Null("~".to_owned()));
                &TOLD
            }
            _ => value,
        }
    }

    /// A field that must be there.
    pub fn required<'a>(
        &mut self,
        fields: &Fields<'a>,
        name: &'static str,
    ) -> Option<&'a Value<'a>> {
        let value = fields.get(name);
        if value.is_none() && !fields.takes_stranger() {
            self.note(fields.place.clone(), Problem::MissingField(name));
        }
        value
    }

    /// Notes a word that is none of the known ones.
    pub fn note_unknown_word(&mut self, span: Span, word: &str, known: Vec<&'static str>) {
        let problem = Problem::UnknownWord {
            word: word.to_owned(),
            known: known.clone(),
        };
        self.note_name(span, word, known, problem);
    }

    /// Which of the known names a value has, be it a word or a group. One that is nearly a known name counts as that,
    /// after it was noted; none where it has no name, which is noted, or one that nobody knows.
    pub fn named(
        &mut self,
        value: &Value<'_>,
        known: &[&'static str],
        expected: Expected,
    ) -> Option<&'static str> {
        let Some((name, span)) = value.name() else {
            self.note_wrong_kind(value, expected);
            return None;
        };
        let found = known.iter().find(|known| **known == name);
        if found.is_none() {
            self.note_unknown_word(span, name, known.to_vec());
        }
        let meant = || nearest(name, known.iter().copied());
        let found = found.or_else(|| {
            let meant = meant();
            known.iter().find(|known| Some(**known) == meant)
        });
        found.copied()
    }

    /// Whether the outermost value may be one of this name: it has the name, nearly so, or none at all.
    pub fn is_named(&mut self, value: &Value<'_>, name: &'static str) -> bool {
        value.name().is_none() || self.named(value, &[name], Expected::Word).is_some()
    }

    /// The items of a list of at most `most`.
    pub fn list<'a>(&mut self, value: &'a Value<'a>, most: usize) -> Option<Vec<&'a Value<'a>>> {
        let items = match &value.kind {
            Kind::List(list) => &list.items,
            Kind::Group(group) if group.name.is_none() => {
                self.note_wrong_kind(value, Expected::List);
                match &group.parts {
                    super::Parts::Items(items) => items,
                    // The only one, without the brackets around it.
                    super::Parts::Fields(fields) if !fields.is_empty() => return Some(vec![value]),
                    super::Parts::Fields(_) => return None,
                }
            }
            _ => {
                self.note_wrong_kind(value, Expected::List);
                return None;
            }
        };
        if let Some(first_too_many) = items.get(most) {
            let problem = Problem::TooManyItems { most };
            self.note(first_too_many.value.span.clone(), problem);
            return None;
        }
        Some(items.iter().map(|item| &item.value).collect())
    }
}

/// `Hold(30)` as it was meant.
fn first_field_named(value: &Value<'_>, known: &[&'static str]) -> Option<String> {
    let (name, _) = value.name()?;
    let Kind::Number(number) = &value.single()?.kind else {
        return None;
    };
    Some(format!("{name}({}: {number})", known.first()?))
}
