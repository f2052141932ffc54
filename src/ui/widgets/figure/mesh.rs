//! Triangles of convex polygons with soft edges.

use std::ops::Range;

use eframe::egui::epaint::{Mesh, Vertex};
use eframe::egui::{Color32, pos2};
use glam::Vec2;

/// Corners sharper than a right angle are blunted: the mean of their edges' ways out, squared, is less than this.
const BLUNTED: f32 = 0.5;

/// Writes polygons over what was in a mesh.
pub struct Polygons<'a> {
    mesh: &'a mut Mesh,
    /// How far the mesh is written.
    vertices: usize,
    indices: usize,
}

impl<'a> Polygons<'a> {
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
    pub fn add(&mut self, corners: &[Vec2], colour: Color32, soft: f32) {
        let [first, .., last] = corners else { return };
        // Each corner is two vertices, one within and one without, and three triangles: two of the edge, one of the
        // inside.
        let (vertices, indices) = (self.vertices, self.indices);
        self.vertices += corners.len() * 2;
        self.indices += corners.len() * 9;
        let centre = vertices as u32;
        let vertices = room(&mut self.mesh.vertices, vertices..self.vertices);
        let indices = room(&mut self.mesh.indices, indices..self.indices);
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
