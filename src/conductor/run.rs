//! The work of the conductor's thread.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::narrator::Narrator;
use super::scribe::{Answer, Scribe, Store};
use super::{Beginning, Face, Order, Resumed, Surroundings};
use crate::exercise::Catalogue;
use crate::history::{Ended, Finish, Journal, Noted, Pain};
use crate::platform::{Clock, SleepWatch};
use crate::session::{Command, End, Engine, Event, Person, Phase, Plan};
use crate::sound::Hand;

#[cfg(test)]
mod tests;

/// The longest wait: a process that did not run is noticed this soon after it runs again, and counts at most this much
/// too little.
const LONGEST_WAIT: Duration = Duration::from_secs(1);

/// How long before its first cue a session opens the sound: devices take a while, and some swallow their beginning.
const LEAD: Duration = Duration::from_millis(1_500);

/// How long the sound stays open after the end, for the last cue to ring out.
const FINALE: Duration = Duration::from_secs(4);

/// All that the thread owns.
pub(super) struct Run {
    engine: Engine,
    hand: Hand,
    around: Surroundings,
    scribe: Scribe,
    narrator: Narrator,
    face: Arc<Mutex<Face>>,
    muted: bool,
    wake: Wake,
    /// What can be swapped in, and for whom.
    choice: Choice,
    /// How long the plan had run before this session went on with it.
    active_before: Duration,
    /// The latest time that the engine was given.
    last: Duration,
    /// When the cues last moved: what is due at that very moment is still to be heard.
    moved: Duration,
}

/// What can be swapped in, and for whom.
pub(super) struct Choice {
    pub catalogue: Arc<Catalogue>,
    pub person: Person,
}

type Wake = Arc<dyn Fn() + Send + Sync>;

/// What a wait has ended with.
#[derive(Debug, Clone)]
enum News {
    /// Somebody has given an order.
    Order(Order),
    /// Time has passed.
    Time,
}

/// What is to be done next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    Wait,
    RingOut,
    Leave,
}

impl Run {
    /// Starts the time, and the sound ahead of it.
    ///
    /// # Errors
    /// What the system says where it has no thread left.
    pub fn begin(beginning: Beginning, clock: Clock, on_news: Wake) -> io::Result<Self> {
        let hand = Hand::new(Arc::new(move || clock.now()));
        hand.set_volumes(&beginning.volumes);
        hand.set_muted(beginning.muted);
        let around = Surroundings::of_the_machine(&hand, &beginning);
        let Beginning {
            folders,
            device,
            plan,
            header,
            resumed,
            muted,
            wake,
            catalogue,
            person,
            speech,
            ..
        } = beginning;
        let narrator = Narrator::new(hand.clone(), speech, Arc::clone(&catalogue), on_news);
        let choice = Choice { catalogue, person };
        let now = clock.now();
        match resumed {
            Some(Resumed { journal, reached }) => Self::new(
                (plan, reached),
                now,
                (hand, muted, narrator),
                around,
                (wake, choice),
                || journal,
            ),
            None => {
                let open = move || Journal::begin(&folders, &device, header);
                Self::new(
                    (plan, None),
                    now,
                    (hand, muted, narrator),
                    around,
                    (wake, choice),
                    open,
                )
            }
        }
    }

    fn new<S: Store>(
        (plan, reached): (Arc<Plan>, Option<(usize, Duration)>),
        now: Duration,
        (hand, muted, narrator): (Hand, bool, Narrator),
        around: Surroundings,
        (wake, choice): (Wake, Choice),
        open: impl FnOnce() -> S + Send + 'static,
    ) -> io::Result<Self> {
        let start_at = |start| match reached {
            Some((segment, _)) => Engine::resume_at(Arc::clone(&plan), segment, start),
            None => Engine::start(Arc::clone(&plan), start),
        };
        let first_cue = start_at(now)
            .cues(now)
            .first()
            .map_or(LEAD, |(at, _)| *at - now);
        let engine = start_at(now + LEAD.saturating_sub(first_cue));
        let face = Arc::new(Mutex::new(Face {
            plan: Arc::clone(engine.plan()),
            moment: engine.moment(),
            sound: around.sound(),
            muted,
            lost_a_voice: false,
            may_go_dark: false,
            trouble: None,
            saved: None,
        }));
        let (told, woken) = (Arc::clone(&face), Arc::clone(&wake));
        let scribe = Scribe::begin(open, move |answer| {
            answered(&told, answer);
            woken();
        })?;
        Ok(Self {
            engine,
            hand,
            around,
            scribe,
            narrator,
            face,
            muted,
            wake,
            choice,
            active_before: reached.map_or(Duration::ZERO, |(_, active)| active),
            last: now,
            moved: now,
        })
    }

