//! The package managers of the large families of Linux distributions.

use std::collections::BTreeSet;
use std::io::{self, IsTerminal as _};
use std::process::Command;

use super::look::on_path;
use super::needs::Need;
use crate::failure::{Failure, Outcome};
use crate::steps::step;

/// A package manager.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manager {
    Apt,
    Dnf,
    Pacman,
    Zypper,
}

/// Who may install packages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rights {
    Root,
    /// Through sudo, which may ask for a password.
    Sudo,
    /// Through sudo, with nobody there to ask.
    SilentSudo,
    None,
}

impl Manager {
    const ALL: [Self; 4] = [Self::Apt, Self::Dnf, Self::Pacman, Self::Zypper];

    /// The one that this system has.
    pub fn find() -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|manager| on_path(manager.program()))
    }

    /// Installs the packages for these needs.
    ///
    /// # Errors
    /// `Failure::System` with the command to give by hand.
    pub fn install(self, needs: &[&Need]) -> Outcome {
        let by_hand = || {
            Failure::System(format!(
                "Please install them by hand: {}",
                self.command_line(needs)
            ))
        };
        let rights = Rights::of_this_process();
        if rights == Rights::None {
            return Err(by_hand());
        }
        if self == Self::Apt {
            // A list that cannot be renewed may still do.
            let _ = step(
                "Renewing the list of packages",
                rights.command(&["apt-get", "update", "-qq"]),
            );
        }
        let mut words = self.install_words();
        words.extend(self.packages(needs));
        let heading = format!("Installing them: {}", words.join(" "));
        step(&heading, rights.command(&words)).map_err(|_| by_hand())
    }

    /// What a person would type to install the packages for these needs.
    pub fn command_line(self, needs: &[&Need]) -> String {
        let mut words = vec!["sudo"];
        words.extend(self.install_words());
        words.extend(self.packages(needs));
        words.join(" ")
    }

    fn program(self) -> &'static str {
        match self {
            Self::Apt => "apt-get",
            Self::Dnf => "dnf",
            Self::Pacman => "pacman",
            Self::Zypper => "zypper",
        }
    }

    /// The command that installs without asking.
    fn install_words(self) -> Vec<&'static str> {
        let arguments = match self {
            Self::Apt => "install -y --no-install-recommends",
            Self::Dnf => "install -y",
            Self::Pacman => "-S --needed --noconfirm",
            Self::Zypper => "--non-interactive install",
        };
        [self.program()]
            .into_iter()
            .chain(arguments.split(' '))
            .collect()
    }

    /// The packages for these needs, each once.
    fn packages(self, needs: &[&Need]) -> BTreeSet<&'static str> {
        needs
            .iter()
            .flat_map(|need| {
                match self {
                    Self::Apt => need.packages.apt,
                    Self::Dnf => need.packages.dnf,
                    Self::Pacman => need.packages.pacman,
                    Self::Zypper => need.packages.zypper,
                }
                .split(' ')
            })
            .collect()
    }
}

impl Rights {
    fn of_this_process() -> Self {
        let is_root = Command::new("id")
            .arg("-u")
            .output()
            .is_ok_and(|output| output.stdout.trim_ascii() == b"0");
        if is_root {
            Self::Root
        } else if !on_path("sudo") {
            Self::None
        } else if io::stdin().is_terminal() {
            Self::Sudo
        } else {
            Self::SilentSudo
        }
    }

    /// These words as a command that is run with the rights; apt's own questions are answered beforehand.
    fn command(self, words: &[&str]) -> Command {
        let prefix: &[&str] = match self {
            Self::Sudo => &["sudo"],
            Self::SilentSudo => &["sudo", "-n"],
            Self::Root | Self::None => &[],
        };
        let mut all = prefix
            .iter()
            .chain(&["env", "DEBIAN_FRONTEND=noninteractive"])
            .chain(words);
        let mut command = Command::new(all.next().unwrap_or(&"env"));
        command.args(all);
        command
    }
}

#[cfg(test)]
mod tests {
    use super::super::needs::NEEDS;
    use super::super::wishes::WISHES;
    use super::*;

    #[test]
    fn every_need_has_packages_everywhere() {
        for need in NEEDS.iter().chain(WISHES) {
            for manager in Manager::ALL {
                let packages = manager.packages(&[need]);
                assert!(!packages.contains(""), "{} for {manager:?}", need.what);
            }
        }
    }

    #[test]
    fn a_package_of_two_needs_is_installed_once() {
        let needs: Vec<&Need> = NEEDS
            .iter()
            .filter(|need| need.what.starts_with("lib"))
            .collect();
        let line = Manager::Zypper.command_line(&needs);
        assert_eq!(line.matches(" libglvnd").count(), 1, "{line}");
        assert!(
            line.starts_with("sudo zypper --non-interactive install "),
            "{line}"
        );
    }

    #[test]
    fn rights_are_asked_for_only_where_they_are_lacking() {
        let words = ["apt-get", "update"];
        assert_eq!(Rights::Root.command(&words).get_program(), "env");
        assert_eq!(Rights::SilentSudo.command(&words).get_program(), "sudo");
    }
}
