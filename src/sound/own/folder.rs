//! Which file of the sounds folder is meant for which cue, whatever the case of its name, and which for none.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::{OwnSoundFault, OwnSoundProblem};
use crate::document::nearest;
use crate::session::Cue;

/// The endings of what can be decoded. Of several files for one cue the first of these is used.
const ENDINGS: [&str; 4] = ["wav", "ogg", "flac", "mp3"];

/// Endings of sounds that cannot be decoded, or have another ending here.
const OTHER_SOUNDS: [&str; 30] = [
    "3gp", "aac", "ac3", "aif", "aifc", "aiff", "alac", "amr", "ape", "au", "caf", "m4a", "m4b",
    "mid", "midi", "mka", "mp2", "mp4", "mpga", "oga", "opus", "ra", "snd", "spx", "voc", "wave",
    "weba", "webm", "wma", "wv",
];

/// A file that is meant for a cue.
#[derive(Debug)]
pub(super) struct Meant {
    pub cue: Cue,
    pub path: PathBuf,
    /// Its ending, as it stands in [`ENDINGS`].
    pub ending: &'static str,
}

impl Meant {
    /// The name of the file.
    pub fn name(&self) -> String {
        name_of(&self.path)
    }
}

/// The files that are meant for a cue, those to be preferred first, and those that look as if they were.
pub(super) fn look_into(folder: &Path) -> (Vec<Meant>, Vec<OwnSoundProblem>) {
    let (mut meant, mut problems) = (Vec::new(), Vec::new());
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return (meant, problems),
        Err(error) => {
            let fault = OwnSoundFault::Unreadable(error.into());
            let file = folder.to_owned();
            return (meant, vec![OwnSoundProblem { file, fault }]);
        }
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        match role(&name_of(&path)) {
            Role::Sound(cue, ending) => meant.push(Meant { cue, path, ending }),
            Role::Amiss(fault) => problems.push(OwnSoundProblem { file: path, fault }),
            Role::Nothing => {}
        }
    }
    meant.sort_by_cached_key(|file| {
        let place = ENDINGS.iter().position(|ending| *ending == file.ending);
        let name = file.name();
        let is_as_documented = name == format!("{}.{}", file.cue.id(), file.ending);
        (place, !is_as_documented, name)
    });
    (meant, problems)
}

/// What a file is for, by its name.
#[derive(Debug)]
enum Role {
    Sound(Cue, &'static str),
    Amiss(OwnSoundFault),
    /// It has nothing to do with sounds.
    Nothing,
}

fn role(name: &str) -> Role {
    if name.starts_with('.') || name.ends_with('~') {
        return Role::Nothing;
    }
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let (stem, ending) = (stem.to_lowercase(), ending.to_lowercase());
    let cue = Cue::ALL.into_iter().find(|cue| cue.id() == stem);
    let known = ENDINGS.into_iter().find(|known| *known == ending);
    match (cue, known) {
        (Some(cue), Some(ending)) => Role::Sound(cue, ending),
        (Some(_), None) => Role::Amiss(OwnSoundFault::Ending(ending)),
        (None, None) if !OTHER_SOUNDS.contains(&ending.as_str()) => Role::Nothing,
        (None, _) => Role::Amiss(OwnSoundFault::NoCue {
            nearest: meant_by(&stem),
        }),
    }
}

/// The cue whose id was probably meant: words run together or parted otherwise, words beside it, or a slip.
fn meant_by(stem: &str) -> Option<&'static str> {
    let words: Vec<&str> = stem
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty() && !ENDINGS.contains(word))
        .collect();
    let run_together = words.concat();
    let parted = format!("-{}-", words.join("-"));
    let ids = || Cue::ALL.into_iter().map(Cue::id);
    ids()
        .find(|id| id.replace('-', "") == run_together)
        .or_else(|| ids().find(|id| parted.contains(&format!("-{id}-"))))
        .or_else(|| nearest(&words.join("-"), ids()))
        .or_else(|| {
            // A number behind it, as of a copy.
            let bare = run_together.trim_end_matches(|letter: char| letter.is_ascii_digit());
            ids().find(|id| id.replace('-', "") == bare)
        })
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nearest_of(name: &str) -> Option<&'static str> {
        match role(name) {
            Role::Amiss(OwnSoundFault::NoCue { nearest }) => nearest,
            other => panic!("{name}: {other:?}"),
        }
    }

    #[test]
    fn the_case_of_a_name_does_not_matter() {
        for name in ["work-begins.wav", "Work-Begins.WAV", "WORK-BEGINS.Wav"] {
            let role = role(name);
            assert!(
                matches!(role, Role::Sound(Cue::WorkBegins, "wav")),
                "{name}: {role:?}"
            );
        }
    }

    #[test]
    fn a_cue_with_another_ending_is_told() {
        for (name, expected) in [
            ("rep.m4a", "m4a"),
            ("Rep.AAC", "aac"),
            ("rep", ""),
            ("rep.txt", "txt"),
        ] {
            let role = role(name);
            let Role::Amiss(OwnSoundFault::Ending(ending)) = &role else {
                panic!("{name}: {role:?}");
            };
            assert_eq!(ending, expected);
        }
    }

    #[test]
    fn a_name_near_that_of_a_cue_gets_a_hint() {
        for (name, expected) in [
            ("work_begins.wav", "work-begins"),
            ("Work Begins.wav", "work-begins"),
            ("workbegins.ogg", "work-begins"),
            ("work-begin.mp3", "work-begins"),
            ("halfwya.flac", "halfway"),
            ("rep.wav.wav", "rep"),
            ("rep (1).wav", "rep"),
            ("rep2.wav", "rep"),
            ("my-halfway.opus", "halfway"),
            ("breath-in.wav", "breathe-in"),
            (
                "finished.sync-conflict-20261128-101010-ABCDEFG.wav",
                "finished",
            ),
        ] {
            assert_eq!(nearest_of(name), Some(expected), "{name}");
        }
        assert_eq!(nearest_of("temple-bell.wav"), None);
    }

    #[test]
    fn what_has_nothing_to_do_with_sounds_is_left_alone() {
        for name in [
            ".DS_Store",
            "._rep.wav",
            "README.txt",
            "desktop.ini",
            "Thumbs.db",
            "cover.jpg",
            "rep.wav~",
        ] {
            assert!(matches!(role(name), Role::Nothing), "{name}");
        }
    }

    #[test]
    fn of_several_files_for_one_cue_the_first_of_the_endings_comes_first() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["rep.mp3", "rep.flac", "Rep.ogg", "rep.ogg"] {
            crate::platform::file::put(&folder.path().join(name), b"");
        }
        let (meant, problems) = look_into(folder.path());
        assert!(problems.is_empty());
        let names: Vec<String> = meant.iter().map(Meant::name).collect();
        let same_file = !folder.path().join("REP.OGG").exists();
        if same_file {
            assert_eq!(names, ["rep.ogg", "Rep.ogg", "rep.flac", "rep.mp3"]);
        }
    }
}
