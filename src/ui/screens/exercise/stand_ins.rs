//! What can be done in the place of an exercise, one press away.

use eframe::egui::Ui;

use crate::exercise::{Catalogue, Exercise, Way};
use crate::text;
use crate::ui::action::Action;
use crate::ui::screen::Screen;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Label};

/// Shows the stand-ins that there are, those of each kind below its name.
pub fn show(ui: &mut Ui, catalogue: &Catalogue, exercise: &Exercise, actions: &mut Vec<Action>) {
    for (way, name) in [
        (Way::Gentler, text!("stand-ins-gentler")),
        (Way::Harder, text!("stand-ins-harder")),
        (Way::Elsewhere, text!("stand-ins-elsewhere")),
    ] {
        let ids = exercise.instead.of(way).iter();
        let stand_ins: Vec<&Exercise> = ids.filter_map(|id| Some(&**catalogue.get(id)?)).collect();
        if stand_ins.is_empty() {
            continue;
        }
        ui.add_space(space::TINY);
        ui.add(Label::small(&name).colour(Palette::of(ui).text_quiet));
        ui.horizontal_wrapped(|ui| {
            for stand_in in stand_ins {
                let button = Button::new(Emphasis::Plain, &stand_in.name);
                if ui
                    .push_id((&name, &stand_in.id), |ui| ui.add(button))
                    .inner
                    .clicked()
                {
                    actions.push(Action::Go(Screen::Exercise(stand_in.id.clone())));
                }
            }
        });
    }
}
