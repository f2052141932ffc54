//! How to call the program.

use std::io;

use super::{Console, Exit, Topic};
use crate::text;

/// Tells how to call the program or one of its commands.
///
/// # Errors
/// Where the console cannot be written to.
pub(super) fn tell(console: &mut Console<'_>, topic: Topic) -> io::Result<Exit> {
    let help = match topic {
        Topic::Supple => text!("cli-help"),
        Topic::Play => text!("cli-help-play"),
        Topic::Check => text!("cli-help-check"),
        Topic::Plan => text!("cli-help-plan"),
        Topic::List => text!("cli-help-list"),
        Topic::Render => text!("cli-help-render"),
        Topic::Import => text!("cli-help-import"),
        Topic::History => text!("cli-help-history"),
        Topic::Backup => text!("cli-help-backup"),
        Topic::Restore => text!("cli-help-restore"),
        Topic::Figures => text!("cli-help-figures"),
        Topic::Figure => text!("cli-help-figure"),
    };
    console.print(&format!("{help}\n"))?;
    if topic != Topic::Supple {
        console.line("")?;
        console.line(&text!("cli-help-all"))?;
    }
    Ok(Exit::Fine)
}

/// Tells which version this is.
///
/// # Errors
/// Where the console cannot be written to.
pub(super) fn version(console: &mut Console<'_>) -> io::Result<Exit> {
    console.line(&format!("supple {}", env!("CARGO_PKG_VERSION")))?;
    Ok(Exit::Fine)
}
