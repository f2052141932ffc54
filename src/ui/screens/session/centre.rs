//! The middle of the session: the ring with its countdown, the state, the side, the name and a line of instruction.

use eframe::egui::{Align2, Rect, Ui, accesskit, pos2, vec2};

use super::{within, words_of};
use crate::session::{Phase, SegmentKind, Snapshot};
use crate::ui::state::{RunningSession, State};
use crate::ui::theme::{Palette, Weight, blend, font, space};
use crate::ui::widgets::{Pill, colour_of, elided, hidden_label, pill, ring};
use crate::words;

/// The countdown is at least this part of the window's height.
const DISPLAY_PART: f32 = 0.25;

/// Shows the middle beside its bars.
pub fn show(ui: &mut Ui, rect: Rect, state: &State, session: &RunningSession, snapshot: &Snapshot) {
    let diameter = rect.height().min(rect.width() * 0.47);
    let gap = (rect.width() * 0.05).clamp(space::WIDE, 64.0);
    let dial = Rect::from_center_size(
        pos2(rect.left() + diameter / 2.0, rect.center().y),
        vec2(diameter, diameter),
    );
    let column = Rect::from_min_max(pos2(dial.right() + gap, rect.top()), rect.max);
    show_dial(ui, dial, state, session, snapshot);
    let plan = session.conductor.plan();
    let segment = &plan.segments[snapshot.segment];
    let palette = Palette::of(ui);

    let name_size = (column.width() * 0.095)
        .min(rect.height() * 0.15)
        .clamp(28.0, 84.0);
    let line_size = (name_size * 0.45).clamp(18.0, 32.0);
    let name = session.exercise_name(snapshot);
    let heading = elided(
        ui.painter(),
        &name,
        font(Weight::Bold, name_size),
        palette.text,
        column.width(),
        2,
    );
    let line = session
        .exercise(segment)
        .map(|exercise| words_of::instruction(plan, exercise, snapshot))
        .unwrap_or_default();
    // The state hangs at a fixed height, and all else below it, so that nothing moves within an exercise.
    let pills = Rect::from_min_size(
        pos2(column.left(), rect.center().y - name_size * 2.3),
        vec2(column.width(), name_size * 1.15),
    );
    show_state(ui, pills, session, snapshot);
    let name_at = pos2(column.left(), pills.bottom() + space::LARGE);
    let name_rect = Rect::from_min_size(name_at, heading.size());
    ui.painter().galley(name_at, heading, palette.text);
    announce(ui, name_rect, &name);
    let line_at = pos2(column.left(), name_rect.bottom() + space::LARGE);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small number of rows; a negative one becomes none"
    )]
    let rows = ((rect.bottom() - line_at.y) / (line_size * 1.4)) as usize;
    if line.is_empty() || rows == 0 {
        return;
    }
    let instruction = elided(
        ui.painter(),
        &line,
        font(Weight::Regular, line_size),
        palette.text_quiet,
        column.width(),
        rows.min(4),
    );
    let line_rect = Rect::from_min_size(line_at, instruction.size());
    ui.painter()
        .galley(line_at, instruction, palette.text_quiet);
    hidden_label(ui, line_rect, &line);
}

/// Shows name, state, side and countdown alone, as large as they get.
pub fn show_floor(
    ui: &mut Ui,
    rect: Rect,
    state: &State,
    session: &RunningSession,
    snapshot: &Snapshot,
) {
    let palette = Palette::of(ui);
    let name_size = (rect.height() * 0.11).clamp(32.0, 120.0);
    let diameter = (rect.height() - name_size * 2.9).min(rect.width());
    let dial = Rect::from_center_size(
        pos2(rect.center().x, rect.top() + diameter / 2.0),
        vec2(diameter, diameter),
    );
    show_dial(ui, dial, state, session, snapshot);
    let name = session.exercise_name(snapshot);
    // A long name is drawn smaller rather than cut: it is one of the few things that stand here.
    let bold = |size| font(Weight::Bold, size);
    let whole = ui
        .painter()
        .layout_no_wrap(name.clone(), bold(name_size), palette.text);
    let fitted = name_size * (rect.width() / whole.size().x).min(1.0);
    let heading = elided(
        ui.painter(),
        &name,
        bold(fitted),
        palette.text,
        rect.width(),
        1,
    );
    let at = pos2(
        rect.center().x - heading.size().x / 2.0,
        dial.bottom() + space::MEDIUM,
    );
    let name_rect = Rect::from_min_size(at, heading.size());
    ui.painter().galley(at, heading, palette.text);
    announce(ui, name_rect, &name);
    let height = name_size * 0.9;
    let top = rect.bottom() - height;
    let width = state_width(ui, session, snapshot, height);
    let pills = Rect::from_min_size(
        pos2(rect.center().x - width / 2.0, top),
        vec2(width, height),
    );
    show_state(ui, pills, session, snapshot);
}

