//! How large the window is, and where: small in a corner while a session is compact, and as it was before that.
//!
//! All lengths that go to the toolkit and come from it are points of the text: with text twice as large, half as many.

use std::time::Duration;

use eframe::egui::{Context, Pos2, Rect, Vec2, ViewportCommand, WindowLevel, vec2};

use super::window_place::{FIRST, LEAST, WindowPlace};

/// The size of a compact window where text is at 100 %.
const COMPACT: Vec2 = vec2(360.0, 240.0);
/// It covers no more than this part of a display's width and height.
const MOST_OF_DISPLAY: f32 = 0.5;
/// How far it stays away from the right and the lower edge of the display, where panels are.
const FROM_CORNER: Vec2 = vec2(16.0, 64.0);

/// How often it is looked at whether the system has given a window its usual shape back, and after what time again.
const MOST_LOOKS: u32 = 40;
pub const NEXT_LOOK: Duration = Duration::from_millis(16);

/// What is known of the window at a moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seen {
    /// How large its contents are.
    pub size: Vec2,
    /// Where it is with its frame; none where the system does not tell, and lets no window place itself.
    pub outer: Option<Rect>,
    /// The size of its display.
    pub display: Option<Vec2>,
    /// How large text is: 1 at 100 %.
    pub text: f32,
    pub is_maximised: bool,
    pub is_full_screen: bool,
}

/// A size, and a place where the system knows places.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Shape {
    size: Vec2,
    place: Option<Pos2>,
}

/// The shape of the window, and that to which it goes back.
#[derive(Debug, Default)]
pub struct WindowShape {
    /// That which it had last as a window among others.
    usual: Option<Shape>,
    /// Set while it is compact; whether it was maximised before.
    compact: Option<bool>,
    /// How often it is still looked at whether it is back; 0 once it is.
    looks: u32,
    /// Whether it is maximised, or was before it became compact.
    is_maximised: bool,
}

impl Seen {
    /// The window as it is in this frame.
    pub fn of(ctx: &Context) -> Self {
        let text = ctx.zoom_factor();
        ctx.input(|input| {
            let window = input.viewport();
            Self {
                size: input.viewport_rect().size(),
                outer: window.outer_rect,
                display: window.monitor_size.filter(|size| size.min_elem() > 1.0),
                text,
                is_maximised: window.maximized == Some(true),
                is_full_screen: window.fullscreen == Some(true),
            }
        })
    }

    /// The least size of a window that is not compact.
    fn least(&self) -> Vec2 {
        LEAST / self.text
    }

    /// The size of a compact window: larger text makes it larger, but by half as much, so that it stays a small one.
    fn compact_size(&self) -> Vec2 {
        let size = COMPACT * f32::midpoint(1.0, self.text.max(1.0)) / self.text;
        match self.display {
            Some(display) => size.min(display * MOST_OF_DISPLAY),
            None => size,
        }
    }

    /// The place of a compact window: the lower right corner of the display, or that of the window itself on a display of
    /// which only the size is known.
    fn corner(&self) -> Option<Pos2> {
        let outer = self.outer?;
        let with_frame = self.compact_size() + (outer.size() - self.size).max(Vec2::ZERO);
        let display = self
            .display
            .map(|size| Rect::from_min_size(Pos2::ZERO, size));
        let place = match display.filter(|display| display.contains(outer.center())) {
            Some(display) => display.max - with_frame - FROM_CORNER / self.text,
            None => return Some(outer.max - with_frame),
        };
        Some(place.max(Pos2::ZERO))
    }
}

impl WindowShape {
    /// Where it was last as a window among others; none before the first frame. `text` is how large text is: 1 at 100 %.
    pub fn place(&self, text: f32) -> Option<WindowPlace> {
        let usual = self.usual?;
        let corner = usual.place.map(|place| place * text);
        Some(WindowPlace::new(
            usual.size * text,
            corner,
            self.is_maximised,
        ))
    }

