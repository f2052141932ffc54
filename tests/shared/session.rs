//! A session that is always the same.

use std::time::Duration;

use supple::history::{Ended, Finish, Header};
use supple::platform::Device;
use supple::session::{BoutDone, Outcome, Side};

pub fn device() -> Device {
    Device {
        id: "k3f9q2ab".into(),
        kept: true,
    }
}

/// The beginning of a session of this id.
pub fn header(id: &str) -> Header {
    Header {
        id: id.into(),
        started: "2026-05-03T07:12:09+02:00[Europe/Berlin]".parse().unwrap(),
        routine: "Hips".into(),
        file: "hips.ron".into(),
        routine_id: None,
        text: "Routine()".into(),
        planned: Duration::from_secs(60),
        bouts_planned: 2,
        pain_before: None,
    }
}

/// The bout of this place in the plan, done.
pub fn bout(place: usize) -> BoutDone {
    BoutDone {
        bout: place,
        exercise: "figure-4".into(),
        instead_of: None,
        side: Side::Left,
        set: 1,
        planned: Duration::from_secs(30),
        done: Duration::from_secs(30),
        outcome: Outcome::Done,
    }
}

/// The end of a session that ran to its end.
pub fn finish() -> Finish {
    Finish {
        ended: Ended::Finished,
        active: Duration::from_secs(60),
        pain_after: None,
        note: String::new(),
    }
}
