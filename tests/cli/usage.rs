//! How the program is called, and where it writes.

use std::fs;

use super::place::{Place, SOUND};

#[test]
fn help_is_there_for_the_program_and_each_command() {
    let place = Place::new();
    let all = place.run(&["--help"]);
    assert_eq!(all.code(), 0);
    for command in ["play", "check", "plan", "list", "render", "history"] {
        assert!(all.out().contains(command));
        for call in [[command, "--help"], [command, "-h"]] {
            let help = place.run(&call);
            assert_eq!(help.code(), 0);
            assert!(
                help.out().contains(&format!("Usage: supple {command}")),
                "{}",
                help.out()
            );
        }
    }
    let version = place.run(&["--version"]);
    assert_eq!(
        version.out(),
        format!("supple {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn wrong_usage_is_told_with_a_hint_and_code_2() {
    let place = Place::new();
    for (call, message, hint) in [
        (&["chek"][..], "no command “chek”", "did you mean “check”?"),
        (&["check"], "which files?", "supple check --help"),
        (&["plan"], "which routine?", "supple plan --help"),
        (
            &["plan", "a", "b"],
            "“b” is one argument too many",
            "supple plan --help",
        ),
        (
            &["plan", "a", "--format", "jsn"],
            "no format “jsn”",
            "did you mean “json”?",
        ),
        (
            &["plan", "a", "--format"],
            "“--format” needs a value",
            "supple plan --help",
        ),
        (
            &["plan", "a", "--fromat=json"],
            "no option “--fromat”",
            "did you mean “--format”?",
        ),
        (
            &["list", "--sheet", "out.svg"],
            "no option “--sheet”",
            "supple list --help",
        ),
        (
            &["list", "--format", "pdf"],
            "no format “pdf”",
            "supple list --help",
        ),
        (
            &["list", "more"],
            "“more” is one argument too many",
            "supple list --help",
        ),
        (
            &["list", "--config-dir", ""],
            "not empty",
            "supple list --help",
        ),
        (
            &["render", "hip-openers"],
            "“-o OUT.wav” is missing",
            "supple render --help",
        ),
        (
            &["history", "--format", "pdf"],
            "no format “pdf”",
            "supple history --help",
        ),
        (
            &["--version=2"],
            "“2” is one argument too many",
            "supple --help",
        ),
    ] {
        let ran = place.run(call);
        assert_eq!(ran.code(), 2, "{call:?}");
        assert_eq!(ran.out(), "", "{call:?}");
        assert!(ran.errors().contains(message), "{call:?}: {}", ran.errors());
        assert!(ran.errors().contains(hint), "{call:?}: {}", ran.errors());
    }
}

#[test]
#[cfg(feature = "app")]
fn a_session_of_an_unknown_name_opens_no_window() {
    let ran = Place::new().run(&["play", "hip-opners"]);
    assert_eq!(ran.code(), 1);
    assert!(ran.errors().contains("did you mean “hip-openers”?"));
}

#[test]
#[cfg(not(feature = "app"))]
fn a_build_without_a_window_says_so() {
    let place = Place::new();
    let file = place.put("mine.ron", SOUND);
    for call in [&[][..], &[file.to_str().unwrap()], &["play", "hip-openers"]] {
        let ran = place.run(call);
        assert_eq!(ran.code(), 3);
        assert!(ran.errors().contains("no window"));
    }
}

#[test]
fn no_command_changes_a_file() {
    let place = Place::new();
    let broken = place.put("config/routines/broken.ron", "Routine(name: \"x\"");
    let own = place.put("config/exercises/own.ron", "Exercise(");
    for call in [
        &["list"][..],
        &["check", "config/routines/broken.ron"],
        &["plan", "broken"],
        &["history"],
    ] {
        place.run(call);
    }
    assert_eq!(fs::read_to_string(broken).unwrap(), "Routine(name: \"x\"");
    assert_eq!(fs::read_to_string(own).unwrap(), "Exercise(");
    assert_eq!(fs::read_dir(place.path("config")).unwrap().count(), 2);
    assert!(!place.path("state").exists());
}

#[test]
fn the_config_folder_can_be_named_before_and_after_the_command() {
    let place = Place::new();
    place.put("elsewhere/routines/there.ron", SOUND);
    for call in [
        ["--config-dir", "elsewhere", "plan", "there"],
        ["plan", "there", "--config-dir", "elsewhere"],
    ] {
        assert_eq!(place.run(&call).code(), 0);
    }
    assert_eq!(
        place
            .run(&["--config-dir=elsewhere", "plan", "there"])
            .code(),
        0
    );
    assert_eq!(place.run(&["plan", "there"]).code(), 1);
}

#[test]
#[cfg(unix)]
fn a_reader_that_goes_away_ends_the_program_quietly() {
    use std::io::{BufRead as _, BufReader};
    use std::process::Stdio;

    let place = Place::new();
    let mut child = place
        .command(&["plan", "hip-strength", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::with_capacity(1, child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    assert_eq!(line, "{\n");
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(0));
    assert_eq!(String::from_utf8(ended.stderr).unwrap(), "");
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_an_error_of_the_system() {
    use super::place::Ran;

    let place = Place::new();
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let ran = Ran(place.command(&["list"]).stdout(full).output().unwrap());
    assert_eq!(ran.code(), 3);
    assert!(
        ran.errors().contains("could not be written"),
        "{}",
        ran.errors()
    );
}

#[test]
fn the_page_of_the_sources_is_that_of_the_repository() {
    let printed = Place::new().run(&["sources"]).out();
    let page = include_str!("../../SOURCES.md");
    assert!(
        printed == page,
        "put into SOURCES.md what “supple sources” prints"
    );
}
