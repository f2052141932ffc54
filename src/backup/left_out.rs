//! What was left out, since it is not Supple's, and the names that were changed: kept to be told, and told without end
//! neither of a folder full of other things nor of an archive that was made to flood the screen.

use super::belongs::Foreign;
use crate::text;

/// How many names are told of each kind.
const MOST_NAMES: usize = 20;

/// Names of what is not Supple's, by the reason.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// What is hidden, as the files of other programs are.
    pub hidden: Vec<String>,
    /// Links, pipes and devices.
    pub special: Vec<String>,
    /// Links to folders that have been looked at under another name.
    pub again: Vec<String>,
    /// What Supple has no place for.
    pub unknown: Vec<String>,
    /// Whether there is something of other people's.
    pub others: bool,
    /// How many files systems have put there by themselves.
    pub of_systems: usize,
}

impl LeftOut {
    /// Adds a name.
    pub(super) fn add(&mut self, name: &str, why: Foreign) {
        let names = match why {
            Foreign::Hidden => &mut self.hidden,
            Foreign::Special => &mut self.special,
            Foreign::Again => &mut self.again,
            Foreign::Unknown => &mut self.unknown,
            Foreign::OfAnother => {
                self.others = true;
                return;
            }
            Foreign::OfSystem => {
                self.of_systems += 1;
                return;
            }
        };
        names.push(visible(name));
    }

    /// What was left out, in words: a line for each reason.
    pub(super) fn told(&self) -> Vec<String> {
        let lines = [
            (!self.hidden.is_empty()).then(|| text!("left-out-hidden", names = list(&self.hidden))),
            (!self.special.is_empty())
                .then(|| text!("left-out-special", names = list(&self.special))),
            (!self.again.is_empty()).then(|| text!("left-out-again", names = list(&self.again))),
            (!self.unknown.is_empty())
                .then(|| text!("left-out-unknown", names = list(&self.unknown))),
            self.others.then(|| text!("left-out-others")),
            (self.of_systems > 0).then(|| text!("left-out-of-systems", files = self.of_systems)),
        ];
        lines.into_iter().flatten().collect()
    }
}

/// A file whose name was changed, so that every system can have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renamed {
    /// The name that it had.
    pub from: String,
    /// The name that it has now.
    pub to: String,
}

impl Renamed {
    pub(super) fn new(from: &str, to: &str) -> Self {
        Self {
            from: visible(from),
            to: to.to_owned(),
        }
    }
}

/// The names that were changed, in words: a line each.
pub(super) fn renamed_in_words(renamed: &[Renamed]) -> Vec<String> {
    let line = |Renamed { from, to }: &Renamed| {
        text!("name-made-fit", from = from.as_str(), to = to.as_str())
    };
    let more = renamed.len().saturating_sub(MOST_NAMES);
    let more = (more > 0).then(|| text!("names-made-fit-more", more = more));
    renamed
        .iter()
        .take(MOST_NAMES)
        .map(line)
        .chain(more)
        .collect()
}

fn list(names: &[String]) -> String {
    let shown = names[..names.len().min(MOST_NAMES)].join(", ");
    match names.len().saturating_sub(MOST_NAMES) {
        0 => shown,
        more => text!("left-out-more", names = shown, more = more),
    }
}

/// A name without letters that would break the line it stands in.
fn visible(name: &str) -> String {
    name.replace(char::is_control, "\u{fffd}")
}
