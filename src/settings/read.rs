//! Reads the settings file and writes changes into it.

use std::path::{Path, PathBuf};

use ron2::ast::Expr;

use super::edit::set_field;
use super::model::cue_fields;
use super::{Settings, TextSize, ThemeChoice};
use crate::document::{Expected, Fields, Reader, Report, Source, read_source};
use crate::platform::FileError;
use crate::platform::file::replace;
use crate::session::Cue;
use crate::sound::Percent;

const EMPTY: &str = "Settings()\n";

/// The settings with the file they live in.
#[derive(Debug, Clone)]
pub struct SettingsFile {
    path: PathBuf,
    text: String,
    settings: Settings,
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
        let mut file = Self {
            path: path.to_owned(),
            text: EMPTY.to_owned(),
            settings: Settings::default(),
            trouble: None,
        };
        if !path.exists() {
            return file;
        }
        match read_source(path).and_then(|source| Ok((read(&source)?, source))) {
            Ok((settings, source)) => {
                file.settings = settings;
                file.text = source.text;
            }
            Err(report) => file.trouble = Some(SettingsTrouble::Broken(report)),
        }
        file
    }

    /// The settings.
    pub fn get(&self) -> &Settings {
        &self.settings
    }

    /// Sets and saves them. Where the file could not be read or cannot be written, they hold until the app ends.
    pub fn set(&mut self, settings: Settings) {
        let before = self.settings.fields();
        let changed = settings
            .fields()
            .into_iter()
            .zip(before)
            .filter(|(new, old)| new != old);
        let mut text = self.text.clone();
        for ((name, value), _) in changed {
            text = set_field(&text, name, &value).unwrap_or(text);
        }
        self.settings = settings;
        if matches!(self.trouble, Some(SettingsTrouble::Broken(_))) || text == self.text {
            return;
        }
        self.text = text;
        self.trouble = replace(&self.path, self.text.as_bytes())
            .err()
            .map(SettingsTrouble::Unsaved);
    }
}

fn read(source: &Source) -> Result<Settings, Report> {
    let (mut reader, document) = Reader::parse(source);
    let settings = document
        .value
        .as_ref()
        .and_then(|value| settings(&mut reader, value));
    match reader.finish(source) {
        Some(report) => Err(report),
        None => Ok(settings.unwrap_or_default()),
    }
}

fn settings(reader: &mut Reader, expr: &Expr<'_>) -> Option<Settings> {
    if let Some((name, span)) = reader.name(expr)
        && name != "Settings"
    {
        reader.note_unknown_word(span, name, vec!["Settings"]);
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
    let Some(expr) = fields.get(name) else { return };
    match expr {
        Expr::Bool(read) => *value = read.value,
        other => reader.note_wrong_kind(other, Expected::TrueOrFalse),
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
        assert!(file.get().muted);
        assert_eq!(
            std::fs::read_to_string(&path).unwrap(),
            "Settings(thme: Dark)"
        );
    }
}
