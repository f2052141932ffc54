//! What a task needs of the system besides Rust: looked for first, installed where it is missing.
//!
//! Finding everything there prints nothing and changes nothing.

mod look;
mod manager;
mod needs;
mod toolchain;

use crate::failure::{Failure, Outcome};
use manager::Manager;
use needs::{NEEDS, Need};

/// What the system is needed for. Each one needs all that the ones before it need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// Building and testing the core, which is Rust alone.
    Core,
    /// Building the app and opening its window.
    Run,
    /// Driving its window on a private display, and listening to it.
    Test,
}

/// Installs what the system lacks for a purpose, after saying what and why.
///
/// # Errors
/// `Failure::System` with what is to be installed by hand, if it cannot be done here.
pub fn prepare(purpose: Purpose) -> Outcome {
    if purpose != Purpose::Run {
        toolchain::prepare()?;
    }
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let missing = missing(purpose);
    if missing.is_empty() {
        return Ok(());
    }
    println!("This system lacks what Supple needs:");
    for need in &missing {
        println!("  {}: {}", need.what, need.why);
    }
    let Some(manager) = Manager::find() else {
        return Err(Failure::System(
            "No package manager that is known here (apt, dnf, pacman, zypper): please install these by hand."
                .to_owned(),
        ));
    };
    manager.install(&missing)?;
    still_missing(purpose, manager)
}

/// The needs of a purpose that this system does not meet.
fn missing(purpose: Purpose) -> Vec<&'static Need> {
    NEEDS
        .iter()
        .filter(|need| need.purpose <= purpose && !need.look.finds())
        .collect()
}

/// Looks again after an installation that reported no fault.
fn still_missing(purpose: Purpose, manager: Manager) -> Outcome {
    let missing = missing(purpose);
    if missing.is_empty() {
        return Ok(());
    }
    let what: Vec<&str> = missing.iter().map(|need| need.what).collect();
    Err(Failure::System(format!(
        "Still missing after the installation: {}. By hand: {}",
        what.join(", "),
        manager.command_line(&missing)
    )))
}
