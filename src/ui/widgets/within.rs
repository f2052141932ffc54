//! Contents in a part of the window.

use eframe::egui::{Rect, Ui, UiBuilder};

/// Shows contents in a part of the window.
pub fn within<T>(ui: &mut Ui, rect: Rect, contents: impl FnOnce(&mut Ui) -> T) -> T {
    ui.scope_builder(UiBuilder::new().max_rect(rect), contents)
        .inner
}
