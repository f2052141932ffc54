//! A person's own recordings of what is said: files in the folder of their language, named after the part.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use super::Raw;
use super::recorded_names::RecordedNames;
use crate::exercise::Catalogue;
use crate::sound::OwnSoundProblem;
use crate::sound::files::{Longest, SoundFiles};

/// The recordings of a folder. Its files are listed when one is first asked for, and each one is read when it is said.
#[derive(Debug)]
pub struct Recordings {
    folder: PathBuf,
    catalogue: Catalogue,
    files: OnceLock<SoundFiles>,
    problems: OnceLock<Vec<OwnSoundProblem>>,
}

impl Recordings {
    /// Longer recordings are not used: nothing that is said is that long.
    pub const LONGEST_SECONDS: u32 = 15;

    /// The recordings of a folder, which need not be there, of what is said with these exercises. Nothing is read yet.
    pub fn of(folder: PathBuf, catalogue: &Catalogue) -> Arc<Self> {
        Arc::new(Self {
            folder,
            catalogue: catalogue.clone(),
            files: OnceLock::new(),
            problems: OnceLock::new(),
        })
    }

    /// Whether there is a file for a part. It may prove not to be one that can be used.
    pub fn has(&self, part: &str) -> bool {
        self.files().has(part)
    }

    /// What is heard of a part; none if it was not recorded, or not in a file that can be used. Reads the file.
    pub fn say(&self, part: &str) -> Option<Raw> {
        let sound = self.files().first(part, Self::LONGEST)?;
        Some(Raw::of_samples(
            sound.samples().iter().copied(),
            sound.rate(),
        ))
    }

    /// What is not used, and why. Reads every file if that has not been done.
    pub fn problems(&self) -> &[OwnSoundProblem] {
        self.problems.get_or_init(|| {
            let files = self.files();
            let mut problems = files.problems().to_vec();
            for part in files.names() {
                problems.extend(files.first_and_problems(part, Self::LONGEST).1);
            }
            problems.sort_by(|one, other| one.file.cmp(&other.file));
            problems
        })
    }

    /// As [`Recordings::problems`], without reading; none before somebody has read.
    pub fn known_problems(&self) -> Option<&[OwnSoundProblem]> {
        Some(self.problems.get()?)
    }

    const LONGEST: Longest = Longest::Refused(Self::LONGEST_SECONDS);

    fn files(&self) -> &SoundFiles {
        self.files.get_or_init(|| {
            RecordedNames::of(&self.catalogue)
                .with(|names| SoundFiles::look_into(&self.folder, names))
        })
    }
}

#[cfg(test)]
mod tests;
