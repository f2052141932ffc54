//! What a session tells when: the line of the exercise that helps just then.
//!
//! Getting into place comes while there is time for it, what is true of the pose while it is held, and the way out at the
//! end. Each line stays as long as it takes to read it; what there is no time for is left out.

mod line;
mod page;
mod part;

use self::part::Part;
pub use line::{Line, Role, Said};

use std::time::Duration;

use super::{Plan, Snapshot};
use crate::exercise::Catalogue;

/// The line at a moment of a plan, if there is one.
pub fn line<'a>(plan: &'a Plan, catalogue: &'a Catalogue, snapshot: &Snapshot) -> Option<Line<'a>> {
    let (elapsed, length) = snapshot.of_bout(plan);
    let lines = Part::of(plan, catalogue, snapshot.segment, length).lines();
    let begun = lines.into_iter().take_while(|line| line.after <= elapsed);
    begun.last()
}

/// The lines of the pause or bout that begins with a segment, of a length; none where that lasts until the person says so.
pub fn of_part<'a>(
    plan: &'a Plan,
    catalogue: &'a Catalogue,
    first: usize,
    length: Option<Duration>,
) -> Vec<Line<'a>> {
    Part::of(plan, catalogue, first, length).lines()
}

/// All lines of a plan, each with the segment that its pause or bout begins with. A way out that is told on into what
/// follows is one line.
pub fn all<'a>(plan: &'a Plan, catalogue: &'a Catalogue) -> Vec<(usize, Line<'a>)> {
    let mut all: Vec<(usize, Line<'a>)> = Vec::new();
    let mut segment = 0;
    while segment < plan.segments.len() {
        let bout = plan.segments[segment].bout.map(|bout| &plan.bouts[bout]);
        let (length, next) = match bout {
            Some(bout) => (bout.length, bout.segments.end),
            None => (plan.segments[segment].length, segment + 1),
        };
        for line in Part::of(plan, catalogue, segment, length).lines() {
            match all.last_mut() {
                Some((_, before)) if is_one(before, &line) => {
                    before.length = before.length.zip(line.length).map(|(one, on)| one + on);
                }
                _ => all.push((segment, line)),
            }
        }
        segment = next;
    }
    all
}

/// Whether a way out goes on.
fn is_one(before: &Line<'_>, line: &Line<'_>) -> bool {
    let same = before.role == Role::Back && line.role == Role::Back && before.said == line.said;
    same && line.after.is_zero()
}
