//! What the window sees of a session.

use std::sync::Arc;
use std::time::Duration;

use crate::history::{Record, SaveError, Unsaved};
use crate::session::{Moment, Plan, Snapshot};
use crate::sound::OutputState;

/// The state of a session, all but the time. It is published as a whole.
#[derive(Debug, Clone)]
pub struct Face {
    /// What is done.
    pub plan: Arc<Plan>,
    /// Where the session stands in the plan.
    pub moment: Moment,
    /// What has become of the sound.
    pub sound: OutputState,
    /// Whether all is silent because the person wants it so.
    pub muted: bool,
    /// Whether a voice has failed, so that some or all of what was to be said is not.
    pub lost_a_voice: bool,
    /// Whether the desktop will not keep the display awake.
    pub may_go_dark: bool,
    /// Why what is done cannot be written down at the moment.
    pub trouble: Option<SaveError>,
    /// What became of the record; none while the session runs.
    pub saved: Option<Saved>,
}

impl Face {
    /// What there is to show at a time of the session's clock.
    pub fn snapshot(&self, now: Duration) -> Snapshot {
        self.moment.snapshot(&self.plan, now)
    }
}

/// What became of the record of a session that is over.
#[derive(Debug, Clone)]
#[expect(
    clippy::large_enum_variant,
    reason = "a session has one, which is moved a few times"
)]
pub enum Saved {
    /// It is in the log.
    Yes(Record),
    /// It is not, and why.
    No(Box<Unsaved>),
}

impl Saved {
    /// The record.
    pub fn record(&self) -> &Record {
        match self {
            Self::Yes(record) => record,
            Self::No(unsaved) => &unsaved.record,
        }
    }
}
