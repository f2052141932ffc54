//! Files written by hand: every slip is told once, on its line, with what to write instead, and nothing follows from it.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::subsequence;
use supple::document::{Report, Source};
use supple::exercise::{self, Catalogue};
use supple::routine;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(Catalogue::bundled);

const STEP: &str = "        (exercise: \"figure-4\", work: Hold(seconds: 30), side: Each, sets: 2, note: \"Slow (and low).\"),";

/// What stands in a step, what is written instead, and what the hint says.
const SLIPS: &[(&str, &str, &str)] = &[
    // Numbers.
    ("30", "7,5", "write 7 or 8"),
    ("30", "7, 5", "write 7 or 8"),
    ("30", "30s", "write 30"),
    ("30", "30 s", "write 30"),
    ("30", "30\u{a0}s", "write 30"),
    ("30", "30sec", "write 30"),
    ("30", "30 seconds", "write 30"),
    ("30", "30 Sek.", "write 30"),
    ("30", "30\"", "write 30"),
    ("30", "0:45", "write 45"),
    ("30", "1:30", "write 90"),
    ("30", "0：45", "write 45"),
    ("30", "2.5", "write 2 or 3"),
    ("30", "30.0", "write 30"),
    ("30", "1m30s", "write 90"),
    ("30", "1 min", "write 60"),
    ("30", "1 min 30 s", "write 90"),
    ("30", "1'30\"", "write 90"),
    ("30", "½", "write 1"),
    ("30", "1½", "write 1 or 2"),
    ("30", "½ min", "write 30"),
    ("30", "~30", "write 30"),
    ("30", "30-45", "write 30 or 45"),
    ("30", "30–45", "write 30 or 45"),
    ("30", "\"30\"", "write 30"),
    ("30", "\"30s\"", "write 30"),
    ("30", "'30'", "write 30"),
    ("30", "“30”", "write 30"),
    ("30", "３０", "write 30"),
    ("30", "٣٠", "write 30"),
    ("30", "30秒", "write 30"),
    ("30", "30 сек", "write 30"),
    ("30", "1.000", "write 1000 or 1"),
    ("sets: 2", "sets: 2x", "write 2"),
    ("sets: 2", "sets: two", ""),
    ("sets: 2", "sets: null", "leave the field out"),
    ("sets: 2", "sets: true", ""),
    // Names and words.
    ("side:", "Side:", "did you mean “side”?"),
    ("side:", "SIDE:", "did you mean “side”?"),
    ("exercise:", "Exercise:", "did you mean “exercise”?"),
    ("work:", "Work:", "did you mean “work”?"),
    ("work:", "wrok:", "did you mean “work”?"),
    ("seconds:", "Seconds:", "did you mean “seconds”?"),
    ("seconds:", "duration:", "one of: seconds"),
    ("Hold", "hold", "did you mean “Hold”?"),
    ("Hold", "HOLD", "did you mean “Hold”?"),
    ("Hold", "Ｈｏｌｄ", "did you mean “Hold”?"),
    ("Hold", "Ho\u{200b}ld", "cannot be seen"),
    ("Each", "each", "did you mean “Each”?"),
    ("Each", "\"Each\"", "write Each"),
    ("Each", "'each'", "write Each"),
    ("\"figure-4\"", "figure-4", "write \"figure-4\""),
    ("\"figure-4\"", "\"figure-4\u{200b}\"", "cannot be seen"),
    ("\"figure-4\"", "\"Figure-4\"", "did you mean “figure-4”?"),
    ("\"figure-4\"", "None", ""),
    // Signs.
    ("side: ", "side = ", "write “:”"),
    ("side: ", "side=", "write “:”"),
    ("side: ", "side => ", "write “:”"),
    ("side: ", "side; ", "write “:”"),
    ("sets: ", "sets -> ", "write “:”"),
    ("side: ", "side：", "write “:”"),
    ("side: ", "side:: ", ""),
    ("side: ", "side ", ""),
    ("side: ", "\"side\": ", "write side"),
    ("side: ", "'side': ", "straight quotes"),
    ("Each,", "Each;", "write “,”"),
    ("Each,", "Each；", "write “,”"),
    ("Each,", "Each，", "write “,”"),
    ("Each,", "Each、", "write “,”"),
    ("Each,", "Each.", "write “,”"),
    ("Each,", "Each,,", ""),
    ("Each,", "Each", ""),
    ("Each,", "Each @,", ""),
    ("Each,", "Each /* mine,", ""),
    ("Each,", "Each;,", "write “,”"),
    ("Each, ", "Each: ", "write “,”"),
    ("Each,", "Each),", ""),
    ("Each,", "Each],", ""),
    ("side: ", "side := ", "write “:”"),
    ("Hold(seconds: 30)", "Hold(seconds: 30) please", ""),
    ("Hold(seconds: 30)", "Open(seconds: 30)", ""),
    ("\"Slow (and low).\"", "\"Slow [now]", ""),
    ("\"Slow (and low).\"", "\"Slow {now}", ""),
    ("\"),", "\")", ""),
    ("\"),", "\");", "write “,”"),
    // Brackets.
    ("Hold(seconds: 30)", "Hold{seconds: 30}", "write “(”"),
    ("Hold(seconds: 30)", "Hold {seconds: 30}", "write “(”"),
    ("Hold(seconds: 30)", "Hold[seconds: 30]", "write “(”"),
    ("Hold(seconds: 30)", "Hold（seconds: 30)", "write “(”"),
    ("Hold(seconds: 30)", "Hold(seconds: 30）", "write “)”"),
    ("Hold(seconds: 30)", "Hold(seconds: 30]", "write “)”"),
    ("Hold(seconds: 30)", "Hold(seconds: 30}", "write “)”"),
    ("Hold(seconds: 30)", "Hold(30)", "write Hold(seconds: 30)"),
    ("(exercise", "exercise", ""),
    ("        (", "        - (", ""),
    ("        (", "        1. (", ""),
    (
        "        (",
        "        Rest(30), (",
        "give it to the step before",
    ),
    ("        (", "        Rest, (", "give it to the step before"),
    (
        "        (",
        "        pause(seconds: 30), (",
        "give it to the step before",
    ),
    ("\"),", "\",", ""),
    ("\"),", "\")),", ""),
    ("\"),", "\"],", "write “)”"),
    ("30)", "30", ""),
    ("30)", "30))", ""),
    ("(seconds: 30)", " seconds: 30)", ""),
    ("(seconds: 30)", "((seconds: 30)", ""),
    ("(seconds: 30)", "［seconds: 30］", "write “(”"),
    ("(seconds: 30)", "【seconds: 30】", "write “(”"),
    ("(seconds: 30)", "｛seconds: 30｝", "write “(”"),
    ("(seconds: 30)", "（seconds: 30）", "write “(”"),
    ("(seconds: 30)", "[30]", "write Hold(seconds: 30)"),
    ("(seconds: 30)", "({seconds: 30})", ""),
    ("30", "7，5", "write 7 or 8"),
    ("Hold(seconds: 30)", "Reps(10)", "write Reps(count: 10)"),
    ("30", "30 or 45", "write 30 or 45"),
    ("30", "ca. 30", "write 30"),
    ("30", "about 30", "write 30"),
    ("30", "0:45 min", "write 45"),
    ("30", "3x10", "write"),
    ("Each", "Side::Each", "write Each"),
    ("Hold(", "Work::Hold(", "write Hold"),
    // Quotes.
    ("\"Slow (and low).\"", "“Don’t stop.”", "straight quotes"),
    ("\"Slow (and low).\"", "‘Don’t stop.’", "straight quotes"),
    ("\"Slow (and low).\"", "„Langsam, tief.“", "straight quotes"),
    ("\"Slow (and low).\"", "« Doucement »", "straight quotes"),
    ("\"Slow (and low).\"", "「ゆっくり」", "straight quotes"),
    ("\"Slow (and low).\"", "“Slow, low.\"", "straight quotes"),
    ("\"Slow (and low).\"", "\"Slow, low.”", "straight quotes"),
    ("\"Slow (and low).\"", "'Slow, low.'", "straight quotes"),
    ("\"Slow (and low).\"", "'Don't stop.'", "straight quotes"),
    ("\"Slow (and low).\"", "`Slow, low.`", "straight quotes"),
    ("\"Slow (and low).\"", "\"Say \"ah\" now.\"", "write \\\""),
    ("\"Slow (and low).\"", "\"Slow (and low).", ""),
    ("\"Slow (and low).\"", "“Slow (and low).", ""),
    ("\"Slow (and low).\"", "Slow\"", ""),
    (
        "\"Slow (and low).\"",
        "Slow, and low",
        "write \"Slow, and low\"",
    ),
    ("\"Slow (and low).\"", "Slow, low: deep", "write \"Slow\""),
    (
        "\"Slow (and low).\"",
        "'Don't bounce', she said",
        "straight quotes",
    ),
    ("\"Slow (and low).\"", "\"C:\\Users\"", ""),
    ("\"figure-4\"", "\"figure-4", ""),
    ("\"figure-4\"", "\"figure-4'", ""),
    ("\"figure-4\"", "\"figure-4\"\"", ""),
    ("Each", "\"Each", ""),
    ("\"Slow (and low).\"", "\"Slow (\"low\")\"", "write \\\""),
    (
        "\"Slow (and low).\"",
        "\"Slow, \"low\", deep.\"",
        "write \\\"",
    ),
    ("\"Slow (and low).\"", "“Slow (“low”)”", "straight quotes"),
    (
        "\"Slow (and low).\"",
        "„Nie „ziehen“, nur halten“",
        "straight quotes",
    ),
    ("\"Slow (and low).\"", ",,Slow\"", ""),
    ("30", "30\"s", "write 30"),
    // Characters that look like spaces, or like nothing.
    (
        " side",
        "\u{a0}side",
        "a no-break space: type an ordinary one",
    ),
    (
        " side",
        "\u{202f}side",
        "a no-break space: type an ordinary one",
    ),
    (
        " side",
        "\u{2007}side",
        "a no-break space: type an ordinary one",
    ),
    (" side", "\u{2003}side", "not an ordinary one"),
    (" side", "\u{3000}side", "not an ordinary one"),
    (" side", " \u{200b}side", "cannot be seen"),
    (" side", " \u{2800}side", "cannot be seen"),
    (" side", " \u{fffc}side", "cannot be seen"),
    (" side", " si\u{3164}de", "cannot be seen"),
    (" side", " side\u{ffa0}", "cannot be seen"),
    (" side", " \u{feff}side", "cannot be seen"),
    (" side", " \u{2060}side", "cannot be seen"),
    (" side", " \u{202e}side", "cannot be seen"),
    (" side", " si\u{ad}de", "cannot be seen"),
    (
        "        (",
        "\u{a0} \u{a0}\u{a0}(",
        "a no-break space: type an ordinary one",
    ),
    // Comments of other formats.
    ("\"),", "\"), # mine", "begin a comment with //"),
    ("\"),", "\"), -- mine", "begin a comment with //"),
    (
        "        (",
        "        <!-- mine -->(",
        "begin a comment with //",
    ),
];

