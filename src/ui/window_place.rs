//! Where the window was and how large, for the next start.

use std::fs;
use std::path::Path;

use eframe::egui::{Pos2, Rect, Vec2, pos2, vec2};
use serde::{Deserialize, Serialize};

use crate::platform::replace;

/// The size in which the window opens for the first time, and the least that it has unless it is compact, where text is at
/// 100 %.
pub const FIRST: Vec2 = vec2(1_280.0, 800.0);
pub const LEAST: Vec2 = vec2(640.0, 480.0);

/// The file in the state folder.
const FILE: &str = "window.ron";
/// No window is larger than this: what says so is no size.
const LARGEST: f32 = 30_000.0;
/// As much of the upper edge of a window must be on a display for it to be in sight.
const IN_SIGHT: Vec2 = vec2(96.0, 24.0);

/// Where a window is and how large, in points of a text of 100 %.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Width and height of its contents.
    size: (f32, f32),
    /// The left upper corner of its frame; none where the system does not tell.
    #[serde(default)]
    corner: Option<(f32, f32)>,
    #[serde(default)]
    pub is_maximised: bool,
}

impl WindowPlace {
    pub fn new(size: Vec2, corner: Option<Pos2>, is_maximised: bool) -> Self {
        Self {
            size: size.into(),
            corner: corner.map(Into::into),
            is_maximised,
        }
    }

    /// That of the last time; that of a first start where there is none, or none that makes sense.
    pub fn of_last_time(state: &Path) -> Self {
        let first = Self::new(FIRST, None, false);
        let Ok(text) = fs::read_to_string(state.join(FILE)) else {
            return first;
        };
        let read = ron::from_str(&text).ok();
        read.filter(Self::makes_sense).unwrap_or(first)
    }

    /// Keeps it for the next time. Where that fails, the next time is a first one.
    pub fn keep(&self, state: &Path) {
        if let Ok(text) = ron::to_string(self) {
            let _lost = replace(&state.join(FILE), text.as_bytes());
        }
    }

    pub fn size(&self) -> Vec2 {
        Vec2::from(self.size).max(LEAST)
    }

    pub fn corner(&self) -> Option<Pos2> {
        self.corner.map(|(x, y)| pos2(x, y))
    }

    fn makes_sense(&self) -> bool {
        let corner = self.corner.unwrap_or_default();
        [self.size.0, self.size.1, corner.0, corner.1]
            .into_iter()
            .all(|length| length.is_finite() && length.abs() <= LARGEST)
    }
}

/// Whether a window can be taken hold of on one of the displays.
pub fn is_in_sight(window: Rect, displays: impl IntoIterator<Item = Rect>) -> bool {
    let edge = Rect::from_min_size(window.min, vec2(window.width(), IN_SIGHT.y));
    displays.into_iter().any(|display| {
        let seen = edge.intersect(display);
        seen.width() >= IN_SIGHT.x && seen.height() >= IN_SIGHT.y
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::replace;

    #[test]
    fn it_is_kept_for_the_next_time() {
        let state = tempfile::tempdir().unwrap();
        let place = WindowPlace::new(vec2(900.0, 700.0), Some(pos2(-1_200.0, 30.0)), true);
        place.keep(state.path());
        assert_eq!(WindowPlace::of_last_time(state.path()), place);
    }

    #[test]
    fn what_makes_no_sense_is_a_first_time() {
        let state = tempfile::tempdir().unwrap();
        let first = WindowPlace::of_last_time(state.path());
        assert_eq!(first.size(), FIRST);
        for text in [
            "",
            "(",
            "()",
            "(size:(inf,1.0))",
            "(size:(NaN,NaN))",
            "(size:(900.0,700.0),corner:Some((1e20,0.0)))",
            "\u{0}",
        ] {
            replace(&state.path().join(FILE), text.as_bytes()).unwrap();
            assert_eq!(WindowPlace::of_last_time(state.path()), first, "{text}");
        }
        replace(&state.path().join(FILE), b"(size:(3.0,-7.0))").unwrap();
        assert_eq!(WindowPlace::of_last_time(state.path()).size(), LEAST);
    }

    #[test]
    fn a_window_whose_display_has_gone_is_not_in_sight() {
        let display = |x: f32| Rect::from_min_size(pos2(x, 0.0), vec2(1_920.0, 1_080.0));
        let window = |x, y| Rect::from_min_size(pos2(x, y), vec2(900.0, 700.0));
        assert!(is_in_sight(
            window(2_000.0, 100.0),
            [display(0.0), display(1_920.0)]
        ));
        assert!(!is_in_sight(window(2_000.0, 100.0), [display(0.0)]));
        assert!(!is_in_sight(window(100.0, -690.0), [display(0.0)]));
        assert!(!is_in_sight(window(-850.0, 100.0), [display(0.0)]));
        assert!(is_in_sight(window(-700.0, 1_050.0), [display(0.0)]));
        assert!(!is_in_sight(window(0.0, 0.0), []));
    }
}
