//! Languages as engines write them, and as BCP 47 does.

/// A language as BCP 47 writes it: `en_GB`, `EN-gb` and `en_GB.UTF-8` are `en-GB`.
pub(super) fn tag(language: &str) -> String {
    // After a single letter stands what only some know.
    let mut is_private = false;
    let language = language.split(['.', '@']).next().unwrap_or_default();
    let parts = language.trim().split(['-', '_']).enumerate();
    let parts = parts.map(|(place, part)| {
        is_private |= part.len() == 1;
        match (place, part.len()) {
            (1, 4) => first_large(part),
            (1.., 2) if !is_private => part.to_ascii_uppercase(),
            _ => part.to_ascii_lowercase(),
        }
    });
    parts.collect::<Vec<_>>().join("-")
}

fn first_large(part: &str) -> String {
    let (first, rest) = part.split_at_checked(1).unwrap_or((part, ""));
    first.to_ascii_uppercase() + &rest.to_ascii_lowercase()
}

/// The language without its region: `en` of `en-GB`.
pub(super) fn without_region(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

/// Whether a voice for one language is one for another that was asked for, whatever their regions.
pub(super) fn is_of(tag: &str, asked: &str) -> bool {
    without_region(tag).eq_ignore_ascii_case(without_region(asked))
}

/// Whether this is a language, with a region or without one, and no dialect of it.
pub(super) fn is_plain(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let is_letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let language = parts.next().unwrap_or_default();
    let region = parts.next().unwrap_or("GB");
    (2..=3).contains(&language.len())
        && is_letters(language)
        && region.len() == 2
        && is_letters(region)
        && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_written_in_one_way() {
        for (written, known) in [
            ("en", "en"),
            ("EN-gb", "en-GB"),
            ("en_US", "en-US"),
            ("zh-hant-tw", "zh-Hant-TW"),
            ("en-gb-x-rp", "en-GB-x-rp"),
            ("é-éééé", "é-éééé"),
            ("", ""),
        ] {
            assert_eq!(tag(written), known);
        }
    }

    #[test]
    fn a_region_is_no_other_language() {
        assert!(is_of("en-GB", "en") && is_of("en-US", "en-GB") && is_of("en", "en-GB"));
        assert!(!is_of("de", "en") && !is_of("est", "es"));
        assert!(is_plain("en") && is_plain("en-GB") && is_plain("cmn"));
        for dialect in ["", "e", "en-029", "en-GB-x-rp", "en-US-NYC", "english"] {
            assert!(!is_plain(dialect), "{dialect}");
        }
    }
}
