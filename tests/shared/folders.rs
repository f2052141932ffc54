//! A person's folders.

use std::path::Path;

use supple::platform::Folders;

/// The folders of a person who has all they have in one.
pub fn folders(root: &Path) -> Folders {
    Folders {
        config: root.join("config"),
        state: root.join("state"),
    }
}
