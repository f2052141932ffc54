//! `cargo xtask bench`: measures what the project promises, in the build that people get.

use crate::failure::Outcome;
use crate::program;
use crate::steps::{cargo_with, python, step};
use crate::system::{self, Purpose};

/// Start, memory and idling compared with an empty window, then the core's own measurements.
pub fn all() -> Outcome {
    system::prepare(Purpose::Test)?;
    window(None)?;
    step(
        "Speed of the core",
        cargo_with("bench --package supple --bench core"),
    )?;
    of_log()?;
    step(
        "Speed of the figure",
        cargo_with("bench --package supple --bench figure"),
    )
}

/// The sounds of a live session beside its plan.
pub fn onsets() -> Outcome {
    system::prepare(Purpose::Test)?;
    window(Some("--onsets"))
}

/// Ten years of log: what they cost the window and the core.
pub fn log() -> Outcome {
    system::prepare(Purpose::Test)?;
    window(Some("--log"))?;
    of_log()
}

fn of_log() -> Outcome {
    step(
        "Speed of the log",
        cargo_with("bench --package supple --bench log"),
    )
}

/// The clock of a real session of three minutes.
pub fn drift() -> Outcome {
    system::prepare(Purpose::Test)?;
    window(Some("--drift"))
}

/// Measures through the real window, which needs Linux's X server and sound server.
fn window(measurement: Option<&str>) -> Outcome {
    if !cfg!(target_os = "linux") {
        println!("\nThe real window is measured on Linux only.");
        return Ok(());
    }
    let supple = program::build("supple", "build --release --package supple --bin supple")?;
    let empty = program::build(
        "empty_window",
        "build --release --package supple --example empty_window",
    )?;
    let mut command = python("tests/window/bench.py");
    command.args(measurement);
    command
        .env("SUPPLE_BIN", supple)
        .env("EMPTY_WINDOW_BIN", empty);
    step("The real window", command)
}
