//! The result: flat shapes in the order in which they are painted.

use std::borrow::Cow;

use glam::Vec2;

use super::bounds::Bounds;
use super::hull::Hull;
use super::palette::Rgb;

/// A flat shape of one opaque colour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shape<'a> {
    /// Its corners; X to the right, Y down, in body heights.
    pub corners: &'a [Vec2],
    /// Its colour.
    pub fill: Rgb,
    /// What it looks like.
    pub form: Form,
}

/// What a shape looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A convex polygon, clockwise as seen.
    Area,
    /// A band, clockwise as seen about what it outlines, by pairs of corners: on its inner edge, which is under what is
    /// painted next, and on its outer edge.
    Band,
}

impl Shape<'_> {
    /// All its corners in a row, clockwise as seen.
    pub fn outline(&self) -> Cow<'_, [Vec2]> {
        match self.form {
            Form::Area => Cow::Borrowed(self.corners),
            Form::Band => {
                let inner = self.corners.iter().step_by(2).rev();
                let outer = self.corners.iter().skip(1).step_by(2);
                outer.chain(inner).copied().collect()
            }
        }
    }
}

/// A painted figure with its things. Everything is opaque; paint the shapes in their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The corners of all shapes, one shape after the other.
    corners: Vec<Vec2>,
    shapes: Vec<Kept>,
    bounds: Bounds,
}

/// A shape without its corners.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Kept {
    /// Where its corners end; they begin where those of the shape before end.
    end: usize,
    fill: Rgb,
    form: Form,
}

impl Picture {
    /// A picture of nothing, with room for a figure.
    pub(super) fn empty() -> Self {
        Self {
            corners: Vec::with_capacity(10_000),
            shapes: Vec::with_capacity(500),
            bounds: Bounds::EMPTY,
        }
    }

    /// The shapes, the first to be painted first.
    pub fn shapes(&self) -> impl ExactSizeIterator<Item = Shape<'_>> {
        (0..self.shapes.len()).map(|index| self.shape(index))
    }

    /// What the shapes cover.
    pub const fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// One of the shapes.
    pub(super) fn shape(&self, index: usize) -> Shape<'_> {
        let Kept { end, fill, form } = self.shapes[index];
        let start = index
            .checked_sub(1)
            .map_or(0, |before| self.shapes[before].end);
        Shape {
            corners: &self.corners[start..end],
            fill,
            form,
        }
    }

    /// Adds a convex polygon, its corners clockwise as seen, over all that is there. None if it has less than three.
    pub(super) fn area(
        &mut self,
        corners: impl IntoIterator<Item = Vec2>,
        fill: Rgb,
    ) -> Option<usize> {
        self.corners.extend(corners);
        self.add(fill, Form::Area)
    }

    /// Adds the inside of a hull over all that is there; none if it is seen edge on.
    pub(super) fn inside(&mut self, hull: &Hull, fill: Rgb) -> Option<usize> {
        hull.corners_into(&mut self.corners);
        self.add(fill, Form::Area)
    }

    /// Adds a band, by its corners on the inner and on the outer edge in turns, over all that is there.
    pub(super) fn band(&mut self, corners: &[Vec2], fill: Rgb) {
        self.corners.extend_from_slice(corners);
        self.add(fill, Form::Band);
    }

    fn add(&mut self, fill: Rgb, form: Form) -> Option<usize> {
        let start = self.shapes.last().map_or(0, |last| last.end);
        if self.corners.len() < start + 3 {
            self.corners.truncate(start);
            return None;
        }
        self.shapes.push(Kept {
            end: self.corners.len(),
            fill,
            form,
        });
        Some(self.shapes.len() - 1)
    }

    /// The picture, complete.
    pub(super) fn finished(mut self) -> Self {
        self.bounds = Bounds::around(&self.corners);
        self
    }

    /// The same picture in a mirror: left and right change places about X = 0.
    #[must_use]
    pub fn mirrored(mut self) -> Self {
        let mut start = 0;
        for shape in &self.shapes {
            let corners = &mut self.corners[start..shape.end];
            for corner in &mut *corners {
                corner.x = -corner.x;
            }
            // Keeps the corners clockwise, and the inner edge of a band before the outer one.
            corners.reverse();
            if shape.form == Form::Band {
                for pair in corners.chunks_exact_mut(2) {
                    pair.swap(0, 1);
                }
            }
            start = shape.end;
        }
        self.bounds = self.bounds.mirrored();
        self
    }
}
