//! The folders of two machines, synchronised by a real Syncthing while both record sessions: both have the same history
//! in the end, with every session, and nothing is ever lost on the way.

#[path = "shared/folders.rs"]
mod folders;
#[path = "shared/left_out.rs"]
mod left_out;
#[path = "shared/session.rs"]
mod session;

use std::collections::BTreeSet;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::sync_channel;
use std::time::Duration;

use folders::folders;
use jiff::ToSpan as _;
use left_out::left_out;
use session::{bout, device, finish, header};
use supple::history::{self, Edit, History, Journal};
use supple::platform::{Device, Folders};

/// Sessions that each machine records before the two see each other, and while they do.
const BEFORE: usize = 5;
const MEANWHILE: usize = 40;

/// How long the two may take to agree.
const LONGEST: Duration = Duration::from_secs(180);
const POLL: Duration = Duration::from_millis(200);

/// A machine with a folder that Syncthing looks after.
struct Machine {
    folders: Folders,
    device: Device,
    /// The folder of Syncthing's own files.
    home: PathBuf,
    /// Its address for the other one.
    port: u16,
    syncthing: Option<Child>,
}

impl Machine {
    fn new(root: &Path, device: Device) -> Self {
        let root = root.join(&device.id);
        let folders = folders(&root);
        // The mark of a folder that it has looked after before.
        fs::create_dir_all(folders.config.join(".stfolder")).unwrap();
        Self {
            folders,
            device,
            home: root.join("syncthing"),
            port: free_port(),
            syncthing: None,
        }
    }

    /// Makes the keys of its Syncthing; the name that they give it, if there is a Syncthing at all.
    fn generate(&self) -> Option<String> {
        let home = format!("--home={}", self.home.display());
        let generated = syncthing().args(["generate", &home]).output().ok()?;
        assert!(generated.status.success(), "{generated:?}");
        // An option up to Syncthing 1, a command from 2 on.
        let ask = |words: [&str; 2]| syncthing().args(words).output().unwrap();
        let mut name = ask([&home, "--device-id"]);
        if !name.status.success() {
            name = ask(["device-id", &home]);
        }
        assert!(name.status.success(), "{name:?}");
        Some(String::from_utf8(name.stdout).unwrap().trim().to_owned())
    }

