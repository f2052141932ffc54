//! Tells when something changes in some folders, whoever has changed it. A file that is a link counts as changed when what
//! it leads to has.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::Builder;
use std::time::Duration;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::folders::as_it_is;

/// A change is told so long after it was noticed: writing a file takes several steps.
const LATER: Duration = Duration::from_millis(100);

/// Links that lead to each other in a circle lead nowhere.
const LONGEST_WAY: usize = 20;

/// Looks at some folders, which need not be there yet.
pub struct Watch {
    watcher: RecommendedWatcher,
    wanted: Vec<PathBuf>,
    watched: Vec<PathBuf>,
    /// What is of concern: the folders, and whatever lies on the way of a link.
    concerned: Arc<Mutex<Vec<PathBuf>>>,
    changed: Arc<AtomicBool>,
}

impl Watch {
    /// Watches folders; `wake` is called, by a thread of its own, when something in one of them has changed. None where
    /// the system has no way to tell.
    pub fn new(wanted: Vec<PathBuf>, wake: impl Fn() + Send + 'static) -> Option<Self> {
        // One notice that waits stands for all.
        let (notice, notices) = sync_channel(1);
        let concerned = Arc::new(Mutex::new(wanted.clone()));
        let known = Arc::clone(&concerned);
        let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            // What could not be told may have been a change.
            let known = known.lock().unwrap_or_else(PoisonError::into_inner);
            if event.is_err() || event.is_ok_and(|event| concerns(&event, &known)) {
                let _waits_already = notice.try_send(());
            }
        });
        let changed = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&changed);
        let tell = move || {
            told.store(true, Ordering::Release);
            wake();
        };
        let thread = Builder::new().name("supple-watch".to_owned());
        thread.spawn(move || wait_for(&notices, tell)).ok()?;
        let mut watch = Self {
            watcher: watcher.ok()?,
            wanted,
            watched: Vec::new(),
            concerned,
            changed,
        };
        watch.look_again();
        Some(watch)
    }

    /// Whether something has changed since this was asked last.
    pub fn take_change(&mut self) -> bool {
        let changed = self.changed.swap(false, Ordering::AcqRel);
        if changed {
            // A folder that is new, or that was put in the place of another, is not watched yet.
            self.look_again();
        }
        changed
    }

    fn look_again(&mut self) {
        for path in self.watched.drain(..) {
            // It may be gone, and its watch with it.
            let _was_watched = self.watcher.unwatch(&path);
        }
        // By their real names, by which the system tells of them: one folder is watched under one name only.
        let folders: Vec<PathBuf> = self.wanted.iter().map(|path| as_it_is(path)).collect();
        for folder in &folders {
            // Until the folder is there, that in which it would be made is watched.
            if let Some(there) = folder.ancestors().find(|path| path.is_dir()) {
                self.watch(there);
            }
        }
        let linked: Vec<PathBuf> = self.wanted.iter().flat_map(|path| linked(path)).collect();
        for folder in linked.iter().filter_map(|path| path.parent()) {
            self.watch(folder);
        }
        let mut concerned = self
            .concerned
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        *concerned = [folders, linked].concat();
    }

    fn watch(&mut self, path: &Path) {
        let is_new = !self.watched.iter().any(|known| known == path);
        let mode = RecursiveMode::NonRecursive;
        if is_new && self.watcher.watch(path, mode).is_ok() {
            self.watched.push(path.to_owned());
        }
    }
}

/// What lies on the ways of the links in a folder, and of those that lead to it, by its real name: each may come to lead
/// elsewhere.
fn linked(folder: &Path) -> Vec<PathBuf> {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let files = files.map(|file| file.path());
    let files = files.filter(|path| path.is_symlink());
    let mut linked: Vec<PathBuf> = files.flat_map(|file| way(file).skip(1)).collect();
    for above in folder.ancestors().filter(|path| path.is_symlink()) {
        linked.extend(way(above.to_owned()));
    }
    let by_real_name = |path: PathBuf| Some(as_it_is(path.parent()?).join(path.file_name()?));
    linked.into_iter().filter_map(by_real_name).collect()
}

/// A link, what it leads to, and so on; the last is no link.
fn way(link: PathBuf) -> impl Iterator<Item = PathBuf> {
    let next = |path: &PathBuf| {
        let target = std::fs::read_link(path).ok()?;
        Some(path.parent()?.join(target))
    };
    std::iter::successors(Some(link), next).take(LONGEST_WAY)
}