    /// What the window sees.
    pub fn face(&self) -> Arc<Mutex<Face>> {
        Arc::clone(&self.face)
    }

    /// Runs the session to its end, or until it is to be left.
    pub fn run(mut self, orders: &Receiver<Order>, clock: Clock) {
        let mut sleep = SleepWatch::new();
        let mut was_away = false;
        let mut news = News::Time;
        loop {
            match self.turn(news, was_away, clock.now()) {
                Next::Wait => {}
                Next::RingOut => break,
                Next::Leave => return,
            }
            let wait = self.wait(clock.now());
            news = match orders.recv_timeout(wait) {
                Ok(order) => News::Order(order),
                Err(RecvTimeoutError::Timeout) => News::Time,
                // Nobody can give orders any more.
                Err(RecvTimeoutError::Disconnected) => News::Order(Order::Leave),
            };
            was_away = sleep.away_for(wait).is_some();
        }
        self.ring_out(orders, clock);
    }

    /// Deals with what a wait has ended with, at `now`; `was_away` if this process did not run meanwhile.
    fn turn(&mut self, news: News, was_away: bool, now: Duration) -> Next {
        if was_away {
            // The time of a machine that slept, or of a process that stood still, is not the time of a person who held.
            self.command(Command::Pause, self.last);
        }
        match news {
            News::Time => {}
            News::Order(Order::Leave) => {
                // How far the plan has run is written down, to be gone on with.
                self.engine.interrupt(self.last.max(now));
                self.settle();
                return Next::Leave;
            }
            News::Order(order) => self.obey(order),
        }
        self.last = self.last.max(now);
        self.engine.advance(self.last);
        self.settle();
        self.scribe.hand_over();
        if matches!(self.engine.moment().phase, Phase::Ended(_)) {
            Next::RingOut
        } else {
            Next::Wait
        }
    }

    /// How long there is nothing to do at `now`.
    fn wait(&self, now: Duration) -> Duration {
        match self.engine.deadline() {
            Some(deadline) => deadline.saturating_sub(now).min(LONGEST_WAIT),
            None => LONGEST_WAIT,
        }
    }

    fn obey(&mut self, order: Order) {
        match order {
            Order::Do(command, at) => self.command(command, at),
            Order::Swap(exercise, at) => self.swap(&exercise, at),
            Order::Hurts(pain) => self.note_pain(pain),
            Order::Mute(muted) => {
                self.muted = muted;
                self.hand.set_muted(muted);
                self.publish();
            }
            Order::SetVolumes(volumes) => self.hand.set_volumes(&volumes),
            Order::Speak(on) => self.narrator.turn(on, &self.engine, self.last),
            Order::SetSpeech(saying, volume) => {
                self.narrator.set(saying, volume, &self.engine, self.last);
            }
            Order::Remark(phrase) => self.narrator.remark(&phrase),
            // It is looked at in every turn.
            Order::Readied => {}
            // It is left as soon as the order is taken.
            Order::Leave => {}
        }
    }

    /// Does what a person asked for at a time; the engine's time never goes back.
    fn command(&mut self, command: Command, at: Duration) {
        self.last = self.last.max(at);
        self.moved = self.last;
        self.engine.handle(command, self.last);
    }

    /// Goes on with another exercise from a time on.
    fn swap(&mut self, exercise: &str, at: Duration) {
        self.last = self.last.max(at);
        self.moved = self.last;
        let Choice { catalogue, person } = &self.choice;
        self.engine.swap(exercise, catalogue, person, self.last);
    }

    /// Has it written down that what is under way hurts, or what comes next.
    fn note_pain(&mut self, pain: Option<Pain>) {
        let hurt = self.engine.under_way();
        self.scribe.note(Noted::hurts(&hurt, pain));
    }

