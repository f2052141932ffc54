//! The sizes of type and the steps of space, in points.

use eframe::egui::{Context, Vec2, vec2};

/// Steps of space.
pub mod space {
    pub const TINY: f32 = 4.0;
    pub const SMALL: f32 = 8.0;
    pub const MEDIUM: f32 = 12.0;
    pub const LARGE: f32 = 16.0;
    pub const WIDE: f32 = 24.0;
    pub const HUGE: f32 = 32.0;
}

/// Sizes of type, by role. The display size of the countdown follows the window.
pub mod type_size {
    pub const TITLE: f32 = 28.0;
    pub const HEADING: f32 = 20.0;
    pub const BODY: f32 = 16.0;
    pub const SMALL: f32 = 13.0;
}

/// The widest a page of text and cards gets.
pub const CONTENT_WIDTH: f32 = 1_100.0;

/// A window that is narrower or lower than this has no room for what is only convenient.
const SMALL_WINDOW: Vec2 = vec2(520.0, 400.0);

/// Whether the window is small, measured by the size of its text.
pub fn is_small(ctx: &Context) -> bool {
    let window = ctx.content_rect().size();
    window.x < SMALL_WINDOW.x || window.y < SMALL_WINDOW.y
}

/// The height of buttons and fields.
pub const CONTROL_HEIGHT: f32 = 44.0;

/// The rounding of buttons and fields.
pub const CONTROL_RADIUS: u8 = 12;

/// The rounding of cards.
pub const CARD_RADIUS: u8 = 12;

/// How wide the line around cards and controls is: a point, and as much less as the toolkit needs to make it of two triangles
/// a corner instead of three, where a point is a pixel.
pub const HAIRLINE: f32 = 0.9;
