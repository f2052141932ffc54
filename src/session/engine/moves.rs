//! How the engine moves: from segment to segment, and from attempt to attempt.

use std::sync::Arc;
use std::time::Duration;

use super::{BACK_WITHIN, End, Engine, Event, MORE_TIME};
use crate::session::attempt::Attempt;
use crate::session::cue_sheet;
use crate::session::{Cue, Outcome, Phase, Placed, Tempo, keep_better};

impl Engine {
    pub(super) fn segment_length(&self) -> Option<Duration> {
        let planned = self.plan.segments[self.place.segment].length?;
        Some(planned + self.place.added)
    }

    pub(super) fn end_of_segment(&self) -> Option<Duration> {
        Some(self.place.start + self.segment_length()?)
    }

    fn work_under_way(&self) -> Option<usize> {
        self.plan.segments[self.place.segment].bout
    }

    pub(super) fn resume(&mut self, now: Duration) {
        let held = now.saturating_sub(self.held_at);
        self.place.start += held;
        self.held_for += held;
        self.phase = Phase::Running;
        self.entry = None;
        self.events.push(Event::Resumed { at: now });
    }

    pub(super) fn skip(&mut self, at: Duration) {
        let after = self.plan.part(self.place.segment).end;
        self.abandon(at, Outcome::Skipped);
        self.go_to(after, at);
    }

    /// Every bout of the step that is left counts as skipped, so that it can be asked why.
    pub(super) fn leave_out(&mut self, at: Duration) {
        let here = self.place.segment;
        let step = self.plan.segments[here].step;
        let first = match self.work_under_way() {
            Some(bout) => bout + 1,
            None => self
                .plan
                .bouts
                .partition_point(|bout| bout.segments.start < here),
        };
        self.abandon(at, Outcome::Skipped);
        let plan = Arc::clone(&self.plan);
        let is_left = |bout: &usize| plan.bouts[*bout].step == step;
        for bout in (first..plan.bouts.len()).take_while(is_left) {
            self.attempt = Some(Attempt::new(&plan, bout));
            self.end_attempt(Outcome::Skipped);
        }
        let behind = self
            .plan
            .segments
            .partition_point(|segment| segment.step <= step);
        self.go_to(behind, at);
    }

    pub(super) fn back(&mut self, at: Duration) {
        let begin = self.plan.part(self.place.segment).start;
        let since_begin = match &self.attempt {
            Some(attempt) if self.place.segment != begin => attempt.time_done() + self.elapsed(at),
            _ => self.elapsed(at),
        };
        let earlier = self.plan.segments[..begin]
            .iter()
            .rev()
            .find_map(|segment| segment.bout);
        let target = match earlier {
            Some(bout) if since_begin < BACK_WITHIN => self.plan.bouts[bout].segments.start,
            _ => begin,
        };
        self.abandon(at, Outcome::Cut);
        self.use_tempo_from(target);
        self.go_to(target, at);
    }

    /// Changes how fast reps and breaths are, from the next one on.
    pub(super) fn change_tempo(&mut self, tempo: Tempo) {
        if tempo != self.plan.tempo {
            self.plan = Arc::new(self.plan.at_tempo(tempo, self.place.segment + 1));
            self.events.push(Event::TempoChanged(tempo));
        }
    }

    /// What was done at another tempo before is done again at the present one.
    fn use_tempo_from(&mut self, segment: usize) {
        let plan = self.plan.at_tempo(self.plan.tempo, segment);
        if plan != *self.plan {
            self.plan = Arc::new(plan);
        }
    }

    pub(super) fn lengthen(&mut self, at: Duration) {
        if self.elapsed(at) < self.place.halfway {
            self.place.halfway += MORE_TIME / 2;
        }
        self.place.added += MORE_TIME;
    }

    pub(super) fn done(&mut self, at: Duration) {
        let cue = self
            .work_under_way()
            .map(|bout| cue_sheet::end_of_work(&self.plan, bout));
        self.leave(at, Outcome::Done);
        self.enter_next(at);
        self.entry = cue.map(|cue| (at, cue));
    }

    fn elapsed(&self, at: Duration) -> Duration {
        at.saturating_sub(self.place.start)
    }

    /// Ends the segment under way at `at`; with the last segment of a bout, the bout ends.
    pub(super) fn leave(&mut self, at: Duration, outcome: Outcome) {
        let elapsed = self.elapsed(at);
        let segment = self.plan.segments[self.place.segment];
        let Some(attempt) = &mut self.attempt else {
            return;
        };
        attempt.add(segment.side, elapsed);
        if self.plan.bouts[attempt.bout()].segments.end == self.place.segment + 1 {
            self.end_attempt(outcome);
        }
    }

    /// Breaks off the bout under way, if there is one.
    pub(super) fn abandon(&mut self, at: Duration, outcome: Outcome) {
        let elapsed = self.elapsed(at);
        let side = self.plan.segments[self.place.segment].side;
        if let Some(attempt) = &mut self.attempt {
            attempt.add(side, elapsed);
            self.end_attempt(outcome);
        }
    }

    fn end_attempt(&mut self, outcome: Outcome) {
        let Some(attempt) = self.attempt.take() else {
            return;
        };
        for done in attempt.end(&self.plan, outcome) {
            keep_better(&mut self.kept, done.clone());
            self.events.push(Event::WorkEnded(done));
        }
    }

    pub(super) fn enter_next(&mut self, at: Duration) {
        let next = self.place.segment + 1;
        if next == self.plan.segments.len() {
            self.finish(End::Finished, at);
        } else {
            self.enter(next, at);
        }
    }

    /// Enters a segment because a person asked for it, in whatever phase the session is.
    fn go_to(&mut self, segment: usize, at: Duration) {
        if segment >= self.plan.segments.len() {
            self.finish(End::Finished, at);
        } else {
            self.enter(segment, at);
        }
    }

    pub(super) fn enter(&mut self, segment: usize, at: Duration) {
        self.entry = None;
        self.place = Placed::planned(&self.plan, segment, at);
        let bout = self.plan.segments[segment].bout;
        if let Some(bout) = bout
            && self.plan.bouts[bout].segments.start == segment
        {
            self.attempt = Some(Attempt::new(&self.plan, bout));
        }
        self.events.push(Event::SegmentBegan { segment, at });
    }

    pub(super) fn finish(&mut self, end: End, at: Duration) {
        self.held_at = at;
        self.entry = (end == End::Finished).then_some((at, Cue::Finished));
        self.phase = Phase::Ended(end);
        self.events.push(Event::Ended { end, at });
    }
}
