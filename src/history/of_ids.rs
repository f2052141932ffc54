//! Bringing lines together that have ids of their own: times away and measures.

use super::fact::AwayChange;
use super::placed::Placed;
use super::{Away, Measure};

/// The times away as they are after all changes, by their first day.
pub(super) fn away(mut changes: Vec<Placed<AwayChange>>) -> Vec<Away> {
    changes.sort_by(|one, other| (&one.change.id, one).cmp(&(&other.change.id, other)));
    let of_each = changes.chunk_by(|one, next| one.change.id == next.change.id);
    let latest = of_each.filter_map(|changes| changes.last()?.change.away.clone());
    let mut away: Vec<Away> = latest.collect();
    away.sort();
    away
}

/// The measures as they were told of last, by their time.
pub(super) fn measures(mut measures: Vec<Placed<Measure>>) -> Vec<Measure> {
    measures.sort_by(|one, other| {
        let (id, of_other) = (&one.change.id, &other.change.id);
        id.cmp(of_other)
            .then_with(|| one.place().cmp(&other.place()))
            .then_with(|| by_content(&one.change, &other.change))
    });
    let of_each = measures.chunk_by(|one, next| one.change.id == next.change.id);
    let latest = of_each.filter_map(|told| Some(told.last()?.change.clone()));
    let mut latest: Vec<Measure> = latest.collect();
    latest.sort_by(|one, other| (one.at, &one.id).cmp(&(other.at, &other.id)));
    latest
}

/// An order of any two that differ, so that all machines show the same.
fn by_content(one: &Measure, other: &Measure) -> std::cmp::Ordering {
    let words = |measure: &Measure| {
        let Measure {
            check,
            unit,
            method,
            side,
            ..
        } = measure.clone();
        (check, side, unit, method)
    };
    words(one)
        .cmp(&words(other))
        .then_with(|| one.value.total_cmp(&other.value))
}
