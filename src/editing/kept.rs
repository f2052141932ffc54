//! A copy of what is being edited, kept so that a crash loses nothing.
//!
//! The copy lies beside a file that is locked for as long as somebody edits, so that no other app offers it meanwhile.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{Builder, JoinHandle};

use serde::{Deserialize, Serialize};

use crate::document::ron_files;
use crate::platform::Folders;
use crate::platform::file::{lock_if_free, read_limited, replace};

/// Copies larger than this are not read: the largest file of a routine twice, each letter escaped.
const MOST_BYTES: u64 = 8 << 20;

/// What is kept of a routine that is being edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Draft")]
pub struct Kept {
    /// Its name, or that of its file; may be empty.
    pub name: String,
    /// The file; none if it has none yet.
    pub file: Option<PathBuf>,
    /// The text that it had when it was read or written last; for a new one the text that it began with.
    pub saved: String,
    /// The text as it was left.
    pub text: String,
}

/// A copy that somebody left behind, locked for whoever found it.
#[derive(Debug)]
pub struct LeftBehind {
    /// What is in it.
    pub kept: Kept,
    slot: Slot,
}

/// Where a copy lies.
#[derive(Debug)]
struct Slot {
    path: PathBuf,
    /// Held, and given back in the end.
    _lock: File,
}

impl Slot {
    /// The slot of this name in a folder, if nobody else has it.
    fn take(folder: &Path, name: &str) -> Option<Self> {
        let lock = lock_if_free(&folder.join(format!("{name}.lock"))).ok()?;
        Some(Self {
            path: folder.join(format!("{name}.ron")),
            _lock: lock,
        })
    }

    /// Lets others have it; what lies there stays.
    fn unlock(&self) {
        let _was_there = fs::remove_file(self.path.with_extension("lock"));
    }

    fn remove(&self) {
        for path in [self.path.clone(), self.path.with_extension("lock")] {
            // What cannot be removed is offered again, which does no harm.
            let _was_there = fs::remove_file(path);
        }
    }
}

impl LeftBehind {
    /// All copies of what belongs to a config folder that nobody is editing; those from before each had its own are looked
    /// through too.
    pub fn find(folders: &Folders) -> Vec<Self> {
        let mut found = Self::find_in(&folders.drafts(), |_| true);
        let belongs = |kept: &Kept| folders.owns_shared_draft(kept.file.as_deref());
        found.extend(Self::find_in(&folders.shared_drafts(), belongs));
        found
    }

    /// The copies in a folder that nobody is editing. What cannot be read stays where it is.
    fn find_in(folder: &Path, is_wanted: impl Fn(&Kept) -> bool) -> Vec<Self> {
        let files = ron_files(folder).into_iter();
        let found = files.filter_map(|path| {
            let slot = Slot::take(folder, path.file_stem()?.to_str()?)?;
            let bytes = read_limited(&slot.path, MOST_BYTES).ok();
            let kept = bytes.and_then(|bytes| ron::de::from_bytes(&bytes).ok());
            match kept.filter(&is_wanted) {
                Some(kept) => Some(Self { kept, slot }),
                None => {
                    slot.unlock();
                    None
                }
            }
        });
        found.collect()
    }

    /// The name under which it lies.
    pub fn id(&self) -> &str {
        let name = self.slot.path.file_stem();
        name.and_then(|name| name.to_str()).unwrap_or_default()
    }

    /// Throws it away.
    pub fn remove(self) {
        self.slot.remove();
    }
}

/// Writes copies, the newest last, by a thread of its own: a slow disk keeps nobody from typing.
#[derive(Debug)]
pub struct Keeper {
    orders: Arc<Orders>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Debug, Default)]
struct Orders {
    next: Mutex<Next>,
    given: Condvar,
}

/// What is to be done next.
#[derive(Debug, Default)]
struct Next {
    copy: Option<Kept>,
    end: Option<End>,
}

/// What becomes of the copy in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Stay,
    Remove,
}

impl Keeper {
    /// A keeper of a new copy of this name in a folder. None where no file can be made there, or no thread.
    pub fn new(folder: &Path, name: &str) -> Option<Self> {
        Self::at(Slot::take(folder, name)?)
    }

