//! Supple: the command line, or the window.

#[cfg(feature = "app")]
use std::io::Write as _;
use std::process::ExitCode;

use supple::cli::{self, Exit, Ran};

fn main() -> ExitCode {
    supple::fault::tell_in_a_sentence(|| false);
    match cli::run(std::env::args_os()) {
        Ran::Exit(exit) => exit.into(),
        Ran::App(request) => app(request).into(),
    }
}

#[cfg(feature = "app")]
fn app(request: cli::AppRequest) -> Exit {
    match supple::ui::run(request) {
        Ok(()) => Exit::Fine,
        Err(error) => {
            // Where nothing can be told there is nobody to tell.
            let _told = writeln!(std::io::stderr(), "{error}");
            Exit::System
        }
    }
}

#[cfg(not(feature = "app"))]
fn app(_: cli::AppRequest) -> Exit {
    unreachable!("without a window, the command line says so itself")
}
