//! Names of files in forms that can be compared.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// A name in the one form in which all systems find it: letters with their marks composed.
pub fn composed(name: &str) -> Cow<'_, str> {
    if is_nfc_quick(name.chars()) == IsNormalized::Yes {
        Cow::Borrowed(name)
    } else {
        Cow::Owned(name.nfc().collect())
    }
}

/// A name as it is compared where case does not matter.
pub fn folded(name: &str) -> String {
    composed(&composed(name).to_lowercase()).into_owned()
}
