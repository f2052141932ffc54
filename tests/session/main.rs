//! The laws of a session: the plan, the engine that runs it, and the cues.
//!
//! Time is simulated: nothing here waits.

mod commands;
mod cues;
mod engine_laws;
mod generate;
mod lesson;
mod lines;
mod motion;
mod plan_laws;
#[path = "../shared/plans.rs"]
mod plans;
mod records;
mod swaps;
mod waits;
mod wake_ups;
