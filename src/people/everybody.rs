//! Everybody at this machine.

use crate::document::sync_copy::{Named, folded, originals};
use crate::platform::{FolderFault, Profile, Who};
use crate::settings::{PersonName, SettingsFile};
use crate::text;

/// One of the people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who it is.
    pub who: Who,
    /// What they call themselves, if they said.
    pub name: Option<PersonName>,
}

/// Everybody at a machine, as it was when that was looked at.
#[derive(Debug, Default)]
pub struct People {
    /// The first person, and the others in the order of their names.
    pub all: Vec<Person>,
    /// Why others may be there who are not known, if so.
    pub fault: Option<FolderFault>,
}

impl People {
    /// Everybody that there is now. Folders that a sync tool has copied are nobody.
    #[must_use]
    pub fn of(profile: &Profile) -> Self {
        let (folders, fault) = match profile.others() {
            Ok(folders) => (folders, None),
            Err(fault) => (Vec::new(), Some(fault)),
        };
        let named: Vec<Named<'_>> = folders
            .iter()
            .map(|stem| Named {
                stem,
                // Two people may be called the same.
                title: None,
                text: "",
            })
            .collect();
        let copies = originals(&named);
        let own = folders
            .iter()
            .zip(copies)
            .filter(|(_, copied)| copied.is_none());
        let mut others: Vec<Person> = own
            .map(|(folder, _)| Person::of(profile, Who::Other(folder.clone())))
            .collect();
        others.sort_by_cached_key(|person| (folded(&person.shown()), person.who.clone()));
        others.insert(0, Person::of(profile, Who::First));
        Self { all: others, fault }
    }

    /// Whether anybody can be chosen.
    #[must_use]
    pub fn are_several(&self) -> bool {
        self.all.len() > 1
    }

    /// One of them.
    #[must_use]
    pub fn person(&self, who: &Who) -> Option<&Person> {
        self.all.iter().find(|person| person.who == *who)
    }

    /// Whether somebody else is called this, in whatever case.
    #[must_use]
    pub fn is_taken(&self, name: &str, by_all_but: Option<&Who>) -> bool {
        let name = folded(name);
        let mut others = self
            .all
            .iter()
            .filter(|person| Some(&person.who) != by_all_but);
        others.any(|person| folded(&person.shown()) == name)
    }

    /// What tells somebody from others who are called the same: the name of their folder.
    #[must_use]
    pub fn apart<'a>(&self, person: &'a Person) -> Option<&'a str> {
        let has_namesake = self.is_taken(&person.shown(), Some(&person.who));
        person.folder().filter(|_| has_namesake)
    }

    /// What somebody is called, with their folder where others are called the same.
    #[must_use]
    pub fn told_apart(&self, person: &Person) -> String {
        match self.apart(person) {
            Some(folder) => text!("person-apart", name = person.shown(), folder = folder),
            None => person.shown(),
        }
    }
}

impl Person {
    fn of(profile: &Profile, who: Who) -> Self {
        let settings = profile.of(who.clone()).folders().settings_file();
        Self {
            who,
            name: SettingsFile::load(&settings).get().name,
        }
    }

    /// What they are called. Those who did not say are called by their folder, and the first person is “Me”.
    #[must_use]
    pub fn shown(&self) -> String {
        match (&self.name, &self.who) {
            (Some(name), _) => name.as_str().to_owned(),
            (None, Who::First) => text!("person-me"),
            (None, Who::Other(folder)) => folder.clone(),
        }
    }

    /// The name of their folder, if it is not the first one.
    #[must_use]
    pub fn folder(&self) -> Option<&str> {
        match &self.who {
            Who::First => None,
            Who::Other(folder) => Some(folder),
        }
    }
}
