//! Apps that are killed while they record: what was acknowledged is recovered, and nothing that was not attempted.

#[path = "shared/folders.rs"]
mod folders;
#[path = "shared/session.rs"]
mod session;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use folders::folders;
use session::{bout, device, finish, header};
use supple::history::{Ended, Finish, History, Interrupted, Journal};
use supple::platform::Clock;

const FOLDER: &str = "SUPPLE_TEST_KILLED_FOLDER";
const WRITER: &str = "SUPPLE_TEST_KILLED_WRITER";

/// How long writers are killed, how often all of them at least, and how many run at once.
const LEAST_ROUNDS: usize = 12;
const WRITERS: usize = 4;

/// Records sessions until it is killed, and says on its output what it begins and what it is told is saved.
#[test]
#[ignore = "run by the test below, which kills it"]
fn inside_sessions_are_recorded_until_the_kill() {
    let folders = folders(&PathBuf::from(std::env::var_os(FOLDER).unwrap()));
    let writer = std::env::var(WRITER).unwrap();
    for number in 0_usize.. {
        let id = format!("{writer}-{number}");
        println!("\nattempt {id}");
        let mut journal = Journal::begin(&folders, &device(), header(&id));
        for place in 0..3 {
            journal.segment(place, Duration::ZERO);
            journal.bout(&bout(place));
            assert!(journal.trouble().is_none());
            println!("work {id}");
        }
        let finish = Finish {
            note: "note ".repeat(number % 300),
            ..finish()
        };
        journal.finish(finish).unwrap();
        println!("saved {id}");
    }
}

/// What all writers have said.
#[derive(Default)]
struct Said {
    attempted: BTreeSet<String>,
    bouts: BTreeMap<String, usize>,
    saved: BTreeSet<String>,
}

impl Said {
    fn hear(&mut self, line: &str) {
        match line.split_once(' ') {
            Some(("attempt", id)) => drop(self.attempted.insert(id.into())),
            Some(("work", id)) => *self.bouts.entry(id.into()).or_default() += 1,
            Some(("saved", id)) => drop(self.saved.insert(id.into())),
            _ => {}
        }
    }
}

fn start(root: &Path, writer: &str) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "--nocapture"])
        .arg("inside_sessions_are_recorded_until_the_kill")
        .env(FOLDER, root)
        .env(WRITER, writer)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
fn what_was_acknowledged_survives_a_kill_at_any_instant() {
    kill_writers_for(Duration::ZERO);
}

#[test]
#[ignore = "a minute"]
fn long_what_was_acknowledged_survives_a_kill_at_any_instant() {
    kill_writers_for(Duration::from_secs(60));
}

/// Kills four writers again and again for so long, and at least `LEAST_ROUNDS` times.
fn kill_writers_for(time: Duration) {
    let root = tempfile::tempdir().unwrap();
    let folders = folders(root.path());
    let mut said = Said::default();
    let clock = Clock::new();
    let mut rounds = 0;
    while rounds < LEAST_ROUNDS || clock.now() < time {
        let round = rounds;
        rounds += 1;
        let mut writers: Vec<Child> = (0..WRITERS)
            .map(|writer| start(root.path(), &format!("{round}-{writer}")))
            .collect();
        for (number, writer) in writers.iter_mut().enumerate() {
            let mut output = BufReader::new(writer.stdout.take().unwrap());
            // Each dies at another point of its work.
            for _ in 0..8 + (round * 7 + number * 3) % 29 {
                let mut line = String::new();
                output.read_line(&mut line).unwrap();
                said.hear(line.trim_end());
            }
            writer.kill().unwrap();
            writer.wait().unwrap();
            let mut rest = String::new();
            output.read_to_string(&mut rest).unwrap();
            // A word that was cut off by the kill was not said.
            rest.split_inclusive('\n')
                .filter_map(|line| line.strip_suffix('\n'))
                .for_each(|line| said.hear(line));
        }
        // The next start of the app finds what they have left behind.
        let found = Interrupted::find(&folders, &device());
        assert!(found.unreadable.is_empty(), "{:?}", found.unreadable);
        for interrupted in &found.interrupted {
            interrupted.keep(&folders, &device()).unwrap();
        }
    }

    let history = History::read(&folders);
    assert!(history.unreadable.is_empty(), "{:?}", history.unreadable);
    let recovered: BTreeMap<&str, _> = history
        .records
        .iter()
        .map(|record| (record.id.as_str(), record))
        .collect();
    assert!(recovered.keys().all(|id| said.attempted.contains(*id)));
    for id in &said.saved {
        assert_eq!(recovered[id.as_str()].ended, Ended::Finished, "{id}");
    }
    for (id, bouts) in &said.bouts {
        let recovered = recovered[id.as_str()].bouts.len();
        assert!(recovered >= *bouts, "{id}: {recovered} of {bouts}");
    }
    assert!(said.saved.len() >= rounds * WRITERS / 2);
    eprintln!(
        "{rounds} rounds, {} sessions begun, {} saved",
        said.attempted.len(),
        said.saved.len()
    );
    let left = std::fs::read_dir(folders.history()).unwrap().count();
    assert_eq!(left, 1, "only the log is left");
}
