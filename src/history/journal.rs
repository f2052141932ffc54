//! The session under way, written down as it runs.

use std::io;
use std::time::Duration;

use jiff::Timestamp;

use super::run::{self, Run};
use super::step::{End, Step};
use super::{Ended, Header, Pain, Record, SaveError, Unsaved, journal_line, log, values};
use crate::platform::file::{FileError, LineFile};
use crate::platform::{Device, Folders, wall};
use crate::session::{BoutDone, Left, Swapped};

/// The running file of one session, locked for as long as the session lives.
///
/// Every call is one line that is on the disk when the call returns, so that a kill at any instant loses at most the
/// segment under way. No failure stops the session: it goes on in memory, [`Journal::trouble`] tells of it,
/// and the next line that can be written brings all the others along.
#[derive(Debug)]
pub struct Journal {
    folders: Folders,
    device: Device,
    run: Run,
    /// All lines, whether or not they could be written.
    lines: Vec<String>,
    file: Option<LineFile>,
    trouble: Option<SaveError>,
}

/// What is known of a session at its end.
#[derive(Debug, Clone, PartialEq)]
pub struct Finish {
    /// How it ended.
    pub ended: Ended,
    /// How long the plan ran, pauses left out.
    pub active: Duration,
    /// Pain after it, if the person has already said; [`super::change`] adds it later.
    pub pain_after: Option<Pain>,
    /// The person's own words, if there are any already.
    pub note: String,
}

/// Something that happened in a session, with the time of day at which it did: a slow disk may write it down later.
#[derive(Debug, Clone, PartialEq)]
pub struct Noted {
    step: Step,
    at: Timestamp,
}

impl Noted {
    /// A segment of the plan begins now, when the plan has run for `active`.
    #[must_use]
    pub fn segment(index: usize, active: Duration) -> Self {
        Self::now(Step::Segment { index, active })
    }

    /// A bout is over now.
    #[must_use]
    pub fn bout(bout: &BoutDone) -> Self {
        Self::now(Step::Bout(bout.clone()))
    }

    /// The session is paused now, when the plan has run for `active`.
    #[must_use]
    pub fn paused(active: Duration) -> Self {
        Self::now(Step::Paused { active })
    }

    /// An exercise comes in the place of another now. To be noted before the segment and the bouts that are done with it.
    #[must_use]
    pub fn swapped(swapped: &Swapped) -> Self {
        Self::now(Step::Swapped(swapped.clone()))
    }

    /// A bout that is under way or comes next hurts, so much if that was said. Nothing of it need be done.
    #[must_use]
    pub fn hurts(bout: &BoutDone, pain: Option<Pain>) -> Self {
        Self::now(Step::Hurts(bout.clone(), pain))
    }

    /// Reps and breaths go at this speed from now on, in percent of what the routine says: from 10 to 1,000.
    #[must_use]
    pub fn tempo(percent: u32) -> Self {
        Self::now(Step::Tempo(percent))
    }

    fn now(step: Step) -> Self {
        let at = wall::now().timestamp();
        Self { step, at }
    }
}

impl Journal {
    /// Writes down that a session begins. Whether that worked is told by [`Journal::trouble`].
    ///
    /// Running files of other sessions, living or dead, are left alone.
    #[must_use]
    pub fn begin(folders: &Folders, device: &Device, header: Header) -> Self {
        let mut journal = Self {
            folders: folders.clone(),
            device: device.clone(),
            lines: first_lines(&header),
            run: Run::new(header),
            file: None,
            trouble: None,
        };
        journal.write_all_lines();
        journal
    }

    /// Goes on with the running file of an interrupted session, which is locked already.
    pub(super) fn resumed(
        folders: &Folders,
        device: &Device,
        (run, lines): (Run, Vec<String>),
        file: LineFile,
    ) -> Self {
        Self {
            folders: folders.clone(),
            device: device.clone(),
            run,
            lines,
            file: Some(file),
            trouble: None,
        }
    }

    /// A segment of the plan begins, when the plan has run for `active`.
    pub fn segment(&mut self, index: usize, active: Duration) {
        self.note(Noted::segment(index, active));
    }

    /// A bout is over. Of several attempts at one bout on one side, the best is the one that counts.
    pub fn bout(&mut self, bout: &BoutDone) {
        self.note(Noted::bout(bout));
    }

    /// The session is paused, when the plan has run for `active`.
    pub fn paused(&mut self, active: Duration) {
        self.note(Noted::paused(active));
    }

