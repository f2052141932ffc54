//! How lines of the log and of running files are written in RON.

use std::sync::LazyLock;

use ron::extensions::Extensions;

/// How all lines are written and read: `V1(id:…)` without inner brackets, optional values without `Some`.
pub(super) static RON: LazyLock<ron::Options> = LazyLock::new(|| {
    ron::Options::default()
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES)
        .with_default_extension(Extensions::IMPLICIT_SOME)
});
