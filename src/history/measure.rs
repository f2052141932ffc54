//! What somebody has measured of their own body.

use jiff::Timestamp;

use crate::session::Side;

/// The result of one test that a person has done by themselves.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Its own id: with the same one it is changed.
    pub id: String,
    /// When it was written down.
    pub at: Timestamp,
    /// What was measured, such as `fingertip-to-floor`.
    pub check: String,
    /// The side of the body.
    pub side: Side,
    /// The number; finite.
    pub value: f64,
    /// Its unit, such as `cm`.
    pub unit: String,
    /// How it was measured.
    pub method: String,
}
