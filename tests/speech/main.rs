//! The system's speech engines: real ones where they are installed, and programs that do everything wrong.
#![cfg(unix)]

mod fake;
#[path = "../shared/left_out.rs"]
mod left_out;
mod programs;
mod real;
mod services;
