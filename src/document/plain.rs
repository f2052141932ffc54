//! Reads values that have no others in them: words, numbers and texts. What was probably meant is told with what is wrong.

use std::ops::RangeInclusive;

use super::amount::meant;
use super::mend::characters::is_blank;
use super::{Expected, Kind, Problem, Reader, TextRule, Value, nearest};

/// The longest text that is written out in a hint.
const LONGEST_WRITTEN: usize = 60;

impl Reader {
    /// One of the words of a list, by name; also where it is nearly one, which is noted.
    pub fn word<T: Copy>(
        &mut self,
        value: &Value<'_>,
        all: &[T],
        name_of: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let of_name = |name: Option<&str>| {
            let mut all = all.iter().copied();
            name.and_then(|name| all.find(|value| name_of(*value) == name))
        };
        let names = || all.iter().map(|value| name_of(*value));
        match &value.kind {
            Kind::Word(word) => {
                let found = of_name(Some(word));
                if found.is_none() {
                    self.note_unknown_word(value.span.clone(), word, names().collect());
                }
                found.or_else(|| of_name(nearest(word, names())))
            }
            Kind::Text(text) => {
                let name = nearest(text.trim(), names());
                let write = name.map(str::to_owned).into_iter().collect();
                self.note_wrong_kind_with(value, Expected::Word, write);
                of_name(name)
            }
            _ => {
                self.note_wrong_kind(value, Expected::Word);
                None
            }
        }
    }

    /// `true` or `false`.
    pub fn flag(&mut self, value: &Value<'_>) -> Option<bool> {
        let word = match &value.kind {
            Kind::Flag(flag) => return Some(*flag),
            Kind::Word(word) | Kind::Text(word) => word,
            Kind::Number(word) => word,
            _ => {
                self.note_wrong_kind(value, Expected::TrueOrFalse);
                return None;
            }
        };
        let meant = match word.to_ascii_lowercase().as_str() {
            "true" | "yes" | "on" | "1" => Some("true"),
            "false" | "no" | "off" | "0" => Some("false"),
            _ => None,
        };
        let write = meant.map(str::to_owned).into_iter().collect();
        self.note_wrong_kind_with(value, Expected::TrueOrFalse, write);
        None
    }

    /// A whole number within bounds, both allowed.
    pub fn whole(&mut self, value: &Value<'_>, bounds: RangeInclusive<u64>) -> Option<u64> {
        let out_of_range = Problem::OutOfRange {
            least: *bounds.start(),
            most: *bounds.end(),
        };
        let (written, problem) = match &value.kind {
            Kind::Number(number) if is_whole(number) => match whole(number) {
                Some(number) if bounds.contains(&number) => return Some(number),
                _ => {
                    self.note(value.span.clone(), out_of_range);
                    return None;
                }
            },
            Kind::Number(number) => (number.as_ref(), Problem::NotWhole),
            Kind::Unread(written) => (*written, Problem::NotWhole),
            Kind::Text(text) => (text.as_ref(), Problem::WrongKind(Expected::WholeNumber)),
            _ => {
                self.note_wrong_kind(value, Expected::WholeNumber);
                return None;
            }
        };
        let numbers = meant(written);
        let mut write: Vec<String> = Vec::new();
        for number in numbers
            .iter()
            .flat_map(|number| [number.floor(), number.ceil()])
        {
            let is_allowed = number >= *bounds.start() as f64 && number <= *bounds.end() as f64;
            let number = format!("{number:.0}");
            if is_allowed && !write.contains(&number) {
                write.push(number);
            }
        }
        let problem = match numbers.is_empty() {
            true if matches!(value.kind, Kind::Unread(_)) => {
                Problem::WrongKind(Expected::WholeNumber)
            }
            false if write.is_empty() => out_of_range,
            _ => problem,
        };
        self.note_with(value.span.clone(), problem, write);
        None
    }

    /// A number within bounds, both allowed; it may have a fraction.
    pub fn number(&mut self, value: &Value<'_>, bounds: RangeInclusive<i64>) -> Option<f32> {
        let (least, most) = bounds.into_inner();
        let is_allowed = |number: f64| number >= least as f64 && number <= most as f64;
        match &value.kind {
            Kind::Number(number) => {
                let read: Option<f32> = number.replace('_', "").parse().ok();
                let read = read.filter(|number| is_allowed(f64::from(*number)));
                if read.is_none() {
                    let problem = Problem::NumberOutOfRange { least, most };
                    self.note(value.span.clone(), problem);
                }
                read
            }
            Kind::Unread(written) => {
                self.note_number(value, written, is_allowed);
                None
            }
            Kind::Text(written) => {
                self.note_number(value, written, is_allowed);
                None
            }
            _ => {
                self.note_wrong_kind(value, Expected::Number);
                None
            }
        }
    }

    fn note_number(&mut self, value: &Value<'_>, written: &str, is_allowed: impl Fn(f64) -> bool) {
        let numbers = meant(written)
            .into_iter()
            .filter(|number| is_allowed(*number));
        let write = numbers.map(|number| number.to_string()).collect();
        self.note_wrong_kind_with(value, Expected::Number, write);
    }

    /// A text that keeps its rule.
    pub fn text(&mut self, value: &Value<'_>, rule: TextRule) -> Option<String> {
        let written = match &value.kind {
            Kind::Text(text) => return self.sound_text(value, text, rule),
            Kind::Word(word) | Kind::Number(word) => Some(word.as_ref()),
            Kind::Unread(written) => Some(*written),
            _ => None,
        };
        let fits = |text: &&str| {
            text.chars().count() <= LONGEST_WRITTEN && !text.contains(['"', '\n', '\\'])
        };
        let write = written.filter(fits).map(|text| format!("\"{text}\""));
        self.note_wrong_kind_with(value, Expected::Text, write.into_iter().collect());
        None
    }

    fn sound_text(&mut self, value: &Value<'_>, text: &str, rule: TextRule) -> Option<String> {
        // Line breaks within a text are those of its file; they mean the same.
        let text = text.replace("\r\n", "\n");
        let hidden = |c: &char| is_hidden(*c) && !(rule.lines && *c == '\n');
        let problem = if text.chars().count() > rule.most {
            Problem::TextTooLong { most: rule.most }
        } else if let Some(character) = text.chars().find(hidden) {
            Problem::HiddenCharacter(character)
        } else if !rule.may_be_empty && text.chars().all(is_blank) {
            Problem::TextEmpty
        } else {
            return Some(text);
        };
        self.note(value.span.clone(), problem);
        None
    }
}

/// Whether a number is written as a whole one.
fn is_whole(number: &str) -> bool {
    let digits = number.trim_start_matches(['+', '-']);
    ["0x", "0b", "0o"]
        .iter()
        .any(|prefix| digits.starts_with(prefix))
        || digits.bytes().all(|it| it.is_ascii_digit() || it == b'_')
}

/// The value of a whole number in any notation of RON; none if it is negative or too large.
fn whole(number: &str) -> Option<u64> {
    let digits = number.trim_start_matches('+').replace('_', "");
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
