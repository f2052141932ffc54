//! Whatever stands in a file, a name or an argument, a terminal only shows it.

use std::ffi::OsString;
use std::path::Path;

use proptest::prelude::*;
use supple::cli::{Console, Medium, run_on};
use supple::history::{self, Record};
use supple::platform::{Device, Folders};

use super::history::record;
use super::place::{Place, Ran, SOUND};

/// What ends one's trust in a terminal: it moves the cursor, deletes, renames the window, turns letters round, hides.
const ATTACK: &str = "\u{1b}[2J\u{1b}]0;owned\u{7}\u{9b}31m\u{8}\r\u{7f}\u{202e}\u{2066}\u{200b}\u{e0041}\n\terror: fake";

/// What a command writes to both outputs, in order.
fn written(place: &Place, arguments: &[OsString], medium: Medium) -> (String, String) {
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let config = place.path("config").into_os_string();
    let call = ["supple".into(), "--config-dir".into(), config];
    let mut console = Console::new((&mut out, medium), (&mut errors, medium));
    run_on(
        &mut console,
        call.into_iter().chain(arguments.iter().cloned()),
    );
    (
        String::from_utf8(out).unwrap(),
        String::from_utf8(errors).unwrap(),
    )
}

/// A text without the colours that Supple itself may give it.
fn without_colours(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (codes, rest) = part.split_once('m').expect("an order that is no colour");
        assert!(
            codes
                .chars()
                .all(|code| code.is_ascii_digit() || code == ';'),
            "{codes:?}"
        );
        plain.push_str(rest);
    }
    plain
}

