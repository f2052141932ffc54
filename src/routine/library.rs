//! All routines: those that come with the app, and a person's own.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Routine, read};
use crate::document::sync_copy::{Named, composed, folded, originals, says_the_same};
use crate::document::{Report, Source, read_source, ron_files};
use crate::exercise::Catalogue;

#[derive(rust_embed::RustEmbed)]
#[folder = "routines"]
#[include = "*.ron"]
struct Bundled;

/// Where a routine comes from, which is what it is known by: places in the library shift when files come and go.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Origin {
    /// It comes with the app, under this file name without its ending.
    Bundled(Arc<str>),
    /// It is a file of a person.
    File(Arc<Path>),
}

impl Origin {
    /// The file of a person; none of a routine that comes with the app.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::Bundled(_) => None,
            Self::File(path) => Some(path),
        }
    }
}

/// A routine file of the library, whether it can be read or not.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Where it comes from.
    pub origin: Origin,
    /// Its text.
    pub source: Source,
    /// The routine, or all that is wrong with the file.
    pub routine: Result<Arc<Routine>, Report>,
    /// The file beside it that it is a copy of, if it is one.
    pub copy: Option<SyncCopy>,
    /// Whether another entry has the same name, so that the file has to tell them apart.
    pub has_namesake: bool,
}

/// What a copy that a sync tool or a download has left is a copy of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyncCopy {
    /// The name of the original's file without its ending.
    pub of: String,
    /// Whether both say the same.
    pub is_same: bool,
}

/// The routines that can be started, with the catalogue they were read with.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// The exercises.
    pub catalogue: Arc<Catalogue>,
    /// Own routines first, then the bundled ones, each ordered by file name.
    pub entries: Vec<Entry>,
}

impl Library {
    /// Reads the bundled routines and those of two folders of a person's. A folder that is not there has none.
    pub fn load(routines: &Path, exercises: &Path) -> Self {
        let catalogue = Catalogue::with_folder(exercises);
        let mut entries: Vec<Entry> = ron_files(routines)
            .into_iter()
            .map(|path| Entry::from_file(path, &catalogue))
            .collect();
        mark_copies(&mut entries);
        entries.extend(bundled(&catalogue));
        mark_namesakes(&mut entries);
        Self {
            catalogue: Arc::new(catalogue),
            entries,
        }
    }

    /// The entry of an origin.
    pub fn entry(&self, origin: &Origin) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.origin == *origin)
    }

    /// The entry of a name as people type it, if there is one and only one.
    pub fn find(&self, name: &str) -> Option<&Entry> {
        match self.named(name)[..] {
            [entry] => Some(entry),
            _ => None,
        }
    }

    /// The entries of a name as people type it. That of the very file comes first, without its ending, then the
    /// routine's own name; regard to case comes before none. A copy counts where there is nothing else, and a routine that
    /// comes with the app where the person has none. Two routines of one name are both meant.
    pub fn named(&self, name: &str) -> Vec<&Entry> {
        let (typed, caseless) = (composed(name), folded(name));
        let ways: [&dyn Fn(&Entry) -> bool; 5] = [
            &|entry| entry.slug() == name,
            &|entry| composed(entry.slug()) == typed,
            &|entry| folded(entry.slug()) == caseless,
            &|entry| entry.name().is_some_and(|name| composed(name) == typed),
            &|entry| entry.name().is_some_and(|name| folded(name) == caseless),
        ];
        let found = ways.iter().map(|is_meant| {
            let entries = self.entries.iter().filter(|entry| is_meant(entry));
            entries.collect::<Vec<_>>()
        });
        let mut found = found
            .into_iter()
            .find(|found| !found.is_empty())
            .unwrap_or_default();
        prefer(&mut found, |entry| entry.copy.is_none());
        prefer(&mut found, Entry::is_own);
        found
    }

    /// The names under which [`Library::find`] finds an entry.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().flat_map(|entry| {
            let name = entry
                .routine
                .as_ref()
                .ok()
                .map(|routine| routine.name.as_str());
            std::iter::once(entry.slug()).chain(name)
        })
    }
}

impl Entry {
    /// Reads a file of a person.
    pub fn from_file(path: PathBuf, catalogue: &Catalogue) -> Self {
        let (source, routine) = match read_source(&path) {
            Ok(source) => {
                let routine = read(&source, catalogue).map(Arc::new);
                (source, routine)
            }
            Err(report) => (report.source.clone(), Err(report)),
        };
        Self {
            origin: Origin::File(path.into()),
            source,
            routine,
            copy: None,
            has_namesake: false,
        }
    }

    /// The file's name without its ending; what distinguishes the entry in lists and links.
    pub fn slug(&self) -> &str {
        match &self.origin {
            Origin::Bundled(slug) => slug,
            Origin::File(path) => path
                .file_stem()
                .and_then(|stem| stem.to_str())
                .unwrap_or_default(),
        }
    }

    /// The routine's own name; none if it cannot be read.
    pub fn name(&self) -> Option<&str> {
        let routine = self.routine.as_ref().ok()?;
        Some(&routine.name)
    }

    /// Whether a session that names this file, without its ending, is one of this routine. Systems write letters with
    /// marks composed or not.
    pub fn is_of_file(&self, file: &str) -> bool {
        self.slug() == file || composed(self.slug()) == composed(file)
    }

    /// Whether it is a file of a person, rather than one that comes with the app.
    pub fn is_own(&self) -> bool {
        self.origin.file().is_some()
    }
}

/// Leaves what is better, if anything is.
fn prefer(entries: &mut Vec<&Entry>, is_better: impl Fn(&Entry) -> bool) {
    if entries.iter().any(|entry| is_better(entry)) {
        entries.retain(|entry| is_better(entry));
    }
}

fn mark_copies(entries: &mut [Entry]) {
    let named: Vec<Named<'_>> = entries
        .iter()
        .map(|entry| Named {
            stem: entry.slug(),
            title: entry.name(),
            text: &entry.source.text,
        })
        .collect();
    let copies = originals(&named).into_iter().zip(&named);
    let copies: Vec<Option<SyncCopy>> = copies
        .map(|(original, copy)| {
            let original = named[original?];
            Some(SyncCopy {
                of: original.stem.to_owned(),
                is_same: says_the_same(copy.text, original.text),
            })
        })
        .collect();
    for (entry, copy) in entries.iter_mut().zip(copies) {
        entry.copy = copy;
    }
}

fn mark_namesakes(entries: &mut [Entry]) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let key = |entry: &Entry| entry.name().map(folded);
    for name in entries.iter().filter_map(key) {
        *counts.entry(name).or_default() += 1;
    }
    for entry in entries {
        entry.has_namesake = key(entry).is_some_and(|name| counts[&name] > 1);
    }
}

fn bundled(catalogue: &Catalogue) -> Vec<Entry> {
    let mut files: Vec<_> = Bundled::iter().collect();
    files.sort();
    files
        .into_iter()
        .filter_map(|file| {
            let bytes = Bundled::get(&file)?.data.into_owned();
            let (source, _) = Source::from_bytes(file.as_ref(), bytes);
            let routine = read(&source, catalogue).map(Arc::new);
            let slug = file.trim_end_matches(".ron").into();
            Some(Entry {
                origin: Origin::Bundled(slug),
                source,
                routine,
                copy: None,
                has_namesake: false,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests;
