//! How much a frame of the large figure costs: `cargo bench --bench figure`.
//!
//! Each exercise is posed in the middle of its movement, projected, put in painter's order, cut into polygons and
//! made a mesh of, as the session does it for every frame. The promise is less than 0.5 ms.

#![allow(clippy::disallowed_methods, reason = "a benchmark looks at the clock")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use eframe::egui::Mesh;
use supple::exercise::Catalogue;
use supple::ui::draw_figure;

/// The room for the figure in a window of 1920 by 1080, in points.
const SIZE: [f32; 2] = [1_000.0, 620.0];

/// So many times round the catalogue: a machine that is slow for a moment is so for all exercises alike.
const ROUNDS: usize = 60;

fn main() {
    let catalogue = Catalogue::bundled();
    let mut mesh = Mesh::default();
    let mut figures: Vec<_> = catalogue
        .iter()
        .filter_map(|exercise| Some((exercise, exercise.figure.as_ref()?, Vec::new())))
        .collect();
    for round in 0..ROUNDS {
        for (_, figure, times) in &mut figures {
            let along = 0.3 + round as f32 / 200.0;
            let start = Instant::now();
            draw_figure(black_box(figure), along, SIZE, black_box(&mut mesh));
            times.push(start.elapsed());
        }
    }
    let mut costs: Vec<(Duration, &str, usize)> = figures
        .into_iter()
        .map(|(exercise, figure, mut times)| {
            times.sort_unstable();
            draw_figure(figure, 0.4, SIZE, &mut mesh);
            let corners = mesh.vertices.len();
            (times[ROUNDS / 2], exercise.id.as_str(), corners)
        })
        .collect();
    costs.sort_unstable();
    let told = |what: &str, (cost, id, corners): (Duration, &str, usize)| {
        let cost = cost.as_secs_f64() * 1_000.0;
        println!("a frame of the figure, {what:<10} {cost:>7.3} ms  {corners:>6} corners  {id}");
    };
    told("least", costs[0]);
    told("median", costs[costs.len() / 2]);
    told("most", costs[costs.len() - 1]);
}
