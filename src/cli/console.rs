//! Where a command writes: what was asked for, and beside it what is to be said about that.
//!
//! **Whatever is passed in, a terminal only shows it.** Texts may hold what stands in a file or an argument; the console
//! makes what a terminal would obey [visible] before it adds colours of its own.

use std::ffi::OsStr;
use std::io::{self, IsTerminal as _, Write};

use crate::document::Report;
use crate::{text, visible};

/// The two outputs of a command.
///
/// What is written after a reader has closed its end, as `head` does, is dropped without an error.
pub struct Console<'a> {
    out: Pipe<'a>,
    errors: Pipe<'a>,
}

/// What an output is shown on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// A file or a pipe.
    Plain,
    /// A terminal without colours; progress can be shown on it.
    Terminal,
    /// A terminal with colours.
    Colours,
}

struct Pipe<'a> {
    writer: &'a mut dyn Write,
    medium: Medium,
    closed: bool,
}

impl Medium {
    /// How something is shown on a terminal or elsewhere, in the environment of this process.
    ///
    /// `NO_COLOR` with any value but an empty one, and a `TERM` of `dumb`, mean no colours.
    fn of(is_terminal: bool) -> Self {
        let variable = std::env::var_os;
        let no_colour = variable("NO_COLOR").is_some_and(|value| !value.is_empty());
        let dumb = variable("TERM").as_deref() == Some(OsStr::new("dumb"));
        match is_terminal {
            false => Self::Plain,
            true if no_colour || dumb => Self::Terminal,
            true => Self::Colours,
        }
    }
}

impl<'a> Console<'a> {
    /// A console that writes to `out` what was asked for, and to `errors` what goes wrong.
    pub fn new(out: (&'a mut dyn Write, Medium), errors: (&'a mut dyn Write, Medium)) -> Self {
        Self {
            out: Pipe::new(out),
            errors: Pipe::new(errors),
        }
    }

    /// A console of the outputs of this process.
    pub fn of_process(out: &'a mut dyn Write, errors: &'a mut dyn Write) -> Self {
        let out_medium = Medium::of(io::stdout().is_terminal());
        let errors_medium = Medium::of(io::stderr().is_terminal());
        Self::new((out, out_medium), (errors, errors_medium))
    }

    /// Writes a file of its own: byte for byte into a file or a pipe, as text that only shows on a terminal.
    ///
    /// # Errors
    /// Where the output takes nothing more, as on a full disk.
    pub fn bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.out.medium == Medium::Plain {
            return self.out.write(bytes);
        }
        let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
        self.print(&text)
    }

    /// Writes a text of several lines, each of which ends in a line break.
    ///
    /// # Errors
    /// Where the output takes nothing more, as on a full disk.
    pub fn print(&mut self, text: &str) -> io::Result<()> {
        self.out.write(visible::lines(text).as_bytes())
    }

    /// Writes one line; a line break in it is shown as such.
    ///
    /// # Errors
    /// Where the output takes nothing more, as on a full disk.
    pub fn line(&mut self, text: &str) -> io::Result<()> {
        self.out.line(&visible::line(text))
    }

    /// Writes a report as what was asked for.
    ///
    /// # Errors
    /// Where the output takes nothing more, as on a full disk.
    pub fn result(&mut self, report: &Report) -> io::Result<()> {
        self.out.report(report)?;
        self.out.line("")
    }

    /// Says that something is wrong with a file.
    ///
    /// # Errors
    /// Where the errors cannot be written.
    pub fn report(&mut self, report: &Report) -> io::Result<()> {
        self.errors.report(report)
    }

    /// Says what went wrong, and what can be done about it.
    ///
    /// # Errors
    /// Where the errors cannot be written.
    pub fn error(&mut self, message: &str, hint: Option<&str>) -> io::Result<()> {
        let label = text!("diagnostic-error");
        self.note(&format!("{label}: {message}"))?;
        hint.map_or(Ok(()), |hint| self.hint(hint))
    }

    /// Says what is not as it should be, though all goes on.
    ///
    /// # Errors
    /// Where the errors cannot be written.
    pub fn warning(&mut self, message: &str) -> io::Result<()> {
        let label = text!("diagnostic-warning");
        self.note(&format!("{label}: {message}"))
    }

    /// Says what can be done.
    ///
    /// # Errors
    /// Where the errors cannot be written.
    pub fn hint(&mut self, hint: &str) -> io::Result<()> {
        let label = text!("diagnostic-hint");
        self.note(&format!("{label}: {hint}"))
    }

    /// Says something beside what was asked for, in one line.
    ///
    /// # Errors
    /// Where the errors cannot be written.
    pub fn note(&mut self, text: &str) -> io::Result<()> {
        self.errors.line(&visible::line(text))
    }

    /// Whether someone watches, so that progress is worth showing.
    pub fn shows_progress(&self) -> bool {
        self.errors.medium != Medium::Plain
    }

    /// Hands over what has been written.
    ///
    /// # Errors
    /// Where it cannot be taken, as on a full disk.
    pub fn flush(&mut self) -> io::Result<()> {
        self.out.flush()?;
        self.errors.flush()
    }
}

impl<'a> Pipe<'a> {
    fn new((writer, medium): (&'a mut dyn Write, Medium)) -> Self {
        Self {
            writer,
            medium,
            closed: false,
        }
    }

    /// A report makes visible what it shows, and adds its colours itself.
    fn report(&mut self, report: &Report) -> io::Result<()> {
        self.line(&report.render(self.medium == Medium::Colours))
    }

    fn line(&mut self, shown: &str) -> io::Result<()> {
        self.write(shown.as_bytes())?;
        self.write(b"\n")
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.closed {
            return Ok(());
        }
        let written = self.writer.write_all(bytes);
        self.note_closed(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.closed {
            return Ok(());
        }
        let flushed = self.writer.flush();
        self.note_closed(flushed)
    }

    fn note_closed(&mut self, result: io::Result<()>) -> io::Result<()> {
        match result {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(())
            }
            other => other,
        }
    }
}
