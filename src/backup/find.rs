//! Finds what there is to back up.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::iter;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::belongs::{Foreign, check_folder, destination_of};
use super::left_out::{LeftOut, Renamed};
use crate::platform::FileError;
use crate::platform::file::names_beside;

/// What is in a config folder.
#[derive(Default)]
pub(super) struct Found {
    pub(super) files: Vec<ToPack>,
    /// What could not be looked at, and why.
    pub(super) left_out: Vec<(PathBuf, FileError)>,
    /// What is not Supple's. A folder is named once, whatever is in it.
    pub(super) foreign: LeftOut,
    pub(super) renamed: Vec<Renamed>,
}

/// A file to copy.
pub(super) struct ToPack {
    /// Its name in the backup: its path from the config folder, with slashes, fit for every system.
    pub(super) name: String,
    pub(super) path: PathBuf,
}

/// Finds all of Supple's files in a folder, in a fixed order. Links are followed, and each folder is looked at once in each
/// of Supple's own, however many links lead to it.
pub(super) fn find(root: &Path) -> Found {
    let mut found = Found::default();
    let mut names = HashSet::new();
    let mut seen = HashSet::new();
    let mut entries = WalkDir::new(root)
        .min_depth(1)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter();
    while let Some(entry) = entries.next() {
        let is_folder = entry.as_ref().is_ok_and(|entry| entry.file_type().is_dir());
        let path = match &entry {
            Ok(entry) => entry.path().to_owned(),
            Err(error) => error.path().unwrap_or(root).to_owned(),
        };
        let Some(parts) = parts(root, &path) else {
            let error = io::Error::from(io::ErrorKind::InvalidFilename);
            found.left_out.push((path, error.into()));
            if is_folder {
                entries.skip_current_dir();
            }
            continue;
        };
        if is_folder {
            let why = check_folder(&parts).err().or_else(|| {
                // Routines and exercises may well lie in one folder, to which two links lead.
                let first = parts.first().map(|first| (*first).to_owned());
                let real = fs::canonicalize(&path).unwrap_or_else(|_| path.clone());
                (!seen.insert((first, real))).then_some(Foreign::Again)
            });
            if let Some(why) = why {
                found.foreign.add(&(parts.join("/") + "/"), why);
                entries.skip_current_dir();
            }
            continue;
        }
        match (destination_of(&parts), entry) {
            (Ok(place), Ok(_)) => {
                let name = free(place.path, &mut names);
                if place.renamed {
                    let renamed = Renamed::new(&parts.join("/"), &name);
                    found.renamed.push(renamed);
                }
                found.files.push(ToPack { name, path });
            }
            (Err(why), Ok(_)) | (Err(why @ (Foreign::Hidden | Foreign::OfSystem)), Err(_)) => {
                found.foreign.add(&parts.join("/"), why);
            }
            (_, Err(error)) if error.loop_ancestor().is_some() => {
                found.foreign.add(&(parts.join("/") + "/"), Foreign::Again);
            }
            (_, Err(error)) => {
                found.left_out.push((path, io::Error::from(error).into()));
            }
        }
    }
    found
}

/// The names on the way from a folder to a file in it; none if one of them is no text.
fn parts<'a>(root: &Path, path: &'a Path) -> Option<Vec<&'a str>> {
    let path = path.strip_prefix(root).ok()?;
    path.iter().map(|part| part.to_str()).collect()
}

/// The path, or one beside it: two names that are made fit may become the same.
fn free(path: String, taken: &mut HashSet<String>) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
    let beside = names_beside(name).map(|name| match folder {
        "" => name,
        folder => format!("{folder}/{name}"),
    });
    let mut names = iter::once(path.clone()).chain(beside);
    let free = names.find(|name| taken.insert(name.clone()));
    free.expect("numbers do not end")
}
