//! The smallest change of a text.

use crate::document::Span;

/// What stands at a place of a text is replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Splice {
    /// The place, in bytes of the text as it was before.
    pub span: Span,
    /// What comes to stand there.
    pub text: String,
}

impl Splice {
    /// Puts something in where nothing is taken away.
    pub fn insert(at: usize, text: impl Into<String>) -> Self {
        Self::replace(at..at, text)
    }

    /// Takes something away.
    pub const fn remove(span: Span) -> Self {
        Self {
            span,
            text: String::new(),
        }
    }

    /// Puts something in the place of something else.
    pub fn replace(span: Span, text: impl Into<String>) -> Self {
        Self {
            span,
            text: text.into(),
        }
    }

    /// The one splice that makes a text out of another; none if they are the same.
    pub fn between(before: &str, after: &str) -> Option<Self> {
        if before == after {
            return None;
        }
        let same = |(one, other): &(char, char)| one == other;
        let length = |pairs: &mut dyn Iterator<Item = (char, char)>| -> usize {
            pairs.take_while(same).map(|(one, _)| one.len_utf8()).sum()
        };
        let start = length(&mut before.chars().zip(after.chars()));
        let (rest, other_rest) = (&before[start..], &after[start..]);
        let end = length(&mut rest.chars().rev().zip(other_rest.chars().rev()));
        Some(Self::replace(
            start..before.len() - end,
            &other_rest[..other_rest.len() - end],
        ))
    }
}

/// Changes a text; gives the splices that change it back. The splices must not overlap.
///
/// # Panics
/// If a splice lies outside the text, or cuts a character in two.
pub fn apply(text: &mut String, splices: &[Splice]) -> Vec<Splice> {
    let mut ordered: Vec<&Splice> = splices.iter().collect();
    ordered.sort_by_key(|splice| (splice.span.start, splice.span.end));
    let mut back = Vec::with_capacity(splices.len());
    let mut shift = 0_isize;
    for splice in ordered {
        let start = splice.span.start.saturating_add_signed(shift);
        let end = splice.span.end.saturating_add_signed(shift);
        let was = text[start..end].to_owned();
        text.replace_range(start..end, &splice.text);
        shift += splice.text.len() as isize - was.len() as isize;
        back.push(Splice::replace(start..start + splice.text.len(), was));
    }
    back
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn splices_are_applied_to_the_text_as_it_was() {
        let mut text = "one, two, three".to_owned();
        let splices = [
            Splice::replace(10..15, "drei"),
            Splice::remove(3..8),
            Splice::insert(0, ">"),
        ];
        let back = apply(&mut text, &splices);
        assert_eq!(text, ">one, drei");
        apply(&mut text, &back);
        assert_eq!(text, "one, two, three");
    }

    proptest! {
        #[test]
        fn the_splice_between_two_texts_leads_from_one_to_the_other_and_back(
            before in "[aé\n]{0,8}", after in "[aé\n]{0,8}",
        ) {
            let mut text = before.clone();
            match Splice::between(&before, &after) {
                None => prop_assert_eq!(&before, &after),
                Some(splice) => {
                    let back = apply(&mut text, &[splice]);
                    prop_assert_eq!(&text, &after);
                    apply(&mut text, &back);
                    prop_assert_eq!(&text, &before);
                }
            }
        }
    }
}
