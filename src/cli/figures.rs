//! `supple figures`: every exercise on one sheet, for those who look whether it can be understood.

use std::io;
use std::path::{Path, PathBuf};

use clap::{Arg, value_parser};
use glam::Vec2;

use super::arguments::DrawingFormat;
use super::command::{Command, Run};
use super::{Console, Exit, arguments, drawing};
use crate::exercise::Catalogue;
use crate::figure::drawing::Camera;
use crate::figure::{Cell, Sheet};
use crate::platform::Folders;
use crate::text;

/// Its call.
pub(super) const COMMAND: Command = Command {
    name: "figures",
    describe: |command| {
        let sheet = Arg::new(SHEET)
            .long(SHEET)
            .required(true)
            .value_name(text!("cli-value-svg"))
            .value_parser(value_parser!(PathBuf))
            .help(text!("cli-option-output"));
        command
            .about(text!("cli-figures-about"))
            .long_about(text!("cli-figures-details"))
            .arg(sheet)
            .args(arguments::drawing())
    },
    wants: |_| text!("cli-figures-where"),
    run: Run::Here(|console, folders, given| {
        let sheet: &PathBuf = given.get_one(SHEET).expect("a call without it is refused");
        run(console, folders, sheet, arguments::given_drawing(given))
    }),
};

const SHEET: &str = "sheet";

/// A cell of the sheet, in pixels.
const CELL: Vec2 = Vec2::new(340.0, 280.0);
/// Two exercises a row, each with three pictures.
const COLUMNS: usize = 6;
/// How far the second camera is turned from the first one, in degrees.
const SECOND_TURN: f32 = 65.0;

/// Draws the catalogue with a person's own exercises.
///
/// # Errors
/// Where the console cannot be written to.
fn run(
    console: &mut Console<'_>,
    folders: &Folders,
    output: &Path,
    format: DrawingFormat,
) -> io::Result<Exit> {
    let catalogue = Catalogue::with_folder(&folders.exercises());
    let (palette, words) = drawing::colours(format);
    let mut cells = Vec::new();
    for exercise in catalogue.ids().filter_map(|id| catalogue.get(id)) {
        let Some(shown) = &exercise.figure else {
            continue;
        };
        let second = Camera {
            turn: shown.camera.turn + SECOND_TURN,
            ..shown.camera
        };
        let pictures = [
            (text!("figures-start"), 0.0, shown.camera),
            (text!("figures-held"), 1.0, shown.camera),
            (text!("figures-second"), 1.0, second),
        ];
        for (view, along, camera) in pictures {
            cells.push(Cell {
                words: [exercise.name.clone(), view],
                picture: drawing::framed(shown, along, camera, palette),
            });
        }
    }
    let sheet = Sheet {
        cells,
        columns: COLUMNS,
        cell: CELL,
        palette,
        words,
    };
    drawing::write(console, &sheet, output, format)
}
