//! Which kind of table the spreadsheets of a region open.
//!
//! They split a file where their own region puts columns apart: at semicolons, where a comma stands before decimals.

use crate::history::Columns;
use crate::platform::Region;

/// Countries and territories with a decimal comma, by CLDR 46.
const COMMA: &str = "AD AL AM AO AR AT AZ BA BE BF BG BI BJ BO BR BY CD CF CG CI CL CM CO CR CU CV CY CZ DE DJ DK DZ EC EE ES \
                     FI FO FR GA GE GF GL GN GP GQ GR GW HR HU ID IS IT KG KZ LT LU LV MA MC MD ME MF MG MK ML MQ MR MZ NC \
                     NE NL NO PF PL PM PT PY RE RO RS RU RW SE SI SJ SK SM SN SR ST TD TG TJ TL TM TN TR UA UY UZ VA VE VN \
                     WF XK YT ZA";

/// Languages that are mostly written with a decimal comma, where no region is named.
const LANGUAGES: &str = "af az be bg bs ca cs da de el es et eu fi fo fr gl hr hu hy id is it ka kk kl ky lb lt lv mk nb nl nn no \
                         pl pt ro ru sk sl sq sr sv tg tk tr uk uz vi";

/// What a table for spreadsheets of a region has between its columns.
#[must_use]
pub fn columns_of(region: Option<&Region>) -> Columns {
    let Some(Region {
        language,
        territory,
    }) = region
    else {
        return Columns::Commas;
    };
    let is_among = |all: &str, one: &str| all.split_whitespace().any(|known| known == one);
    match (language.as_str(), territory.as_deref()) {
        (_, Some("CH" | "LI")) => Columns::SemicolonsAndPoints,
        ("fr", Some("CA")) => Columns::Semicolons,
        (_, Some(territory)) if is_among(COMMA, territory) => Columns::Semicolons,
        (language, None) if is_among(LANGUAGES, language) => Columns::Semicolons,
        _ => Columns::Commas,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(locale: &str) -> Columns {
        columns_of(Region::read(locale).as_ref())
    }

    #[test]
    fn a_region_with_a_decimal_comma_has_semicolons() {
        for locale in [
            "de_DE.UTF-8",
            "en_DE",
            "fr-FR",
            "fr_CA",
            "pt-BR",
            "sr-Latn-RS",
            "nl",
            "de",
        ] {
            assert_eq!(columns(locale), Columns::Semicolons, "{locale}");
        }
        for locale in ["de_CH.UTF-8", "it-CH", "de-LI"] {
            assert_eq!(columns(locale), Columns::SemicolonsAndPoints, "{locale}");
        }
        for locale in [
            "en_US.UTF-8",
            "es-MX",
            "en_CA",
            "ja_JP",
            "zh-Hans-CN",
            "C",
            "POSIX",
            "",
            "en",
        ] {
            assert_eq!(columns(locale), Columns::Commas, "{locale}");
        }
    }
}
