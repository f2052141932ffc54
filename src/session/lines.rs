//! What a session tells when: the line of the exercise that helps just then.
//!
//! Getting into place comes while there is time for it, what is true of the pose while it is held, and the way out at the
//! end. Each line stays as long as it takes to read it; what there is no time for is left out.

use std::iter::Peekable;
use std::time::Duration;

use super::reading::{LEAST_FOR_A_LINE, reading_time};
use super::{Plan, Segment, SegmentKind, Side, Snapshot, way_out};
use crate::exercise::{Catalogue, Exercise};

/// In how many reps the movement is told, before what there is to mind about it.
const REPS_TO_LEARN: u32 = 2;

/// A line at its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// When it comes, from the start of its pause or bout.
    pub after: Duration,
    /// How long it stays; none in a bout that lasts until the person says so.
    pub length: Option<Duration>,
    /// What it is about.
    pub role: Role,
    /// What it says.
    pub said: Said<'a>,
}

/// What a line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said<'a> {
    /// These words of the exercise or of the person.
    Words(&'a str),
    /// That the same comes on this side.
    SameOn(Side),
}

/// What a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    SetUp,
    Move,
    Hold,
    Attend,
    Breathe,
    Back,
    Caution,
    Note,
}

impl Role {
    /// The name in the JSON of plans.
    pub const fn id(self) -> &'static str {
        match self {
            Self::SetUp => "set_up",
            Self::Move => "move",
            Self::Hold => "hold",
            Self::Attend => "attend",
            Self::Breathe => "breathe",
            Self::Back => "back",
            Self::Caution => "caution",
            Self::Note => "note",
        }
    }
}

/// The line at a moment of a plan, if there is one.
pub fn line<'a>(plan: &'a Plan, catalogue: &'a Catalogue, snapshot: &Snapshot) -> Option<Line<'a>> {
    let (elapsed, length) = snapshot.of_bout(plan);
    let lines = Part::of(plan, catalogue, snapshot.segment, length).lines();
    let begun = lines.into_iter().take_while(|line| line.after <= elapsed);
    begun.last()
}

/// All lines of a plan, each with the segment that its pause or bout begins with. A way out that is told on into what
/// follows is one line.
pub fn all<'a>(plan: &'a Plan, catalogue: &'a Catalogue) -> Vec<(usize, Line<'a>)> {
    let mut all: Vec<(usize, Line<'a>)> = Vec::new();
    let mut segment = 0;
    while segment < plan.segments.len() {
        let bout = plan.segments[segment].bout.map(|bout| &plan.bouts[bout]);
        let (length, next) = match bout {
            Some(bout) => (bout.length, bout.segments.end),
            None => (plan.segments[segment].length, segment + 1),
        };
        for line in Part::of(plan, catalogue, segment, length).lines() {
            match all.last_mut() {
                Some((_, before)) if is_one(before, &line) => {
                    before.length = before.length.zip(line.length).map(|(one, on)| one + on);
                }
                _ => all.push((segment, line)),
            }
        }
        segment = next;
    }
    all
}

/// Whether a way out goes on.
fn is_one(before: &Line<'_>, line: &Line<'_>) -> bool {
    let same = before.role == Role::Back && line.role == Role::Back && before.said == line.said;
    same && line.after.is_zero()
}

/// A pause or a bout with all that tells what is said in it.
struct Part<'a> {
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
    fn of(
        plan: &'a Plan,
        catalogue: &'a Catalogue,
        segment: usize,
        length: Option<Duration>,
    ) -> Self {
        let bout = plan.segments[segment].bout.map(|bout| &plan.bouts[bout]);
        let first = bout.map_or(segment, |bout| bout.segments.start);
        Self {
            plan,
            catalogue,
            segment: &plan.segments[first],
            first,
            length,
        }
    }

    fn lines(&self) -> Vec<Line<'a>> {
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
        let step = &self.plan.routine.steps[step];
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
                    time: LEAST_FOR_A_LINE,
                });
                items.extend(words(Role::Move, &exercise.lines.movement));
            }
            _ => items.extend(words(Role::Move, &exercise.lines.movement)),
        }
        let mut page = Page::default();
        page.tell(
            &mut items.into_iter().peekable(),
            self.length.unwrap_or(Duration::MAX),
        );
        page
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
        if self.plan.introductions[self.segment.step].tells_caution {
            items.extend(exercise.cautions.first().map(|it| item(Role::Caution, it)));
        }
        items.extend(self.note());
        let first = items.len();
        items.extend(words(Role::SetUp, &exercise.lines.set_up));
        items.extend(words(Role::Move, &exercise.lines.movement));
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
        further.extend(self.note());
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
    fn unread(&self, exercise: &'a Exercise) -> impl Iterator<Item = Item<'a>> {
        let step = self.segment.step;
        let lines = words(Role::SetUp, &exercise.lines.set_up);
        let lines = lines.chain(words(Role::Move, &exercise.lines.movement));
        let mut page = Page::default();
        let introduced = self.plan.introductions[step].length;
        let mut untold = lines.clone().peekable();
        page.tell(&mut untold, introduced);
        let is_first = self.first.checked_sub(1).is_none_or(|before| {
            let before = &self.plan.segments[before];
            before.step != step || before.kind == SegmentKind::Prepare
        });
        let untold: Vec<_> = untold.filter(|_| is_first).collect();
        let last = lines.last().filter(|_| untold.is_empty());
        untold.into_iter().chain(last)
    }

    /// The person's own note.
    fn note(&self) -> Option<Item<'a>> {
        let note = &self.plan.step(self.segment).note;
        (!note.is_empty()).then(|| item(Role::Note, note))
    }
}

/// Something to tell, and the least time that it stays.
#[derive(Clone, Copy)]
struct Item<'a> {
    role: Role,
    said: Said<'a>,
    time: Duration,
}

fn item(role: Role, line: &str) -> Item<'_> {
    Item {
        role,
        said: Said::Words(line),
        time: reading_time(line),
    }
}

fn words(role: Role, lines: &[String]) -> impl Iterator<Item = Item<'_>> + Clone {
    lines.iter().map(move |line| item(role, line))
}

/// The lines of a part, as far as they are written.
#[derive(Default)]
struct Page<'a> {
    lines: Vec<Line<'a>>,
    end: Duration,
}

impl<'a> Page<'a> {
    /// Writes what can be read in its order by a time, the first line of all in any case.
    fn tell(&mut self, items: &mut Peekable<impl Iterator<Item = Item<'a>>>, until: Duration) {
        while let Some(item) =
            items.next_if(|item| self.lines.is_empty() || self.end + item.time <= until)
        {
            self.put(item);
        }
    }

    fn put(&mut self, item: Item<'a>) {
        self.lines.push(Line {
            after: self.end,
            length: None,
            role: item.role,
            said: item.said,
        });
        self.end += item.time;
    }

    /// Goes on at a time, if that is later.
    fn skip_to(&mut self, time: Duration) {
        self.end = self.end.max(time);
    }

    /// Each line stays until the next one comes, the last one until the end.
    fn fill_up(&mut self, length: Option<Duration>) {
        if let Some(first) = self.lines.first_mut().filter(|it| it.role != Role::Back) {
            first.after = Duration::ZERO;
        }
        let mut end = length;
        for line in self.lines.iter_mut().rev() {
            line.length = end.map(|end| end.saturating_sub(line.after));
            end = Some(line.after);
        }
    }
}
