//! The controls of the session.

use eframe::egui::{Response, Ui};

use crate::session::{Phase, Snapshot};
use crate::text;
use crate::ui::action::{Action, SessionAction};
use crate::ui::commands::KeyCommand;
use crate::ui::theme::{CONTROL_HEIGHT, Palette, Weight, font, is_small, type_size};
use crate::ui::widgets::{Button, Emphasis, Icon};

/// Shows the controls.
pub(super) fn show(ui: &mut Ui, snapshot: &Snapshot, actions: &mut Vec<Action>) {
    let paused = snapshot.phase == Phase::Paused;
    let (toggle, icon) = if paused {
        (text!("session-resume"), Icon::Resume)
    } else {
        (text!("session-pause"), Icon::Pause)
    };
    let words = [
        (toggle, icon, KeyCommand::PauseOrResume),
        (text!("session-back"), Icon::Back, KeyCommand::Back),
        (text!("session-skip"), Icon::Skip, KeyCommand::Skip),
        match snapshot.length {
            Some(_) => (
                text!("session-more-time"),
                Icon::MoreTime,
                KeyCommand::MoreTime,
            ),
            None => (text!("session-done"), Icon::Done, KeyCommand::Done),
        },
    ];
    let keys = words.each_ref().map(|(_, _, command)| command.key_cap());
    let manner = Manner::fitting(ui, &words, &keys);
    for ((words, icon, command), key) in words.iter().zip(&keys) {
        let look = match command {
            KeyCommand::PauseOrResume | KeyCommand::Done => Emphasis::Primary,
            _ => Emphasis::Plain,
        };
        let height = if is_small(ui.ctx()) {
            CONTROL_HEIGHT
        } else {
            52.0
        };
        let button = manner
            .dress(Button::new(look, words), *icon, key)
            .height(height);
        // Both words of the toggle take the same room, so that its neighbours stay where they are.
        let slack = match command {
            KeyCommand::PauseOrResume if manner != Manner::Icons => {
                widest_toggle(ui) - text_width(ui, words)
            }
            _ => 0.0,
        };
        if ui
            .push_id(words, |ui| told_on_hover(ui, button))
            .inner
            .clicked()
            && let Some(command) = command.engine_command(paused)
        {
            actions.push(Action::Session(SessionAction::Do(command)));
        }
        ui.add_space(slack);
    }
}

/// What stands on the controls, by the room that there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    Whole,
    WordsAndKeys,
    Words,
    Icons,
}

impl Manner {
    /// The fullest for which there is room, with some beside it for what comes next in a wide window.
    fn fitting(ui: &Ui, words: &[(String, Icon, KeyCommand); 4], keys: &[String; 4]) -> Self {
        let room = ui.available_width();
        let slack = widest_toggle(ui) - text_width(ui, &words[0].0);
        let width = |manner: Self| {
            let gap = ui.spacing().item_spacing.x;
            let buttons = words.iter().zip(keys).map(|((words, icon, _), key)| {
                let button = manner.dress(Button::new(Emphasis::Plain, words), *icon, key);
                button.width(ui) + gap
            });
            buttons.sum::<f32>() + slack
        };
        match room {
            wide if wide >= 1_000.0 && width(Self::Whole) <= room => Self::Whole,
            _ if width(Self::WordsAndKeys) <= room => Self::WordsAndKeys,
            _ if width(Self::Words) <= room => Self::Words,
            _ => Self::Icons,
        }
    }

    fn dress<'a>(self, button: Button<'a>, icon: Icon, key: &'a str) -> Button<'a> {
        match self {
            Self::Whole => button.icon(icon).key(key),
            Self::WordsAndKeys => button.key(key),
            Self::Words => button,
            Self::Icons => button.only(icon),
        }
    }
}

fn widest_toggle(ui: &Ui) -> f32 {
    text_width(ui, &text!("session-resume")).max(text_width(ui, &text!("session-pause")))
}

fn text_width(ui: &Ui, text: &str) -> f32 {
    let font = font(Weight::Bold, type_size::BODY);
    ui.painter()
        .layout_no_wrap(text.to_owned(), font, Palette::of(ui).text)
        .size()
        .x
}

/// Shows a button; what a screen reader says of it is shown to the pointer where no words stand on it.
pub(super) fn told_on_hover(ui: &mut Ui, button: Button<'_>) -> Response {
    let told = button.hidden_words().map(str::to_owned);
    let response = ui.add(button);
    match told {
        Some(told) => response.on_hover_text(told),
        None => response,
    }
}
