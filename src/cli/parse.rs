//! Takes the arguments apart.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser};

use super::arguments::{COMMANDS, HISTORY_FORMATS, PLAN_FORMATS};
use super::{Arguments, Asked, DrawingFormat, Strictness, Topic, WrongUsage};
use crate::document::nearest;
use crate::request::Target;
use crate::text;

/// What stands among the arguments, in whatever order.
struct Found {
    topic: Topic,
    files: Vec<OsString>,
    config_dir: Option<PathBuf>,
    output: Option<PathBuf>,
    format: Option<OsString>,
    sheet: Option<PathBuf>,
    frames: Option<OsString>,
    drawing: DrawingFormat,
    strictness: Strictness,
}

impl Arguments {
    /// Takes arguments apart, the first of which is the program's own name.
    ///
    /// # Errors
    /// Where they make no sense.
    pub fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Self, WrongUsage> {
        let mut parser = Parser::from_iter(arguments);
        let mut found = Found {
            topic: Topic::Supple,
            files: Vec::new(),
            config_dir: None,
            output: None,
            format: None,
            sheet: None,
            frames: None,
            drawing: DrawingFormat::default(),
            strictness: Strictness::default(),
        };
        loop {
            let next = parser
                .next()
                .map_err(|error| of_parser(found.topic, &error))?;
            let asked = match next {
                None => break,
                Some(argument) if is_help(&argument) => Some(Asked::Help(found.topic)),
                Some(Arg::Short('V') | Arg::Long("version")) => Some(Asked::Version),
                Some(Arg::Value(value)) => {
                    found.value(value);
                    None
                }
                Some(option) if found.flag(&option) => None,
                Some(option) => {
                    let name = shown(&option);
                    let place = found
                        .place_of(&option)
                        .ok_or_else(|| found.unknown(&name))?;
                    let value = parser
                        .value()
                        .map_err(|error| of_parser(found.topic, &error))?;
                    found.option(place, &name, value)?;
                    None
                }
            };
            if let Some(asked) = asked {
                if let Some(value) = parser.optional_value() {
                    return Err(too_many(found.topic, &value));
                }
                return Ok(Self {
                    asked,
                    config_dir: found.config_dir,
                });
            }
        }
        let config_dir = found.config_dir.take();
        let asked = found.asked()?;
        Ok(Self { asked, config_dir })
    }
}

/// The options that take a value.
#[derive(Clone, Copy)]
enum Place {
    ConfigDir,
    Output,
    Format,
    Sheet,
    Frames,
}

/// What `supple figure` draws if no number of frames is given, and the most it does.
const FRAMES: usize = 5;
const MOST_FRAMES: usize = 100;

impl Found {
    /// The first value may be a command; all others are files and names.
    fn value(&mut self, value: OsString) {
        let command = COMMANDS.into_iter().find(|(_, name)| value == *name);
        match command {
            Some((topic, _)) if self.topic == Topic::Supple && self.files.is_empty() => {
                self.topic = topic;
            }
            _ => self.files.push(value),
        }
    }

    /// Which option it is, if the command has it.
    fn place_of(&self, option: &Arg<'_>) -> Option<Place> {
        match (option, self.topic) {
            (Arg::Long("config-dir"), _) => Some(Place::ConfigDir),
            (Arg::Short('o') | Arg::Long("output"), Topic::Render | Topic::Figure) => {
                Some(Place::Output)
            }
            (Arg::Long("sheet"), Topic::Figures) => Some(Place::Sheet),
            (Arg::Long("frames"), Topic::Figure) => Some(Place::Frames),
            (Arg::Long("format"), Topic::Plan | Topic::History) => Some(Place::Format),
            _ => None,
        }
    }

    /// Takes an option without a value, if it is one of the command's.
    fn flag(&mut self, option: &Arg<'_>) -> bool {
        match (option, self.topic) {
            (Arg::Long("png"), Topic::Figures | Topic::Figure) => self.drawing.png = true,
            (Arg::Long("dark"), Topic::Figures | Topic::Figure) => self.drawing.dark = true,
            (Arg::Long("strict"), Topic::Render) => self.strictness = Strictness::Strict,
            _ => return false,
        }
        true
    }

