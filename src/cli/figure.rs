//! `supple figure`: the movement of one exercise, frame by frame.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use glam::Vec2;

use super::{Console, DrawingFormat, Exit, drawing};
use crate::document::{nearest, read_source};
use crate::exercise::{Catalogue, Exercise, read};
use crate::figure::{Cell, Sheet};
use crate::platform::Folders;
use crate::request::Target;
use crate::text;

/// A frame, in pixels.
const FRAME: Vec2 = Vec2::new(480.0, 400.0);
/// The most frames in a row.
const COLUMNS: usize = 5;

/// Draws the movement from the start pose to the held one.
///
/// # Errors
/// Where the console cannot be written to.
pub(super) fn run(
    console: &mut Console<'_>,
    folders: &Folders,
    exercise: &OsStr,
    frames: usize,
    output: Option<PathBuf>,
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
    let output = output.unwrap_or_else(|| PathBuf::from(format!("{}.svg", exercise.id)));
    drawing::write(console, &sheet, &output, format)
}

/// The exercise of an id or of a file; none where there is none, which has been said.
fn find(
    console: &mut Console<'_>,
    folders: &Folders,
    exercise: &OsStr,
) -> io::Result<Option<Arc<Exercise>>> {
    match Target::from(exercise.to_owned()) {
        Target::File(file) => from_file(console, &file),
        Target::Name(id) => {
            let catalogue = Catalogue::with_folder(&folders.exercises());
            let found = catalogue.get(&id).cloned();
            if found.is_none() {
                let hint = match nearest(&id, catalogue.ids()) {
                    Some(name) => text!("hint-nearest", name = name),
                    None => text!("cli-unknown-exercise-hint"),
                };
                console.error(&text!("cli-unknown-exercise", name = id), Some(&hint))?;
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
