//! A routine that is being edited: its text, what was read from it, and the way back.

use std::sync::Arc;

use super::change::{Change, RoundsChange, StepChange};
use super::layout::Layout;
use crate::document::edit::{Splice, apply};
use crate::document::{Report, Source};
use crate::exercise::Catalogue;
use crate::routine::{Routine, read_draft};

/// What a step of undo and redo is called by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditName {
    /// The text was typed in.
    Typing,
    /// A field of the routine, by its name in the file.
    Routine(&'static str),
    /// A field of a step, by the step's place and its name in the file.
    Step(usize, &'static str),
    /// A text was taken over from elsewhere.
    TakingOver,
    /// Other exercises in the place of some.
    StandIns,
    Inserting,
    Duplicating,
    Deleting,
    Moving,
    /// A field of rounds, by their place and its name in the file.
    Rounds(usize, &'static str),
    Repeating,
    UndoingRounds,
}

impl Change {
    /// What the change is called by.
    pub const fn name(&self) -> EditName {
        match self {
            Self::Name(_) => EditName::Routine("name"),
            Self::About(_) => EditName::Routine("about"),
            Self::Source(_) => EditName::Routine("source"),
            Self::Schedule(_) => EditName::Routine("schedule"),
            Self::Prepare(_) => EditName::Routine("prepare"),
            Self::Switch(_) => EditName::Routine("switch"),
            Self::Rest(_) => EditName::Routine("rest"),
            Self::Step(index, change) => EditName::Step(*index, change.field()),
            Self::Wait(_) => EditName::Routine("wait"),
            Self::Id(_) => EditName::Routine("id"),
            Self::Repeat { .. } => EditName::Repeating,
            Self::Rounds(index, RoundsChange::Count(_)) => EditName::Rounds(*index, "count"),
            Self::Rounds(index, RoundsChange::Rest(_)) => EditName::Rounds(*index, "rest"),
            Self::UndoRounds(_) => EditName::UndoingRounds,
            Self::DeleteRounds(_) => EditName::Deleting,
            Self::MoveRounds(..) => EditName::Moving,
            Self::Insert(..) => EditName::Inserting,
            Self::Duplicate(_) => EditName::Duplicating,
            Self::Delete(_) => EditName::Deleting,
            Self::Move { .. } => EditName::Moving,
        }
    }
}

impl StepChange {
    const fn field(&self) -> &'static str {
        match self {
            Self::Exercise(_) => "exercise",
            Self::Work(_) => "work",
            Self::Sides(_) => "side",
            Self::Sets(_) => "sets",
            Self::Rest(_) => "rest",
            Self::Prepare(_) => "prepare",
            Self::Note(_) => "note",
            Self::Wait(_) => "wait",
            Self::Core(_) => "core",
        }
    }
}

/// What was read from a text.
#[derive(Debug, Clone)]
struct Read {
    routine: Arc<Routine>,
    layout: Option<Layout>,
}

/// A text that was read, with what is wrong with it.
type ReadText = (Option<Read>, Option<Report>);

impl Read {
    /// The routine of a text, if it can be read so far that it can be changed, and what is wrong with it.
    fn of(source: &Source, catalogue: &Catalogue) -> ReadText {
        let (routine, report) = read_draft(source, catalogue);
        let read = routine.map(|routine| Self {
            routine: Arc::new(routine),
            layout: Layout::of(source),
        });
        (read, report)
    }
}

/// A change that was made, with the way back.
#[derive(Debug, Clone)]
struct Made {
    name: EditName,
    back: Vec<Splice>,
}

/// A routine that is being edited.
#[derive(Debug, Clone)]
pub struct Draft {
    source: Source,
    catalogue: Arc<Catalogue>,
    /// What was read last; of the present text if `is_present`.
    read: Option<Read>,
    is_present: bool,
    report: Option<Report>,
    undo: Vec<Made>,
    redo: Vec<Made>,
    /// Whether the next change may become one with the last.
    is_open: bool,
}

impl Draft {
    /// A draft of a text, which need not be a routine yet.
    pub fn new(source: Source, catalogue: Arc<Catalogue>) -> Self {
        let (read, report) = Read::of(&source, &catalogue);
        Self {
            source,
            catalogue,
            is_present: read.is_some(),
            read,
            report,
            undo: Vec::new(),
            redo: Vec::new(),
            is_open: false,
        }
    }

    /// Reads the text with other exercises than before.
    pub fn use_catalogue(&mut self, catalogue: Arc<Catalogue>) {
        self.catalogue = catalogue;
        let read = Read::of(&self.source, &self.catalogue);
        self.take(read);
    }

    /// The text as it is now.
    pub fn text(&self) -> &str {
        &self.source.text
    }

    /// What is wrong with the text; none if all is well.
    pub const fn report(&self) -> Option<&Report> {
        self.report.as_ref()
    }

    /// The routine: of the present text, or while that cannot be read the last one that could. It may have no steps yet.
    pub fn routine(&self) -> Option<&Arc<Routine>> {
        self.read.as_ref().map(|read| &read.routine)
    }

    /// Where its parts stand in the text; none while the text cannot be read.
    pub fn layout(&self) -> Option<&Layout> {
        let read = self.read.as_ref().filter(|_| self.is_present);
        read.and_then(|read| read.layout.as_ref())
    }

    /// Carries a change out on the text. False, and nothing done, while the text cannot be read, or if there is nothing
    /// to change.
    ///
    /// # Errors
    /// What would be wrong with the text, if it could not be read any more; nothing is done then.
    pub fn change(&mut self, change: &Change) -> Result<bool, Box<Report>> {
        let splices = match (self.layout(), self.routine()) {
            (Some(layout), Some(routine)) => change.splices(self.text(), layout, routine),
            _ => Vec::new(),
        };
        if splices.is_empty() {
            return Ok(false);
        }
        let mut source = self.source.clone();
        let back = apply(&mut source.text, &splices);
        match Read::of(&source, &self.catalogue) {
            (None, Some(report)) => Err(Box::new(report)),
            read => {
                self.make(change.name(), source.text, back, read);
                Ok(true)
            }
        }
    }

    /// Carries out a change that nobody asked for: undo takes it back with the last one that somebody did. What was taken back
    /// cannot be made again afterwards. Nothing happens where it cannot be carried out.
    pub fn amend(&mut self, change: &Change) {
        let mut amended = self.clone();
        amended.settle();
        if !matches!(amended.change(change), Ok(true)) {
            return;
        }
        amended.undo.pop();
        if let Some(last) = amended.undo.last_mut() {
            let mut before = self.source.text.clone();
            apply(&mut before, &last.back);
            last.back = Splice::between(&amended.source.text, &before)
                .into_iter()
                .collect();
        }
        amended.settle();
        *self = amended;
    }

    /// Carries changes out one after the other, which undo takes back at once.
    ///
    /// # Errors
    /// As for [`Draft::change`]; nothing is done then.
    pub fn change_all(&mut self, name: EditName, changes: &[Change]) -> Result<(), Box<Report>> {
        let mut changed = self.clone();
        for change in changes {
            changed.change(change)?;
        }
        self.settle();
        self.replace(name, &changed.source.text);
        Ok(())
    }

    /// Takes the text over as somebody has typed it.
    pub fn type_text(&mut self, text: &str) {
        self.replace(EditName::Typing, text);
    }

    /// Takes a text over that comes from elsewhere; undo gives back what was there.
    pub fn take_over(&mut self, text: &str) {
        self.settle();
        self.replace(EditName::TakingOver, text);
    }

    fn replace(&mut self, name: EditName, text: &str) {
        let (Some(back), Some(forth)) = (
            Splice::between(text, self.text()),
            Splice::between(self.text(), text),
        ) else {
            return;
        };
        // What is typed elsewhere, or on another line, is taken back by itself.
        if !self.goes_on(&forth) {
            self.settle();
        }
        let source = Source::new(self.source.file.clone(), text);
        let read = Read::of(&source, &self.catalogue);
        self.make(name, source.text, vec![back], read);
    }

    /// Ends what undo takes back at once: the keyboard has left a field, the pointer has let go.
    pub const fn settle(&mut self) {
        self.is_open = false;
    }

    /// What undo would take back.
    pub fn undo_name(&self) -> Option<EditName> {
        self.undo.last().map(|made| made.name)
    }

    /// What redo would make again.
    pub fn redo_name(&self) -> Option<EditName> {
        self.redo.last().map(|made| made.name)
    }

    /// Takes the last change back; false if there is none.
    pub fn undo(&mut self) -> bool {
        let Some(Made { name, back }) = self.undo.pop() else {
            return false;
        };
        let back = apply(&mut self.source.text, &back);
        self.redo.push(Made { name, back });
        self.settle();
        let read = Read::of(&self.source, &self.catalogue);
        self.take(read);
        true
    }

    /// Makes the last change that was taken back again; false if there is none.
    pub fn redo(&mut self) -> bool {
        // What was taken back is taken back itself.
        std::mem::swap(&mut self.undo, &mut self.redo);
        let made = self.undo();
        std::mem::swap(&mut self.undo, &mut self.redo);
        made
    }

    /// Whether a change of the present text adjoins the last one, on the same line.
    fn goes_on(&self, forth: &Splice) -> bool {
        let last = self.undo.last().and_then(|last| last.back.first());
        last.is_some_and(|last| {
            let span = &forth.span;
            !forth.text.contains('\n') && span.start <= last.span.end && last.span.start <= span.end
        })
    }

    /// Puts a text in the place of the present one; `back` leads from it to the present one.
    fn make(&mut self, name: EditName, text: String, back: Vec<Splice>, read: ReadText) {
        let last = self.undo.pop_if(|last| self.is_open && last.name == name);
        let back = match last {
            None => back,
            Some(last) => {
                let mut before = self.source.text.clone();
                apply(&mut before, &last.back);
                Splice::between(&text, &before).into_iter().collect()
            }
        };
        if !back.is_empty() {
            self.undo.push(Made { name, back });
        }
        self.redo.clear();
        self.is_open = matches!(
            name,
            EditName::Typing | EditName::Routine(_) | EditName::Step(..) | EditName::Rounds(..)
        );
        self.source.text = text;
        self.take(read);
    }

    fn take(&mut self, (read, report): ReadText) {
        self.is_present = read.is_some();
        self.read = read.or(self.read.take());
        self.report = report;
    }
}
