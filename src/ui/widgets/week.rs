//! The seven days of this week with the minutes done on each.

use eframe::egui::{Align2, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};

use crate::ui::theme::{Palette, Weight, font, type_size};

/// One day of the week.
pub struct DayOfWeek {
    /// Its short name.
    pub name: String,
    /// What a screen reader says of it.
    pub told: String,
    /// Whole minutes done, if any session was.
    pub minutes: Option<u64>,
    /// Whether the person is away on it.
    pub is_away: bool,
    /// Whether it is today.
    pub today: bool,
}

const WIDTH: f32 = 52.0;
/// From 18 on the toolkit would make twice as many triangles of a circle.
const RADIUS: f32 = 17.5;
/// What is free beside the circle of a day at least.
const GAP: f32 = 2.0;

/// How wide the week is where there is room for it.
pub const WEEK_WIDTH: f32 = 7.0 * WIDTH;

/// Shows the week.
pub fn week(ui: &mut Ui, days: &[DayOfWeek]) {
    let palette = Palette::of(ui);
    let width = WIDTH.min(ui.available_width() / 7.0);
    let radius = RADIUS.min(width / 2.0 - GAP);
    let (rect, _) = ui.allocate_exact_size(vec2(7.0 * width, 60.0), Sense::hover());
    let mut left = rect.left();
    for day in days {
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height()));
        left += width;
        super::hidden_label(ui, place, &day.told);
        let painter = ui.painter();
        let centre = pos2(place.center().x, place.top() + RADIUS + 1.0);
        match day.minutes {
            Some(minutes) => {
                painter.circle_filled(centre, radius, palette.accent);
                let font = font(Weight::Bold, type_size::SMALL);
                let colour = palette.accent_on;
                painter.text(
                    centre,
                    Align2::CENTER_CENTER,
                    minutes.to_string(),
                    font,
                    colour,
                );
            }
            None if day.today => {
                let stroke = Stroke::new(2.0, palette.accent);
                painter.extend(Shape::dashed_line(
                    &circle(centre, radius),
                    stroke,
                    5.0,
                    4.0,
                ));
            }
            None => {
                painter.circle_stroke(centre, radius, Stroke::new(2.0, palette.line));
            }
        }
        if day.is_away {
            away(painter, centre, radius, day.minutes.is_some(), palette);
        }
        let weight = if day.today {
            Weight::Bold
        } else {
            Weight::Regular
        };
        painter.text(
            pos2(place.center().x, place.bottom()),
            Align2::CENTER_BOTTOM,
            &day.name,
            font(weight, type_size::SMALL),
            palette.text_quiet,
        );
    }
}

/// Marks a day away by a bar in its circle; below the minutes, where there are any.
fn away(painter: &Painter, centre: Pos2, radius: f32, has_minutes: bool, palette: &Palette) {
    let (middle, colour) = if has_minutes {
        (centre + vec2(0.0, radius * 0.62), palette.accent_on)
    } else {
        (centre, palette.text_quiet)
    };
    let bar = Rect::from_center_size(middle, vec2(radius * 0.8, 2.5));
    painter.rect_filled(bar, 1, colour);
}

fn circle(centre: Pos2, radius: f32) -> Vec<Pos2> {
    let point = |step: u8| {
        let angle = f32::from(step) / 60.0 * std::f32::consts::TAU;
        centre + vec2(angle.cos(), angle.sin()) * radius
    };
    (0..=60).map(point).collect()
}
