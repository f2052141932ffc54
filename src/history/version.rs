//! Which version has written a line, and whether it is newer than this one.
//!
//! A line of the first version is read as a whole or is damage: its shapes stay as they are for ever. Lines of later
//! versions may gain names, fields and values, which a program that is older than them must not call damage. So a whole line
//! of version 2 or later that has something unknown in it is newer. One that is torn, that lacks something or whose
//! numbers and times are beyond the bounds of the format is damage in every version.

use ron::error::{Error, SpannedError};
use serde::de::IgnoredAny;

use super::ron_line::RON;

/// Why a line was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NotRead {
    /// A newer Supple has written it.
    Newer,
    /// It is torn, damaged, or no line of a log. What is wrong with it, in English.
    Damaged(String),
}

impl NotRead {
    /// Why a line could not be read, by what was found in it first.
    pub(super) fn of(line: &str, error: &SpannedError) -> Self {
        let damage = || Self::Damaged(format!("{}: {}", error.span, error.code));
        let is_lacking = matches!(
            error.code,
            Error::Message(_)
                | Error::IntegerOutOfBounds
                | Error::MissingStructField { .. }
                | Error::DuplicateStructField { .. }
        );
        if is_of_later_version(line) && !is_lacking && is_whole(line) {
            Self::Newer
        } else {
            damage()
        }
    }
}

impl From<String> for NotRead {
    fn from(problem: String) -> Self {
        Self::Damaged(problem)
    }
}

/// Whether a line is one of version 2 or later, `V2Answers(…)`, by how it begins.
pub(super) fn is_of_later_version(line: &str) -> bool {
    let Some(rest) = line.strip_prefix('V') else {
        return false;
    };
    let name = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let version = &rest[..rest.len() - name.len()];
    let values = name.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
    let is_later = !matches!(version.trim_start_matches('0'), "" | "1");
    is_later && values.trim_start().starts_with('(')
}

/// Whether a line has all its brackets and quotes, whatever it says.
fn is_whole(line: &str) -> bool {
    RON.from_str::<IgnoredAny>(line).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_told_by_how_a_line_begins() {
        for later in [
            "V2Answers(",
            "V2(",
            "V10Foo (",
            "V99999999999999999999Ärger(",
        ] {
            assert!(is_of_later_version(later), "{later}");
        }
        for other in [
            "V1(",
            "V1Answers(",
            "V01(",
            "V0(",
            "V(",
            "V2Mor",
            "V2",
            "2(",
            "",
        ] {
            assert!(!is_of_later_version(other), "{other}");
        }
    }

    #[test]
    fn only_whole_lines_are_newer() {
        let newer = r#"V3Mood(id:"A",at:[("x",Left)],of:{1:2},deep:Some(Foo(x:r"\")),b:None)"#;
        assert!(is_of_later_version(newer) && is_whole(newer));
        for (end, _) in newer.char_indices() {
            let torn = &newer[..end];
            assert!(!is_of_later_version(torn) || !is_whole(torn), "{torn}");
        }
        assert!(!is_whole(&format!("V3Mood({})", "(".repeat(200_000))));
        assert!(!is_whole("V3Mood(a:1)\0\0"));
    }
}
