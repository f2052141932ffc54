//! Ways to see whether something is installed, by what it is used for rather than by a package's name.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::steps::succeeds;

/// How one need is looked for.
#[derive(Debug)]
pub enum Look {
    /// One of these programs is on the path.
    Program(&'static [&'static str]),
    /// pkg-config knows this library, with its headers.
    PkgConfig(&'static str),
    /// The loader finds this shared library.
    Library(&'static str),
    /// One of these files exists; a component `*` stands for any folder.
    File(&'static [&'static str]),
    /// The distribution's own python runs this line.
    Python(&'static str),
}

impl Look {
    /// Whether it is there.
    pub fn finds(&self) -> bool {
        match self {
            Self::Program(names) => names.iter().any(|name| on_path(name)),
            Self::PkgConfig(library) => {
                succeeds(Command::new("pkg-config").args(["--exists", library]))
            }
            Self::Library(name) => loader_knows(name),
            Self::File(patterns) => patterns.iter().any(|pattern| file_exists(pattern)),
            Self::Python(line) => succeeds(Command::new("/usr/bin/python3").args(["-c", line])),
        }
    }
}

/// Whether a program is in one of the folders of the path.
pub fn on_path(name: &str) -> bool {
    env::var_os("PATH")
        .is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(name).is_file()))
}

/// Whether the loader's cache lists a library. `ldconfig` is in /sbin, which is not on everyone's path.
fn loader_knows(name: &str) -> bool {
    ["ldconfig", "/sbin/ldconfig"].iter().any(|program| {
        Command::new(program)
            .arg("-p")
            .output()
            .is_ok_and(|output| {
                String::from_utf8_lossy(&output.stdout)
                    .lines()
                    .any(|line| line.split_whitespace().next() == Some(name))
            })
    })
}

/// Whether a file matches the pattern, whose components may be `*`.
fn file_exists(pattern: &str) -> bool {
    match pattern.split_once("/*/") {
        None => Path::new(pattern).exists(),
        Some((folder, rest)) => fs::read_dir(folder).is_ok_and(|entries| {
            entries
                .flatten()
                .any(|entry| file_exists(&format!("{}/{rest}", entry.path().display())))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_found_on_the_path_or_not_at_all() {
        assert!(Look::Program(&["no-such-program", "cargo"]).finds());
        assert!(!Look::Program(&["no-such-program"]).finds());
    }

    #[test]
    fn a_star_stands_for_any_folder() {
        let here = env!("CARGO_MANIFEST_DIR");
        assert!(file_exists(&format!("{here}/*/main.rs")));
        assert!(!file_exists(&format!("{here}/*/no-such-file.rs")));
    }
}
