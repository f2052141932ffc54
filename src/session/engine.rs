//! The engine: runs a plan on time that comes in as an argument.

mod moves;

use std::sync::Arc;
use std::time::Duration;

use super::attempt::Attempt;
use super::cue_sheet;
use super::{
    BoutDone, Cue, End, Moment, Outcome, Person, Phase, Placed, Plan, Snapshot, Swapped, Tempo,
};
use crate::exercise::Catalogue;

/// How much [`Command::MoreTime`] lengthens the segment under way.
pub const MORE_TIME: Duration = Duration::from_secs(10);

/// Within this time of its start, [`Command::Back`] leaves a bout or pause for the bout before it.
pub const BACK_WITHIN: Duration = Duration::from_secs(2);

/// What a person can ask of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Hold the time where it is.
    Pause,
    /// Go on from where it was held.
    Resume,
    /// Leave the bout or pause under way for what comes next.
    Skip,
    /// Leave all that is left of the step under way, or of the one that comes next, for the step behind it.
    LeaveOut,
    /// Begin the bout or pause under way again; within its first two seconds, the bout before it.
    Back,
    /// Ten more seconds for the segment under way; all that follows moves.
    MoreTime,
    /// An open bout is done, or the person is ready where the session waits for that.
    Done,
    /// Reps and breaths a step slower, from the next one on.
    Slower,
    /// Reps and breaths a step faster, from the next one on.
    Faster,
    /// End the session here.
    Stop,
}

/// What has happened.
///
/// Times are those of the clock that the engine is given. While the time is held, all but [`Event::Resumed`] happens at
/// the moment at which it was held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A segment of the plan has begun.
    SegmentBegan { segment: usize, at: Duration },
    /// A bout, or one side of it, has ended in one way or another.
    WorkEnded(BoutDone),
    /// The time was held.
    Paused { at: Duration },
    /// The time goes on.
    Resumed { at: Duration },
    /// Another exercise came in the place of the one under way: the plan is another one from here on.
    Swapped(Swapped),
    /// Reps and breaths go at this tempo from the next one on.
    TempoChanged(Tempo),
    /// Cues are due at other times than before: those handed over must be withdrawn.
    CuesMoved,
    /// The session is over.
    Ended { end: End, at: Duration },
}

/// A run of a plan.
///
/// Feed it commands and the time with [`Engine::handle`] and [`Engine::advance`], then take what has happened with
/// [`Engine::drain`]. Times must not go back; waking it too early or too late changes no event.
#[derive(Debug, Clone)]
pub struct Engine {
    plan: Arc<Plan>,
    place: Placed,
    attempt: Option<Attempt>,
    phase: Phase,
    /// The cue of the moment at which the present segment began, where a command ended the one before.
    entry: Option<(Duration, Cue)>,
    began: Duration,
    held_at: Duration,
    held_for: Duration,
    kept: Vec<BoutDone>,
    events: Vec<Event>,
}

impl Engine {
    /// Starts a plan from its beginning.
    pub fn start(plan: Arc<Plan>, now: Duration) -> Self {
        Self::start_at(plan, 0, now)
    }

    /// Starts a plan at a segment, or at the pause that leads up to it.
    pub fn resume_at(plan: Arc<Plan>, segment: usize, now: Duration) -> Self {
        let segment = segment.min(plan.segments.len() - 1);
        let begin = plan.part(segment).start;
        let leads_up = begin > 0 && plan.segments[begin].bout.is_some();
        let before = if leads_up && plan.segments[begin - 1].bout.is_none() {
            begin - 1
        } else {
            begin
        };
        Self::start_at(plan, before, now)
    }

    fn start_at(plan: Arc<Plan>, segment: usize, now: Duration) -> Self {
        let mut engine = Self {
            place: Placed::planned(&plan, segment, now),
            plan,
            attempt: None,
            phase: Phase::Running,
            entry: None,
            began: now,
            held_at: now,
            held_for: Duration::ZERO,
            kept: Vec::new(),
            events: Vec::new(),
        };
        engine.enter(segment, now);
        engine.events.push(Event::CuesMoved);
        engine
    }

