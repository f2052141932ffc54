//! The work of the conductor's thread.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::{Beginning, Face, Order, Resumed, Saved};
use crate::history::{Ended, Finish, Header, Journal};
use crate::platform::{Awake, Clock, Device, Folders, SleepWatch};
use crate::session::{Command, End, Engine, Event, Phase};
use crate::sound::{Hand, Output, banks_with_own_sounds};
use crate::text;

/// The longest sleep: a machine that was suspended is noticed this soon.
const LONGEST_WAIT: Duration = Duration::from_secs(1);

/// How long before its first cue a session opens the sound: devices take a while, and some swallow their beginning.
const LEAD: Duration = Duration::from_millis(1_500);

/// How long the sound stays open after the end, for the last cue to ring out.
const FINALE: Duration = Duration::from_secs(4);

/// All that the thread owns.
pub(super) struct Run {
    engine: Engine,
    clock: Clock,
    hand: Hand,
    output: Output,
    awake: Awake,
    journal: Option<Journal>,
    face: Arc<Mutex<Face>>,
    muted: bool,
    wake: Arc<dyn Fn() + Send + Sync>,
    /// How long the plan had run before this session went on with it.
    active_before: Duration,
    /// The latest time that the engine was given.
    last: Duration,
    /// When the cues last moved: what is due at that very moment is still to be heard.
    moved: Duration,
    opening: Option<Opening>,
}

/// What is needed to open the journal of a new session, which the thread does, as the disk may be slow.
struct Opening {
    folders: Folders,
    device: Device,
    header: Header,
}

impl Run {
    /// Starts the time, and the sound ahead of it.
    pub fn begin(beginning: Beginning, clock: Clock) -> Self {
        let Beginning {
            folders,
            device,
            plan,
            header,
            resumed,
            volumes,
            muted,
            wake,
        } = beginning;
        let hand = Hand::new(Arc::new(move || clock.now()));
        hand.set_volumes(&volumes);
        hand.set_muted(muted);
        let banks = banks_with_own_sounds(folders.sounds());
        let woken = Arc::clone(&wake);
        let output = Output::open(&hand, banks, move || woken());
        let woken = Arc::clone(&wake);
        let awake = Awake::ask(text!("keep-awake-reason"), move || woken());

        let (journal, reached) = match resumed {
            Some(Resumed { journal, reached }) => (Some(journal), reached),
            None => (None, None),
        };
        let start_at = |start| match reached {
            Some((segment, _)) => Engine::resume_at(Arc::clone(&plan), segment, start),
            None => Engine::start(Arc::clone(&plan), start),
        };
        let now = clock.now();
        let first_cue = start_at(now)
            .cues(now)
            .first()
            .map_or(LEAD, |(at, _)| *at - now);
        let engine = start_at(now + LEAD.saturating_sub(first_cue));
        let active_before = reached.map_or(Duration::ZERO, |(_, active)| active);
        let opening = Opening {
            folders,
            device,
            header,
        };
        let face = Face {
            moment: engine.moment(),
            sound: output.state(),
            muted,
            may_go_dark: false,
            trouble: None,
            saved: None,
        };
        Self {
            engine,
            clock,
            hand,
            output,
            awake,
            opening: journal.is_none().then_some(opening),
            journal,
            face: Arc::new(Mutex::new(face)),
            muted,
            wake,
            active_before,
            last: now,
            moved: now,
        }
    }

    /// What the window sees.
    pub fn face(&self) -> Arc<Mutex<Face>> {
        Arc::clone(&self.face)
    }

    /// Runs the session to its end, or until nobody gives orders any more.
    pub fn run(mut self, orders: &Receiver<Order>) {
        self.hand_over_cues();
        self.open_journal();
        let mut sleep = SleepWatch::new(LONGEST_WAIT);
        let mut order = None;
        loop {
            if sleep.suspended_for().is_some() {
                // The time of a machine that slept is not the time of a person who held.
                self.command(Command::Pause, self.last);
            }
            if let Some(order) = order.take() {
                self.obey(order);
            }
            self.last = self.last.max(self.clock.now());
            self.engine.advance(self.last);
            self.settle();
            if matches!(self.engine.moment().phase, Phase::Ended(_)) {
                break;
            }
            match orders.recv_timeout(self.wait()) {
                Ok(received) => order = Some(received),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => {
                    // The window is closed: how far the plan has run is written down, to be gone on with.
                    self.engine.interrupt(self.last.max(self.clock.now()));
                    self.settle();
                    return;
                }
            }
        }
        self.ring_out(orders);
    }

