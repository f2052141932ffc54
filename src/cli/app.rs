//! `supple`, `supple FILE.ron` and `supple play`: open the window.

use std::io;

use clap::ArgMatches;

use super::command::{Command, PROGRAM, Run};
use super::{Caller, Console, Ran, arguments};
use crate::request::Target;
use crate::text;

/// The window, perhaps on a file.
pub(super) const OPEN: Command = Command {
    name: PROGRAM,
    describe: |command| {
        let file = arguments::file(text!("cli-value-routine-file"));
        command
            .about(text!("cli-open-about"))
            .long_about(text!("cli-open-details"))
            .arg(file.required(false).help(text!("cli-argument-routine")))
    },
    wants: |_| text!("cli-which-routine"),
    run: Run::Window(|console, caller, given| {
        let file = arguments::given_optional_file(given);
        open(console, caller, file.cloned().map(Target::File), false)
    }),
};

/// A session at once.
pub(super) const PLAY: Command = Command {
    name: "play",
    describe: |command| {
        command
            .about(text!("cli-play-about"))
            .arg(arguments::routine())
    },
    wants: |_| text!("cli-which-routine"),
    run: Run::Window(play),
};

fn play(console: &mut Console<'_>, caller: Caller, given: &ArgMatches) -> io::Result<Ran> {
    let routine = arguments::given_routine(given).clone();
    open(console, caller, Some(routine), true)
}

#[cfg(feature = "app")]
fn open(
    console: &mut Console<'_>,
    caller: Caller,
    open: Option<Target>,
    start: bool,
) -> io::Result<Ran> {
    use super::{Exit, target};
    use crate::request::AppRequest;

    if let Some(name @ Target::Name(_)) = &open
        && target::find(console, &caller.profile.folders(), name)?.is_none()
    {
        return Ok(Ran::Exit(Exit::Input));
    }
    Ok(Ran::App(AppRequest {
        asks: open.is_none() && !caller.is_named,
        profile: caller.profile,
        open,
        start,
    }))
}

#[cfg(not(feature = "app"))]
fn open(
    console: &mut Console<'_>,
    _caller: Caller,
    _open: Option<Target>,
    _start: bool,
) -> io::Result<Ran> {
    let hint = text!("cli-no-window-hint");
    console.error(&text!("cli-no-window"), Some(&hint))?;
    Ok(Ran::Exit(super::Exit::System))
}
