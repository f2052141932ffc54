//! Builds programs and tells where cargo has put them.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};
use crate::steps::cargo_with;

/// Builds with these arguments of cargo and gives the path of the program or example of this name.
///
/// # Errors
/// `Failure::Step` if the build fails or makes no such program.
pub fn build(name: &str, arguments: &str) -> Outcome<PathBuf> {
    build_by(name, cargo_with(arguments))
}

/// The same with a command of cargo that builds it.
///
/// # Errors
/// As those of [`build`].
pub fn build_by(name: &str, mut command: Command) -> Outcome<PathBuf> {
    println!("\n=== Building {name}");
    let output = command
        .arg("--message-format=json-render-diagnostics")
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Failure::System(format!("cannot start cargo: {error}")))?;
    if !output.status.success() {
        return Err(Failure::Step(format!("building {name}")));
    }
    executable(&String::from_utf8_lossy(&output.stdout), name)
        .ok_or_else(|| Failure::Step(format!("{command:?} makes no program {name}")))
}

/// The path of the executable of this name in cargo's messages, one JSON object a line; tests do not count.
fn executable(messages: &str, name: &str) -> Option<PathBuf> {
    let name = format!(r#""name":"{name}""#);
    messages
        .lines()
        .filter(|line| line.contains(r#""reason":"compiler-artifact""#) && line.contains(&name))
        .filter(|line| line.contains(r#""test":false},"features""#))
        .find_map(|line| text_field(line, "executable"))
        .map(PathBuf::from)
}

/// The text of a field in a line of JSON, its escapes of backslash and quote undone.
fn text_field(line: &str, field: &str) -> Option<String> {
    let (_, rest) = line.split_once(&format!(r#""{field}":""#))?;
    let mut text = String::new();
    let mut characters = rest.chars();
    loop {
        match characters.next()? {
            '"' => return Some(text),
            '\\' => text.push(characters.next()?),
            character => text.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(name: &str, kind: &str, is_test: bool, executable: &str) -> String {
        format!(
            r#"{{"reason":"compiler-artifact","package_id":"p","target":{{"kind":["{kind}"],"name":"{name}","test":true}},"profile":{{"opt_level":"1","test":{is_test}}},"features":["app"],"executable":{executable}}}"#
        )
    }

    #[test]
    fn the_program_is_found_among_libraries_and_tests() {
        let messages = [
            message("supple", "lib", false, "null"),
            message("supple", "bin", true, r#""/target/debug/deps/supple-1""#),
            message("supple", "bin", false, r#""/target/debug/supple""#),
        ]
        .join("\n");
        let found = executable(&messages, "supple");
        assert_eq!(found, Some(PathBuf::from("/target/debug/supple")));
    }

    #[test]
    fn backslashes_of_a_path_are_read_back() {
        let messages = message("supple", "bin", false, r#""C:\\target\\supple.exe""#);
        let found = executable(&messages, "supple");
        assert_eq!(found, Some(PathBuf::from(r"C:\target\supple.exe")));
    }

    #[test]
    fn a_build_without_the_program_gives_none() {
        let messages = message("supple", "bin", false, "null");
        assert_eq!(executable(&messages, "supple"), None);
    }
}
