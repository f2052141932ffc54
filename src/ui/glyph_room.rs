//! How wide the texture may be that holds all glyphs of a screen.
//!
//! The toolkit makes it as wide as it may be from the first frame on, copies it whole whenever it grows, and lets glyphs
//! overwrite each other once it is as high as it is wide. So it begins narrow, by the size of a pixel, and grows where a
//! screen has more glyphs than it holds.

use eframe::egui::{Context, RawInput};

/// A width that holds what a screen of Latin letters shows, a pixel a point.
const NARROW: usize = 2_048;
/// No screen needs more: all the characters of a Chinese dictionary, three pixels a point.
const WIDEST: usize = 8_192;
/// The toolkit begins with an empty texture, before the next frame, where it is fuller than this.
const FULL: f32 = 0.8;

/// The room for glyphs.
#[derive(Debug, Default)]
pub struct GlyphRoom {
    /// The widest that the graphics card can hold, once it is known.
    limit: Option<usize>,
    /// How often it was made twice as wide, since a screen had more glyphs.
    doubled: u32,
    /// Whether the present frame began with an empty texture, as the one before had filled it.
    began_empty: bool,
}

impl GlyphRoom {
    /// Before a frame: says how wide the texture may be, where a point has so many pixels.
    pub fn limit(&mut self, input: &mut RawInput, pixels_per_point: f32) {
        // It is told once.
        self.limit = input.max_texture_side.or(self.limit);
        input.max_texture_side = self.limit.map(|limit| {
            let by_pixels = match pixels_per_point {
                few if few <= 1.5 => NARROW,
                some if some <= 2.5 => NARROW * 2,
                _ => NARROW * 4,
            };
            (by_pixels << self.doubled).min(WIDEST).min(limit)
        });
    }

    /// At the end of a frame: where glyphs were in each other's way it is drawn again, with more room if it needs that.
    pub fn look(&mut self, ctx: &Context) {
        let filled = ctx.fonts(|fonts| fonts.font_atlas_fill_ratio());
        let began_empty = std::mem::replace(&mut self.began_empty, filled > FULL);
        let side = ctx.input(|input| input.max_texture_side);
        let most = self.limit.map_or(side, |limit| limit.min(WIDEST));
        let grows = began_empty && filled > FULL && side < most;
        if grows {
            self.doubled += 1;
            ctx.input_mut(|input| input.max_texture_side = (side * 2).min(most));
        }
        if filled >= 1.0 && (grows || !began_empty) {
            ctx.request_discard("the texture of the glyphs is full");
        }
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui;

    use super::*;
    use crate::ui::headless::context;
    use crate::ui::theme::{Weight, font};

    /// The width of the texture and how much of it is filled, after frames that show each letter in so many sizes.
    fn after_frames(sizes: u16, limit: usize) -> (usize, f32) {
        let (ctx, mut room) = (context(), GlyphRoom::default());
        ctx.options_mut(|options| options.max_passes = super::super::app::MOST_PASSES);
        for frame in 0..2 {
            let mut input = RawInput {
                max_texture_side: (frame == 0).then_some(limit),
                ..RawInput::default()
            };
            room.limit(&mut input, 1.0);
            let mut output = ctx.run_ui(input, |ui| {
                for size in 0..sizes {
                    let font = font(Weight::Bold, 100.0 + f32::from(size));
                    let letters = ('A'..='Z').collect();
                    let colour = egui::Color32::PLACEHOLDER;
                    let _laid_out = ui.painter().layout_no_wrap(letters, font, colour);
                }
                room.look(ui.ctx());
            });
            output.textures_delta.clear();
        }
        let side = ctx.input(|input| input.max_texture_side);
        (side, ctx.fonts(|fonts| fonts.font_atlas_fill_ratio()))
    }

    #[test]
    fn a_screen_of_few_glyphs_keeps_the_narrow_texture() {
        let (side, filled) = after_frames(3, 16_384);
        assert_eq!(side, NARROW);
        assert!(filled < FULL, "{filled}");
    }

    #[test]
    fn a_screen_of_more_glyphs_gets_as_much_room_as_it_needs() {
        let (side, filled) = after_frames(40, 16_384);
        assert!(side > NARROW, "{side}");
        assert!(filled <= FULL, "{filled}");
    }

    #[test]
    fn no_texture_is_wider_than_the_graphics_card_holds() {
        let (side, _) = after_frames(40, 2_048);
        assert_eq!(side, 2_048);
        let (side, _) = after_frames(2, 1_024);
        assert_eq!(side, 1_024);
    }
}
