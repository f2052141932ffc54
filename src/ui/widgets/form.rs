//! Fields of a form: each under its name, and showing what is typed into it until the keyboard leaves it, whether it
//! could be taken over or not.

use std::ops::RangeInclusive;

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{Align, Align2, Id, Key, Modifiers, Response, TextEdit, Ui, vec2};

use super::{Label, choice, switch};
use crate::text;
use crate::ui::theme::{CONTROL_HEIGHT, Palette, space};

/// What a person has done in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed<T> {
    Nothing,
    /// It has another value.
    Changed(T),
    /// The keyboard has left it.
    Left,
}

/// Shows a field under its name; `trouble` is what is wrong with what stands in it.
pub fn labelled<R>(
    ui: &mut Ui,
    name: &str,
    trouble: Option<&str>,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    let palette = Palette::of(ui);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::TINY;
        ui.add(Label::small(name).colour(palette.text_quiet));
        let result = contents(ui);
        if let Some(trouble) = trouble {
            ui.add(Label::small(&sentence(trouble)).colour(palette.danger));
        }
        result
    })
    .inner
}

/// A message as a sentence of its own.
fn sentence(message: &str) -> String {
    let mut letters = message.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// Shows a switch with its name beside it; true if it was turned.
pub fn switch_field(ui: &mut Ui, name: &str, on: &mut bool) -> bool {
    ui.horizontal(|ui| {
        let turned = switch(ui, name, on).changed();
        ui.add(Label::body(name));
        turned
    })
    .inner
}

/// Shows a field for a line of text.
pub fn text_field(
    ui: &mut Ui,
    name: &str,
    hint: &str,
    value: &str,
    trouble: Option<&str>,
) -> Typed<String> {
    labelled(ui, name, trouble, |ui| {
        let (response, text) = edit(ui, name, hint, value);
        if response.changed() && text != value {
            Typed::Changed(text)
        } else if response.lost_focus() {
            Typed::Left
        } else {
            Typed::Nothing
        }
    })
}

/// A field for a whole number.
pub struct NumberField<'a> {
    /// Its name for a screen reader.
    pub name: &'a str,
    /// What stands above it: its name, and what is counted.
    pub shown: &'a str,
    /// What it shows when it is empty, which stands for no number; it cannot be empty where there is none.
    pub hint: &'a str,
    /// What it may be.
    pub bounds: RangeInclusive<u64>,
    /// What is wrong with the number.
    pub trouble: Option<&'a str>,
}

impl NumberField<'_> {
    /// Shows the field. The arrow keys count up and down. As long as what is typed is no number that can be, the value is
    /// the one that was there before.
    pub fn show(&self, ui: &mut Ui, value: Option<u64>) -> Typed<Option<u64>> {
        let words = |value: Option<u64>| value.map(|value| value.to_string()).unwrap_or_default();
        let wrong_id = ui.make_persistent_id(("wrong", self.name));
        let wrong = ui
            .data(|data| data.get_temp::<Wrong>(wrong_id))
            .filter(|wrong| wrong.value == value);
        let told = wrong.as_ref().map(|wrong| wrong.told.as_str());
        labelled(ui, self.shown, told.or(self.trouble), |ui| {
            let (response, typed) = edit(ui, self.name, self.hint, &words(value));
            let before_id = response.id.with("before");
            if response.gained_focus() {
                ui.data_mut(|data| data.insert_temp(before_id, value));
            }
            let counted = counted(ui, &response, value, &self.bounds);
            let is_new = response.changed() || counted.is_some();
            if !is_new {
                return if response.lost_focus() {
                    Typed::Left
                } else {
                    Typed::Nothing
                };
            }
            let before = ui.data(|data| data.get_temp(before_id)).unwrap_or(value);
            let read = self.read(&counted.unwrap_or(typed));
            let number = *read.as_ref().unwrap_or(&before);
            let wrong = read.err().map(|told| Wrong {
                told,
                value: number,
            });
            keep(ui, wrong_id, wrong);
            if number == value {
                return Typed::Nothing;
            }
            go_on(ui, response.id, &words(number));
            Typed::Changed(number)
        })
    }

    /// A number as it was typed; what is wrong with it otherwise.
    fn read(&self, typed: &str) -> Result<Option<u64>, String> {
        let typed = typed.trim();
        if typed.is_empty() && !self.hint.is_empty() {
            return Ok(None);
        }
        match typed.parse() {
            Ok(number) if self.bounds.contains(&number) => Ok(Some(number)),
            _ => Err(text!(
                "field-out-of-bounds",
                least = *self.bounds.start(),
                most = *self.bounds.end()
            )),
        }
    }
}

