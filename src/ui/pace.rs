//! How often what moves is drawn anew, and by what means.
//!
//! Where a graphics card draws, a mesh costs next to nothing; where the processor has to, a figure costs far less as one
//! picture. Which of both it is, is told by what frames really take of the processor while they are drawn, since the threads
//! of a driver do most of it. Both means are tried in turns; the cheaper one stays.

use std::time::Duration;

use super::widgets::Brush;

/// How much of a processor it takes at most to draw what moves: neither the sound nor other programs are to wait for it.
pub const SHARE: f32 = 0.33;
/// As little as this while a figure only breathes, so that little of it is heard of a fan, and no more often than this.
const CALM_SHARE: f32 = 0.18;
const CALM: Duration = Duration::from_millis(100);
/// As often as this where drawing is cheap.
const STEP: Duration = Duration::from_millis(40);
/// Of frames that are farther apart than this nobody knows what else was done in between.
const TOGETHER: Duration = Duration::from_millis(250);
/// In the first frames by other means there is more to do than in those that follow.
const FIRST: u32 = 3;
/// So many frames are looked at, those first ones included, before the means are changed.
const TRIED: u32 = 11;
/// After so many frames the other means are tried again: the window may have another size, or stand on another screen.
const KEPT: u32 = 1_500;
/// How much of what a frame costs is taken over into what frames cost.
const NEW: u32 = 4;

/// How often what moves is drawn, by what frames cost.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    brush: Brush,
    /// What frames cost by each means, as far as is known.
    costs: [Option<Duration>; 2],
    /// How many frames were looked at since the means were changed.
    frames: u32,
    /// The frame under way, as it began.
    began: Option<Began>,
}

/// The begin of a frame.
#[derive(Debug, Clone, Copy)]
pub struct Began {
    /// When that was.
    pub at: Duration,
    /// What the program had taken of the processor by then; none where the system is not asked.
    pub taken: Option<Duration>,
    /// How many figures had been drawn by then.
    pub drawn: u64,
    /// What the window's thread took for the frame before, in seconds.
    pub told: Option<f32>,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            brush: Brush::Mesh,
            costs: [None; 2],
            frames: 0,
            began: None,
        }
    }
}

impl Pace {
    /// By what means what moves is drawn now.
    pub const fn brush(&self) -> Brush {
        self.brush
    }

    /// Notes that a frame begins. The one before it counts if a figure was drawn in it.
    pub fn note(&mut self, began: Began) {
        let Some(before) = self.began.replace(began) else {
            return;
        };
        if began.drawn == before.drawn || began.at.saturating_sub(before.at) > TOGETHER {
            return;
        }
        match (before.taken, began.taken) {
            (Some(before), Some(taken)) => {
                self.took(taken.saturating_sub(before));
                self.change();
            }
            _ => {
                let told = began.told.map(Duration::try_from_secs_f32);
                self.took(told.and_then(Result::ok).unwrap_or_default());
            }
        }
    }

    /// A frame took so much.
    fn took(&mut self, cost: Duration) {
        self.frames += 1;
        let known = &mut self.costs[self.brush as usize];
        match known {
            Some(known) if self.frames > FIRST => *known = (*known * (NEW - 1) + cost) / NEW,
            // What the first frames cost is put in the place of what was known, and is soon forgotten.
            _ => *known = Some(cost),
        }
    }

    /// Tries the other means, or takes the cheaper ones.
    fn change(&mut self) {
        let other = self.brush.other();
        let wants_other = match (self.costs[self.brush as usize], self.costs[other as usize]) {
            (_, None) => self.frames >= TRIED,
            (Some(cost), Some(others)) if self.frames == TRIED => others < cost,
            _ => self.frames >= KEPT,
        };
        if wants_other {
            self.brush = other;
            self.frames = 0;
        }
    }

    /// The time from a frame to the next, so that drawing takes no more than this share of one processor.
    pub fn step(&self, share: f32) -> Duration {
        let cost = self.costs[self.brush as usize].unwrap_or_default();
        STEP.max(cost.div_f32(share))
    }

    /// The time from a frame to the next while a figure only breathes.
    pub fn calm_step(&self) -> Duration {
        self.step(CALM_SHARE).max(CALM)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A machine on which frames take so many milliseconds, as a mesh and as a picture.
    struct Machine {
        costs: [u64; 2],
        at: Duration,
        taken: Duration,
        drawn: u64,
        pace: Pace,
    }

    impl Machine {
        fn new(mesh: u64, pixels: u64) -> Self {
            Self {
                costs: [mesh, pixels],
                at: Duration::ZERO,
                taken: Duration::ZERO,
                drawn: 0,
                pace: Pace::default(),
            }
        }

        /// Draws so many frames; the means of each.
        fn draw(&mut self, frames: usize) -> Vec<Brush> {
            let draw = |_| {
                self.pace.note(Began {
                    at: self.at,
                    taken: Some(self.taken),
                    drawn: self.drawn,
                    told: None,
                });
                let brush = self.pace.brush();
                self.drawn += 1;
                self.taken += Duration::from_millis(self.costs[brush as usize]);
                self.at += Duration::from_millis(40);
                brush
            };
            (0..frames).map(draw).collect()
        }
    }

    #[test]
    fn the_cheaper_means_stay() {
        for (costs, cheaper) in [((20, 8), Brush::Pixels), ((1, 8), Brush::Mesh)] {
            let mut machine = Machine::new(costs.0, costs.1);
            machine.draw(50);
            assert!(machine.draw(500).iter().all(|brush| *brush == cheaper));
            // The other means are tried again, and given up again.
            let later = machine.draw(3_000);
            let others = later.iter().filter(|brush| **brush != cheaper).count();
            assert!((1..=100).contains(&others), "{others}");
        }
    }

    #[test]
    fn what_has_become_dearer_is_given_up() {
        let mut machine = Machine::new(20, 8);
        machine.draw(100);
        // On another screen there is a graphics card.
        machine.costs = [1, 8];
        machine.draw(2_000);
        assert_eq!(machine.pace.brush(), Brush::Mesh);
    }

    #[test]
    fn drawing_takes_no_more_than_its_share() {
        let mut machine = Machine::new(60, 30);
        machine.draw(100);
        let step = machine.pace.step(0.2).as_secs_f32();
        assert!((0.140..0.160).contains(&step), "{step}");
        let mut cheap = Machine::new(1, 2);
        cheap.draw(100);
        assert_eq!(cheap.pace.step(0.2), STEP);
    }

    #[test]
    fn frames_without_a_figure_and_frames_far_apart_tell_nothing() {
        let mut pace = Pace::default();
        for (at, drawn) in [(0, 0), (40, 0), (1_000, 1), (5_000, 2)] {
            pace.note(Began {
                at: Duration::from_millis(at),
                taken: Some(Duration::from_millis(at)),
                drawn,
                told: None,
            });
        }
        assert_eq!(pace.step(0.2), STEP);
    }
}
