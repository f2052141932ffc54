//! Keeps a device open for as long as a session needs one, or keeps trying.
//!
//! A thread of its own opens the device and then looks at it once a second: a stream that reported an error, that stopped
//! pulling, or that eats samples faster than time is closed, and opened again half a second later, then less and less often.
//! Each time a new [`Timeline`] is made for the rate that the device has then; it finds on the desk what is still to come.
//!
//! Whatever may hang does so where nobody waits for it: an opened stream is closed on a thread of its own, and whoever drops
//! an [`Output`] waits for its thread only as long as a fade takes.

use std::convert::Infallible;
use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread::Builder;
use std::time::Duration;

use super::bank::Bank;
use super::device::{Device, Reach};
use super::hand::Hand;
use super::timeline::{Gauge, Timeline};
use super::timing::{BUFFER_FRAMES, Timing};
use super::urgent::Urgent;
use super::watch::{Health, Patience, Watch};

/// When a stream is looked at first, and how often from then on. What does not even live until the first look is no device.
const TRIAL: Duration = Duration::from_millis(250);
const LOOK: Duration = Duration::from_secs(1);
/// How often a closing stream is asked whether its fade has been played, and how many times.
const FADE_LOOK: (Duration, u32) = (Duration::from_millis(10), 20);
/// How long the thread is waited for when an output is dropped. It ends on its own if it needs longer.
const FAREWELL: Duration = Duration::from_millis(300);

/// What has become of the sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutputState {
    /// A device is being opened, for the first time or after one was lost.
    Opening,
    /// A device plays.
    Playing,
    /// There is no device that can be opened. It is tried again from time to time.
    Missing,
}

/// An output device that is opened, watched over, and opened again when it was lost.
///
/// Dropping it fades out what sounds and closes the device.
#[derive(Debug)]
pub struct Output {
    state: Arc<AtomicU8>,
    /// Dropped to let the thread stop.
    stop: Option<SyncSender<Infallible>>,
    /// Hung up when the thread has stopped.
    stopped: Receiver<Infallible>,
}

impl Output {
    /// Begins to open the default device for what the hand plays. Returns at once.
    ///
    /// `banks` makes the voices for the rate of the device, each time that one is opened. `on_change` is called from the
    /// output's thread whenever [`state`](Self::state) has changed.
    pub fn open(
        hand: &Hand,
        banks: impl Fn(NonZero<u32>) -> Bank + Send + 'static,
        on_change: impl Fn() + Send + 'static,
    ) -> Self {
        let state = Arc::new(AtomicU8::new(OutputState::Opening as u8));
        let (stop, stopping) = sync_channel(0);
        let (running, stopped) = sync_channel(0);
        let keeper = Keeper {
            hand: hand.clone(),
            banks: Box::new(banks),
            on_change: Box::new(on_change),
            state: Arc::clone(&state),
            stopping,
            patience: Patience::new(),
            reach: Reach::Anywhere,
            has_played: false,
            _running: running,
        };
        if Builder::new()
            .name("supple-sound".to_owned())
            .spawn(move || keeper.keep())
            .is_err()
        {
            state.store(OutputState::Missing as u8, Ordering::Relaxed);
        }
        Self {
            state,
            stop: Some(stop),
            stopped,
        }
    }

    /// What has become of the sound, at this moment.
    pub fn state(&self) -> OutputState {
        const OPENING: u8 = OutputState::Opening as u8;
        const PLAYING: u8 = OutputState::Playing as u8;
        match self.state.load(Ordering::Relaxed) {
            OPENING => OutputState::Opening,
            PLAYING => OutputState::Playing,
            _ => OutputState::Missing,
        }
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        drop(self.stop.take());
        let _hung_up_or_late = self.stopped.recv_timeout(FAREWELL);
    }
}

/// What the thread of an output works with.
struct Keeper {
    hand: Hand,
    banks: Box<dyn Fn(NonZero<u32>) -> Bank + Send>,
    on_change: Box<dyn Fn() + Send>,
    state: Arc<AtomicU8>,
    stopping: Receiver<Infallible>,
    patience: Patience,
    reach: Reach,
    /// Whether any device has played yet.
    has_played: bool,
    _running: SyncSender<Infallible>,
}

