//! Writes what a shell and a manual need into a folder: `manual FOLDER`.
//!
//! The manual pages are `supple.1` and one for each command, such as `supple-plan.1`; the words that shells complete are in `supple.bash`, `_supple` (zsh), `supple.fish` and
//! `_supple.ps1` (PowerShell). All of it comes from the description by which the program reads its arguments.

use std::path::PathBuf;

use clap_complete::Shell;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder: PathBuf = std::env::args_os().nth(1).ok_or("name a folder")?.into();
    let mut description = supple::cli::description();
    clap_mangen::generate_to(description.clone(), &folder)?;
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::PowerShell] {
        clap_complete::generate_to(shell, &mut description, "supple", &folder)?;
    }
    Ok(())
}
