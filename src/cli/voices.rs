//! `supple voices`: which voices there are, which one speaks, and why.

use std::io;

use super::command::{Command, Run};
use super::spoken::Voicing;
use super::table::{Align, Table};
use super::{Console, Exit};
use crate::platform::Folders;
use crate::speech::{Cast, Reason};
use crate::text;

/// Its call.
pub(super) const COMMAND: Command = Command {
    name: "voices",
    describe: |command| {
        command
            .about(text!("cli-voices-about"))
            .long_about(text!("cli-voices-details"))
    },
    wants: |_| text!("cli-not-understood"),
    run: Run::Here(|console, folders, _| run(console, folders)),
};

/// Prints the voices for the person's language.
///
/// # Errors
/// Where the console cannot be written to.
fn run(console: &mut Console<'_>, folders: &Folders) -> io::Result<Exit> {
    let voicing = Voicing::of_settings(folders);
    let wanted = voicing.wanted(folders);
    let cast = Cast::of(&wanted);
    if cast.voices.is_empty() {
        console.line(&text!(
            "cli-voices-nobody",
            language = wanted.language.as_str()
        ))?;
    } else {
        console.line(&text!(
            "cli-voices-heading",
            language = wanted.language.as_str()
        ))?;
        let mut table = Table::new([Align::Left, Align::Left, Align::Left]);
        for (place, voice) in cast.voices.iter().enumerate() {
            let mark = if cast.chosen == Some(place) {
                "* "
            } else {
                "  "
            };
            table.row([
                format!("{mark}{}", voice.id),
                voice.language.clone(),
                voice.name.clone(),
            ]);
        }
        console.print(&table.to_string())?;
        console.line("")?;
        if let Some(voice) = cast.voice() {
            let voice = voice.id.as_str();
            let asked = wanted.voice.as_deref().unwrap_or_default();
            console.line(&match cast.reason {
                Reason::Chosen => text!("cli-voices-chosen", voice = voice),
                Reason::Gone => text!("cli-voices-gone", voice = voice, asked = asked),
                Reason::Best => text!("cli-voices-best", voice = voice),
            })?;
        }
    }
    if !voicing.speaks() {
        console.line(&text!("cli-voices-off"))?;
    }
    if !cast.has_engine() {
        console.line(&text!("cli-voices-no-engine"))?;
    }
    let folder = wanted.recordings.display().to_string();
    console.line(&text!("cli-voices-recordings", folder = folder))?;
    Ok(Exit::Fine)
}