/// What is wrong with what was typed, for as long as the field has this value.
#[derive(Debug, Clone)]
struct Wrong {
    told: String,
    value: Option<u64>,
}

/// Keeps what is wrong with a field, or that nothing is.
fn keep(ui: &Ui, id: Id, wrong: Option<Wrong>) {
    ui.data_mut(|data| {
        data.remove::<Wrong>(id);
        if let Some(wrong) = wrong {
            data.insert_temp(id, wrong);
        }
    });
}

/// Has a field go on with what was typed into it, now that its value is this one.
fn go_on(ui: &Ui, field: Id, value: &str) {
    ui.data_mut(|data| {
        if let Some(begun) = data.get_temp::<Begun>(field) {
            let value = value.to_owned();
            data.insert_temp(field, Begun { value, ..begun });
        }
    });
}

/// The number after the arrow keys were pressed, if they were.
fn counted(
    ui: &Ui,
    response: &Response,
    value: Option<u64>,
    bounds: &RangeInclusive<u64>,
) -> Option<String> {
    if !response.has_focus() {
        return None;
    }
    let pressed =
        |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key)) as u64;
    let (up, down) = (pressed(Key::ArrowUp), pressed(Key::ArrowDown));
    if up == down {
        return None;
    }
    let shown = value.map(|value| value.to_string()).unwrap_or_default();
    let value = value.unwrap_or(*bounds.start());
    let counted = value.saturating_add(up).saturating_sub(down);
    let counted = counted.clamp(*bounds.start(), *bounds.end()).to_string();
    let begun = Begun {
        text: counted.clone(),
        value: shown,
    };
    ui.data_mut(|data| data.insert_temp(response.id, begun));
    Some(counted)
}

/// A line to type in, all of it selected when the keyboard comes; what stands in it.
fn edit(ui: &mut Ui, name: &str, hint: &str, value: &str) -> (Response, String) {
    let id = ui.make_persistent_id(name);
    let mut begun = ui
        .data(|data| data.get_temp::<Begun>(id))
        .filter(|begun| begun.belongs_to(value))
        .unwrap_or_else(|| Begun::with(value));
    if begun.is_taken_as(value) {
        value.clone_into(&mut begun.value);
    }
    let mut text = begun.text;
    let mut shown = TextEdit::singleline(&mut text)
        .id(id)
        .hint_text(hint.to_owned())
        .desired_width(f32::INFINITY)
        .margin(vec2(space::MEDIUM, space::SMALL))
        .min_size(vec2(0.0, CONTROL_HEIGHT - space::SMALL))
        .align(Align2([Align::LEFT, Align::Center]))
        .show(ui);
    let response = shown.response.response.clone().accessible_name(name);
    if response.gained_focus() {
        let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
        shown.state.cursor.set_char_range(Some(all));
        shown.state.store(ui.ctx(), id);
        response.scroll_to_me(None);
    }
    let goes_on = response.has_focus().then(|| Begun {
        text: text.clone(),
        value: begun.value,
    });
    ui.data_mut(|data| {
        data.remove::<Begun>(id);
        if let Some(goes_on) = goes_on {
            data.insert_temp(id, goes_on);
        }
    });
    (response, text)
}

/// What was typed into a field, with the value that it goes with: what undo or somebody else has changed meanwhile is
/// shown in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Begun {
    text: String,
    value: String,
}

impl Begun {
    fn with(value: &str) -> Self {
        Self {
            text: value.to_owned(),
            value: value.to_owned(),
        }
    }

    fn belongs_to(&self, value: &str) -> bool {
        self.value == value || self.is_taken_as(value)
    }

    /// Whether the text was taken over as this value.
    fn is_taken_as(&self, value: &str) -> bool {
        let number = self.text.trim().parse::<u64>();
        self.text == value || number.is_ok_and(|number| number.to_string() == value)
    }
}

/// Shows a field in which one of some words is chosen; the one that was chosen just now.
pub fn choice_field<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    all: &[T],
    chosen: T,
    words: impl Fn(T) -> String,
) -> Option<T> {
    labelled(ui, name, None, |ui| {
        let width = ui.available_width();
        choice(ui, name, width, all, chosen, words)
    })
}
