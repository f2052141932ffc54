//! What lies on the desk: the routine that is being edited, and what could not be done with it.

use std::sync::Arc;

use super::State;
use crate::document::{Report, Source};
use crate::editing::{Editing, LeftBehind, NotSaved};
use crate::history::new_id;
use crate::platform::file::create_beside;
use crate::platform::wall;
use crate::routine::edit::{Change, Draft, EditName};
use crate::routine::{Entry, Origin};
use crate::text;
use crate::ui::action::DraftAction;
use crate::ui::desk_action::{DeskAction, Leaving};
use crate::ui::notice;
use crate::ui::screen::Screen;

/// The routine that is being edited.
#[derive(Debug)]
pub struct Desk {
    /// Its draft and its file.
    pub editing: Editing,
    /// The change that could not be made, and why.
    pub refused: Option<(EditName, Box<Report>)>,
    /// Why it was not saved.
    pub trouble: Option<NotSaved>,
    /// Where the person wants to go, once they have said what becomes of their changes.
    pub leaving: Option<Leaving>,
}

impl Desk {
    /// How many steps there are.
    pub fn step_count(&self) -> usize {
        let routine = self.editing.draft().routine();
        routine.map_or(0, |routine| routine.steps.len())
    }

    /// Why a change could not be made, in words.
    pub fn trouble_with(&self, wanted: EditName) -> Option<String> {
        let (name, report) = self.refused.as_ref()?;
        let problem = &report.diagnostics.first()?.problem;
        (*name == wanted).then(|| problem.message())
    }

    /// Why a change could not be made that no field of the form is about, in words.
    pub fn trouble_elsewhere(&self) -> Option<String> {
        let (name, report) = self.refused.as_ref()?;
        let has_field = match name {
            EditName::Routine(field) => *field != "schedule",
            EditName::Step(_, field) => !matches!(*field, "exercise" | "side"),
            _ => false,
        };
        let problem = &report.diagnostics.first()?.problem;
        (!has_field).then(|| problem.message())
    }
}

impl State {
    pub(super) fn on_draft(&mut self, action: DraftAction) {
        match action {
            DraftAction::Resume(id) => self.resume_draft(&id),
            DraftAction::Discard(id) => self.discard_draft(&id),
        }
    }

    /// Begins to edit a routine of the library; one that comes with the app as a copy.
    pub(super) fn edit(&mut self, origin: &Origin) {
        let Some(entry) = self.library.entry(origin) else {
            return;
        };
        let (catalogue, drafts, id) = self.for_draft();
        let editing = match &entry.origin {
            Origin::File(path) => Editing::of_file(path.to_path_buf(), catalogue, drafts, id),
            Origin::Bundled(_) => Ok(Editing::new(
                self.copy_of(entry),
                None,
                catalogue,
                drafts,
                id,
            )),
        };
        match editing {
            Ok(editing) => self.put_on_desk(editing),
            Err(report) => self.notice = Some(report.render(false)),
        }
    }

    /// Begins a new routine.
    pub(super) fn new_routine(&mut self) {
        let (catalogue, drafts, id) = self.for_draft();
        let editing = Editing::blank(&text!("editor-new-name"), catalogue, drafts, id);
        self.put_on_desk(editing);
    }

    /// Makes a file with a copy of a routine of the library, and shows it.
    pub(super) fn duplicate(&mut self, origin: &Origin) {
        let Some(entry) = self.library.entry(origin) else {
            return;
        };
        let copy = self.copy_of(entry);
        let title = match &entry.routine {
            Ok(routine) => copy_name(&routine.name),
            Err(_) => entry.slug().to_owned(),
        };
        match create_beside(&self.folders.routines(), &title, &copy) {
            Ok(path) => {
                self.reload_library();
                self.show(Screen::Routine(Origin::File(path.into())));
            }
            Err((path, error)) => self.notice = Some(notice::not_written(&path, &error)),
        }
    }

    /// Goes on with what was not saved when the app ended.
    fn resume_draft(&mut self, id: &str) {
        if let Some(left) = self.take_draft(id) {
            let (catalogue, drafts, _) = self.for_draft();
            self.put_on_desk(Editing::resume(left, catalogue, drafts));
        }
    }

    /// Throws away what was not saved when the app ended.
    fn discard_draft(&mut self, id: &str) {
        if let Some(left) = self.take_draft(id) {
            left.remove();
        }
    }