/// The output was dropped.
struct Stopped;

/// Whether a device that was lost had been one at all.
enum Played {
    Something,
    Nothing,
}

impl Keeper {
    fn keep(mut self) {
        while self.keep_one().is_ok() {}
    }

    /// From one attempt to the next.
    fn keep_one(&mut self) -> Result<(), Stopped> {
        let reach = if self.patience.is_tried() {
            Reach::Anywhere
        } else {
            self.reach
        };
        match Device::open(reach) {
            Some(device) => {
                if device.is_by_server() {
                    self.reach = Reach::Server;
                }
                match self.play(device)? {
                    Played::Something => {
                        self.has_played = true;
                        self.tell(OutputState::Opening);
                    }
                    Played::Nothing => self.tell(OutputState::Missing),
                }
            }
            None => self.tell(OutputState::Missing),
        }
        let wait = self.patience.wait();
        self.sleep(wait)
    }

    /// Plays on a device until it is lost.
    fn play(&mut self, device: Device) -> Result<Played, Stopped> {
        let rate = device.rate();
        let timing = Timing::live(Arc::clone(self.hand.clock()));
        let begin = if self.has_played {
            Timeline::resumed
        } else {
            Timeline::new
        };
        let timeline = begin(&self.hand, (self.banks)(rate), timing);
        let gauge = timeline.gauge();
        device.play(Urgent::new(timeline));
        let mut watch = Watch::new(rate.get(), self.now());
        let mut played = Played::Nothing;
        let mut pause = TRIAL;
        let end = loop {
            if self.sleep(pause).is_err() {
                fade_out(&gauge, rate);
                break Err(Stopped);
            }
            let pulled = gauge.pulled.load(Ordering::Relaxed);
            match watch.look(self.now(), pulled, device.has_failed()) {
                Health::Playing => {
                    self.tell(OutputState::Playing);
                    played = Played::Something;
                    if pause == LOOK {
                        self.patience.reset();
                    }
                }
                Health::Quiet => {}
                Health::Lost => break Ok(played),
            }
            pause = LOOK;
        };
        gauge.closing.store(true, Ordering::Relaxed);
        close(device);
        end
    }

    fn tell(&self, state: OutputState) {
        if self.state.swap(state as u8, Ordering::Relaxed) != state as u8 {
            (self.on_change)();
        }
    }

    fn now(&self) -> Duration {
        (self.hand.clock())()
    }

    fn sleep(&self, time: Duration) -> Result<(), Stopped> {
        match self.stopping.recv_timeout(time) {
            Err(RecvTimeoutError::Timeout) => Ok(()),
            Ok(_) | Err(RecvTimeoutError::Disconnected) => Err(Stopped),
        }
    }
}

/// Lets the timeline fade and the device play the fade, so that the end does not click.
#[expect(
    clippy::disallowed_methods,
    reason = "a device tells nobody that it has played the fade; the wait has an end"
)]
fn fade_out(gauge: &Gauge, rate: NonZero<u32>) {
    gauge.closing.store(true, Ordering::Relaxed);
    // The fade is 10 ms long, begins with the next block, and waits behind two bursts.
    let played =
        gauge.pulled.load(Ordering::Relaxed) + u64::from(2 * BUFFER_FRAMES + rate.get() / 50);
    for _ in 0..FADE_LOOK.1 {
        if gauge.pulled.load(Ordering::Relaxed) >= played {
            return;
        }
        std::thread::sleep(FADE_LOOK.0);
    }
}

/// Closes a stream where nobody waits for it: a server that hangs may not let go of it.
fn close(device: Device) {
    let closing = Builder::new()
        .name("supple-sound-close".to_owned())
        .spawn(move || drop(device));
    // Nobody joins it; and if there is no thread to be had, the device has just been closed right here.
    drop(closing);
}
