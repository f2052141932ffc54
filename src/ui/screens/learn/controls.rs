//! The controls of a lesson: buttons, keys and a pedal lead from line to line.

use eframe::egui::{Align, Context, FocusDirection, Key, Layout, Ui};

use crate::figure::drawing::Handed;
use crate::text;
use crate::ui::commands::KeyCommand;
use crate::ui::key_press::take_press;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Emphasis, Icon, chip};

/// How wide two choices of a side are at least.
const SIDES: f32 = 230.0;

/// What can be done at a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Controls {
    pub is_first: bool,
    pub is_last: bool,
    /// The side that is shown, where there is a choice.
    pub side: Option<Handed>,
    /// Whether the figure was turned.
    pub is_turned: bool,
}

/// What a person asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    On,
    Back,
    Done,
    /// The other side.
    Side(Handed),
    /// The figure is seen from where it is best seen.
    TurnBack,
}

impl Controls {
    fn on(self) -> Step {
        if self.is_last { Step::Done } else { Step::On }
    }

    /// What a key asks for; to be looked at once the figure has taken those that turn it. Space and Enter stay with a button
    /// that has the keyboard; the figure has no use for them.
    pub(super) fn pressed(self, ctx: &Context, figure_has_keyboard: bool) -> Option<Step> {
        let has_keyboard = ctx.memory(|memory| memory.focused().is_some());
        let button_has_keyboard = has_keyboard && !figure_has_keyboard;
        let keys = [
            (Key::ArrowRight, self.on()),
            (Key::PageDown, self.on()),
            (Key::Space, self.on()),
            (Key::Enter, self.on()),
            (Key::ArrowLeft, Step::Back),
            (Key::PageUp, Step::Back),
        ];
        let mut pressed = None;
        for (key, step) in keys {
            let for_button = button_has_keyboard && matches!(key, Key::Space | Key::Enter);
            if !for_button && take_press(ctx, key) {
                pressed = Some(step);
            }
        }
        if pressed.is_some() {
            // An arrow that turned a page must not move the keyboard to another widget as well.
            ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        }
        pressed
    }

    /// Shows the buttons; what is pressed. Each keeps its place from line to line.
    pub(super) fn show(self, ui: &mut Ui) -> Option<Step> {
        let mut step = None;
        let (back, next, done) = (
            text!("learn-previous"),
            text!("learn-next"),
            text!("learn-done"),
        );
        let (back_key, next_key) = (KeyCommand::Back.key_cap(), KeyCommand::Skip.key_cap());
        let mut back = Button::new(Emphasis::Plain, &back)
            .icon(Icon::Back)
            .key(&back_key)
            .enabled(!self.is_first);
        let mut on = [(&next, Icon::Skip), (&done, Icon::Done)].map(|(words, icon)| {
            Button::new(Emphasis::Primary, words)
                .icon(icon)
                .key(&next_key)
        });
        let turn_back = text!("figure-turn-back");
        let mut turn_back = Button::new(Emphasis::Plain, &turn_back);
        let width_of_on = |ui: &Ui, on: &[Button<'_>; 2]| {
            let widths = on.iter().map(|button| button.width(ui));
            widths.fold(0.0, f32::max)
        };
        let room = ui.available_width() - 6.0 * space::SMALL;
        let sides = if self.side.is_some() { SIDES } else { 0.0 };
        let fits = |back: Button<'_>, on: &[Button<'_>; 2], turn_back: Button<'_>| {
            back.width(ui) + width_of_on(ui, on) + sides + turn_back.width(ui) <= room
        };
        // What has the least to say gives way first.
        if !fits(back, &on, turn_back) {
            back = back.without_key();
            on = on.map(Button::without_key);
        }
        if !fits(back, &on, turn_back) {
            back = back.only(Icon::Back);
            turn_back = turn_back.only(Icon::Repeat);
        }
        let has_chips = fits(back, &on, turn_back);
        let width = width_of_on(ui, &on);
        let on = on[usize::from(self.is_last)].at_least(width);
        ui.horizontal(|ui| {
            if ui.add(back).clicked() {
                step = Some(Step::Back);
            }
            if ui.add(on).clicked() {
                step = Some(self.on());
            }
            if let Some(side) = self.side {
                let chosen = if has_chips {
                    ui.add_space(space::SMALL);
                    chips(ui, side)
                } else {
                    other_side(ui, side)
                };
                step = step.or(chosen.map(Step::Side));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if self.is_turned && ui.add(turn_back).clicked() {
                    step = Some(Step::TurnBack);
                }
            });
        });
        step
    }
}

fn words_of(side: Handed) -> String {
    match side {
        Handed::Mirrored => text!("side-left"),
        Handed::AsPosed => text!("side-right"),
    }
}

/// Both sides, of which one is shown.
fn chips(ui: &mut Ui, shown: Handed) -> Option<Handed> {
    let sides = [Handed::Mirrored, Handed::AsPosed].into_iter();
    let pressed = sides.filter(|side| chip(ui, &words_of(*side), *side == shown).clicked());
    pressed.last()
}

/// A button that leads to the other side, where there is no room for both.
fn other_side(ui: &mut Ui, shown: Handed) -> Option<Handed> {
    let other = match shown {
        Handed::Mirrored => Handed::AsPosed,
        Handed::AsPosed => Handed::Mirrored,
    };
    let words = words_of(other);
    let button = Button::new(Emphasis::Plain, &words).only(Icon::Swap);
    let response = ui.add(button).on_hover_text(&words);
    response.clicked().then_some(other)
}
