//! The middle of the session: the figure, the ring with its countdown, the state, the side, the name and a line of
//! instruction.

use std::sync::Arc;

use eframe::egui::{Color32, Galley, Rect, Ui, pos2};

use super::places::{LARGEST_LINE, LINE_HEIGHT, PILL_IN_SMALL, Places};
use super::{dial, words_of};
use crate::figure::Demonstration;
use crate::figure::drawing::Handed;
use crate::session::lines::Role;
use crate::session::{Motion, Phase, Plan, SegmentKind, Side, Snapshot};
use crate::text;
use crate::ui::state::{RunningSession, State};
use crate::ui::theme::{Palette, Weight, font, space, type_size};
use crate::ui::widgets::{
    Brush, Pill, Pose, announce, announced, colour_of, figure, fitted, hidden_label, pill,
    pill_width, within,
};
use crate::words::said;

/// State and side are no lower than this, however little room there is.
const LEAST_PILL: f32 = 24.0;

/// Shows the middle beside its bars.
pub fn show(ui: &mut Ui, rect: Rect, state: &State, session: &RunningSession, snapshot: &Snapshot) {
    let shown = Shown::of(state, session, snapshot);
    let has_figure = shown.figure.is_some();
    let rows = |width, size| rows_of_names(ui, session, width, size);
    let places = if Places::has_little_room(rect) {
        Places::small(rect, has_figure, true, rows)
    } else {
        Places::in_bars(rect, has_figure, rows)
    };
    show_all(ui, &places, (&shown, true), state, session, snapshot);
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
    let has_figure = shown.figure.is_some();
    let rows = |width, size| rows_of_names(ui, session, width, size);
    let places = if Places::has_little_room(rect) {
        Places::small(rect, has_figure, false, rows)
    } else {
        Places::alone(rect, has_figure, rows)
    };
    show_all(ui, &places, (&shown, false), state, session, snapshot);
}

/// Shows figure, name, state, side and countdown in places that are known.
pub fn show_compact(
    ui: &mut Ui,
    places: &Places,
    state: &State,
    session: &RunningSession,
    snapshot: &Snapshot,
) {
    let shown = Shown::of(state, session, snapshot);
    show_all(ui, places, (&shown, false), state, session, snapshot);
}

/// Shows all of it in its places; lines of instruction too, if they are told.
fn show_all(
    ui: &mut Ui,
    places: &Places,
    (shown, tells_lines): (&Shown, bool),
    state: &State,
    session: &RunningSession,
    snapshot: &Snapshot,
) {
    dial::show(ui, places, state, session, snapshot);
    let line = (places.line.height() > 0.0).then(|| Line::of(ui, places.line, shown));
    // A line that is longer than its place has that of the figure for its time, and so has a caution that has none.
    let gives_way = match &line {
        Some(line) => line.words.elided,
        None => shown.warns && tells_lines,
    };
    if places.figure.is_positive() && gives_way {
        let places = places.without_figure();
        show_state(ui, places.state, session, snapshot);
        show_name(ui, &places, &shown.name);
        let line = Line::of(ui, places.line, shown);
        line.show(ui, places.line, shown);
        return;
    }
    show_state(ui, places.state, session, snapshot);
    show_figure(ui, places.figure, shown);
    show_name(ui, places, &shown.name);
    match line {
        Some(line) => line.show(ui, places.line, shown),
        // Nothing is left to show it in; it is told all the same.
        None if shown.warns => announced(ui, places.state, &shown.line),
        None => {}
    }
}

/// On how many lines, one or two, the longest name of the session stands in this width and size.
pub fn rows_of_names(ui: &Ui, session: &RunningSession, width: f32, size: f32) -> f32 {
    let mut steps = session.plan().steps.iter();
    let is_long = steps.any(|step| {
        let exercise = session.catalogue().get(&step.step.exercise);
        exercise.is_some_and(|exercise| {
            let (painter, bold) = (ui.painter(), font(Weight::Bold, size));
            let name = exercise.name.clone();
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
    /// Whether it is a caution.
    warns: bool,
    figure: Option<Arc<Demonstration>>,
    pose: Pose,
    brush: Brush,
}

impl Shown {
    fn of(state: &State, session: &RunningSession, snapshot: &Snapshot) -> Self {
        let plan = session.plan();
        let exercise = session.exercise(&plan.segments[snapshot.segment]);
        let motion = Motion::of(plan, snapshot, state.manner());
        let line = session.line(snapshot);
        Self {
            name: session.exercise_name(snapshot),
            line: line.map(|line| said(line.said)).unwrap_or_default(),
            warns: line.is_some_and(|line| line.role == Role::Caution),
            figure: exercise.and_then(|exercise| exercise.figure.clone()),
            brush: state.pace.brush(),
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

fn show_figure(ui: &Ui, rect: Rect, shown: &Shown) {
    if let Some(demonstration) = shown.figure.as_ref().filter(|_| rect.is_positive()) {
        let ground = Palette::of(ui).ground;
        figure(
            ui.painter(),
            rect,
            demonstration,
            shown.pose,
            ground,
            shown.brush,
        );
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
    announced(ui, rect, name);
}

/// The line of instruction laid out in its place.
struct Line {
    words: Arc<Galley>,
    colour: Color32,
}

impl Line {
    fn of(ui: &Ui, rect: Rect, shown: &Shown) -> Self {
        let palette = Palette::of(ui);
        let smallest = type_size::BODY;
        let largest = (rect.height() / LINE_HEIGHT).min(LARGEST_LINE);
        let sizes = (largest.max(smallest), smallest);
        let (weight, colour) = if shown.warns {
            (Weight::Bold, palette.danger)
        } else {
            (Weight::Regular, palette.text_quiet)
        };
        let words = fitted(
            ui.painter(),
            &shown.line,
            weight,
            colour,
            rect.size(),
            sizes,
        );
        Self { words, colour }
    }

    fn show(self, ui: &mut Ui, rect: Rect, shown: &Shown) {
        if shown.line.is_empty() {
            return;
        }
        ui.painter().galley(rect.min, self.words, self.colour);
        if shown.warns {
            announced(ui, rect, &shown.line);
        } else {
            hidden_label(ui, rect, &shown.line);
        }
    }
}

/// The state in a shape and a colour of its own, with the side beside it.
fn show_state(ui: &mut Ui, rect: Rect, session: &RunningSession, snapshot: &Snapshot) {
    let palette = Palette::of(ui);
    let plan = session.plan();
    let segment = &plan.segments[snapshot.segment];
    let height = pill_height(ui, rect, plan);
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
            announce(&response);
            if let Some(side) = words_of::side(segment) {
                let look = Pill {
                    colour: palette.text,
                    on: None,
                    roundness: 0.35,
                };
                let response = pill(ui, &side, height, look);
                announce(&response);
            }
        });
    });
}

/// The height of state and side in which both have room beside each other all through the session.
fn pill_height(ui: &Ui, rect: Rect, plan: &Plan) -> f32 {
    let height = rect.height().clamp(PILL_IN_SMALL, 84.0);
    let sides = [text!("side-left"), text!("side-right")];
    let widest = |words: &[String]| {
        let widths = words.iter().map(|word| pill_width(ui, word, height));
        widths.fold(0.0, f32::max)
    };
    let taken = widest(&words_of::widest_states(plan)) + widest(&sides);
    let room = rect.width() - space::MEDIUM;
    (height * (room / taken).min(1.0)).max(LEAST_PILL)
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
