//! Where the parts of the middle of the session are.

use eframe::egui::{Rect, Vec2, pos2, vec2};

use crate::ui::theme::{space, type_size};

/// The height of a line of text in its size.
pub(super) const LINE_HEIGHT: f32 = 1.35;

/// A line that has more room than it needs is no larger than this.
pub(super) const LARGEST_LINE: f32 = 60.0;

/// The height of the bar over floor mode, with a gap.
const BAR: f32 = 60.0;

/// The height of the state where there is little room.
pub(super) const PILL_IN_SMALL: f32 = 30.0;

/// Where the parts of the middle are, the same for all exercises of a session, so that nothing moves.
pub(super) struct Places {
    pub(super) dial: Rect,
    /// Whether the countdown has its ring.
    pub(super) has_ring: bool,
    pub(super) figure: Rect,
    pub(super) state: Rect,
    pub(super) name: Rect,
    /// The size of the name on one line.
    pub(super) name_size: f32,
    pub(super) line: Rect,
}

/// Where the parts of a session in a small window of its own are.
pub(super) struct CompactPlaces {
    pub(super) places: Places,
    /// The way back, beside the state.
    pub(super) back: Rect,
    /// What the person needs to go on, below the countdown.
    pub(super) needed: Rect,
    /// The sign that something is amiss, beside the name.
    pub(super) amiss: Rect,
}

impl Places {
    /// The least room for a ring, and for words below the figure.
    const LEAST: Vec2 = vec2(500.0, 230.0);
    const LEAST_FIGURE: f32 = 56.0;
    /// The least height of a figure that a line of instruction may take room from.
    const LEAST_BESIDE_LINE: f32 = 72.0;

    pub(super) fn has_little_room(rect: Rect) -> bool {
        rect.width() < Self::LEAST.x || rect.height() < Self::LEAST.y
    }

    /// The same with the words in the place of the figure too, the line as long as there is room.
    pub(super) fn without_figure(&self) -> Self {
        let name = Rect::from_min_size(
            self.figure.min,
            vec2(self.figure.width(), self.name.height()),
        );
        let bottom = self.line.bottom().max(self.name.bottom());
        Self {
            figure: Rect::NOTHING,
            line: name
                .with_min_y(name.bottom() + space::TINY)
                .with_max_y(bottom),
            name,
            ..*self
        }
    }

    /// State and side above; below them the countdown at the right, without its ring, and at the left the name, with the
    /// figure above it, and the line of instruction below it if it is wanted, as far as there is room. `rows` tells how
    /// many lines names take in a width and a size.
    pub(super) fn small(
        rect: Rect,
        has_figure: bool,
        wants_line: bool,
        rows: impl Fn(f32, f32) -> f32,
    ) -> Self {
        let state = rect.with_max_y(rect.top() + PILL_IN_SMALL);
        let below = rect.with_min_y(state.bottom() + space::TINY);
        let dial = below.with_min_x(below.right() - below.width() * 0.42);
        let column = below.with_max_x(dial.left() - space::SMALL);
        let name_size = type_size::HEADING;
        let name_height = name_size * LINE_HEIGHT * rows(column.width(), name_size);
        // Two lines of the smallest letters that fit without being cut, whatever the font adds to them.
        let line_height = 2.1 * type_size::BODY * LINE_HEIGHT;
        let has_room = |words: f32, least: f32| column.height() - words >= least;
        let has_figure = has_figure && has_room(name_height, Self::LEAST_FIGURE);
        let least_above = if has_figure {
            Self::LEAST_BESIDE_LINE
        } else {
            0.0
        };
        let has_line = wants_line && has_room(name_height + line_height, least_above);
        let line = if has_line {
            column.with_min_y(column.bottom() - line_height)
        } else {
            Rect::NOTHING
        };
        let words = if has_line {
            column.with_max_y(line.top())
        } else {
            column
        };
        let name = if has_figure {
            words.with_min_y(words.bottom() - name_height)
        } else {
            words
        };
        Self {
            dial,
            has_ring: false,
            figure: if has_figure {
                let below_state = column.top() + space::TINY;
                column.with_min_y(below_state).with_max_y(name.top())
            } else {
                Rect::NOTHING
            },
            state,
            name,
            name_size,
            line,
        }
    }

