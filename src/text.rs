//! The words that people read, in their language.
//!
//! Every one of them stands in `assets/text/<language>/supple.ftl`; English is the fallback. The macro
//! [`text!`](crate::text!) checks keys and arguments against the English file when compiling.

use std::sync::LazyLock;

use i18n_embed::fluent::{FluentLanguageLoader, fluent_language_loader};
use i18n_embed::{DesktopLanguageRequester, LanguageLoader as _};

#[derive(rust_embed::RustEmbed)]
#[folder = "assets/text"]
struct Texts;

/// The texts in the language of the system, English where it has none of them.
///
/// `SUPPLE_LANGUAGE` names another language than the system's.
pub static LOADER: LazyLock<FluentLanguageLoader> = LazyLock::new(|| {
    let loader = fluent_language_loader!();
    let asked = std::env::var("SUPPLE_LANGUAGE")
        .ok()
        .and_then(|name| name.parse().ok());
    let languages = match asked {
        Some(language) => vec![language],
        None => DesktopLanguageRequester::requested_languages(),
    };
    if i18n_embed::select(&loader, &Texts, &languages).is_err() {
        // A malformed translation must not take the words away: English is compiled in and tested.
        let english = [loader.fallback_language().clone()];
        loader
            .load_languages(&Texts, &english)
            .expect("the English texts are checked by the tests of this module");
    }
    // Isolation marks would show as boxes in terminals and in fonts that lack them.
    loader.set_use_isolating(false);
    loader
});

/// The language of the texts as BCP 47 has it, with the region that the person's system asks for: `en-GB`.
pub fn language() -> String {
    let shown = LOADER.current_language();
    let asked = DesktopLanguageRequester::requested_languages();
    let asked = asked
        .into_iter()
        .find(|asked| asked.language == shown.language);
    asked
        .filter(|_| shown.region.is_none())
        .unwrap_or(shown)
        .to_string()
}

/// The text of a key, with its arguments: `text!("plan-total", time = total)`.
#[macro_export]
macro_rules! text {
    ($key:literal) => { ::i18n_embed_fl::fl!($crate::text::LOADER, $key) };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        ::i18n_embed_fl::fl!($crate::text::LOADER, $key, $($name = ($value)),+)
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_english_texts_are_sound_and_loaded() {
        let loader = fluent_language_loader!();
        let english = [loader.fallback_language().clone()];
        loader.load_languages(&Texts, &english).unwrap();
        assert!(loader.has("nav-routines"));
    }

    /// `reason` is part of a sentence, `why` a whole one.
    #[test]
    fn no_sentence_runs_into_the_next_one() {
        let english = Texts::get("en/supple.ftl").unwrap();
        for line in String::from_utf8(english.data.into()).unwrap().lines() {
            let after = |name| line.split_once(name).map_or("", |(_, after)| after);
            let mut after_reason = after("{ $reason }").chars();
            let begins_anew = after_reason.next() == Some(' ')
                && after_reason.next().is_some_and(char::is_uppercase);
            assert!(!begins_anew, "{line}");
            assert!(!after("{ $why }").starts_with('.'), "{line}");
        }
    }
}
