//! How to call the program, out of what its commands say of themselves.

use std::io;

use clap::{Arg, Command as Description};

use super::command::Command;
use super::commands::{COMMANDS, WINDOW};
use super::table::{Align, Table};
use super::{Console, Exit, arguments};
use crate::platform::identity;
use crate::text;

/// Tells how to call the program or one of its commands.
///
/// # Errors
/// Where the console cannot be written to.
pub(super) fn tell(console: &mut Console<'_>, command: &Command) -> io::Result<Exit> {
    let description = command.described();
    if command.is_window() {
        program(console, &description)?;
    } else {
        let usage = usage(&description);
        console.line(&text!("cli-usage", usage = usage))?;
        section(console, long(&description))?;
        list(
            console,
            &text!("cli-help-options"),
            own(&description).map(option),
        )?;
        section(console, text!("cli-help-all"))?;
    }
    Ok(Exit::Fine)
}

/// Tells which version this is.
///
/// # Errors
/// Where the console cannot be written to.
pub(super) fn version(console: &mut Console<'_>) -> io::Result<Exit> {
    console.line(&format!("supple {}", identity::version()))?;
    Ok(Exit::Fine)
}

fn program(console: &mut Console<'_>, description: &Description) -> io::Result<()> {
    console.line(&short(description))?;
    console.line("")?;
    console.line(&text!("cli-usage", usage = text!("cli-usage-program")))?;
    let commands = std::iter::once(WINDOW).chain(COMMANDS).map(|command| {
        let description = command.described();
        let what = if command.is_window() {
            text!("cli-open-command")
        } else {
            short(&description)
        };
        [usage(&description), what]
    });
    list(console, &text!("cli-help-commands"), commands)?;
    let shared = arguments::shared();
    list(
        console,
        &text!("cli-help-options"),
        shared.iter().map(option),
    )?;
    section(console, long(description))
}

fn section(console: &mut Console<'_>, text: String) -> io::Result<()> {
    console.print(&format!("\n{text}\n"))
}

/// Rows under a heading; nothing where there are none.
fn list(
    console: &mut Console<'_>,
    heading: &str,
    rows: impl Iterator<Item = [String; 2]>,
) -> io::Result<()> {
    let mut table = Table::new([Align::Left]);
    let mut count = 0;
    for [left, right] in rows {
        table.row([format!("  {left}"), right]);
        count += 1;
    }
    if count == 0 {
        return Ok(());
    }
    section(console, heading.to_owned())?;
    console.print(&table.to_string())
}

/// A call in one line: what has to be given first, in brackets what may be.
fn usage(description: &Description) -> String {
    let mut parts = vec!["supple".to_owned()];
    if description.get_name() != WINDOW.name {
        parts.push(description.get_name().to_owned());
    }
    let (positional, options): (Vec<&Arg>, Vec<&Arg>) =
        own(description).partition(|argument| argument.is_positional());
    for argument in positional.into_iter().chain(options) {
        let name = match (argument.get_short(), argument.get_long()) {
            (Some(letter), _) => format!("-{letter} "),
            (None, Some(name)) => format!("--{name} "),
            (None, None) => String::new(),
        };
        let call = format!("{name}{}", value(argument));
        parts.push(if argument.is_required_set() {
            call
        } else {
            format!("[{}]", call.trim_end())
        });
    }
    parts.join(" ")
}

/// An argument with what it is for.
fn option(argument: &Arg) -> [String; 2] {
    let names = [
        argument.get_short().map(|letter| format!("-{letter}")),
        argument.get_long().map(|name| format!("--{name}")),
    ];
    let names: Vec<String> = names.into_iter().flatten().collect();
    let call = format!("{} {}", names.join(", "), value(argument));
    let help = argument.get_help().map(ToString::to_string);
    [call.trim().to_owned(), help.unwrap_or_default()]
}

/// What stands for the value of an argument; nothing for one without.
fn value(argument: &Arg) -> String {
    let names = argument.get_value_names().unwrap_or_default();
    let name = names.first().map(ToString::to_string).unwrap_or_default();
    let many = argument
        .get_num_args()
        .is_some_and(|count| count.max_values() > 1);
    if many { format!("{name}…") } else { name }
}

/// The arguments that are not shared by all commands.
fn own(description: &Description) -> impl Iterator<Item = &Arg> {
    let shared = arguments::shared();
    description.get_arguments().filter(move |argument| {
        shared
            .iter()
            .all(|other| other.get_id() != argument.get_id())
    })
}

fn short(description: &Description) -> String {
    description
        .get_about()
        .map(ToString::to_string)
        .unwrap_or_default()
}

fn long(description: &Description) -> String {
    let long = description
        .get_long_about()
        .or_else(|| description.get_about());
    long.map(ToString::to_string).unwrap_or_default()
}
