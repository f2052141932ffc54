//! Writes drawings: as SVG, and as PNG beside it.

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::arguments::DrawingFormat;
use super::{Console, Exit};
use crate::exercise::Exercise;
use crate::figure::drawing::{Bounds, Camera, Detail, Handed, Palette, Picture, Rgb};
use crate::figure::{Demonstration, Look, Sheet};
use crate::platform;
use crate::text;

/// How much larger a PNG is than the pixels of its SVG: for dense screens and for print.
const PNG_SCALE: f32 = 2.0;

/// The colours of the figure and of the words.
pub(super) fn colours(format: DrawingFormat) -> (&'static Palette, Rgb) {
    if format.dark {
        (&Palette::DARK, Rgb::hex(0xEEF1EC))
    } else {
        (&Palette::LIGHT, Rgb::hex(0x22302C))
    }
}

/// A picture of a demonstration with the frame of its movement.
pub(super) fn framed(
    shown: &Demonstration,
    along: f32,
    camera: Camera,
    palette: &Palette,
) -> (Picture, Bounds) {
    let picture = shown.picture(&Look {
        along,
        breath: 0.0,
        camera,
        handed: Handed::AsPosed,
        detail: Detail::Large,
        palette,
    });
    (picture, shown.frame(camera, Handed::AsPosed))
}

/// The demonstration of an exercise, or what to say where there is none.
pub(super) fn demonstration(
    console: &mut Console<'_>,
    exercise: &Exercise,
) -> io::Result<Option<Arc<Demonstration>>> {
    if exercise.figure.is_none() {
        let name = exercise.name.as_str();
        let hint = text!("cli-figure-none-hint");
        console.error(&text!("cli-figure-none", name = name), Some(&hint))?;
    }
    Ok(exercise.figure.clone())
}

/// Writes a drawing to a file that ends in `.svg`, and a PNG beside it if asked.
///
/// # Errors
/// Where the console cannot be written to.
pub(super) fn write(
    console: &mut Console<'_>,
    sheet: &Sheet<'_>,
    output: &Path,
    format: DrawingFormat,
) -> io::Result<Exit> {
    let is_svg = output
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("svg"));
    if !is_svg {
        let file = output.display().to_string();
        let hint = text!("cli-drawing-would-overwrite-hint");
        console.error(
            &text!("cli-drawing-would-overwrite", file = file),
            Some(&hint),
        )?;
        return Ok(Exit::Input);
    }
    let mut files = vec![(output.to_owned(), sheet.svg().into_bytes())];
    if format.png {
        match png(sheet) {
            Ok(bytes) => files.push((output.with_extension("png"), bytes)),
            Err(reason) => return failed(console, &output.with_extension("png"), &reason),
        }
    }
    for (file, bytes) in files {
        if let Err(error) = platform::replace(&file, &bytes) {
            return failed(console, &file, &error.to_string());
        }
        console.line(&text!(
            "cli-drawing-done",
            file = file.display().to_string()
        ))?;
    }
    Ok(Exit::Fine)
}

fn failed(console: &mut Console<'_>, file: &Path, reason: &str) -> io::Result<Exit> {
    let file = file.display().to_string();
    console.error(
        &text!("cli-drawing-failed", file = file, reason = reason),
        None,
    )?;
    Ok(Exit::System)
}

fn png(sheet: &Sheet<'_>) -> Result<Vec<u8>, String> {
    let pixels = sheet
        .pixels(PNG_SCALE)
        .ok_or_else(|| "the drawing is too large".to_owned())?;
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    // A sheet lets nothing through: its colours are the same whether multiplied by that or not.
    encoder.set_color(png::ColorType::Rgba);
    let written = encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(pixels.data()));
    written.map_err(|error| error.to_string())?;
    Ok(bytes)
}
