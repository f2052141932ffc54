//! Words for a person's folder that cannot be used.

use std::path::Path;

use crate::platform::FolderFault;
use crate::text;

/// What is the matter with the folder, as a sentence.
#[must_use]
pub fn folder_fault(fault: &FolderFault) -> String {
    let shown = |path: &Path| path.display().to_string();
    match fault {
        FolderFault::NotAFolder(path) => text!("folder-fault-no-folder", path = shown(path)),
        FolderFault::LeadsNowhere(path) => text!("folder-fault-nowhere", path = shown(path)),
        FolderFault::Unreadable(path, reason) => {
            let reason = reason.to_string();
            text!(
                "folder-fault-unreadable",
                path = shown(path),
                reason = reason
            )
        }
    }
}
