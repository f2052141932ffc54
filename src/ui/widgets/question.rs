//! A question over the window, asked before something that cannot be taken back.

use eframe::egui::{Context, Key, Ui};

use super::{Button, Emphasis, Label, default_button, dialog};
use crate::ui::key_press::take_press;

/// A question with two answers.
pub struct Question<'a> {
    /// What is asked; also its name for a screen reader.
    pub title: &'a str,
    /// What follows from the answer.
    pub explained: &'a str,
    /// The button of [`Answer::Stay`]; it has the keyboard at first.
    pub stay: Button<'a>,
    /// The button of [`Answer::Leave`].
    pub leave: Button<'a>,
    /// What Escape answers.
    pub escape: Answer,
}

/// A question before something is lost: to stay is the prominent answer, and that of Escape.
pub struct Loss<'a> {
    /// What is asked; also its name for a screen reader.
    pub title: &'a str,
    /// What would be lost.
    pub explained: &'a str,
    /// The words of [`Answer::Stay`].
    pub stay: &'a str,
    /// The words of [`Answer::Leave`].
    pub leave: &'a str,
}

impl Loss<'_> {
    /// Shows the question; returns the answer in the frame in which it is given.
    pub fn ask(self, ctx: &Context) -> Option<Answer> {
        let question = Question {
            title: self.title,
            explained: self.explained,
            stay: Button::new(Emphasis::Primary, self.stay),
            leave: Button::new(Emphasis::Danger, self.leave),
            escape: Answer::Stay,
        };
        question.ask(ctx)
    }
}

/// What a person answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// All stays as it is; a press beside the question says so too.
    Stay,
    /// What was asked about shall happen.
    Leave,
}

impl Question<'_> {
    /// Shows the question; returns the answer in the frame in which it is given.
    pub fn ask(self, ctx: &Context) -> Option<Answer> {
        let mut answer = take_press(ctx, Key::Escape).then_some(self.escape);
        let words = |ui: &mut Ui| {
            ui.add(Label::heading(self.title));
            ui.add(Label::body(self.explained));
        };
        let dismissed = dialog(ctx, self.title, words, |ui| {
            if default_button(ui, self.stay).clicked() {
                answer = Some(Answer::Stay);
            }
            if ui.add(self.leave).clicked() {
                answer = Some(Answer::Leave);
            }
        });
        if dismissed {
            answer = Some(Answer::Stay);
        }
        answer
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Event, Modifiers, RawInput};

    use super::*;
    use crate::ui::headless::{context, frame};

    /// The input of a frame in which these keys are pressed, or are down still.
    fn pressed(keys: &[Key]) -> RawInput {
        let press = |key: &Key| Event::Key {
            key: *key,
            physical_key: None,
            pressed: true,
            repeat: false, // the toolkit itself finds out
            modifiers: Modifiers::NONE,
        };
        RawInput {
            events: keys.iter().map(press).collect(),
            ..RawInput::default()
        }
    }

    /// One frame of the question.
    fn ask(ctx: &Context, escape: Answer, keys: &[Key]) -> Option<Answer> {
        let mut answer = None;
        frame(ctx, pressed(keys), |ui| {
            let question = Question {
                title: "End?",
                explained: "It is over then.",
                stay: Button::new(Emphasis::Plain, "Go on"),
                leave: Button::new(Emphasis::Danger, "End"),
                escape,
            };
            answer = answer.or(question.ask(ui.ctx()));
        });
        answer
    }

    #[test]
    fn escape_gives_the_answer_that_is_its_own() {
        for escape in [Answer::Stay, Answer::Leave] {
            let ctx = context();
            assert_eq!(ask(&ctx, escape, &[]), None);
            assert_eq!(ask(&ctx, escape, &[Key::Escape]), Some(escape));
        }
    }

    #[test]
    fn escape_held_down_since_before_the_question_answers_nothing() {
        let ctx = context();
        frame(&ctx, pressed(&[Key::Escape]), |_| {});
        assert_eq!(ask(&ctx, Answer::Leave, &[Key::Escape]), None);
    }

    #[test]
    fn enter_presses_the_button_that_has_the_keyboard_at_first() {
        let ctx = context();
        for _ in 0..2 {
            assert_eq!(ask(&ctx, Answer::Leave, &[]), None);
        }
        let answer = ask(&ctx, Answer::Leave, &[Key::Enter]);
        assert_eq!(answer, Some(Answer::Stay));
    }
}
