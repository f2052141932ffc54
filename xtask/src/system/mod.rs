//! What a task needs of the system besides Rust: looked for first, installed where it is missing.
//!
//! Finding everything there prints nothing and changes nothing.

mod look;
mod manager;
mod needs;
mod packaging;
mod toolchain;
mod wishes;

use std::env;

use crate::failure::{Failure, Outcome};
use manager::Manager;
use needs::{NEEDS, Need};
use packaging::PACKAGING;
use wishes::WISHES;

/// What the system is needed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Building and testing the core, which is Rust alone.
    Core,
    /// Building the app and opening its window.
    Run,
    /// Driving its window on a private display, and listening to it.
    Test,
    /// What takes long: opening exports in large programs.
    LongTest,
    /// Making the voices that come with the app.
    Voice,
    /// Making packages and trying them.
    Package,
}

impl Purpose {
    /// What is needed for it: for each its own, and that of others.
    const fn with(self) -> &'static [Self] {
        match self {
            Self::Core => &[Self::Core],
            Self::Run => &[Self::Core, Self::Run],
            Self::Test => &[Self::Core, Self::Run, Self::Test],
            Self::LongTest => &[Self::Core, Self::Run, Self::Test, Self::LongTest],
            Self::Voice => &[Self::Core, Self::Run, Self::Voice],
            Self::Package => &[Self::Core, Self::Run, Self::Test, Self::Package],
        }
    }
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
    let missing = needed(purpose);
    if !missing.is_empty() {
        println!("This system lacks what Supple needs:");
        install(&missing)?;
        still_missing(purpose)?;
    }
    let wished = self::missing(WISHES, purpose);
    if !wished.is_empty() {
        println!("This system lacks what some tests use:");
        for wish in wished {
            if let Err(failure) = install(&[wish]) {
                // Where every change is tested, nothing is left out in silence.
                if env::var_os("CI").is_some() {
                    return Err(failure);
                }
                println!("Without {} its tests are left out.", wish.what);
            }
        }
    }
    Ok(())
}

/// What is needed or wished for and is there, a line each: a test that uses it is not left out.
pub fn there() -> String {
    let all = NEEDS.iter().chain(PACKAGING).chain(WISHES);
    let there = all.filter(|need| need.look.finds());
    there.map(|need| need.what).collect::<Vec<_>>().join("\n")
}

/// Installs what is missing, after saying what and why.
fn install(missing: &[&Need]) -> Outcome {
    for need in missing {
        println!("  {}: {}", need.what, need.why);
    }
    match Manager::find() {
        Some(manager) => manager.install(missing),
        None => Err(no_manager()),
    }
}

fn no_manager() -> Failure {
    Failure::System(
        "No package manager that is known here (apt, dnf, pacman, zypper): please install these by hand."
            .to_owned(),
    )
}

/// What a purpose needs and this system lacks.
fn needed(purpose: Purpose) -> Vec<&'static Need> {
    let needs = [NEEDS, PACKAGING].into_iter();
    needs.flat_map(|needs| missing(needs, purpose)).collect()
}

/// The needs of a purpose that this system does not meet.
fn missing(needs: &'static [Need], purpose: Purpose) -> Vec<&'static Need> {
    let unmet = |need: &&Need| purpose.with().contains(&need.purpose) && !need.look.finds();
    needs.iter().filter(unmet).collect()
}

/// Looks again after an installation that reported no fault.
fn still_missing(purpose: Purpose) -> Outcome {
    let missing = needed(purpose);
    if missing.is_empty() {
        return Ok(());
    }
    let manager = Manager::find().ok_or_else(no_manager)?;
    let what: Vec<&str> = missing.iter().map(|need| need.what).collect();
    Err(Failure::System(format!(
        "Still missing after the installation: {}. By hand: {}",
        what.join(", "),
        manager.command_line(&missing)
    )))
}
