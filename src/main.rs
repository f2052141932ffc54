//! Supple: the command line, or the window.

use std::process::ExitCode;

use supple::cli::{self, Exit, Ran};
use supple::request::AppRequest;

fn main() -> ExitCode {
    supple::platform::odd_zone::leave();
    supple::fault::tell_in_a_sentence(|| false);
    match cli::run(std::env::args_os()) {
        Ran::Exit(exit) => exit.into(),
        Ran::App(request) => app(request).into(),
    }
}

#[cfg(feature = "app")]
fn app(request: AppRequest) -> Exit {
    match supple::ui::run(request) {
        Ok(()) => Exit::Fine,
        // What it says is a sentence already.
        Err(error) => cli::fail(&error.to_string()),
    }
}

#[cfg(not(feature = "app"))]
fn app(_: AppRequest) -> Exit {
    unreachable!("without a window, the command line says so itself")
}
