//! Whose plan is meant, that of the person or that of a beginner, and of which day.

use std::sync::Arc;

use clap::{Arg, ArgMatches};

use super::arguments;
use super::target::Found;
use crate::history::{History, experience};
use crate::platform::Folders;
use crate::session::{Person, Plan};
use crate::settings::SettingsFile;
use crate::text;

/// Which plan is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wanted {
    whose: Whose,
    day: Day,
}

/// Whose plan is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// That of the person, by what they have done so far.
    Own,
    /// That of somebody to whom all exercises are new.
    Beginner,
}

/// Whether all of a routine is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Day {
    Usual,
    /// Only what is done on a short day.
    Short,
}

const FIRST_TIME: &str = "first-time";
const SHORT: &str = "short";

impl Wanted {
    /// The options that ask for another plan than the usual one.
    pub(super) fn arguments() -> [Arg; 2] {
        [
            arguments::flag(FIRST_TIME).help(text!("cli-option-first-time")),
            arguments::flag(SHORT).help(text!("cli-option-short")),
        ]
    }

    /// Which plan was asked for.
    pub(super) fn given(given: &ArgMatches) -> Self {
        let (first_time, short) = (given.get_flag(FIRST_TIME), given.get_flag(SHORT));
        Self {
            whose: if first_time {
                Whose::Beginner
            } else {
                Whose::Own
            },
            day: if short { Day::Short } else { Day::Usual },
        }
    }

    /// A routine laid out in time.
    pub(super) fn plan(self, found: &Found, folders: &Folders) -> Plan {
        let person = match self.whose {
            Whose::Own => person(folders),
            Whose::Beginner => Person::default(),
        };
        let routine = match self.day {
            Day::Usual => Arc::clone(&found.routine),
            Day::Short => Arc::new(found.routine.short()),
        };
        Plan::new(routine, &found.catalogue, &person)
    }
}

/// The person whose folders these are.
pub(super) fn person(folders: &Folders) -> Person {
    Person {
        experience: Arc::new(experience(&History::read(folders).records)),
        waits: SettingsFile::load(&folders.settings_file())
            .get()
            .wait_for_me,
    }
}
