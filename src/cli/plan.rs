//! `supple plan`: prints the timeline of a routine.

use std::io;

use super::{Console, Exit, PlanFormat, plan_json, plan_text, target};
use crate::platform::Folders;
use crate::request::Target;
use crate::session::Plan;

/// Prints the plan of a routine.
///
/// # Errors
/// Where the console cannot be written to.
pub(super) fn run(
    console: &mut Console<'_>,
    folders: &Folders,
    target: &Target,
    format: PlanFormat,
) -> io::Result<Exit> {
    let Some(found) = target::find(console, folders, target)? else {
        return Ok(Exit::Input);
    };
    let plan = Plan::new(found.routine);
    match format {
        PlanFormat::Text => {
            for line in plan_text::heading(&plan) {
                console.line(&line)?;
            }
            console.line("")?;
            console.print(&plan_text::timetable(&plan, &found.catalogue).to_string())?;
        }
        PlanFormat::Json => console.print(&plan_json::json(&plan))?,
    }
    Ok(Exit::Fine)
}
