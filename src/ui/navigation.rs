//! The bar at the left from which every part of the app is reached.

use eframe::egui::{Align2, Frame, Margin, Panel, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::action::Action;
use super::theme::{Palette, Weight, font, is_small, space, type_size};
use super::widgets::{Icon, focus_ring};
use crate::text;
use crate::ui::screen::Screen;

const WIDTH: f32 = 88.0;
const PLACE: f32 = 64.0;
/// In a small window the pictures stand alone.
const WIDTH_IN_SMALL: f32 = 56.0;
const PLACE_IN_SMALL: f32 = 46.0;

/// Shows the bar; `current` is the screen that is shown.
pub fn show(ui: &mut Ui, current: &Screen, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let places = [
        (Screen::Routines, Icon::Routines, text!("nav-routines")),
        (Screen::Exercises, Icon::Exercises, text!("nav-exercises")),
        (Screen::History, Icon::History, text!("nav-history")),
        (Screen::Settings, Icon::Settings, text!("nav-settings")),
    ];
    let is_small = is_small(ui.ctx());
    let (width, margin) = if is_small {
        (WIDTH_IN_SMALL, 4)
    } else {
        (WIDTH, 8)
    };
    let frame = Frame::new().inner_margin(Margin::same(margin));
    Panel::left("navigation")
        .exact_size(width)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            if !is_small {
                ui.add_space(space::MEDIUM);
            }
            for (screen, icon, name) in places {
                let chosen = leads_to(&screen, current);
                if place(ui, icon, &name, chosen) {
                    actions.push(Action::Go(screen));
                }
            }
            let edge = ui.clip_rect();
            ui.painter().vline(
                edge.right() - 0.5,
                edge.y_range(),
                Stroke::new(1.0, palette.line),
            );
        });
}

/// Whether a screen is reached from this place of the bar.
fn leads_to(place: &Screen, screen: &Screen) -> bool {
    place == screen || screen.parent().as_ref() == Some(place)
}

fn place(ui: &mut Ui, icon: Icon, name: &str, chosen: bool) -> bool {
    let palette = Palette::of(ui);
    let is_small = is_small(ui.ctx());
    let height = if is_small { PLACE_IN_SMALL } else { PLACE };
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, name));
    let painter = ui.painter();
    if chosen || response.hovered() {
        painter.rect_filled(rect, 12, palette.accent_soft);
    }
    let colour = if chosen { palette.accent } else { palette.text };
    let weight = if chosen {
        Weight::Bold
    } else {
        Weight::Semibold
    };
    if is_small {
        icon.paint(painter, rect.center(), 26.0, colour);
        focus_ring(painter, &response, 12, palette);
        return response.on_hover_text(name).clicked();
    }
    icon.paint(
        painter,
        pos2(rect.center().x, rect.top() + 22.0),
        26.0,
        colour,
    );
    painter.text(
        pos2(rect.center().x, rect.bottom() - 10.0),
        Align2::CENTER_BOTTOM,
        name,
        font(weight, type_size::SMALL),
        colour,
    );
    focus_ring(painter, &response, 12, palette);
    response.clicked()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routine::Origin;

    #[test]
    fn every_screen_beside_the_bar_has_one_place_in_it() {
        let places = [
            Screen::Routines,
            Screen::Exercises,
            Screen::History,
            Screen::Settings,
        ];
        let screens = [
            (Screen::Routines, Screen::Routines),
            (
                Screen::Routine(Origin::Bundled("hip-openers".into())),
                Screen::Routines,
            ),
            (Screen::Editor, Screen::Routines),
            (Screen::NewExercise, Screen::Exercises),
            (Screen::Exercise("clamshell".into()), Screen::Exercises),
            (Screen::PastSession("01JT".into()), Screen::History),
            (Screen::Settings, Screen::Settings),
            (Screen::SwitchPerson, Screen::Settings),
        ];
        for (screen, place) in screens {
            assert!(screen.has_navigation());
            let chosen = places.iter().filter(|place| leads_to(place, &screen));
            assert!(chosen.eq([&place]), "{screen:?}");
        }
    }
}
