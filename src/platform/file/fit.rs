//! Names that every system can give a file, so that a folder can move from one to the other and lose nothing.
//!
//! Windows forbids most; but a name that this system could have is made fit all the same, since the folder may be
//! synchronised with another one, or come back from a backup elsewhere.

use unicode_normalization::UnicodeNormalization as _;

/// The longest name of a file that every system takes, in bytes, its ending included.
const LONGEST: usize = 255;
/// What is longer behind the last dot is no ending.
const LONGEST_ENDING: usize = 16;
/// Characters that some system allows in no name.
const FORBIDDEN: [char; 9] = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];
/// What stands in the place of a character that cannot stay.
const PLACEHOLDER: char = '_';

/// Names that Windows keeps to itself, with any ending; those of ports have a digit behind them.
const RESERVED: [&str; 7] = ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"];
const PORTS: [&str; 2] = ["com", "lpt"];
const PORT_NUMBERS: &str = "0123456789¹²³";

/// Why some system can give no file a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// This character cannot be in it.
    Character(char),
    /// It is too long.
    TooLong,
    /// It is empty, begins with a dot or a dash, ends with a dot or a blank, or is that of a device.
    Impossible,
}

/// What is wrong with a name of a file, its ending included; nothing if every system can have it.
pub fn unfit(name: &str) -> Option<Unfit> {
    let name: String = name.nfc().collect();
    if fit_name(&name) == name {
        None
    } else if let Some(character) = name.chars().find(|character| is_forbidden(*character)) {
        Some(Unfit::Character(character))
    } else if name.len() > LONGEST {
        Some(Unfit::TooLong)
    } else {
        Some(Unfit::Impossible)
    }
}

/// The name as every system can have it: the same one, composed (NFC), if it is fit already.
///
/// Letters that cannot stay become `_`, and what is too long is cut before its ending.
pub fn fit_name(name: &str) -> String {
    let allowed = |character| {
        if is_forbidden(character) {
            PLACEHOLDER
        } else {
            character
        }
    };
    let mut name: String = name.nfc().map(allowed).collect();
    // Hidden, or an option to whoever passes it on to a program.
    if name.starts_with(['.', '-']) {
        name.replace_range(..1, "_");
    }
    name.truncate(name.trim_end_matches(is_lost_at_the_end).len());
    let first_part = name.split('.').next().unwrap_or_default().trim_end().len();
    if name.is_empty() || is_reserved(&name[..first_part]) {
        name.insert(first_part, PLACEHOLDER);
    }
    let cut = cut(&name, "");
    // What is left of a longer name may be that of a device.
    if cut.len() < name.len() {
        fit_name(&cut)
    } else {
        cut
    }
}

/// The names under which a file may lie beside the one that has this name: with 2, 3 and so on before the ending.
pub fn names_beside(name: &str) -> impl Iterator<Item = String> {
    (2_u64..).map(move |number| cut(name, &format!("-{number}")))
}

/// A name with a suffix before its ending, cut before that where it would be too long.
fn cut(name: &str, suffix: &str) -> String {
    let dot = name.rfind('.').filter(|dot| {
        let ending = name.len() - dot;
        *dot > 0 && ending <= LONGEST_ENDING
    });
    let (stem, ending) = name.split_at(dot.unwrap_or(name.len()));
    let room = LONGEST.saturating_sub(suffix.len() + ending.len());
    let mut kept = &stem[..stem.floor_char_boundary(room)];
    if kept.len() < stem.len() {
        // What would join the next letter, which is gone.
        kept = kept.trim_end_matches(|last| last == '\u{200d}' || is_lost_at_the_end(last));
        kept = if kept.is_empty() { "_" } else { kept };
    }
    format!("{kept}{suffix}{ending}")
}

fn is_forbidden(character: char) -> bool {
    /// Marks that turn the direction of what follows, so that a name reads otherwise than it is, and no characters at all.
    const fn misleads(character: char) -> bool {
        matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
    }
    FORBIDDEN.contains(&character) || character.is_control() || misleads(character)
}

/// Windows takes these away from the end of a name.
fn is_lost_at_the_end(character: char) -> bool {
    character == '.' || character.is_whitespace()
}

