//! A figure that is turned by dragging or with the arrow keys. Knows not what the figure does.

use std::sync::Arc;

use eframe::egui::{Color32, EventFilter, Key, Modifiers, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::figure::Demonstration;
use crate::figure::drawing::{Camera, Handed};
use crate::text;
use crate::ui::theme::{CARD_RADIUS, Palette};
use crate::ui::widgets::{Brush, Pose, figure, focus_ring, follow_focus};

/// Degrees of a turn for each point that is dragged, and for each press of a key.
const TURN_PER_POINT: f32 = 0.6;
const TURN_PER_PRESS: f32 = 15.0;
/// How far above the horizon the figure can be seen from, in degrees.
const HIGHEST: f32 = 60.0;

/// A figure as it is at a moment, and where it stands.
pub struct Turntable<'a> {
    /// The name of its exercise.
    pub name: &'a str,
    pub shown: &'a Arc<Demonstration>,
    /// How far it is on its way to the held pose, and how full its lungs are.
    pub moment: (f32, f32),
    pub handed: Handed,
    pub ground: Color32,
    /// How far it stays away from the edge of its place.
    pub margin: f32,
    pub brush: Brush,
}

impl Turntable<'_> {
    /// Shows it in a place of this size, from where the camera stands, which is taken along as the person turns it. True if it
    /// has the keyboard.
    pub fn show(self, ui: &mut Ui, size: Vec2, camera: &mut Camera) -> bool {
        let palette = Palette::of(ui);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
        let name = text!("figure-told", exercise = self.name);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        follow_focus(&response);
        if response.clicked() {
            response.request_focus();
        }
        let mut turn = response.drag_delta() * -TURN_PER_POINT;
        if response.has_focus() {
            let arrows = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
            turn += turn_by_keys(ui);
        }
        camera.turn += turn.x;
        camera.rise = (camera.rise - turn.y).clamp(0.0, HIGHEST);
        if ui.is_rect_visible(rect) {
            ui.painter().rect_filled(rect, CARD_RADIUS, self.ground);
            let (along, breath) = self.moment;
            let pose = Pose {
                along,
                breath,
                handed: self.handed,
                camera: Some(*camera),
            };
            let inside = rect.shrink(self.margin);
            let (painter, ground) = (ui.painter(), self.ground);
            figure(painter, inside, self.shown, pose, ground, self.brush);
            focus_ring(painter, &response, CARD_RADIUS, palette);
        }
        response.on_hover_text(text!("figure-turn")).has_focus()
    }
}

/// By how much the arrow keys turn the figure, in degrees.
fn turn_by_keys(ui: &Ui) -> Vec2 {
    let arrows = [
        (Key::ArrowLeft, Vec2::new(TURN_PER_PRESS, 0.0)),
        (Key::ArrowRight, Vec2::new(-TURN_PER_PRESS, 0.0)),
        (Key::ArrowUp, Vec2::new(0.0, -TURN_PER_PRESS)),
        (Key::ArrowDown, Vec2::new(0.0, TURN_PER_PRESS)),
    ];
    let mut turn = Vec2::ZERO;
    for (key, step) in arrows {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            turn += step;
        }
    }
    turn
}
