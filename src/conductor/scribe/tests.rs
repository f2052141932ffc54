use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use super::*;
use crate::history::{Answered, Ended, Header, Morning, Record};

/// A disk that stands still until it is let go, and what has reached it.
#[derive(Default)]
pub struct Disk {
    state: Mutex<DiskState>,
    changed: Condvar,
}

#[derive(Default)]
struct DiskState {
    stalled: bool,
    lines: Vec<Noted>,
    finished: Vec<Finish>,
}

impl Disk {
    pub fn stalled() -> Arc<Self> {
        let disk = Arc::<Self>::default();
        disk.state.lock().unwrap().stalled = true;
        disk
    }

    pub fn let_go(&self) {
        self.state.lock().unwrap().stalled = false;
        self.changed.notify_all();
    }

    pub fn lines(&self) -> usize {
        self.state.lock().unwrap().lines.len()
    }

    pub fn finished(&self) -> usize {
        self.state.lock().unwrap().finished.len()
    }

    fn write(&self, put: impl FnOnce(&mut DiskState)) {
        let state = self.state.lock().unwrap();
        let mut state = self
            .changed
            .wait_while(state, |state| state.stalled)
            .unwrap();
        put(&mut state);
    }
}

/// What is written to a [`Disk`].
pub struct OnDisk {
    pub disk: Arc<Disk>,
    pub trouble: Option<SaveError>,
}

impl OnDisk {
    pub fn new(disk: &Arc<Disk>) -> Self {
        Self {
            disk: Arc::clone(disk),
            trouble: None,
        }
    }
}

impl Store for OnDisk {
    fn note(&mut self, noted: Noted) {
        self.disk.write(|disk| disk.lines.push(noted));
        self.trouble = None;
    }

    fn trouble(&self) -> Option<SaveError> {
        self.trouble.clone()
    }

    fn finish(self, finish: Finish, _at: Timestamp) -> Saved {
        let record = record(&finish);
        self.disk.write(|disk| disk.finished.push(finish));
        Saved::Yes(record)
    }
}

pub fn header() -> Header {
    Header {
        id: "one".into(),
        started: "2026-05-03T07:12:09+02:00[Europe/Berlin]".parse().unwrap(),
        routine: "Hips".into(),
        file: "hips.ron".into(),
        routine_id: None,
        text: String::new(),
        planned: Duration::from_secs(60),
        bouts_planned: 1,
        pain_before: None,
    }
}

fn record(finish: &Finish) -> Record {
    let header = header();
    Record {
        id: header.id,
        started: header.started,
        routine: header.routine,
        file: header.file,
        routine_id: None,
        planned: header.planned,
        bouts_planned: header.bouts_planned,
        active: finish.active,
        bouts: Vec::new(),
        ended: finish.ended,
        pain_before: None,
        pain_after: None,
        note: String::new(),
        answers: Answered::default(),
        morning: Morning::default(),
    }
}

fn finish() -> Finish {
    Finish {
        ended: Ended::Stopped,
        active: Duration::from_secs(7),
        pain_after: None,
        note: String::new(),
    }
}

fn answers() -> (impl Fn(Answer) + Send + 'static, Receiver<Answer>) {
    let (tell, told) = sync_channel(100);
    (move |answer| tell.try_send(answer).unwrap(), told)
}

#[test]
fn a_disk_that_stalls_holds_nobody_up_and_loses_no_line() {
    const MANY: usize = 10 * ON_THEIR_WAY;
    let disk = Disk::stalled();
    let (tell, told) = answers();
    let store = OnDisk::new(&disk);
    let mut scribe = Scribe::begin(move || store, tell).unwrap();
    let noted: Vec<Noted> = (0..MANY)
        .map(|place| Noted::segment(place, Duration::from_secs(1)))
        .collect();
    for noted in &noted {
        scribe.note(noted.clone());
    }
    scribe.finish(finish());
    // Had any of these calls waited for the disk, nobody would have come here.
    assert_eq!((disk.lines(), disk.finished()), (0, 0));
    assert!(told.try_recv().is_err(), "nothing is acknowledged yet");
    disk.let_go();
    drop(scribe);
    assert_eq!(disk.state.lock().unwrap().lines, noted, "in their order");
    assert_eq!(disk.state.lock().unwrap().finished, [finish()]);
    assert!(matches!(told.recv(), Ok(Answer::Saved(Saved::Yes(_)))));
    assert!(told.recv().is_err(), "nothing else was said");
}

#[test]
fn what_waited_is_handed_over_in_its_turn() {
    let disk = Disk::stalled();
    let store = OnDisk::new(&disk);
    let mut scribe = Scribe::begin(move || store, |_| ()).unwrap();
    for place in 0..3 * ON_THEIR_WAY {
        scribe.note(Noted::segment(place, Duration::ZERO));
    }
    disk.let_go();
    while !scribe.waiting.is_empty() {
        scribe.hand_over();
        std::thread::yield_now();
    }
    drop(scribe);
    assert_eq!(disk.lines(), 3 * ON_THEIR_WAY);
}

#[test]
fn trouble_is_told_when_it_comes_and_when_it_goes() {
    let disk = Arc::default();
    let (tell, told) = answers();
    let mut store = OnDisk::new(&disk);
    store.trouble = Some(SaveError::OutOfBounds { id: "one".into() });
    let mut scribe = Scribe::begin(move || store, tell).unwrap();
    assert!(matches!(told.recv(), Ok(Answer::Trouble(Some(_)))));
    scribe.note(Noted::paused(Duration::ZERO));
    assert!(matches!(told.recv(), Ok(Answer::Trouble(None))));
    scribe.note(Noted::paused(Duration::ZERO));
    drop(scribe);
    assert!(
        told.recv().is_err(),
        "what has not changed is not told again"
    );
}

#[test]
fn what_is_dropped_waits_until_all_is_written_though_the_session_is_not_over() {
    let disk = Disk::stalled();
    let store = OnDisk::new(&disk);
    let mut scribe = Scribe::begin(move || store, |_| ()).unwrap();
    scribe.note(Noted::paused(Duration::ZERO));
    let (begun, begins) = sync_channel(1);
    let dropping = std::thread::scope(|scope| {
        let dropping = scope.spawn(move || {
            begun.send(()).unwrap();
            drop(scribe);
        });
        begins.recv().unwrap();
        assert!(!dropping.is_finished());
        disk.let_go();
        dropping.join()
    });
    assert!(dropping.is_ok());
    assert_eq!(disk.lines(), 1);
}
