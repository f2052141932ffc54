//! The names in an archive, and where in it Supple's folder is: people pack it by hand, with other folders around it, and
//! each of their programs writes names in its own way.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::belongs::{begins, check_visible, destination_of};

/// How many folders may be around Supple's: enough for all of `/home/ada/.var/app/an.app/config/supple`.
const MOST_AROUND: usize = 8;
/// Hidden folders that Supple's folder may lie in.
const OF_CONFIGS: [&str; 2] = [".config", ".var"];

/// The parts of a name in an archive, in whatever way the folders are told apart in it; none if it leads anywhere but into the
/// archive's own folder.
pub(super) fn parts_of(name: &str) -> Option<Vec<&str>> {
    let is_drive =
        |part: &str| matches!(part.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic());
    let parts: Vec<&str> = name.split(['/', '\\']).collect();
    let from_root = parts.len() > 1 && parts[0].is_empty();
    if from_root || parts.contains(&"..") || parts.first().is_some_and(|first| is_drive(first)) {
        return None;
    }
    Some(
        parts
            .into_iter()
            .filter(|part| !matches!(*part, "" | "."))
            .collect(),
    )
}

/// The folders around Supple's, in which all of its files lie; none in an archive that the app itself has made.
///
/// Supple's folder is the one with most of its files in it, of those that are the least deep.
pub(super) fn around<'a>(names: &[Vec<&'a str>]) -> Vec<&'a str> {
    let mut found: HashMap<&[&'a str], usize> = HashMap::new();
    for name in names {
        for depth in depths(name) {
            *found.entry(&name[..depth]).or_default() += 1;
        }
    }
    let rank = |around: &[&'a str], files: usize| (around.len(), Reverse(files), around.to_vec());
    let best = found
        .iter()
        .min_by_key(|(around, files)| rank(around, **files));
    let Some((&best, &files)) = best else {
        return Vec::new();
    };
    // A folder around it all that is itself called "routines": by its name alone, all in it would be routines.
    let is_there =
        |name: &&Vec<&str>| name.starts_with(best) && depths(name).any(|depth| depth == best.len());
    let mut common: Option<&[&str]> = None;
    for name in names.iter().filter(is_there) {
        let folders = &name[..name.len() - 1];
        let common = common.get_or_insert(folders);
        let same = common
            .iter()
            .zip(folders)
            .take_while(|(one, other)| one == other)
            .count();
        *common = &common[..same];
    }
    let common = common.unwrap_or_default();
    let deeper = best.len() + 1..=common.len();
    let deeper = deeper.filter_map(|depth| Some((*found.get(&common[..depth])?, Reverse(depth))));
    let deeper = deeper.filter(|(more, _)| *more >= files).max();
    common[..deeper.map_or(best.len(), |(_, Reverse(depth))| depth)].to_vec()
}

/// In how many folders a name may be taken to be that of one of Supple's files.
fn depths(name: &[&str]) -> impl Iterator<Item = usize> {
    let may_be_around =
        |part: &&&str| OF_CONFIGS.contains(*part) || check_visible(&[**part]).is_ok();
    let around = name.iter().take_while(may_be_around).count();
    let deepest = around.min(MOST_AROUND).min(name.len().saturating_sub(1));
    (0..=deepest).filter(move |depth| {
        let rest = &name[*depth..];
        rest.first().is_some_and(|part| begins(part)) && destination_of(rest).is_ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(names: &[&str]) -> String {
        let names: Vec<_> = names.iter().map(|name| parts_of(name).unwrap()).collect();
        around(&names).join("/")
    }

    #[test]
    fn names_are_read_however_their_folders_are_told_apart() {
        for name in [
            "routines/a.ron",
            "./routines/a.ron",
            "routines\\a.ron",
            ".\\routines/a.ron",
            "routines//a.ron",
            "./routines/./a.ron",
        ] {
            assert_eq!(parts_of(name), Some(vec!["routines", "a.ron"]), "{name}");
        }
        for name in [
            "../a.ron",
            "routines/../a.ron",
            "routines\\..\\a.ron",
            "/routines/a.ron",
            "\\routines\\a.ron",
            "\\\\server\\a.ron",
            "C:\\routines\\a.ron",
            "c:/routines/a.ron",
            "c:a.ron",
            "/",
            "..",
        ] {
            assert_eq!(parts_of(name), None, "{name}");
        }
        assert_eq!(parts_of("./"), Some(Vec::new()));
        assert_eq!(parts_of(""), Some(Vec::new()));
    }

    #[test]
    fn folders_around_are_found() {
        assert_eq!(
            found(&["routines/a.ron", "settings.ron", "notes/a.txt"]),
            ""
        );
        assert_eq!(
            found(&[
                "mine/routines/a.ron",
                "mine/settings.ron",
                "__MACOSX/mine/routines/._a.ron"
            ]),
            "mine"
        );
        assert_eq!(
            found(&["a/b/settings.ron", "a/b/notes.txt", "readme.txt"]),
            "a/b"
        );
        assert_eq!(
            found(&["home/ada/.var/app/an.app/config/supple/settings.ron"]),
            "home/ada/.var/app/an.app/config/supple"
        );
        assert_eq!(
            found(&["routines/routines/a.ron", "routines/settings.ron"]),
            "routines"
        );
        assert_eq!(
            found(&["sounds/history/a.ron", "sounds/sounds/rep.wav"]),
            "sounds"
        );
        assert_eq!(
            found(&[
                "routines/routines/routines/a.ron",
                "routines/routines/sounds/rep.wav"
            ]),
            "routines/routines"
        );
        assert_eq!(found(&["holiday/beach.jpg"]), "");
        assert_eq!(found(&[]), "");
    }

    #[test]
    fn of_several_folders_the_one_counts_that_is_least_deep_and_holds_most() {
        assert_eq!(
            found(&["routines/a.ron", "old/routines/b.ron", "old/routines/c.ron"]),
            ""
        );
        assert_eq!(
            found(&["a/routines/a.ron", "b/routines/b.ron", "b/routines/c.ron"]),
            "b"
        );
        assert_eq!(found(&["b/routines/a.ron", "a/routines/a.ron"]), "a");
    }

    #[test]
    fn what_other_programs_hide_is_no_folder_of_supples() {
        assert_eq!(
            found(&[".stversions/routines/a.ron", "mine/routines/a.ron"]),
            "mine"
        );
        assert_eq!(found(&[".git/routines/a.ron"]), "");
    }
}
