//! Files that are brought in by a thread of their own, while the window goes on.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::State;
use super::beside::{Beside, Broken};
use crate::exercise::Catalogue;
use crate::import::{Brought, Intake, Progress, Refused, in_order};
use crate::platform::Folders;
use crate::text;
use crate::ui::action::ImportAction;
use crate::ui::screen::Screen;
use crate::ui::wake::Wake;

/// Files that are being brought in.
pub struct Importing {
    shared: Arc<Shared>,
    under_way: Beside<Vec<String>>,
    /// Files that are to be brought in after them.
    next: Vec<PathBuf>,
}

/// What the thread and the window tell each other on the way.
#[derive(Debug, Default)]
struct Shared {
    done: AtomicUsize,
    of: AtomicUsize,
    is_stopped: AtomicBool,
}

impl Importing {
    fn begin(files: Vec<PathBuf>, folders: &Folders, catalogue: Catalogue, wake: &Wake) -> Self {
        let shared = Arc::new(Shared::default());
        let job = Job {
            files,
            folders: folders.clone(),
            shared: Arc::clone(&shared),
            wake: Arc::clone(wake),
        };
        Self {
            shared,
            under_way: Beside::begin("supple-import", wake, move || job.run(catalogue)),
            next: Vec::new(),
        }
    }

    /// How far it is, in words.
    pub fn in_words(&self) -> String {
        let (done, of) = (&self.shared.done, &self.shared.of);
        match (self.is_stopped(), of.load(Ordering::Relaxed)) {
            (true, _) => text!("import-stopping"),
            (false, 0) => text!("import-under-way"),
            (false, of) => {
                let done = done.load(Ordering::Relaxed);
                text!("import-under-way-of", done = done, of = of)
            }
        }
    }

    /// Whether the person has stopped it.
    pub fn is_stopped(&self) -> bool {
        self.shared.is_stopped.load(Ordering::Relaxed)
    }
}

/// What the thread does.
struct Job {
    files: Vec<PathBuf>,
    folders: Folders,
    shared: Arc<Shared>,
    wake: Wake,
}

impl Job {
    /// Brings the files in; what there is to tell of them.
    fn run(self, catalogue: Catalogue) -> Vec<String> {
        let mut intake = Intake::new(&self.folders, catalogue);
        let files = in_order(&self.files);
        let mut lines = Vec::new();
        for (place, file) in files.iter().enumerate() {
            if self.shared.is_stopped.load(Ordering::Relaxed) {
                let count = files.len() - place;
                lines.push(text!("import-stopped-before", count = count));
                break;
            }
            let brought = intake.bring(file, &mut |progress| self.goes_on(progress));
            lines.extend(brought.iter().flat_map(|brought| lines_of(brought, file)));
        }
        lines
    }

    fn goes_on(&self, progress: Progress) -> ControlFlow<()> {
        self.shared.done.store(progress.done, Ordering::Relaxed);
        self.shared.of.store(progress.of, Ordering::Relaxed);
        (self.wake)();
        if self.shared.is_stopped.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}

/// What a person is told of what has become of a file.
fn lines_of(brought: &Brought, file: &Path) -> Vec<String> {
    let told = brought.told(file);
    let mut lines = vec![told.message];
    if let Brought::Refused(Refused::Wrong(_, report)) = brought {
        let first = report.diagnostics.first();
        lines.extend(first.map(|found| found.problem.message()));
    }
    lines.extend(told.hint);
    let remarks = told.remarks.iter();
    lines.extend(remarks.map(|remark| format!("– {remark}")));
    lines
}

impl State {
    pub(super) fn on_import(&mut self, action: ImportAction) {
        match action {
            ImportAction::Ask => self.ask_for_import(),
            ImportAction::Files(files) => self.import(files),
            ImportAction::Stop => self.stop_import(),
            ImportAction::Read => self.imported.clear(),
        }
    }

    /// Begins to bring files in; after those that are being brought in, if there are any.
    pub(super) fn import(&mut self, files: Vec<PathBuf>) {
        if files.is_empty() {
            return;
        }
        if let Some(importing) = &mut self.importing {
            importing.next.extend(files);
            return;
        }
        let catalogue = (*self.library.catalogue).clone();
        let importing = Importing::begin(files, &self.folders, catalogue, &self.wake);
        self.importing = Some(importing);
        // Nobody is taken away from what they do.
        if self.screen.has_navigation() && self.desk.is_none() {
            self.go(Screen::Routines);
        }
    }

    /// Makes an import end after the routine that it is at.
    fn stop_import(&mut self) {
        if let Some(importing) = &mut self.importing {
            importing.shared.is_stopped.store(true, Ordering::Relaxed);
            importing.next.clear();
        }
    }

    /// Notices that an import has ended, and what has become of its files.
    pub fn look_after_import(&mut self) {
        let Some(importing) = &self.importing else {
            return;
        };
        if let Some(lines) = importing.under_way.poll() {
            self.import_ended(lines.unwrap_or_else(|Broken| vec![text!("import-broken")]));
        }
    }

    fn import_ended(&mut self, lines: Vec<String>) {
        let next = self.importing.take().map(|importing| importing.next);
        self.imported.extend(lines);
        self.read_library();
        self.import(next.unwrap_or_default());
    }

    /// Waits until nothing is being brought in any more.
    #[cfg(test)]
    pub fn finish_import(&mut self) {
        while let Some(importing) = &self.importing {
            let lines = importing.under_way.wait().unwrap();
            self.import_ended(lines);
        }
        self.finish_reading();
    }
}
