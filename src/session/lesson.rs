//! An exercise to be learnt: its lines one after the other, without a clock, and what the figure does at each.
//!
//! The person turns the pages. Knows neither who they are nor any routine.

mod kind;
mod showing;

pub use self::kind::Kind;
pub use self::showing::{Look, NextLook, Showing};
use crate::exercise::{Exercise, Work};

/// A line of a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told<'a> {
    /// What it is about.
    pub kind: Kind,
    /// What it says.
    pub words: &'a str,
}

/// An exercise to be learnt.
#[derive(Debug, Clone, PartialEq)]
pub struct Lesson<'a> {
    first: Told<'a>,
    others: Vec<Told<'a>>,
    work: Work,
}

impl<'a> Lesson<'a> {
    /// The lesson of an exercise; none where its file says nothing.
    ///
    /// All cautions come first, the most dangerous before the others: there is time for each, and it is for the person to tell
    /// which of them is about them. What the exercise should feel like comes after what there is to mind.
    pub fn of(exercise: &'a Exercise) -> Option<Self> {
        let lines = &exercise.lines;
        let told = |kind| move |words: &'a String| Told { kind, words };
        let feel = Some(&exercise.feel).filter(|feel| !feel.is_empty());
        let cautions = exercise.cautions.iter().map(told(Kind::Caution));
        let mut all = cautions
            .chain(lines.set_up.iter().map(told(Kind::SetUp)))
            .chain(lines.movement.iter().map(told(Kind::Move)))
            .chain(lines.hold.iter().map(told(Kind::Hold)))
            .chain(lines.attend.iter().map(told(Kind::Attend)))
            .chain(feel.map(told(Kind::Feel)))
            .chain(lines.breathe.iter().map(told(Kind::Breathe)))
            .chain(lines.back.iter().map(told(Kind::Back)));
        Some(Self {
            first: all.next()?,
            others: all.collect(),
            work: exercise.dose.work,
        })
    }

    /// The place of its last line, counted from 0.
    pub fn last(&self) -> usize {
        self.others.len()
    }

    /// The line at a place; beyond the end, the last one.
    pub fn line(&self, place: usize) -> &Told<'a> {
        match place.min(self.last()).checked_sub(1) {
            None => &self.first,
            Some(other) => &self.others[other],
        }
    }

    /// What the figure does at the line of a place.
    pub fn showing(&self, place: usize) -> Showing {
        Showing::of(self.line(place).kind, &self.work)
    }
}
