//! The person's own sounds, as they are in their folder now.

use std::sync::Arc;
use std::thread::Builder;

use crate::platform::{Folders, Watch};
use crate::sound::OwnSounds;
use crate::ui::wake::Wake;

/// The sounds folder: read once, and again after it has changed.
pub struct SoundFolder {
    folders: Folders,
    sounds: Arc<OwnSounds>,
    /// Tells when a file of it changes; none where the system cannot.
    watch: Option<Watch>,
    /// Of which sounds a session has told what is amiss.
    told: Option<Arc<OwnSounds>>,
}

impl SoundFolder {
    /// The folder. Nothing is read before it is needed.
    pub fn new(folders: &Folders, wake: &Wake) -> Self {
        let woken = Arc::clone(wake);
        Self {
            sounds: OwnSounds::of(folders.sounds()),
            watch: Watch::new(vec![folders.sounds()], move || woken()),
            folders: folders.clone(),
            told: None,
        }
    }

    /// The sounds that are there now.
    pub fn sounds(&self) -> &Arc<OwnSounds> {
        &self.sounds
    }

    /// Whether files have changed since this was asked last.
    pub fn take_change(&mut self) -> bool {
        let changed = self.watch.as_mut().is_some_and(Watch::take_change);
        if changed {
            self.sounds = OwnSounds::of(self.folders.sounds());
        }
        changed
    }

    /// Looks for changes where nobody tells of them.
    pub fn look_again(&mut self) {
        if self.watch.is_none() {
            self.sounds = OwnSounds::of(self.folders.sounds());
        }
    }

    /// Has them read by a thread of its own, for what is amiss to be shown.
    pub fn read(&self, wake: &Wake) {
        let (sounds, wake) = (Arc::clone(&self.sounds), Arc::clone(wake));
        let thread = Builder::new().name("supple-own-sounds".to_owned());
        // Without a thread they are read when they are heard.
        let _thread = thread.spawn(move || {
            let _problems = sounds.problems();
            wake();
        });
    }

    /// The sounds, if no session has told yet what is amiss with them.
    pub fn untold(&self) -> Option<Arc<OwnSounds>> {
        let is_told = |told: &Arc<OwnSounds>| Arc::ptr_eq(told, &self.sounds);
        let untold = !self.told.as_ref().is_some_and(is_told);
        untold.then(|| Arc::clone(&self.sounds))
    }

    /// Notes that a session has told of these.
    pub fn note_told(&mut self, sounds: Option<Arc<OwnSounds>>) {
        let told = sounds.filter(|sounds| sounds.known_problems().is_some());
        self.told = told.or(self.told.take());
    }
}
