//! Why a task ends early, and with which exit code.

use std::fmt;
use std::process::ExitCode;

/// Nothing, or why it could not be done.
pub type Outcome<T = ()> = Result<T, Failure>;

/// The reason for which a task ends before its end.
#[derive(Debug, PartialEq, Eq)]
pub enum Failure {
    /// What was typed is no task; the text tells the tasks there are.
    Usage(&'static str),
    /// A step of the task found a fault; it has shown its own output.
    Step(String),
    /// The system lacks something or refused something.
    System(String),
}

impl Failure {
    /// 1 for a fault that was found, 2 for wrong usage, 3 for a system that failed.
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::Step(_) => 1,
            Self::Usage(_) => 2,
            Self::System(_) => 3,
        })
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(text) => out.write_str(text),
            Self::Step(step) => write!(out, "\nFailed: {step}"),
            Self::System(reason) => out.write_str(reason),
        }
    }
}
