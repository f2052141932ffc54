//! Whatever stands in a file: no panic, an error for what is not understood, and a plan for what is.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use supple::document::{Report, Source};
use supple::exercise::{self, Catalogue};
use supple::routine::{self, Library};
use supple::session::{Person, Plan, length_of};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(Catalogue::bundled);

/// The texts of the bundled routines.
static ROUTINES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let nowhere = Path::new("/nowhere");
    let entries = Library::load(nowhere, nowhere).entries.into_iter();
    entries.map(|entry| entry.source.text).collect()
});

static EXERCISES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/exercises");
    let files = std::fs::read_dir(folder).unwrap();
    files
        .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
        .collect()
});

const TOKENS: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\"",
    "'",
    "\\",
    "#",
    "!",
    "=",
    "-",
    "+",
    "//",
    "/*",
    "*/",
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "\u{feff}",
    "\u{2028}",
    "\u{202e}",
    "é",
    "体",
    "🧘",
    "\u{0}",
    "r#\"",
    "\"#",
    "r\"",
    "b\"",
    "b'",
    "Routine",
    "Exercise",
    "Routine(",
    "Exercise(",
    "Some(",
    "None",
    "true",
    "#![enable(implicit_some)]",
    "name:",
    "steps:",
    "steps: [",
    "exercise:",
    "work:",
    "side:",
    "sets:",
    "rest:",
    "schedule:",
    "dose:",
    "position:",
    "Hold",
    "Hold(seconds: 30)",
    "Reps(count: 3)",
    "Breaths(count: 2, breathe_in: 0)",
    "Open",
    "Each",
    "Alternate",
    "Left",
    "Daily(2)",
    "Days([Mon])",
    "\"figure-4\"",
    "\"\"",
    "\"\\u{7}\"",
    "\"\\u{110000}\"",
    "0",
    "1",
    "30",
    "-1",
    "3601",
    "1e999",
    "0x1F",
    "0b2",
    "0o9",
    "1_000",
    "NaN",
    "inf",
    "-inf",
    ".5",
    "1.",
    "1u8",
    "18446744073709551616",
    "É(",
    "(exercise: \"figure-4\", work: Hold(seconds: 30))",
    "(exercise: \"bird-dog\", work: Reps(count: 2), side: Alternate),",
];

fn check_report(report: &Report) -> Result<(), TestCaseError> {
    prop_assert!(!report.diagnostics.is_empty());
    for diagnostic in &report.diagnostics {
        let span = &diagnostic.span;
        let length = report.source.text.len();
        prop_assert!(
            span.start <= span.end && span.end <= length,
            "{:?} of {}",
            span,
            length
        );
    }
    prop_assert!(report.render(false).contains("fuzz.ron"));
    prop_assert!(report.render(true).contains("fuzz.ron"));
    Ok(())
}

fn read(text: &str) -> Result<(), TestCaseError> {
    let source = Source::new("fuzz.ron", text);
    match routine::read(&source, &CATALOGUE) {
        Ok(routine) => {
            let person = Person::default();
            let length = length_of(&routine, &CATALOGUE, &person);
            let plan = Plan::new(Arc::new(routine), &CATALOGUE, &person);
            prop_assert_eq!(
                (plan.length, plan.is_open()),
                (length.least, length.is_open)
            );
            prop_assert!(!plan.segments.is_empty());
        }
        Err(report) => check_report(&report)?,
    }
    match exercise::read(&source) {
        Ok(exercise) => prop_assert!(!exercise.id.is_empty()),
        Err(report) => check_report(&report)?,
    }
    Ok(())
}

/// A change of a text at a place of it.
#[derive(Debug, Clone)]
enum Change {
    Cut(Index, Index),
    Double(Index, Index),
    Insert(Index, String),
    Byte(Index, u8),
    Swap(Index, Index),
}

fn change() -> impl Strategy<Value = Change> {
    let token = prop_oneof![
        select(TOKENS).prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
    ];
    prop_oneof![
        any::<(Index, Index)>().prop_map(|(from, to)| Change::Cut(from, to)),
        any::<(Index, Index)>().prop_map(|(from, to)| Change::Double(from, to)),
        (any::<Index>(), token).prop_map(|(at, token)| Change::Insert(at, token)),
        any::<(Index, u8)>().prop_map(|(at, byte)| Change::Byte(at, byte)),
        any::<(Index, Index)>().prop_map(|(one, other)| Change::Swap(one, other)),
    ]
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        let length = bytes.len();
        // Most cuts and copies are short, so that much of the text stays as it was.
        let range = |from: &Index, to: &Index| {
            let from = from.index(length);
            from..(from + 1 + to.index(40)).min(length)
        };
        match self {
            Self::Cut(from, to) => drop(bytes.drain(range(from, to))),
            Self::Double(from, to) => {
                let copy = bytes[range(from, to)].to_vec();
                let at = from.index(length);
                bytes.splice(at..at, copy);
            }
            Self::Insert(at, token) => {
                let at = at.index(length);
                bytes.splice(at..at, token.bytes());
            }
            Self::Byte(at, byte) => bytes[at.index(length)] = *byte,
            Self::Swap(one, other) => bytes.swap(one.index(length), other.index(length)),
        }
    }
}

fn changed(text: &str, changes: &[Change]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for change in changes {
        change.apply(&mut bytes);
    }
    Source::from_bytes("fuzz.ron", bytes).0.text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        read(&text)?;
    }

    #[test]
    fn any_tokens_are_read_or_refused(tokens in vec(select(TOKENS), 0..60)) {
        read(&tokens.concat())?;
        read(&format!("Routine({}", tokens.join(" ")))?;
    }

    #[test]
    fn damaged_routines_are_read_or_refused(which in any::<Index>(), changes in vec(change(), 1..6)) {
        read(&changed(which.get::<String>(&ROUTINES), &changes))?;
    }

    #[test]
    fn damaged_exercises_are_read_or_refused(which in any::<Index>(), changes in vec(change(), 1..6)) {
        read(&changed(which.get::<String>(&EXERCISES), &changes))?;
    }

    #[test]
    fn any_bytes_are_text_or_an_error_at_a_place(bytes in vec(any::<u8>(), 0..200)) {
        let (source, damage) = Source::from_bytes("fuzz.ron", bytes.clone());
        prop_assert_eq!(damage.is_none(), std::str::from_utf8(&bytes).is_ok());
        if let Some(damage) = damage {
            check_report(&Report { source, diagnostics: vec![damage] })?;
        }
    }

    #[test]
    fn any_span_can_be_shown(text in any::<String>(), from in any::<usize>(), length in 0_usize..50) {
        use supple::document::{Diagnostic, Problem};
        let source = Source::new("fuzz.ron", text);
        let start = from % (source.text.len() + 3);
        let diagnostics = vec![Diagnostic::new(start..start + length, Problem::NotWhole)];
        let report = Report { source, diagnostics };
        prop_assert!(report.render(false).contains("fuzz.ron"));
        prop_assert!(report.render(true).contains("fuzz.ron"));
    }
}
