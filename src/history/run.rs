//! A session as far as it has come, built up line by line; and the names of the files that hold these lines.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use super::hurt::{Hurt, with_hurts};
use super::step::{End, Step};
use super::{BoutRecord, Ended, Header, Morning, Record};
use crate::platform::{Device, Folders};
use crate::session::{BoutDone, Left, Swapped, keep_better};

/// How many running files a machine may have at once, of living sessions and of dead ones.
pub(super) const MOST_RUNNING: u32 = 1_000;

/// The names that a running file of this machine may have, in the order in which they are tried.
pub(super) fn running_files(folders: &Folders, device: &Device) -> impl Iterator<Item = PathBuf> {
    let (folder, id) = (folders.history(), device.id.clone());
    (1..=MOST_RUNNING).map(move |number| {
        folder.join(match number {
            1 => format!("{id}-running.ron"),
            _ => format!("{id}-running-{number}.ron"),
        })
    })
}

/// Whether this is a running file of any machine, or a sync tool's conflict copy of one.
///
/// Narrow, since every other file of the folder is read as a log: `my-running-log.ron` is one.
pub(crate) fn is_running_file(name: &str) -> bool {
    let Some((id, rest)) = name.split_once('-') else {
        return false;
    };
    let Some(rest) = rest.strip_prefix("running") else {
        return false;
    };
    let number = rest.strip_prefix('-').unwrap_or_default();
    Device::is_id(id)
        && (rest.starts_with(['.', ' ', '(', '_'])
            || number.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether this is a running file of this machine, or a conflict copy of one.
pub(super) fn is_running_file_of(device: &Device, name: &str) -> bool {
    let of_device = name
        .strip_prefix(device.id.as_str())
        .is_some_and(|rest| rest.starts_with('-'));
    of_device && is_running_file(name) && name.ends_with(".ron")
}

/// Whether this was to become a running file of this machine, but its app died before the file had its name.
pub(super) fn is_unborn_running_file_of(device: &Device, name: &str) -> bool {
    name.strip_prefix('.')
        .is_some_and(|name| name.starts_with(&format!("{}-running", device.id)))
        && name.ends_with(".tmp")
}

/// A session as far as it has come.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    pub(super) header: Header,
    /// The segment begun last, and how long the plan had run then.
    pub(super) segment: Option<(usize, Duration)>,
    /// How long the plan has run for certain.
    pub(super) active: Duration,
    /// The time of day of the last line.
    pub(super) last: Timestamp,
    /// How it ended, if it did.
    pub(super) end: Option<End>,
    /// The speed of reps and breaths, in percent.
    tempo: u32,
    /// How many of the swaps were made before that segment began.
    swaps_before_segment: usize,
    /// The exercises that came in the place of others, in the order in which they did.
    swaps: Vec<Swapped>,
    /// The exercise in whose place each bout is done with an exercise that was swapped in.
    in_place_of: HashMap<(usize, String), String>,
    /// The best attempt at each bout, on each side.
    bouts: Vec<BoutDone>,
    /// What was said to hurt.
    hurts: Vec<Hurt>,
}

/// The speed of a session as its routine says it, in percent.
const AS_WRITTEN: u32 = 100;

impl Run {
    pub(super) fn new(header: Header) -> Self {
        Self {
            last: header.started.timestamp(),
            header,
            segment: None,
            active: Duration::ZERO,
            end: None,
            tempo: AS_WRITTEN,
            swaps_before_segment: 0,
            swaps: Vec::new(),
            in_place_of: HashMap::new(),
            bouts: Vec::new(),
            hurts: Vec::new(),
        }
    }

    /// Takes in what happened next.
    pub(super) fn take(&mut self, step: Step, at: Timestamp) {
        self.last = at;
        // A session that was resumed after its end has not ended.
        self.end = None;
        match step {
            Step::Routine(id) => self.header.routine_id = Some(id),
            Step::Segment { index, active } => {
                self.segment = Some((index, active));
                self.swaps_before_segment = self.swaps.len();
                self.active = self.active.max(active);
            }
            Step::Bout(bout) => {
                let bout = self.in_its_place(bout);
                keep_better(&mut self.bouts, bout);
            }
            Step::Hurts(bout, pain) => {
                let bout = self.in_its_place(bout);
                self.hurts.push(Hurt { bout, pain });
            }
            Step::Swapped(swapped) => self.swap(swapped),
            Step::Tempo(percent) => self.tempo = percent,
            Step::Paused { active } => self.active = self.active.max(active),
            Step::End(end) => {
                self.active = end.active;
                self.end = Some(end);
            }
        }
    }

    /// A bout with the exercise in whose place it was done: a line has no room for that, it is told by the swaps.
    fn in_its_place(&self, bout: BoutDone) -> BoutDone {
        let done = (bout.bout, bout.exercise);
        BoutDone {
            instead_of: self.in_place_of.get(&done).cloned(),
            exercise: done.1,
            ..bout
        }
    }

    fn swap(&mut self, swapped: Swapped) {
        // An exercise that was swapped back is in nobody's place.
        if swapped.exercise != swapped.instead_of {
            let done = swapped.bouts.iter();
            let done = done.map(|bout| (*bout, swapped.exercise.clone()));
            let in_place_of = done.map(|done| (done, swapped.instead_of.clone()));
            self.in_place_of.extend(in_place_of);
        }
        self.swaps.push(swapped);
    }

    /// Where it was cut off, for its plan to be taken up.
    pub(super) fn left(&self) -> Left<'_> {
        Left {
            segment: self.segment.map(|(segment, _)| segment),
            swaps: &self.swaps,
            swaps_before_segment: self.swaps_before_segment,
            tempo: self.tempo,
        }
    }

    /// The bouts so far, in the order of the plan.
    pub(super) fn bouts(&self) -> &[BoutDone] {
        &self.bouts
    }

    /// The record of it; interrupted, unless it has ended.
    pub(super) fn record(&self) -> Record {
        let header = &self.header;
        let end = self.end.as_ref();
        let (bouts, answers) = with_hurts(&self.bouts, &self.hurts);
        Record {
            id: header.id.clone(),
            started: header.started.clone(),
            routine: header.routine.clone(),
            file: header.file.clone(),
            routine_id: header.routine_id.as_deref().map(Arc::from),
            planned: header.planned,
            bouts_planned: header.bouts_planned,
            active: self.active,
            bouts: bouts.iter().map(BoutRecord::from).collect(),
            ended: end.map_or(Ended::Interrupted, |end| end.ended),
            pain_before: header.pain_before,
            pain_after: end.and_then(|end| end.pain_after),
            note: end.map(|end| end.note.clone()).unwrap_or_default(),
            answers,
            morning: Morning::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn running_files_are_told_from_logs() {
        for name in [
            "k3f9q2ab-running.ron",
            "k3f9q2ab-running-2.ron",
            "k3f9q2ab-running.sync-conflict-20260503-120000-ABCDEFG.ron",
            "k3f9q2ab-running (conflicted copy 2026-05-03).ron",
        ] {
            assert!(is_running_file(name), "{name}");
        }
        for name in [
            "k3f9q2ab-2026.ron",
            "k3f9q2ab-2026.sync-conflict-20260503-120000-ABCDEFG.ron",
            "my-running-log.ron",
            "k3f9q2ab-running-log.ron",
            "running.ron",
        ] {
            assert!(!is_running_file(name), "{name}");
        }
    }

    #[test]
    fn the_names_that_are_tried_are_running_files_of_this_machine_alone() {
        let folders = Folders {
            config: "config".into(),
            state: "state".into(),
        };
        let device = |id: &str| Device {
            id: id.into(),
            kept: true,
        };
        for path in running_files(&folders, &device("k3f9q2ab")).take(12) {
            let name = path.file_name().unwrap().to_str().unwrap();
            assert!(is_running_file_of(&device("k3f9q2ab"), name), "{name}");
            assert!(!is_running_file_of(&device("k3f9"), name), "{name}");
        }
    }
}
