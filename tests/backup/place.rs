//! A person with some files, and archives that somebody has packed.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

use supple::backup::{RestoreError, Restored, restore};
use supple::platform::Folders;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::folders::folders;
use crate::session::device;

/// Every file of a person, by its path in the config folder.
pub type Files = BTreeMap<String, Vec<u8>>;

pub fn put(root: &Path, files: &Files) {
    for (name, bytes) in files {
        let path = root.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut options = fs::OpenOptions::new();
        let file = options.create(true).write(true).truncate(true).open(path);
        file.unwrap().write_all(bytes).unwrap();
    }
}

pub fn all(root: &Path) -> Files {
    let mut files = Files::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(root).unwrap().to_str().unwrap();
            files.insert(name.replace('\\', "/"), fs::read(&path).unwrap());
        }
    }
    files
}

pub fn files(of: &[(&str, &[u8])]) -> Files {
    let owned = |(name, bytes): &(&str, &[u8])| ((*name).to_owned(), bytes.to_vec());
    of.iter().map(owned).collect()
}

pub fn archive(of: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in of {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A person with some files, and a place for a backup.
pub struct Place {
    pub root: tempfile::TempDir,
    pub folders: Folders,
}

impl Place {
    pub fn new(files: &Files) -> Self {
        let root = tempfile::tempdir().unwrap();
        let folders = folders(root.path());
        fs::create_dir(&folders.config).unwrap();
        put(&folders.config, files);
        Self { root, folders }
    }

    pub fn all(&self) -> Files {
        all(&self.folders.config)
    }

    pub fn archive(&self) -> PathBuf {
        self.root.path().join("Sicherung ü.zip")
    }

    /// What becomes of an archive.
    pub fn restore(&self, bytes: &[u8]) -> Result<Restored, RestoreError> {
        put(self.root.path(), &files(&[("Sicherung ü.zip", bytes)]));
        restore(&self.folders, &device(), &self.archive())
    }

    /// What becomes of an archive that is nobody's backup.
    pub fn refuse(&self, bytes: &[u8]) -> RestoreError {
        let before = self.all();
        let refused = self.restore(bytes).unwrap_err();
        assert_eq!(self.all(), before);
        refused
    }
}
