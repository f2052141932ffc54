//! Files dropped on the window.

use std::path::PathBuf;

use eframe::egui::{Align2, Id, LayerId, Order, Rect, StrokeKind, Ui, vec2};

use super::action::{Action, ImportAction};
use super::theme::{CARD_RADIUS, Palette, Weight, font, space, type_size};
use crate::text;

/// Says what becomes of files that are over the window, and brings in those that were dropped.
pub fn show(ui: &Ui) -> Option<Action> {
    let ctx = ui.ctx();
    let (hovers, dropped): (bool, Vec<PathBuf>) = ctx.input(|input| {
        let dropped = input.raw.dropped_files.iter();
        let dropped = dropped.map(|file| file.path().to_owned()).collect();
        (!input.raw.hovered_files.is_empty(), dropped)
    });
    if hovers {
        hint(ui);
    }
    (!dropped.is_empty()).then_some(Action::Import(ImportAction::Files(dropped)))
}

fn hint(ui: &Ui) {
    let palette = Palette::of(ui);
    let painter = ui
        .ctx()
        .layer_painter(LayerId::new(Order::Foreground, Id::unique("drop")));
    let window = ui.ctx().content_rect();
    let edge = (space::TINY, palette.accent);
    painter.rect_stroke(window, CARD_RADIUS, edge, StrokeKind::Inside);
    let galley = painter.layout_no_wrap(
        text!("drop-hint"),
        font(Weight::Bold, type_size::BODY),
        palette.accent_on,
    );
    let size = galley.size() + 2.0 * vec2(space::LARGE, space::MEDIUM);
    let middle = window.center_bottom() - vec2(0.0, space::WIDE + size.y / 2.0);
    let ground = Rect::from_center_size(middle, size);
    painter.rect_filled(ground, CARD_RADIUS, palette.accent);
    let place = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), ground);
    painter.galley(place.min, galley, palette.accent_on);
}
