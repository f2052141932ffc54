//! An exercise to be learnt: without a clock, line by line, with a figure that is slowed down and can be turned.

mod controls;
mod places;

use std::time::Duration;

use eframe::egui::{Align, Color32, Layout, Rect, Ui};

use self::controls::{Controls, Step};
use self::places::Places;
use super::turntable::Turntable;
use crate::exercise::{Exercise, Sides};
use crate::figure::Demonstration;
use crate::figure::drawing::{Camera, Handed};
use crate::session::lesson::{Kind, Lesson, Look, NextLook, Told};
use crate::text;
use crate::ui::action::Action;
use crate::ui::commands::KeyCommand;
use crate::ui::pace::SHARE;
use crate::ui::screen::Screen;
use crate::ui::state::State;
use crate::ui::theme::{Palette, Weight, font, is_small, space, type_size};
use crate::ui::widgets::{
    Button, Emphasis, Icon, Label, Pill, announce, announced, fitted, pill, within,
};

/// A line that has more room than it needs is no larger than this.
const LARGEST_LINE: f32 = 60.0;
const LINE_HEIGHT: f32 = 1.4;
const PILL: f32 = 40.0;
const PILL_IN_SMALL: f32 = 30.0;

/// Where a person is in a lesson, and how they see the figure.
#[derive(Default)]
pub struct LearnScreen {
    /// The line that stands, counted from 0.
    place: usize,
    /// When it came to stand, on the window's clock.
    since: Option<f64>,
    /// From where the figure is seen; none: from where it is best seen.
    camera: Option<Camera>,
    /// The side that works; none: that of the exercise.
    handed: Option<Handed>,
}

impl LearnScreen {
    /// Shows the lesson of an exercise.
    pub fn show(&mut self, ui: &mut Ui, state: &State, id: &str, actions: &mut Vec<Action>) {
        let exercise = state.library.catalogue.get(id);
        let lesson = exercise.and_then(|it| Some((it, Lesson::of(it)?)));
        let Some((exercise, lesson)) = lesson else {
            // Its file is gone, or says nothing any more.
            actions.push(Action::Go(Screen::Exercises));
            return;
        };
        self.place = self.place.min(lesson.last());
        let is_small = is_small(ui.ctx());
        let window = ui.max_rect();
        let needed = height_needed(ui, &lesson, Places::width_of_line(window, is_small));
        let places = Places::of(window, is_small, exercise.figure.is_some(), needed);
        let mut leaves = within(ui, places.top, |ui| top(ui, exercise, &lesson, self.place));
        let mut figure_has_keyboard = false;
        if let (Some(place), Some(shown)) = (places.figure, &exercise.figure) {
            let look = self.look(ui, state, &lesson);
            let camera = self.camera.get_or_insert(shown.camera);
            let turntable = Turntable {
                name: &exercise.name,
                shown,
                moment: (look.along, look.breath),
                handed: self.handed.unwrap_or(first_side(exercise)),
                ground: Palette::of(ui).ground,
                margin: space::TINY,
                brush: state.pace.brush(),
            };
            figure_has_keyboard = within(ui, place, |ui| turntable.show(ui, place.size(), camera));
        }
        line(ui, places.line, lesson.line(self.place));
        let shown = exercise
            .figure
            .as_deref()
            .filter(|_| places.figure.is_some());
        let controls = Controls {
            is_first: self.place == 0,
            is_last: self.place == lesson.last(),
            side: shown
                .filter(|_| exercise.dose.sides != Sides::Both)
                .map(|_| self.handed.unwrap_or(first_side(exercise))),
            is_turned: shown.is_some_and(|shown| self.is_turned(shown)),
        };
        // Keys are those of the list of keys while that is shown.
        let by_key = if state.shows_keys {
            None
        } else {
            controls.pressed(ui.ctx(), figure_has_keyboard)
        };
        let by_button = within(ui, places.bottom, |ui| controls.show(ui));
        match by_key.or(by_button) {
            None => {}
            Some(Step::On) => self.turn_to(self.place + 1),
            Some(Step::Back) => self.turn_to(self.place.saturating_sub(1)),
            Some(Step::Done) => leaves = true,
            Some(Step::Side(side)) => self.handed = Some(side),
            Some(Step::TurnBack) => self.camera = None,
        }
        if leaves {
            actions.push(Action::Go(Screen::Exercise(id.to_owned())));
        } else if by_key.is_some() || by_button.is_some() {
            ui.ctx().request_repaint();
        }
    }

    fn turn_to(&mut self, place: usize) {
        self.place = place;
        self.since = None;
    }

    fn is_turned(&self, shown: &Demonstration) -> bool {
        self.camera.is_some_and(|camera| camera != shown.camera)
    }