    /// What the system has to be told for the window to be compact, or not to be. Called in every frame.
    pub fn follow(&mut self, seen: &Seen, wants_compact: bool) -> Vec<ViewportCommand> {
        match (self.compact, wants_compact) {
            (None, true) => self.shrink(seen),
            (Some(was_maximised), false) => self.go_back(seen, was_maximised),
            (Some(_), true) => Vec::new(),
            (None, false) => {
                self.looks = if self.is_back(seen) {
                    0
                } else {
                    self.looks.saturating_sub(1)
                };
                if !self.is_on_its_way() {
                    self.note(seen);
                    self.is_maximised = seen.is_maximised;
                }
                Vec::new()
            }
        }
    }

    /// Whether it is no longer compact, and may not have its usual shape yet. Whatever is made of it meanwhile would be undone
    /// to the shape of a compact one.
    pub const fn is_on_its_way(&self) -> bool {
        self.looks > 0
    }

    fn is_back(&self, seen: &Seen) -> bool {
        let Some(usual) = self.usual else {
            return true;
        };
        let is_there = |(place, outer): (Pos2, Rect)| (place - outer.min).abs().max_elem() <= 1.0;
        (usual.size - seen.size).abs().max_elem() <= 1.0
            && usual.place.zip(seen.outer).is_none_or(is_there)
    }

    /// Notes the shape as a window among others. What is smaller than that may be has only just been compact.
    fn note(&mut self, seen: &Seen) {
        let least = seen.least() - Vec2::splat(1.0);
        let is_large = seen.size.x >= least.x && seen.size.y >= least.y;
        if is_large && !seen.is_maximised && !seen.is_full_screen {
            self.usual = Some(Shape {
                size: seen.size,
                place: seen.outer.map(|outer| outer.min),
            });
        }
    }

    fn shrink(&mut self, seen: &Seen) -> Vec<ViewportCommand> {
        self.note(seen);
        self.compact = Some(seen.is_maximised);
        let size = seen.compact_size();
        let mut told = Vec::new();
        if seen.is_maximised {
            told.push(ViewportCommand::Maximized(false));
        }
        told.push(ViewportCommand::MinInnerSize(size.min(seen.least())));
        told.push(ViewportCommand::InnerSize(size));
        told.extend(seen.corner().map(ViewportCommand::OuterPosition));
        told.push(ViewportCommand::WindowLevel(WindowLevel::AlwaysOnTop));
        told
    }