/// Slips that cannot stand beside others of their kind.
fn stands_alone(written: &str) -> bool {
    written.contains("/*") || written.contains("<!--")
}

fn routine_of(steps: &[String]) -> Source {
    let steps = steps.join("\n");
    Source::new(
        "written.ron",
        format!(
            "Routine(\n    name: \"Hips\",\n    prepare: 8,\n    steps: [\n{steps}\n    ],\n)\n"
        ),
    )
}

/// The line of the first step.
const FIRST: usize = 5;

fn told(source: &Source) -> Vec<(usize, String)> {
    let Err(Report {
        source,
        diagnostics,
    }) = routine::read(source, &CATALOGUE)
    else {
        return Vec::new();
    };
    let told = diagnostics.iter().map(|found| {
        let line = source.position(found.span.start).line;
        let message = found.problem.message();
        (
            line,
            format!("{message} ({})", found.hint().unwrap_or_default()),
        )
    });
    told.collect()
}

#[test]
fn a_path_to_nothing_that_can_be_seen_is_gone_through() {
    for path in [
        "Side::\u{3164}",
        "Side::",
        "Side::::Each",
        "Side::1",
        "a::b::c",
    ] {
        let steps = [STEP.replacen("Each", path, 1)];
        assert!(!told(&routine_of(&steps)).is_empty(), "{path}");
    }
}

