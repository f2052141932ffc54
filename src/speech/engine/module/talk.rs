//! A module that has been started, and what is said to it and by it.

use std::io::{BufReader, Write as _};
use std::path::Path;
use std::process::{ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

use super::answers::{self, Answer};
use crate::platform::Clock;
use crate::speech::engine::EngineFault;
use crate::speech::engine::running::Running;

/// Answers that may wait to be read: a phrase has some twenty.
const WAITING: usize = 64;

/// A module that listens.
#[derive(Debug)]
pub(super) struct Talk {
    /// Dropped first: a module that is well ends when nothing can be said to it any more.
    input: ChildStdin,
    answers: Receiver<Answer>,
    _running: Running,
}

/// The time until which a module has to have answered.
#[derive(Debug)]
pub(super) struct Deadline {
    clock: Clock,
    after: Duration,
}

impl Deadline {
    /// So long from now on.
    pub fn after(after: Duration) -> Self {
        let clock = Clock::new();
        Self { clock, after }
    }
}

impl Talk {
    /// Starts a module and has it hand over its sound instead of playing it.
    ///
    /// # Errors
    ///
    /// Where it cannot be started, or does not do so by the deadline.
    pub fn start(module: &Path, deadline: &Deadline) -> Result<Self, EngineFault> {
        let mut command = Command::new(module);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut running = Running::start(&mut command)?;
        let (input, output) = (running.child().stdin.take(), running.child().stdout.take());
        let input = input.ok_or(EngineFault::NotStarted)?;
        let output = output.ok_or(EngineFault::NotStarted)?;
        let (sender, answers) = sync_channel(WAITING);
        let read = move || {
            let mut output = BufReader::new(output);
            // Until the module ends, or nobody listens any more.
            while let Some(answer) = answers::next(&mut output) {
                if sender.send(answer).is_err() {
                    break;
                }
            }
        };
        let thread = thread::Builder::new().name("speech module".to_owned());
        thread.spawn(read).map_err(|_| EngineFault::NotStarted)?;
        let mut talk = Self {
            input,
            answers,
            _running: running,
        };
        talk.ask("INIT", deadline)?;
        talk.tell("AUDIO", "audio_output_method=server", deadline)?;
        Ok(talk)
    }

    /// Gives an order, and the answer to it.
    ///
    /// # Errors
    ///
    /// [`EngineFault::Refused`] where the module says that it cannot, and [`EngineFault::TooSlow`].
    pub fn ask(&mut self, order: &str, deadline: &Deadline) -> Result<Answer, EngineFault> {
        self.write(&format!("{order}\n"))?;
        loop {
            let answer = self.answer(deadline)?;
            match answer.number {
                200..300 => return Ok(answer),
                // What has happened before.
                700.. => {}
                _ => return Err(EngineFault::Refused),
            }
        }
    }

    /// Gives an order that goes with some lines; the module takes them once it has answered.
    ///
    /// # Errors
    ///
    /// As [`Self::ask`].
    pub fn tell(
        &mut self,
        order: &str,
        lines: &str,
        deadline: &Deadline,
    ) -> Result<(), EngineFault> {
        self.ask(order, deadline)?;
        self.ask(&format!("{lines}\n."), deadline)?;
        Ok(())
    }

    /// Writes lines to the module, which are short: it cannot be full of them.
    pub fn write(&mut self, lines: &str) -> Result<(), EngineFault> {
        let written = self.input.write_all(lines.as_bytes());
        written.map_err(|_| EngineFault::Refused)
    }

    /// The next answer.
    ///
    /// # Errors
    ///
    /// [`EngineFault::TooSlow`], and [`EngineFault::Refused`] where the module has ended.
    pub fn answer(&self, deadline: &Deadline) -> Result<Answer, EngineFault> {
        let left = deadline.after.saturating_sub(deadline.clock.now());
        if left.is_zero() {
            return Err(EngineFault::TooSlow);
        }
        let answer = self.answers.recv_timeout(left);
        answer.map_err(|error| match error {
            RecvTimeoutError::Timeout => EngineFault::TooSlow,
            RecvTimeoutError::Disconnected => EngineFault::Refused,
        })
    }
}
