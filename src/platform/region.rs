//! The region of the system, by which numbers are written.

use i18n_embed::DesktopLanguageRequester;

/// A language and where it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// As in `de`, in lower case.
    pub language: String,
    /// As in `CH`, in upper case; none if it is not named.
    pub territory: Option<String>,
}

impl Region {
    /// The region by which the system writes numbers; none if it names none.
    ///
    /// On Linux it may be another than that of the language.
    #[must_use]
    pub fn of_system() -> Option<Self> {
        #[cfg(unix)]
        for variable in ["LC_ALL", "LC_NUMERIC", "LANG"] {
            match std::env::var(variable) {
                Ok(locale) if !locale.is_empty() => return Self::read(&locale),
                _ => {}
            }
        }
        let languages = DesktopLanguageRequester::requested_languages();
        Self::read(&languages.first()?.to_string())
    }

    /// Reads `de-CH`, `sr_Latn_RS.UTF-8@latin` and the like; none for `C` and `POSIX`, which are of no region.
    #[must_use]
    pub fn read(locale: &str) -> Option<Self> {
        let locale = locale.split(['.', '@']).next()?;
        let mut parts = locale.split(['-', '_']);
        let language = parts.next()?.to_lowercase();
        if !(2..=3).contains(&language.len()) {
            return None;
        }
        // A script, as `Latn`, has four letters.
        let territory = parts.find(|part| (2..=3).contains(&part.len()));
        Some(Self {
            language,
            territory: territory.map(str::to_uppercase),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_its_language_and_its_territory() {
        let read = |locale: &str| {
            let region = Region::read(locale)?;
            Some((region.language, region.territory.unwrap_or_default()))
        };
        let named = |language: &str, territory: &str| Some((language.into(), territory.into()));
        assert_eq!(read("de_CH.UTF-8@euro"), named("de", "CH"));
        assert_eq!(read("sr-Latn-RS"), named("sr", "RS"));
        assert_eq!(read("es-419"), named("es", "419"));
        assert_eq!(read("NL"), named("nl", ""));
        assert_eq!(read("C.UTF-8"), None);
        assert_eq!(read("POSIX"), None);
        assert_eq!(read(""), None);
    }
}
