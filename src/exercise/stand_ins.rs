//! Looks whether the stand-ins of an exercise are there, and whether following them comes to an end.
//!
//! Gentler ones have gentler ones in turn, and so have harder ones: each chain has to end, or nobody could go down it or
//! up it. What is done elsewhere may well lead back.

use std::collections::HashSet;

use super::{Exercise, Instead};
use crate::document::{Diagnostic, Problem, Span, nearest};

/// An exercise that a file names, and where.
pub type Named = (String, Span);

/// All exercises, as far as their stand-ins are looked at.
pub trait Exercises {
    /// The exercise of an id.
    fn exercise(&self, id: &str) -> Option<&Exercise>;
    /// All ids.
    fn ids(&self) -> impl Iterator<Item = &str>;
}

/// What is wrong with the stand-ins that the file of an exercise names, in their order; `id` is its own, if it can be read.
pub fn faults(id: Option<&str>, named: &[Named], all: &impl Exercises) -> Vec<Diagnostic> {
    let own = id.and_then(|id| all.exercise(id));
    let fault = |(place, (wanted, span)): (usize, &Named)| {
        if all.exercise(wanted).is_none() {
            let found = Diagnostic::new(span.clone(), Problem::UnknownExercise(wanted.clone()));
            let nearest = nearest(wanted, all.ids()).map(str::to_owned);
            return Some(Diagnostic { nearest, ..found });
        }
        let own = own?;
        let (gentler, harder) = (own.instead.gentler.len(), own.instead.harder.len());
        let next: fn(&Instead) -> &[String] = match place {
            place if place < gentler => |it| &it.gentler,
            place if place < gentler + harder => |it| &it.harder,
            _ => return None,
        };
        leads_to(wanted, &own.id, next, all).then(|| {
            let problem = Problem::StandInsInACircle(own.id.clone());
            Diagnostic::new(span.clone(), problem)
        })
    };
    named.iter().enumerate().filter_map(fault).collect()
}

/// Whether a chain of stand-ins of one kind leads from an exercise to another.
fn leads_to(from: &str, to: &str, next: fn(&Instead) -> &[String], all: &impl Exercises) -> bool {
    let mut seen = HashSet::from([from]);
    let mut open = vec![from];
    while let Some(id) = open.pop() {
        if id == to {
            return true;
        }
        let Some(exercise) = all.exercise(id) else {
            continue;
        };
        for id in next(&exercise.instead) {
            if seen.insert(id) {
                open.push(id);
            }
        }
    }
    false
}
