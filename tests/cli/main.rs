//! The command line, through the built program.

#![allow(
    clippy::disallowed_methods,
    reason = "a test puts files where it likes, and looks at the clock to see that nothing hangs"
)]

mod backup;
mod check;
mod history;
mod import;
mod list_and_plan;
mod people;
mod place;
mod render;
mod terminal;
mod usage;
