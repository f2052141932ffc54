//! A whole plan as one bar, each bout and pause in proportion to its time.

use std::time::Duration;

use eframe::egui::{Color32, Painter, Rect, pos2, vec2};

use crate::session::{Plan, Segment, SegmentKind};
use crate::ui::theme::{Palette, blend};

/// How wide an open bout is drawn, having no length of its own.
const OPEN_SECONDS: f32 = 30.0;
const GAP: f32 = 2.0;

/// Paints a plan; `current` is the segment under way, if the session runs.
pub fn plan_bar(
    painter: &Painter,
    rect: Rect,
    plan: &Plan,
    current: Option<usize>,
    palette: &Palette,
) {
    let blocks = blocks(plan);
    let total: f32 = blocks.iter().map(Block::weight).sum();
    let mut x = rect.left();
    for block in &blocks {
        let width = rect.width() * block.weight() / total.max(1.0);
        let colour = colour_of(block.kind, palette);
        let shown = match current {
            Some(current) if current > block.last => blend(colour, palette.ground, 0.25),
            Some(current) if current >= block.first => colour,
            Some(_) => blend(palette.ground, colour, 0.3),
            None => blend(palette.ground, colour, 0.55),
        };
        let is_current =
            current.is_some_and(|current| (block.first..=block.last).contains(&current));
        let height = match (is_current, block.kind.is_work()) {
            (true, _) => rect.height(),
            (false, true) => rect.height() * 0.7,
            (false, false) => rect.height() * 0.45,
        };
        let shape = Rect::from_center_size(
            pos2(x + width / 2.0, rect.center().y),
            vec2((width - GAP).max(1.0), height),
        );
        painter.rect_filled(shape, (height / 2.0).min(4.0), shown);
        x += width;
    }
}

/// The colour of a kind of segment.
pub fn colour_of(kind: SegmentKind, palette: &Palette) -> Color32 {
    match kind {
        SegmentKind::Prepare => palette.ready,
        SegmentKind::Switch => palette.switch,
        SegmentKind::Rest => palette.rest,
        SegmentKind::Hold
        | SegmentKind::Rep { .. }
        | SegmentKind::Breath { .. }
        | SegmentKind::Open => palette.hold,
    }
}

/// A pause, or all segments of a bout.
struct Block {
    kind: SegmentKind,
    first: usize,
    last: usize,
    length: Option<Duration>,
}

impl Block {
    fn weight(&self) -> f32 {
        self.length
            .map_or(OPEN_SECONDS, |length| length.as_secs_f32())
    }
}

fn blocks(plan: &Plan) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut before: Option<&Segment> = None;
    for (index, segment) in plan.segments.iter().enumerate() {
        let same =
            before.is_some_and(|before| segment.bout.is_some() && before.bout == segment.bout);
        match blocks.last_mut().filter(|_| same) {
            Some(block) => {
                block.last = index;
                block.length = block
                    .length
                    .zip(segment.length)
                    .map(|(sum, length)| sum + length);
            }
            None => blocks.push(Block {
                kind: segment.kind,
                first: index,
                last: index,
                length: segment.length,
            }),
        }
        before = Some(segment);
    }
    blocks
}
