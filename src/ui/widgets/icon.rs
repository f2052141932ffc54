//! The icons, by what they mean here. Their shapes are those of Phosphor; `assets/fonts/phosphor.txt` lists them.

use eframe::egui::{Align2, Color32, Painter, Pos2};

use crate::exercise::Position;
use crate::ui::theme::icon_font;

/// Declares the icons with their characters in the icon font.
macro_rules! icons {
    ($($icon:ident = $character:literal),+ $(,)?) => {
        /// An icon.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Icon { $($icon),+ }

        impl Icon {
            /// Its character in the icon font.
            pub const fn character(self) -> char {
                match self { $(Self::$icon => $character),+ }
            }

            #[cfg(test)]
            const ALL: &'static [Self] = &[$(Self::$icon),+];
        }
    };
}

icons! {
    Add = '\u{e3d4}',
    ArrowLeft = '\u{e058}',
    ArrowRight = '\u{e06c}',
    Back = '\u{e5a4}',
    Compact = '\u{e1ce}',
    Copy = '\u{e1ca}',
    Delete = '\u{e4a6}',
    Done = '\u{e182}',
    Down = '\u{e136}',
    Edit = '\u{e3b4}',
    Exercises = '\u{e464}',
    Export = '\u{eaf0}',
    Faster = '\u{e12a}',
    FloorMode = '\u{e1d0}',
    Folder = '\u{e256}',
    Handle = '\u{eae2}',
    History = '\u{e150}',
    Hurts = '\u{e57e}',
    Import = '\u{e20c}',
    Keys = '\u{e2d8}',
    Kneeling = '\u{e6cc}',
    Learn = '\u{e0e6}',
    Left = '\u{e138}',
    Lying = '\u{e0cc}',
    MoreTime = '\u{e3d4}',
    Morning = '\u{e5b6}',
    NoSound = '\u{e45c}',
    NoVoice = '\u{e15e}',
    Once = '\u{e2f0}',
    Pause = '\u{e39e}',
    Repeat = '\u{e3f6}',
    Resume = '\u{e3d0}',
    Routines = '\u{ecfe}',
    Safety = '\u{e56e}',
    Seated = '\u{e012}',
    Settings = '\u{e272}',
    Short = '\u{e2de}',
    Skip = '\u{e5a6}',
    Slower = '\u{e128}',
    Sound = '\u{e44a}',
    Standing = '\u{e72e}',
    Swap = '\u{e094}',
    Up = '\u{e13c}',
    Voice = '\u{e17a}',
    Warning = '\u{e4e0}',
}

impl Icon {
    /// The icon of a position of the body.
    pub const fn of_position(position: Position) -> Self {
        match position {
            Position::OnBack | Position::OnFront | Position::OnSide => Self::Lying,
            Position::Floor | Position::Chair => Self::Seated,
            Position::HandsAndKnees | Position::HalfKneeling => Self::Kneeling,
            Position::Standing => Self::Standing,
        }
    }

    /// Paints it around a point.
    pub fn paint(self, painter: &Painter, centre: Pos2, size: f32, colour: Color32) {
        painter.text(
            centre,
            Align2::CENTER_CENTER,
            self.character(),
            icon_font(size),
            colour,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_has_a_shape_in_the_bundled_font() {
        let list = include_str!("../../../assets/fonts/phosphor.txt");
        let codes: Vec<u32> = list
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| u32::from_str_radix(line.split_whitespace().nth(1)?, 16).ok())
            .collect();
        for icon in Icon::ALL {
            assert!(codes.contains(&u32::from(icon.character())), "{icon:?}");
        }
    }
}
