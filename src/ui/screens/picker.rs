//! Choosing an exercise: typed for, and shown with its figure.

use eframe::egui::{Context, Key, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::exercises::Search;
use crate::exercise::{Catalogue, Exercise};
use crate::text;
use crate::ui::key_press::take_press;
use crate::ui::theme::{CARD_RADIUS, Palette, Weight, font, is_small, space, type_size};
use crate::ui::widgets::{Button, Emphasis, Label, TextColumn, dialog_of, field, thumbnail};
use crate::words;

const WIDTH: f32 = 460.0;
const HEIGHT: f32 = 380.0;
/// What stands around the list, to the edges of the window.
const AROUND: f32 = 260.0;
const AROUND_IN_SMALL: f32 = 170.0;
const ROW: f32 = 60.0;
const PICTURE: f32 = 72.0;

/// The choice of an exercise.
#[derive(Default)]
pub struct Picker {
    search: String,
    /// Which of those that are found Enter takes.
    place: usize,
}

/// How the choice has ended.
pub enum Picked {
    Nothing,
    Exercise(Box<Exercise>),
}

impl Picker {
    /// Shows the choice over the window, until something was chosen or it was dismissed.
    pub fn show(&mut self, ctx: &Context, catalogue: &Catalogue) -> Option<Picked> {
        let mut picked = take_press(ctx, Key::Escape).then_some(Picked::Nothing);
        // A pedal has these two only.
        let is_pressed = take_press(ctx, Key::PageUp);
        if take_press(ctx, Key::ArrowDown) || take_press(ctx, Key::PageDown) {
            self.place += 1;
        }
        if take_press(ctx, Key::ArrowUp) {
            self.place = self.place.saturating_sub(1);
        }
        let title = text!("picker-title");
        let mut chosen = None;
        let contents = |ui: &mut Ui| {
            if !is_small(ctx) {
                ui.add(Label::heading(&title));
                ui.add_space(space::TINY);
            }
            let hint = text!("exercises-search");
            let search = field(ui, &hint, &mut self.search, f32::INFINITY);
            // Enter takes the keyboard from the field, which gets it back.
            let is_entered = search.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if ui.memory(|memory| memory.focused().is_none()) {
                search.request_focus();
            }
            if search.changed() {
                self.place = 0;
            }
            // A letter and Enter may come in the same frame.
            let found = self.found(catalogue);
            self.place = self.place.min(found.len().saturating_sub(1));
            let is_entered = is_entered || is_pressed;
            let entered = found.get(self.place).filter(|_| is_entered).copied();
            ui.add_space(space::TINY);
            if let Some(exercise) = self.list(ui, &found).or(entered) {
                chosen = Some(Picked::Exercise(Box::new(exercise.clone())));
            }
        };
        let dismissed = dialog_of(ctx, &title, WIDTH, contents, |ui| {
            let cancel = text!("picker-cancel");
            if ui.add(Button::new(Emphasis::Plain, &cancel)).clicked() {
                picked = Some(Picked::Nothing);
            }
        });
        if dismissed {
            picked = Some(Picked::Nothing);
        }
        chosen.or(picked)
    }

    /// The exercises that are searched for; those that begin with the word come first.
    fn found<'c>(&self, catalogue: &'c Catalogue) -> Vec<&'c Exercise> {
        let search = Search::of(&self.search);
        let searched = self.search.trim().to_lowercase();
        let all = catalogue.iter().map(AsRef::as_ref);
        let mut found: Vec<&Exercise> = all.filter(|exercise| search.finds(exercise)).collect();
        let begins = |exercise: &Exercise| exercise.name.to_lowercase().starts_with(&searched);
        found.sort_by_key(|exercise| (!begins(exercise), exercise.name.clone()));
        found
    }

    fn list<'e>(&self, ui: &mut Ui, found: &[&'e Exercise]) -> Option<&'e Exercise> {
        let mut picked = None;
        let around = if is_small(ui.ctx()) {
            AROUND_IN_SMALL
        } else {
            AROUND
        };
        let height = HEIGHT
            .min(ui.ctx().content_rect().height() - around)
            .max(ROW);
        ui.spacing_mut().item_spacing.y = space::TINY;
        let area = ScrollArea::vertical()
            .min_scrolled_height(height)
            .max_height(height)
            .auto_shrink([false, false]);
        area.show(ui, |ui| {
            if found.is_empty() {
                ui.add(Label::body(&text!("picker-none-found")));
            }
            for (place, exercise) in found.iter().enumerate() {
                if row(ui, exercise, place == self.place) {
                    picked = Some(*exercise);
                }
            }
        });
        picked
    }
}

/// The row of an exercise; true if it was pressed.
fn row(ui: &mut Ui, exercise: &Exercise, chosen: bool) -> bool {
    let palette = Palette::of(ui);
    let size = vec2(ui.available_width() - space::SMALL, ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &exercise.name));
    if chosen && !ui.clip_rect().contains_rect(rect) {
        response.scroll_to_me(None);
    }
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        let ground = if chosen || response.hovered() {
            palette.accent_soft
        } else {
            palette.raised
        };
        painter.rect_filled(rect, CARD_RADIUS, ground);
        let picture = rect.with_max_x(rect.left() + PICTURE).shrink(space::TINY);
        thumbnail(painter, picture, exercise, ground, palette.accent);
        let beside = rect
            .with_min_x(rect.left() + PICTURE - space::SMALL)
            .with_max_x(rect.right() + space::SMALL);
        let column = TextColumn::new(painter, beside);
        let dose = words::dose_in_words(&exercise.dose);
        let small = font(Weight::Regular, type_size::SMALL);
        column.name(9.0, &exercise.name, type_size::BODY, palette.text, 1);
        column.line(33.0, &dose, small, palette.text_quiet);
    }
    response.clicked()
}