/// Whether Windows takes this for a device, whatever ending is behind it.
fn is_reserved(name: &str) -> bool {
    let name = name.to_lowercase();
    let is_port = |port: &&str| {
        let mut number = name.strip_prefix(*port).unwrap_or_default().chars();
        number
            .next()
            .is_some_and(|digit| PORT_NUMBERS.contains(digit))
            && number.next().is_none()
    };
    RESERVED.contains(&name.as_str()) || PORTS.iter().any(is_port)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_some_system_cannot_have_is_made_fit() {
        for (name, fit) in [
            ("a>b<c:d\"e|f?g*h.ron", "a_b_c_d_e_f_g_h.ron"),
            ("a/b\\c.ron", "a_b_c.ron"),
            ("tab\tnew\nline\u{7f}\u{85}.ron", "tab_new_line__.ron"),
            ("hips.ron:evil.exe", "hips.ron_evil.exe"),
            ("hips.ron::$DATA", "hips.ron__$DATA"),
            ("nor.\u{202e}exe", "nor._exe"),
            ("hips.ron.", "hips.ron"),
            ("hips.ron . ", "hips.ron"),
            ("hips\u{3000}", "hips"),
            ("CON", "CON_"),
            ("NUL.ron", "NUL_.ron"),
            ("nul .tar.ron", "nul_ .tar.ron"),
            ("COM1.ron", "COM1_.ron"),
            ("LPT¹", "LPT¹_"),
            ("conout$.ron", "conout$_.ron"),
            ("con. ", "con_"),
            (".hidden.ron", "_hidden.ron"),
            ("-rf.ron", "_rf.ron"),
            (".", "_"),
            ("..", "_"),
            ("", "_"),
            ("?", "_"),
            ("Hu\u{308}fte.ron", "Hüfte.ron"),
        ] {
            assert_eq!(fit_name(name), fit, "{name:?}");
        }
    }

    #[test]
    fn what_every_system_can_have_stays() {
        for name in [
            "hips.ron",
            "Hüfte und Rücken.ron",
            "ヨガ.ron",
            "v1.2.ron",
            "con-flict.ron",
            "COM10.ron",
            "null.ron",
            "a-.ron",
            "k3f9q2ab-2026.sync-conflict-20260503-120000-ABCDEFG.ron",
            "hips (1).ron",
            " hips.ron",
            "👩‍🔬.ron",
            "می‌خواهم.ron",
            "LPT⁴.ron",
            "100 %.ron",
            "~.ron",
        ] {
            assert_eq!(fit_name(name), name);
            assert_eq!(unfit(name), None, "{name}");
        }
    }

    #[test]
    fn a_long_name_is_cut_between_letters_and_keeps_its_ending() {
        let fit = fit_name(&format!("{}.ron", "é".repeat(200)));
        assert_eq!(fit, format!("{}.ron", "é".repeat(125)));
        let fit = fit_name(&format!("{}.ron", "ヨ".repeat(200)));
        assert_eq!(fit, format!("{}.ron", "ヨ".repeat(83)));
        assert_eq!(fit_name(&"a".repeat(300)).len(), 255);
        let blanks = " ".repeat(300);
        assert_eq!(fit_name(&format!("con{blanks}x.ron")), "con_.ron");
        assert_eq!(fit_name(&format!("{blanks}x.ron")), "_.ron");
        assert_eq!(fit_name(&format!("a.{}", "b".repeat(300))).len(), 255);
        let exact = format!("{}.ron", "a".repeat(251));
        assert_eq!(fit_name(&exact), exact);
        assert_eq!(
            names_beside(&exact).next(),
            Some(format!("{}-2.ron", "a".repeat(249)))
        );
        let mut beside = names_beside("hips.v1.ron");
        assert_eq!(beside.next().as_deref(), Some("hips.v1-2.ron"));
        assert_eq!(beside.next().as_deref(), Some("hips.v1-3.ron"));
        assert_eq!(
            names_beside("finished").next().as_deref(),
            Some("finished-2")
        );
    }

    #[test]
    fn only_what_is_cut_loses_the_blanks_before_the_cut() {
        let long = format!("{} {}.ron", "a".repeat(250), "b".repeat(20));
        assert_eq!(fit_name(&long), format!("{}.ron", "a".repeat(250)));
        let beside = |name: &str| names_beside(name).next().unwrap();
        assert_eq!(beside("hips ..ron"), "hips .-2.ron");
        // What is long is no ending, and neither is a whole name.
        let sentence = format!("hips.{}", "b".repeat(60));
        assert_eq!(beside(&sentence), format!("{sentence}-2"));
        assert_eq!(beside(".ron"), ".ron-2");
    }

    #[test]
    fn why_a_name_is_unfit_is_told() {
        assert_eq!(unfit("a:b.ron"), Some(Unfit::Character(':')));
        assert_eq!(
            unfit(&format!("{}.ron", "a".repeat(252))),
            Some(Unfit::TooLong)
        );
        let longest = format!("{}.", "a".repeat(254));
        for name in ["", "con.ron", ".ron", "-.ron", "hips.", &longest] {
            assert_eq!(unfit(name), Some(Unfit::Impossible), "{name}");
        }
        assert_eq!(
            unfit("Hu\u{308}fte.ron"),
            None,
            "it is the same name, composed"
        );
    }

    proptest! {
        #[test]
        fn whatever_is_made_fit_is_fit(name in ".{0,300}") {
            let fit = fit_name(&name);
            prop_assert_eq!(unfit(&fit), None, "{:?}", fit);
            prop_assert!(!fit.is_empty() && fit.len() <= LONGEST);
            for beside in names_beside(&fit).take(3) {
                prop_assert_eq!(unfit(&beside), None, "{:?}", beside);
            }
        }

        #[test]
        fn names_of_awkward_letters_are_made_fit(name in r#"[-. :?*<>|"\\/aconulprnm1¹\u{200d}\u{301}\u{202e}é]{0,12}"#) {
            prop_assert_eq!(unfit(&fit_name(&name)), None, "{:?}", name);
        }
    }
}
