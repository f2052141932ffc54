//! The work of the conductor's thread.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::{Beginning, Face, Order, Saved};
use crate::history::{Ended, Finish, Header, Interrupted, Journal};
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
    opening: Option<Opening>,
}

/// What is needed to open the journal, which the thread does, as the disk may be slow.
struct Opening {
    folders: Folders,
    device: Device,
    header: Header,
    resumes: Option<Interrupted>,
}

impl Run {
    /// Starts the time, and the sound ahead of it.
    pub fn begin(beginning: Beginning, clock: Clock) -> Self {
        let Beginning {
            folders,
            device,
            plan,
            header,
            resumes,
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

        let reached = resumes.as_ref().and_then(Interrupted::segment);
        let first_cue = plan.cues().first().map_or(LEAD, |(at, _)| *at);
        let start = clock.now() + LEAD.saturating_sub(first_cue);
        let (engine, active_before) = match reached {
            Some((segment, active)) => (Engine::resume_at(plan, segment, start), active),
            None => (Engine::start(plan, start), Duration::ZERO),
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
            journal: None,
            face: Arc::new(Mutex::new(face)),
            muted,
            wake,
            active_before,
            opening: Some(Opening {
                folders,
                device,
                header,
                resumes,
            }),
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
        let mut before = self.clock.now();
        loop {
            let now = self.clock.now();
            if sleep.suspended_for().is_some() {
                // The time of a machine that slept is not the time of a person who held.
                self.engine.handle(Command::Pause, before);
            }
            before = now;
            self.engine.advance(now);
            self.settle();
            if matches!(self.engine.moment().phase, Phase::Ended(_)) {
                break;
            }
            let wait = match self.engine.deadline() {
                Some(deadline) => deadline.saturating_sub(now).min(LONGEST_WAIT),
                None => LONGEST_WAIT,
            };
            match orders.recv_timeout(wait) {
                Ok(order) => self.obey(order),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        self.ring_out(orders);
    }

    fn obey(&mut self, order: Order) {
        match order {
            Order::Do(command) => self.engine.handle(command, self.clock.now()),
            Order::Mute(muted) => {
                self.muted = muted;
                self.hand.set_muted(muted);
                self.publish(|_| ());
            }
            Order::SetVolumes(volumes) => self.hand.set_volumes(&volumes),
        }
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
        let now = self.clock.now();
        self.hand.set_cues(self.engine.cues(now));
    }

    fn write_down(&mut self, event: Event) {
        let active = self.active_before + self.engine.active(self.clock.now());
        let Some(journal) = &mut self.journal else {
            return;
        };
        match event {
            Event::SegmentBegan { segment, .. } => journal.segment(segment, active),
            Event::WorkEnded(work) => journal.work(&work),
            Event::Paused { .. } => journal.paused(active),
            Event::Resumed { .. } | Event::CuesMoved => return,
            Event::Ended { end, .. } => {
                let ended = match end {
                    End::Finished => Ended::Finished,
                    End::Stopped => Ended::Stopped,
                };
                self.finish(ended, active);
                return;
            }
        }
        let trouble = journal.trouble().cloned();
        self.publish(|face| face.trouble = trouble);
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
        let Opening {
            folders,
            device,
            header,
            resumes,
        } = opening;
        let resumed = resumes.and_then(|interrupted| interrupted.resume(&folders, &device).ok());
        let journal = resumed.unwrap_or_else(|| Journal::begin(&folders, &device, header));
        self.journal = Some(journal);
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