    fn take_draft(&mut self, id: &str) -> Option<LeftBehind> {
        let place = self.drafts.iter().position(|left| left.id() == id)?;
        Some(self.drafts.remove(place))
    }

    fn for_draft(&self) -> (Arc<crate::exercise::Catalogue>, std::path::PathBuf, String) {
        let catalogue = Arc::clone(&self.library.catalogue);
        (catalogue, self.folders.drafts(), new_id(&wall::now()))
    }

    fn put_on_desk(&mut self, editing: Editing) {
        self.go(Screen::Editor);
        self.desk = Some(Desk {
            editing,
            refused: None,
            trouble: None,
            leaving: None,
        });
    }

    /// The text of a copy: the same but for the name.
    fn copy_of(&self, entry: &Entry) -> String {
        let Ok(routine) = &entry.routine else {
            return entry.source.text.clone();
        };
        let source = Source::new(entry.slug(), entry.source.text.clone());
        let mut draft = Draft::new(source, Arc::clone(&self.library.catalogue));
        // With a name that is too long the copy keeps the old one.
        let _renamed = draft.change(&Change::Name(copy_name(&routine.name)));
        let _named = draft.change(&Change::Id(new_id(&wall::now())));
        draft.text().to_owned()
    }

    /// Leaves what is edited, unless something was not saved: then a question comes first.
    pub(super) fn leave_desk(&mut self, leaving: Leaving) {
        match &mut self.desk {
            Some(desk) if desk.editing.is_changed() => desk.leaving = Some(leaving),
            _ => self.clear_desk(leaving),
        }
    }

    fn clear_desk(&mut self, leaving: Leaving) {
        let file = self.desk.take().and_then(|desk| {
            let file = desk.editing.file().map(ToOwned::to_owned);
            desk.editing.discard();
            file
        });
        match (leaving, file) {
            (Leaving::Back, Some(file)) => {
                self.go(Screen::Routine(Origin::File(file.into())));
            }
            (Leaving::Back, None) => self.go(Screen::Routines),
            (Leaving::To(screen), _) => self.go(screen),
            (Leaving::Quit, _) => self.quits = true,
        }
    }

    /// Carries out what a person does with what they edit.
    pub(super) fn at_desk(&mut self, action: DeskAction) {
        let Some(desk) = &mut self.desk else { return };
        desk.refused = None;
        match action {
            DeskAction::Change(change) => {
                let made = desk.editing.change(&change);
                desk.refused = made.err().map(|report| (change.name(), report));
            }
            DeskAction::Type(shown) => desk.editing.type_shown(&shown),
            DeskAction::Settle => desk.editing.settle(),
            DeskAction::Undo => desk.editing.undo(),
            DeskAction::Redo => desk.editing.redo(),
            DeskAction::Save => {
                self.save_desk();
            }
            DeskAction::TakeTheirs => desk.editing.take_theirs(),
            DeskAction::KeepMine => desk.editing.keep_mine(),
            DeskAction::SaveElsewhere => {
                desk.editing.leave_file();
                self.save_desk();
            }
            DeskAction::Leave(leaving) => self.leave_desk(leaving),
            DeskAction::SaveAndLeave => {
                let leaving = desk.leaving.take();
                if self.save_desk()
                    && let Some(leaving) = leaving
                {
                    self.clear_desk(leaving);
                }
            }
            DeskAction::DiscardAndLeave => {
                if let Some(leaving) = desk.leaving.take() {
                    self.clear_desk(leaving);
                }
            }
            DeskAction::Stay => desk.leaving = None,
        }
    }

    /// Whether it is in its file now.
    pub(super) fn save_desk(&mut self) -> bool {
        let Some(desk) = &mut self.desk else {
            return false;
        };
        desk.trouble = desk.editing.save(&self.folders).err();
        let is_saved = desk.trouble.is_none();
        if is_saved {
            self.reload_library();
        }
        is_saved
    }

    /// Tells the desk that files have changed.
    pub(super) fn look_after_desk(&mut self) {
        if let Some(desk) = &mut self.desk {
            desk.editing
                .use_catalogue(Arc::clone(&self.library.catalogue));
            desk.editing.look_at_file();
        }
    }
}

fn copy_name(name: &str) -> String {
    text!("copy-name", name = name)
}
