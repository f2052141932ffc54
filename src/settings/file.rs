//! The settings with the file they live in, which a thread writes, so that a slow disk keeps nobody waiting.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::thread::Builder;

use super::edit::set_field;
use super::read::read;
use super::{Settings, Unread};
use crate::document::{Encoding, Source, read_source};
use crate::platform::FileError;
use crate::platform::file::replace;

const NOTHING_SET: &str = "Settings(\n)\n";

/// A field and its value as the file writes it.
type Field = (&'static str, String);

/// The settings with the file they live in.
#[derive(Debug)]
pub struct SettingsFile {
    path: PathBuf,
    settings: Settings,
    /// What has been set and is not in the file yet, as far as it is known here.
    unsaved: Vec<Field>,
    /// Whether something has been set since the last attempt to write it.
    is_due: bool,
    saving: Option<Saving>,
    /// Why the file is not used as it is, if so.
    pub trouble: Option<SettingsTrouble>,
}

/// An attempt to write that is under way.
#[derive(Debug)]
struct Saving {
    fields: Vec<Field>,
    told: Receiver<Option<SettingsTrouble>>,
}

/// Why the settings file is not used as it is.
#[derive(Debug, Clone)]
pub enum SettingsTrouble {
    /// It could not be understood: nothing in it counts, and it is left as it is.
    Unread(Unread),
    /// The last change could not be written; it holds until the app ends.
    Unsaved(FileError),
}

impl SettingsFile {
    /// Reads the settings; where there is no file, nothing is set.
    pub fn load(path: &Path) -> Self {
        let (settings, trouble) = match load(path) {
            Ok(found) => (
                found.map(|(settings, _)| settings).unwrap_or_default(),
                None,
            ),
            Err(unread) => (Settings::default(), Some(SettingsTrouble::Unread(unread))),
        };
        Self {
            path: path.to_owned(),
            settings,
            unsaved: Vec::new(),
            is_due: false,
            saving: None,
            trouble,
        }
    }

    /// The settings.
    pub fn get(&self) -> &Settings {
        &self.settings
    }

    /// Sets them; [`SettingsFile::save`] puts them into the file.
    pub fn set(&mut self, settings: Settings) {
        let before = std::mem::replace(&mut self.settings, settings).fields();
        for (new, old) in settings.fields().into_iter().zip(before) {
            if new != old {
                self.unsaved.retain(|(name, _)| *name != new.0);
                self.unsaved.push(new);
                self.is_due = true;
            }
        }
    }

    /// Begins to write what was set and is not in the file yet, into the file as it is then: it may have been edited
    /// meanwhile. Returns at once; `done` is called from another thread when the disk has answered.
    ///
    /// A file that cannot be read is left as it is. What cannot be written is tried again at the next change, and what
    /// was set holds until the app ends.
    pub fn save(&mut self, done: impl FnOnce() + Send + 'static) {
        if let Some(saving) = &self.saving {
            match saving.told.try_recv() {
                Err(TryRecvError::Empty) => return,
                told => self.answered(told.ok()),
            }
        }
        if !std::mem::take(&mut self.is_due) {
            return;
        }
        let fields = std::mem::take(&mut self.unsaved);
        let (tell, told) = sync_channel(1);
        let (path, settings, written) = (self.path.clone(), self.settings, fields.clone());
        let thread = Builder::new().name("supple-settings".to_owned());
        // Without a thread nothing is told, and it is tried again at the next change.
        let _thread = thread.spawn(move || {
            let _told = tell.send(write(&path, &settings, &written).err());
            done();
        });
        self.saving = Some(Saving { fields, told });
    }

    /// Waits until all that was set is in the file, or cannot be put there.
    pub fn finish(&mut self) {
        if let Some(saving) = &self.saving {
            let told = saving.told.recv();
            self.answered(told.ok());
        }
        let fields = std::mem::take(&mut self.unsaved);
        if !fields.is_empty() {
            self.trouble = write(&self.path, &self.settings, &fields).err();
            if self.trouble.is_some() {
                self.unsaved = fields;
            }
        }
        self.is_due = false;
    }

    /// Whether nothing is being written.
    pub fn is_at_rest(&self) -> bool {
        self.saving.is_none()
    }

    /// Takes the answer to the attempt under way; none if its thread broke.
    fn answered(&mut self, told: Option<Option<SettingsTrouble>>) {
        let Some(saving) = self.saving.take() else {
            return;
        };
        if told.as_ref().is_none_or(Option::is_some) {
            for field in saving.fields {
                // What was set since is newer.
                if !self.unsaved.iter().any(|(name, _)| *name == field.0) {
                    self.unsaved.push(field);
                }
            }
        }
        if let Some(trouble) = told {
            self.trouble = trouble;
        }
    }
}

/// The settings of a file with its source; none where there is no file.
fn load(path: &Path) -> Result<Option<(Settings, Source)>, Unread> {
    if matches!(path.try_exists(), Ok(false)) {
        return Ok(None);
    }
    let source = read_source(path).map_err(Unread::Broken)?;
    Ok(Some((read(&source)?, source)))
}

/// Puts fields into a file; where there is none, it gets all that is set.
fn write(path: &Path, settings: &Settings, fields: &[Field]) -> Result<(), SettingsTrouble> {
    let mut encoding = Encoding::Utf8;
    let edited = match load(path).map_err(SettingsTrouble::Unread)? {
        Some((_, source)) => {
            encoding = source.encoding;
            edited(source.text, fields)
        }
        None => {
            let defaults = Settings::default().fields();
            let mut all = settings.fields();
            all.retain(|field| !defaults.contains(field) || fields.contains(field));
            edited(NOTHING_SET.to_owned(), &all)
        }
    };
    // What can be read but not edited is left alone as well.
    let text = edited.ok_or(SettingsTrouble::Unread(Unread::Empty))?;
    replace(path, &encoding.encoded(&text)).map_err(SettingsTrouble::Unsaved)
}

fn edited(text: String, fields: &[Field]) -> Option<String> {
    fields
        .iter()
        .try_fold(text, |text, (name, value)| set_field(&text, name, value))
}

#[cfg(test)]
mod tests;
