//! Takes the arguments apart: first which command is meant, then what it is given.

use std::ffi::OsString;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use clap::error::ErrorKind;

use super::command::Command;
use super::commands::{COMMANDS, WINDOW};
use super::wrong_usage::WrongUsage;
use super::{arguments, refused};
use crate::document::nearest;
use crate::request::Target;
use crate::text;

/// What is asked.
#[derive(Debug)]
pub(super) enum Asked {
    /// That a command is carried out, with what it is given, the folder that `--config-dir` names and the person that
    /// `--profile` does.
    Command {
        command: &'static Command,
        given: ArgMatches,
        config_dir: Option<PathBuf>,
        profile: Option<String>,
    },
    /// How to call the program or one of its commands.
    Help(&'static Command),
    /// Which version this is.
    Version,
}

/// Takes arguments apart, the first of which is the program's own name.
///
/// # Errors
/// Where they make no sense.
pub(super) fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Asked, WrongUsage> {
    let before = WINDOW.bare().arg(arguments::rest());
    let outer = match given(WINDOW, before, arguments) {
        ControlFlow::Continue(outer) => outer,
        ControlFlow::Break(answer) => return answer,
    };
    let mut rest = arguments::given_rest(&outer);
    let command = match rest.first() {
        None => WINDOW,
        Some(first) => match COMMANDS.into_iter().find(|command| *first == *command.name) {
            Some(command) => {
                rest.remove(0);
                command
            }
            None => {
                file_to_open(first)?;
                WINDOW
            }
        },
    };
    // What begins with a hyphen and is no option stood behind “--”.
    if rest.first().is_some_and(is_option) && command.is_window() {
        rest.insert(0, "--".into());
    }
    let words = std::iter::once(command.name.into()).chain(rest);
    let given = match given(command, command.described(), words) {
        ControlFlow::Continue(given) => given,
        ControlFlow::Break(answer) => return answer,
    };
    let config_dir = once(
        "--config-dir",
        command,
        [&outer, &given].map(arguments::config_dir),
    )?;
    let profile = once(
        "--profile",
        command,
        [&outer, &given].map(arguments::profile),
    )?;
    Ok(Asked::Command {
        command,
        given,
        config_dir,
        profile,
    })
}

/// The value of an option that may stand before the command or behind it.
fn once<Value: Clone>(
    option: &str,
    command: &'static Command,
    given: [Option<&Value>; 2],
) -> Result<Option<Value>, WrongUsage> {
    match given {
        [Some(_), Some(_)] => Err(WrongUsage {
            message: text!("cli-option-twice", option = option),
            nearest: None,
            command,
        }),
        [before, behind] => Ok(before.or(behind).cloned()),
    }
}

/// What is given to a command, or what else is asked for or wrong.
fn given(
    command: &'static Command,
    mut description: clap::Command,
    words: impl Iterator<Item = OsString>,
) -> ControlFlow<Result<Asked, WrongUsage>, ArgMatches> {
    // The parser completes the description by which errors name their arguments.
    match description.try_get_matches_from_mut(words) {
        Ok(given) => ControlFlow::Continue(given),
        Err(error) => ControlFlow::Break(match error.kind() {
            ErrorKind::DisplayHelp => Ok(Asked::Help(command)),
            ErrorKind::DisplayVersion => Ok(Asked::Version),
            _ => Err(refused::told(command, &description, &error)),
        }),
    }
}

/// A word that is no file was meant as a command.
fn file_to_open(first: &OsString) -> Result<(), WrongUsage> {
    let Target::Name(word) = Target::from(first.clone()) else {
        return Ok(());
    };
    let names = COMMANDS.into_iter().map(|command| command.name);
    Err(WrongUsage {
        nearest: nearest(&word, names).map(str::to_owned),
        message: text!("cli-unknown-command", name = word),
        command: WINDOW,
    })
}

fn is_option(word: &OsString) -> bool {
    Path::new(word)
        .as_os_str()
        .as_encoded_bytes()
        .starts_with(b"-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(arguments: &[&str]) -> Result<Asked, WrongUsage> {
        let program = std::iter::once("supple").chain(arguments.iter().copied());
        parse(program.map(OsString::from))
    }

    /// The name of the command, its config folder and what it is given.
    fn call(arguments: &[&str]) -> (&'static str, Option<PathBuf>, ArgMatches) {
        match parsed(arguments) {
            Ok(Asked::Command {
                command,
                given,
                config_dir,
                ..
            }) => (command.name, config_dir, given),
            other => panic!("{arguments:?}: {other:?}"),
        }
    }

    #[test]
    fn every_description_is_sound() {
        for command in std::iter::once(WINDOW).chain(COMMANDS) {
            command.described().debug_assert();
            let words = (command.wants)("anything");
            assert!(!words.is_empty(), "{}", command.name);
        }
    }

    #[test]
    fn without_a_command_the_window_is_asked_for() {
        let file = |arguments: &[&str]| {
            let (name, _, given) = call(arguments);
            assert_eq!(name, "supple");
            arguments::given_optional_file(&given).cloned()
        };
        assert_eq!(file(&[]), None);
        assert_eq!(file(&["mine.ron"]), Some("mine.ron".into()));
        assert_eq!(file(&["--", "./list"]), Some("./list".into()));
        assert_eq!(file(&["--", "-x.ron"]), Some("-x.ron".into()));
        let (name, _, given) = call(&["play", "hip openers"]);
        assert_eq!(name, "play");
        let expected = Target::Name("hip openers".into());
        assert_eq!(*arguments::given_routine(&given), expected);
    }

    #[test]
    #[cfg(unix)]
    fn a_file_is_opened_whatever_its_name_is_made_of() {
        use std::os::unix::ffi::OsStringExt as _;

        let file = OsString::from_vec(b"\xff\x1b.ron".to_vec());
        let asked = parse(["supple".into(), file.clone()].into_iter()).unwrap();
        let Asked::Command { given, .. } = asked else {
            panic!("{asked:?}");
        };
        assert_eq!(arguments::given_optional_file(&given), Some(&file.into()));
    }

    #[test]
    fn the_config_folder_is_kept_beside_what_is_asked() {
        for words in [
            &["--config-dir", "there", "list"][..],
            &["list", "--config-dir", "there"],
            &["list", "--config-dir=there"],
        ] {
            let (name, config_dir, _) = call(words);
            assert_eq!((name, config_dir), ("list", Some("there".into())));
        }
        let (_, config_dir, _) = call(&["mine.ron", "--config-dir", "there"]);
        assert_eq!(config_dir, Some("there".into()));
        for twice in [
            &["--config-dir", "a", "--config-dir", "b", "list"][..],
            &["--config-dir", "a", "list", "--config-dir", "b"],
            &["list", "--config-dir", "a", "--config-dir", "b"],
        ] {
            let wrong = parsed(twice).unwrap_err();
            assert!(wrong.message.contains("twice"), "{}", wrong.message);
        }
    }

    #[test]
    fn the_person_is_kept_beside_what_is_asked() {
        for words in [
            &["--profile", "Ada", "list"][..],
            &["list", "--profile=Ada"],
            &["list", "--config-dir", "there", "--profile", "Ada"],
            &["--profile", "Ada"],
        ] {
            let asked = parsed(words);
            let is_ada =
                matches!(&asked, Ok(Asked::Command { profile: Some(name), .. }) if name == "Ada");
            assert!(is_ada, "{words:?}: {asked:?}");
        }
        for twice in [
            &["--profile", "a", "--profile", "b", "list"][..],
            &["--profile", "a", "list", "--profile", "b"],
        ] {
            let wrong = parsed(twice).unwrap_err();
            assert!(
                wrong.message.contains("“--profile” is given twice"),
                "{}",
                wrong.message
            );
        }
    }

    #[test]
    fn help_is_about_the_command_that_it_stands_behind() {
        for (words, about) in [
            (&["--help"][..], "supple"),
            (&["-h", "plan"], "supple"),
            (&["plan", "--help"], "plan"),
            (&["--config-dir", "list", "plan", "a", "-h"], "plan"),
        ] {
            let asked = parsed(words);
            let told = matches!(&asked, Ok(Asked::Help(command)) if command.name == about);
            assert!(told, "{words:?}: {asked:?}");
        }
        assert!(matches!(parsed(&["list", "-V"]), Ok(Asked::Version)));
    }
}
