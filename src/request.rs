//! What was asked for on the command line, as far as the window has to know: which routine, whose files, and whether
//! to begin.
//!
//! It knows neither the command line, which makes it, nor the window, which carries it out.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::platform::Profile;

/// A window that is to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppRequest {
    /// Whose folders are used.
    pub profile: Profile,
    /// Whether the person is asked who it is, where there are several.
    pub asks: bool,
    /// The routine to show first; a file need not exist nor be sound, a name does.
    pub open: Option<Target>,
    /// Whether its session starts at once.
    pub start: bool,
}

/// A routine as people name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A routine of the library, by its own name or that of its file.
    Name(String),
    /// Any file.
    File(PathBuf),
}

impl From<OsString> for Target {
    /// A file is what exists as one, has a folder in its path, or ends in `.ron`; all else is a name.
    fn from(argument: OsString) -> Self {
        let path = Path::new(&argument);
        let ends_in_ron = path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
        let has_folder = argument.to_string_lossy().contains(std::path::is_separator);
        if ends_in_ron || has_folder || path.is_file() {
            return Self::File(argument.into());
        }
        match argument.into_string() {
            Ok(name) => Self::Name(name),
            Err(no_text) => Self::File(no_text.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_told_from_a_name_by_its_ending_or_its_folder() {
        let target = |argument: &str| Target::from(OsString::from(argument));
        assert_eq!(target("mine.RON"), Target::File("mine.RON".into()));
        assert_eq!(target("./mine"), Target::File("./mine".into()));
        assert_eq!(target("mine"), Target::Name("mine".into()));
    }
}
