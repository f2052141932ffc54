//! `supple voices`: which voices there are, which one speaks, and why.

use std::io;

use super::command::{Command, Run};
use super::spoken::Voicing;
use super::table::{Align, Table};
use super::{Console, Exit, arguments};
use crate::exercise::Catalogue;
use crate::platform::Folders;
use crate::speech::words::of_recordings;
use crate::speech::{Cast, Reason, Recordings};
use crate::text;
use crate::words::recording;

/// Its call.
pub(super) const COMMAND: Command = Command {
    name: "voices",
    describe: |command| {
        command
            .about(text!("cli-voices-about"))
            .long_about(text!("cli-voices-details"))
            .arg(arguments::flag(PHRASES).help(text!("cli-option-phrases")))
    },
    wants: |_| text!("cli-not-understood"),
    run: Run::Here(|console, folders, given| {
        let catalogue = Catalogue::with_folder(&folders.exercises());
        if given.get_flag(PHRASES) {
            print_phrases(console, &catalogue)?;
        } else {
            print_voices(console, folders, &catalogue)?;
        }
        Ok(Exit::Fine)
    }),
};

const PHRASES: &str = "phrases";

/// Prints all that can be recorded, each with the name of its file.
fn print_phrases(console: &mut Console<'_>, catalogue: &Catalogue) -> io::Result<()> {
    let mut table = Table::new([Align::Left, Align::Left]);
    for part in of_recordings(catalogue) {
        table.row([part.id, part.text]);
    }
    console.print(&table.to_string())
}

/// Prints the voices for the person's language, and which recordings are not used.
fn print_voices(
    console: &mut Console<'_>,
    folders: &Folders,
    catalogue: &Catalogue,
) -> io::Result<()> {
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
    for problem in Recordings::of(wanted.recordings, catalogue).problems() {
        console.warning(&recording(problem))?;
    }
    Ok(())
}
