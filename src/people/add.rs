//! Adds somebody.

use std::path::PathBuf;

use thiserror::Error;

use crate::platform::{FileError, Profile};
use crate::settings::{PersonName, Settings, SettingsFile, SettingsTrouble};

/// Why nobody was added.
#[derive(Debug, Error)]
#[error("{path} could not be written: {cause}")]
pub struct NotAdded {
    /// What could not be written.
    pub path: PathBuf,
    /// Why.
    pub cause: FileError,
}

/// Makes a config folder for somebody, with what they are called in their settings, and nothing else.
///
/// # Errors
/// [`NotAdded`]; then there is nobody new.
pub fn add(profile: &Profile, name: PersonName) -> Result<Profile, NotAdded> {
    let added = profile
        .make(name.as_str())
        .map_err(|(path, cause)| NotAdded { path, cause })?;
    let folders = added.folders();
    let mut settings = SettingsFile::load(&folders.settings_file());
    settings.set(Settings {
        name: Some(name),
        ..*settings.get()
    });
    settings.finish();
    match settings.trouble {
        Some(SettingsTrouble::Unsaved(cause)) => {
            // Only while there is nothing in it.
            let _removed = std::fs::remove_dir(&folders.config);
            Err(NotAdded {
                path: folders.settings_file(),
                cause,
            })
        }
        _ => Ok(added),
    }
}
