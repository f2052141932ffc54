//! Triangles of flat shapes with soft edges.

use std::ops::Range;

use eframe::egui::epaint::{Mesh, Vertex};
use eframe::egui::{Color32, pos2};
use glam::Vec2;

/// Corners sharper than a right angle are blunted: the mean of their edges' ways out, squared, is less than this.
const BLUNTED: f32 = 0.5;

/// Writes shapes over what was in a mesh.
pub struct Shapes<'a> {
    mesh: &'a mut Mesh,
    /// How far the mesh is written.
    vertices: usize,
    indices: usize,
}

impl<'a> Shapes<'a> {
    /// Begins the mesh anew.
    pub const fn over(mesh: &'a mut Mesh) -> Self {
        Self {
            mesh,
            vertices: 0,
            indices: 0,
        }
    }

    /// Leaves nothing of what was in the mesh before.
    pub fn finish(self) {
        self.mesh.vertices.truncate(self.vertices);
        self.mesh.indices.truncate(self.indices);
    }

    /// Adds a convex polygon of one colour, its corners clockwise as seen. Its edge fades out over `soft` points, half
    /// of them inside, as egui's own edges do.
    pub fn area(&mut self, corners: &[Vec2], colour: Color32, soft: f32) {
        let [first, .., last] = corners else { return };
        // Each corner is two vertices, one within and one without, and three triangles: two of the edge, one of the
        // inside.
        let (centre, vertices, indices) = self.room(corners.len() * 2, corners.len() * 9);
        let (mut from, mut to) = (centre + corners.len() as u32 * 2 - 2, centre);
        let mut before = outwards(*last, *first);
        let nexts = corners[1..].iter().chain([first]);
        let both = vertices.chunks_exact_mut(2);
        let triangles = indices.chunks_exact_mut(9);
        for (((corner, next), both), triangles) in
            corners.iter().zip(nexts).zip(both).zip(triangles)
        {
            let after = outwards(*corner, *next);
            let middle = (before + after) / 2.0;
            let out = middle * (soft / 2.0 / middle.length_squared().max(BLUNTED));
            both[0] = vertex(*corner - out, colour);
            both[1] = vertex(*corner + out, Color32::TRANSPARENT);
            triangles.copy_from_slice(&[
                from,
                from + 1,
                to + 1,
                from,
                to + 1,
                to,
                centre,
                from,
                to,
            ]);
            (before, from, to) = (after, to, to + 2);
        }
    }

    /// Adds a band of one colour by its corners on the inner and on the outer edge in turns. The outer edge fades out
    /// over `soft` points, half of them inside, and both ends over as much outside; the inner edge is hard, as something
    /// is painted over it.
    pub fn band(&mut self, corners: &[Vec2], colour: Color32, soft: f32) {
        let (rungs, _) = corners.as_chunks::<2>();
        let ([first, second, ..], [.., last_but_one, last]) = (rungs, rungs) else {
            return;
        };
        // Each rung is three vertices, the outermost without, and four triangles lead from one to the next.
        let count = rungs.len() + 2;
        let (mut rung, vertices, indices) = self.room(count * 3, (count - 1) * 12);
        for triangles in indices.chunks_exact_mut(12) {
            let corners = [0, 1, 4, 0, 4, 3, 1, 2, 5, 1, 5, 4];
            triangles.copy_from_slice(&corners.map(|corner| rung + corner));
            rung += 3;
        }
        let faded = |rung: &[Vec2; 2], before: &[Vec2; 2]| {
            let on = (rung[0] - before[0]).normalize_or_zero() * soft;
            (rung.map(|end| end + on), Color32::TRANSPARENT)
        };
        let begin = [faded(first, second)].into_iter();
        let all = begin.chain(rungs.iter().map(|rung| (*rung, colour)));
        let all = all.chain([faded(last, last_but_one)]);
        for (three, ([inner, outer], colour)) in vertices.chunks_exact_mut(3).zip(all) {
            let out = (outer - inner).normalize_or_zero() * (soft / 2.0);
            three[0] = vertex(inner, colour);
            three[1] = vertex(outer - out, colour);
            three[2] = vertex(outer + out, Color32::TRANSPARENT);
        }
    }

    /// So many vertices and indices more, and the number of the first vertex.
    fn room(&mut self, vertices: usize, indices: usize) -> (u32, &mut [Vertex], &mut [u32]) {
        let first = self.vertices;
        let (vertices, indices) = (first + vertices, self.indices + indices);
        let stretch = self.indices..indices;
        (self.vertices, self.indices) = (vertices, indices);
        (
            first as u32,
            room(&mut self.mesh.vertices, first..vertices),
            room(&mut self.mesh.indices, stretch),
        )
    }
}

/// A stretch of a list, which is made as long as it has to be.
fn room<T: Clone + Default>(list: &mut Vec<T>, stretch: Range<usize>) -> &mut [T] {
    if list.len() < stretch.end {
        list.resize(stretch.end, T::default());
    }
    &mut list[stretch]
}

fn vertex(at: Vec2, colour: Color32) -> Vertex {
    Vertex::untextured(pos2(at.x, at.y), colour)
}

/// The way out of the polygon across the edge between two corners; zero where the two are the same.
fn outwards(from: Vec2, to: Vec2) -> Vec2 {
    let out = -(to - from).perp();
    out / out.length().max(f32::MIN_POSITIVE)
}
