//! Why a person's folders cannot be used, told before anything is read from them: a folder that holds nothing and one
//! that cannot be read would look alike afterwards.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::Folders;
use super::file::in_place_of_folder;

/// Why a folder cannot be used.
#[derive(Debug)]
pub enum FolderFault {
    /// Something else stands at its path, or at that of a folder above it.
    NotAFolder(PathBuf),
    /// It is a link to what is not there.
    LeadsNowhere(PathBuf),
    /// The system does not let it be read.
    Unreadable(PathBuf, io::Error),
}

impl Folders {
    /// Looks whether what people keep in the config folder can be read. What is not there yet can.
    ///
    /// # Errors
    /// The first fault, that of the config folder before those inside it.
    pub fn check(&self) -> Result<(), FolderFault> {
        check(&self.config)?;
        check(&self.routines())?;
        check(&self.exercises())
    }
}

/// Looks whether a folder can be read. One that is not there yet can.
pub(super) fn check(folder: &Path) -> Result<(), FolderFault> {
    match fs::read_dir(folder) {
        Ok(_readable) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound && folder.is_symlink() => {
            Err(FolderFault::LeadsNowhere(folder.to_owned()))
        }
        // Systems have several words for a file that stands at the path of a folder.
        Err(error) => match in_place_of_folder(folder) {
            Some(path) => Err(FolderFault::NotAFolder(path.to_owned())),
            None if error.kind() == ErrorKind::NotFound => Ok(()),
            None => Err(FolderFault::Unreadable(folder.to_owned(), error)),
        },
    }
}

#[cfg(test)]
#[expect(
    clippy::disallowed_methods,
    reason = "a test puts files where it likes"
)]
mod tests {
    use super::*;

    fn folders(config: PathBuf) -> Folders {
        Folders {
            state: config.join("state"),
            config,
        }
    }

    #[test]
    fn what_is_not_there_yet_is_no_fault() {
        let root = tempfile::tempdir().unwrap();
        folders(root.path().to_owned()).check().unwrap();
        folders(root.path().join("a/b/c")).check().unwrap();
    }

    #[test]
    fn a_file_in_the_place_of_a_folder_is_named() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("routines");
        fs::write(&file, "").unwrap();
        for config in [root.path().to_owned(), file.clone(), file.join("a/b")] {
            let fault = folders(config).check().unwrap_err();
            assert!(
                matches!(&fault, FolderFault::NotAFolder(at) if *at == file),
                "{fault:?}"
            );
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_link_is_followed_and_told_where_it_leads_nowhere_or_round() {
        use std::os::unix::fs::symlink;

        let root = tempfile::tempdir().unwrap();
        let link = |to: &str, name: &str| {
            let at = root.path().join(name);
            symlink(root.path().join(to), &at).unwrap();
            folders(at).check()
        };
        fs::create_dir(root.path().join("there")).unwrap();
        link("there", "good").unwrap();
        let nowhere = link("nothing", "nowhere");
        assert!(
            matches!(nowhere, Err(FolderFault::LeadsNowhere(_))),
            "{nowhere:?}"
        );
        let round = link("round", "round");
        assert!(
            matches!(round, Err(FolderFault::Unreadable(..))),
            "{round:?}"
        );
    }
}
