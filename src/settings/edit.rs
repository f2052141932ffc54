//! Changes the value of a field in the text of a file, and nothing else.

use crate::document::edit::{Body, apply};
use crate::document::{Source, sound_value};

/// The text with a field of its outermost struct set to a value. The field is added at the end where it is
/// missing; none where the text has no such struct.
pub(super) fn set_field(text: &str, name: &str, value: &str) -> Option<String> {
    let source = Source::new(String::new(), text);
    let fields = Body::of(&sound_value(&source)?)?;
    let mut edited = text.to_owned();
    apply(&mut edited, &fields.set(text, &[], name, value));
    Some(edited)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_stays() {
        let text = "\u{feff}Settings(theme: Dark, // mine\n)";
        let edited = set_field(text, "theme", "Light").unwrap();
        assert_eq!(edited, text.replace("Dark", "Light"));
    }

    #[test]
    fn a_text_of_another_kind_is_left_alone() {
        assert_eq!(set_field("[1, 2]", "a", "1"), None);
        assert_eq!(set_field("Settings(", "a", "1"), None);
    }
}
