//! The session: what to do now, for how long, and what comes next, readable from a mat across the room.

mod bars;
mod centre;
mod compact;
mod controls;
mod dial;
mod hurting;
mod menu;
mod needed;
mod over;
mod pedal;
mod places;
mod swapping;
mod words_of;

use std::time::Duration;

use eframe::egui::{Rect, Ui, pos2, vec2};

use self::pedal::Pedal;
use super::picker::Picker;
use crate::session::{Phase, SegmentKind, Snapshot};
use crate::ui::action::Action;
use crate::ui::pace::SHARE;
use crate::ui::state::{RunningSession, State};
use crate::ui::theme::{is_small, space};
use crate::ui::widgets::within;

/// What the person looks at beside the session itself.
#[derive(Default)]
pub struct SessionScreen {
    /// The choice of any exercise in the place of the one under way.
    picker: Picker,
    pedal: Pedal,
}

impl SessionScreen {
    /// Shows the session under way, and what is over it.
    pub fn show(&mut self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        let Some(session) = &state.session else {
            return;
        };
        show_session(ui, state, session, actions);
        self.over(ui, session, actions);
        self.pedal
            .watch(ui.ctx(), session, state.shows_keys, actions);
    }
}

fn show_session(ui: &mut Ui, state: &State, session: &RunningSession, actions: &mut Vec<Action>) {
    let snapshot = session.snapshot();
    let full = ui.max_rect();
    let is_small = is_small(ui.ctx());
    let (beside, above, gap) = match full.width() {
        _ if is_small => (space::SMALL, space::SMALL, space::TINY),
        narrow if narrow < 1_000.0 => (space::WIDE, space::WIDE, space::LARGE),
        _ => (40.0, space::WIDE, space::LARGE),
    };
    let full = full.shrink2(vec2(beside, above));
    if session.compact {
        compact::show(ui, state, session, &snapshot, actions);
    } else if session.floor_mode {
        let top = Rect::from_min_max(full.min, pos2(full.right(), full.top() + 52.0));
        // Where there is little room nothing stands behind the buttons.
        let below = if is_small {
            full.with_min_y(top.bottom())
        } else {
            full
        };
        within(ui, below, |ui| {
            centre::show_floor(ui, below, state, session, &snapshot)
        });
        within(ui, top, |ui| bars::floor(ui, session, &snapshot, actions));
    } else {
        let top = Rect::from_min_max(full.min, pos2(full.right(), full.top() + 44.0));
        let height = if is_small {
            bars::BOTTOM_IN_SMALL
        } else {
            bars::BOTTOM
        };
        let bottom = Rect::from_min_max(pos2(full.left(), full.bottom() - height), full.max);
        let warning = within(ui, top, |ui| {
            bars::top(ui, state, session, &snapshot, actions)
        });
        let above_middle = match warning {
            Some(warning) => {
                let line = top.translate(vec2(0.0, top.height()));
                let line = line.with_max_y(line.top() + bars::WARNING);
                within(ui, line, |ui| warning.show(ui));
                line.bottom()
            }
            None => top.bottom() + gap,
        };
        let middle = Rect::from_min_max(
            pos2(full.left(), above_middle),
            pos2(full.right(), bottom.top() - gap),
        );
        within(ui, middle, |ui| {
            centre::show(ui, middle, state, session, &snapshot)
        });
        within(ui, bottom, |ui| {
            bars::bottom(ui, session, &snapshot, actions)
        });
    }
    let kind = session.plan().segments[snapshot.segment].kind;
    wake_at_next_change(ui, state, &snapshot, kind);
}

/// Asks for the next frame when there is something new to see, and not before.
fn wake_at_next_change(ui: &Ui, state: &State, snapshot: &Snapshot, kind: SegmentKind) {
    if snapshot.phase != Phase::Running {
        return;
    }
    let to_next_second = match snapshot.left() {
        Some(left) if left.subsec_nanos() == 0 => Duration::from_secs(1),
        Some(left) => Duration::from_nanos(u64::from(left.subsec_nanos())),
        None => {
            Duration::from_secs(1)
                - Duration::from_nanos(u64::from(snapshot.elapsed.subsec_nanos()))
        }
    };
    let step = match kind {
        SegmentKind::Hold | SegmentKind::Breath { .. } => state.pace.calm_step(),
        _ => state.pace.step(SHARE),
    };
    let moves = !state.settings.get().reduce_motion;
    let wait = if moves {
        to_next_second.min(step)
    } else {
        to_next_second
    };
    // A moment later, so that the second has surely passed.
    ui.ctx()
        .request_repaint_after(wait + Duration::from_millis(2));
}

/// The parts of a session that every view of it needs.
impl RunningSession {
    /// The name of the exercise under way.
    fn name_under_way(&self) -> String {
        self.exercise_name(&self.snapshot())
    }

    fn exercise_name(&self, snapshot: &Snapshot) -> String {
        let segment = &self.plan().segments[snapshot.segment];
        match self.exercise(segment) {
            Some(exercise) => exercise.name.clone(),
            None => self.plan().step(segment).exercise.clone(),
        }
    }
}
