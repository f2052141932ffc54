//! A plan at another tempo: what is done already stays as it was.

use super::layout::{breath, rep};
use super::{Plan, SegmentKind, Tempo};
use crate::exercise::Work;

impl Plan {
    /// The plan with its reps and breaths at a tempo from a segment on.
    #[must_use]
    pub fn at_tempo(&self, tempo: Tempo, from: usize) -> Self {
        let mut plan = Self {
            tempo,
            ..self.clone()
        };
        let from = from.min(plan.segments.len());
        for place in from..plan.segments.len() {
            let work = plan.step(&plan.segments[place]).dose.work;
            let segment = &mut plan.segments[place];
            let (kind, length) = match (segment.kind, work) {
                (SegmentKind::Rep { .. }, Work::Reps { up, hold, down, .. }) => {
                    rep(tempo, up, hold, down)
                }
                (
                    SegmentKind::Breath { .. },
                    Work::Breaths {
                        breathe_in,
                        breathe_out,
                        ..
                    },
                ) => breath(tempo, breathe_in, breathe_out),
                _ => continue,
            };
            (segment.kind, segment.length) = (kind, Some(length));
        }
        plan.reckon_from(from);
        plan
    }

    /// Puts each segment behind the one before it, from one of them on.
    fn reckon_from(&mut self, from: usize) {
        let mut end = match from.checked_sub(1) {
            Some(before) => self.end(before),
            None => std::time::Duration::ZERO,
        };
        for segment in &mut self.segments[from..] {
            segment.start = end;
            end += segment.length.unwrap_or_default();
        }
        self.length = end;
        for bout in &mut self.bouts {
            if bout.segments.end > from && bout.length.is_some() {
                let segments = &self.segments[bout.segments.clone()];
                bout.length = segments.iter().map(|segment| segment.length).sum();
            }
        }
    }
}
