//! How a routine is written: each value as short as the format allows.

use std::time::Duration;

use super::super::read::DAYS;
use super::super::{Day, Rounds, Routine, Schedule};
use crate::exercise::dose::{BREATH, REP, SIDES};
use crate::exercise::{Dose, Sides, Work};

/// A step that is not in a file yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStep {
    /// The id of the exercise.
    pub exercise: String,
    /// The work, its sides and sets.
    pub dose: Dose,
    /// The time between two sets, if the step has its own.
    pub rest: Option<Duration>,
    /// The time to get ready, if the step has its own.
    pub prepare: Option<Duration>,
    /// A line that is shown during the step; may be empty.
    pub note: String,
    /// Whether the time to get ready lasts until the person says so.
    pub wait: bool,
    /// Whether it is done on a short day as well.
    pub core: bool,
}

/// A routine that is not in a file yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRoutine {
    /// The name that people read.
    pub name: String,
    /// What the log knows it by.
    pub id: Option<String>,
    /// What it is good for; may be empty.
    pub about: String,
    /// Where it comes from; may be empty.
    pub source: String,
    /// The time to get ready before each step, where it is not by the exercise.
    pub prepare: Option<Duration>,
    /// The change from one side to the other, where it is not the usual one.
    pub switch: Option<Duration>,
    /// The time between two sets, where it is not the usual one.
    pub rest: Option<Duration>,
    /// The steps in order, each once.
    pub steps: Vec<NewStep>,
    /// Those of them that are done several times over, in order, none within another.
    pub rounds: Vec<Rounds>,
}

impl NewRoutine {
    /// A routine of a name, with the usual pauses and no steps yet.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            id: None,
            about: String::new(),
            source: String::new(),
            prepare: None,
            switch: None,
            rest: None,
            steps: Vec::new(),
            rounds: Vec::new(),
        }
    }

    /// The text of its file.
    pub fn text(&self) -> String {
        let mut text = format!("Routine(\n    name: {},\n", quoted(&self.name));
        if let Some(id) = &self.id {
            text += &format!("    id: {},\n", quoted(id));
        }
        for (name, value) in [("about", &self.about), ("source", &self.source)] {
            if !value.is_empty() {
                text += &format!("    {name}: {},\n", quoted(value));
            }
        }
        let pauses = [
            ("prepare", self.prepare, None),
            ("switch", self.switch, Some(Routine::SWITCH)),
            ("rest", self.rest, Some(Routine::REST)),
        ];
        for (name, value, usual) in pauses {
            if let Some(value) = value.filter(|_| value != usual) {
                text += &format!("    {name}: {},\n", seconds(value));
            }
        }
        text += "    steps: [\n";
        for (place, step) in self.steps.iter().enumerate() {
            let rounds = self.rounds.iter().find(|it| it.steps.contains(&place));
            if let Some(rounds) = rounds.filter(|rounds| rounds.steps.start == place) {
                let (count, rest) = (rounds.count, seconds(rounds.rest));
                text += &format!("        Rounds(count: {count}, rest: {rest}, steps: [\n");
            }
            let indentation = if rounds.is_some() { "    " } else { "" };
            text += &format!("        {indentation}{},\n", step.text());
            if rounds.is_some_and(|rounds| rounds.steps.end == place + 1) {
                text += "        ]),\n";
            }
        }
        text + "    ],\n)\n"
    }
}

impl NewStep {
    /// A step of an exercise with this dose, and all else as the routine has it.
    pub fn new(exercise: impl Into<String>, dose: Dose) -> Self {
        Self {
            exercise: exercise.into(),
            dose,
            rest: None,
            prepare: None,
            note: String::new(),
            wait: false,
            core: false,
        }
    }

    /// The step as its file has it, on one line.
    pub fn text(&self) -> String {
        let Dose { work, sides, sets } = &self.dose;
        let mut text = format!(
            "(exercise: {}, work: {}",
            quoted(&self.exercise),
            self::work(work)
        );
        if let Some(side) = side(*sides) {
            text += &format!(", side: {side}");
        }
        if *sets != 1 {
            text += &format!(", sets: {sets}");
        }
        for (name, value) in [("rest", self.rest), ("prepare", self.prepare)] {
            if let Some(value) = value {
                text += &format!(", {name}: {}", seconds(value));
            }
        }
        for (name, value) in [("wait", self.wait), ("core", self.core)] {
            if value {
                text += &format!(", {name}: true");
            }
        }
        if !self.note.is_empty() {
            text += &format!(", note: {}", quoted(&self.note));
        }
        text + ")"
    }
}

/// Whole seconds.
pub fn seconds(length: Duration) -> String {
    length.as_secs().to_string()
}

/// A text in quotes.
pub fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

/// The word for a side; none for both at once.
pub fn side(sides: Sides) -> Option<&'static str> {
    let (_, word) = SIDES.iter().find(|(known, _)| *known == sides)?;
    Some(word)
}

/// A bout, without what it says anyway.
pub fn work(work: &Work) -> String {
    let fields: Vec<String> = fields_of_work(work)
        .into_iter()
        .filter(|field| field.usual != Some(field.value))
        .map(|field| format!("{}: {}", field.name, field.value))
        .collect();
    if fields.is_empty() {
        kind_of_work(work).to_owned()
    } else {
        format!("{}({})", kind_of_work(work), fields.join(", "))
    }
}

/// The word with which a bout begins.
pub const fn kind_of_work(work: &Work) -> &'static str {
    match work {
        Work::Hold(_) => "Hold",
        Work::Reps { .. } => "Reps",
        Work::Breaths { .. } => "Breaths",
        Work::Open => "Open",
    }
}

/// A number of a bout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkField {
    /// Its name in the file.
    pub name: &'static str,
    /// What it is, in seconds or as a count.
    pub value: u64,
    /// What it is where the file does not say; none where it must.
    pub usual: Option<u64>,
}

/// The numbers of a bout in the order in which they are written.
pub fn fields_of_work(work: &Work) -> Vec<WorkField> {
    let required = |name, value| WorkField {
        name,
        value,
        usual: None,
    };
    let seconds = |name, length: Duration, usual: Duration| WorkField {
        name,
        value: length.as_secs(),
        usual: Some(usual.as_secs()),
    };
    match *work {
        Work::Hold(length) => vec![required("seconds", length.as_secs())],
        Work::Reps {
            count,
            up,
            hold,
            down,
        } => vec![
            required("count", count.into()),
            seconds("up", up, REP[0]),
            seconds("hold", hold, REP[1]),
            seconds("down", down, REP[2]),
        ],
        Work::Breaths {
            count,
            breathe_in,
            breathe_out,
        } => vec![
            required("count", count.into()),
            seconds("breathe_in", breathe_in, BREATH[0]),
            seconds("breathe_out", breathe_out, BREATH[1]),
        ],
        Work::Open => Vec::new(),
    }
}

/// How often a routine is meant to be done.
pub fn schedule(schedule: &Schedule) -> String {
    let name = |day: &Day| {
        let known = DAYS.iter().find(|(known, _)| known == day);
        known.map_or("", |(_, name)| name)
    };
    match schedule {
        Schedule::Daily(times) => format!("Daily({times})"),
        Schedule::Weekly(times) => format!("Weekly({times})"),
        Schedule::Days(days) => {
            let names: Vec<&str> = days.iter().map(name).collect();
            format!("Days([{}])", names.join(", "))
        }
    }
}
