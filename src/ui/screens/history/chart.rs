//! What all charts have in common.

use eframe::egui::{Response, Ui};

use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Label, told};

/// How many of the newest marks of a chart a screen reader tells.
const TOLD: usize = 8;

/// Shows the name of a chart, and remarks under it.
pub fn title(ui: &mut Ui, name: &str, remarks: &[String]) {
    let quiet = Palette::of(ui).text_quiet;
    ui.add(Label::heading(name));
    for remark in remarks {
        ui.add(Label::small(remark).colour(quiet));
    }
    ui.add_space(space::SMALL);
}

/// Tells a screen reader of the whole of a chart, and the pointer of what it points at.
pub fn tell(response: Response, whole: &str, pointed: Option<String>) {
    let response = told(response, whole);
    if let Some(pointed) = pointed {
        response.on_hover_text_at_pointer(pointed);
    }
}

/// The newest marks of a chart in words, the newest first; `marks` come oldest first.
pub fn newest<M>(marks: &[M], in_words: fn(&M) -> String) -> String {
    let newest = marks.iter().rev().take(TOLD).map(in_words);
    newest.collect::<Vec<_>>().join(". ")
}
