//! What keys do: one table of commands with their words and their keys.

use eframe::egui::{Context, FocusDirection, Key};

use crate::session::Command;
use crate::text;
use crate::ui::key_press::take_press;
use crate::ui::widgets::Icon;

/// What a person can do with a key during a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyCommand {
    PauseOrResume,
    /// The key of a headset: being ready where the session waits for that, otherwise pause or resume.
    Play,
    Skip,
    Back,
    MoreTime,
    /// The end of an open bout, or being ready where the session waits for that.
    Done,
    /// Another exercise in the place of this one.
    Swap,
    /// It hurts.
    Hurts,
    Slower,
    Faster,
    /// Escape, out of what is foremost: the list of keys, floor mode, the full screen, a page; the session last.
    End,
    Mute,
    /// Have things said, or nothing any more.
    Voice,
    FloorMode,
    /// A small window in a corner.
    Compact,
    FullScreen,
    ShowKeys,
}

impl KeyCommand {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 17] = [
        Self::PauseOrResume,
        Self::Play,
        Self::Skip,
        Self::Back,
        Self::MoreTime,
        Self::Done,
        Self::Swap,
        Self::Hurts,
        Self::Slower,
        Self::Faster,
        Self::End,
        Self::Mute,
        Self::Voice,
        Self::FloorMode,
        Self::Compact,
        Self::FullScreen,
        Self::ShowKeys,
    ];

    /// What it does.
    pub fn text(self) -> String {
        match self {
            Self::PauseOrResume => text!("command-pause-or-resume"),
            Self::Play => text!("command-play"),
            Self::Skip => text!("command-skip"),
            Self::Back => text!("command-back"),
            Self::MoreTime => text!("command-more-time"),
            Self::Done => text!("command-done"),
            Self::Swap => text!("command-swap"),
            Self::Hurts => text!("command-hurts"),
            Self::Slower => text!("command-slower"),
            Self::Faster => text!("command-faster"),
            Self::End => text!("command-end"),
            Self::Mute => text!("command-mute"),
            Self::Voice => text!("command-voice"),
            Self::FloorMode => text!("command-floor-mode"),
            Self::Compact => text!("command-compact"),
            Self::FullScreen => text!("command-full-screen"),
            Self::ShowKeys => text!("command-show-keys"),
        }
    }

    /// The key as it is written on a button.
    pub fn key_cap(self) -> String {
        match self {
            Self::PauseOrResume => text!("key-space"),
            Self::Play => Icon::Resume.character().to_string(),
            Self::Skip => Icon::ArrowRight.character().to_string(),
            Self::Back => Icon::ArrowLeft.character().to_string(),
            Self::MoreTime => "+".to_owned(),
            Self::Done => text!("key-enter"),
            Self::End => text!("key-escape"),
            Self::Mute => "M".to_owned(),
            Self::Voice => "V".to_owned(),
            Self::Swap => "S".to_owned(),
            Self::Hurts => "H".to_owned(),
            Self::Slower => ",".to_owned(),
            Self::Faster => ".".to_owned(),
            Self::FloorMode => "F".to_owned(),
            Self::Compact => "C".to_owned(),
            Self::FullScreen => "F11".to_owned(),
            Self::ShowKeys => "?".to_owned(),
        }
    }

    /// The key as a screen reader says it.
    pub fn key_name(self) -> String {
        match self {
            Self::Play => text!("key-play"),
            Self::Skip => text!("key-right"),
            Self::Back => text!("key-left"),
            Self::MoreTime => text!("key-plus"),
            Self::Slower => text!("key-comma"),
            Self::Faster => text!("key-period"),
            Self::ShowKeys => text!("key-question-mark"),
            other => other.key_cap(),
        }
    }

    /// The keys that give it. Pedals and presenters send Page Down and Page Up, which the session watches itself.
    const fn keys(self) -> &'static [Key] {
        match self {
            Self::PauseOrResume => &[Key::Space],
            Self::Play => &[Key::MediaPlayPause],
            Self::Skip => &[Key::ArrowRight, Key::PageDown, Key::MediaTrackNext],
            Self::Back => &[Key::ArrowLeft, Key::MediaTrackPrevious],
            Self::MoreTime => &[Key::Plus],
            Self::Done => &[Key::Enter],
            Self::End => &[Key::Escape],
            Self::Mute => &[Key::M],
            Self::Voice => &[Key::V],
            Self::Swap => &[Key::S],
            Self::Hurts => &[Key::H],
            Self::Slower => &[Key::Comma],
            Self::Faster => &[Key::Period],
            Self::FloorMode => &[Key::F],
            Self::Compact => &[Key::C],
            Self::FullScreen => &[Key::F11],
            Self::ShowKeys => &[Key::Questionmark],
        }
    }

    /// Those that a question or a list over the window leaves to the keys.
    pub const IN_DIALOG: [Self; 5] = [
        Self::End,
        Self::Mute,
        Self::Voice,
        Self::FullScreen,
        Self::ShowKeys,
    ];

    /// Those that are there outside a session.
    pub const ANYWHERE: [Self; 3] = [Self::End, Self::FullScreen, Self::ShowKeys];

    /// The commands out of `those` whose keys were pressed in this frame; the presses are taken away from the widgets. Space
    /// and Enter stay with a widget that has the keyboard. A key that is held down is pressed once.
    pub fn pressed(ctx: &Context, those: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let widget_has_keyboard = ctx.memory(|memory| memory.focused().is_some());
        let mut pressed = Vec::new();
        for command in those {
            for wanted in command.keys() {
                let for_widget = widget_has_keyboard && matches!(wanted, Key::Space | Key::Enter);
                if !for_widget && take_press(ctx, *wanted) {
                    pressed.push(command);
                }
            }
        }
        if !pressed.is_empty() {
            // An arrow that was a command must not move the keyboard to another widget as well.
            ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        }
        pressed
    }

    /// The command of the engine that it stands for, if it is one; `paused` tells which of two a toggle is.
    pub const fn engine_command(self, paused: bool) -> Option<Command> {
        match self {
            Self::PauseOrResume | Self::Play if paused => Some(Command::Resume),
            Self::PauseOrResume | Self::Play => Some(Command::Pause),
            Self::Skip => Some(Command::Skip),
            Self::Back => Some(Command::Back),
            Self::MoreTime => Some(Command::MoreTime),
            Self::Done => Some(Command::Done),
            Self::Slower => Some(Command::Slower),
            Self::Faster => Some(Command::Faster),
            Self::Swap
            | Self::Hurts
            | Self::End
            | Self::Mute
            | Self::Voice
            | Self::FloorMode
            | Self::Compact
            | Self::FullScreen
            | Self::ShowKeys => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_toggle_resumes_what_is_paused_and_pauses_what_is_not() {
        assert_eq!(
            KeyCommand::PauseOrResume.engine_command(true),
            Some(Command::Resume)
        );
        assert_eq!(
            KeyCommand::PauseOrResume.engine_command(false),
            Some(Command::Pause)
        );
    }

    #[test]
    fn no_key_gives_two_commands() {
        let mut keys: Vec<Key> = KeyCommand::ALL
            .iter()
            .flat_map(|command| command.keys().iter().copied())
            .collect();
        let count = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), count);
    }
}
