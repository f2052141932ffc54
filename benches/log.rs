//! What a long log costs: `cargo bench --bench log`.
//!
//! - Ten years of log (11,000 sessions of 40 holds, with answers to all five exercises of each, a reason and the morning
//!   after) against one year: reading it, and putting it together for the charts. The promise is at most eleven times as long.
//! - The same ten years with answers and without: time, and the most memory that it takes. The promise is at most 80 MB
//!   more.
//! - A record appended to it, against one appended to nothing. The promise is the same cost.

#![allow(clippy::disallowed_methods, reason = "a benchmark looks at the clock")]

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use jiff::{ToSpan as _, Zoned};
use supple::history::statistics::Digest;
use supple::history::{self, Answered, BoutRecord, Ended, History, Morning, Pain, Record, Today};
use supple::platform::{Device, Folders, file};
use supple::session::{Outcome, Side};

const SESSIONS_A_YEAR: u32 = 1_100;
const HOLDS: u32 = 40;
const EXERCISES: usize = 5;
const TURNS: usize = 15;

fn main() {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some(HELD) {
        hold(Path::new(&arguments.next().expect("a folder")));
        return;
    }
    let root = tempfile::tempdir().expect("a folder for the logs");
    let log = |name: &'static str, years, answers| {
        let folders = folders(&root.path().join(name));
        write(&folders, years, answers);
        (name, folders)
    };
    let plain = log("ten years without answers", 10, Told::Nothing);
    remember(&plain);
    let logs = [
        log("one year", 1, Told::Answers),
        log("ten years", 10, Told::Answers),
    ];
    remember(&logs[1]);
    let read = |folders: &Folders| History::read(folders);
    let digested = |folders: &Folders| digest(&read(folders));
    compare("read", &logs, |folders| drop(black_box(read(folders))));
    compare("read and put together", &logs, |folders| {
        drop(black_box(digested(folders)));
    });
    let [_, ten] = logs;
    compare_plain("read and put together", &[plain, ten.clone()], |folders| {
        drop(black_box(digested(folders)));
    });
    append(&root.path().join("append"), &ten.1);
}

/// What is told of the sessions of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Nothing,
    Answers,
}

/// What a program of its own is called with, to tell how much memory a log takes.
const HELD: &str = "--held";

/// How much memory a log takes while it is read and put together, at most: asked of a program that does nothing else.
fn remember((name, folders): &(&str, Folders)) {
    let program = std::env::current_exe().expect("this program");
    let root = folders.config.parent().expect("the folder of the log");
    let told = Command::new(program).arg(HELD).arg(root).output();
    let told = String::from_utf8(told.expect("its answer").stdout).expect("a number");
    // Only Linux tells.
    if let Ok(kilobytes) = told.trim().parse::<f64>() {
        let megabytes = kilobytes * 1_024.0 / 1e6;
        println!("{:44} {megabytes:>9.1} MB", format!("{name}: at most"));
    }
}

/// Reads a log, holds it, and tells how much memory this program has had at most, in KiB.
fn hold(root: &Path) {
    let history = History::read(&folders(root));
    let digest = black_box(digest(&history));
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mut lines = status.lines();
    let peak = lines.find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = peak.and_then(|peak| peak.split_whitespace().next());
    println!("{}", kilobytes.unwrap_or_default());
    drop(black_box((history, digest)));
}

fn digest(history: &History) -> Digest {
    let now: Zoned = "2026-11-22T20:00:00+01:00[Europe/Berlin]"
        .parse()
        .expect("a time");
    Digest::of(Today::at(&now).sessions(&history.records))
}

fn folders(root: &Path) -> Folders {
    Folders {
        config: root.join("config"),
        state: root.join("state"),
    }
}

fn device() -> Device {
    Device {
        id: "k3f9q2ab".into(),
        kept: true,
    }
}

fn record(number: u32) -> Record {
    let first: Zoned = "2016-01-01T07:00:00+01:00[Europe/Berlin]"
        .parse()
        .expect("a time");
    let exercises = [
        "figure-4",
        "clamshell",
        "knee-to-chest",
        "childs-pose",
        "cobra",
    ];
    let bouts = (0..HOLDS).map(|hold| BoutRecord {
        exercise: exercises[(hold / 2) as usize % exercises.len()].into(),
        instead_of: None,
        side: if hold % 2 == 0 {
            Side::Left
        } else {
            Side::Right
        },
        set: 1,
        planned: Duration::from_secs(30),
        done: Duration::from_secs(30),
        outcome: Outcome::Done,
    });
    Record {
        id: format!("01J{number:023}"),
        started: first
            .checked_add((i64::from(number) * 478).minutes())
            .expect("a time"),
        routine: "Hip openers".into(),
        file: "hip-openers".into(),
        routine_id: None,
        planned: Duration::from_secs(1_300),
        bouts_planned: HOLDS,
        active: Duration::from_secs(1_290),
        bouts: bouts.collect(),
        ended: Ended::Finished,
        pain_before: Pain::new(5),
        pain_after: Pain::new(3),
        note: "Knee felt better.".into(),
        answers: Answered::default(),
        morning: Morning::default(),
    }
}

