//! All routines: those that come with the app, and a person's own.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Routine, read};
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
        entries.extend(bundled(&catalogue));
        Self {
            catalogue: Arc::new(catalogue),
            entries,
        }
    }

    /// The entry of an origin.
    pub fn entry(&self, origin: &Origin) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.origin == *origin)
    }

    /// The entry of a name as people type it: the routine's own name without regard to case, or its file's without
    /// the ending.
    pub fn find(&self, name: &str) -> Option<&Entry> {
        let wanted = name.to_lowercase();
        self.entries.iter().find(|entry| {
            let named = |routine: &Arc<Routine>| routine.name.to_lowercase() == wanted;
            entry.slug().to_lowercase() == wanted || entry.routine.as_ref().is_ok_and(named)
        })
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

    /// Whether it is a file of a person, rather than one that comes with the app.
    pub fn is_own(&self) -> bool {
        self.origin.file().is_some()
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
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn every_bundled_routine_is_read_and_of_the_promised_size() {
        let library = Library::load(Path::new("/nowhere"), Path::new("/nowhere"));
        assert_eq!(library.entries.len(), 10);
        for entry in &library.entries {
            let routine = entry
                .routine
                .as_ref()
                .unwrap_or_else(|report| panic!("{}", report.render(false)));
            let minutes = routine.length().as_secs_f64() / 60.0;
            if entry.slug() == "two-minute-break" {
                assert!((1.5..=2.5).contains(&minutes), "{} {minutes}", routine.name);
                continue;
            }
            assert!((4..=8).contains(&routine.steps.len()), "{}", routine.name);
            assert!(
                (5.0..=15.0).contains(&minutes),
                "{} {minutes}",
                routine.name
            );
            assert!(routine.length() > Duration::ZERO);
        }
    }

    #[test]
    fn a_routine_is_found_by_its_name_and_by_its_file() {
        let library = Library::load(Path::new("/nowhere"), Path::new("/nowhere"));
        let by_file = library.find("HIP-openers").unwrap();
        let by_name = library.find("hip openers").unwrap();
        assert_eq!(by_file.slug(), by_name.slug());
        assert!(library.find("no such routine").is_none());
    }
}