    fn go_back(&mut self, seen: &Seen, was_maximised: bool) -> Vec<ViewportCommand> {
        self.compact = None;
        self.looks = MOST_LOOKS;
        let usual = self.usual.unwrap_or(Shape {
            size: FIRST / seen.text,
            place: None,
        });
        let mut told = vec![
            ViewportCommand::WindowLevel(WindowLevel::Normal),
            ViewportCommand::InnerSize(usual.size),
            ViewportCommand::MinInnerSize(seen.least()),
        ];
        told.extend(usual.place.map(ViewportCommand::OuterPosition));
        if was_maximised {
            told.push(ViewportCommand::Maximized(true));
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::pos2;

    use super::*;

    /// A window of the usual size with a frame, at a place on a display of 1920 by 1080, with text of this size.
    fn seen(text: f32) -> Seen {
        let frame = vec2(2.0, 20.0);
        let outer = Rect::from_min_size(pos2(100.0, 50.0), FIRST + frame);
        Seen {
            size: FIRST / text,
            outer: Some(outer / text),
            display: Some(vec2(1_920.0, 1_080.0) / text),
            text,
            is_maximised: false,
            is_full_screen: false,
        }
    }

    /// A compact window with the same text.
    fn small(seen: &Seen) -> Seen {
        let size = seen.compact_size();
        Seen {
            size,
            outer: seen.corner().map(|place| Rect::from_min_size(place, size)),
            ..*seen
        }
    }

    #[test]
    fn a_compact_window_stands_in_the_corner_and_is_a_small_one_at_every_size_of_text() {
        for (text, wanted) in [
            (1.0, (360.0, 240.0)),
            (1.4, (432.0, 288.0)),
            (2.0, (540.0, 360.0)),
        ] {
            let seen = seen(text);
            let size = seen.compact_size() * text;
            assert!((size - vec2(wanted.0, wanted.1)).length() < 0.1, "{size}");
            let place = seen.corner().unwrap() * text;
            let end = place.to_vec2() + size + vec2(2.0, 20.0);
            assert!((end - vec2(1_904.0, 1_016.0)).length() < 0.1, "{end}");
        }
        let mut tiny = seen(2.0);
        tiny.display = Some(vec2(400.0, 300.0));
        assert_eq!(tiny.compact_size(), vec2(200.0, 150.0));
    }

    #[test]
    fn on_another_display_it_stays_in_the_corner_of_the_window() {
        let mut seen = seen(1.0);
        seen.outer = seen.outer.map(|outer| outer.translate(vec2(1_920.0, 0.0)));
        let end = seen.corner().unwrap() + seen.compact_size() + vec2(2.0, 20.0);
        assert_eq!(end, seen.outer.unwrap().max);
    }

    #[test]
    fn it_goes_back_to_the_size_and_the_place_of_before() {
        for text in [1.0, 1.4] {
            let (mut shape, seen) = (WindowShape::default(), seen(text));
            assert!(shape.follow(&seen, false).is_empty());
            let told = shape.follow(&seen, true);
            assert!(told.contains(&ViewportCommand::InnerSize(seen.compact_size())));
            assert!(told.contains(&ViewportCommand::WindowLevel(WindowLevel::AlwaysOnTop)));
            let small = small(&seen);
            assert!(shape.follow(&small, true).is_empty());
            let told = shape.follow(&small, false);
            for command in [
                ViewportCommand::InnerSize(seen.size),
                ViewportCommand::OuterPosition(seen.outer.unwrap().min),
                ViewportCommand::MinInnerSize(LEAST / text),
                ViewportCommand::WindowLevel(WindowLevel::Normal),
            ] {
                assert!(told.contains(&command), "{command:?}");
            }
            // The system has not followed yet: what it had as a small one is not taken for its usual shape.
            assert!(shape.follow(&small, false).is_empty() && shape.is_on_its_way());
            shape.follow(&small, true);
            assert_eq!(shape.follow(&small, false), told);
            assert!(shape.is_on_its_way());
            shape.follow(&seen, false);
            assert!(!shape.is_on_its_way());
        }
    }

    #[test]
    fn a_system_that_gives_no_shape_back_is_not_waited_for_for_ever() {
        let (mut shape, seen) = (WindowShape::default(), seen(1.0));
        shape.follow(&seen, true);
        let small = small(&seen);
        shape.follow(&small, false);
        let looks = (0..1_000).take_while(|_| {
            shape.follow(&small, false);
            shape.is_on_its_way()
        });
        assert!((1..100).contains(&looks.count()));
    }

    #[test]
    fn a_maximised_one_is_maximised_again_and_has_its_usual_shape_beneath() {
        let (mut shape, usual) = (WindowShape::default(), seen(1.0));
        shape.follow(&usual, false);
        let large = Seen {
            size: vec2(1_920.0, 1_080.0),
            is_maximised: true,
            ..usual
        };
        assert_eq!(
            shape.follow(&large, true)[0],
            ViewportCommand::Maximized(false)
        );
        let told = shape.follow(&small(&usual), false);
        assert!(told.contains(&ViewportCommand::InnerSize(usual.size)));
        assert_eq!(told.last(), Some(&ViewportCommand::Maximized(true)));
    }

    #[test]
    fn where_a_window_knows_no_place_it_gets_none() {
        let (mut shape, mut seen) = (WindowShape::default(), seen(1.0));
        seen.outer = None;
        let told = [shape.follow(&seen, true), shape.follow(&seen, false)].concat();
        let places =
            |command: &ViewportCommand| matches!(command, ViewportCommand::OuterPosition(_));
        assert!(!told.iter().any(places));
    }
}
