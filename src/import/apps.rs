//! The apps whose exports are known, and which of them a file is of.

use serde_json::Value;
use serde_json::error::Category;

use super::bytes::{Decoded, decode};
use super::contents::in_words;
use super::fields::words;
use super::{Remark, Sheet, open_hiit, tabata_timer, timer_machine, workout_timer};

/// An app whose exports are known.
struct App {
    /// Whether a value is a workout of it.
    wrote: fn(&Value) -> bool,
    /// The workout as it is done.
    sheet: fn(&Value) -> Sheet,
}

/// The apps, the most particular first.
const APPS: [App; 4] = [
    App {
        wrote: tabata_timer::is_workout,
        sheet: tabata_timer::sheet,
    },
    App {
        wrote: timer_machine::is_timer,
        sheet: timer_machine::sheet,
    },
    App {
        wrote: open_hiit::is_timer,
        sheet: open_hiit::sheet,
    },
    App {
        wrote: workout_timer::is_workout,
        sheet: workout_timer::sheet,
    },
];

/// The fields in which some app has its workouts.
const LISTS: [&str; 2] = ["workouts", "timers"];
const SINGLE: &str = "workout";

/// Why an export could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is no JSON: what is wrong, at which line and column.
    #[error("{reason}")]
    NoJson {
        /// What the reader says.
        reason: String,
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// Lists and objects lie within each other too often.
    #[error("nested too deeply")]
    TooDeep,
    /// Just Another Workout Timer has damaged letters so that no JSON is left.
    #[error("damaged when it was written")]
    Damaged,
    /// It is JSON, and of no app that is known; what is in it, in a few words.
    #[error("of no app that is known")]
    Unknown(String),
    /// It is of an app that is known, and has no workout in it.
    #[error("nothing in it")]
    Nothing,
}

/// An export that could be read.
#[derive(Debug, Clone)]
pub struct Export {
    workouts: Vec<Value>,
    is_damaged: bool,
}

impl Export {
    /// Reads the bytes of an export.
    ///
    /// # Errors
    /// [`Unreadable`] if it is no export of an app that is known.
    pub fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        let Decoded { text, is_damaged } = decode(bytes);
        let value = serde_json::from_str(&text).map_err(|error| why(&error, &text, is_damaged))?;
        let workouts = workouts(value)?;
        Ok(Self {
            workouts,
            is_damaged,
        })
    }

    /// How many workouts there are.
    pub fn count(&self) -> usize {
        self.workouts.len()
    }

    /// The workouts, each with what could not be read of it.
    pub fn sheets(&self) -> impl Iterator<Item = Sheet> {
        self.workouts.iter().enumerate().map(|(place, workout)| {
            let app = APPS.iter().find(|app| (app.wrote)(workout));
            let mut sheet = app.map_or_else(|| of_no_app(workout), |app| (app.sheet)(workout));
            if self.is_damaged && (place == 0 || !workout.to_string().is_ascii()) {
                sheet.remarks.push(Remark::DamagedLetters);
            }
            sheet
        })
    }

    /// The name of the workout of a place.
    pub fn name(&self, place: usize) -> String {
        self.workouts.get(place).map(name_of).unwrap_or_default()
    }
}

fn name_of(workout: &Value) -> String {
    let names = ["title", "name"].map(|field| words(workout, field, &mut Vec::new()));
    let name = names.into_iter().find(|name| !name.is_empty());
    name.unwrap_or_default()
}

/// What stands among workouts and is none: it is told as one without steps.
fn of_no_app(value: &Value) -> Sheet {
    Sheet {
        name: name_of(value),
        ..Sheet::default()
    }
}

/// The workouts of an export, whichever app has written it.
fn workouts(value: Value) -> Result<Vec<Value>, Unreadable> {
    let is_known = |value: &Value| APPS.iter().any(|app| (app.wrote)(value));
    if is_known(&value) {
        return Ok(vec![value]);
    }
    let list = LISTS
        .iter()
        .find_map(|field| value.get(field)?.as_array())
        .or_else(|| value.as_array());
    match (list, value.get(SINGLE)) {
        (Some(list), _) if list.is_empty() => Err(Unreadable::Nothing),
        (Some(list), _) if list.iter().any(is_known) => Ok(list.clone()),
        (None, Some(single)) if is_known(single) => Ok(vec![single.clone()]),
        _ => Err(Unreadable::Unknown(in_words(&value))),
    }
}

/// Why a text is no JSON.
fn why(error: &serde_json::Error, text: &str, is_damaged: bool) -> Unreadable {
    // The reader has no other way to tell it.
    if error.to_string().starts_with("recursion limit") {
        return Unreadable::TooDeep;
    }
    let fields = ["\"repetitions\"", "\"exercises\""];
    let is_of_the_app = fields.iter().all(|field| text.contains(field));
    if is_of_the_app && (is_damaged || is_of_a_damaged_letter(error, text)) {
        return Unreadable::Damaged;
    }
    Unreadable::NoJson {
        reason: error.to_string(),
        line: error.line(),
        column: error.column(),
    }
}

/// Whether the reader stumbled over a letter of which the low byte alone was written, as a quote or a backslash is: a text
/// goes on right behind its quote, or has an escape that means nothing. A slip of a hand looks otherwise.
fn is_of_a_damaged_letter(error: &serde_json::Error, text: &str) -> bool {
    let are_bytes = text.chars().all(|character| character <= '\u{ff}');
    if !are_bytes || error.classify() != Category::Syntax {
        return false;
    }
    let line = text.split('\n').nth(error.line().saturating_sub(1));
    let line = line.unwrap_or_default().as_bytes();
    let at = |before: usize| line.get(error.column().checked_sub(before)?).copied();
    let goes_on = at(2) == Some(b'"')
        && at(1).is_some_and(|byte| !byte.is_ascii_whitespace() && !b"\"{}[],:".contains(&byte));
    goes_on || error.to_string().starts_with("invalid escape")
}