    /// State and side above, with so much room for the way back beside them; below them the figure, and beside it the countdown
    /// over what the person may need to go on; the name last. `rows` is as for a small window.
    pub(super) fn compact(
        rect: Rect,
        has_figure: bool,
        back: Vec2,
        rows: impl Fn(f32, f32) -> f32,
    ) -> CompactPlaces {
        const DIAL: f32 = 0.42;
        let above = rect.with_max_y(rect.top() + back.y);
        let state = above.with_max_x(above.right() - back.x);
        let name_size = (rect.height() * 0.08).clamp(type_size::BODY, 40.0);
        let amiss = rect.with_min_x(rect.right() - type_size::HEADING);
        let width = amiss.left() - space::TINY - rect.left();
        // All rows fit without being cut, whatever the font adds to them.
        let name_height = name_size * 1.4 * rows(width, name_size);
        let below = rect.with_min_y(rect.bottom() - name_height);
        let middle = Rect::from_min_max(
            pos2(rect.left(), above.bottom() + space::TINY),
            pos2(rect.right(), below.top() - space::TINY),
        );
        let beside = if has_figure {
            middle.with_min_x(middle.right() - middle.width() * DIAL)
        } else {
            middle
        };
        let needed = beside.with_min_y(beside.bottom() - back.y);
        CompactPlaces {
            places: Self {
                dial: beside.with_max_y(needed.top()),
                has_ring: false,
                figure: if has_figure {
                    middle.with_max_x(beside.left() - space::SMALL)
                } else {
                    Rect::NOTHING
                },
                state,
                name: below.with_max_x(rect.left() + width),
                name_size,
                line: Rect::NOTHING,
            },
            back: above.with_min_x(state.right() + space::SMALL),
            needed,
            amiss: amiss.with_min_y(below.top()),
        }
    }

    /// The figure, with state and countdown beside it, and name and line below them. `rows` is as for a small window.
    pub(super) fn in_bars(rect: Rect, has_figure: bool, rows: impl Fn(f32, f32) -> f32) -> Self {
        let name_size = (rect.height() * 0.06).clamp(20.0, 56.0);
        // A line that can be read from a mat across the room, or two smaller ones.
        let line = (rect.height() * 0.17).clamp(54.0, 2.0 * LARGEST_LINE * LINE_HEIGHT);
        let name = name_size * LINE_HEIGHT * rows(rect.width(), name_size);
        Self::figure_first(rect, rect.top(), has_figure, (name_size, name), line)
    }

    /// The same without a line of instruction, and larger.
    pub(super) fn alone(rect: Rect, has_figure: bool, rows: impl Fn(f32, f32) -> f32) -> Self {
        let name_size = (rect.height() * 0.1).clamp(32.0, 110.0);
        let name = name_size * LINE_HEIGHT * rows(rect.width(), name_size);
        let below_bar = rect.top() + BAR;
        Self::figure_first(rect, below_bar, has_figure, (name_size, name), 0.0)
    }

    /// The figure has what name, line, state and countdown leave it, which are no larger than they have to be; what stands beside
    /// it begins at `top_beside`.
    fn figure_first(
        rect: Rect,
        top_beside: f32,
        has_figure: bool,
        (name_size, name): (f32, f32),
        line: f32,
    ) -> Self {
        const BESIDE: f32 = 0.28;
        let words = name + line + if line > 0.0 { space::TINY } else { 0.0 };
        let above = rect.with_max_y(rect.bottom() - words - space::SMALL);
        let beside = rect.width() * BESIDE;
        let column = above
            .with_min_x(above.right() - beside)
            .with_min_y(top_beside);
        let pill = (rect.height() * 0.085).clamp(PILL_IN_SMALL, 72.0);
        let state = column.with_max_y(column.top() + pill);
        let rest = column.with_min_y(state.bottom() + space::MEDIUM);
        let diameter = rest.width().min(rest.height());
        let dial = Rect::from_center_size(
            pos2(rest.center().x, rest.top() + rest.height() / 2.0),
            vec2(diameter, diameter),
        );
        let below = rect.with_min_y(above.bottom() + space::SMALL);
        let name = below.with_max_y(below.top() + name);
        Self {
            dial,
            has_ring: true,
            figure: if has_figure {
                above.with_max_x(column.left() - space::LARGE)
            } else {
                Rect::NOTHING
            },
            state,
            line: if line > 0.0 {
                below.with_min_y(below.bottom() - line)
            } else {
                Rect::NOTHING
            },
            name,
            name_size,
        }
    }
}
