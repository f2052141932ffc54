//! Runs a test of this program once for each of its calls to the system, with something injected into that call.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::{Mutex, PoisonError};

use super::left_out::left_out;

/// Held by whoever starts programs.
static STARTS: Mutex<()> = Mutex::new(());

/// Names the folder in which the test inside works.
pub const FOLDER: &str = "SUPPLE_TEST_FAULTS";

/// The calls by which files are made, filled, cut, named and taken away.
pub const CALLS: [&str; 12] = [
    "openat",
    "write",
    "fsync",
    "fdatasync",
    "ftruncate",
    "rename",
    "renameat",
    "renameat2",
    "fchmod",
    "chmod",
    "unlink",
    "close",
];

/// A test that is run with faults. Undisturbed it says `saved` on a line of its own.
pub struct Faults {
    /// Its name.
    pub inside: &'static str,
    /// Makes what it finds in its folder.
    pub prepare: fn(&Path),
}

/// What became of one run.
pub struct Ran<'a> {
    /// Its folder.
    pub root: &'a Path,
    /// What was injected, as `strace` has it.
    pub option: &'a str,
    /// What it said.
    pub said: &'a str,
}

impl Faults {
    /// Injects something into each of these calls in turn, and checks what became of it.
    pub fn inject(&self, what: &str, calls: &[&str], check: impl Fn(&Ran<'_>)) {
        // A program that is being started has, for a moment, every file that this one has open, and its locks.
        let _alone = STARTS.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(counts) = self.counts() else {
            return left_out("strace");
        };
        let mut runs = 0;
        for (call, count) in counts {
            if !calls.contains(&call) {
                continue;
            }
            for number in 1..=count {
                let option = format!("--inject={call}:{what}:when={number}");
                let (root, ran) = self.run(std::slice::from_ref(&option)).unwrap();
                check(&Ran {
                    root: root.path(),
                    option: &option,
                    said: &String::from_utf8_lossy(&ran.stdout),
                });
                runs += 1;
            }
        }
        assert!(runs > 3, "{runs} calls");
    }

    /// The test inside, run under `strace` with these options.
    fn run(&self, options: &[String]) -> Option<(tempfile::TempDir, Output)> {
        let root = tempfile::tempdir().unwrap();
        (self.prepare)(root.path());
        let ran = Command::new("strace")
            .args(["-f", "-o", root.path().join("calls").to_str()?])
            .args(options)
            .arg(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "--nocapture", self.inside])
            .env(FOLDER, root.path())
            .output()
            .ok()?;
        Some((root, ran))
    }

    /// How often each call is made; nothing where programs cannot be watched.
    fn counts(&self) -> Option<Vec<(&'static str, usize)>> {
        let (root, ran) = self.run(&[format!("--trace={}", CALLS.join(","))])?;
        if !String::from_utf8_lossy(&ran.stdout).contains("\nsaved\n") {
            let errors = String::from_utf8_lossy(&ran.stderr);
            eprintln!("programs cannot be watched here: {errors}");
            return None;
        }
        let calls = fs::read_to_string(root.path().join("calls")).unwrap();
        let count = |name: &&'static str| {
            let called = format!(" {name}(");
            calls.lines().filter(|line| line.contains(&called)).count()
        };
        Some(CALLS.iter().map(|name| (*name, count(name))).collect())
    }
}