/// The ring and the countdown in it.
fn show_dial(
    ui: &mut Ui,
    dial: Rect,
    state: &State,
    session: &RunningSession,
    snapshot: &Snapshot,
) {
    let palette = Palette::of(ui);
    let plan = session.conductor.plan();
    let segment = &plan.segments[snapshot.segment];
    let (elapsed, length) = snapshot.of_work(plan);
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
    let colour = state_colour(segment.kind, snapshot, palette);
    let width = (dial.width() * 0.035).clamp(8.0, 22.0);
    let radius = dial.width() / 2.0 - width / 2.0;
    ring(
        ui.painter(),
        dial.center(),
        radius,
        width,
        left,
        (colour, palette.line),
    );
    let wanted = ui.ctx().content_rect().height() * DISPLAY_PART * 1.12;
    let room = (dial.width() - 2.0 * width) * 0.86;
    let size = fitting(ui, &time, wanted, room);
    let centre = dial.center();
    ui.painter().text(
        centre,
        Align2::CENTER_CENTER,
        &time,
        font(Weight::Bold, size),
        palette.text,
    );
    let digits = Rect::from_center_size(centre, vec2(room, size));
    hidden_label(ui, digits, &time);
    let marks = words_of::marks(plan, segment);
    if !marks.is_empty() {
        let at = pos2(centre.x, centre.y + size * 0.5 + dial.width() * 0.045);
        let mark_size = (dial.width() * 0.045).clamp(13.0, 26.0);
        let font = font(Weight::Semibold, mark_size);
        let shown = ui
            .painter()
            .text(at, Align2::CENTER_CENTER, &marks, font, palette.text_quiet);
        hidden_label(ui, shown, &marks);
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

fn state_colour(
    kind: SegmentKind,
    snapshot: &Snapshot,
    palette: &Palette,
) -> eframe::egui::Color32 {
    let colour = colour_of(kind, palette);
    match snapshot.phase {
        Phase::Paused => blend(colour, palette.ground, 0.5),
        Phase::Running | Phase::Ended(_) => colour,
    }
}

/// The state in a shape and a colour of its own, with the side beside it.
fn show_state(ui: &mut Ui, rect: Rect, session: &RunningSession, snapshot: &Snapshot) {
    let palette = Palette::of(ui);
    let plan = session.conductor.plan();
    let segment = &plan.segments[snapshot.segment];
    let height = (rect.height() * 0.85).clamp(36.0, 84.0);
    within(ui, rect, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            let word = words_of::state(plan, snapshot);
            let response = pill(
                ui,
                &word,
                height,
                look(segment.kind, snapshot.phase, palette),
            );
            live(ui, response.id);
            if let Some(side) = words_of::side(segment) {
                let look = Pill {
                    colour: palette.text,
                    on: None,
                    roundness: 0.35,
                };
                let response = pill(ui, &side, height, look);
                live(ui, response.id);
            }
        });
    });
}

fn state_width(ui: &Ui, session: &RunningSession, snapshot: &Snapshot, height: f32) -> f32 {
    let plan = session.conductor.plan();
    let height = (height * 0.85).clamp(36.0, 84.0);
    let width = |text: String| {
        let font = font(Weight::Bold, (height * 0.45).round());
        ui.painter()
            .layout_no_wrap(text, font, Palette::of(ui).text)
            .size()
            .x
            + height
    };
    let side = words_of::side(&plan.segments[snapshot.segment]);
    width(words_of::state(plan, snapshot)) + side.map_or(0.0, |side| width(side) + space::MEDIUM)
}

/// Each state has a shape of its own: work is round and filled, pauses are filled with corners, paused is an outline.
fn look(kind: SegmentKind, phase: Phase, palette: &Palette) -> Pill {
    if phase == Phase::Paused {
        return Pill {
            colour: palette.text,
            on: None,
            roundness: 0.0,
        };
    }
    Pill {
        colour: colour_of(kind, palette),
        on: Some(palette.accent_on),
        roundness: if kind.is_work() { 1.0 } else { 0.3 },
    }
}

/// A label that a screen reader speaks whenever it changes.
fn announce(ui: &mut Ui, rect: Rect, text: &str) {
    let response = hidden_label(ui, rect, text);
    live(ui, response.id);
}

fn live(ui: &Ui, id: eframe::egui::Id) {
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_live(accesskit::Live::Polite));
}
