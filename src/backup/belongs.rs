//! Which files are Supple's: those alone go into a backup, and those alone come out of one, whatever else is in it.
//!
//! Everything else may act by itself: a `.git/config` names programs to run, a `desktop.ini` or a script does more.

use crate::platform::file::{fit_name, unfit};

/// The file of the settings.
pub(super) const SETTINGS: &str = "settings.ron";

/// The folders, and how the names of the files in them end.
const FOLDERS: [(&str, &[&str]); 5] = [
    ("routines", TEXTS),
    ("exercises", TEXTS),
    ("history", TEXTS),
    ("sounds", SOUNDS),
    ("voice", SOUNDS),
];
const TEXTS: &[&str] = &["ron"];
/// More than can be played today: a file that waits to be converted is a person's too.
const SOUNDS: &[&str] = &[
    "wav", "ogg", "oga", "opus", "flac", "mp3", "m4a", "aac", "aif", "aiff",
];
/// How many folders a path leads through at most, with its file. Two are read; people put old files away into others.
const DEEPEST: usize = 8;

/// The folder of the other people of a machine, each of whom backs up what is theirs.
const PEOPLE: &str = "profiles";

/// What systems put into every folder that they show.
const OF_SYSTEMS: [&str; 9] = [
    "__macosx",
    ".ds_store",
    ".directory",
    "thumbs.db",
    "ehthumbs.db",
    "desktop.ini",
    "icon\r",
    "@eadir",
    "$recycle.bin",
];
/// Letters without a width, which some systems do not see in a name.
const UNSEEN: [char; 7] = [
    '\u{200b}', '\u{200c}', '\u{200d}', '\u{200e}', '\u{200f}', '\u{2060}', '\u{feff}',
];

/// Why a file is not Supple's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Foreign {
    /// A system has put it there by itself.
    OfSystem,
    /// It, or a folder on the way to it, is hidden, as the files of other programs are.
    Hidden,
    /// It is that of another person.
    OfAnother,
    /// It is a link, a pipe or a device.
    Special,
    /// It is a link to a folder that has been looked at under another name.
    Again,
    /// Supple has no file in that place, or none of that kind.
    Unknown,
}

/// Where one of Supple's files belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Destination {
    /// Its path from Supple's folder, with slashes, as every system can have it.
    pub(super) path: String,
    /// Whether its name had to be changed for that.
    pub(super) renamed: bool,
}

/// Where a file belongs that has these names on the way to it, its own last; or why it is not Supple's.
pub(super) fn destination_of(parts: &[&str]) -> Result<Destination, Foreign> {
    check_visible(parts)?;
    let [folders @ .., file] = parts else {
        return Err(Foreign::Unknown);
    };
    let renamed = parts.iter().skip(1).any(|name| unfit(name).is_some());
    let file = fit_name(file);
    let Some((root, inner)) = folders.split_first() else {
        let path = file.to_lowercase();
        return is_settings(&path)
            .then_some(Destination { path, renamed })
            .ok_or(Foreign::Unknown);
    };
    let (root, endings) = folder(root).ok_or_else(|| no_folder(root))?;
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_known = endings
        .iter()
        .any(|known| known.eq_ignore_ascii_case(ending));
    if !is_known || parts.len() > DEEPEST {
        return Err(Foreign::Unknown);
    }
    let mut path = root.to_owned();
    for name in inner.iter().map(|name| fit_name(name)).chain([file]) {
        path.push('/');
        path.push_str(&name);
    }
    Ok(Destination { path, renamed })
}

/// Whether there may be files of Supple's in a folder, by the names on the way to it; or why not.
pub(super) fn check_folder(parts: &[&str]) -> Result<(), Foreign> {
    check_visible(parts)?;
    let root = parts.first().filter(|root| folder(root).is_none());
    match root {
        Some(root) => Err(no_folder(root)),
        None if parts.len() < DEEPEST => Ok(()),
        None => Err(Foreign::Unknown),
    }
}

/// What a folder is that is none of Supple's own.
fn no_folder(name: &str) -> Foreign {
    if fit_name(name).eq_ignore_ascii_case(PEOPLE) {
        Foreign::OfAnother
    } else {
        Foreign::Unknown
    }
}

/// Whether a name is one of those that everything of Supple's begins with.
pub(super) fn begins(part: &str) -> bool {
    folder(part).is_some() || is_settings(&fit_name(part).to_lowercase())
}