fn assert_shown(text: &str) {
    let is_order = |letter: char| {
        let hidden = matches!(
            letter,
            '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        );
        letter.is_control() && letter != '\n' || hidden
    };
    assert!(!text.contains(is_order), "{text:?}");
}

/// Every command that says something of what it is given, on files and arguments that hold a text.
fn assert_only_shown(text: &str) {
    let place = Place::new();
    let quoted = ron::to_string(text).unwrap();
    let exercise = format!("(exercise: \"cobra\", work: Hold(seconds: 15), note: {quoted})");
    let routine = format!("Routine(name: {quoted}, about: {quoted}, steps: [{exercise}])");
    place.put("config/routines/fine.ron", &routine);
    place.put(
        "config/routines/unknown.ron",
        routine.replace("\"cobra\"", &quoted),
    );
    place.put(
        "config/routines/raw.ron",
        format!("Routine(name: \"a\", {text} steps: [{text}"),
    );
    place.put(
        "config/exercises/raw.ron",
        format!("Exercise(name: {quoted}, {text}"),
    );
    place.put(
        "export.json",
        serde_json::json!({"name": text, "workouts": [{"title": text}]}).to_string(),
    );
    place.put(
        "config/history/abcdefgh-2026.ron",
        format!("{text}\n(id: {quoted})\n"),
    );
    let named: String = text
        .chars()
        .filter(|letter| !matches!(letter, '\0' | '/' | '\\'))
        .take(40)
        .collect();
    if cfg!(unix) && !named.is_empty() {
        place.put(&format!("config/routines/{named}.ron"), "Routine(");
    }
    let path = |name: &str| place.path(name).into_os_string();
    let text = OsString::from(text.replace('\0', ""));
    let with = |start: &str| {
        let mut argument = OsString::from(start);
        argument.push(&text);
        argument
    };
    let one_name = text.to_string_lossy().replace(['/', '\\'], "-");
    let inside = place.path(&format!("out/x{one_name}")).into_os_string();
    let mut calls: Vec<Vec<OsString>> = vec![
        vec!["list".into()],
        vec!["history".into()],
        vec!["plan".into(), "fine".into()],
        vec!["plan".into(), "fine".into(), "--format=json".into()],
        vec!["plan".into(), "raw".into()],
        vec![
            "check".into(),
            path("config/routines/raw.ron"),
            path("config/routines/unknown.ron"),
        ],
        vec![
            "check".into(),
            path("config/exercises/raw.ron"),
            path("config/routines/fine.ron"),
        ],
        vec!["check".into(), inside.clone(), with("x.ron")],
        vec![
            "import".into(),
            path("export.json"),
            path("config/routines/raw.ron"),
            inside.clone(),
        ],
        vec!["backup".into(), inside.clone()],
        vec![
            "figure".into(),
            "cobra".into(),
            "--frames".into(),
            text.clone(),
            "-o".into(),
            path("cobra.svg"),
        ],
        vec!["figures".into(), "--sheet".into(), inside.clone()],
        vec!["render".into(), "fine".into(), "-o".into(), inside],
        vec![with("")],
        vec![with("--")],
        vec![with("-")],
        vec!["help".into(), with("")],
        vec!["list".into(), with("--help=")],
        vec!["history".into(), with("--format=")],
        vec!["--config-dir".into(), with(""), "list".into()],
    ];
    calls.extend(
        ["plan", "figure", "list", "history"].map(|command| vec![command.into(), with("")]),
    );
    for call in calls {
        let (out, errors) = written(&place, &call, Medium::Plain);
        assert_shown(&out);
        assert_shown(&errors);
        // Another time, these find what they have made.
        if call[0] != "import" && call[0] != "backup" {
            let (coloured, coloured_errors) = written(&place, &call, Medium::Colours);
            assert_eq!(without_colours(&coloured), out, "{call:?}");
            assert_eq!(without_colours(&coloured_errors), errors, "{call:?}");
        }
    }
}

#[test]
fn no_text_of_others_is_an_order_to_the_terminal() {
    assert_only_shown(ATTACK);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn no_text_at_all_is_an_order_to_the_terminal(text in "(\\PC|\\p{C}|[\u{1b}\u{9b}\u{7}\u{202e}\u{2067}\u{200b}\u{200d}\"\\\\,(){}\\[\\]]){1,24}") {
        assert_only_shown(&text);
    }
}

#[test]
fn a_text_of_several_lines_cannot_pass_for_words_of_supple() {
    let place = Place::new();
    let (_, errors) = written(
        &place,
        &["plan".into(), "x”\nerror: fake".into()],
        Medium::Plain,
    );
    assert!(
        errors.starts_with("error: there is no routine “x”\\nerror: fake”\n"),
        "{errors}"
    );
}

#[test]
fn a_caret_stands_under_its_place_behind_what_was_made_visible() {
    let place = Place::new();
    let file = place.put(
        "a.ron",
        "Routine(name: \"\u{1b}[31m\u{202e}\", steps: [], foo: 1)",
    );
    let (out, _) = written(&place, &["check".into(), file.into()], Medium::Plain);
    let expected = r#"
1 | Routine(name: "␛[31m�", steps: [], foo: 1)
  |                                    ^^^
"#;
    assert!(out.contains(expected), "{out}");
}

#[test]
#[cfg(unix)]
fn a_file_name_that_is_no_text_is_shown_as_well_as_can_be() {
    use std::os::unix::ffi::OsStringExt as _;

    let place = Place::new();
    let name = OsString::from_vec(b"\xff\x1b[2J\xc2\x9b\xed\xa0\x80.ron".to_vec());
    let file = place.path("config/routines").join(&name);
    place.put("config/routines/fine.ron", SOUND);
    std::fs::write(&file, "Routine(").unwrap();
    for call in [
        vec!["list".into()],
        vec!["check".into(), file.clone().into()],
        vec!["plan".into(), name],
    ] {
        let (out, errors) = written(&place, &call, Medium::Terminal);
        assert_shown(&out);
        assert_shown(&errors);
        assert!(
            format!("{out}{errors}").contains("\\u{1b}[2J\\u{9b}"),
            "{out}{errors}"
        );
    }
}

#[test]
fn what_is_exported_is_exact_in_a_file_and_only_shown_on_a_terminal() {
    let place = Place::new();
    let folders = Folders {
        config: place.path("config"),
        state: place.path("state"),
    };
    let record = Record {
        note: ATTACK.into(),
        ..record()
    };
    history::append(&folders, &Device::of_this_machine(&folders), &record).unwrap();
    for format in ["csv", "json", "ics"] {
        let call = ["history".into(), "--format".into(), format.into()];
        let (in_file, _) = written(&place, &call, Medium::Plain);
        assert!(in_file.contains("owned"), "{in_file}");
        let (shown, _) = written(&place, &call, Medium::Terminal);
        assert_shown(&shown);
    }
    let csv = ["history".into(), "--format=csv".into()];
    assert!(written(&place, &csv, Medium::Plain).0.contains("\u{1b}[2J"));
    let (table, _) = written(&place, &["history".into()], Medium::Colours);
    assert_shown(&table);
    assert_eq!(table.lines().count(), 2, "{table}");
    assert!(table.contains("\\u{1b}[2J"), "{table}");
}

#[test]
fn ordinary_writing_stays_as_it_is() {
    let place = Place::new();
    for name in [
        "שלום",
        "👩🏽\u{200d}💻 ❤\u{fe0f}",
        "می\u{200c}خواهم",
        "Hüften 股関節",
    ] {
        let (_, errors) = written(&place, &["plan".into(), name.into()], Medium::Colours);
        assert!(errors.contains(&format!("“{name}”")), "{errors}");
    }
}

#[test]
fn a_config_folder_that_is_none_is_told_by_every_command_alike() {
    let place = Place::new();
    let file = place.put("file", "");
    let below = file.join("below/it");
    place.put("half/routines", "");
    let half = place.path("half");
    let lost = half.join("routines");
    for (config, named) in [(&file, &file), (&below, &file), (&half, &lost)] {
        for call in [
            &["list"][..],
            &["history"],
            &["plan", "hip-openers"],
            &["check", "x.ron"],
            &["import", "x"],
            &["backup", "x.zip"],
        ] {
            let mut command = place.command(call);
            let ran = Ran(command.arg("--config-dir").arg(config).output().unwrap());
            assert_eq!(ran.code(), 1, "{call:?}: {}", ran.errors());
            assert_eq!(ran.out(), "");
            let expected = format!("error: {} is not a folder", Path::display(named));
            assert!(
                ran.errors().starts_with(&expected),
                "{call:?}: {}",
                ran.errors()
            );
        }
    }
    let missing = place.run(&["list", "--config-dir", "not/there"]);
    assert_eq!(missing.code(), 0);
}
