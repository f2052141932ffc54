//! Puts the files of a backup in their places, and never in that of a file which a person has now.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::LARGEST_FILE_BYTES;
use super::belongs::SETTINGS;
use super::restored::{Beside, Restored};
use crate::platform::FileError;
use crate::platform::file::{create, fit_name, names_beside, read_limited, replace};

/// A file that could not be put in its place, and why.
type Failed = (PathBuf, FileError);

/// Files being put into a folder.
pub(super) struct Placing<'a> {
    root: &'a Path,
    /// What has become of them so far.
    pub(super) done: Restored,
    tried: HashMap<PathBuf, Tried>,
    /// For each folder the files whose names not every system can have, by the names that it could.
    unfit: HashMap<PathBuf, HashMap<String, PathBuf>>,
}

/// The names beside a file that were tried: those are taken, and need not be tried again.
#[derive(Default)]
struct Tried {
    names: usize,
    /// The names that were found, by what is most likely in them.
    found: HashMap<u64, PathBuf>,
}

impl<'a> Placing<'a> {
    pub(super) fn new(root: &'a Path) -> Self {
        Self {
            root,
            done: Restored::default(),
            tried: HashMap::new(),
            unfit: HashMap::new(),
        }
    }

    /// Counts a file that was new, or known already.
    pub(super) fn count(
        &mut self,
        is_new: Result<bool, FileError>,
        path: &str,
    ) -> Result<(), Failed> {
        match is_new {
            Ok(true) => self.done.new += 1,
            Ok(false) => self.done.same += 1,
            Err(error) => return Err((self.root.join(path), error)),
        }
        Ok(())
    }

    /// Puts the settings in the place of those of now, which get a name beside them.
    pub(super) fn put_settings(&mut self, bytes: &[u8]) -> Result<(), Failed> {
        let wanted = self.root.join(SETTINGS);
        // What a link leads to lies outside, and is not restored.
        let present = read_limited(&wanted, LARGEST_FILE_BYTES)
            .ok()
            .filter(|_| !wanted.is_symlink());
        let Some(present) = present.filter(|present| present != bytes) else {
            return self.put(SETTINGS, bytes);
        };
        let (got, _) = self.put_beside(&wanted, &present)?;
        replace(&wanted, bytes).map_err(|error| (wanted.clone(), error))?;
        self.done.new += 1;
        self.done.beside.push(Beside {
            wanted,
            got,
            settings: true,
        });
        Ok(())
    }

    /// Puts a file in its place, or beside what is there.
    pub(super) fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), Failed> {
        let wanted = self.wanted(path);
        match create(&wanted, bytes) {
            Ok(()) => {
                self.done.new += 1;
                return Ok(());
            }
            Err(error) if error.kind() == Some(ErrorKind::AlreadyExists) => {}
            Err(error) => return Err((wanted, error)),
        }
        // What cannot be read is not the same.
        let present = read_limited(&wanted, LARGEST_FILE_BYTES);
        let is_log = path.starts_with("history/");
        if present.is_ok_and(|present| present == bytes || is_log && has_all_lines(&present, bytes))
        {
            self.done.same += 1;
            return Ok(());
        }
        match self.put_beside(&wanted, bytes)? {
            (got, true) => self.done.beside.push(Beside {
                wanted,
                got,
                settings: false,
            }),
            // It was put there the last time.
            (_, false) => self.done.same += 1,
        }
        Ok(())
    }

    /// The place of a file, or that of the file which is there under a name that was made fit for the backup.
    fn wanted(&mut self, path: &str) -> PathBuf {
        let wanted = self.root.join(path);
        let (Some(folder), Some(name)) = (wanted.parent(), wanted.file_name()) else {
            return wanted;
        };
        let unfit = self
            .unfit
            .entry(folder.to_owned())
            .or_insert_with(|| unfit_files(folder));
        let present = name.to_str().and_then(|name| unfit.get(name));
        match present.filter(|_| wanted.symlink_metadata().is_err()) {
            Some(present) => present.clone(),
            None => wanted,
        }
    }

    /// Puts bytes into a file beside the one whose name they want; the name they got, and whether the file is new.
    fn put_beside(&mut self, wanted: &Path, bytes: &[u8]) -> Result<(PathBuf, bool), Failed> {
        let name = wanted.file_name().unwrap_or_default().to_string_lossy();
        let name = fit_name(&name);
        let tried = self.tried.entry(wanted.with_file_name(&name)).or_default();
        let likeness = BuildHasherDefault::<DefaultHasher>::default().hash_one(bytes);
        let holds_bytes = |path: &Path| {
            read_limited(path, LARGEST_FILE_BYTES).is_ok_and(|present| present == bytes)
        };
        if let Some(found) = tried.found.get(&likeness).filter(|path| holds_bytes(path)) {
            return Ok((found.clone(), false));
        }
        for name in names_beside(&name).skip(tried.names) {
            let got = wanted.with_file_name(name);
            let is_new = match create(&got, bytes) {
                Ok(()) => true,
                Err(error) if error.kind() == Some(ErrorKind::AlreadyExists) => false,
                Err(error) => return Err((got, error)),
            };
            tried.names += 1;
            if is_new || holds_bytes(&got) {
                tried.found.insert(likeness, got.clone());
                return Ok((got, is_new));
            }
        }
        unreachable!("numbers do not end")
    }
}

/// The files of a folder whose names not every system can have, by the names that it could.
fn unfit_files(folder: &Path) -> HashMap<String, PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let fit = entries.filter_map(|entry| {
        let name = entry.file_name().into_string().ok()?;
        let fit = fit_name(&name);
        (fit != name).then(|| (fit, entry.path()))
    });
    fit.collect()
}

/// Whether each line of the second is one of the first.
fn has_all_lines(all: &[u8], some: &[u8]) -> bool {
    let is_end = |byte: &u8| *byte == b'\n';
    let known: HashSet<&[u8]> = all.split(is_end).collect();
    let mut lines = some.split(is_end);
    lines.all(|line| line.is_empty() || known.contains(line))
}