/// Whether something has changed in one of the folders, or has become or ceased to be one of them.
fn concerns(event: &Event, folders: &[PathBuf]) -> bool {
    // To be looked at is no change.
    !event.kind.is_access()
        && event.paths.iter().any(|path| {
            folders
                .iter()
                .any(|folder| path.starts_with(folder) || folder.starts_with(path))
        })
}

/// Tells of all that is noticed within a while at once, until nobody gives notice any more.
#[expect(
    clippy::disallowed_methods,
    reason = "what comes meanwhile is told at once afterwards"
)]
fn wait_for(notices: &Receiver<()>, tell: impl Fn()) {
    while notices.recv().is_ok() {
        std::thread::sleep(LATER);
        notices.try_iter().for_each(drop);
        tell();
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::sync::mpsc::RecvTimeoutError;

    use super::*;
    use crate::platform::file::put;

    const LONGEST: Duration = Duration::from_secs(20);

    fn watching(folders: &[&Path]) -> (Watch, Receiver<()>) {
        let (tell, told) = sync_channel(100);
        let folders = folders.iter().map(|folder| folder.to_path_buf()).collect();
        let wake = move || {
            // One that is told already is enough.
            let _told = tell.try_send(());
        };
        let watch = Watch::new(folders, wake).unwrap();
        (watch, told)
    }

    #[test]
    fn new_changed_and_removed_files_are_told() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("mine.ron");
        let (mut watch, told) = watching(&[root.path()]);
        assert!(!watch.take_change());
        for content in [Some("one"), Some("two"), None] {
            match content {
                Some(content) => put(&file, content.as_bytes()),
                None => fs::remove_file(&file).unwrap(),
            }
            told.recv_timeout(LONGEST).unwrap();
            assert!(watch.take_change());
            assert!(!watch.take_change());
        }
    }

    #[test]
    fn to_look_at_a_file_is_no_change() {
        let root = tempfile::tempdir().unwrap();
        let (looked_at, changed) = (root.path().join("old.ron"), root.path().join("new.ron"));
        put(&looked_at, b"one");
        let (mut watch, told) = watching(&[root.path()]);
        fs::read(&looked_at).unwrap();
        fs::read_dir(root.path()).unwrap().count();
        assert_eq!(
            told.recv_timeout(LATER * 10),
            Err(RecvTimeoutError::Timeout)
        );
        put(&changed, b"two");
        told.recv_timeout(LONGEST).unwrap();
        assert!(watch.take_change());
    }

    #[cfg(unix)]
    #[test]
    fn what_a_link_leads_to_is_watched_too() {
        use std::os::unix::fs::symlink;

        let root = tempfile::tempdir().unwrap();
        let path = |name: &str| root.path().join(name);
        for folder in ["config/routines", "elsewhere", "notes"] {
            fs::create_dir_all(path(folder)).unwrap();
        }
        put(&path("elsewhere/hips.ron"), b"one");
        symlink("../elsewhere/hips.ron", path("notes/hips.ron")).unwrap();
        symlink(path("notes/hips.ron"), path("config/routines/hips.ron")).unwrap();
        symlink("round", path("config/routines/round")).unwrap();
        let (mut watch, told) = watching(&[&path("config/routines")]);
        for step in 0..4 {
            match step {
                0 => put(&path("elsewhere/hips.ron"), b"two"),
                1 => crate::platform::replace(&path("elsewhere/hips.ron"), b"three").unwrap(),
                2 => fs::remove_file(path("notes/hips.ron")).unwrap(),
                _ => put(&path("notes/hips.ron"), b"four"),
            }
            told.recv_timeout(LONGEST).unwrap();
            assert!(watch.take_change(), "step {step}");
        }
        put(&path("notes/other.ron"), b"");
        let told = told.recv_timeout(LATER * 10);
        assert_eq!(told, Err(RecvTimeoutError::Timeout), "another file");
    }

    #[test]
    fn a_folder_that_comes_later_is_watched_from_then_on() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("config/routines");
        let (mut watch, told) = watching(&[&folder]);
        for step in 0..3 {
            match step {
                0 => fs::create_dir(root.path().join("config")).unwrap(),
                1 => fs::create_dir(&folder).unwrap(),
                _ => put(&folder.join("mine.ron"), b""),
            }
            told.recv_timeout(LONGEST).unwrap();
            assert!(watch.take_change(), "step {step}");
        }
    }
}
