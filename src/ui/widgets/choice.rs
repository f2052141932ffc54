//! A list of choices that opens.

use eframe::egui::{ComboBox, Ui};

use crate::ui::theme::Palette;

/// Shows a list of choices of this width whose name is only told to a screen reader; the one that was chosen just now.
pub fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    width: f32,
    all: &[T],
    chosen: T,
    words: impl Fn(T) -> String,
) -> Option<T> {
    // In rows that wrap a scope takes what is left of one, however little that is.
    if ui.layout().main_wrap()
        && ui.available_size_before_wrap().x < width + ui.spacing().item_spacing.x
    {
        ui.end_row();
    }
    let mut now = None;
    ui.scope(|ui| {
        // As other fields look.
        let palette = Palette::of(ui);
        ui.visuals_mut().widgets.inactive.weak_bg_fill = palette.raised;
        ui.visuals_mut().widgets.hovered.weak_bg_fill = palette.raised;
        let shown = ComboBox::from_id_salt(name)
            .selected_text(words(chosen))
            .width(width)
            .truncate()
            .height(400.0)
            .show_ui(ui, |ui| {
                for choice in all.iter().copied() {
                    let is_chosen = choice == chosen;
                    if ui.selectable_label(is_chosen, words(choice)).clicked() {
                        // A press by keyboard or by a screen reader is no click that closes it by itself.
                        ui.close();
                        now = (!is_chosen).then_some(choice);
                    }
                }
            });
        shown.response.accessible_name(name);
    });
    now
}
