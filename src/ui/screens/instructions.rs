//! How an exercise is done, what it should feel like, and when to leave it out.

use eframe::egui::{Sense, Ui, vec2};

use crate::exercise::Exercise;
use crate::text;
use crate::ui::theme::Palette;
use crate::ui::widgets::{Icon, Label};
use crate::words;

/// Shows all that is known of an exercise.
pub fn show(ui: &mut Ui, exercise: &Exercise) {
    let palette = Palette::of(ui);
    for (number, line) in exercise.lines.iter().enumerate() {
        ui.add(Label::body(&text!(
            "instruction-line",
            number = number + 1,
            line = line
        )));
    }
    if !exercise.feel.is_empty() {
        ui.add(
            Label::body(&text!("exercise-feel", feel = exercise.feel.as_str()))
                .colour(palette.accent),
        );
    }
    for caution in &exercise.cautions {
        ui.horizontal_top(|ui| {
            let (place, _) = ui.allocate_exact_size(vec2(20.0, 22.0), Sense::hover());
            Icon::Warning.paint(ui.painter(), place.center(), 18.0, palette.switch);
            ui.add(Label::body(caution));
        });
    }
    if let Some(easier) = &exercise.easier {
        ui.add(Label::body(&text!(
            "exercise-easier",
            variant = easier.as_str()
        )));
    }
    if let Some(harder) = &exercise.harder {
        ui.add(Label::body(&text!(
            "exercise-harder",
            variant = harder.as_str()
        )));
    }
    let muscles: Vec<String> = exercise
        .muscles
        .iter()
        .map(|muscle| words::muscle(*muscle))
        .collect();
    if !muscles.is_empty() {
        let muscles = text!("exercise-muscles", muscles = muscles.join(", "));
        ui.add(Label::small(&muscles).colour(palette.text_quiet));
    }
    let loads: Vec<String> = exercise.all_loads().into_iter().map(words::load).collect();
    if !loads.is_empty() {
        let asks = text!("exercise-asks", loads = loads.join(", "));
        ui.add(Label::small(&asks).colour(palette.text_quiet));
    }
    if !exercise.source.is_empty() {
        let source = text!("exercise-source", source = exercise.source.as_str());
        ui.add(Label::small(&source).colour(palette.text_quiet));
    }
}
