//! What a routine is: a list of steps, each an exercise with its dose.
//!
//! Knows nothing of the text it was read from, nor of the timeline it becomes.

use std::collections::HashSet;
use std::ops::Range;
use std::time::Duration;

use crate::exercise::Dose;

/// A list of steps that is done in one go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Routine {
    /// The name that people read, 1 to 120 characters.
    pub name: String,
    /// What the log knows it by, whatever it is called; none in a file that the app has not written yet.
    pub id: Option<String>,
    /// What it is good for; may be empty.
    pub about: String,
    /// Where it comes from; may be empty.
    pub source: String,
    /// How often it is meant to be done, if it says so.
    pub schedule: Option<Schedule>,
    /// The time to get ready before a step that gives none of its own, whole seconds, 0 s to 1 h; by the exercise where the
    /// routine gives none either.
    pub prepare: Option<Duration>,
    /// The change from one side to the other, whole seconds, 0 s to 1 h.
    pub switch: Duration,
    /// The time between the sets of a step that gives none of its own, whole seconds, 0 s to 1 h.
    pub rest: Duration,
    /// Whether the time to get ready lasts until the person says so, before a step that says nothing of its own.
    pub wait: bool,
    /// The steps in the order of the file, each once; 1 to 500 with all the times that rounds repeat them.
    pub steps: Vec<Step>,
    /// Steps that are done several times over, in order, none within another.
    pub rounds: Vec<Rounds>,
}

/// Steps that are done several times over, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rounds {
    /// Their places in the routine, at least one.
    pub steps: Range<usize>,
    /// How many times over, 2 to 20.
    pub count: u32,
    /// The time between two rounds, whole seconds, 0 s to 1 h.
    pub rest: Duration,
}

/// An exercise with its dose, and the pauses around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The id of the exercise; it is known to the catalogue the routine was read with.
    pub exercise: String,
    /// The work, its sides and sets.
    pub dose: Dose,
    /// The time to get ready before the first set; the routine's own where the step gives none.
    pub prepare: Option<Duration>,
    /// The time between two sets; the routine's own where the step gives none.
    pub rest: Duration,
    /// A line that is shown during the step; may be empty.
    pub note: String,
    /// Whether the time to get ready lasts until the person says so.
    pub wait: bool,
    /// Whether it is done on a short day as well.
    pub core: bool,
}

impl Routine {
    /// The time to get ready for an exercise that a person knows, where the file gives none.
    pub const PREPARE: Duration = Duration::from_secs(8);
    /// The change of sides of a routine whose file gives none.
    pub const SWITCH: Duration = Duration::from_secs(5);
    /// The time between two sets of a routine whose file gives none.
    pub const REST: Duration = Duration::from_secs(10);

    /// The ids of its exercises, each once, in the order in which they come first.
    pub fn exercises(&self) -> Vec<&str> {
        let mut seen = HashSet::new();
        let ids = self.steps.iter().map(|step| step.exercise.as_str());
        ids.filter(|id| seen.insert(*id)).collect()
    }
}

/// How often a routine is meant to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Schedule {
    /// So many times every day.
    Daily(u32),
    /// So many times every week, on any days.
    Weekly(u32),
    /// Once on each of these days, Monday first.
    Days(Vec<Day>),
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Day {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}
