//! What is said in a session, when, and by whom: real engines where they are installed, and programs that do everything wrong.

#[cfg(unix)]
mod fake;
#[cfg(unix)]
#[path = "../shared/left_out.rs"]
mod left_out;
#[path = "../shared/plans.rs"]
mod plans;
#[cfg(unix)]
mod programs;
#[cfg(unix)]
mod real;
#[cfg(unix)]
mod services;
mod sheets;
