//! The packs that come with the app, and which one is for which language.

use std::sync::{Arc, LazyLock};

use super::Pack;
use crate::speech::language;

#[derive(rust_embed::RustEmbed)]
#[folder = "assets/voices"]
#[include = "*.ogg"]
#[include = "*.ron"]
struct Bundled;

/// Regions whose language is nearer to that of another region than to the first pack's.
const NEAR: [(&str, &str); 4] = [
    ("en-CA", "en-US"),
    ("en-LR", "en-US"),
    ("en-PH", "en-US"),
    ("en-PR", "en-US"),
];

/// In the order of their names.
static PACKS: LazyLock<Vec<Arc<Pack>>> = LazyLock::new(|| {
    let mut packs: Vec<Arc<Pack>> = Bundled::iter()
        .filter_map(|file| pack(file.strip_suffix(".ron")?))
        .map(Arc::new)
        .collect();
    packs.sort_by(|one, other| one.language().cmp(other.language()));
    packs
});

fn pack(name: &str) -> Option<Pack> {
    let index = Bundled::get(&format!("{name}.ron"))?.data;
    let sound = Bundled::get(&format!("{name}.ogg"))?.data;
    Pack::read(sound, str::from_utf8(&index).ok()?).ok()
}

/// The pack of this region, else that of a region near it, else the first one of the language.
pub(super) fn bundled(language: &str) -> Option<Arc<Pack>> {
    let wanted = language::tag(language);
    let near = NEAR
        .into_iter()
        .find(|(region, _)| *region == wanted)
        .map_or(wanted.as_str(), |(_, near)| near);
    let of_language = || {
        let packs = PACKS.iter();
        packs.filter(|pack| language::is_of(pack.language(), &wanted))
    };
    of_language()
        .find(|pack| pack.language() == near)
        .or_else(|| of_language().next())
        .cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(language: &str) -> Option<String> {
        Some(bundled(language)?.language().to_owned())
    }

    #[test]
    fn every_file_is_a_pack_named_after_its_language() {
        for file in Bundled::iter() {
            let (name, _) = file.rsplit_once('.').unwrap();
            assert_eq!(chosen(name).as_deref(), Some(name), "{file}");
        }
    }

    #[test]
    fn a_language_has_the_nearest_pack() {
        for language in ["en", "en-GB", "en_GB.UTF-8", "EN-au", "en-IN", "en-Latn-ZA"] {
            assert_eq!(chosen(language).as_deref(), Some("en-GB"), "{language}");
        }
        for language in ["en-US", "en_US.UTF-8", "en-ca", "en_PH@currency=PHP"] {
            assert_eq!(chosen(language).as_deref(), Some("en-US"), "{language}");
        }
        for language in ["", "C", "e", "eng", "ja", "-", "\u{0}"] {
            assert_eq!(chosen(language), None, "{language}");
        }
    }
}
