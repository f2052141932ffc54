//! How long each muscle was stretched.

use std::ops::RangeInclusive;
use std::time::Duration;

use jiff::civil::Date;

use super::Digest;
use crate::exercise::{Catalogue, Kind, Muscle};

/// Time under stretch a week at which gains level off, for one muscle: Ingram et al. 2025, Sports Medicine,
/// doi 10.1007/s40279-024-02143-9 (189 studies, 6,654 adults).
pub const ENOUGH_A_WEEK: Duration = Duration::from_secs(10 * 60);

/// How long a muscle was stretched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretched {
    /// The muscle.
    pub muscle: Muscle,
    /// How long, on one side of the body: the mean of left and right, with what stretches both at once.
    pub time: Duration,
}

impl Digest {
    /// How long each muscle was stretched on these days, the longest first; muscles that were not are left out.
    ///
    /// Only exercises of the catalogue that stretch are counted: the mark of [`ENOUGH_A_WEEK`] is about them.
    #[must_use]
    pub fn stretched(&self, dates: RangeInclusive<Date>, catalogue: &Catalogue) -> Vec<Stretched> {
        let mut times: Vec<Stretched> = Vec::new();
        for (exercise, sides) in self.by_exercise(dates) {
            let known = catalogue.get(exercise);
            let Some(exercise) = known.filter(|known| known.kind == Kind::Stretch) else {
                continue;
            };
            let time = (sides.left + sides.right) / 2 + sides.both;
            for muscle in &exercise.muscles {
                match times.iter_mut().find(|known| known.muscle == *muscle) {
                    Some(known) => known.time += time,
                    None => times.push(Stretched {
                        muscle: *muscle,
                        time,
                    }),
                }
            }
        }
        // Muscles of the same time stay in the order of the exercises.
        times.sort_by_key(|stretched| std::cmp::Reverse(stretched.time));
        times
    }
}
