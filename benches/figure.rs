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

fn main() {
    let catalogue = Catalogue::bundled();
    let mut mesh = Mesh::default();
    let mut costs: Vec<(Duration, &str, usize)> = catalogue
        .iter()
        .filter_map(|exercise| {
            let figure = exercise.figure.as_ref()?;
            draw_figure(figure, 0.4, SIZE, &mut mesh);
            let corners = mesh.vertices.len();
            let mut times: Vec<Duration> = (0..60)
                .map(|frame| {
                    let along = 0.3 + frame as f32 / 200.0;
                    let start = Instant::now();
                    draw_figure(black_box(figure), along, SIZE, black_box(&mut mesh));
                    start.elapsed()
                })
                .collect();
            times.sort_unstable();
            Some((times[times.len() / 2], exercise.id.as_str(), corners))
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
