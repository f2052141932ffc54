//! Who calls: the person whose folders a command uses.

use std::io;

use super::{Console, Exit, tell_fault};
use crate::people::{NotFound, People};
use crate::platform::{Folders, Profile};
use crate::text;

/// The person whose folders are used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Caller {
    /// Their place among all people.
    pub profile: Profile,
    /// Whether they were named; else it is the first person.
    pub is_named: bool,
}

impl Caller {
    /// The person of a name, or the first one; or how the call ends where there is nobody of that name, which has been said.
    ///
    /// # Errors
    /// Only where the console cannot be written to.
    pub(super) fn find(
        console: &mut Console<'_>,
        folders: Folders,
        name: Option<&str>,
    ) -> io::Result<Result<Self, Exit>> {
        let first = Profile::first(folders);
        let Some(name) = name else {
            return Ok(Ok(Self {
                profile: first,
                is_named: false,
            }));
        };
        let people = People::of(&first);
        let not_found = match people.find(name) {
            Ok(person) => {
                return Ok(Ok(Self {
                    profile: first.of(person.who.clone()),
                    is_named: true,
                }));
            }
            Err(not_found) => not_found,
        };
        if let Some(fault) = &people.fault {
            return tell_fault(console, fault).map(Err);
        }
        let (message, hint) = match not_found {
            NotFound::Nobody {
                nearest: Some(nearest),
                ..
            } => (
                text!("cli-unknown-profile", name = name),
                text!("hint-nearest", name = nearest),
            ),
            NotFound::Nobody { known, .. } => (
                text!("cli-unknown-profile", name = name),
                text!("cli-known-profiles", names = known.join(", ")),
            ),
            NotFound::Several(folders) => (
                text!("cli-profile-of-several", name = name),
                text!("cli-profile-folders", folders = folders.join(", ")),
            ),
        };
        console.error(&message, Some(&hint))?;
        Ok(Err(Exit::Input))
    }
}
