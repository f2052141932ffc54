//! The typeface, its weights and the icons. What it lacks comes from the fonts of the system.

use std::sync::Arc;

use eframe::egui::{Context, FontData, FontDefinitions, FontFamily, FontId};

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Nunito-Regular.ttf");
const SEMIBOLD: &[u8] = include_bytes!("../../../assets/fonts/Nunito-SemiBold.ttf");
const BOLD: &[u8] = include_bytes!("../../../assets/fonts/Nunito-Bold.ttf");
const ICONS: &[u8] = include_bytes!("../../../assets/fonts/Phosphor-Regular.ttf");

/// The weight of the typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Semibold,
    Bold,
}

/// The typeface in a weight and a size in points.
pub fn font(weight: Weight, size: f32) -> FontId {
    let family = match weight {
        Weight::Regular => FontFamily::Proportional,
        Weight::Semibold => FontFamily::Name("semibold".into()),
        Weight::Bold => FontFamily::Name("bold".into()),
    };
    FontId::new(size, family)
}

/// The icons in a size in points.
pub fn icon_font(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("icons".into()))
}

/// Gives the window its fonts.
pub fn install(ctx: &Context) {
    let mut fonts = FontDefinitions::default();
    let bundled = [
        ("regular", FontFamily::Proportional, REGULAR),
        ("semibold", FontFamily::Name("semibold".into()), SEMIBOLD),
        ("bold", FontFamily::Name("bold".into()), BOLD),
        ("icons", FontFamily::Name("icons".into()), ICONS),
    ];
    for (name, family, bytes) in bundled {
        let data = Arc::new(FontData::from_static(bytes));
        fonts.font_data.insert(name.to_owned(), data);
        fonts
            .families
            .entry(family)
            .or_default()
            .insert(0, name.to_owned());
    }
    // The icons stand in for arrows in every weight, and the fonts of the toolkit for what no other font has.
    let others = fonts.families[&FontFamily::Proportional][1..].to_vec();
    for (family, names) in &mut fonts.families {
        names.insert(1, "icons".to_owned());
        if matches!(family, FontFamily::Name(_)) {
            names.extend(others.iter().cloned());
        }
    }
    ctx.set_fonts(fonts);
}

#[cfg(test)]
mod tests {
    use eframe::egui;

    use super::*;

    fn width(ctx: &Context, text: &str, font: FontId) -> f32 {
        ctx.fonts_mut(|fonts| {
            let galley = fonts.layout_no_wrap(text.to_owned(), font, egui::Color32::PLACEHOLDER);
            galley.size().x
        })
    }

    #[test]
    fn all_digits_are_of_one_width_in_every_weight() {
        let ctx = Context::default();
        install(&ctx);
        let mut output = ctx.run_ui(egui::RawInput::default(), |_| {});
        output.textures_delta.clear();
        for weight in [Weight::Regular, Weight::Semibold, Weight::Bold] {
            let widths: Vec<f32> = ('0'..='9')
                .map(|digit| width(&ctx, &digit.to_string().repeat(50), font(weight, 100.0)))
                .collect();
            for found in &widths {
                assert!((found - widths[0]).abs() < 1.0, "{weight:?} {widths:?}");
            }
        }
    }
}
