//! What the history is given to other programs as, opened in those programs where the machine has them.

#[path = "shared/folders.rs"]
mod folders;
#[path = "shared/left_out.rs"]
mod left_out;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::time::Duration;

use folders::folders;
use jiff::ToSpan as _;
use jiff::civil::date;
use left_out::left_out;
use supple::exercise::Catalogue;
use supple::history::{
    self, Answered, Answers, Away, BoutRecord, Columns, Ended, Felt, History, Morning, Pain,
    Reason, Record, Today, Why,
};
use supple::report::Report;
use supple::routine::Library;
use supple::session::{Outcome, Side};
use supple::words;

const NOTE: &str = "Größe, \"besser\"; 😀 <b>&amp;\n=1+1 \\ and a line that is long enough to be folded, twice over, in a calendar";

/// A session on each of so many days up to 22 November 2026.
fn records(days: i64) -> Vec<Record> {
    let last = date(2026, 11, 22)
        .at(7, 30, 0, 0)
        .in_tz("Europe/Berlin")
        .unwrap();
    let back = (0..days).rev();
    back.map(|back| Record {
        id: format!("01JZ{back:04}"),
        started: last.checked_sub(back.days()).unwrap(),
        routine: "Hüften <i>".into(),
        file: "hips".into(),
        routine_id: None,
        planned: Duration::from_secs(600),
        bouts_planned: 2,
        active: Duration::from_secs(590),
        bouts: vec![BoutRecord {
            exercise: "figure-4".into(),
            instead_of: None,
            side: Side::Left,
            set: 1,
            planned: Duration::from_secs(30),
            done: Duration::from_millis(30_500),
            outcome: Outcome::Done,
        }],
        ended: Ended::Finished,
        pain_before: Pain::new(5),
        pain_after: Pain::new(3),
        note: NOTE.into(),
        answers: Answered::default(),
        morning: Morning::default(),
    })
    .collect()
}

fn history(records: Vec<Record>) -> History {
    History {
        records,
        ..History::default()
    }
}

fn today() -> Today {
    Today::at(&"2026-11-22T20:00:00+01:00[Europe/Berlin]".parse().unwrap())
}

fn library(folder: &Path) -> Library {
    let folders = folders(folder);
    Library::load(&folders.routines(), &folders.exercises())
}

/// What a program did; nothing if the machine does not have it.
fn run(program: &str, arguments: &[&str]) -> Option<Output> {
    Command::new(program).args(arguments).output().ok()
}

#[test]
fn the_report_tells_of_the_last_twelve_weeks_and_takes_no_text_for_a_tag() {
    let folder = tempfile::tempdir().unwrap();
    let records = records(200);
    let library = library(folder.path());
    let page = Report::lately(&history(records), &library, &today()).html();
    assert!(
        page.contains("Mon 31 Aug 2026 to Sun 22 Nov 2026"),
        "{page}"
    );
    assert!(
        page.contains("84 sessions on 84 days, 13 h 46 min in all"),
        "{page}"
    );
    assert!(page.contains("Clearly better after 84 of 84 sessions, clearly worse after 0"));
    assert!(page.contains("Hüften &lt;i&gt;"));
    assert!(page.contains("😀 &lt;b&gt;&amp;amp;"));
    for tag in ["<i>", "<b>", "<script", "http://", "https://"] {
        assert!(!page.contains(tag), "{tag}");
    }
}

#[test]
fn a_report_shows_letters_that_would_hide_or_turn_others_round() {
    let folder = tempfile::tempdir().unwrap();
    let mut records = records(1);
    records[0].note = "a\u{1b}[31mb\u{7}c\u{202e}d".to_owned();
    let page = Report::lately(&history(records), &library(folder.path()), &today()).html();
    assert!(page.contains("a\\u{1b}[31mb\\u{7}c\\u{202e}d"), "{page}");
}

