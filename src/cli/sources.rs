//! `supple sources`: prints where exercises, doses and figures come from.

use super::Exit;
use super::command::{Command, Run};
use crate::text;
use crate::words::sources_as_markdown;

/// Its call.
pub(super) const COMMAND: Command = Command {
    name: "sources",
    describe: |command| {
        command
            .about(text!("cli-sources-about"))
            .long_about(text!("cli-sources-details"))
    },
    wants: |_| text!("cli-not-understood"),
    run: Run::Here(|console, _, _| {
        console.print(&sources_as_markdown())?;
        Ok(Exit::Fine)
    }),
};