    /// Starts its Syncthing; `names` are its own and that of the other machine.
    fn start(&mut self, other: &Self, names: [&str; 2]) {
        let config = config(&self.folders.config, [self.port, other.port], names);
        supple::platform::file::replace(&self.home.join("config.xml"), config.as_bytes()).unwrap();
        let home = format!("--home={}", self.home.display());
        let started = syncthing()
            .args(["serve", &home, "--no-browser"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        self.syncthing = Some(started.unwrap());
    }

    fn record(&self, id: &str) {
        let started = header(id).started;
        let number: i64 = id.split_once('-').unwrap().1.parse().unwrap();
        let header = history::Header {
            started: started.checked_add(number.hours()).unwrap(),
            ..header(id)
        };
        let mut journal = Journal::begin(&self.folders, &self.device, header);
        for place in 0..3 {
            journal.segment(place, Duration::from_secs(30));
            journal.bout(&bout(place));
        }
        journal.finish(finish()).unwrap();
    }

    /// Writes a note into a session, on whatever machine it was made.
    fn note(&self, id: &str, note: &str) {
        let edits = vec![Edit::Note(note.into())];
        let at = header(id).started;
        history::change(&self.folders, &self.device, id, &at, edits).unwrap();
    }

    fn history(&self) -> History {
        History::read(&self.folders)
    }

    fn ids(&self) -> BTreeSet<String> {
        let records = self.history().records.into_iter();
        records.map(|record| record.id).collect()
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        if let Some(mut syncthing) = self.syncthing.take() {
            let _ended = syncthing.kill().and_then(|()| syncthing.wait());
        }
    }
}

/// Without a keeper beside it that would start it again.
fn syncthing() -> Command {
    let mut command = Command::new("syncthing");
    command.env("STMONITORED", "yes").env("STNOUPGRADE", "1");
    command
}

fn free_port() -> u16 {
    let socket = TcpListener::bind("127.0.0.1:0").unwrap();
    socket.local_addr().unwrap().port()
}

/// A Syncthing that knows one folder and one other machine, and asks nobody else.
fn config(folder: &Path, ports: [u16; 2], names: [&str; 2]) -> String {
    let devices = names.map(|name| format!(r#"<device id="{name}"/>"#));
    let addresses = [0, 1].map(|place| {
        let (name, port) = (names[place], ports[place]);
        format!(
            r#"<device id="{name}" name="{place}"><address>tcp://127.0.0.1:{port}</address></device>"#
        )
    });
    format!(
        r#"<configuration version="35">
<folder id="supple" path="{}" rescanIntervalS="2" fsWatcherEnabled="true" fsWatcherDelayS="1">{}</folder>
{}
<gui enabled="false"/>
<options>
<listenAddress>tcp://127.0.0.1:{}</listenAddress>
<globalAnnounceEnabled>false</globalAnnounceEnabled>
<localAnnounceEnabled>false</localAnnounceEnabled>
<relaysEnabled>false</relaysEnabled>
<natEnabled>false</natEnabled>
<reconnectionIntervalS>1</reconnectionIntervalS>
<urAccepted>-1</urAccepted>
<autoUpgradeIntervalH>0</autoUpgradeIntervalH>
<crashReportingEnabled>false</crashReportingEnabled>
<startBrowser>false</startBrowser>
</options>
</configuration>"#,
        folder.display(),
        devices.concat(),
        addresses.concat(),
        ports[0],
    )
}

/// Passes a moment in which something else may happen.
fn pass(moment: Duration) {
    let (_keep, never) = sync_channel::<()>(1);
    let _timeout = never.recv_timeout(moment);
}

#[test]
fn two_machines_that_are_synchronised_have_the_same_complete_history() {
    let root = tempfile::tempdir().unwrap();
    let id = "bbbbbbbb".to_owned();
    let mut one = Machine::new(root.path(), device());
    let mut other = Machine::new(root.path(), Device { id, ..device() });
    let (Some(first), Some(second)) = (one.generate(), other.generate()) else {
        return left_out("Syncthing");
    };
    for number in 0..BEFORE {
        one.record(&format!("a-{number}"));
        other.record(&format!("b-{number}"));
    }
    one.start(&other, [&first, &second]);
    other.start(&one, [&second, &first]);

    // Both write while the files go to and fro, at another pace each.
    std::thread::scope(|scope| {
        for (machine, prefix, pace) in [(&one, "a", 130), (&other, "b", 170)] {
            let write = move || {
                for number in BEFORE..BEFORE + MEANWHILE {
                    machine.record(&format!("{prefix}-{number}"));
                    pass(Duration::from_millis(pace));
                }
            };
            let thread = std::thread::Builder::new().name(prefix.to_owned());
            thread.spawn_scoped(scope, write).unwrap();
        }
    });

    let all: BTreeSet<String> = ["a", "b"]
        .iter()
        .flat_map(|prefix| (0..BEFORE + MEANWHILE).map(move |number| format!("{prefix}-{number}")))
        .collect();
    let mut seen = [BTreeSet::new(), BTreeSet::new()];
    agree("all sessions are on both", || {
        for (machine, seen) in [&one, &other].into_iter().zip(&mut seen) {
            let ids = machine.ids();
            assert!(ids.is_superset(seen), "something that was there is gone");
            *seen = ids;
        }
        seen.iter().all(|ids| *ids == all)
    });

    // Each changes what the other has made, one deletes what both have.
    one.note("b-1", "from the one");
    other.note("a-1", "from the other");
    let at = header("a-2").started;
    history::delete(&one.folders, &one.device, "b-2", &at).unwrap();
    history::delete(&other.folders, &other.device, "b-2", &at).unwrap();
    agree("changes are on both", || {
        let (here, there) = (one.history(), other.history());
        let notes = |history: &History| {
            let records = history.records.iter();
            records.filter(|record| !record.note.is_empty()).count()
        };
        [&here, &there].into_iter().all(|history| {
            history.unreadable.is_empty()
                && notes(history) == 2
                && history.records.len() == all.len() - 1
        }) && history::json(&here.records) == history::json(&there.records)
    });

    // No conflict copies, and nothing of the sessions that were under way. Files of Syncthing's own begin with a dot.
    agree("only the logs are left", || {
        [&one, &other].iter().all(|machine| {
            let files = fs::read_dir(machine.folders.history()).unwrap();
            let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
            let names: BTreeSet<String> = names.filter(|name| !name.starts_with('.')).collect();
            names.iter().eq(["bbbbbbbb-2026.ron", "k3f9q2ab-2026.ron"])
        })
    });
}

/// Waits until something is so.
#[track_caller]
fn agree(what: &str, mut is_so: impl FnMut() -> bool) {
    let mut waited = Duration::ZERO;
    while !is_so() {
        assert!(waited < LONGEST, "{what}: not within {LONGEST:?}");
        pass(POLL);
        waited += POLL;
    }
}
