//! The colours, each a named token; the one file that knows their numbers.
//!
//! Every pair in which they meet is tested for its contrast: 7:1 for text of body size, 4.5:1 for large text, icons
//! and edges that carry meaning.

use eframe::egui::{Color32, Ui};

use crate::figure;
use crate::figure::drawing::Rgb;

/// The tokens of a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// Behind everything.
    pub ground: Color32,
    /// Cards, buttons and fields.
    pub raised: Color32,
    /// Edges that only divide.
    pub line: Color32,
    /// Text.
    pub text: Color32,
    /// Text that steps back.
    pub text_quiet: Color32,
    /// What is chosen, and the one button that matters.
    pub accent: Color32,
    /// Text on the accent.
    pub accent_on: Color32,
    /// A ground for what is chosen.
    pub accent_soft: Color32,
    /// A ground for letters that are selected.
    pub selected: Color32,
    /// The state of holding and moving.
    pub hold: Color32,
    /// The state of resting.
    pub rest: Color32,
    /// The state of changing sides, and what asks for attention.
    pub switch: Color32,
    /// A ground for what asks for attention.
    pub switch_soft: Color32,
    /// The state of getting ready.
    pub ready: Color32,
    /// What went wrong, and what cannot be undone.
    pub danger: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place in which colours are numbers"
    )]
    Color32::from_rgb(red, green, blue)
}

impl Palette {
    /// Dark text on a warm light ground.
    pub const LIGHT: Self = Self {
        ground: rgb(0xF5_F1_EA),
        raised: rgb(0xFD_FB_F7),
        line: rgb(0xDE_D7_CB),
        text: rgb(0x22_30_2C),
        text_quiet: rgb(0x46_54_4E),
        accent: rgb(0x17_66_5A),
        accent_on: rgb(0xFD_FB_F7),
        accent_soft: rgb(0xE3_ED_E7),
        selected: rgb(0xBF_DB_D1),
        hold: rgb(0x17_66_5A),
        rest: rgb(0x35_59_7A),
        switch: rgb(0x9A_45_10),
        switch_soft: rgb(0xF6_E4_D6),
        ready: rgb(0x6B_5A_1E),
        danger: rgb(0xA3_2A_24),
    };

    /// Light text on a deep green-grey ground.
    pub const DARK: Self = Self {
        ground: rgb(0x15_1D_1B),
        raised: rgb(0x1D_28_25),
        line: rgb(0x33_41_3D),
        text: rgb(0xEE_F1_EC),
        text_quiet: rgb(0xB4_C1_BC),
        accent: rgb(0x74_D1_BE),
        accent_on: rgb(0x0D_1F_1B),
        accent_soft: rgb(0x22_35_2F),
        selected: rgb(0x2C_4F_46),
        hold: rgb(0x74_D1_BE),
        rest: rgb(0xA3_C3_E2),
        switch: rgb(0xF3_A8_73),
        switch_soft: rgb(0x3A_2A_1F),
        ready: rgb(0xDF_CB_8F),
        danger: rgb(0xF2_A1_9B),
    };

    /// The palette of the theme in which a part of the window is shown.
    pub fn of(ui: &Ui) -> &'static Self {
        if ui.visuals().dark_mode {
            &Self::DARK
        } else {
            &Self::LIGHT
        }
    }
}

/// A colour of the figure on the screen.
pub const fn colour_of_figure(colour: Rgb) -> Color32 {
    let Rgb([red, green, blue]) = colour;
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place in which colours are numbers"
    )]
    Color32::from_rgb(red, green, blue)
}

/// The colours of the figure on a ground of this colour.
pub const fn figure_palette(ground: Color32, dark: bool) -> figure::drawing::Palette {
    let ground = Rgb([ground.r(), ground.g(), ground.b()]);
    if dark {
        figure::drawing::Palette::DARK.on(ground)
    } else {
        figure::drawing::Palette::LIGHT.on(ground)
    }
}

/// A colour between two, at a part of the way from 0 to 1.
pub fn blend(from: Color32, to: Color32, part: f32) -> Color32 {
    from.lerp_to_gamma(to, part)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The contrast of two colours as WCAG 2.2 defines it, from 1 to 21.
    fn contrast(one: Color32, other: Color32) -> f64 {
        let luminance = |colour: Color32| {
            let linear = |channel: u8| {
                let value = f64::from(channel) / 255.0;
                if value <= 0.040_45 {
                    value / 12.92
                } else {
                    ((value + 0.055) / 1.055).powf(2.4)
                }
            };
            0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
        };
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn text_can_be_read_on_every_ground_of_both_themes() {
        for palette in [Palette::LIGHT, Palette::DARK] {
            for ground in [
                palette.ground,
                palette.raised,
                palette.accent_soft,
                palette.switch_soft,
            ] {
                assert!(contrast(palette.text, ground) >= 7.0);
            }
            for ground in [palette.ground, palette.raised] {
                let found = contrast(palette.text_quiet, ground);
                assert!(found >= 7.0, "{found}");
            }
        }
    }

    #[test]
    fn large_text_and_icons_stand_out_from_their_grounds() {
        for palette in [Palette::LIGHT, Palette::DARK] {
            let states = [
                palette.accent,
                palette.hold,
                palette.rest,
                palette.switch,
                palette.ready,
                palette.danger,
            ];
            for state in states {
                for ground in [palette.ground, palette.raised] {
                    let found = contrast(state, ground);
                    assert!(found >= 4.5, "{state:?} {found}");
                }
                let on = contrast(palette.accent_on, state);
                assert!(on >= 4.5, "{state:?} {on}");
            }
            assert!(contrast(palette.accent, palette.accent_soft) >= 4.5);
            assert!(contrast(palette.switch, palette.switch_soft) >= 4.5);
            assert!(contrast(palette.text_quiet, palette.accent_soft) >= 4.5);
        }
    }

    #[test]
    fn arrows_stand_out_from_the_grounds_of_figures_and_from_mats() {
        for (palette, is_dark) in [(Palette::LIGHT, false), (Palette::DARK, true)] {
            for ground in [palette.ground, palette.accent_soft] {
                let figure = figure_palette(ground, is_dark);
                let arrow = colour_of_figure(figure.arrow);
                for below in [figure.ground, figure.mat] {
                    let found = contrast(arrow, colour_of_figure(below));
                    assert!(found >= 4.5, "{is_dark} {found}");
                }
            }
        }
    }
}
