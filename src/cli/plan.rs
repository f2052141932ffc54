//! `supple plan`: prints the timeline of a routine.

use std::io;

use super::command::{Command, Run};
use super::json::TextOrJson;
use super::spoken::{self, Voicing};
use super::whose::Wanted;
use super::{Console, Exit, arguments, plan_json, plan_text, target};
use crate::platform::Folders;
use crate::request::Target;
use crate::text;

/// Its call.
pub(super) const COMMAND: Command = Command {
    name: "plan",
    describe: |command| {
        command
            .about(text!("cli-plan-about"))
            .long_about(text!("cli-plan-details"))
            .arg(arguments::routine())
            .arg(arguments::format(TextOrJson::NAMED))
            .args(Wanted::arguments())
            .arg(spoken::argument())
    },
    wants: |_| text!("cli-which-routine"),
    run: Run::Here(|console, folders, given| {
        let routine = arguments::given_routine(given);
        let (format, wanted) = (arguments::given_format(given), Wanted::given(given));
        let voicing = Voicing::given(given, folders);
        run(console, folders, routine, format, (wanted, &voicing))
    }),
};

/// Prints the plan of a routine.
///
/// # Errors
/// Where the console cannot be written to.
fn run(
    console: &mut Console<'_>,
    folders: &Folders,
    target: &Target,
    format: TextOrJson,
    (wanted, voicing): (Wanted, &Voicing),
) -> io::Result<Exit> {
    let Some(found) = target::find(console, folders, target)? else {
        return Ok(Exit::Input);
    };
    let plan = wanted.plan(&found, folders);
    let Some(said) = voicing.say(console, &plan, &found.catalogue, folders)? else {
        return Ok(Exit::Input);
    };
    match format {
        TextOrJson::Text => {
            for line in plan_text::heading(&plan) {
                console.line(&line)?;
            }
            console.line("")?;
            console.print(&plan_text::timetable(&plan, &found.catalogue).to_string())?;
            if !said.sheet.is_empty() {
                console.line("")?;
                console.print(&plan_text::speech(&said.sheet).to_string())?;
            }
        }
        TextOrJson::Json => {
            console.print(&plan_json::json(&plan, &found.catalogue, &said.sheet))?
        }
    }
    Ok(Exit::Fine)
}
