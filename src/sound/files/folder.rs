//! Which file of a folder is meant for what, whatever the case of its name, and which for nothing.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::{Longest, Names, OwnSoundFault, OwnSoundProblem, Sound};

/// The endings of what can be decoded. Of several files for one thing the first of these is used.
const ENDINGS: [&str; 4] = ["wav", "ogg", "flac", "mp3"];

/// Endings of sounds that cannot be decoded, or have another ending here.
const OTHER_SOUNDS: [&str; 30] = [
    "3gp", "aac", "ac3", "aif", "aifc", "aiff", "alac", "amr", "ape", "au", "caf", "m4a", "m4b",
    "mid", "midi", "mka", "mp2", "mp4", "mpga", "oga", "opus", "ra", "snd", "spx", "voc", "wave",
    "weba", "webm", "wma", "wv",
];

/// The files of a folder. They are listed once, and read when they are asked for.
#[derive(Debug, Default)]
pub struct SoundFiles {
    /// Those that are meant for something, those to be preferred first.
    meant: Vec<Meant>,
    /// Those that look as if they were.
    problems: Vec<OwnSoundProblem>,
}

/// A file that is meant for something.
#[derive(Debug)]
pub(super) struct Meant {
    /// What it is named after.
    named: String,
    pub path: PathBuf,
    /// Its ending, as it stands in [`ENDINGS`].
    pub ending: &'static str,
}

impl SoundFiles {
    /// The files of a folder, which need not be there.
    pub fn look_into(folder: &Path, names: &Names<'_>) -> Self {
        let mut files = Self::default();
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return files,
            Err(error) => {
                let fault = OwnSoundFault::Unreadable(error.into());
                let file = folder.to_owned();
                files.problems.push(OwnSoundProblem { file, fault });
                return files;
            }
        };
        for path in entries.flatten().map(|entry| entry.path()) {
            match role(&name_of(&path), names) {
                Role::Sound(named, ending) => files.meant.push(Meant {
                    named,
                    path,
                    ending,
                }),
                Role::Amiss(fault) => files.problems.push(OwnSoundProblem { file: path, fault }),
                Role::Nothing => {}
            }
        }
        files.meant.sort_by_cached_key(|file| {
            let place = ENDINGS.iter().position(|ending| *ending == file.ending);
            let name = file.name();
            let is_as_documented = name == format!("{}.{}", file.named, file.ending);
            (place, !is_as_documented, name)
        });
        files
    }

    /// What files are named after, each once.
    pub fn names(&self) -> BTreeSet<&str> {
        self.meant.iter().map(|file| file.named.as_str()).collect()
    }

    /// Whether there is a file with a name.
    pub fn has(&self, name: &str) -> bool {
        self.meant.iter().any(|file| file.named == name)
    }

    /// The files that look as if they were meant for something.
    pub fn problems(&self) -> &[OwnSoundProblem] {
        &self.problems
    }

    /// The first file with a name that can be used.
    pub fn first(&self, name: &str, longest: Longest) -> Option<Sound> {
        let mut named = self.meant.iter().filter(|file| file.named == name);
        named.find_map(|file| file.sound(longest).ok())
    }

    /// The same, and what there is to say of this file and of all others with the name.
    pub fn first_and_problems(
        &self,
        name: &str,
        longest: Longest,
    ) -> (Option<Sound>, Vec<OwnSoundProblem>) {
        let mut used: Option<(&Meant, Sound)> = None;
        let mut problems = Vec::new();
        for file in self.meant.iter().filter(|file| file.named == name) {
            let fault = match (&used, file.sound(longest)) {
                (None, Ok(sound)) => {
                    let fault = sound.is_cut().then_some(OwnSoundFault::TooLong);
                    used = Some((file, sound));
                    fault
                }
                (Some((used, _)), Ok(_)) => Some(OwnSoundFault::Second { used: used.name() }),
                (_, Err(fault)) => Some(fault),
            };
            let path = file.path.clone();
            problems.extend(fault.map(|fault| OwnSoundProblem { file: path, fault }));
        }
        (used.map(|(_, sound)| sound), problems)
    }
}

impl Meant {
    /// The name of the file.
    fn name(&self) -> String {
        name_of(&self.path)
    }
}

/// What a file is for, by its name.
#[derive(Debug)]
enum Role {
    Sound(String, &'static str),
    Amiss(OwnSoundFault),
    /// It has nothing to do with sounds.
    Nothing,
}

fn role(name: &str, names: &Names<'_>) -> Role {
    if name.starts_with('.') || name.ends_with('~') {
        return Role::Nothing;
    }
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let (stem, ending) = (stem.to_lowercase(), ending.to_lowercase());
    let known = ENDINGS.into_iter().find(|known| *known == ending);
    match (names.has(&stem), known) {
        (true, Some(ending)) => Role::Sound(stem, ending),
        (true, None) => Role::Amiss(OwnSoundFault::Ending(ending)),
        (false, None) if !OTHER_SOUNDS.contains(&ending.as_str()) => Role::Nothing,
        (false, _) => Role::Amiss(OwnSoundFault::NoName {
            nearest: names.meant_by(&stem, &ENDINGS),
        }),
    }
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests;
