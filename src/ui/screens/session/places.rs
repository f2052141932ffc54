//! Where the parts of the middle of the session are.

use eframe::egui::{Rect, Vec2, pos2, vec2};

use crate::ui::theme::{space, type_size};

/// The height of a line of text in its size.
pub(super) const LINE_HEIGHT: f32 = 1.35;

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
        let top = |rect: Rect, top: f32| Rect::from_min_size(pos2(rect.left(), top), rect.size());
        let is_below = self.state.top() >= self.figure.bottom();
        let state = if is_below {
            top(self.state, self.figure.top())
        } else {
            self.state
        };
        let name = top(self.name, state.bottom() + space::TINY);
        let bottom = self.line.bottom().max(self.name.bottom());
        Self {
            figure: Rect::NOTHING,
            state,
            line: name.with_min_y(name.bottom()).with_max_y(bottom),
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
        let dial = below.with_min_x(below.right() - below.width() * 0.45);
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

    /// The dial at the right; at the left the figure with the words below it. `rows` is as for a small window.
    pub(super) fn in_bars(rect: Rect, has_figure: bool, rows: impl Fn(f32, f32) -> f32) -> Self {
        let (dial, column) = dial_and_column(rect, 0.4, 0.04);
        let name = (rect.height() * 0.085).clamp(28.0, 72.0);
        let rows = rows(column.width(), name);
        let sizes = [name * 1.1, name, name * 0.52];
        Self::stacked(dial, column, has_figure, sizes, rows)
    }

    /// The same without a line of instruction, and larger.
    pub(super) fn alone(rect: Rect, has_figure: bool, rows: impl Fn(f32, f32) -> f32) -> Self {
        let (dial, column) = dial_and_column(rect, 0.42, 0.03);
        let name = (rect.height() * 0.1).clamp(32.0, 110.0);
        let rows = rows(column.width(), name);
        Self::stacked(dial, column, has_figure, [name, name, 0.0], rows)
    }

    /// The figure with state, name and line below it, which have these sizes; the name has so many lines.
    fn stacked(
        dial: Rect,
        column: Rect,
        has_figure: bool,
        [state, name_size, line]: [f32; 3],
        rows: f32,
    ) -> Self {
        const LINES: f32 = 2.0;
        let line = if line > 0.0 {
            line.max(18.0) * LINE_HEIGHT * LINES
        } else {
            0.0
        };
        let name = name_size * LINE_HEIGHT * rows;
        let words = state + space::SMALL + name + space::TINY + line;
        let top = if has_figure {
            column.bottom() - words
        } else {
            column.center().y - words / 2.0
        };
        let row = |top: f32, height: f32| {
            Rect::from_min_size(pos2(column.left(), top), vec2(column.width(), height))
        };
        let state = row(top, state);
        let name = row(state.bottom() + space::SMALL, name);
        Self {
            dial,
            has_ring: true,
            figure: Rect::from_min_max(
                column.min,
                pos2(column.right(), (top - space::MEDIUM).max(column.top())),
            ),
            state,
            name,
            name_size,
            line: row(name.bottom() + space::TINY, line),
        }
    }
}

/// The dial at the right, at most so large a part of the width, and the column beside it, with so large a gap between.
fn dial_and_column(rect: Rect, dial: f32, gap: f32) -> (Rect, Rect) {
    let diameter = rect.height().min(rect.width() * dial);
    let gap = (rect.width() * gap).clamp(space::WIDE, 64.0);
    let dial = Rect::from_center_size(
        pos2(rect.right() - diameter / 2.0, rect.center().y),
        vec2(diameter, diameter),
    );
    let column = Rect::from_min_max(rect.min, pos2(dial.left() - gap, rect.bottom()));
    (dial, column)
}
