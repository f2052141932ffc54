//! The conductor: the thread that runs a session, whatever becomes of the window.
//!
//! It owns the engine, the clock and the sound. It sleeps to the next deadline, hands cues over ahead of their time, has a
//! thread beside it write down what was done (`scribe`), and wakes the window when there is something new to show. The
//! window only sends orders and looks at the [`Face`].
//!
//! **Invariant:** nothing that the window or the disk does or fails to do changes the time of a cue or what is written down.

mod face;
mod narrator;
mod run;
mod scribe;
mod surroundings;

use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

pub use face::{Face, Saved};
pub use narrator::Speech;

use crate::exercise::Catalogue;
use crate::history::{Header, Journal, Pain};
use crate::platform::{Clock, Device, Folders};
use crate::session::{Command, Person, Plan};
use crate::sound::{OwnSounds, Percent, Volumes};
use crate::speech::{Phrase, Saying};
use surroundings::Surroundings;

/// How many orders may wait; a person cannot give more in the time that one takes.
const ORDERS: usize = 64;

/// All that a session needs to begin.
pub struct Beginning {
    /// Where it is written down.
    pub folders: Folders,
    /// This machine.
    pub device: Device,
    /// What is done.
    pub plan: Arc<Plan>,
    /// What else could be done.
    pub catalogue: Arc<Catalogue>,
    /// Who does it.
    pub person: Person,
    /// What is known of it.
    pub header: Header,
    /// The interrupted session that this one goes on with, if it does.
    pub resumed: Option<Resumed>,
    /// The person's own sounds.
    pub own_sounds: Arc<OwnSounds>,
    /// How loud the cues are.
    pub volumes: Volumes,
    /// Whether all is silent.
    pub muted: bool,
    /// What is said.
    pub speech: Speech,
    /// Called from other threads whenever there is something new to show.
    pub wake: Arc<dyn Fn() + Send + Sync>,
}

/// What is left of an interrupted session that is gone on with.
pub struct Resumed {
    /// Its journal, taken over.
    pub journal: Journal,
    /// The segment that was under way, and how long the plan had run when it began; none if it had not.
    pub reached: Option<(usize, Duration)>,
}

/// What the conductor can be told.
#[derive(Debug, Clone)]
enum Order {
    /// What a person asked for, and when.
    Do(Command, Duration),
    /// Another exercise, by its id, in the place of the one under way, and when.
    Swap(String, Duration),
    /// That what is done or comes next hurts, and how much.
    Hurts(Option<Pain>),
    /// To break the session off, to be gone on with later.
    Leave,
    Mute(bool),
    SetVolumes(Volumes),
    /// Whether anything is said.
    Speak(bool),
    /// How much is said, and how loud.
    SetSpeech(Saying, Percent),
    /// To say something at once.
    Remark(Phrase),
    /// A phrase is ready.
    Readied,
}

/// A session under way, or just over.
pub struct Conductor {
    way_out: WayOut,
    face: Arc<Mutex<Face>>,
    clock: Clock,
}

impl Conductor {
    /// Begins a session.
    ///
    /// # Errors
    /// What the system says where it has no thread left.
    pub fn begin(beginning: Beginning) -> std::io::Result<Self> {
        let clock = Clock::new();
        let (orders, received) = sync_channel(ORDERS);
        let readied = orders.clone();
        let on_news = Arc::new(move || {
            // Where the queue is full, the conductor is about to look anyway.
            let _told = readied.try_send(Order::Readied);
        });
        let run = run::Run::begin(beginning, clock, on_news)?;
        let face = run.face();
        let thread = Builder::new()
            .name("supple-conductor".to_owned())
            .spawn(move || run.run(&received, clock))?;
        Ok(Self {
            way_out: WayOut {
                orders,
                thread: Arc::new(Mutex::new(Some(thread))),
            },
            face,
            clock,
        })
    }

    /// Asks for something; a session that is over ignores it.
    pub fn command(&self, command: Command) {
        self.order(Order::Do(command, self.now()));
    }

    /// Goes on with another exercise, given by its id, in the place of the one that is under way or comes next.
    pub fn swap(&self, exercise: &str) {
        self.order(Order::Swap(exercise.to_owned(), self.now()));
    }

    /// Writes down that what is done or comes next hurts, and how much if that was said.
    pub fn hurts(&self, pain: Option<Pain>) {
        self.order(Order::Hurts(pain));
    }

    /// Silences everything, or lets it be heard again.
    pub fn mute(&self, muted: bool) {
        self.order(Order::Mute(muted));
    }

    /// Sets how loud the cues are from now on.
    pub fn set_volumes(&self, volumes: Volumes) {
        self.order(Order::SetVolumes(volumes));
    }

    /// Has things said from now on, or nothing any more.
    pub fn speak(&self, on: bool) {
        self.order(Order::Speak(on));
    }

    /// Sets how much is said from now on, and how loud.
    pub fn set_speech(&self, saying: Saying, volume: Percent) {
        self.order(Order::SetSpeech(saying, volume));
    }

    /// Says something at once, if it has been made ready and anything is said at all.
    pub fn remark(&self, phrase: Phrase) {
        self.order(Order::Remark(phrase));
    }

    /// Whether the thread is gone: the session is over and its last sound has faded, or something went badly wrong.
    pub fn is_gone(&self) -> bool {
        let thread = self.way_out.thread.lock();
        let thread = thread.unwrap_or_else(PoisonError::into_inner);
        thread.as_ref().is_none_or(JoinHandle::is_finished)
    }

    /// The way to break the session off from another thread.
    pub fn way_out(&self) -> WayOut {
        self.way_out.clone()
    }

    /// Where the session stands and what is to be told of it, plan and moment together.
    pub fn face(&self) -> Face {
        self.face
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The time on the session's clock.
    pub fn now(&self) -> Duration {
        self.clock.now()
    }

    fn order(&self, order: Order) {
        // A full queue means that the person pressed more keys than a session can follow.
        let _ = self.way_out.orders.try_send(order);
    }
}

/// Breaks a session off, whatever the window does meanwhile.
#[derive(Debug, Clone)]
pub struct WayOut {
    orders: SyncSender<Order>,
    thread: Arc<Mutex<Option<JoinHandle<()>>>>,
}

impl WayOut {
    /// Interrupts the session, so that it can be resumed, and waits until what was done is on the disk. A session that is
    /// over loses no more than the end of its last cue.
    pub fn leave(&self) {
        let _gone_already = self.orders.send(Order::Leave);
        // Who comes second waits as well.
        let mut thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(thread) = thread.take() {
            let _ended = thread.join();
        }
    }
}

/// A session that is dropped while it runs is interrupted: its journal stays, so that it can be resumed.
impl Drop for Conductor {
    fn drop(&mut self) {
        self.way_out.leave();
    }
}
