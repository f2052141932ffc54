//! `supple figure`: the movement of one exercise, frame by frame.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::builder::TypedValueParser as _;
use clap::{Arg, value_parser};
use glam::Vec2;

use super::arguments::DrawingFormat;
use super::command::{Command, Run};
use super::{Console, Exit, arguments, drawing};
use crate::document::{nearest, read_source};
use crate::exercise::{Catalogue, Exercise, read};
use crate::figure::{Cell, Sheet};
use crate::platform::Folders;
use crate::request::Target;
use crate::text;

/// Its call.
pub(super) const COMMAND: Command = Command {
    name: "figure",
    describe: |command| {
        let frames = Arg::new(FRAMES)
            .long(FRAMES)
            .value_name(text!("cli-value-number"))
            .value_parser(value_parser!(u16).range(1..=MOST_FRAMES).map(usize::from))
            .help(text!("cli-option-frames", usual = USUAL_FRAMES));
        command
            .about(text!("cli-figure-about"))
            .long_about(text!("cli-figure-details"))
            .arg(
                arguments::routine()
                    .value_name(text!("cli-value-exercise"))
                    .help(text!("cli-argument-exercise")),
            )
            .arg(frames)
            .arg(arguments::output(text!("cli-value-svg")))
            .args(arguments::drawing())
    },
    wants: |argument| match argument {
        FRAMES => text!("cli-figure-frames", most = MOST_FRAMES),
        _ => text!("cli-which-exercise"),
    },
    run: Run::Here(|console, folders, given| {
        run(
            console,
            folders,
            arguments::given_routine(given),
            given.get_one(FRAMES).copied().unwrap_or(USUAL_FRAMES),
            arguments::given_output(given).map(PathBuf::as_path),
            arguments::given_drawing(given),
        )
    }),
};

const FRAMES: &str = "frames";
/// How many frames are drawn if no number is given, and the most that are.
const USUAL_FRAMES: usize = 5;
const MOST_FRAMES: i64 = 100;

/// A frame, in pixels.
const FRAME: Vec2 = Vec2::new(480.0, 400.0);
/// The most frames in a row.
const COLUMNS: usize = 5;

/// Draws the movement from the start pose to the held one.
///
/// # Errors
/// Where the console cannot be written to.
fn run(
    console: &mut Console<'_>,
    folders: &Folders,
    exercise: &Target,
    frames: usize,
    output: Option<&Path>,
    format: DrawingFormat,
) -> io::Result<Exit> {
    let Some(exercise) = find(console, folders, exercise)? else {
        return Ok(Exit::Input);
    };
    let Some(shown) = drawing::demonstration(console, &exercise)? else {
        return Ok(Exit::Input);
    };
    let (palette, words) = drawing::colours(format);
    let cells: Vec<Cell> = (0..frames)
        .map(|frame| {
            let along = frame as f32 / (frames - 1).max(1) as f32;
            Cell {
                words: [exercise.name.clone(), format!("{:.0} %", along * 100.0)],
                picture: drawing::framed(&shown, along, shown.camera, palette),
            }
        })
        .collect();
    let sheet = Sheet {
        cells,
        columns: COLUMNS.min(frames),
        cell: FRAME,
        palette,
        words,
    };
    let named = || PathBuf::from(format!("{}.svg", exercise.id));
    let output = output.map_or_else(named, Path::to_owned);
    drawing::write(console, &sheet, &output, format)
}

/// The exercise of an id or of a file; none where there is none, which has been said.
fn find(
    console: &mut Console<'_>,
    folders: &Folders,
    exercise: &Target,
) -> io::Result<Option<Arc<Exercise>>> {
    match exercise {
        Target::File(file) => from_file(console, file),
        Target::Name(id) => {
            let catalogue = Catalogue::with_folder(&folders.exercises());
            let found = catalogue.get(id).cloned();
            if found.is_none() {
                let hint = match nearest(id, catalogue.ids()) {
                    Some(name) => text!("hint-nearest", name = name),
                    None => text!("cli-unknown-exercise-hint"),
                };
                console.error(
                    &text!("cli-unknown-exercise", name = id.as_str()),
                    Some(&hint),
                )?;
            }
            Ok(found)
        }
    }
}

fn from_file(console: &mut Console<'_>, file: &Path) -> io::Result<Option<Arc<Exercise>>> {
    match read_source(file).and_then(|source| read(&source)) {
        Ok(exercise) => Ok(Some(Arc::new(exercise))),
        Err(report) => {
            console.report(&report)?;
            Ok(None)
        }
    }
}
