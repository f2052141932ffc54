//! Programs that stand in for an engine.

use std::fs::{self, File, Permissions};
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use hound::{SampleFormat, WavSpec, WavWriter};
use supple::speech::Rate;
use supple::speech::Raw;
use supple::speech::engine::{Engine, EngineFault};

/// Held by whoever writes programs or starts them: one that another process still has open cannot be started.
static STARTS: Mutex<()> = Mutex::new(());

/// A folder with a program in it.
pub struct Fake {
    folder: tempfile::TempDir,
    name: &'static str,
    _alone: MutexGuard<'static, ()>,
}

impl Fake {
    /// A shell script of this name.
    pub fn new(name: &'static str, script: &str) -> Self {
        let alone = STARTS.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = tempfile::tempdir().unwrap();
        let fake = Self {
            folder,
            name,
            _alone: alone,
        };
        let mut file = fake.create(name);
        write!(
            file,
            "#!/bin/sh\ncd '{}'\n{script}\n",
            fake.folder.path().display()
        )
        .unwrap();
        file.set_permissions(Permissions::from_mode(0o755)).unwrap();
        fake
    }

    /// The same, with a file beside it.
    pub fn with(self, name: &str, bytes: &[u8]) -> Self {
        self.create(name).write_all(bytes).unwrap();
        self
    }

    /// Where the program is.
    pub fn program(&self) -> PathBuf {
        self.folder.path().join(self.name)
    }

    /// What a file beside it says.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap_or_default()
    }

    /// Has a phrase said, and sees that it does not take longer than it may, and that nothing is left running.
    pub fn say(&self, engine: &mut dyn Engine, deadline: Duration) -> Result<Raw, EngineFault> {
        let said = say_in_time(engine, "Left side.", deadline);
        if said.is_err() {
            self.assert_nothing_runs();
        }
        said
    }

    /// Neither the program nor anything that it has started is there any more.
    pub fn assert_nothing_runs(&self) {
        let listed = Command::new("ps")
            .args(["-eo", "stat,args"])
            .output()
            .unwrap();
        let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
        let folder = self.folder.path().display().to_string();
        let left: Vec<&str> = listed
            .lines()
            .filter(|line| line.contains(&folder))
            .collect();
        assert_eq!(left, [""; 0]);
        let own = format!("{}", std::process::id());
        let children = Command::new("ps")
            .args(["-o", "stat,args", "--ppid", &own])
            .output();
        let children = String::from_utf8_lossy(&children.unwrap().stdout).into_owned();
        assert!(!children.contains("<defunct>"), "{children}");
    }

    fn create(&self, name: &str) -> File {
        let mut options = File::options();
        options.write(true).create_new(true);
        options.open(self.folder.path().join(name)).unwrap()
    }
}

/// Has something said, and sees that it does not take longer than it may.
#[expect(
    clippy::disallowed_methods,
    reason = "what is tested is how long it takes"
)]
pub fn say_in_time(
    engine: &mut dyn Engine,
    text: &str,
    deadline: Duration,
) -> Result<Raw, EngineFault> {
    let start = Instant::now();
    let said = engine.say(text, Rate::USUAL, deadline);
    let took = start.elapsed();
    assert!(
        took < deadline + Duration::from_secs(1),
        "{took:?}: {said:?}"
    );
    said
}

/// A WAV file with these samples.
pub fn wav(samples: &[i16], rate: u32) -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    let spec = WavSpec {
        channels: 1,
        sample_rate: rate,
        bits_per_sample: 16,
        sample_format: SampleFormat::Int,
    };
    let mut writer = WavWriter::new(&mut file, spec).unwrap();
    for sample in samples {
        writer.write_sample(*sample).unwrap();
    }
    writer.finalize().unwrap();
    file.into_inner()
}