    /// The figure at this moment; the next frame is asked for when it looks otherwise, and not before.
    fn look(&mut self, ui: &Ui, state: &State, lesson: &Lesson<'_>) -> Look {
        let now = ui.input(|input| input.time);
        let since = *self.since.get_or_insert(now);
        let elapsed = Duration::try_from_secs_f64(now - since).unwrap_or_default();
        let look = lesson.showing(self.place).at(elapsed, state.manner());
        let wait = match look.next {
            NextLook::Never => return look,
            NextLook::AtOnce => state.pace.step(SHARE),
            NextLook::Slowly => state.pace.calm_step(),
            NextLook::After(wait) => wait,
        };
        ui.ctx().request_repaint_after(wait);
        look
    }
}

/// The side that works to begin with: figures are posed for the right one.
fn first_side(exercise: &Exercise) -> Handed {
    if exercise.dose.sides == Sides::Left {
        Handed::Mirrored
    } else {
        Handed::AsPosed
    }
}

/// The way back, the name of the exercise, what the line is about, and which of all it is. True if the person leaves.
fn top(ui: &mut Ui, exercise: &Exercise, lesson: &Lesson<'_>, place: usize) -> bool {
    let palette = Palette::of(ui);
    let words = text!("learn-close");
    let key = KeyCommand::End.key_cap();
    let mut close = Button::new(Emphasis::Plain, &words).key(&key);
    if is_small(ui.ctx()) {
        close = close.only(Icon::Left);
    }
    let mut leaves = false;
    let height = if is_small(ui.ctx()) {
        PILL_IN_SMALL
    } else {
        PILL
    };
    ui.horizontal(|ui| {
        leaves = ui.add(close).clicked();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (place, count) = (place + 1, lesson.last() + 1);
            let count = text!("learn-place", place = place, count = count);
            ui.add(Label::strong(&count));
            let kind = lesson.line(place - 1).kind;
            let response = pill(ui, &kind_in_words(kind), height, pill_of(kind, palette));
            announce(&response);
            let name = Label::heading(&exercise.name).one_line();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(name));
        });
    });
    leaves
}

fn kind_in_words(kind: Kind) -> String {
    match kind {
        Kind::Caution => text!("learn-caution"),
        Kind::SetUp => text!("learn-set-up"),
        Kind::Move => text!("learn-move"),
        Kind::Hold => text!("learn-hold"),
        Kind::Attend => text!("learn-attend"),
        Kind::Feel => text!("learn-feel"),
        Kind::Breathe => text!("learn-breathe"),
        Kind::Back => text!("learn-back"),
    }
}

/// As in a session work is round, and what is around it has corners.
fn pill_of(kind: Kind, palette: &Palette) -> Pill {
    let (colour, roundness) = match kind {
        Kind::Caution => (palette.danger, 0.0),
        Kind::SetUp => (palette.ready, 0.3),
        Kind::Move | Kind::Hold | Kind::Attend | Kind::Feel | Kind::Breathe => (palette.hold, 1.0),
        Kind::Back => (palette.rest, 0.3),
    };
    Pill {
        colour,
        on: Some(palette.accent_on),
        roundness,
    }
}

/// How a line is written.
fn ink(kind: Kind, palette: &Palette) -> (Weight, Color32) {
    if kind == Kind::Caution {
        (Weight::Bold, palette.danger)
    } else {
        (Weight::Regular, palette.text)
    }
}

/// The smallest size of a line.
fn smallest(ui: &Ui) -> f32 {
    if is_small(ui.ctx()) {
        type_size::SMALL
    } else {
        type_size::BODY
    }
}

/// How high the longest line is at its smallest.
fn height_needed(ui: &Ui, lesson: &Lesson<'_>, width: f32) -> f32 {
    let palette = Palette::of(ui);
    let heights = (0..=lesson.last()).map(|place| {
        let line = lesson.line(place);
        let (weight, colour) = ink(line.kind, palette);
        let (words, font) = (line.words.to_owned(), font(weight, smallest(ui)));
        ui.painter().layout(words, font, colour, width).size().y
    });
    heights.fold(0.0, f32::max).ceil() + 1.0
}

/// The line, as large as fits, spoken when it comes to stand.
fn line(ui: &mut Ui, rect: Rect, told: &Told<'_>) {
    let (weight, colour) = ink(told.kind, Palette::of(ui));
    let smallest = smallest(ui);
    let largest = (rect.height() / LINE_HEIGHT).clamp(smallest, LARGEST_LINE);
    let words = fitted(
        ui.painter(),
        told.words,
        weight,
        colour,
        rect.size(),
        (largest, smallest),
    );
    ui.painter().galley(rect.min, words, colour);
    announced(ui, rect, told.words);
}

#[cfg(test)]
mod tests;
