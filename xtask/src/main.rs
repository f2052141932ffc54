//! What a developer does with this project, each in one command: run it, test it, measure it.
//!
//! Uses the standard library alone, so that it builds in seconds on a fresh machine. On Linux it first
//! installs what the system lacks for the task, after saying what and why.

mod bench;
mod failure;
mod package;
mod program;
mod run;
mod steps;
mod system;
mod test;
mod voice;

use std::env;
use std::process::ExitCode;

use failure::{Failure, Outcome};

const USAGE: &str = "\
Usage: cargo xtask <task>

  run [-- ARGUMENTS]         builds and starts the app
  test                       everything that is tested before a change is taken in
  test --long                what takes too long for that: an hour (Linux)
  test --core                the core alone, without window and sound
  test --window [NAME]...    the tests of the real window alone, or those whose names contain NAME (Linux)
  test --packages [KIND]...  makes packages, installs, uses and removes them (Linux)
  package [KIND]...          packages of the release build, into dist: deb, rpm, archive, or all (Linux)
  bench                      start, memory and idling, compared with an empty window (Linux), and the core
  bench --log                what ten years of log cost
  bench --onsets             the table of a live session's sounds: when they are due, when they are heard (Linux)
  bench --drift              the clock of a real session of three minutes (Linux)
  voice [LANGUAGE]           makes the voices that come with the app, or that of a language such as en-GB (Linux)
  voice LANGUAGE --parts FILE    makes one of other parts, a line each: the name of the part, a tab, what is said";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match task(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            failure.exit_code()
        }
    }
}

/// Does the task that the arguments name.
fn task(arguments: &[String]) -> Outcome {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["run"] => run::run(&[]),
        ["run", "--", rest @ ..] => run::run(rest),
        ["test"] => test::all(),
        ["test", "--long"] => test::long(),
        ["test", "--core"] => test::core(),
        ["test", "--window", names @ ..] => test::window(names),
        ["test", "--packages", kinds @ ..] => package::test(kinds),
        ["package", kinds @ ..] => package::make(kinds),
        ["bench"] => bench::all(),
        ["bench", "--log"] => bench::log(),
        ["bench", "--onsets"] => bench::onsets(),
        ["bench", "--drift"] => bench::drift(),
        ["voice"] => voice::all(),
        ["voice", language] => voice::of_language(language),
        ["voice", language, "--parts", file] => voice::of_file(language, file),
        ["help" | "-h" | "--help"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(Failure::Usage(USAGE)),
    }
}
