//! All that is read before the first frame.

use crate::history::{Found, Interrupted};
use crate::platform::{Device, Folders};
use crate::routine::Library;
use crate::settings::SettingsFile;
use crate::text::LOADER;

/// What the files of a person and those of the app say at the start.
pub struct Loaded {
    pub(super) folders: Folders,
    pub(super) device: Device,
    pub(super) settings: SettingsFile,
    pub(super) library: Library,
    pub(super) found: Found,
}

impl Loaded {
    /// Reads it all; the window is opened meanwhile.
    pub fn read(folders: Folders) -> Self {
        std::sync::LazyLock::force(&LOADER);
        let device = Device::of_this_machine(&folders);
        Self {
            settings: SettingsFile::load(&folders.settings_file()),
            library: Library::load(&folders.routines(), &folders.exercises()),
            found: Interrupted::find(&folders, &device),
            device,
            folders,
        }
    }
}
