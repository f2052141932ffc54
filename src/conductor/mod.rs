//! The conductor: the thread that runs a session, whatever becomes of the window.
//!
//! It owns the engine, the clock, the sound and the journal. It sleeps to the next deadline, hands cues over ahead of
//! their time, writes down what was done, and wakes the window when there is something new to show. The window only
//! sends orders and looks at the [`Face`].
//!
//! **Invariant:** nothing that the window does or fails to do changes the time of a cue or what is written down.

mod face;
mod run;

use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

pub use face::{Face, Saved};

use crate::history::{Header, Journal};
use crate::platform::{Clock, Device, Folders};
use crate::session::{Command, Plan, Snapshot};
use crate::sound::Volumes;

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
    /// What is known of it.
    pub header: Header,
    /// The interrupted session that this one goes on with, if it does.
    pub resumed: Option<Resumed>,
    /// How loud the cues are.
    pub volumes: Volumes,
    /// Whether all is silent.
    pub muted: bool,
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
#[derive(Debug, Clone, Copy)]
enum Order {
    /// What a person asked for, and when.
    Do(Command, Duration),
    Mute(bool),
    SetVolumes(Volumes),
}

/// A session under way, or just over.
pub struct Conductor {
    orders: Option<SyncSender<Order>>,
    thread: Option<JoinHandle<()>>,
    face: Arc<Mutex<Face>>,
    plan: Arc<Plan>,
    clock: Clock,
}

impl Conductor {
    /// Begins a session.
    ///
    /// # Errors
    /// What the system says where it has no thread left.
    pub fn begin(beginning: Beginning) -> std::io::Result<Self> {
        let clock = Clock::new();
        let plan = Arc::clone(&beginning.plan);
        let run = run::Run::begin(beginning, clock);
        let face = run.face();
        let (orders, received) = sync_channel(ORDERS);
        let thread = Builder::new()
            .name("supple-conductor".to_owned())
            .spawn(move || run.run(&received))?;
        Ok(Self {
            orders: Some(orders),
            thread: Some(thread),
            face,
            plan,
            clock,
        })
    }

    /// Asks for something; a session that is over ignores it.
    pub fn command(&self, command: Command) {
        self.order(Order::Do(command, self.now()));
    }

    /// Silences everything, or lets it be heard again.
    pub fn mute(&self, muted: bool) {
        self.order(Order::Mute(muted));
    }

    /// Sets how loud the cues are from now on.
    pub fn set_volumes(&self, volumes: Volumes) {
        self.order(Order::SetVolumes(volumes));
    }

    /// Whether the thread is gone: the session is over and its last sound has faded, or something went badly wrong.
    pub fn is_gone(&self) -> bool {
        self.thread.as_ref().is_none_or(JoinHandle::is_finished)
    }

    /// The plan.
    pub fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }

    /// What there is to show beside the time.
    pub fn face(&self) -> Face {
        self.face
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// What there is to show at this moment.
    pub fn snapshot(&self) -> Snapshot {
        let moment = self
            .face
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .moment;
        moment.snapshot(&self.plan, self.now())
    }

    /// The time on the session's clock.
    pub fn now(&self) -> Duration {
        self.clock.now()
    }

    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders {
            // A full queue means that the person pressed more keys than a session can follow.
            let _ = orders.try_send(order);
        }
    }
}

/// A session that is dropped while it runs is interrupted: its journal stays, so that it can be resumed.
impl Drop for Conductor {
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