/// Whether neither a system nor another program has put a file there; or which of them has.
pub(super) fn check_visible(parts: &[&str]) -> Result<(), Foreign> {
    let is_of_system =
        |part: &&str| part.starts_with("._") || OF_SYSTEMS.contains(&part.to_lowercase().as_str());
    if parts.iter().any(is_of_system) {
        return Err(Foreign::OfSystem);
    }
    if parts
        .iter()
        .any(|part| part.trim_start_matches(UNSEEN).starts_with('.'))
    {
        return Err(Foreign::Hidden);
    }
    Ok(())
}

/// The folder of this name, in whatever case a system that tells no case apart has it; and how its files end.
fn folder(name: &str) -> Option<(&'static str, &'static [&'static str])> {
    let name = fit_name(name);
    FOLDERS
        .into_iter()
        .find(|(folder, _)| folder.eq_ignore_ascii_case(&name))
}

/// Whether these are the settings, or some of before that gave way to those of a backup.
fn is_settings(name: &str) -> bool {
    let number = name
        .strip_prefix("settings-")
        .and_then(|rest| rest.strip_suffix(".ron"));
    name == SETTINGS
        || number.is_some_and(|number| {
            !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(name: &str) -> Result<String, Foreign> {
        destination_of(&name.split('/').collect::<Vec<_>>()).map(|found| found.path)
    }

    #[test]
    fn a_name_that_was_changed_is_told_from_one_that_was_not() {
        let renamed = |parts: &[&str]| destination_of(parts).map(|found| found.renamed);
        assert_eq!(renamed(&["Routines", "Hu\u{308}fte.ron"]), Ok(false));
        assert_eq!(renamed(&["settings.ron"]), Ok(false));
        assert_eq!(renamed(&["routines", "a?.ron"]), Ok(true));
        assert_eq!(renamed(&["routines", "aux", "a.ron"]), Ok(true));
    }

    #[test]
    fn what_is_supples_has_a_place() {
        for name in [
            "settings.ron",
            "settings-2.ron",
            "routines/hips.ron",
            "routines/old ones/hips.RON",
            "exercises/cobra.ron",
            "sounds/work-begins.Ogg",
            "voice/de/left-side.flac",
            "history/k3f9q2ab-2026.ron",
            "history/k3f9q2ab-running.sync-conflict-20260503-120000-ABCDEFG.ron",
        ] {
            assert_eq!(placed(name).as_deref(), Ok(name));
        }
        for (name, place) in [
            ("Routines/Hips.ron", "routines/Hips.ron"),
            ("SETTINGS.RON", "settings.ron"),
            ("routines /hips.ron.", "routines/hips.ron"),
            ("routines/CON.ron", "routines/CON_.ron"),
            ("routines/aux/what?.ron", "routines/aux_/what_.ron"),
            ("routines/evil.exe:hips.ron", "routines/evil.exe_hips.ron"),
        ] {
            assert_eq!(placed(name).as_deref(), Ok(place));
        }
    }

    #[test]
    fn everything_else_has_none() {
        for name in [
            "",
            "routines",
            "hips.ron",
            "notes/hips.ron",
            "routines/hips",
            "routines/run.sh",
            "routines/hips.desktop",
            "sounds/hips.exe",
            "sounds/beep.wav.lnk",
            "sounds/beep.ron",
            "routines/beep.wav",
            "routines/hips.ron:evil.exe",
            "routines/hips.ron/evil.bat",
            "settings.ron/x.ron",
            "settings-x.ron",
            "settings-.ron",
            "autorun.inf",
            "GIT~1/config",
            "routines/a/b/c/d/e/f/g/h.ron",
        ] {
            assert_eq!(placed(name), Err(Foreign::Unknown), "{name}");
        }
        for name in [
            "profiles/ada/settings.ron",
            "profiles/ada/routines/hips.ron",
            "Profiles/ada/routines/hips.ron",
        ] {
            assert_eq!(placed(name), Err(Foreign::OfAnother), "{name}");
        }
        for name in [
            ".git/config",
            ".GIT/x.ron",
            "routines/.git/x.ron",
            "routines/.hips.ron",
            "\u{200c}.git/x.ron",
            ".envrc",
        ] {
            assert_eq!(placed(name), Err(Foreign::Hidden), "{name}");
        }
        for name in [
            ".DS_Store",
            "__MACOSX/routines/._hips.ron",
            "routines/Thumbs.db",
            "routines/._hips.ron",
            "sounds/Desktop.ini",
        ] {
            assert_eq!(placed(name), Err(Foreign::OfSystem), "{name}");
        }
    }
}
