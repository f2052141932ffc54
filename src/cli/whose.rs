//! Whose plan is meant: that of the person, or that of a beginner.

use std::sync::Arc;

use clap::{Arg, ArgMatches};

use super::arguments;
use super::target::Found;
use crate::history::{History, experience};
use crate::platform::Folders;
use crate::session::{Experience, Plan};
use crate::text;

/// Whose plan is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// That of the person, by what they have done so far.
    Own,
    /// That of somebody to whom all exercises are new.
    Beginner,
}

const FIRST_TIME: &str = "first-time";

impl Whose {
    /// The option that asks for the plan of a beginner.
    pub(super) fn argument() -> Arg {
        arguments::flag(FIRST_TIME).help(text!("cli-option-first-time"))
    }

    /// Whose plan was asked for.
    pub(super) fn given(given: &ArgMatches) -> Self {
        if given.get_flag(FIRST_TIME) {
            Self::Beginner
        } else {
            Self::Own
        }
    }

    /// A routine laid out in time.
    pub(super) fn plan(self, found: &Found, folders: &Folders) -> Plan {
        let experience = match self {
            Self::Own => experience(&History::read(folders).records),
            Self::Beginner => Experience::default(),
        };
        Plan::new(Arc::clone(&found.routine), &found.catalogue, &experience)
    }
}
