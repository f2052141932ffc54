//! Dresses the widgets of the toolkit in the tokens of a theme.

use eframe::egui::style::{ScrollStyle, Selection, WidgetVisuals};
use eframe::egui::{Context, CornerRadius, Stroke, Style, TextStyle, Theme, Visuals, vec2};

use super::{CARD_RADIUS, CONTROL_HEIGHT, HAIRLINE, Palette, Weight, font, space, type_size};

/// Applies both themes; which of them is shown follows the system or the settings.
pub fn apply(ctx: &Context) {
    for (theme, palette) in [
        (Theme::Light, &Palette::LIGHT),
        (Theme::Dark, &Palette::DARK),
    ] {
        ctx.style_mut_of(theme, |style| dress(style, palette, theme));
    }
    ctx.options_mut(|options| {
        // The size of text is a setting that lasts, not a shortcut that does not.
        options.zoom_with_keyboard = false;
        // Where the system says nothing of light or dark.
        options.fallback_theme = Theme::Light;
    });
}

fn dress(style: &mut Style, palette: &Palette, theme: Theme) {
    style.text_styles = [
        (TextStyle::Small, font(Weight::Regular, type_size::SMALL)),
        (TextStyle::Body, font(Weight::Regular, type_size::BODY)),
        (TextStyle::Button, font(Weight::Semibold, type_size::BODY)),
        (TextStyle::Heading, font(Weight::Bold, type_size::HEADING)),
        (
            TextStyle::Monospace,
            eframe::egui::FontId::monospace(type_size::SMALL),
        ),
    ]
    .into();
    style.spacing.item_spacing = vec2(space::SMALL, space::SMALL);
    style.spacing.button_padding = vec2(space::LARGE, space::SMALL);
    style.spacing.interact_size = vec2(CONTROL_HEIGHT, CONTROL_HEIGHT);
    style.spacing.slider_rail_height = 6.0;
    style.spacing.scroll = ScrollStyle {
        bar_width: 10.0,
        foreground_color: false,
        ..ScrollStyle::floating()
    };
    style.interaction.selectable_labels = false;
    style.visuals = visuals(palette, theme);
}

fn visuals(palette: &Palette, theme: Theme) -> Visuals {
    let mut visuals = theme.default_visuals();
    visuals.panel_fill = palette.ground;
    visuals.window_fill = palette.raised;
    visuals.window_stroke = Stroke::new(1.0, palette.line);
    visuals.window_corner_radius = CornerRadius::same(CARD_RADIUS);
    visuals.extreme_bg_color = palette.raised;
    visuals.text_edit_bg_color = Some(palette.raised);
    visuals.weak_text_color = Some(palette.text_quiet);
    visuals.faint_bg_color = palette.accent_soft;
    visuals.hyperlink_color = palette.accent;
    visuals.warn_fg_color = palette.switch;
    visuals.error_fg_color = palette.danger;
    visuals.slider_trailing_fill = true;
    // The stroke is also the colour of selected text and the edge of the field that has the keyboard.
    visuals.selection = Selection {
        bg_fill: palette.selected,
        stroke: Stroke::new(2.0, palette.text),
    };
    let widget = |line, fill, text| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(HAIRLINE, line),
        fg_stroke: Stroke::new(1.5, text),
        corner_radius: CornerRadius::same(CARD_RADIUS),
        expansion: 0.0,
    };
    visuals.widgets.noninteractive = widget(palette.line, palette.raised, palette.text);
    visuals.widgets.inactive = widget(palette.line, palette.line, palette.text);
    visuals.widgets.hovered = widget(palette.accent, palette.line, palette.text);
    visuals.widgets.active = widget(palette.accent, palette.accent_soft, palette.text);
    visuals.widgets.open = widget(palette.accent, palette.raised, palette.text);
    visuals
}
