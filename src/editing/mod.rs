//! A routine file that is being edited: its draft, what is in the file, and a copy of it all against crashes.
//!
//! No file is overwritten that somebody else has changed meanwhile, and nothing that was typed is lost.

mod kept;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use kept::{Keeper, Kept, LeftBehind};

use crate::document::edit::typed;
use crate::document::{MAX_FILE_BYTES, Report, Source, read_source};
use crate::exercise::Catalogue;
use crate::platform::file::{create_beside, replace};
use crate::platform::{FileError, Folders};
use crate::routine::edit::{Change, Draft, EditName, NewRoutine};

/// A routine that is being edited.
#[derive(Debug)]
pub struct Editing {
    draft: Draft,
    /// None as long as it was not saved.
    file: Option<PathBuf>,
    /// What the file has had when it was read or written last; for a new routine what it began with.
    saved: String,
    theirs: Option<Theirs>,
    folder: PathBuf,
    id: String,
    /// What the log knows those files by that it was taken away from, to be saved as another.
    left_ids: Vec<String>,
    keeper: Option<Keeper>,
}

/// What somebody else has made of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Theirs {
    /// Another text.
    Changed(String),
    /// It is gone.
    Gone,
    /// It cannot be read any more.
    Unreadable(Box<Report>),
}

/// Why something was not saved.
#[derive(Debug, thiserror::Error)]
pub enum NotSaved {
    /// It is longer than what is read.
    #[error("too long")]
    TooLong,
    /// Somebody else has changed the file; a person has to choose.
    #[error("somebody else has changed the file")]
    Conflict,
    /// The file could not be written, and is as it was.
    #[error("{}: {}", .0.display(), .1)]
    File(PathBuf, FileError),
}

impl Editing {
    /// A routine of this text and file, if it has one yet. Its copy is kept under an id of its own in the folder of drafts.
    pub fn new(
        text: String,
        file: Option<PathBuf>,
        catalogue: Arc<Catalogue>,
        drafts: PathBuf,
        id: String,
    ) -> Self {
        let name = file.as_deref().map(name_of).unwrap_or_default();
        Self {
            draft: Draft::new(Source::new(name, text.clone()), catalogue),
            file,
            saved: text,
            theirs: None,
            folder: drafts,
            id,
            left_ids: Vec::new(),
            keeper: None,
        }
    }

    /// The routine of a file.
    ///
    /// # Errors
    /// Why the file cannot be read as text.
    pub fn of_file(
        path: PathBuf,
        catalogue: Arc<Catalogue>,
        drafts: PathBuf,
        id: String,
    ) -> Result<Self, Report> {
        let source = read_source(&path)?;
        Ok(Self::new(source.text, Some(path), catalogue, drafts, id))
    }

    /// A new routine of a name, without steps.
    pub fn blank(name: &str, catalogue: Arc<Catalogue>, drafts: PathBuf, id: String) -> Self {
        let text = NewRoutine::new(name).text();
        Self::new(text, None, catalogue, drafts, id)
    }

    /// Goes on with what was left behind.
    pub fn resume(left: LeftBehind, catalogue: Arc<Catalogue>, drafts: PathBuf) -> Self {
        let Kept {
            file, saved, text, ..
        } = left.kept.clone();
        let id = left.id().to_owned();
        let mut editing = Self::new(saved, file, catalogue, drafts, id);
        editing.draft.take_over(&text);
        editing.keeper = Keeper::of(left);
        editing.look_at_file();
        editing
    }

    /// What its copy is called.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The draft.
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// Its file, if it has one.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// Its name: that of the routine, or that of the file where the routine cannot be read.
    pub fn name(&self) -> String {
        match (self.draft.routine(), &self.file) {
            (Some(routine), _) => routine.name.clone(),
            (None, Some(file)) => name_of(file),
            (None, None) => String::new(),
        }
    }

    /// Whether there is something that is not in the file.
    pub fn is_changed(&self) -> bool {
        self.draft.text() != self.saved || self.theirs == Some(Theirs::Gone)
    }

    /// Whether it is new and nothing was written yet.
    pub fn is_untouched(&self) -> bool {
        self.file.is_none() && !self.is_changed()
    }

    /// What somebody else has made of the file, until a person has chosen.
    pub const fn theirs(&self) -> Option<&Theirs> {
        self.theirs.as_ref()
    }

    /// Carries a change out, as [`Draft::change`].
    ///
    /// # Errors
    /// As there.
    pub fn change(&mut self, change: &Change) -> Result<bool, Box<Report>> {
        let changed = self.draft.change(change)?;
        if changed {
            self.keep();
        }
        Ok(changed)
    }

    /// Carries changes out that undo takes back at once, as [`Draft::change_all`].
    ///
    /// # Errors
    /// As there.
    pub fn change_all(&mut self, name: EditName, changes: &[Change]) -> Result<(), Box<Report>> {
        self.draft.change_all(name, changes)?;
        self.keep();
        Ok(())
    }

    /// Takes over what is shown of the text, as somebody has typed it.
    pub fn type_shown(&mut self, shown: &str) {
        let text = typed(self.draft.text(), shown);
        self.draft.type_text(&text);
        self.keep();
    }

    /// Ends what undo takes back at once.
    pub const fn settle(&mut self) {
        self.draft.settle();
    }