    /// The plan it runs.
    pub fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }

    /// What became of the bouts so far, the best attempt of each, in the order of the plan.
    pub fn kept(&self) -> &[BoutDone] {
        &self.kept
    }

    /// Takes the events since the last call.
    pub fn drain(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    /// The time at which [`Engine::advance`] has something to do; none while only a command can change anything.
    pub fn deadline(&self) -> Option<Duration> {
        match self.phase {
            Phase::Running => self.end_of_segment(),
            Phase::Paused | Phase::Ended(_) => None,
        }
    }

    /// Lets time pass up to `now`.
    pub fn advance(&mut self, now: Duration) {
        while let Some(end) = self.deadline().filter(|end| *end <= now) {
            self.leave(end, Outcome::Done);
            self.enter_next(end);
        }
    }

    /// Lets time pass up to `now`, then does what a person asks; what makes no sense at that moment is ignored.
    pub fn handle(&mut self, command: Command, now: Duration) {
        self.advance(now);
        let was = match self.phase {
            Phase::Ended(_) => return,
            phase => phase,
        };
        // While paused, commands act on the moment at which the time was held.
        let at = if was == Phase::Paused {
            self.held_at
        } else {
            now
        };
        match command {
            Command::Pause if was == Phase::Running => {
                self.phase = Phase::Paused;
                self.held_at = now;
                self.events.push(Event::Paused { at: now });
            }
            Command::Resume if was == Phase::Paused => self.resume(now),
            Command::Skip => self.skip(at),
            Command::LeaveOut => self.leave_out(at),
            Command::Back => self.back(at),
            Command::MoreTime if self.segment_length().is_some() => self.lengthen(at),
            Command::Done if self.segment_length().is_none() => self.done(at),
            Command::Slower => self.change_tempo(self.plan.tempo.slower()),
            Command::Faster => self.change_tempo(self.plan.tempo.faster()),
            Command::Stop => {
                self.abandon(at, Outcome::Cut);
                self.finish(End::Stopped, at);
            }
            _ => return,
        }
        self.events.push(Event::CuesMoved);
    }

    /// Lets time pass up to `now`, then goes on with another exercise of the catalogue, given by its id, in the place of the one
    /// that is under way or comes next. A session that is over, or does that exercise already, ignores it.
    pub fn swap(&mut self, exercise: &str, catalogue: &Catalogue, person: &Person, now: Duration) {
        self.advance(now);
        let at = match self.phase {
            Phase::Running => now,
            Phase::Paused => self.held_at,
            Phase::Ended(_) => return,
        };
        let swap = self
            .plan
            .swapped(self.place.segment, exercise, catalogue, person);
        let Some(swap) = swap else { return };
        self.abandon(at, Outcome::Cut);
        self.plan = Arc::new(swap.plan);
        self.events.push(Event::Swapped(swap.swapped));
        self.enter(swap.segment, at);
        self.events.push(Event::CuesMoved);
    }

    /// Breaks the session off at `now`: what was done of the bout under way counts as cut short, and the time is held. For a
    /// session that may be gone on with later; it is not over.
    pub fn interrupt(&mut self, now: Duration) {
        self.handle(Command::Pause, now);
        if self.phase == Phase::Paused {
            self.abandon(self.held_at, Outcome::Cut);
        }
    }

    /// The cues that are still to come at `now`, with their times; none while the time is held, and those beyond an
    /// open bout only when it is done.
    pub fn cues(&self, now: Duration) -> Vec<(Duration, Cue)> {
        let mut cues = match self.phase {
            Phase::Running => cue_sheet::from_segment(&self.plan, self.place),
            Phase::Paused => return Vec::new(),
            Phase::Ended(_) => Vec::new(),
        };
        if let Some((at, cue)) = self.entry {
            // The sound that ends a bout outweighs what begins with the next segment.
            cues.retain(|(time, _)| *time != at);
            cues.insert(0, (at, cue));
        }
        cues.retain(|(time, _)| *time >= now);
        cues
    }

    /// The segment under way on the clock; none while the time does not run.
    pub fn placed(&self) -> Option<Placed> {
        (self.phase == Phase::Running).then_some(self.place)
    }

    /// Where the session stands, good until the next event.
    pub fn moment(&self) -> Moment {
        Moment {
            phase: self.phase,
            segment: self.place.segment,
            start: self.place.start,
            added: self.place.added,
            held_at: self.held_at,
        }
    }

    /// What there is to show at `now`.
    pub fn snapshot(&self, now: Duration) -> Snapshot {
        self.moment().snapshot(&self.plan, now)
    }

    /// The bout that is under way, or comes next, on the side of the moment; nothing of it is done in this.
    pub fn under_way(&self) -> BoutDone {
        let segment = &self.plan.segments[self.place.segment];
        let step = self.plan.planned_step(segment);
        let comes_next = |bout: &usize| self.plan.bouts[*bout].segments.end > self.place.segment;
        let bout = (0..self.plan.bouts.len()).find(comes_next);
        let bout = bout.map(|bout| &self.plan.bouts[bout]);
        BoutDone {
            bout: bout.map_or(0, |bout| bout.number),
            exercise: step.step.exercise.clone(),
            instead_of: step.instead_of.clone(),
            side: segment.side,
            set: segment.set,
            planned: bout.map_or(Duration::ZERO, |bout| {
                self.plan.length_on_side(bout, segment.side)
            }),
            done: Duration::ZERO,
            outcome: Outcome::Cut,
        }
    }

    /// How long the plan has run at `now`, the time it was held left out.
    pub fn active(&self, now: Duration) -> Duration {
        let until = match self.phase {
            Phase::Running => now,
            Phase::Paused | Phase::Ended(_) => self.held_at,
        };
        until.saturating_sub(self.began + self.held_for)
    }
}
