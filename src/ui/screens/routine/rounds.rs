//! How rounds hold their steps together.

use eframe::egui::{Sense, Stroke, Ui, UiBuilder, vec2};

use crate::routine::Rounds;
use crate::text;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Icon, Label};

/// How far the steps of rounds stand in.
const INDENT: f32 = 20.0;

/// How often the steps below are done, and the rest between.
pub(super) fn head(ui: &mut Ui, rounds: &Rounds) {
    let palette = Palette::of(ui);
    ui.add_space(space::TINY);
    ui.horizontal(|ui| {
        let (icon, _) = ui.allocate_exact_size(vec2(24.0, 24.0), Sense::hover());
        Icon::Repeat.paint(ui.painter(), icon.center(), 20.0, palette.accent);
        ui.add(Label::strong(&text!("editor-rounds", count = rounds.count)));
        let rest = match rounds.rest.as_secs() {
            0 => text!("editor-rounds-no-rest"),
            seconds => text!("editor-rounds-rest", seconds = seconds),
        };
        ui.add(Label::small(&rest).colour(palette.text_quiet));
    });
}

/// A step, further in and with a line at its left where it is one of rounds.
pub(super) fn within(
    ui: &mut Ui,
    rounds: Option<&Rounds>,
    place: usize,
    show: impl FnOnce(&mut Ui),
) {
    let Some(rounds) = rounds else {
        show(ui);
        return;
    };
    let room = ui.available_rect_before_wrap();
    let inside = room.with_min_x(room.left() + INDENT);
    let shown = ui.scope_builder(UiBuilder::new().max_rect(inside), show);
    let step = shown.response.rect;
    let x = room.left() + INDENT / 2.0 - 2.0;
    let is_last = place + 1 == rounds.steps.end;
    let bottom = if is_last {
        step.bottom()
    } else {
        step.bottom() + ui.spacing().item_spacing.y + space::TINY
    };
    let stroke = Stroke::new(3.0, Palette::of(ui).accent);
    ui.painter().vline(x, step.top()..=bottom, stroke);
}