    /// Writes down what has happened.
    pub fn note(&mut self, noted: Noted) {
        let line = journal_line::of_step(&noted.step, noted.at);
        self.run.take(noted.step, noted.at);
        self.write(line);
    }

    /// Why the running file is behind; `None` if all is on the disk.
    #[must_use]
    pub fn trouble(&self) -> Option<&SaveError> {
        self.trouble.as_ref()
    }

    /// The segment of the plan that was begun last, and how long the plan had run then; `None` if none was.
    #[must_use]
    pub fn reached(&self) -> Option<(usize, Duration)> {
        self.run.segment
    }

    /// Where the session was left, for its plan to be taken up: [`crate::session::Plan::taken_up`].
    #[must_use]
    pub fn left(&self) -> Left<'_> {
        self.run.left()
    }

    /// What the record would be if the session were interrupted now.
    #[must_use]
    pub fn record_so_far(&self) -> Record {
        self.run.record()
    }

    /// Ends the session: its record goes into the log, and only then does the running file go.
    ///
    /// # Errors
    ///
    /// The record and why it is not in the log. What could be written of the running file stays; once the log
    /// can be written, [`super::Interrupted::find`] puts the record there. Until then the record can be added
    /// again with [`super::append`] or saved elsewhere.
    pub fn finish(self, finish: Finish) -> Result<Record, Box<Unsaved>> {
        self.finish_at(finish, wall::now().timestamp())
    }

    /// As [`Journal::finish`], of a session that was over at this time of day.
    ///
    /// # Errors
    ///
    /// As [`Journal::finish`].
    pub fn finish_at(mut self, finish: Finish, at: Timestamp) -> Result<Record, Box<Unsaved>> {
        let step = Step::End(End {
            ended: finish.ended,
            active: finish.active,
            pain_after: finish.pain_after,
            note: finish.note,
        });
        self.note(Noted { step, at });
        let record = self.run.record();
        if let Err(error) = log::append(&self.folders, &self.device, &record) {
            return Err(Box::new(Unsaved { record, error }));
        }
        if let Some(file) = self.file.filter(LineFile::is_in_place) {
            // The record is safe; a file that stays is cleared away when it is found.
            let _ = file.remove();
        }
        Ok(record)
    }

    fn write(&mut self, line: String) {
        let appended = match &mut self.file {
            // With trouble behind it, the file lacks lines; gone, it lacks all.
            Some(file) if self.trouble.is_none() && file.is_in_place() => file.append(&line),
            _ => {
                self.lines.push(line);
                self.write_all_lines();
                return;
            }
        };
        self.lines.push(line);
        if let Err(cause) = appended {
            let path = self.file.as_ref().map(LineFile::path);
            self.trouble = path.map(|path| SaveError::file(path)(cause));
        }
    }

    /// Writes the running file anew, with all lines.
    fn write_all_lines(&mut self) {
        let written = match self.file.take() {
            Some(file) if file.is_in_place() => self.rewrite(file),
            _ => self.create(),
        };
        match written {
            Ok(file) => {
                self.file = Some(file);
                self.trouble = None;
            }
            Err(trouble) => self.trouble = Some(trouble),
        }
    }

    fn rewrite(&mut self, file: LineFile) -> Result<LineFile, SaveError> {
        let path = file.path().to_owned();
        // Windows replaces no open file; elsewhere the old one stays locked until the new one is there.
        let old = if cfg!(windows) {
            drop(file);
            None
        } else {
            Some(file)
        };
        let rewritten = LineFile::rewrite(&path, &self.lines).map_err(SaveError::file(&path));
        if rewritten.is_err() {
            self.file = old;
        }
        rewritten
    }

    fn create(&self) -> Result<LineFile, SaveError> {
        let mut names = run::running_files(&self.folders, &self.device);
        loop {
            let Some(path) = names.next() else {
                let cause = io::Error::from(io::ErrorKind::AlreadyExists).into();
                return Err(SaveError::file(&self.folders.history())(cause));
            };
            match LineFile::create(&path, &self.lines) {
                Err(FileError::Io(error)) if error.kind() == io::ErrorKind::AlreadyExists => {}
                created => return created.map_err(SaveError::file(&path)),
            }
        }
    }
}

/// The lines with which a running file begins.
fn first_lines(header: &Header) -> Vec<String> {
    let mut lines = vec![journal_line::of_header(header)];
    if let Some(id) = &header.routine_id {
        let at = values::writable(header.started.timestamp());
        lines.push(journal_line::of_step(&Step::Routine(id.clone()), at));
    }
    lines
}