    fn option(&mut self, place: Place, name: &str, value: OsString) -> Result<(), WrongUsage> {
        if value.is_empty() {
            return Err(self.wrong(text!("cli-empty-value", option = name)));
        }
        let twice = match place {
            Place::ConfigDir => self.config_dir.replace(value.into()).is_some(),
            Place::Output => self.output.replace(value.into()).is_some(),
            Place::Format => self.format.replace(value).is_some(),
            Place::Sheet => self.sheet.replace(value.into()).is_some(),
            Place::Frames => self.frames.replace(value).is_some(),
        };
        if twice {
            return Err(self.wrong(text!("cli-option-twice", option = name)));
        }
        Ok(())
    }

    fn wrong(&self, message: String) -> WrongUsage {
        WrongUsage::new(self.topic, message)
    }

    fn unknown(&self, option: &str) -> WrongUsage {
        let own: &[&str] = match self.topic {
            Topic::Plan | Topic::History => &["--format"],
            Topic::Render => &["--output", "--strict"],
            Topic::Figures => &["--sheet", "--png", "--dark"],
            Topic::Figure => &["--frames", "--output", "--png", "--dark"],
            _ => &[],
        };
        let shared = ["--help", "--version", "--config-dir"];
        let known = shared.into_iter().chain(own.iter().copied());
        WrongUsage {
            nearest: nearest(option, known).map(str::to_owned),
            ..self.wrong(text!("cli-unknown-option", option = option))
        }
    }

    fn asked(mut self) -> Result<Asked, WrongUsage> {
        let format = self.format.take();
        match self.topic {
            Topic::Supple => self.app(),
            Topic::Play => Ok(Asked::App {
                open: Some(self.only_target()?),
                start: true,
            }),
            Topic::Check | Topic::Import if self.files.is_empty() => {
                Err(self.wrong(text!("cli-which-files")))
            }
            Topic::Import => Ok(Asked::Import {
                files: self.files.into_iter().map(PathBuf::from).collect(),
            }),
            Topic::Check => Ok(Asked::Check {
                files: self.files.into_iter().map(PathBuf::from).collect(),
            }),
            Topic::Plan => Ok(Asked::Plan {
                format: one_of(Topic::Plan, format, &PLAN_FORMATS)?,
                target: self.only_target()?,
            }),
            Topic::List => self.nothing_more(Asked::List),
            Topic::Render => {
                let Some(output) = self.output.take() else {
                    return Err(self.wrong(text!("cli-render-where")));
                };
                Ok(Asked::Render {
                    output,
                    strictness: self.strictness,
                    target: self.only_target()?,
                })
            }
            Topic::History => {
                let format = one_of(Topic::History, format, &HISTORY_FORMATS)?;
                self.nothing_more(Asked::History { format })
            }
            Topic::Backup => Ok(Asked::Backup {
                to: self.only_one(text!("cli-backup-where"))?.into(),
            }),
            Topic::Restore => Ok(Asked::Restore {
                from: self.only_one(text!("cli-restore-which"))?.into(),
            }),
            Topic::Figures => {
                let Some(sheet) = self.sheet.take() else {
                    return Err(self.wrong(text!("cli-figures-where")));
                };
                let drawing = self.drawing;
                self.nothing_more(Asked::Figures { sheet, drawing })
            }
            Topic::Figure => self.figure(),
        }
    }

    /// The window; a word that is no file was meant as a command.
    fn app(self) -> Result<Asked, WrongUsage> {
        let Some(first) = self.files.first().cloned() else {
            return Ok(Asked::App {
                open: None,
                start: false,
            });
        };
        match Target::from(first) {
            Target::Name(word) => {
                let names = COMMANDS.into_iter().map(|(_, name)| name);
                Err(WrongUsage {
                    nearest: nearest(&word, names).map(str::to_owned),
                    ..self.wrong(text!("cli-unknown-command", name = word))
                })
            }
            Target::File(_) => Ok(Asked::App {
                open: Some(self.only_target()?),
                start: false,
            }),
        }
    }

    fn figure(mut self) -> Result<Asked, WrongUsage> {
        let frames = match self.frames.take() {
            None => FRAMES,
            Some(written) => {
                let number = written.to_str().and_then(|written| written.parse().ok());
                number
                    .filter(|number| (1..=MOST_FRAMES).contains(number))
                    .ok_or_else(|| self.wrong(text!("cli-figure-frames", most = MOST_FRAMES)))?
            }
        };
        let mut exercises = std::mem::take(&mut self.files).into_iter();
        match (exercises.next(), exercises.next()) {
            (Some(exercise), None) => Ok(Asked::Figure {
                exercise,
                frames,
                output: self.output,
                drawing: self.drawing,
            }),
            (Some(_), Some(more)) => Err(too_many(self.topic, &more)),
            (None, _) => Err(self.wrong(text!("cli-which-exercise"))),
        }
    }

