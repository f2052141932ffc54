//! The built program, in a place of its own.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A config folder of its own, and the program that uses it.
pub struct Place {
    pub root: TempDir,
}

/// A sound routine of 23 s, or of 55 s for somebody to whom it is new.
pub const SOUND: &str = "Routine(\n    name: \"Mine\",\n    steps: [\n        (exercise: \"cobra\", work: Hold(seconds: 15)),\n    ],\n)\n";

impl Place {
    pub fn new() -> Self {
        Self {
            root: tempfile::tempdir().unwrap(),
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    /// Puts a file under the folder of the test.
    pub fn put(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_supple"));
        command
            .args(arguments)
            .current_dir(self.root.path())
            .env("SUPPLE_CONFIG_DIR", self.path("config"))
            .env("SUPPLE_STATE_DIR", self.path("state"))
            .env("SUPPLE_LANGUAGE", "en")
            .stdin(Stdio::null());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        Ran(self.command(arguments).output().unwrap())
    }
}

pub struct Ran(pub Output);

impl Ran {
    pub fn code(&self) -> i32 {
        self.0.status.code().expect("it was not killed")
    }

    pub fn out(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).unwrap()
    }

    pub fn errors(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).unwrap()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.0.stdout).unwrap()
    }
}
