//! Programs that are waited for no longer than a deadline.

use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;
use std::time::Duration;

use super::EngineFault;
use crate::platform::Clock;

/// How long a look at whether a program has ended is put off, once it has closed its output.
const PAUSE: Duration = Duration::from_millis(1);

/// A program that has been started. It is ended when this is dropped, with all that it has started.
#[derive(Debug)]
pub(super) struct Running {
    child: Child,
    has_ended: bool,
}

impl Running {
    /// Starts a program; what it complains of is told to nobody.
    ///
    /// # Errors
    ///
    /// [`EngineFault::NotStarted`].
    pub fn start(command: &mut Command) -> Result<Self, EngineFault> {
        in_its_own_group(command);
        let child = command.stderr(Stdio::null()).spawn();
        Ok(Self {
            child: child.map_err(|_| EngineFault::NotStarted)?,
            has_ended: false,
        })
    }

    /// The program as the system knows it.
    pub fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    /// Waits until the program has ended, and tells whether it did what it was asked for.
    fn ended(&mut self, clock: &Clock, deadline: Duration) -> Result<bool, EngineFault> {
        loop {
            match self.child.try_wait() {
                Ok(Some(status)) => {
                    self.has_ended = true;
                    return Ok(status.success());
                }
                Ok(None) if clock.now() < deadline => thread::park_timeout(PAUSE),
                Ok(None) => return Err(EngineFault::TooSlow),
                Err(_) => return Err(EngineFault::Refused),
            }
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if !self.has_ended {
            end_group(&self.child);
            // Whatever cannot be ended has ended.
            let _ended = self.child.kill();
            let _status = self.child.wait();
        }
    }
}

/// Runs a program to its end, and gives what it wrote to its output, of which there may be so many bytes.
///
/// # Errors
///
/// [`EngineFault::NotStarted`], [`EngineFault::TooSlow`], [`EngineFault::TooLong`] where it wrote more, and
/// [`EngineFault::Refused`] where it ended with an error.
pub(super) fn output(
    command: &mut Command,
    deadline: Duration,
    most_bytes: u64,
) -> Result<Vec<u8>, EngineFault> {
    let clock = Clock::new();
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    let mut running = Running::start(command)?;
    let stdout = running.child().stdout.take();
    let stdout = stdout.ok_or(EngineFault::NotStarted)?;
    let written = read_beside(stdout, most_bytes)?;
    let left = deadline.saturating_sub(clock.now());
    let bytes = written.recv_timeout(left);
    let bytes = bytes.map_err(|_| EngineFault::TooSlow)?;
    if bytes.len() as u64 > most_bytes {
        return Err(EngineFault::TooLong);
    }
    if running.ended(&clock, deadline)? {
        Ok(bytes)
    } else {
        Err(EngineFault::Refused)
    }
}

/// Reads on a thread of its own, which ends with the program: nobody waits for it.
fn read_beside(
    source: impl Read + Send + 'static,
    most_bytes: u64,
) -> Result<Receiver<Vec<u8>>, EngineFault> {
    let (sender, receiver) = sync_channel(1);
    let read = move || {
        let mut bytes = Vec::new();
        // What came before a fault is all that there is.
        let _read = source.take(most_bytes + 1).read_to_end(&mut bytes);
        let _heard = sender.send(bytes);
    };
    let thread = thread::Builder::new().name("speech output".to_owned());
    let thread = thread.spawn(read);
    thread.map_err(|_| EngineFault::NotStarted)?;
    Ok(receiver)
}

#[cfg(unix)]
fn in_its_own_group(command: &mut Command) {
    use std::os::unix::process::CommandExt as _;

    command.process_group(0);
}

/// No program is started on Windows, which has a service of its own.
#[cfg(not(unix))]
const fn in_its_own_group(_: &mut Command) {}

/// Ends a program that has not been waited for, and all that it has started.
#[cfg(unix)]
fn end_group(child: &Child) {
    use rustix::process::{Pid, Signal, kill_process_group};

    if let Some(group) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) {
        // Whatever cannot be ended has ended.
        let _ended = kill_process_group(group, Signal::KILL);
    }
}

#[cfg(not(unix))]
const fn end_group(_: &Child) {}
