//! The id of this machine, which its files in the synced folder bear.
//!
//! It lies in the state folder: a copy of the config folder on another machine must not carry it along. Where nothing can
//! be written there, the id is worked out from what the system knows its machine by, or lies in the folder for temporary
//! files, so that a session that was cut off is still known as one of this machine.

use std::path::Path;

use super::file::{self, FileError};
use super::folders::fingerprint;
use super::{Folders, wall};

/// An id is short; whatever is longer was not written by this app.
const LIMIT_BYTES: u64 = 64;

/// This machine, as far as file names tell machines apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// 8 lower-case letters and digits; other lengths from 4 to 32 are accepted from the file.
    pub id: String,
    /// False if the id could not be stored in the state folder. It is found again by other means then, where there are any.
    pub kept: bool,
}

impl Device {
    /// The id from `<state>/device`, which is created if it is missing.
    ///
    /// A damaged file is kept beside it as `device.bad`. Processes that start at the same moment agree on one id.
    /// If the folder cannot be read or written, it is one that is found again in the next run, or where that
    /// is impossible too, a new one.
    #[must_use]
    pub fn of_this_machine(folders: &Folders) -> Self {
        Self::with(folders, system_id().as_deref(), &std::env::temp_dir())
    }

    fn with(folders: &Folders, system_id: Option<&[u8]>, temporary: &Path) -> Self {
        let known = system_id.map(|system_id| known_by(system_id, &folders.state));
        // What was begun while nothing could be written there goes on under its id.
        let used = known.clone().filter(|id| has_files(&folders.history(), id));
        match read_or_create(&folders.state, used) {
            Ok(id) => Self { id, kept: true },
            Err(_) => Self {
                id: known
                    .or_else(|| kept_among_temporary(temporary, &folders.state))
                    .unwrap_or_else(new_id),
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

/// The id in a folder; where there is none yet, this one or a new one.
fn read_or_create(state: &Path, first: Option<String>) -> Result<String, FileError> {
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
    let id = first.unwrap_or_else(new_id);
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

/// An id by what the system knows its machine by. Whoever means another state folder means another machine.
fn known_by(system_id: &[u8], state: &Path) -> String {
    let state = state.as_os_str().as_encoded_bytes();
    id_of(&[b"supple", system_id, state].concat())
}

fn kept_among_temporary(temporary: &Path, state: &Path) -> Option<String> {
    let key = known_by(&home(), state);
    read_or_create(&temporary.join(format!("supple-{key}")), None).ok()
}

/// Whether a machine of this id has written to the history.
fn has_files(history: &Path, id: &str) -> bool {
    let mut files = std::fs::read_dir(history).into_iter().flatten().flatten();
    files.any(|file| file.file_name().to_string_lossy().starts_with(id))
}

/// What the system knows its machine by. It is no secret, but nothing to spread: only a fingerprint of it is used.
fn system_id() -> Option<Vec<u8>> {
    let files = ["/etc/machine-id", "/var/lib/dbus/machine-id"];
    let mut read = files.iter().filter_map(|file| {
        let id = file::read_limited(Path::new(file), LIMIT_BYTES).ok()?;
        let id = id.trim_ascii();
        // While a system is set up for the first time, there is a word in it.
        (id.len() >= 32).then(|| [id, &home()].concat())
    });
    read.next()
}

/// Two people of one machine are told apart by their homes.
fn home() -> Vec<u8> {
    let home = std::env::home_dir().unwrap_or_default();
    home.into_os_string().into_encoded_bytes()
}

/// An id that stands for some bytes.
fn id_of(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let mixed = fingerprint(bytes);
    let mixed = mixed ^ (mixed >> 40);
    let digit = |place: u32| char::from(DIGITS[(mixed >> (5 * place)) as usize % DIGITS.len()]);
    (0..8).map(digit).collect()
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
    fn without_a_state_folder_the_id_is_found_again_on_the_same_machine_only() {
        let root = tempfile::tempdir().unwrap();
        let blocked = root.path().join("file");
        put(&blocked, b"");
        let folders = |state: &str| folders(&blocked.join(state));
        let temporary = root.path().join("tmp");
        let device = |state: &str, system_id: Option<&[u8]>| {
            Device::with(&folders(state), system_id, &temporary)
        };
        for system_id in [Some(b"machine".as_slice()), None] {
            let first = device("state", system_id);
            assert!(!first.kept);
            assert_eq!(as_id(&first.id).as_ref(), Some(&first.id));
            assert_eq!(device("state", system_id), first);
            assert_ne!(device("other", system_id).id, first.id);
            assert_ne!(device("state", Some(b"another")).id, first.id);
        }
        let nowhere = Device::with(&folders("state"), None, &blocked);
        assert!(!nowhere.kept);
        assert!(as_id(&nowhere.id).is_some());
    }

    #[test]
    fn what_was_begun_without_a_state_folder_is_known_once_there_is_one() {
        let root = tempfile::tempdir().unwrap();
        let folders = folders(&root.path().join("state"));
        let device = || Device::with(&folders, Some(b"machine"), root.path());
        put(&folders.state, b"in the way");
        let before = device();
        assert!(!before.kept);
        fs::remove_file(&folders.state).unwrap();
        let config = Folders {
            config: root.path().join("config"),
            ..folders.clone()
        };
        let log = config.history().join(format!("{}-2026.ron", before.id));
        file::replace(&log, b"").unwrap();
        let after = Device::with(&config, Some(b"machine"), root.path());
        assert_eq!((after.id, after.kept), (before.id, true));
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