    fn only_target(self) -> Result<Target, WrongUsage> {
        self.only_one(text!("cli-which-routine")).map(Target::from)
    }

    /// The one value there is; `missing` says what it would be.
    fn only_one(self, missing: String) -> Result<OsString, WrongUsage> {
        let topic = self.topic;
        let mut files = self.files.into_iter();
        match (files.next(), files.next()) {
            (Some(file), None) if !file.is_empty() => Ok(file),
            (Some(_), Some(more)) => Err(too_many(topic, &more)),
            _ => Err(WrongUsage::new(topic, missing)),
        }
    }

    fn nothing_more(self, asked: Asked) -> Result<Asked, WrongUsage> {
        match self.files.first() {
            Some(more) => Err(too_many(self.topic, more)),
            None => Ok(asked),
        }
    }
}

fn is_help(argument: &Arg<'_>) -> bool {
    matches!(argument, Arg::Short('h') | Arg::Long("help"))
}

fn shown(option: &Arg<'_>) -> String {
    match option {
        Arg::Short(letter) => format!("-{letter}"),
        Arg::Long(name) => format!("--{name}"),
        Arg::Value(value) => value.to_string_lossy().into_owned(),
    }
}

fn too_many(topic: Topic, value: &OsString) -> WrongUsage {
    let value = value.to_string_lossy().into_owned();
    WrongUsage::new(topic, text!("cli-too-many", value = value))
}

fn one_of<T: Copy + Default>(
    topic: Topic,
    value: Option<OsString>,
    all: &[(T, &'static str)],
) -> Result<T, WrongUsage> {
    let Some(value) = value else {
        return Ok(T::default());
    };
    if let Some((format, _)) = all.iter().find(|(_, name)| value == *name) {
        return Ok(*format);
    }
    let names = || all.iter().map(|(_, name)| *name);
    let name = value.to_string_lossy();
    let known = names().collect::<Vec<_>>().join(", ");
    let message = text!("cli-unknown-format", name = name.as_ref(), known = known);
    Err(WrongUsage {
        nearest: nearest(&name, names()).map(str::to_owned),
        ..WrongUsage::new(topic, message)
    })
}

fn of_parser(topic: Topic, error: &lexopt::Error) -> WrongUsage {
    let message = match error {
        lexopt::Error::MissingValue {
            option: Some(option),
        } => text!("cli-missing-value", option = option.as_str()),
        lexopt::Error::UnexpectedValue { option, .. } => {
            text!("cli-unexpected-value", option = option.as_str())
        }
        other => text!("cli-not-understood", reason = other.to_string()),
    };
    WrongUsage::new(topic, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(arguments: &[&str]) -> Result<Arguments, WrongUsage> {
        let program = std::iter::once("supple").chain(arguments.iter().copied());
        Arguments::parse(program.map(OsString::from))
    }

    fn app(open: Option<Target>, start: bool) -> Asked {
        Asked::App { open, start }
    }

    #[test]
    fn without_a_command_the_window_is_asked_for() {
        let file = || Some(Target::File("mine.ron".into()));
        assert_eq!(parsed(&[]).unwrap().asked, app(None, false));
        assert_eq!(parsed(&["mine.ron"]).unwrap().asked, app(file(), false));
        assert_eq!(
            parsed(&["play", "mine.ron"]).unwrap().asked,
            app(file(), true)
        );
        let name = Target::Name("hip openers".into());
        assert_eq!(
            parsed(&["play", "hip openers"]).unwrap().asked,
            app(Some(name), true)
        );
    }

    #[test]
    fn a_file_is_told_from_a_name_by_its_ending_or_its_folder() {
        let target = |argument: &str| Target::from(OsString::from(argument));
        assert_eq!(target("mine.RON"), Target::File("mine.RON".into()));
        assert_eq!(target("./mine"), Target::File("./mine".into()));
        assert_eq!(target("mine"), Target::Name("mine".into()));
        let named_like_a_command = parsed(&["--", "./list"]).unwrap().asked;
        assert_eq!(named_like_a_command, app(Some(target("./list")), false));
    }

    #[test]
    fn the_config_folder_is_kept_beside_what_is_asked() {
        let arguments = parsed(&["--config-dir", "there", "list"]).unwrap();
        assert_eq!(arguments.asked, Asked::List);
        assert_eq!(arguments.config_dir, Some("there".into()));
        assert!(parsed(&["--config-dir", "a", "--config-dir", "b", "list"]).is_err());
    }
}
