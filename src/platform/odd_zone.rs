//! An environment whose time zone is no file.
//!
//! Whatever asks for the time reads the file that `TZ` names, or all those of the folder that `TZDIR` names. From a pipe it
//! would wait for ever, and a device may never end. A process cannot safely change its own environment, so it begins
//! again without what is odd.

use std::ffi::{OsStr, OsString};
use std::path::Path;

/// No file of a time zone is larger; the largest have some 4 KB.
const MOST_BYTES: u64 = 1 << 20;

/// The variables of an environment whose time zone cannot be read.
pub fn odd_variables(variable: impl Fn(&str) -> Option<OsString>) -> Vec<&'static str> {
    let mut odd = Vec::new();
    if variable("TZ").is_some_and(|zone| is_odd_file(&zone)) {
        odd.push("TZ");
    }
    if variable("TZDIR").is_some_and(|folder| is_odd_folder(Path::new(&folder))) {
        odd.push("TZDIR");
    }
    odd
}

/// Whether a time zone is the path of something that is there and no file of a time zone. Names such as `Europe/Berlin`
/// and rules such as `CET-1CEST` are none.
fn is_odd_file(zone: &OsStr) -> bool {
    let zone = zone.to_string_lossy();
    let path = Path::new(zone.strip_prefix(':').unwrap_or(&zone));
    let data = path.is_absolute().then(|| path.metadata().ok()).flatten();
    data.is_some_and(|data| !data.is_file() || data.len() > MOST_BYTES)
}

/// Whether a folder is not that of a system's time zones, each of which has UTC.
fn is_odd_folder(folder: &Path) -> bool {
    let data = ["UTC", "Etc/UTC"].map(|name| folder.join(name).metadata());
    !data.into_iter().flatten().any(|data| data.is_file())
}

/// Begins the process again without the variables whose time zone cannot be read, if there are any.
#[cfg(unix)]
pub fn leave() {
    use std::os::unix::process::CommandExt as _;

    let odd = odd_variables(|name| std::env::var_os(name));
    let Some(program) = std::env::current_exe().ok().filter(|_| !odd.is_empty()) else {
        return;
    };
    let mut arguments = std::env::args_os();
    let mut command = std::process::Command::new(program);
    command.arg0(arguments.next().unwrap_or_default());
    command.args(arguments);
    for name in odd {
        command.env_remove(name);
    }
    // It comes back only if that failed, and then does what it can.
    let _failed = command.exec();
}

/// Other systems take their time zone from elsewhere.
#[cfg(not(unix))]
pub const fn leave() {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::file::put;

    #[test]
    fn only_what_is_no_time_zone_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let zones = folder.path().join("zones");
        std::fs::create_dir(&zones).unwrap();
        put(&zones.join("UTC"), b"TZif");
        let file = zones.join("UTC").display().to_string();
        let nothing = zones.join("nowhere").display().to_string();
        let folder = folder.path().display().to_string();
        let odd = |name: &'static str, value: &str| {
            !odd_variables(|asked| (asked == name).then(|| value.into())).is_empty()
        };
        for zone in [
            "",
            "UTC",
            "Europe/Berlin",
            "CET-1CEST",
            ":",
            &nothing,
            &file,
        ] {
            assert!(!odd("TZ", zone), "{zone}");
        }
        for zone in [folder.as_str(), &format!(":{folder}")] {
            assert!(odd("TZ", zone), "{zone}");
        }
        assert!(odd("TZDIR", &folder) && odd("TZDIR", &nothing));
        assert!(!odd("TZDIR", &zones.display().to_string()));
    }
}
