//! How the dose of an exercise or of a step is written: `work`, `side` and `sets`.

use std::time::Duration;

use super::{Dose, Sides, Work};
use crate::document::{Expected, Fields, Problem, Reader, Span, Value};

/// The fields of a dose.
pub const FIELDS: [&str; 3] = ["work", "side", "sets"];

/// The longest segment: an hour.
pub const LONGEST_SEGMENT: Duration = Duration::from_secs(3_600);

/// The times of a rep whose file does not say: into the pose, in it, and out of it.
pub const REP: [Duration; 3] = [
    Duration::from_secs(2),
    Duration::ZERO,
    Duration::from_secs(2),
];
/// The times of a breath whose file does not say: in, and out.
pub const BREATH: [Duration; 2] = [Duration::from_secs(4), Duration::from_secs(6)];

/// The most reps or breaths of a set.
pub const MOST_REPS: u64 = 1_000;
/// The most sets of a step.
pub const MOST_SETS: u32 = 100;
const WORKS: [&str; 4] = ["Hold", "Reps", "Breaths", "Open"];
/// The words for sides; both at once has none.
pub const SIDES: [(Sides, &str); 4] = [
    (Sides::Left, "Left"),
    (Sides::Right, "Right"),
    (Sides::Each, "Each"),
    (Sides::Alternate, "Alternate"),
];

/// Reads a dose; none where any of its fields is wrong, which is noted.
pub fn read(reader: &mut Reader, fields: &Fields<'_>) -> Option<Dose> {
    let work_expr = reader.required(fields, "work");
    let work = work_expr.and_then(|expr| work(reader, expr));
    let sides = match fields.get("side") {
        Some(expr) => reader
            .word(expr, &SIDES, |(_, name)| name)
            .map(|(sides, _)| sides),
        None => Some(Sides::Both),
    };
    let sets = optional_number(reader, fields, "sets", 1..=MOST_SETS.into(), 1);
    let dose = Dose {
        work: work?,
        sides: sides?,
        sets: sets?,
    };
    if dose.sides == Sides::Alternate && !matches!(dose.work, Work::Reps { .. }) {
        let side = fields.get("side")?;
        reader.note(side.span.clone(), Problem::AlternateWithoutReps);
        return None;
    }
    Some(dose)
}

/// A length in whole seconds of up to an hour, or `otherwise` where the field is left out.
pub fn seconds(
    reader: &mut Reader,
    fields: &Fields<'_>,
    name: &str,
    least: u64,
    otherwise: Duration,
) -> Option<Duration> {
    let bounds = least..=LONGEST_SEGMENT.as_secs();
    match fields.get(name) {
        Some(expr) => reader.whole(expr, bounds).map(Duration::from_secs),
        None => Some(otherwise),
    }
}

fn work(reader: &mut Reader, expr: &Value<'_>) -> Option<Work> {
    let name = reader.named(expr, &WORKS, Expected::Work)?;
    let (_, span) = expr.name()?;
    match name {
        "Hold" => hold(reader, expr),
        "Reps" => reps(reader, expr, span),
        "Breaths" => breaths(reader, expr, span),
        _ => {
            if let Some(given) = expr.given_in_brackets() {
                reader.note(given, Problem::OpenTakesNothing);
            }
            Some(Work::Open)
        }
    }
}

fn hold(reader: &mut Reader, expr: &Value<'_>) -> Option<Work> {
    let fields = reader.fields(expr, &["seconds"], Expected::Work)?;
    let value = reader.required(&fields, "seconds")?;
    let seconds = reader.whole(value, 1..=LONGEST_SEGMENT.as_secs())?;
    Some(Work::Hold(Duration::from_secs(seconds)))
}

fn reps(reader: &mut Reader, expr: &Value<'_>, span: Span) -> Option<Work> {
    let fields = reader.fields(expr, &["count", "up", "hold", "down"], Expected::Work)?;
    let count = count(reader, &fields);
    let up = seconds(reader, &fields, "up", 0, REP[0]);
    let hold = seconds(reader, &fields, "hold", 0, REP[1]);
    let down = seconds(reader, &fields, "down", 0, REP[2]);
    let (count, up, hold, down) = (count?, up?, hold?, down?);
    check_length(reader, span, up + hold + down)?;
    Some(Work::Reps {
        count,
        up,
        hold,
        down,
    })
}

fn breaths(reader: &mut Reader, expr: &Value<'_>, span: Span) -> Option<Work> {
    let fields = reader.fields(
        expr,
        &["count", "breathe_in", "breathe_out"],
        Expected::Work,
    )?;
    let count = count(reader, &fields);
    let breathe_in = seconds(reader, &fields, "breathe_in", 0, BREATH[0]);
    let breathe_out = seconds(reader, &fields, "breathe_out", 0, BREATH[1]);
    let (count, breathe_in, breathe_out) = (count?, breathe_in?, breathe_out?);
    check_length(reader, span, breathe_in + breathe_out)?;
    Some(Work::Breaths {
        count,
        breathe_in,
        breathe_out,
    })
}

fn count(reader: &mut Reader, fields: &Fields<'_>) -> Option<u32> {
    let value = reader.required(fields, "count")?;
    let count = reader.whole(value, 1..=MOST_REPS)?;
    u32::try_from(count).ok()
}

fn check_length(reader: &mut Reader, span: Span, length: Duration) -> Option<()> {
    if length.is_zero() {
        reader.note(span, Problem::NoTime);
        return None;
    }
    if length > LONGEST_SEGMENT {
        reader.note(span, Problem::SegmentTooLong);
        return None;
    }
    Some(())
}

fn optional_number(
    reader: &mut Reader,
    fields: &Fields<'_>,
    name: &str,
    bounds: std::ops::RangeInclusive<u64>,
    otherwise: u32,
) -> Option<u32> {
    match fields.get(name) {
        Some(expr) => reader
            .whole(expr, bounds)
            .and_then(|number| u32::try_from(number).ok()),
        None => Some(otherwise),
    }
}
