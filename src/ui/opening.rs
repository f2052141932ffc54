//! Opens the window, whatever the environment says, or tells in a sentence why it cannot be opened.

mod again;
mod environment;

use std::env;
use std::error::Error;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use eframe::egui::{self, IconData, Rect, pos2, vec2};
use winit::dpi::{PhysicalPosition, PhysicalSize};
use winit::window::Window;

use self::environment::{Environment, Tried, is_usable};
use super::app::App;
use super::widgets::PictureThread;
use super::window_place::{LEAST, WindowPlace, is_in_sight};
use crate::exercise::Catalogue;
use crate::platform::{identity, wall};
use crate::request::AppRequest;
use crate::{fault, text};

/// The window could not be opened, or was lost; its words say why.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct WindowError(String);

/// Opens the window and runs until it is closed. Where it cannot be opened, the program is started again in its own
/// place, in an environment in which it may.
///
/// # Errors
/// [`WindowError`] where there is no display, none that can show the window, or none any more.
pub fn run(request: AppRequest) -> Result<(), WindowError> {
    let environment = Environment(|name: &str| env::var_os(name));
    let tried = again::tried();
    let wrong = environment.before();
    if !wrong.is_empty() {
        // Where that cannot be done, it is tried as it is.
        let _failed = again::start_again(tried, &wrong);
    }
    // Time zones and catalogue are read while the window opens. Without the thread they are read afterwards.
    let pictures = PictureThread::start_with(|| {
        let _zone = wall::now();
        let _catalogue = Catalogue::bundled();
    });
    let is_open = Arc::new(AtomicBool::new(false));
    let Err(reason) = show(request, pictures, &is_open, tried) else {
        return Ok(());
    };
    if is_open.load(Ordering::Relaxed) {
        return Err(WindowError(text!("window-lost", reason = reason)));
    }
    if let Some((next, changes)) = environment.after_failure(tried) {
        // Where that cannot be done, nothing is left to try.
        let _failed = again::start_again(next, &changes);
    }
    Err(WindowError(match environment.display() {
        None if cfg!(target_os = "linux") => text!("window-no-display"),
        _ => text!("window-failed", reason = reason),
    }))
}

/// Shows the window until it is closed, or says why it cannot be shown.
fn show(
    request: AppRequest,
    pictures: PictureThread,
    is_open: &Arc<AtomicBool>,
    tried: Tried,
) -> Result<(), String> {
    let state = request.profile.folders().state;
    let last = WindowPlace::of_last_time(&state);
    let mut viewport = egui::ViewportBuilder::default()
        .with_app_id(identity::APPLICATION)
        .with_title("Supple")
        .with_icon(icon())
        .with_inner_size(last.size())
        .with_min_inner_size(LEAST)
        .with_maximized(last.is_maximised);
    viewport.position = last.corner();
    let options = eframe::NativeOptions {
        renderer: eframe::Renderer::Glow,
        // It hides the steps of gradients, of which there are none.
        dithering: false,
        viewport,
        ..Default::default()
    };
    let opened = Arc::clone(is_open);
    let create = move |creation: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, Box<dyn Error + Send + Sync>> {
        let scale = creation.egui_ctx.native_pixels_per_point();
        if tried < Tried::Plain && !is_usable(scale.unwrap_or(1.0).into()) {
            return Err("the size of a point makes no sense".into());
        }
        if let Some(window) = creation.winit_window() {
            bring_into_sight(window);
        }
        pictures.serve(&creation.egui_ctx);
        Ok(Box::new(App::new(&creation.egui_ctx, request, opened)))
    };
    // Until the window is open, what goes wrong on this thread is told below, or mended without a word.
    let (opening, here) = (Arc::clone(is_open), std::thread::current().id());
    fault::tell_in_a_sentence(move || {
        !opening.load(Ordering::Relaxed) && std::thread::current().id() == here
    });
    let run = || eframe::run_native("supple", options, Box::new(create));
    match catch_unwind(AssertUnwindSafe(run)) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(fault::without_build_machine(&error.to_string())),
        Err(payload) => Err(fault::message(&*payload)),
    }
}

/// The icon of the window, where the system does not take it from the desktop file or the program.
fn icon() -> IconData {
    let file = include_bytes!("../../assets/icon/supple-64.png").as_slice();
    let unpacked = || {
        let mut picture = png::Decoder::new(Cursor::new(file)).read_info().ok()?;
        let mut rgba = vec![0; picture.output_buffer_size()?];
        let frame = picture.next_frame(&mut rgba).ok()?;
        Some(IconData {
            rgba,
            width: frame.width,
            height: frame.height,
        })
    };
    unpacked().unwrap_or_default()
}

/// Moves a window to where it can be seen whose display has gone since it was closed.
fn bring_into_sight(window: &Window) {
    let rect = |place: PhysicalPosition<i32>, size: PhysicalSize<u32>| {
        let min = pos2(place.x as f32, place.y as f32);
        Rect::from_min_size(min, vec2(size.width as f32, size.height as f32))
    };
    // Systems that do not tell where a window is see to it themselves.
    let Ok(place) = window.outer_position() else {
        return;
    };
    let displays = window
        .available_monitors()
        .map(|display| rect(display.position(), display.size()));
    if let Some(display) = window
        .primary_monitor()
        .or_else(|| window.available_monitors().next())
        && !is_in_sight(rect(place, window.outer_size()), displays)
    {
        window.set_outer_position(display.position());
    }
}
