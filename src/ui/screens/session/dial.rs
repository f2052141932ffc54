//! The ring of the session, and the countdown in it.

use eframe::egui::{Align2, Color32, Rect, Ui, pos2, vec2};

use super::places::{LINE_HEIGHT, Places};
use super::words_of;
use crate::session::{Phase, SegmentKind, Snapshot};
use crate::ui::state::{RunningSession, State};
use crate::ui::theme::{Palette, Weight, blend, font, type_size};
use crate::ui::widgets::{Icon, colour_of, fitted, hidden_label, ring};
use crate::words;

/// The countdown is at least this part of the window's height.
const DISPLAY_PART: f32 = 0.25;
/// What stands below the countdown gets smaller than this nowhere, however narrow the ring is there.
const SMALLEST_MARKS: f32 = 10.0;
/// What it keeps away from the ring, on both sides together.
const FROM_RING: f32 = 6.0;

/// The ring and the countdown in it.
pub(super) fn show(
    ui: &mut Ui,
    places: &Places,
    state: &State,
    session: &RunningSession,
    snapshot: &Snapshot,
) {
    let palette = Palette::of(ui);
    let plan = session.plan();
    let segment = &plan.segments[snapshot.segment];
    let (elapsed, length) = snapshot.of_bout(plan);
    let (time, left) = match length {
        Some(length) => {
            let left = length.saturating_sub(elapsed);
            let shown = if state.settings.get().reduce_motion {
                // With reduced motion the ring follows the digits, a second at a time.
                std::time::Duration::from_secs_f64(left.as_secs_f64().ceil())
            } else {
                left
            };
            let part = shown.as_secs_f32() / length.as_secs_f32().max(0.001);
            (words::clock_time_left(left), part)
        }
        None => (words::clock_time(elapsed), 1.0),
    };
    let dial = places.dial;
    let stroke = (dial.width() * 0.035).clamp(8.0, 22.0);
    // How far the inner edge of the ring is from its middle.
    let inside = dial.width() / 2.0 - stroke;
    let wanted = ui.ctx().content_rect().height() * DISPLAY_PART * 1.12;
    let room = if places.has_ring {
        let colour = state_colour(segment.kind, snapshot, palette);
        let radius = inside + stroke / 2.0;
        let colours = (colour, palette.line);
        ring(ui.painter(), dial.center(), radius, stroke, left, colours);
        2.0 * inside * 0.86
    } else {
        dial.width()
    };
    let wanted = wanted.min(dial.height());
    let centre = dial.center();
    let size = fitting(ui, &time, wanted, room);
    if plan.waits(snapshot.segment) {
        // Nobody is timed while they get ready.
        let colour = state_colour(segment.kind, snapshot, palette);
        Icon::Done.paint(ui.painter(), centre, size, colour);
    } else {
        ui.painter().text(
            centre,
            Align2::CENTER_CENTER,
            &time,
            font(Weight::Bold, size),
            palette.text,
        );
        let digits = Rect::from_center_size(centre, vec2(room, size));
        hidden_label(ui, digits, &time);
    }
    let marks = words_of::marks(plan, snapshot);
    let foot = centre.y + size * 0.5 + dial.width() * 0.045;
    if !marks.is_empty() && (places.has_ring || foot + type_size::SMALL < dial.bottom()) {
        let size = (dial.width() * 0.045).clamp(13.0, 26.0);
        let line = size * LINE_HEIGHT;
        let width = if places.has_ring {
            chord(inside, foot + line / 2.0 - centre.y)
        } else {
            dial.width()
        };
        let sizes = (size, SMALLEST_MARKS);
        let (colour, room) = (palette.text_quiet, vec2(width, line));
        let shown = fitted(ui.painter(), &marks, Weight::Semibold, colour, room, sizes);
        let place = Rect::from_center_size(pos2(centre.x, foot), shown.size());
        ui.painter().galley(place.min, shown, colour);
        hidden_label(ui, place, &marks);
    }
}

/// The size in which digits of this many fill a width, or the wanted one if it is smaller. Zeros stand for all
/// digits, so that the size is the same for all times of one length.
fn fitting(ui: &Ui, time: &str, wanted: f32, room: f32) -> f32 {
    let zeros: String = time
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    let zeros = if zeros.len() < 4 {
        "0:00".to_owned()
    } else {
        zeros
    };
    let galley =
        ui.painter()
            .layout_no_wrap(zeros, font(Weight::Bold, 100.0), Palette::of(ui).text);
    (room / galley.size().x * 100.0).min(wanted)
}

/// How wide a circle is so far from its middle, less what words keep away from its edge.
fn chord(radius: f32, from_middle: f32) -> f32 {
    let half = (radius * radius - from_middle * from_middle)
        .max(0.0)
        .sqrt();
    (2.0 * half - FROM_RING).max(0.0)
}

fn state_colour(kind: SegmentKind, snapshot: &Snapshot, palette: &Palette) -> Color32 {
    let colour = colour_of(kind, palette);
    match snapshot.phase {
        Phase::Paused => blend(colour, palette.ground, 0.5),
        Phase::Running | Phase::Ended(_) => colour,
    }
}
