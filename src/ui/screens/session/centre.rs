//! The middle of the session: the figure, the ring with its countdown, the state, the side, the name and a line of
//! instruction.

use std::sync::Arc;

use eframe::egui::{Align2, Rect, Ui, Vec2, accesskit, pos2, vec2};

use super::{within, words_of};
use crate::figure::Demonstration;
use crate::figure::drawing::Handed;
use crate::session::{Manner, Motion, Phase, SegmentKind, Side, Snapshot};
use crate::ui::state::{RunningSession, State};
use crate::ui::theme::{Palette, Weight, blend, font, space, type_size};
use crate::ui::widgets::{Pill, Pose, colour_of, figure, fitted, hidden_label, pill, ring};
use crate::words;

/// The countdown is at least this part of the window's height.
const DISPLAY_PART: f32 = 0.25;
/// The height of a line of text in its size.
const LINE_HEIGHT: f32 = 1.35;

/// The height of the state where there is little room.
const PILL_IN_SMALL: f32 = 30.0;

/// Shows the middle beside its bars.
pub fn show(ui: &mut Ui, rect: Rect, state: &State, session: &RunningSession, snapshot: &Snapshot) {
    let shown = Shown::of(state, session, snapshot);
    let places = if Places::has_little_room(rect) {
        Places::small(rect, shown.figure.is_some())
    } else {
        Places::in_bars(rect, shown.figure.is_some(), |width, size| {
            rows_of_names(ui, session, width, size)
        })
    };
    show_all(ui, &places, &shown, state, session, snapshot);
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
    let places = if Places::has_little_room(rect) {
        Places::small(rect, shown.figure.is_some())
    } else {
        Places::alone(rect, shown.figure.is_some(), |width, size| {
            rows_of_names(ui, session, width, size)
        })
    };
    show_all(ui, &places, &shown, state, session, snapshot);
}

fn show_all(
    ui: &mut Ui,
    places: &Places,
    shown: &Shown,
    state: &State,
    session: &RunningSession,
    snapshot: &Snapshot,
) {
    show_dial(ui, places, state, session, snapshot);
    show_figure(ui, places.figure, shown);
    show_state(ui, places.state, session, snapshot);
    show_name(ui, places, &shown.name);
    if places.line.height() > 0.0 {
        show_line(ui, places.line, &shown.line);
    }
}

/// On how many lines, one or two, the longest name of the session stands in this width and size.
fn rows_of_names(ui: &Ui, session: &RunningSession, width: f32, size: f32) -> f32 {
    let plan = session.plan();
    let is_long = plan.segments.iter().any(|segment| {
        let name = session
            .exercise(segment)
            .map(|exercise| exercise.name.clone());
        let bold = font(Weight::Bold, size);
        name.is_some_and(|name| {
            let painter = ui.painter();
            let galley = painter.layout_no_wrap(name, bold, Palette::of(ui).text);
            galley.size().x > width
        })
    });
    if is_long { 2.0 } else { 1.0 }
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

/// Where the parts of the middle are, the same for all exercises of a session, so that nothing moves.
struct Places {
    dial: Rect,
    /// Whether the countdown has its ring.
    has_ring: bool,
    figure: Rect,
    state: Rect,
    name: Rect,
    /// The size of the name on one line.
    name_size: f32,
    line: Rect,
}

impl Places {
    /// The least room for a ring, and for words below the figure.
    const LEAST: Vec2 = vec2(500.0, 230.0);
    const LEAST_FIGURE: f32 = 56.0;

    fn has_little_room(rect: Rect) -> bool {
        rect.width() < Self::LEAST.x || rect.height() < Self::LEAST.y
    }

    /// State and side above; below them the countdown at the right, without its ring, and the name at the left, under the
    /// figure if there is room.
    fn small(rect: Rect, has_figure: bool) -> Self {
        let state = rect.with_max_y(rect.top() + PILL_IN_SMALL);
        let below = rect.with_min_y(state.bottom() + space::TINY);
        let dial = below.with_min_x(below.right() - below.width() * 0.45);
        let column = below.with_max_x(dial.left() - space::SMALL);
        let words = 2.0 * type_size::HEADING * LINE_HEIGHT;
        let has_figure = has_figure && column.height() - words >= Self::LEAST_FIGURE;
        let name = if has_figure {
            column.with_min_y(column.bottom() - words)
        } else {
            column
        };
        Self {
            dial,
            has_ring: false,
            figure: if has_figure {
                column.with_max_y(name.top())
            } else {
                Rect::NOTHING
            },
            state,
            name,
            name_size: type_size::HEADING,
            line: Rect::NOTHING,
        }
    }

    /// The dial at the right; at the left the figure with the words below it. `rows` tells how many lines names take in a
    /// width and a size.
    fn in_bars(rect: Rect, has_figure: bool, rows: impl Fn(f32, f32) -> f32) -> Self {
        let diameter = rect.height().min(rect.width() * 0.4);
        let gap = (rect.width() * 0.04).clamp(space::WIDE, 64.0);
        let dial = Rect::from_center_size(
            pos2(rect.right() - diameter / 2.0, rect.center().y),
            vec2(diameter, diameter),
        );
        let column = Rect::from_min_max(rect.min, pos2(dial.left() - gap, rect.bottom()));
        let name = (rect.height() * 0.085).clamp(28.0, 72.0);
        let rows = rows(column.width(), name);
        let sizes = [name * 1.1, name, name * 0.52];
        Self::stacked(dial, column, has_figure, sizes, rows)
    }

    /// The same without a line of instruction, and larger.
    fn alone(rect: Rect, has_figure: bool, rows: impl Fn(f32, f32) -> f32) -> Self {
        let diameter = rect.height().min(rect.width() * 0.42);
        let gap = (rect.width() * 0.03).clamp(space::WIDE, 64.0);
        let dial = Rect::from_center_size(
            pos2(rect.right() - diameter / 2.0, rect.center().y),
            vec2(diameter, diameter),
        );
        let column = Rect::from_min_max(rect.min, pos2(dial.left() - gap, rect.bottom()));
        let name = (rect.height() * 0.1).clamp(32.0, 110.0);
        let rows = rows(column.width(), name);
        Self::stacked(dial, column, has_figure, [name, name, 0.0], rows)
    }

    /// The figure with state, name and line below it, which have these sizes; the name has so many lines.
    fn stacked(
        dial: Rect,
        column: Rect,
        has_figure: bool,
        [state, name_size, line]: [f32; 3],
        rows: f32,
    ) -> Self {
        const LINES: f32 = 2.0;
        let line = if line > 0.0 {
            line.max(18.0) * LINE_HEIGHT * LINES
        } else {
            0.0
        };
        let name = name_size * LINE_HEIGHT * rows;
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
            has_ring: true,
            figure: Rect::from_min_max(
                column.min,
                pos2(column.right(), (top - space::MEDIUM).max(column.top())),
            ),
            state,
            name,
            name_size,
            line: row(name.bottom() + space::TINY, line),
        }
    }
}

