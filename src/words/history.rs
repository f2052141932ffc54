//! Words for what was done in sessions.

use super::said::{hurt_in_words, morning_in_words, swaps_in_words};
use crate::exercise::Catalogue;
use crate::history::statistics::{PainChange, Rated, Totals};
use crate::history::{Ended, Record, Today};
use crate::progress::Adherence;
use crate::text;

/// How a week stands: "2 of 3 this week".
pub fn adherence(week: Adherence) -> String {
    text!("week-stands", done = week.done, asked = week.asked)
}

/// How much of what was planned in some sessions was done.
pub fn done_of_planned(totals: &Totals) -> String {
    let (done, planned) = (totals.bouts_done, totals.bouts_planned);
    text!("chart-weeks-done", done = done, planned = planned)
}

/// How many sessions are in no sum and no chart, since their clock was wrong; none if there are none.
pub fn clock_wrong(records: &[Record], today: &Today) -> Option<String> {
    let wrong = records.iter();
    let count = wrong.filter(|record| today.clock_was_wrong(record)).count();
    (count > 0).then(|| text!("history-clock-wrong-count", count = count))
}

/// After how many sessions pain had changed, and not by chance.
pub fn pain_changes(rated: &[Rated]) -> String {
    let count = |wanted| rated.iter().filter(|one| one.change() == wanted).count();
    text!(
        "chart-pain-changes",
        better = count(PainChange::Better),
        worse = count(PainChange::Worse),
        all = rated.len()
    )
}

/// How much of a session was done: "11 of 12 done".
pub fn bouts_in_words(record: &Record) -> String {
    let (done, planned) = (record.bouts_done(), record.bouts_planned);
    text!("history-bouts", done = done, planned = planned)
}

/// That a session did not run to its end: "Ended early".
pub fn early_end(ended: Ended) -> Option<String> {
    match ended {
        Ended::Finished => None,
        Ended::Stopped => Some(text!("history-stopped")),
        Ended::Interrupted => Some(text!("history-interrupted")),
    }
}

/// Pain before and after a session: "Pain 4 to 2"; `None` if it was not rated.
pub fn pain_in_words(record: &Record) -> Option<String> {
    let pain = match (record.pain_before, record.pain_after) {
        (Some(before), Some(after)) => {
            let (before, after) = (before.rating(), after.rating());
            text!("history-pain", before = before, after = after)
        }
        (None, Some(after)) => text!("history-pain-after", after = after.rating()),
        (Some(before), None) => text!("history-pain-before", before = before.rating()),
        (None, None) => return None,
    };
    Some(pain)
}

/// That the clock of a session was wrong, where it was.
pub fn wrong_clock(record: &Record, today: &Today) -> Option<String> {
    let is_wrong = today.clock_was_wrong(record);
    is_wrong.then(|| text!("history-clock-wrong"))
}

/// What became of a session, a line each: how much was done, how it ended, pain, what hurt, what was swapped, the morning
/// after, and the note.
pub fn session_in_words(record: &Record, today: &Today, catalogue: &Catalogue) -> String {
    let note = Some(record.note.clone()).filter(|note| !note.is_empty());
    let lines = [
        wrong_clock(record, today),
        Some(bouts_in_words(record)),
        early_end(record.ended),
        pain_in_words(record),
        hurt_in_words(record, catalogue),
        swaps_in_words(record, catalogue),
        morning_in_words(record),
        note,
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}
