//! Finds the person that is meant by a name.

use super::{People, Person};
use crate::document::nearest;
use crate::document::sync_copy::{composed, folded};

/// Why a name names nobody in particular.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotFound {
    /// Nobody is called that.
    Nobody {
        /// Who was probably meant.
        nearest: Option<String>,
        /// What everybody is called.
        known: Vec<String>,
    },
    /// Several people are called that; their folders have these names.
    Several(Vec<String>),
}

impl People {
    /// The person of a name: what they are called, or the name of their folder. Where it is no such name to the letter, case
    /// does not matter.
    ///
    /// # Errors
    /// [`NotFound`], with what could be meant.
    pub fn find(&self, name: &str) -> Result<&Person, NotFound> {
        let (as_written, in_any_case) = (composed(name), folded(name));
        let is_written = |known: &str| composed(known) == as_written;
        let is_so_in_any_case = |known: &str| folded(known) == in_any_case;
        let ways: [&dyn Fn(&str) -> bool; 2] = [&is_written, &is_so_in_any_case];
        for is_name in ways {
            let is_called = |person: &&Person| is_name(&person.shown());
            let lies_in = |person: &&Person| person.folder().is_some_and(is_name);
            let called: Vec<&Person> = self.all.iter().filter(is_called).collect();
            match called[..] {
                [person] => return Ok(person),
                [] => {}
                _ => {
                    let folders = called.iter().filter_map(|person| person.folder());
                    let several = folders.map(str::to_owned).collect();
                    let in_folder = self.all.iter().find(|it| it.folder() == Some(name));
                    return in_folder.ok_or(NotFound::Several(several));
                }
            }
            if let Some(person) = self.all.iter().find(lies_in) {
                return Ok(person);
            }
        }
        let known: Vec<String> = self.all.iter().map(Person::shown).collect();
        let folders = self.all.iter().filter_map(Person::folder);
        let names = known.iter().map(String::as_str).chain(folders);
        Err(NotFound::Nobody {
            nearest: nearest(name, names).map(str::to_owned),
            known,
        })
    }
}