/// Lines as `history::append` writes them, put together without waiting for the disk after each.
fn write(folders: &Folders, years: u32, told: Told) {
    let scratch = tempfile::tempdir().expect("a folder for one line");
    let of_one = self::folders(scratch.path());
    let mut logs = std::collections::BTreeMap::<i16, Vec<u8>>::new();
    let sample = record(0);
    history::append(&of_one, &device(), &sample).expect("a line");
    let line = fs::read_dir(of_one.history()).expect("the log").next();
    let line = fs::read_to_string(line.expect("the log").expect("the log").path()).expect("a line");
    let start = |record: &Record| record.started.strftime("%Y-%m-%dT%H:%M:%S").to_string();
    let offset = |record: &Record| record.started.strftime("%:z").to_string();
    for number in 0..years * SESSIONS_A_YEAR {
        let record = record(number);
        let of_this = line
            .replace(&sample.id, &record.id)
            .replace(&start(&sample), &start(&record))
            .replace(&offset(&sample), &offset(&record));
        let log = logs.entry(record.started.year()).or_default();
        log.extend_from_slice(of_this.as_bytes());
        if told == Told::Answers {
            log.extend_from_slice(answers(&record).as_bytes());
        }
    }
    for (year, lines) in logs {
        let path = folders.history().join(format!("k3f9q2ab-{year}.ron"));
        file::create(&path, &lines).expect("the log");
    }
    let read = History::read(folders);
    assert!(read.unreadable.is_empty(), "{:?}", read.unreadable.first());
    assert_eq!(read.records.len(), (years * SESSIONS_A_YEAR) as usize);
    let answers = read
        .records
        .iter()
        .map(|record| record.answers.iter().count());
    let expected = if told == Told::Answers { EXERCISES } else { 0 };
    assert_eq!(answers.sum::<usize>(), read.records.len() * expected);
}

/// Answers to each exercise of a session, at its first hold, and the morning after.
fn answers(record: &Record) -> String {
    let at = record.started.timestamp();
    let (id, mut lines) = (&record.id, String::new());
    for exercise in 0..EXERCISES {
        let (work, pain) = (2 * exercise, exercise % 4);
        lines += &format!(
            "V2Answers(id:\"{id}\",at:\"{at:.3}\",work:{work},pain:{pain},effort:5,reason:NoTime)\n"
        );
    }
    lines + &format!("V2Morning(id:\"{id}\",at:\"{at:.3}\",felt:AsUsual)\n")
}

fn compare(what: &str, logs: &[(&str, Folders); 2], work: impl Fn(&Folders)) {
    let ratio = compare_plain(what, logs, work);
    println!(
        "{:44} {ratio:>9.2}   (promised: at most 11)",
        "ratio of the two"
    );
}

/// How much longer the second takes than the first.
fn compare_plain(what: &str, logs: &[(&str, Folders); 2], work: impl Fn(&Folders)) -> f64 {
    let mut times = [Vec::new(), Vec::new()];
    // In turns, so that both meet the same machine.
    for _ in 0..TURNS {
        for ((_, folders), times) in logs.iter().zip(&mut times) {
            times.push(timed(|| work(folders)));
        }
    }
    let [one, ten] = times.map(median);
    for ((name, _), time) in logs.iter().zip([one, ten]) {
        println!(
            "{:44} {:>9.1} ms",
            format!("{name}: {what}"),
            milliseconds(time)
        );
    }
    ten.as_secs_f64() / one.as_secs_f64()
}

/// A record more, with one and with ten years before it, in the file of the same year.
fn append(root: &Path, ten: &Folders) {
    let mut times = [Vec::new(), Vec::new()];
    for turn in 0..u32::try_from(TURNS).expect("few turns") {
        let of_one = folders(&root.join(turn.to_string()));
        let last = record(10 * SESSIONS_A_YEAR - 1);
        history::append(&of_one, &device(), &last).expect("a line");
        let more = Record {
            id: format!("01Z{turn:023}"),
            ..last
        };
        for (folders, times) in [&of_one, ten].into_iter().zip(&mut times) {
            times.push(timed(|| {
                history::append(folders, &device(), &more).expect("a line");
            }));
        }
    }
    let [one, ten] = times.map(median);
    let name = "a record appended to a log of one";
    println!("{name:44} {:>9.3} ms", milliseconds(one));
    println!("{:44} {:>9.3} ms", "to ten years", milliseconds(ten));
    let ratio = ten.as_secs_f64() / one.as_secs_f64();
    println!(
        "{:44} {ratio:>9.2}   (promised: the same)",
        "ratio of the two"
    );
}

fn timed(work: impl FnOnce()) -> Duration {
    let began = Instant::now();
    work();
    began.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}
