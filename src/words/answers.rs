//! The answers that people choose from, as they stand on buttons.

use crate::history::{Felt, Reason, Why};
use crate::text;

/// Why an exercise was left out: "No time".
pub fn reason_to_choose(reason: Reason) -> String {
    match reason {
        Reason::Hurts => text!("answer-hurts"),
        Reason::TooHard => text!("answer-too-hard"),
        Reason::NoRoom => text!("answer-no-room"),
        Reason::NoTime => text!("answer-no-time"),
        Reason::Other => text!("answer-other"),
    }
}

/// How a morning was: "A little worse".
pub fn morning_to_choose(felt: Felt) -> String {
    match felt {
        Felt::AsUsual => text!("answer-as-usual"),
        Felt::Worse => text!("answer-worse"),
        Felt::MuchWorse => text!("answer-much-worse"),
    }
}

/// Why somebody is away: "Travelling".
pub fn why_away(why: Why) -> String {
    match why {
        Why::Ill => text!("away-ill"),
        Why::Travelling => text!("away-travelling"),
        Why::FlareUp => text!("away-flare-up"),
    }
}
