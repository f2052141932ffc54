//! A routine that is being edited: its text, what was read from it, and the way back.

use std::sync::Arc;

use super::change::{Change, StepChange};
use super::layout::Layout;
use crate::document::edit::{Splice, apply};
use crate::document::{Report, Source};
use crate::exercise::Catalogue;
use crate::routine::{Routine, read};

/// What a step of undo and redo is called by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditName {
    /// The text was typed in.
    Typing,
    /// A field of the routine, by its name in the file.
    Routine(&'static str),
    /// A field of a step, by the step's place and its name in the file.
    Step(usize, &'static str),
    Inserting,
    Duplicating,
    Deleting,
    Moving,
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
        }
    }
}

/// What was read from a text without an error.
#[derive(Debug, Clone)]
struct Read {
    routine: Arc<Routine>,
    layout: Option<Layout>,
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
    /// What was read last without an error; of the present text unless there is a report.
    read: Option<Read>,
    report: Option<Report>,
    undo: Vec<Made>,
    redo: Vec<Made>,
    /// Whether the next change may become one with the last.
    is_open: bool,
}

impl Draft {
    /// A draft of a text, which need not be a routine yet.
    pub fn new(source: Source, catalogue: Arc<Catalogue>) -> Self {
        let mut draft = Self {
            source,
            catalogue,
            read: None,
            report: None,
            undo: Vec::new(),
            redo: Vec::new(),
            is_open: false,
        };
        draft.read_again();
        draft
    }

    /// The text as it is now.
    pub fn text(&self) -> &str {
        &self.source.text
    }

    /// What is wrong with the text; none if all is well.
    pub const fn report(&self) -> Option<&Report> {
        self.report.as_ref()
    }

    /// The routine: of the present text, or while that has errors the last one that had none.
    pub fn routine(&self) -> Option<&Arc<Routine>> {
        self.read.as_ref().map(|read| &read.routine)
    }

    /// Where its parts stand in the text; none while the text has errors.
    pub fn layout(&self) -> Option<&Layout> {
        let is_present = self.report.is_none();
        self.read
            .as_ref()
            .filter(|_| is_present)
            .and_then(|read| read.layout.as_ref())
    }

    /// Carries a change out on the text. False, and nothing done, while the text has errors, or if there is nothing to
    /// change.
    pub fn change(&mut self, change: &Change) -> bool {
        let splices = match (self.layout(), self.routine()) {
            (Some(layout), Some(routine)) => change.splices(self.text(), layout, routine),
            _ => Vec::new(),
        };
        if splices.is_empty() {
            return false;
        }
        self.make(change.name(), &splices);
        true
    }

    /// Takes the text over as somebody has typed it.
    pub fn type_text(&mut self, text: &str) {
        if let Some(splice) = Splice::between(self.text(), text) {
            self.make(EditName::Typing, &[splice]);
        }
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
        self.read_again();
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

    fn make(&mut self, name: EditName, splices: &[Splice]) {
        let last = self.undo.pop_if(|last| self.is_open && last.name == name);
        let back = match last {
            None => apply(&mut self.source.text, splices),
            Some(last) => {
                let mut before = self.source.text.clone();
                apply(&mut before, &last.back);
                apply(&mut self.source.text, splices);
                Splice::between(&self.source.text, &before)
                    .into_iter()
                    .collect()
            }
        };
        if !back.is_empty() {
            self.undo.push(Made { name, back });
        }
        self.redo.clear();
        self.is_open = matches!(
            name,
            EditName::Typing | EditName::Routine(_) | EditName::Step(..)
        );
        self.read_again();
    }

    fn read_again(&mut self) {
        match read(&self.source, &self.catalogue) {
            Ok(routine) => {
                self.report = None;
                self.read = Some(Read {
                    routine: Arc::new(routine),
                    layout: Layout::of(&self.source),
                });
            }
            Err(report) => self.report = Some(report),
        }
    }
}
