//! How lines of the log and of running files are written in RON.

use std::sync::LazyLock;

use ron::extensions::Extensions;
use serde::Serialize;

use super::stream::LONGEST_LINE_BYTES;

/// How all lines are written and read: `V1(id:…)` without inner brackets, optional values without `Some`.
pub(super) static RON: LazyLock<ron::Options> = LazyLock::new(|| {
    ron::Options::default()
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES)
        .with_default_extension(Extensions::IMPLICIT_SOME)
});

/// A line of the log as it is written, without a line break; `None` if it is longer than lines are read.
pub(super) fn written(line: &impl Serialize) -> Option<String> {
    let text = RON.to_string(line).ok()?;
    (text.len() <= LONGEST_LINE_BYTES).then_some(text)
}
