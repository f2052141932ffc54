//! Where Speech Dispatcher's modules are.

use std::fs;
use std::path::{Path, PathBuf};

use crate::speech::program::is_program;

/// Folders of libraries, which have one for each kind of machine on some systems.
const LIBRARIES: [&str; 6] = [
    "/usr/libexec",
    "/usr/lib",
    "/usr/lib64",
    "/usr/local/libexec",
    "/usr/local/lib",
    "/usr/lib/speech-dispatcher",
];
/// The modules' own folder in one of them.
const MODULES: &str = "speech-dispatcher-modules";
/// No engines of their own: one makes no sound, one runs whatever is configured, the others need files or servers that are
/// hardly ever there and give no samples.
const OTHERS: [&str; 6] = [
    "sd_dummy",
    "sd_generic",
    "sd_cicero",
    "sd_espeak-ng-mbrola",
    "sd_espeak-mbrola",
    "sd_ivona",
];

/// The folders that may have modules.
pub fn folders() -> Vec<PathBuf> {
    let libraries = LIBRARIES.iter().map(Path::new);
    let mut folders: Vec<PathBuf> = libraries.map(|folder| folder.join(MODULES)).collect();
    // Debian's /usr/lib/x86_64-linux-gnu and its like.
    for entry in fs::read_dir("/usr/lib").into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().contains("-linux-") {
            folders.push(entry.path().join(MODULES));
        }
    }
    folders.retain(|folder| folder.is_dir());
    folders
}

/// The modules in these folders that can make sound, each once.
pub(super) fn modules(folders: &[PathBuf]) -> Vec<PathBuf> {
    let mut modules: Vec<PathBuf> = Vec::new();
    for entry in folders
        .iter()
        .filter_map(|folder| fs::read_dir(folder).ok())
    {
        for file in entry.flatten().map(|entry| entry.path()) {
            let is_new = modules
                .iter()
                .all(|other| other.file_name() != file.file_name());
            if is_new && name(&file).is_some() && is_program(&file) {
                modules.push(file);
            }
        }
    }
    modules.sort();
    modules
}

/// The name of a file that is a module with an engine of its own.
pub(super) fn name(file: &Path) -> Option<&str> {
    let name = file.file_name()?.to_str()?;
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let is_module = name.starts_with("sd_") && name.bytes().all(is_letter);
    (is_module && !OTHERS.contains(&name)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_engines_are_modules() {
        let known = |name: &str| super::name(Path::new(name)).is_some();
        assert!(known("/usr/lib/speech-dispatcher-modules/sd_espeak-ng") && known("sd_pico"));
        for other in [
            "sd_dummy",
            "sd_generic",
            "spd-say",
            "sd_x.so",
            "sd_ä",
            "",
            "/",
        ] {
            assert!(!known(other), "{other}");
        }
    }

    #[test]
    fn a_module_in_two_folders_is_one() {
        let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        let paths: Vec<PathBuf> = folders.iter().map(|folder| folder.path().into()).collect();
        assert!(modules(&paths).is_empty());
        #[cfg(unix)]
        for path in &paths {
            std::os::unix::fs::symlink("/bin/sh", path.join("sd_x")).unwrap();
            std::os::unix::fs::symlink("/nowhere", path.join("sd_y")).unwrap();
            assert_eq!(modules(&paths), [paths[0].join("sd_x")]);
        }
    }
}