#[test]
fn a_report_says_what_it_leaves_out_and_why() {
    let folder = tempfile::tempdir().unwrap();
    let library = library(folder.path());
    let mut records = records(3);
    for (record, started) in records.iter_mut().zip([
        "1970-01-01T00:03:00+00:00[UTC]",
        "2099-01-01T07:00:00+01:00[Europe/Berlin]",
    ]) {
        record.started = started.parse().unwrap();
    }
    let page = Report::lately(&history(records), &library, &today()).html();
    assert!(page.contains("1 session on 1 day, 10 min in all"), "{page}");
    assert!(
        page.contains("2 sessions are not counted here: the clock was wrong"),
        "{page}"
    );
    assert!(
        page.contains("Mon 16 Nov 2026 to Sun 22 Nov 2026"),
        "{page}"
    );
    for year in ["1969", "1970", "2098", "2099"] {
        assert!(!page.contains(year), "{year}");
    }
}

#[test]
fn a_report_without_sessions_is_a_page_too() {
    let folder = tempfile::tempdir().unwrap();
    let page = Report::lately(&history(Vec::new()), &library(folder.path()), &today()).html();
    assert!(page.contains("0 sessions on 0 days"), "{page}");
}

#[test]
fn the_report_prints_as_a_pdf() {
    let folder = tempfile::tempdir().unwrap();
    let (page, pdf) = (
        folder.path().join("report.html"),
        folder.path().join("report.pdf"),
    );
    let library = library(folder.path());
    let report = Report::lately(&history(records(200)), &library, &today()).html();
    supple::platform::file::create(&page, report.as_bytes()).unwrap();
    let print = format!("--print-to-pdf={}", pdf.display());
    let data = format!(
        "--user-data-dir={}",
        folder.path().join("browser").display()
    );
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        &data,
        &print,
        page.to_str().unwrap(),
    ];
    if run("chromium", &arguments).is_none() {
        return left_out("Chromium");
    }
    assert!(fs::read(&pdf).unwrap().starts_with(b"%PDF-"));
}

/// Reads a calendar strictly and says what is in it, an event a line.
const READ_CALENDAR: &str = "
import sys, icalendar
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
for event in calendar.walk('VEVENT'):
    assert not event.errors, event.errors
    print(event['UID'], event.decoded('DTSTART').isoformat(), event.decoded('DTEND').isoformat(), repr(str(event['SUMMARY'])), repr(str(event['DESCRIPTION'])))
";

#[test]
fn a_strict_reader_of_calendars_finds_every_session() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("supple.ics");
    let calendar = history::ics(&records(40), |record| {
        words::session_in_words(record, &today(), &Catalogue::bundled())
    });
    supple::platform::file::create(&file, calendar.as_bytes()).unwrap();
    let has = ["-c", "import icalendar"];
    if !run("/usr/bin/python3", &has).is_some_and(|output| output.status.success()) {
        return left_out("python's icalendar");
    }
    let read = run(
        "/usr/bin/python3",
        &["-c", READ_CALENDAR, file.to_str().unwrap()],
    )
    .unwrap();
    let (events, errors) = (
        String::from_utf8(read.stdout).unwrap(),
        String::from_utf8_lossy(&read.stderr),
    );
    assert_eq!(events.lines().count(), 40, "{events}{errors}");
    let last = events.lines().last().unwrap();
    assert!(
        last.starts_with(
            "01JZ0000@supple 2026-11-22T06:30:00+00:00 2026-11-22T06:39:50+00:00 'Hüften <i>'"
        ),
        "{last}"
    );
    assert!(
        last.contains("Größe, \"besser\"; 😀 <b>&amp;\\n=1+1 \\\\ and a line"),
        "{last}"
    );
}

