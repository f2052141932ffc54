//! Looks whether the stand-ins of an exercise are there, and whether following them comes to an end.
//!
//! Gentler ones have gentler ones in turn, and so have harder ones: each chain has to end, or nobody could go down it or
//! up it. What is done elsewhere may well lead back.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::{Exercise, Way};
use crate::document::{Diagnostic, Problem, Span, nearest};

/// A stand-in that a file names.
#[derive(Debug, Clone)]
pub struct Named {
    /// The id of the exercise.
    pub id: String,
    /// How it stands in.
    pub way: Way,
    /// Where it is named.
    pub span: Span,
}

/// All exercises by their ids.
pub type Exercises = BTreeMap<String, Arc<Exercise>>;

/// What is wrong with the stand-ins that the file of an exercise names; `id` is its own, if it can be read.
pub fn faults(id: Option<&str>, named: &[Named], all: &Exercises) -> Vec<Diagnostic> {
    let fault = |stand_in: &Named| {
        let diagnostic = |problem| Diagnostic::new(stand_in.span.clone(), problem);
        let wanted = &stand_in.id;
        if !all.contains_key(wanted) {
            let nearest = nearest(wanted, all.keys().map(String::as_str));
            return Some(Diagnostic {
                nearest: nearest.map(str::to_owned),
                ..diagnostic(Problem::UnknownExercise(wanted.clone()))
            });
        }
        let own = id?;
        let comes_back = stand_in.way != Way::Elsewhere && leads_to(wanted, own, stand_in.way, all);
        comes_back.then(|| diagnostic(Problem::StandInsInACircle(own.to_owned())))
    };
    named.iter().filter_map(fault).collect()
}

/// Whether a chain of stand-ins of one kind leads from an exercise to another.
fn leads_to(from: &str, to: &str, way: Way, all: &Exercises) -> bool {
    let mut seen = HashSet::from([from]);
    let mut open = vec![from];
    while let Some(id) = open.pop() {
        if id == to {
            return true;
        }
        let next = all.get(id).into_iter();
        let next = next.flat_map(|exercise| exercise.instead.of(way));
        open.extend(next.map(String::as_str).filter(|id| seen.insert(id)));
    }
    false
}