    /// A keeper that goes on with a copy that was left behind.
    pub fn of(left: LeftBehind) -> Option<Self> {
        Self::at(left.slot)
    }

    fn at(slot: Slot) -> Option<Self> {
        let orders = Arc::<Orders>::default();
        let given = Arc::clone(&orders);
        let thread = Builder::new()
            .name("supple-draft".to_owned())
            .spawn(move || carry_out(&slot, &given))
            .ok()?;
        Some(Self {
            orders,
            thread: Some(thread),
        })
    }

    /// Has a copy written in the place of the last one.
    pub fn keep(&self, kept: Kept) {
        self.orders.give(|next| next.copy = Some(kept));
    }

    /// Throws the copy away.
    pub fn remove(self) {
        self.orders.give(|next| next.end = Some(End::Remove));
    }
}

impl Drop for Keeper {
    /// Waits until what was ordered is done.
    fn drop(&mut self) {
        self.orders.give(|next| {
            next.end.get_or_insert(End::Stay);
        });
        if let Some(thread) = self.thread.take() {
            // Its end is all that is wanted.
            let _ended = thread.join();
        }
    }
}

impl Orders {
    fn give(&self, order: impl FnOnce(&mut Next)) {
        order(&mut self.next.lock().unwrap_or_else(PoisonError::into_inner));
        self.given.notify_one();
    }

    /// Waits for orders.
    fn take(&self) -> Next {
        let next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let nothing = |next: &mut Next| next.copy.is_none() && next.end.is_none();
        let given = self.given.wait_while(next, nothing);
        std::mem::take(&mut *given.unwrap_or_else(PoisonError::into_inner))
    }
}

fn carry_out(slot: &Slot, orders: &Orders) {
    loop {
        let Next { copy, end } = orders.take();
        if end == Some(End::Remove) {
            return slot.remove();
        }
        if let Some(text) = copy.and_then(|copy| ron::to_string(&copy).ok()) {
            // Without a copy a crash loses something; there is no crash yet.
            let _written = replace(&slot.path, text.as_bytes());
        }
        if end.is_some() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str) -> Kept {
        Kept {
            name: "Hips".to_owned(),
            file: Some("/routines/hips.ron".into()),
            saved: "before".to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn the_newest_copy_is_found_once_nobody_edits_any_more() {
        let folder = tempfile::tempdir().unwrap();
        let keeper = Keeper::new(folder.path(), "one").unwrap();
        for text in ["a", "ab", "ab\"\n\u{0}ü"] {
            keeper.keep(kept(text));
        }
        assert!(Keeper::new(folder.path(), "one").is_none());
        assert!(LeftBehind::find_in(folder.path(), |_| true).is_empty());
        drop(keeper);
        let mut found = LeftBehind::find_in(folder.path(), |_| true);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].kept, kept("ab\"\n\u{0}ü"));
        // Whoever has found it has it for themselves.
        assert!(LeftBehind::find_in(folder.path(), |_| true).is_empty());
        let keeper = Keeper::of(found.remove(0)).unwrap();
        keeper.remove();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn what_is_no_copy_stays_where_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("other.ron");
        crate::platform::file::put(&path, b"Draft(");
        assert!(LeftBehind::find_in(folder.path(), |_| true).is_empty());
        assert_eq!(fs::read(&path).unwrap(), b"Draft(");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_draft_is_offered_with_its_own_config_folder_only() {
        let root = tempfile::tempdir().unwrap();
        let folders = |name: &str| Folders {
            config: root.path().join(name),
            state: root.path().join("state"),
        };
        let (mine, other) = (folders("mine"), folders("other"));
        Keeper::new(&mine.drafts(), "one").unwrap().keep(kept("a"));
        let old = Kept {
            file: Some(mine.routines().join("hips.ron")),
            ..kept("b")
        };
        Keeper::new(&mine.shared_drafts(), "old").unwrap().keep(old);
        assert!(LeftBehind::find(&other).is_empty());
        let ids = |found: &[LeftBehind]| -> Vec<String> {
            found.iter().map(|left| left.id().to_owned()).collect()
        };
        assert_eq!(ids(&LeftBehind::find(&mine)), ["one", "old"]);
    }
}
