//! Tells when something changes in some folders, whoever has changed it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread::Builder;
use std::time::Duration;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};

/// A change is told so long after it was noticed: writing a file takes several steps.
const LATER: Duration = Duration::from_millis(100);

/// Looks at some folders, which need not be there yet.
pub struct Watch {
    watcher: RecommendedWatcher,
    wanted: Vec<PathBuf>,
    watched: Vec<PathBuf>,
    changed: Arc<AtomicBool>,
}

impl Watch {
    /// Watches folders; `wake` is called, by a thread of its own, when something in one of them has changed. None where
    /// the system has no way to tell.
    pub fn new(wanted: Vec<PathBuf>, wake: impl Fn() + Send + 'static) -> Option<Self> {
        // One notice that waits stands for all.
        let (notice, notices) = sync_channel(1);
        let folders = wanted.clone();
        let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            // What could not be told may have been a change.
            if event.is_err() || event.is_ok_and(|event| concerns(&event, &folders)) {
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
        for folder in &self.wanted {
            // Until the folder is there, that in which it would be made is watched.
            let there = folder.ancestors().find(|path| path.is_dir());
            if let Some(path) = there.filter(|path| !self.watched.iter().any(|known| known == path))
                && self
                    .watcher
                    .watch(path, RecursiveMode::NonRecursive)
                    .is_ok()
            {
                self.watched.push(path.to_owned());
            }
        }
    }
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