fn show_figure(ui: &Ui, rect: Rect, shown: &Shown) {
    if let Some(demonstration) = shown.figure.as_ref().filter(|_| rect.is_positive()) {
        let ground = Palette::of(ui).ground;
        figure(ui.painter(), rect, demonstration, shown.pose, ground);
    }
}

/// The name of the exercise; a long one has two lines, and then smaller ones, rather than be cut.
fn show_name(ui: &mut Ui, places: &Places, name: &str) {
    let palette = Palette::of(ui);
    let (rect, smallest) = (places.name, type_size::BODY);
    let sizes = (places.name_size, smallest.min(places.name_size));
    let bold = Weight::Bold;
    let heading = fitted(ui.painter(), name, bold, palette.text, rect.size(), sizes);
    let at = pos2(rect.left(), rect.center().y - heading.size().y / 2.0);
    ui.painter().galley(at, heading, palette.text);
    announce(ui, rect, name);
}

fn show_line(ui: &mut Ui, rect: Rect, line: &str) {
    if line.is_empty() {
        return;
    }
    let palette = Palette::of(ui);
    let sizes = (rect.height() / 2.0 / LINE_HEIGHT, type_size::BODY);
    let (weight, quiet) = (Weight::Regular, palette.text_quiet);
    let shown = fitted(ui.painter(), line, weight, quiet, rect.size(), sizes);
    ui.painter().galley(rect.min, shown, palette.text_quiet);
    hidden_label(ui, rect, line);
}

/// The ring and the countdown in it.
fn show_dial(
    ui: &mut Ui,
    places: &Places,
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
    let dial = places.dial;
    let wanted = ui.ctx().content_rect().height() * DISPLAY_PART * 1.12;
    let room = if places.has_ring {
        let colour = state_colour(segment.kind, snapshot, palette);
        let width = (dial.width() * 0.035).clamp(8.0, 22.0);
        let radius = dial.width() / 2.0 - width / 2.0;
        let colours = (colour, palette.line);
        ring(ui.painter(), dial.center(), radius, width, left, colours);
        (dial.width() - 2.0 * width) * 0.86
    } else {
        dial.width()
    };
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
    let foot = centre.y + size * 0.5 + dial.width() * 0.045;
    if !marks.is_empty() && (places.has_ring || foot + type_size::SMALL < dial.bottom()) {
        let at = pos2(centre.x, foot);
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
    let height = rect.height().clamp(PILL_IN_SMALL, 84.0);
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
