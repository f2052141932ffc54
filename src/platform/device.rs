//! The id of this machine, which its files in the synced folder bear.
//!
//! It lies in the state folder: a copy of the config folder on another machine must not carry it along.

use std::path::Path;

use super::file::{self, FileError};
use super::{Folders, wall};

/// An id is short; whatever is longer was not written by this app.
const LIMIT_BYTES: u64 = 64;

/// This machine, as far as file names tell machines apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// 8 lower-case letters and digits; other lengths from 4 to 32 are accepted from the file.
    pub id: String,
    /// False if the id could not be stored, so that it is good for this run only.
    pub kept: bool,
}

impl Device {
    /// The id from `<state>/device`, which is created if it is missing.
    ///
    /// A damaged file is kept beside it as `device.bad`. Processes that start at the same moment agree on one id.
    /// If the folder cannot be read or written, the id is a new one that is not kept.
    #[must_use]
    pub fn of_this_machine(folders: &Folders) -> Self {
        match read_or_create(&folders.state) {
            Ok(id) => Self { id, kept: true },
            Err(_) => Self {
                id: new_id(),
                kept: false,
            },
        }
    }

    /// Whether this could be the id of a machine.
    #[must_use]
    pub fn is_id(text: &str) -> bool {
        (4..=32).contains(&text.len())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    }
}

fn read_or_create(state: &Path) -> Result<String, FileError> {
    let path = state.join("device");
    if let Some(id) = read(&path)? {
        return Ok(id);
    }
    let _only_one_creates = file::lock(&state.join("device.lock"))?;
    if let Some(id) = read(&path)? {
        return Ok(id);
    }
    if path.symlink_metadata().is_ok() {
        std::fs::rename(&path, state.join("device.bad"))?;
    }
    let id = new_id();
    file::replace(&path, format!("{id}\n").as_bytes())?;
    Ok(id)
}

/// The id in the file; `None` if there is no file or no id in it.
fn read(path: &Path) -> Result<Option<String>, FileError> {
    match file::read_limited(path, LIMIT_BYTES) {
        Ok(bytes) => Ok(str::from_utf8(&bytes).ok().and_then(as_id)),
        Err(FileError::NotAFile | FileError::TooLarge { .. }) => Ok(None),
        Err(error) if error.is_missing() => Ok(None),
        Err(error) => Err(error),
    }
}

fn as_id(text: &str) -> Option<String> {
    let id = text.trim();
    Device::is_id(id).then(|| id.to_owned())
}

/// 40 random bits: two of a person's machines do not meet in them.
fn new_id() -> String {
    let ulid = ulid::Ulid::from_datetime(wall::now().timestamp().into()).to_string();
    let random = ulid.len() - 8;
    ulid[random..].to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::platform::file::put;

    fn folders(state: &Path) -> Folders {
        Folders {
            config: state.join("config"),
            state: state.to_owned(),
        }
    }

    #[test]
    fn the_id_stays_the_same() {
        let root = tempfile::tempdir().unwrap();
        let folders = folders(&root.path().join("not/yet/there"));
        let first = Device::of_this_machine(&folders);
        assert!(first.kept);
        assert_eq!(first.id.len(), 8);
        assert_eq!(as_id(&first.id).as_ref(), Some(&first.id));
        assert_eq!(Device::of_this_machine(&folders), first);
    }

    #[test]
    fn a_damaged_file_gives_a_new_id_and_is_kept_beside() {
        let damaged: [&[u8]; 5] = [b"", b"UPPER", b"a/../b", b"\xff\xfe", &[b'a'; 100]];
        for bytes in damaged {
            let root = tempfile::tempdir().unwrap();
            put(&root.path().join("device"), bytes);
            let device = Device::of_this_machine(&folders(root.path()));
            assert!(device.kept, "{bytes:?}");
            assert_eq!(fs::read(root.path().join("device.bad")).unwrap(), bytes);
            assert_eq!(Device::of_this_machine(&folders(root.path())), device);
        }
    }

    #[test]
    fn without_a_state_folder_the_id_is_good_for_this_run() {
        let root = tempfile::tempdir().unwrap();
        let blocked = root.path().join("file");
        put(&blocked, b"");
        let device = Device::of_this_machine(&folders(&blocked.join("state")));
        assert!(!device.kept);
        assert!(as_id(&device.id).is_some());
    }

    #[test]
    fn processes_that_start_at_once_agree() {
        for damaged in [false, true] {
            let root = tempfile::tempdir().unwrap();
            if damaged {
                put(&root.path().join("device"), b"?");
            }
            let folders = folders(root.path());
            let devices: Vec<Device> = std::thread::scope(|scope| {
                let started: Vec<_> = (0..8)
                    .map(|_| scope.spawn(|| Device::of_this_machine(&folders)))
                    .collect();
                started.into_iter().map(|one| one.join().unwrap()).collect()
            });
            assert!(devices[0].kept);
            assert!(devices.iter().all(|device| *device == devices[0]));
        }
    }
}
