//! JSON for other programs, as `plan` and `list` print it.

use std::time::Duration;

use serde::{Serialize, Serializer};

use crate::visible;

/// How something is printed that other programs may want.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum TextOrJson {
    /// To read.
    #[default]
    Text,
    /// All of it, for other programs.
    Json,
}

impl TextOrJson {
    /// Both, each with its name.
    pub(super) const NAMED: [(Self, &'static str); 2] =
        [(Self::Text, "text"), (Self::Json, "json")];
}

/// A value as lines of JSON.
///
/// A terminal shows all of it: what it would obey is written as JSON's own escapes.
pub(super) fn lines(value: &impl Serialize) -> String {
    let json =
        serde_json::to_string_pretty(value).expect("texts and numbers can always be written");
    format!("{}\n", visible::json(&json))
}

/// A time in seconds: a whole number where it has no fraction.
pub(super) struct Seconds(pub(super) Duration);

impl Serialize for Seconds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.subsec_nanos() {
            0 => serializer.serialize_u64(self.0.as_secs()),
            _ => serializer.serialize_f64(self.0.as_secs_f64()),
        }
    }
}
