//! What is said between bouts: what is over, what comes, and how to get ready for it.

use super::ask::{About, Ask, When, wordings};
use super::parts::Telling;
use crate::exercise::Sides;
use crate::session::lines::{self, Role, Said};
use crate::session::{SegmentKind, Side};
use crate::speech::words::{self, Told};
use crate::speech::{Amount, Part};

impl<'a> Telling<'a> {
    pub(super) fn pause(&self) -> Vec<Ask> {
        match self.segment.kind {
            SegmentKind::Switch => self.switch(),
            SegmentKind::Rest => self.rest(),
            _ => self.prepare(),
        }
    }

    fn prepare(&self) -> Vec<Ask> {
        let mut asks: Vec<Ask> = self.way_out().into_iter().collect();
        asks.push(self.introduction());
        if self.script.saying.amount == Amount::Everything {
            asks.extend(self.shown(|role| !matches!(role, Role::Back)));
        } else {
            if self.script.saying.amount == Amount::GettingReady {
                asks.extend(self.shown(|role| role == Role::Caution));
            }
            asks.extend(self.told(Told::SetUp));
            asks.extend(self.told(Told::Move));
        }
        if self.part.end.is_none() {
            asks.push(self.soon(About::Waiting, self.part.start, words::ready()));
        }
        asks
    }

    fn switch(&self) -> Vec<Ask> {
        let side: Vec<Part> = words::side(self.segment.side).into_iter().collect();
        let change = words::change_sides();
        let whole = [vec![change.clone()], side].concat();
        let mut asks = vec![self.at_chime(About::Pause, [whole, vec![change]])];
        asks.extend(self.way_out());
        asks.extend(self.told(Told::Move));
        asks
    }

    fn rest(&self) -> Vec<Ask> {
        let mut asks = vec![self.at_chime(About::Pause, [vec![words::rest()]])];
        asks.extend(self.way_out());
        // Between rounds, what comes next is told in the time to get ready for it.
        if self.is_within_step() {
            let set = words::set(self.segment.set);
            let side = self.side();
            let whole = [vec![set.clone()], side].concat();
            asks.push(Ask {
                when: When::Late,
                ..self.at_chime(About::Next, [whole, vec![set]])
            });
        }
        asks
    }

    /// What comes: its name, side and dose.
    fn introduction(&self) -> Ask {
        let name = match self.exercise {
            Some(exercise) => words::name(exercise),
            None => words::unnamed(),
        };
        let begins = self.before().map(|_| match &self.step.instead_of {
            Some(_) => words::instead(),
            None => words::next(),
        });
        let round = self.step.round.filter(|round| round.number > 1);
        let round = round.filter(|_| self.step.rest_before.is_some());
        let mut whole: Vec<Part> = round
            .map(|round| words::round(round.number))
            .into_iter()
            .collect();
        whole.extend(begins);
        whole.push(name.clone());
        whole.extend(self.side());
        let short = [vec![name.clone()], self.side()].concat();
        let dose = &self.step.step.dose;
        whole.push(words::dose(&dose.work));
        if dose.sides == Sides::Alternate {
            whole.push(words::alternate());
        }
        self.at_chime(About::Next, [whole, short, vec![name]])
    }

    /// The side that comes; nothing where sides alternate.
    fn side(&self) -> Vec<Part> {
        let side = match self.step.step.dose.sides {
            Sides::Alternate => Side::Both,
            _ => self.segment.side,
        };
        words::side(side).into_iter().collect()
    }

    /// Something that belongs to the chime of the beginning.
    fn at_chime(&self, about: About, lists: impl IntoIterator<Item = Vec<Part>>) -> Ask {
        Ask {
            about,
            from: self.opening(),
            by: self.by(),
            when: When::Soon,
            wordings: wordings(lists),
        }
    }

    /// The way out of the exercise before.
    fn way_out(&self) -> Option<Ask> {
        let before = self.before().filter(|before| before.kind.is_work())?;
        let script = self.script;
        let exercise = script.catalogue.get(&script.plan.step(before).exercise)?;
        if script.saying.amount < Amount::GettingReady {
            return None;
        }
        let part = words::told(exercise, Told::Back)?;
        Some(self.soon(About::Told(Told::Back), self.opening(), part))
    }

    /// What the exercise tells at such a time, in few words.
    pub(super) fn told(&self, told: Told) -> Option<Ask> {
        if self.script.saying.amount < Amount::GettingReady {
            return None;
        }
        let part = words::told(self.exercise?, told)?;
        Some(self.soon(About::Told(told), self.opening(), part))
    }

    /// The lines that are shown, at the time at which they are shown or as soon after it as they can be said.
    pub(super) fn shown(&self, is_said: impl Fn(Role) -> bool) -> Vec<Ask> {
        let Some(exercise) = self.exercise else {
            return Vec::new();
        };
        let length = self.part.end.map(|end| end.saturating_sub(self.part.start));
        let first = self.part.segments.start;
        let lines = lines::of_part(self.script.plan, self.script.catalogue, first, length);
        let lines = lines.into_iter().enumerate();
        let lines = lines.filter(|(_, line)| is_said(line.role));
        let asks = lines.filter_map(|(nth, line)| {
            let Said::Words(text) = line.said else {
                return None;
            };
            let part = words::line(exercise, line.role, text);
            let from = self.opening().max(self.part.start + line.after);
            Some(self.soon(About::Line(nth), from, part))
        });
        asks.collect()
    }

    /// Whether the step has been under way before.
    fn is_within_step(&self) -> bool {
        let before = self.before();
        before.is_some_and(|before| before.step == self.segment.step)
    }
}
