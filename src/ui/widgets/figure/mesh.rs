//! Triangles of convex polygons with soft edges.

use eframe::egui::epaint::{Mesh, Vertex};
use eframe::egui::{Color32, pos2};
use glam::Vec2;

/// No corner is drawn out farther than this many times the width of the soft edge.
const LONGEST: f32 = 2.0;

/// Adds a convex polygon of one colour, its corners clockwise as seen. Its edge fades out over `soft` points, half of
/// them inside, as egui's own edges do; egui's tessellator takes four times as long for it.
pub fn add_polygon(mesh: &mut Mesh, corners: &[Vec2], colour: Color32, soft: f32) {
    let count = corners.len() as u32;
    if count < 3 {
        return;
    }
    let base = mesh.vertices.len() as u32;
    // Each corner is two vertices: one within, one without.
    let (mut before, mut from) = (outwards(corners, corners.len() - 1), corners.len() - 1);
    for (index, corner) in corners.iter().enumerate() {
        let after = outwards(corners, index);
        let middle = (before + after) / 2.0;
        let out = middle / middle.length_squared().max(1.0 / LONGEST) * (soft / 2.0);
        let vertex = |at: Vec2, colour| Vertex::untextured(pos2(at.x, at.y), colour);
        mesh.vertices.push(vertex(*corner - out, colour));
        mesh.vertices
            .push(vertex(*corner + out, Color32::TRANSPARENT));
        let (inner, outer) = (base + index as u32 * 2, base + index as u32 * 2 + 1);
        let last = base + from as u32 * 2;
        mesh.indices
            .extend([last, last + 1, outer, last, outer, inner]);
        (before, from) = (after, index);
    }
    for index in 2..count {
        mesh.indices
            .extend([base, base + (index - 1) * 2, base + index * 2]);
    }
}

/// The way out of the polygon across the edge from a corner to the next; zero where the two are the same.
fn outwards(corners: &[Vec2], from: usize) -> Vec2 {
    let edge = corners[(from + 1) % corners.len()] - corners[from];
    -edge.perp().normalize_or_zero()
}
