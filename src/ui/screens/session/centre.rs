//! The middle of the session: the figure, the ring with its countdown, the state, the side, the name and a line of
//! instruction.

use std::sync::Arc;

use eframe::egui::{Align2, Rect, Ui, accesskit, pos2, vec2};

use super::{within, words_of};
use crate::figure::Demonstration;
use crate::figure::drawing::Handed;
use crate::session::{Manner, Motion, Phase, SegmentKind, Side, Snapshot};
use crate::ui::state::{RunningSession, State};
use crate::ui::theme::{Palette, Weight, blend, font, space, type_size};
use crate::ui::widgets::{Pill, Pose, colour_of, elided, figure, hidden_label, pill, ring};
use crate::words;

/// The countdown is at least this part of the window's height.
const DISPLAY_PART: f32 = 0.25;
/// The height of a line of text in its size.
const LINE_HEIGHT: f32 = 1.35;

/// Shows the middle beside its bars.
pub fn show(ui: &mut Ui, rect: Rect, state: &State, session: &RunningSession, snapshot: &Snapshot) {
    let shown = Shown::of(state, session, snapshot);
    let places = Places::in_bars(rect, shown.figure.is_some());
    show_dial(ui, places.dial, state, session, snapshot);
    show_figure(ui, places.figure, &shown);
    show_state(ui, places.state, session, snapshot);
    show_name(ui, places.name, &shown.name);
    show_line(ui, places.line, &shown.line);
}

/// Shows figure, name, state, side and countdown alone, as large as they get.
pub fn show_floor(
    ui: &mut Ui,
    rect: Rect,
    state: &State,
    session: &RunningSession,
    snapshot: &Snapshot,
) {
    let shown = Shown::of(state, session, snapshot);
    let places = Places::alone(rect, shown.figure.is_some());
    show_dial(ui, places.dial, state, session, snapshot);
    show_figure(ui, places.figure, &shown);
    show_state(ui, places.state, session, snapshot);
    show_name(ui, places.name, &shown.name);
}

/// What the middle shows at a moment.
struct Shown {
    name: String,
    /// The line of instruction; may be empty.
    line: String,
    figure: Option<Arc<Demonstration>>,
    pose: Pose,
}

impl Shown {
    fn of(state: &State, session: &RunningSession, snapshot: &Snapshot) -> Self {
        let plan = session.plan();
        let exercise = session.exercise(&plan.segments[snapshot.segment]);
        let manner = if state.settings.get().reduce_motion {
            Manner::Still
        } else {
            Manner::Moving
        };
        let motion = Motion::of(plan, snapshot, manner);
        Self {
            name: session.exercise_name(snapshot),
            line: exercise
                .map(|exercise| words_of::instruction(plan, exercise, snapshot))
                .unwrap_or_default(),
            figure: exercise.and_then(|exercise| exercise.figure.clone()),
            pose: Pose {
                along: motion.along,
                breath: motion.breath,
                handed: match motion.side {
                    Side::Left => Handed::Mirrored,
                    Side::Right | Side::Both => Handed::AsPosed,
                },
                camera: None,
            },
        }
    }
}

/// Where the parts of the middle are, the same for all exercises, so that nothing moves.
struct Places {
    dial: Rect,
    figure: Rect,
    state: Rect,
    name: Rect,
    line: Rect,
}

impl Places {
    /// The dial at the right; at the left the figure with the words below it.
    fn in_bars(rect: Rect, has_figure: bool) -> Self {
        let diameter = rect.height().min(rect.width() * 0.4);
        let gap = (rect.width() * 0.04).clamp(space::WIDE, 64.0);
        let dial = Rect::from_center_size(
            pos2(rect.right() - diameter / 2.0, rect.center().y),
            vec2(diameter, diameter),
        );
        let column = Rect::from_min_max(rect.min, pos2(dial.left() - gap, rect.bottom()));
        let name = (rect.height() * 0.085).clamp(28.0, 72.0);
        Self::stacked(dial, column, has_figure, [name * 1.1, name, name * 0.52])
    }

    /// The same without a line of instruction, and larger.
    fn alone(rect: Rect, has_figure: bool) -> Self {
        let diameter = rect.height().min(rect.width() * 0.42);
        let gap = (rect.width() * 0.03).clamp(space::WIDE, 64.0);
        let dial = Rect::from_center_size(
            pos2(rect.right() - diameter / 2.0, rect.center().y),
            vec2(diameter, diameter),
        );
        let column = Rect::from_min_max(rect.min, pos2(dial.left() - gap, rect.bottom()));
        let name = (rect.height() * 0.1).clamp(32.0, 110.0);
        Self::stacked(dial, column, has_figure, [name, name, 0.0])
    }

    /// The figure with state, name and line below it, which have these sizes.
    fn stacked(dial: Rect, column: Rect, has_figure: bool, [state, name, line]: [f32; 3]) -> Self {
        const LINES: f32 = 2.0;
        let line = if line > 0.0 {
            line.max(18.0) * LINE_HEIGHT * LINES
        } else {
            0.0
        };
        let name = name * LINE_HEIGHT;
        let words = state + space::SMALL + name + space::TINY + line;
        let top = if has_figure {
            column.bottom() - words
        } else {
            column.center().y - words / 2.0
        };
        let row = |top: f32, height: f32| {
            Rect::from_min_size(pos2(column.left(), top), vec2(column.width(), height))
        };
        let state = row(top, state);
        let name = row(state.bottom() + space::SMALL, name);
        Self {
            dial,
            figure: Rect::from_min_max(
                column.min,
                pos2(column.right(), (top - space::MEDIUM).max(column.top())),
            ),
            state,
            name,
            line: row(name.bottom() + space::TINY, line),
        }
    }
}

fn show_figure(ui: &Ui, rect: Rect, shown: &Shown) {
    if let Some(demonstration) = &shown.figure {
        let ground = Palette::of(ui).ground;
        figure(ui.painter(), rect, demonstration, shown.pose, ground);
    }
}

/// The name of the exercise; a long one is drawn smaller rather than cut.
fn show_name(ui: &mut Ui, rect: Rect, name: &str) {
    let palette = Palette::of(ui);
    let size = rect.height() / LINE_HEIGHT;
    let bold = |size| font(Weight::Bold, size);
    let whole = ui
        .painter()
        .layout_no_wrap(name.to_owned(), bold(size), palette.text);
    let fitted = (size * (rect.width() / whole.size().x).min(1.0)).max(type_size::HEADING);
    let heading = elided(
        ui.painter(),
        name,
        bold(fitted),
        palette.text,
        rect.width(),
        1,
    );
    let at = pos2(rect.left(), rect.center().y - heading.size().y / 2.0);
    ui.painter().galley(at, heading, palette.text);
    announce(ui, rect, name);
}

fn show_line(ui: &mut Ui, rect: Rect, line: &str) {
    if line.is_empty() {
        return;
    }
    let palette = Palette::of(ui);
    let size = font(Weight::Regular, rect.height() / 2.0 / LINE_HEIGHT);
    let shown = elided(
        ui.painter(),
        line,
        size,
        palette.text_quiet,
        rect.width(),
        2,
    );
    ui.painter().galley(rect.min, shown, palette.text_quiet);
    hidden_label(ui, rect, line);
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
    let plan = session.plan();
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
    let marks = words_of::marks(plan, snapshot);
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
    let plan = session.plan();
    let segment = &plan.segments[snapshot.segment];
    let height = rect.height().clamp(36.0, 84.0);
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