    /// Tells everyone what has happened: the sound first, then the window, then the disk.
    fn settle(&mut self) {
        let events = self.engine.drain();
        if events.contains(&Event::CuesMoved) {
            self.hand.set_cues(self.engine.cues(self.moved));
        }
        self.narrate(&events);
        if !events.is_empty() || self.is_face_behind() {
            self.publish();
        }
        for event in events {
            self.write_down(event);
        }
    }

    /// Has said what there is to say after what has happened.
    fn narrate(&mut self, events: &[Event]) {
        let has = |is: fn(&Event) -> bool| events.iter().any(is);
        if has(|event| matches!(event, Event::Ended { .. })) {
            if matches!(self.engine.moment().phase, Phase::Ended(End::Stopped)) {
                self.narrator.moved(&self.engine, self.moved, false);
            }
        } else if events.contains(&Event::CuesMoved) {
            let stays = |event: &Event| matches!(event, Event::CuesMoved | Event::TempoChanged(_));
            if events.iter().all(stays) {
                self.narrator.adjusted(&self.engine, self.last);
            } else {
                let was_held = has(|event| matches!(event, Event::Resumed { .. }));
                self.narrator.moved(&self.engine, self.moved, was_held);
            }
        } else if self.narrator.has_news() {
            self.narrator.adjusted(&self.engine, self.last);
        }
    }

    fn write_down(&mut self, event: Event) {
        let active = |at| self.active_before + self.engine.active(at);
        match event {
            Event::SegmentBegan { segment, at } => {
                self.scribe.note(Noted::segment(segment, active(at)));
            }
            Event::WorkEnded(bout) => self.scribe.note(Noted::bout(&bout)),
            Event::Paused { at } => self.scribe.note(Noted::paused(active(at))),
            Event::Swapped(swapped) => self.scribe.note(Noted::swapped(&swapped)),
            Event::TempoChanged(tempo) => self.scribe.note(Noted::tempo(tempo.percent())),
            Event::Resumed { .. } | Event::CuesMoved => {}
            Event::Ended { end, at } => self.scribe.finish(Finish {
                ended: match end {
                    End::Finished => Ended::Finished,
                    End::Stopped => Ended::Stopped,
                },
                active: active(at),
                pain_after: None,
                note: String::new(),
            }),
        }
    }

    fn is_face_behind(&self) -> bool {
        let face = self.face.lock().unwrap_or_else(PoisonError::into_inner);
        face.sound != self.around.sound()
            || face.may_go_dark != self.around.may_go_dark()
            || face.lost_a_voice != self.narrator.has_lost_a_voice()
    }

    /// Shows the window where the session stands.
    fn publish(&self) {
        {
            let mut face = self.face.lock().unwrap_or_else(PoisonError::into_inner);
            face.plan = Arc::clone(self.engine.plan());
            face.moment = self.engine.moment();
            face.sound = self.around.sound();
            face.muted = self.muted;
            face.lost_a_voice = self.narrator.has_lost_a_voice();
            face.may_go_dark = self.around.may_go_dark();
        }
        (self.wake)();
    }

    /// Lets the last cue ring out, and tells what was done.
    fn ring_out(mut self, orders: &Receiver<Order>, clock: Clock) {
        let ended = self.engine.moment();
        let is_finished = ended.phase == Phase::Ended(End::Finished);
        let mut end = clock.now() + FINALE;
        let mut is_told = !is_finished;
        loop {
            if !is_told && let Some(told) = self.narrator.finish(&self.engine, ended.held_at) {
                is_told = true;
                end = end.max(told);
            }
            let left = end.saturating_sub(clock.now());
            match orders.recv_timeout(left) {
                Ok(Order::Leave) | Err(_) => return,
                Ok(order) => self.obey(order),
            }
        }
    }
}

/// Shows the window what has become of what was written down.
fn answered(face: &Mutex<Face>, answer: Answer) {
    let mut face = face.lock().unwrap_or_else(PoisonError::into_inner);
    match answer {
        Answer::Trouble(trouble) => face.trouble = trouble,
        Answer::Saved(saved) => face.saved = Some(saved),
    }
}
