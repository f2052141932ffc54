//! Words for what was said of the works of a session, and of the morning after.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use crate::exercise::Catalogue;
use crate::history::{BoutRecord, Felt, Pain, Reason, Record};
use crate::text;

/// How the morning after a session was: "as usual".
pub fn felt(felt: Felt) -> String {
    match felt {
        Felt::AsUsual => text!("felt-as-usual"),
        Felt::Worse => text!("felt-worse"),
        Felt::MuchWorse => text!("felt-much-worse"),
    }
}

/// Why something was left out: "no time".
pub fn reason(reason: Reason) -> String {
    match reason {
        Reason::Hurts => text!("reason-hurts"),
        Reason::TooHard => text!("reason-too-hard"),
        Reason::NoRoom => text!("reason-no-room"),
        Reason::NoTime => text!("reason-no-time"),
        Reason::Other => text!("reason-other"),
    }
}

/// The mean of ratings: "3.5".
pub fn rating_mean(mean: f64) -> String {
    text!("rating-mean", mean = (mean * 10.0).round() / 10.0)
}

/// Which exercises hurt, the worst first: "Hurt: Cobra (6), Figure 4 (2)"; none if none did.
pub fn hurt_in_words(record: &Record, catalogue: &Catalogue) -> Option<String> {
    let mut worst: HashMap<&str, Option<Pain>> = HashMap::new();
    let mut exercises: Vec<&str> = Vec::new();
    for (bout, answers) in record.answers.iter() {
        let Some(bout) = record.bouts.get(bout) else {
            continue;
        };
        let pain = answers.pain.filter(|pain| pain.rating() > 0);
        if pain.is_none() && answers.reason != Some(Reason::Hurts) {
            continue;
        }
        let known = worst.entry(&bout.exercise).or_insert_with(|| {
            exercises.push(&bout.exercise);
            None
        });
        *known = (*known).max(pain);
    }
    exercises.sort_by_key(|exercise| Reverse(worst[exercise]));
    let in_words = exercises.iter().map(|id| match worst[id] {
        Some(pain) => {
            let name = catalogue.name(id);
            text!("history-hurt-one", exercise = name, pain = pain.rating())
        }
        None => catalogue.name(id).to_owned(),
    });
    let all: Vec<String> = in_words.collect();
    (!all.is_empty()).then(|| text!("history-hurt", exercises = all.join(", ")))
}

/// Which exercises were done in the place of others: "Swapped: Seated glute for Figure 4"; none if none were.
pub fn swaps_in_words<'a>(record: &'a Record, catalogue: &Catalogue) -> Option<String> {
    let mut known: HashSet<(&str, &str)> = HashSet::new();
    let swap = |bout: &'a BoutRecord| Some((&*bout.exercise, bout.instead_of.as_deref()?));
    let mut swaps: Vec<(&str, &str)> = record.bouts.iter().filter_map(swap).collect();
    swaps.retain(|swap| known.insert(*swap));
    let in_words = swaps.iter().map(|(exercise, of)| {
        let (exercise, of) = (catalogue.name(exercise), catalogue.name(of));
        text!("history-swap", exercise = exercise, of = of)
    });
    let all: Vec<String> = in_words.collect();
    (!all.is_empty()).then(|| text!("history-swaps", swaps = all.join(", ")))
}

/// How the morning after was: "Next morning: much worse"; none if the person did not say.
pub fn morning_in_words(record: &Record) -> Option<String> {
    let said = record.morning.felt()?;
    Some(text!("history-morning", felt = felt(said)))
}
