//! How the files of some folders stand. Systems do not tell of changes on every kind of folder, such as those that come over
//! the network: looking at the files does, and costs little as they are not read.

use std::fs::Metadata;
use std::path::PathBuf;
use std::time::SystemTime;

/// What tells that a file has changed; of a link, what it leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stand {
    bytes: u64,
    changed: Option<SystemTime>,
    /// Another file in its place has another number.
    file: u64,
}

/// How the files of some folders stood at some moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stands(Vec<(PathBuf, Option<Stand>)>);

impl Stands {
    /// How they stand now. A folder that cannot be listed has no files.
    pub fn of(folders: &[PathBuf]) -> Self {
        let listed = folders
            .iter()
            .filter_map(|folder| std::fs::read_dir(folder).ok());
        let paths = listed.flatten().flatten().map(|file| file.path());
        let mut stands: Vec<_> = paths
            .map(|path| {
                let stand = std::fs::metadata(&path).ok().map(|data| Stand::of(&data));
                (path, stand)
            })
            .collect();
        stands.sort_by(|(one, _), (other, _)| one.cmp(other));
        Self(stands)
    }
}

impl Stand {
    fn of(data: &Metadata) -> Self {
        Self {
            bytes: data.len(),
            changed: data.modified().ok(),
            file: number(data),
        }
    }
}

#[cfg(unix)]
fn number(data: &Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt as _;

    data.ino()
}

#[cfg(not(unix))]
const fn number(_: &Metadata) -> u64 {
    0
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::platform::file::put;
    use crate::platform::replace;

    #[test]
    fn a_file_that_is_new_changed_replaced_or_gone_is_noticed() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("routines");
        let file = folder.join("hips.ron");
        let folders = [folder.clone(), root.path().join("nowhere")];
        let mut before = Stands::of(&folders);
        let mut has_changed = || {
            let now = Stands::of(&folders);
            std::mem::replace(&mut before, now.clone()) != now
        };
        assert!(!has_changed());
        replace(&file, b"one").unwrap();
        assert!(has_changed() && !has_changed());
        put(&file, b"longer");
        assert!(has_changed() && !has_changed());
        fs::remove_file(&file).unwrap();
        assert!(has_changed() && !has_changed());
        #[cfg(unix)]
        {
            let elsewhere = root.path().join("elsewhere.ron");
            put(&elsewhere, b"one");
            std::os::unix::fs::symlink(&elsewhere, &file).unwrap();
            assert!(has_changed() && !has_changed());
            let time = fs::metadata(&elsewhere).unwrap().modified().unwrap();
            replace(&elsewhere, b"two").unwrap();
            let written = fs::File::options().write(true).open(&elsewhere).unwrap();
            written.set_modified(time).unwrap();
            assert!(
                has_changed() && !has_changed(),
                "another file of the same time and length"
            );
        }
    }
}
