//! What is told in one pause or bout.

use std::time::Duration;

use super::line::{Line, Role, Said};
use super::page::{Item, Page, item, words};
use crate::exercise::{Catalogue, Exercise};
use crate::session::reading::SAME;
use crate::session::way_in::{WayIn, note};
use crate::session::{Plan, Segment, SegmentKind, way_out};

/// In how many reps the movement is told, before what there is to mind about it.
const REPS_TO_LEARN: u32 = 2;

/// A pause or a bout with all that tells what is said in it.
pub(super) struct Part<'a> {
    plan: &'a Plan,
    catalogue: &'a Catalogue,
    /// The segment that it begins with, or is.
    segment: &'a Segment,
    /// The place of that segment.
    first: usize,
    /// Its length with what was added to it; none while it lasts until the person says so.
    length: Option<Duration>,
}

impl<'a> Part<'a> {
    /// That of a segment.
    pub(super) fn of(
        plan: &'a Plan,
        catalogue: &'a Catalogue,
        segment: usize,
        length: Option<Duration>,
    ) -> Self {
        let first = plan.part(segment).start;
        Self {
            plan,
            catalogue,
            segment: &plan.segments[first],
            first,
            length,
        }
    }

    /// What is told in it.
    pub(super) fn lines(&self) -> Vec<Line<'a>> {
        let exercise = self.exercise_of(self.segment.step);
        let mut page = match exercise {
            None => Page::default(),
            Some(exercise) if self.segment.kind.is_work() => self.bout(exercise),
            Some(exercise) => self.pause(exercise),
        };
        page.fill_up(self.length);
        page.lines
    }

    fn exercise_of(&self, step: usize) -> Option<&'a Exercise> {
        let step = &self.plan.steps[step].step;
        self.catalogue.get(&step.exercise).map(AsRef::as_ref)
    }

    fn pause(&self, exercise: &'a Exercise) -> Page<'a> {
        let mut items: Vec<Item<'a>> = self.way_out().collect();
        match self.segment.kind {
            SegmentKind::Prepare => self.introduce(exercise, &mut items),
            SegmentKind::Switch => {
                items.push(Item {
                    role: Role::SetUp,
                    said: Said::SameOn(self.segment.side),
                    time: SAME,
                });
                items.extend(words(Role::Move, &exercise.lines.movement));
            }
            // Between rounds another exercise comes next; it has an introduction of its own.
            _ if self.begins_round() => {}
            _ => items.extend(words(Role::Move, &exercise.lines.movement)),
        }
        let mut page = Page::default();
        page.tell(
            &mut items.into_iter().peekable(),
            self.length.unwrap_or(Duration::MAX),
        );
        page
    }

    /// Whether the step has only begun: it is the rest before a round.
    fn begins_round(&self) -> bool {
        let before = self.first.checked_sub(1);
        before.is_none_or(|before| self.plan.segments[before].step != self.segment.step)
    }

    /// What is left of the way out of the bout before.
    fn way_out(&self) -> impl Iterator<Item = Item<'a>> {
        let before = self.first.checked_sub(1);
        let before = before.map(|before| &self.plan.segments[before]);
        let before = before.filter(|before| before.kind.is_work());
        let before = before.and_then(|before| {
            let exercise = self.exercise_of(before.step)?;
            Some(way_out::left(exercise, &self.plan.step(before).dose.work))
        });
        before.into_iter().flatten().map(|(line, time)| Item {
            role: Role::Back,
            said: Said::Words(line),
            time,
        })
    }

    /// How to get into place and into the pose. Time that nothing has to be read in is for getting into place.
    fn introduce(&self, exercise: &'a Exercise, items: &mut Vec<Item<'a>>) {
        let planned = self.plan.planned_step(self.segment);
        let tells_caution = planned.introduction.tells_caution;
        let way_in = WayIn::of(&planned.step, exercise, tells_caution);
        items.extend(way_in.caution.map(|it| item(Role::Caution, it)));
        items.extend(way_in.note.map(|it| item(Role::Note, it)));
        let first = items.len();
        items.extend(words(Role::SetUp, way_in.set_up));
        items.extend(words(Role::Move, way_in.movement));
        let needed: Duration = items.iter().map(|item| item.time).sum();
        let spare = self.length.unwrap_or_default().saturating_sub(needed);
        if let Some(item) = items.get_mut(first) {
            item.time += spare;
        }
    }

    fn bout(&self, exercise: &'a Exercise) -> Page<'a> {
        let step = self.plan.step(self.segment);
        let way_out = way_out::told_before_the_end(&step.dose.work);
        let end = self.length.unwrap_or(Duration::MAX) - way_out;
        let mut page = Page::default();
        let mut pose = Vec::new();
        if let SegmentKind::Rep { hold, .. } = self.segment.kind {
            if self.segment.set == 1 {
                let learning = self.learning().min(end);
                page.tell(
                    &mut words(Role::Move, &exercise.lines.movement).peekable(),
                    learning,
                );
                page.skip_to(learning);
            }
            if !hold.is_zero() {
                pose.extend(words(Role::Hold, &exercise.lines.hold));
            }
        } else if exercise.lines.hold.is_empty() {
            // Nobody knows which of the lines of such a file are about the pose itself.
            pose.extend(self.unread(exercise));
        } else {
            pose.extend(words(Role::Hold, &exercise.lines.hold));
        }
        pose.extend(words(Role::Attend, &exercise.lines.attend));
        let breathe = exercise.lines.breathe.as_deref();
        let breathe = breathe.map(|line| item(Role::Breathe, line));
        let mut further = Vec::new();
        further.extend(exercise.cautions.first().map(|it| item(Role::Caution, it)));
        if !exercise.feel.is_empty() {
            further.push(item(Role::Attend, &exercise.feel));
        }
        further.extend(note(step).map(|it| item(Role::Note, it)));
        match (self.length, breathe) {
            (Some(length), Some(breathe)) => {
                let at = (length / 2).min(end.saturating_sub(breathe.time));
                let mut items = pose.into_iter().chain(further).peekable();
                let before = page.lines.len();
                page.tell(&mut items, at);
                if page.lines.len() > before {
                    page.skip_to(at);
                }
                page.tell(&mut std::iter::once(breathe).chain(items).peekable(), end);
            }
            (_, breathe) => {
                let items = pose.into_iter().chain(breathe).chain(further);
                page.tell(&mut items.peekable(), end);
            }
        }
        if let Some(back) = exercise.lines.back.first().filter(|_| !way_out.is_zero()) {
            page.skip_to(end);
            page.put(item(Role::Back, back));
        }
        page
    }

    /// How long the movement of the reps is told.
    fn learning(&self) -> Duration {
        let reps = self.plan.segments[self.first..].iter();
        let reps = reps.take_while(|it| it.bout == self.segment.bout);
        let learnt = reps.take_while(|it| it.rep.is_some_and(|rep| rep <= REPS_TO_LEARN));
        learnt.filter_map(|it| it.length).sum()
    }

    /// What the introduction had no time for, and the last line in any case; all of it is known on the other side and in
    /// the other sets.
    fn unread(&self, exercise: &'a Exercise) -> Vec<Item<'a>> {
        let step = self.segment.step;
        let all: Vec<Item<'a>> = words(Role::SetUp, &exercise.lines.set_up)
            .chain(words(Role::Move, &exercise.lines.movement))
            .collect();
        let before = self.first.checked_sub(1);
        let before = before.filter(|before| self.plan.segments[*before].step == step);
        let told = match before.map(|before| (before, &self.plan.segments[before])) {
            None => 0,
            Some((place, segment)) if segment.kind == SegmentKind::Prepare => {
                let introduction = Part::of(self.plan, self.catalogue, place, segment.length);
                let told = introduction.lines();
                let is_way = |line: &&Line<'_>| matches!(line.role, Role::SetUp | Role::Move);
                told.iter().filter(is_way).count()
            }
            Some(_) => all.len(),
        };
        let last = all.len().saturating_sub(1);
        all.into_iter().skip(told.min(last)).collect()
    }
}
