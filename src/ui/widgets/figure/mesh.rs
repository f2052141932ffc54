//! Triangles of convex polygons with soft edges.

use eframe::egui::epaint::{Mesh, Vertex};
use eframe::egui::{Color32, pos2};
use glam::Vec2;

/// Corners sharper than a right angle are blunted: the mean of their edges' ways out, squared, is less than this.
const BLUNTED: f32 = 0.5;

/// Adds a convex polygon of one colour, its corners clockwise as seen. Its edge fades out over `soft` points, half of
/// them inside, as egui's own edges do.
pub fn add_polygon(mesh: &mut Mesh, corners: &[Vec2], colour: Color32, soft: f32) {
    let [first, .., last] = corners else { return };
    let (vertices, indices) = (mesh.vertices.len(), mesh.indices.len());
    // Each corner is two vertices, one within and one without, and three triangles: two of the edge, one of the inside.
    mesh.vertices
        .resize(vertices + corners.len() * 2, Vertex::default());
    mesh.indices.resize(indices + corners.len() * 9, 0);
    let centre = vertices as u32;
    let (mut from, mut to) = (centre + corners.len() as u32 * 2 - 2, centre);
    let mut before = outwards(*last, *first);
    let nexts = corners[1..].iter().chain([first]);
    let both = mesh.vertices[vertices..].chunks_exact_mut(2);
    let triangles = mesh.indices[indices..].chunks_exact_mut(9);
    for (((corner, next), both), triangles) in corners.iter().zip(nexts).zip(both).zip(triangles) {
        let after = outwards(*corner, *next);
        let middle = (before + after) / 2.0;
        let out = middle * (soft / 2.0 / middle.length_squared().max(BLUNTED));
        both[0] = vertex(*corner - out, colour);
        both[1] = vertex(*corner + out, Color32::TRANSPARENT);
        triangles.copy_from_slice(&[from, from + 1, to + 1, from, to + 1, to, centre, from, to]);
        (before, from, to) = (after, to, to + 2);
    }
}

fn vertex(at: Vec2, colour: Color32) -> Vertex {
    Vertex::untextured(pos2(at.x, at.y), colour)
}

/// The way out of the polygon across the edge between two corners; zero where the two are the same.
fn outwards(from: Vec2, to: Vec2) -> Vec2 {
    let out = -(to - from).perp();
    out / out.length().max(f32::MIN_POSITIVE)
}
