//! Texts with the line breaks of Windows, as they are shown and typed in.

use std::borrow::Cow;

use super::lines::line_break;
use super::splice::{Splice, apply};

/// The text as it is shown: with plain line breaks.
pub fn with_plain_breaks(text: &str) -> Cow<'_, str> {
    if text.contains("\r\n") {
        Cow::Owned(text.replace("\r\n", "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text after what is shown of it has become `shown`. Line breaks that were not touched stay what they were, and
/// new ones are like the others.
pub fn typed(text: &str, shown: &str) -> String {
    let was_shown = with_plain_breaks(text);
    let mut typed = text.to_owned();
    if let Some(Splice { span, text: new }) = Splice::between(&was_shown, shown) {
        let span = at_shown(text, span.start)..at_shown(text, span.end);
        let new = new.replace('\n', line_break(text));
        apply(&mut typed, &[Splice::replace(span, new)]);
    }
    typed
}

/// The place in a text of a place in what is shown of it.
pub fn at_shown(text: &str, shown: usize) -> usize {
    let mut hidden = 0;
    for (at, _) in text.match_indices("\r\n") {
        // Where the break is shown.
        if at - hidden >= shown {
            break;
        }
        hidden += 1;
    }
    shown + hidden
}

/// The place in what is shown of a text of a place in the text, or of the character that it is in the middle of.
pub fn shown_at(text: &str, at: usize) -> usize {
    let at = text.floor_char_boundary(at);
    at - text[..at].matches("\r\n").count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_typed_is_shown_and_untouched_breaks_stay(
            lines in proptest::collection::vec(("[aé]{0,3}", any::<bool>()), 0..6),
            cut in (0_usize..20, 0_usize..20), new in "[bé\n]{0,4}",
        ) {
            let text: String = lines
                .iter()
                .map(|(line, windows)| format!("{line}{}", if *windows { "\r\n" } else { "\n" }))
                .collect();
            let shown = with_plain_breaks(&text).into_owned();
            let place = |wanted: usize| {
                let mut place = wanted.min(shown.len());
                while !shown.is_char_boundary(place) {
                    place -= 1;
                }
                place
            };
            let (start, end) = (place(cut.0.min(cut.1)), place(cut.0.max(cut.1)));
            let after = format!("{}{new}{}", &shown[..start], &shown[end..]);
            let made = typed(&text, &after);
            prop_assert_eq!(with_plain_breaks(&made), after.as_str());
            if let Some(splice) = Splice::between(&shown, &after) {
                prop_assert!(made.starts_with(&text[..at_shown(&text, splice.span.start)]));
                prop_assert!(made.ends_with(&text[at_shown(&text, splice.span.end)..]));
            } else {
                prop_assert_eq!(made, text);
            }
        }

        #[test]
        fn places_lead_there_and_back(text in "[a\r\n]{0,12}") {
            let shown = with_plain_breaks(&text);
            for place in 0..=shown.len() {
                prop_assert_eq!(shown_at(&text, at_shown(&text, place)), place);
            }
        }

        #[test]
        fn any_place_is_shown_somewhere(text in "[aé\r\n]{0,8}", at in 0_usize..20) {
            let shown = with_plain_breaks(&text);
            prop_assert!(shown.is_char_boundary(shown_at(&text, at)));
        }
    }
}