    /// How long there is nothing to do.
    fn wait(&self) -> Duration {
        match self.engine.deadline() {
            Some(deadline) => deadline.saturating_sub(self.clock.now()).min(LONGEST_WAIT),
            None => LONGEST_WAIT,
        }
    }

    fn obey(&mut self, order: Order) {
        match order {
            Order::Do(command, at) => self.command(command, at),
            Order::Mute(muted) => {
                self.muted = muted;
                self.hand.set_muted(muted);
                self.publish(|_| ());
            }
            Order::SetVolumes(volumes) => self.hand.set_volumes(&volumes),
        }
    }

    /// Does what a person asked for at a time; the engine's time never goes back.
    fn command(&mut self, command: Command, at: Duration) {
        self.last = self.last.max(at);
        self.moved = self.last;
        self.engine.handle(command, self.last);
    }

    /// Tells everyone what has happened: the sound first, then the window, then the disk, which takes longest.
    fn settle(&mut self) {
        let events = self.engine.drain();
        if events.contains(&Event::CuesMoved) {
            self.hand_over_cues();
        }
        if !events.is_empty() || self.is_face_behind() {
            self.publish(|_| ());
        }
        for event in events {
            self.write_down(event);
        }
    }

    fn hand_over_cues(&self) {
        self.hand.set_cues(self.engine.cues(self.moved));
    }

    fn write_down(&mut self, event: Event) {
        let engine = &self.engine;
        let active = |at| self.active_before + engine.active(at);
        let Some(journal) = &mut self.journal else {
            return;
        };
        match event {
            Event::SegmentBegan { segment, at } => journal.segment(segment, active(at)),
            Event::WorkEnded(work) => journal.work(&work),
            Event::Paused { at } => journal.paused(active(at)),
            Event::Resumed { .. } | Event::CuesMoved => return,
            Event::Ended { end, at } => {
                let ended = match end {
                    End::Finished => Ended::Finished,
                    End::Stopped => Ended::Stopped,
                };
                self.finish(ended, active(at));
                return;
            }
        }
        let trouble = journal.trouble().cloned();
        if trouble.is_some() || self.has_trouble() {
            self.publish(|face| face.trouble = trouble);
        }
    }

    fn has_trouble(&self) -> bool {
        let face = self.face.lock().unwrap_or_else(PoisonError::into_inner);
        face.trouble.is_some()
    }

    fn finish(&mut self, ended: Ended, active: Duration) {
        let Some(journal) = self.journal.take() else {
            return;
        };
        let finish = Finish {
            ended,
            active,
            pain_after: None,
            note: String::new(),
        };
        let saved = match journal.finish(finish) {
            Ok(record) => Saved::Yes(record),
            Err(unsaved) => Saved::No(unsaved),
        };
        self.publish(|face| face.saved = Some(saved));
    }

    fn open_journal(&mut self) {
        let Some(opening) = self.opening.take() else {
            return;
        };
        self.journal = Some(Journal::begin(
            &opening.folders,
            &opening.device,
            opening.header,
        ));
    }

    fn is_face_behind(&self) -> bool {
        let face = self.face.lock().unwrap_or_else(PoisonError::into_inner);
        face.sound != self.output.state() || face.may_go_dark != self.awake.is_refused()
    }

    /// Shows the window where the session stands, and what else `change` has to say.
    fn publish(&self, change: impl FnOnce(&mut Face)) {
        {
            let mut face = self.face.lock().unwrap_or_else(PoisonError::into_inner);
            face.moment = self.engine.moment();
            face.sound = self.output.state();
            face.muted = self.muted;
            face.may_go_dark = self.awake.is_refused();
            change(&mut face);
        }
        (self.wake)();
    }

    /// Lets the last cue ring out.
    fn ring_out(mut self, orders: &Receiver<Order>) {
        let end = self.clock.now() + FINALE;
        loop {
            let left = end.saturating_sub(self.clock.now());
            match orders.recv_timeout(left) {
                Ok(order) => self.obey(order),
                Err(_) => return,
            }
        }
    }
}
