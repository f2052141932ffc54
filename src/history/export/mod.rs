//! Records for other programs.
//!
//! The names of fields and columns are part of these formats, the same in every language.

mod csv;
mod formula;
mod ics;
mod json;

pub use csv::{Columns, csv};
pub use ics::ics;
pub use json::json;

/// A time in seconds, exact to the millisecond.
fn seconds(time: std::time::Duration) -> f64 {
    // Below 2^53 ms a double holds every millisecond; a record holds no more than 366 days.
    time.as_millis() as f64 / 1_000.0
}

#[cfg(test)]
mod tests;