#[test]
fn a_spreadsheet_reads_every_row_and_letter() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("supple.csv");
    let bytes = history::csv(&records(40), Columns::Commas);
    supple::platform::file::create(&file, &bytes).unwrap();
    let profile = format!(
        "-env:UserInstallation=file://{}",
        folder.path().join("office").display()
    );
    let out = folder.path().join("out");
    // Comma, quotation mark, UTF-8: what its dialog proposes for a file with a byte order mark. Without the dialog
    // nothing is proposed.
    let convert = [
        "--headless",
        &profile,
        "--infilter=Text - txt - csv (StarCalc):44,34,76,1",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1",
        "--outdir",
        out.to_str().unwrap(),
        file.to_str().unwrap(),
    ];
    if run("soffice", &convert).is_none() {
        return left_out("LibreOffice");
    }
    let rows = |bytes: &[u8]| -> Vec<Vec<String>> {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let text = text.trim_start_matches('\u{feff}');
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.as_bytes());
        reader
            .records()
            .map(|row| row.unwrap().iter().map(str::to_owned).collect())
            .collect()
    };
    let (ours, theirs) = (
        rows(&bytes),
        rows(&fs::read(out.join("supple.csv")).unwrap()),
    );
    assert_eq!(ours.len(), theirs.len());
    for (ours, theirs) in ours.iter().zip(&theirs) {
        assert_eq!(ours.len(), theirs.len());
        // Its note, its routine and its exercise; numbers and dates are shown in the manner of the spreadsheet.
        for column in [0, 4, 9, 10] {
            assert_eq!(ours[column], theirs[column]);
        }
    }
}

/// Twelve weeks in which one exercise hurt, another was left out and swapped, and mornings were told of.
fn told() -> Vec<Record> {
    let mut records = records(40);
    for (number, record) in records.iter_mut().enumerate() {
        let mut left_out = record.bouts[0].clone();
        left_out.exercise = "cobra".into();
        left_out.outcome = Outcome::Skipped;
        let mut swapped = record.bouts[0].clone();
        swapped.exercise = "seated-glute".into();
        swapped.instead_of = Some("pigeon <b>".into());
        record.bouts.extend([left_out, swapped]);
        let pain = Pain::new(u8::try_from(number % 8).unwrap());
        record.answers.set(
            0,
            Answers {
                pain,
                ..Answers::default()
            },
        );
        let reason = [Reason::NoTime, Reason::Hurts][number % 2];
        record.answers.set(
            1,
            Answers {
                reason: Some(reason),
                ..Answers::default()
            },
        );
        record.morning = Morning::Felt(Felt::ALL[number % 3]);
    }
    records
}

#[test]
fn the_report_leads_with_what_hurt() {
    let folder = tempfile::tempdir().unwrap();
    let mut history = history(told());
    history.away = vec![Away {
        from: date(2026, 11, 1),
        to: date(2026, 11, 3),
        id: "A".into(),
        why: Why::Ill,
    }];
    let page = Report::lately(&history, &library(folder.path()), &today()).html();
    let sections: Vec<&str> = page
        .split("<h2>")
        .skip(1)
        .map(|section| section.split("</h2>").next().unwrap())
        .collect();
    assert_eq!(
        sections[..4],
        ["What hurt", "Left out", "Swapped", "The mornings after"],
        "{sections:?}"
    );
    let hurt = page.split("<h2>").nth(1).unwrap();
    assert_eq!(hurt.matches("<circle").count(), 40, "{hurt}");
    assert!(hurt.contains("Figure 4</td>"), "{hurt}");
    assert!(
        hurt.contains("<td class=\"number\">3.5</td><td class=\"number\">7</td>"),
        "{hurt}"
    );
    let left_out = page.split("<h2>").nth(2).unwrap();
    assert!(
        left_out.contains("it hurts (20), no time (20)")
            || left_out.contains("no time (20), it hurts (20)"),
        "{left_out}"
    );
    assert!(page.contains("pigeon &lt;b&gt;"));
    assert!(page.contains("Goals were paused on 3 of these days."));
    // Without a single answer there is none of it.
    let plain = Report::lately(
        &self::history(records(3)),
        &library(folder.path()),
        &today(),
    )
    .html();
    assert!(!plain.contains("What hurt") && !plain.contains("Swapped"));
}

#[test]
fn a_calendar_tells_what_hurt_what_was_swapped_and_the_morning() {
    let records = told();
    let text = words::session_in_words(&records[7], &today(), &Catalogue::bundled());
    assert!(text.contains("Hurt: Figure 4 (7), Cobra"), "{text}");
    assert!(text.contains("for pigeon <b>"), "{text}");
    assert!(text.contains("Next morning: a little worse"), "{text}");
}