#[test]
fn the_fence_of_a_chat_is_told_once() {
    let plain = routine_of(&[STEP.to_owned()]).text;
    for (before, line) in [("```ron\n", 1), ("Here it is:\n\n```\n", 3)] {
        let text = format!("{before}{plain}```\nEnjoy your session.\n");
        let told = told(&Source::new("written.ron", text));
        let is_right =
            matches!(&told[..], [(told, message)] if *told == line && message.contains("delete"));
        assert!(is_right, "{before}: {told:#?}");
    }
}

fn slipped((right, written, _): &(&str, &str, &str)) -> String {
    assert!(STEP.contains(right), "{right}");
    STEP.replacen(right, written, 1)
}

#[test]
fn every_slip_is_told_once_on_its_line_with_what_to_write() {
    let mut wrong = Vec::new();
    for slip in SLIPS {
        let steps = [STEP.to_owned(), slipped(slip), STEP.to_owned()];
        let told = told(&routine_of(&steps));
        let is_right =
            matches!(&told[..], [(line, told)] if *line == FIRST + 1 && told.contains(slip.2));
        // A comment that takes the rest of its line with it takes what is on it.
        if !is_right && !stands_alone(slip.1) {
            wrong.push(format!("{slip:?}: {told:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn as_many_errors_are_told_as_there_are_slips(
        (at, slips) in (1_usize..8).prop_flat_map(|count| (
            subsequence((0..12).collect::<Vec<usize>>(), count),
            proptest::collection::vec(0..SLIPS.len(), count),
        )),
    ) {
        // The last step may lack its comma, so none of them is that.
        let mut steps = vec![STEP.to_owned(); 13];
        let mut lines = Vec::new();
        let mut written = Vec::new();
        for (at, slip) in at.into_iter().zip(slips) {
            if stands_alone(SLIPS[slip].1) {
                continue;
            }
            steps[at] = slipped(&SLIPS[slip]);
            lines.push(FIRST + at);
            written.push(SLIPS[slip].1);
        }
        let told = told(&routine_of(&steps));
        let told_lines: Vec<usize> = told.iter().map(|(line, _)| *line).collect();
        prop_assert_eq!(told_lines, lines, "{:?}: {:#?}", written, told);
    }
}

#[test]
fn two_slips_side_by_side_are_told_on_their_lines() {
    let slips = || SLIPS.iter().filter(|slip| !stands_alone(slip.1));
    let mut wrong = Vec::new();
    for first in slips() {
        for second in slips() {
            let steps = [
                STEP.to_owned(),
                slipped(first),
                slipped(second),
                STEP.to_owned(),
            ];
            let told = told(&routine_of(&steps));
            let lines: Vec<usize> = told.iter().map(|(line, _)| *line).collect();
            if lines != [FIRST + 1, FIRST + 2] {
                wrong.push(format!("{} {}: {lines:?}", first.1, second.1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is told of the whole file, with its lines.
fn told_of(text: &str) -> Vec<(usize, String)> {
    told(&Source::new("written.ron", text))
}

#[test]
fn slips_around_the_steps_are_told_once() {
    let plain = routine_of(&[STEP.to_owned(), STEP.to_owned()]).text;
    let last = plain.lines().count();
    let of = |written: &str, instead: &str| {
        assert!(plain.contains(written), "{written}");
        plain.replacen(written, instead, 1)
    };
    for (text, line, message) in [
        (format!("{plain})\n"), last + 1, "“)” does not belong here"),
        (format!("{plain}Enjoy\n"), last + 1, "nothing may follow"),
        (of("Routine(", "Routine: ("), 1, "“:” does not belong here"),
        (
            format!(
                "#![enable(implicit_some)]\n{}",
                of("prepare: 8", "prepare = 8")
            ),
            4,
            "write “:”",
        ),
        (
            of("Routine(", "#![enable(implicit_some)]\nRountine("),
            2,
            "did you mean “Routine”",
        ),
        (
            "Routine(
    name: \"Hips\",
    steps: Hold(seconds: 30),
)
"
            .to_owned(),
            3,
            "a list",
        ),
        (
            of("steps: [", "steps: {").replacen("    ],", "    },", 1),
            4,
            "write “[”",
        ),
        (
            of("prepare: 8", "schedule: Days([Mon Wed])"),
            3,
            "a comma is missing",
        ),
        (of("prepare: 8", "schedule: Some(Days([Mon, Wed))"), 3, ""),
    ] {
        let told = told_of(&text);
        let is_right = matches!(&told[..], [(at, told)] if *at == line && told.contains(message));
        assert!(is_right, "{text}: {told:#?}");
    }
}

#[test]
fn two_slips_in_a_step_are_both_told() {
    for (first, second) in [
        (("work:", "Work:"), ("30", "30s")),
        (("        (", "        - ("), ("Each,", "Each;")),
        (("side:", "Side:"), ("Each", "each")),
    ] {
        let step = STEP
            .replacen(first.0, first.1, 1)
            .replacen(second.0, second.1, 1);
        let told = told(&routine_of(&[
            STEP.to_owned(),
            step.clone(),
            STEP.to_owned(),
        ]));
        let lines: Vec<usize> = told.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [FIRST + 1; 2], "{step}: {told:#?}");
    }
}

#[test]
fn open_work_may_have_brackets_with_nothing_in_them() {
    let open = STEP.replacen("Hold(seconds: 30)", "Open()", 1);
    assert_eq!(told(&routine_of(&[open])), []);
}

#[test]
fn brackets_too_deep_are_told_where_they_are() {
    let text = format!("\u{feff}Routine(name: {}", "(".repeat(100));
    let report = routine::read(&Source::new("deep.ron", text), &CATALOGUE).unwrap_err();
    let [found] = &report.diagnostics[..] else {
        panic!("{report:?}");
    };
    assert_eq!(&report.source.text[found.span.clone()], "(");
    assert_eq!(found.span.start, "\u{feff}Routine(name: ".len() + 63);
}

#[test]
fn a_file_in_another_format_is_told_once() {
    for text in [
        "name: Hips\nsteps:\n  - exercise: figure-4\n    seconds: 30\n",
        "name = \"Hips\"\n[[steps]]\nexercise = \"figure-4\"\nseconds = 30\n",
        "[routine]\nname=Hips\n[step1]\nexercise=figure-4\n",
        "{\"name\": \"Hips\", \"steps\": [{\"exercise\": \"figure-4\", \"work\": {\"hold\": 30}}]}\n",
        "Exercise,Seconds,Side\nFigure 4,30,each\n",
        "| Exercise | Seconds |\n|---|---|\n| Figure 4 | 30 |\n",
        "# Hips\n\n- Figure 4, 30 s each side\n- Cobra 20 s\n",
        "Figure 4 30 s each side\nCobra 20 s\n",
        "<routine>\n <step exercise=\"figure-4\"/>\n</routine>\n",
    ] {
        let told = told(&Source::new("other.ron", text));
        let is_right = matches!(&told[..], [(1, told)] if told.contains("Routine(name:"));
        assert!(is_right, "{text}: {told:#?}");
    }
}

#[test]
fn slips_in_an_exercise_are_told_once() {
    let text = exercise::bundled_source("clamshell").unwrap().text;
    for (right, written) in [
        ("position:", "Position:"),
        ("id: \"clamshell\"", "id: “clamshell”"),
        ("Exercise(", "exercise("),
        ("Exercise(", "Exercise {"),
        ("name: ", "name = "),
        ("knees: ", "Knees: "),
        ("knees: 8", "knees: ~8"),
        ("rise: 20", "rise: \"20\""),
        ("turn: -8", "turn: -8°"),
    ] {
        if !text.contains(right) {
            continue;
        }
        let mut slipped = text.replacen(right, written, 1);
        if written.ends_with('{') {
            let end = slipped.rfind(')').unwrap();
            slipped.replace_range(end..=end, "}");
        }
        let report = exercise::read(&Source::new("mine.ron", slipped)).unwrap_err();
        assert_eq!(
            report.diagnostics.len(),
            1,
            "{written}: {}",
            report.render(false)
        );
    }
}

#[test]
fn a_number_of_a_figure_is_told_with_what_to_write() {
    let text = exercise::bundled_source("clamshell").unwrap().text;
    for (written, hint) in [
        ("20°", Some("write 20")),
        ("\"20\"", Some("write 20")),
        ("twenty", None),
    ] {
        assert!(text.contains("rise: 20"));
        let slipped = text.replacen("rise: 20", &format!("rise: {written}"), 1);
        let report = exercise::read(&Source::new("mine.ron", slipped)).unwrap_err();
        assert_eq!(report.diagnostics[0].hint().as_deref(), hint, "{written}");
    }
}

#[test]
fn text_in_utf_16_is_read() {
    let text = format!("\u{feff}{}", routine_of(&[STEP.to_owned()]).text);
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for bytes in [little, big] {
        let (source, damage) = Source::from_bytes("wide.ron", bytes);
        assert_eq!(damage, None);
        assert_eq!(source.text, text);
        assert!(routine::read(&source, &CATALOGUE).is_ok());
    }
}
