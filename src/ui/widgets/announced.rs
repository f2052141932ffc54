//! What a screen reader speaks by itself whenever it changes.

use eframe::egui::{Rect, Response, Ui, accesskit};

use super::label::hidden_label;

/// Text that is painted at a place and spoken whenever it changes.
pub fn announced(ui: &mut Ui, rect: Rect, text: &str) {
    let response = hidden_label(ui, rect, text);
    announce(&response);
}

/// Has what a response is of spoken whenever it changes.
pub fn announce(response: &Response) {
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_live(accesskit::Live::Polite));
}
