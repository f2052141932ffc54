//! What a person asks for by keys, wherever they are.

use eframe::egui::{Context, Popup};

use super::action::{Action, Over, SessionAction, SettingsAction, WindowAction};
use super::commands::KeyCommand;
use super::screen::Screen;
use super::state::State;
use crate::session::Command;

/// What the keys of a frame ask for; `asks` tells whether a question is over the window.
pub fn asked(ctx: &Context, state: &State, asks: bool) -> Vec<Action> {
    let in_session = state.screen == Screen::Session;
    let session = state.session.as_ref().filter(|_| in_session);
    let shows_keys = state.shows_keys;
    let those: &[KeyCommand] = match session {
        // What is written into a field is for the field.
        _ if ctx.text_edit_focused() => &[],
        _ if shows_keys => &KeyCommand::IN_DIALOG,
        Some(_) if asks => &KeyCommand::IN_DIALOG,
        None => &KeyCommand::ANYWHERE,
        Some(_) => &KeyCommand::ALL,
    };
    // Escape closes an open list of choices, ends a drag, and answers a question.
    let is_taken = Popup::is_any_open(ctx) || ctx.dragged_id().is_some();
    let for_question = |command| (asks && !shows_keys || is_taken) && command == KeyCommand::End;
    let those = those.iter().copied();
    KeyCommand::pressed(ctx, those.filter(|command| !for_question(*command)))
        .into_iter()
        .filter_map(|command| match command {
            KeyCommand::End if shows_keys => Some(Action::Window(WindowAction::ShowKeys(false))),
            KeyCommand::End if session.is_none() => state.screen.parent().map(Action::Go),
            KeyCommand::End if session?.floor_mode => {
                Some(Action::Session(SessionAction::ToggleFloorMode))
            }
            KeyCommand::End if session?.compact => {
                Some(Action::Session(SessionAction::ToggleCompact))
            }
            KeyCommand::End if state.full_screen => {
                Some(Action::Window(WindowAction::ToggleFullScreen))
            }
            KeyCommand::End => Some(Action::Session(SessionAction::Open(Over::End))),
            KeyCommand::Play if session?.waits() => {
                Some(Action::Session(SessionAction::Do(Command::Done)))
            }
            KeyCommand::Swap => Some(Action::Session(SessionAction::Open(Over::Swap))),
            KeyCommand::Hurts => Some(Action::Session(SessionAction::Open(Over::HURTS))),
            KeyCommand::Compact => Some(Action::Session(SessionAction::ToggleCompact)),
            KeyCommand::Mute => Some(Action::Settings(SettingsAction::ToggleMute)),
            KeyCommand::Voice => Some(Action::Settings(SettingsAction::ToggleVoice)),
            KeyCommand::FloorMode => Some(Action::Session(SessionAction::ToggleFloorMode)),
            KeyCommand::FullScreen => Some(Action::Window(WindowAction::ToggleFullScreen)),
            KeyCommand::ShowKeys => Some(Action::Window(WindowAction::ShowKeys(!shows_keys))),
            other => other
                .engine_command(session?.is_paused())
                .map(|command| Action::Session(SessionAction::Do(command))),
        })
        .collect()
}