    /// Takes the last change back, if there is one.
    pub fn undo(&mut self) {
        if self.draft.undo() {
            self.keep();
        }
    }

    /// Makes the last change that was taken back again, if there is one.
    pub fn redo(&mut self) {
        if self.draft.redo() {
            self.keep();
        }
    }

    /// Reads the text with other exercises than before.
    pub fn use_catalogue(&mut self, catalogue: Arc<Catalogue>) {
        self.draft.use_catalogue(catalogue);
    }

    /// Notices what somebody else has made of the file. As long as nothing was edited here, that is taken over.
    pub fn look_at_file(&mut self) {
        let is_changed = self.is_changed();
        self.theirs = match self.found() {
            // What is in the file is what is here, whoever has written it.
            Some(Theirs::Changed(text)) if text == self.draft.text() => {
                self.saved = text;
                None
            }
            Some(Theirs::Changed(text)) if !is_changed => {
                self.draft.take_over(&text);
                self.saved = text;
                None
            }
            found => found,
        };
        self.keep();
    }

    /// Takes over what somebody else has made of the file; undo gives back what was here.
    pub fn take_theirs(&mut self) {
        if let Some(Theirs::Changed(text)) = self.theirs.take() {
            self.draft.take_over(&text);
            self.saved = text;
            self.keep();
        }
    }

    /// Stays with what is here; saving will put it in the place of what somebody else has made of the file, which undo
    /// gives back.
    pub fn keep_mine(&mut self) {
        if let Some(Theirs::Changed(theirs)) = self.theirs.take() {
            let mine = self.draft.text().to_owned();
            self.draft.take_over(&theirs);
            self.draft.take_over(&mine);
            self.saved = theirs;
            self.keep();
        }
    }

    /// Lets go of the file: saving will make a new one.
    pub fn leave_file(&mut self) {
        self.file = None;
        self.theirs = None;
        self.saved.clear();
        let id = self.draft.routine().and_then(|routine| routine.id.clone());
        self.left_ids.push(id.unwrap_or_default());
        self.keep();
    }

    /// Writes the text to its file, or to a new one in the folder of the person's routines.
    ///
    /// # Errors
    /// [`NotSaved`]; the file is as it was then.
    pub fn save(&mut self, folders: &Folders) -> Result<(), NotSaved> {
        if self.draft.text().len() as u64 > MAX_FILE_BYTES {
            return Err(NotSaved::TooLong);
        }
        self.look_at_file();
        let draft = self.with_id();
        let text = draft.text();
        match &self.file {
            None => {
                let path = create_beside(&folders.routines(), &self.name(), text)
                    .map_err(|(path, error)| NotSaved::File(path, error))?;
                self.file = Some(path);
            }
            Some(path) => {
                match self.theirs {
                    // Nobody's work is lost where there is no file.
                    None | Some(Theirs::Gone) => {}
                    Some(_) => return Err(NotSaved::Conflict),
                }
                // What is there keeps its encoding.
                let encoding = read_source(path).map(|there| there.encoding);
                replace(path, &encoding.unwrap_or_default().encoded(text))
                    .map_err(|error| NotSaved::File(path.clone(), error))?;
            }
        }
        self.theirs = None;
        self.draft = draft;
        self.saved = self.draft.text().to_owned();
        self.draft.settle();
        self.keep();
        Ok(())
    }

    /// Throws away what was not saved.
    pub fn discard(mut self) {
        if let Some(keeper) = self.keeper.take() {
            keeper.remove();
        }
    }

    /// The draft as it is saved: with what the log knows the routine by, whatever it is called. That is what its file has, or
    /// something new where it has nothing, or where it becomes another file. A text that cannot be read stays as it is.
    fn with_id(&self) -> Draft {
        let mut draft = self.draft.clone();
        let id = draft.routine().and_then(|routine| routine.id.as_ref());
        let is_its_own = id.is_some_and(|id| !self.left_ids.contains(id));
        if !is_its_own {
            let id = match self.left_ids.len() {
                0 => self.id.clone(),
                number => format!("{}-{number}", self.id),
            };
            draft.amend(&Change::Id(id));
        }
        draft
    }

    /// What is in the file, if that is something else than what was read or written last.
    fn found(&self) -> Option<Theirs> {
        match read_source(self.file.as_ref()?) {
            Ok(source) if source.text == self.saved => None,
            Ok(source) => Some(Theirs::Changed(source.text)),
            Err(_) if !self.file.as_ref()?.exists() => Some(Theirs::Gone),
            Err(report) => Some(Theirs::Unreadable(Box::new(report))),
        }
    }

    /// Keeps a copy of what is not in the file, and none of what is.
    fn keep(&mut self) {
        if !self.is_changed() {
            if let Some(keeper) = self.keeper.take() {
                keeper.remove();
            }
            return;
        }
        if self.keeper.is_none() {
            self.keeper = Keeper::new(&self.folder, &self.id);
        }
        if let Some(keeper) = &self.keeper {
            keeper.keep(Kept {
                name: self.name(),
                file: self.file.clone(),
                saved: self.saved.clone(),
                text: self.draft.text().to_owned(),
            });
        }
    }
}

fn name_of(file: &Path) -> String {
    let name = file.file_stem().and_then(|name| name.to_str());
    name.unwrap_or_default().to_owned()
}
