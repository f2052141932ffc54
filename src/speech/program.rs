//! Where the programs of the system are.

use std::env;
use std::path::{Path, PathBuf};

/// Folders of programs that are looked into besides those of the path, which may be short where a desktop starts the app.
const USUAL: [&str; 3] = ["/usr/bin", "/usr/local/bin", "/bin"];

/// The first of these programs that is there.
pub(super) fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path)
        .chain(USUAL.map(PathBuf::from))
        // Never whatever lies where the app was started.
        .filter(|folder| folder.is_absolute())
        .collect();
    let mut names = names.iter();
    names.find_map(|name| find_in(&folders, name))
}

fn find_in(folders: &[PathBuf], name: &str) -> Option<PathBuf> {
    let mut files = folders.iter().map(|folder| folder.join(name));
    files.find(|file| is_program(file))
}

#[cfg(unix)]
pub(super) fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;

    let data = file.metadata();
    data.is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
pub(super) fn is_program(file: &Path) -> bool {
    file.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_found_or_not_at_all() {
        assert!(find(&["no-such-program"]).is_none());
        if cfg!(unix) {
            let found = find(&["no-such-program", "sh"]).unwrap();
            assert!(found.is_absolute() && found.ends_with("sh"));
        }
    }
}
