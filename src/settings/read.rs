//! Reads the settings file and writes changes into it.

use std::path::{Path, PathBuf};

use super::edit::set_field;
use super::model::cue_fields;
use super::{Settings, TextSize, ThemeChoice};
use crate::document::{Encoding, Expected, Fields, Reader, Report, Source, Value, read_source};
use crate::platform::FileError;
use crate::platform::file::replace;
use crate::session::Cue;
use crate::sound::Percent;

const EMPTY: &str = "Settings(\n)\n";

/// The settings with the file they live in.
#[derive(Debug, Clone)]
pub struct SettingsFile {
    path: PathBuf,
    settings: Settings,
    /// What has been set and is not in the file yet.
    unsaved: Vec<(&'static str, String)>,
    /// Why the file is not used as it is, if so.
    pub trouble: Option<SettingsTrouble>,
}

/// Why the settings file is not used as it is.
#[derive(Debug, Clone)]
pub enum SettingsTrouble {
    /// It could not be understood: nothing in it counts, and it is left as it is.
    Broken(Report),
    /// The last change could not be written; it holds until the app ends.
    Unsaved(FileError),
}

impl SettingsFile {
    /// Reads the settings; where there is no file, nothing is set.
    pub fn load(path: &Path) -> Self {
        let (settings, trouble) = match load(path) {
            Ok((settings, ..)) => (settings, None),
            Err(report) => (Settings::default(), Some(SettingsTrouble::Broken(report))),
        };
        Self {
            path: path.to_owned(),
            settings,
            unsaved: Vec::new(),
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
            }
        }
    }

    /// Writes what was set and is not in the file yet, into the file as it is now: it may have been edited meanwhile.
    /// A file that cannot be read is left as it is, and one that cannot be written is tried again at the next change;
    /// what was set holds until the app ends.
    pub fn save(&mut self) {
        if self.unsaved.is_empty() {
            return;
        }
        let unsaved = std::mem::take(&mut self.unsaved);
        self.trouble = match load(&self.path) {
            Err(report) => Some(SettingsTrouble::Broken(report)),
            Ok((_, text, encoding)) => {
                let edited = unsaved
                    .iter()
                    .try_fold(text, |text, (name, value)| set_field(&text, name, value));
                let edited = edited.unwrap_or_else(|| EMPTY.to_owned());
                let written = replace(&self.path, &encoding.encoded(&edited));
                if written.is_err() {
                    self.unsaved = unsaved;
                }
                written.err().map(SettingsTrouble::Unsaved)
            }
        };
    }
}

/// The settings of a file with its text; those of an empty one where there is none.
fn load(path: &Path) -> Result<(Settings, String, Encoding), Report> {
    if matches!(path.try_exists(), Ok(false)) {
        return Ok((Settings::default(), EMPTY.to_owned(), Encoding::Utf8));
    }
    let source = read_source(path)?;
    Ok((read(&source)?, source.text, source.encoding))
}

fn read(source: &Source) -> Result<Settings, Report> {
    let (mut reader, value) = Reader::parse(source);
    let settings = value
        .as_ref()
        .and_then(|value| settings(&mut reader, value));
    match reader.finish(source) {
        Some(report) => Err(report),
        None => Ok(settings.unwrap_or_default()),
    }
}

fn settings(reader: &mut Reader, expr: &Value<'_>) -> Option<Settings> {
    if !reader.is_named(expr, "Settings") {
        return None;
    }
    let known: Vec<&'static str> = Settings::default()
        .fields()
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    let fields = reader.fields(expr, &known, Expected::Settings)?;
    let mut settings = Settings::default();
    if let Some(expr) = fields.get("theme")
        && let Some(theme) = reader.word(expr, &ThemeChoice::ALL, ThemeChoice::id)
    {
        settings.theme = theme;
    }
    if let Some(expr) = fields.get("text_size")
        && let Some(percent) = reader.whole(expr, 80..=200)
    {
        let percent = u16::try_from(percent).ok();
        settings.text_size = percent.and_then(TextSize::new).unwrap_or_default();
    }
    flag(
        reader,
        &fields,
        "reduce_motion",
        &mut settings.reduce_motion,
    );
    flag(reader, &fields, "muted", &mut settings.muted);
    flag(reader, &fields, "safety_read", &mut settings.safety_read);
    for cue in Cue::ALL {
        let (percent, on) = cue_fields(cue);
        let volume = settings.volumes.of_mut(cue);
        flag(reader, &fields, on, &mut volume.on);
        let read = fields
            .get(percent)
            .and_then(|expr| reader.whole(expr, 0..=100));
        let read = read.and_then(|number| u8::try_from(number).ok());
        if let Some(percent) = read.and_then(|number| Percent::try_from(number).ok()) {
            volume.percent = percent;
        }
    }
    Some(settings)
}

fn flag(reader: &mut Reader, fields: &Fields<'_>, name: &str, value: &mut bool) {
    if let Some(read) = fields.get(name).and_then(|expr| reader.flag(expr)) {
        *value = read;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_set_is_read_again_and_comments_stay() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.ron");
        crate::platform::replace(&path, "// my settings\nSettings(theme: Dark)\n".as_bytes())
            .unwrap();
        let mut file = SettingsFile::load(&path);
        let mut settings = *file.get();
        settings.muted = true;
        settings.volumes.of_mut(Cue::Rep).percent = Percent::try_from(35).unwrap();
        file.set(settings);
        file.save();
        assert!(file.trouble.is_none());
        assert_eq!(*SettingsFile::load(&path).get(), settings);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("// my settings\nSettings(theme: Dark,"));
    }

    #[test]
    fn a_broken_file_is_told_and_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.ron");
        crate::platform::replace(&path, "Settings(thme: Dark)".as_bytes()).unwrap();
        let mut file = SettingsFile::load(&path);
        assert!(matches!(file.trouble, Some(SettingsTrouble::Broken(_))));
        file.set(Settings {
            muted: true,
            ..Settings::default()
        });
        file.save();
        assert!(file.get().muted);
        assert_eq!(
            std::fs::read_to_string(&path).unwrap(),
            "Settings(thme: Dark)"
        );
    }

    #[test]
    fn what_was_edited_meanwhile_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.ron");
        crate::platform::replace(&path, "\u{feff}Settings(theme: Dark)".as_bytes()).unwrap();
        let mut file = SettingsFile::load(&path);
        crate::platform::replace(&path, "\u{feff}Settings(theme: Light) // mine".as_bytes())
            .unwrap();
        file.set(Settings {
            muted: true,
            ..*file.get()
        });
        file.save();
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(text, "\u{feff}Settings(theme: Light, muted: true) // mine");
    }
}
