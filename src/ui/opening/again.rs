//! The program in the place of itself, in another environment: what libraries read there cannot be changed while
//! they may read it.

use std::{env, io};

use super::environment::{Change, Tried};

/// Tells the program that it has been started in its own place: by whom, as others inherit it, and what was tried.
const MARK: &str = "SUPPLE_WINDOW_TRIED";

/// What was tried before the program was started in its own place.
pub fn tried() -> Tried {
    let mark = |tried: Tried| format!("{} {}", std::process::id(), tried.name());
    let found = env::var(MARK).unwrap_or_default();
    let mut known = Tried::ALL.into_iter();
    let known = known.find(|tried| mark(*tried) == found);
    known.unwrap_or(Tried::AsItIs)
}

/// Starts the program in its own place, as it was called; returns only if that cannot be done.
#[cfg(all(unix, not(target_os = "macos")))]
pub fn start_again(tried: Tried, changes: &[Change]) -> io::Error {
    use std::os::unix::process::CommandExt as _;
    use std::process::Command;

    let program = match env::current_exe() {
        Ok(program) => program,
        Err(error) => return error,
    };
    let mut arguments = env::args_os();
    let mut command = Command::new(program);
    if let Some(name) = arguments.next() {
        command.arg0(name);
    }
    command.args(arguments);
    for (name, value) in changes {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    command.env(MARK, format!("{} {}", std::process::id(), tried.name()));
    command.exec()
}

/// Other systems have one kind of display, and choose it by nothing in the environment.
#[cfg(not(all(unix, not(target_os = "macos"))))]
pub fn start_again(_: Tried, _: &[Change]) -> io::Error {
    io::ErrorKind::Unsupported.into()
}
