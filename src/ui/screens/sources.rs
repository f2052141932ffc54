//! Where exercises, doses and figures come from.

use eframe::egui::Ui;

use super::page;
use crate::text;
use crate::ui::action::Action;
use crate::ui::screen::Screen;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Icon, Label};
use crate::words::{Source, Sources, sources};

/// The page, whose words are put together once.
#[derive(Default)]
pub struct SourcesScreen {
    all: Vec<Sources>,
}

impl SourcesScreen {
    /// Shows the page.
    pub fn show(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        if self.all.is_empty() {
            self.all = sources();
        }
        page::page(ui, "sources", |ui| {
            let back = text!("sources-back");
            let back = Button::new(Emphasis::Quiet, &back).icon(Icon::Left);
            if ui.add(back).clicked() {
                actions.push(Action::Go(Screen::Settings));
            }
            ui.add(Label::title(&text!("sources-title")));
            ui.add(Label::body(&text!("sources-about")));
            for Sources { title, about, all } in &self.all {
                ui.add_space(space::LARGE);
                ui.add(Label::heading(title));
                if !about.is_empty() {
                    ui.add(Label::body(about));
                }
                for source in all {
                    show(ui, source);
                }
            }
        });
    }
}

fn show(ui: &mut Ui, source: &Source) {
    ui.add_space(space::SMALL);
    ui.add(Label::strong(&source.reference));
    ui.add(Label::body(&source.what).colour(Palette::of(ui).text_quiet));
    if let Some(link) = source.link {
        ui.hyperlink(link);
    }
}
