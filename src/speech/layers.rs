//! The layers of voices: recordings, packs and engines, each as somebody who says phrases.

use std::sync::Arc;
use std::time::Duration;

use super::engine::{Engine, EngineFault};
use super::pack::Pack;
use super::rate::Rate;
use super::recordings::Recordings;
use super::says::{Answer, Says};
use super::shape::shape;
use super::{Missing, Part, Phrase, Raw};
use crate::sound::{CLIP_RATE, Clip};

/// How much faster than usual something is said for which there is no time otherwise, in per cent.
const QUICK: u8 = 125;
/// Between two parts that were said apart.
const BETWEEN_PARTS: Duration = Duration::from_millis(120);

/// A person's recordings: of a phrase that they have all of.
pub struct Recorded(pub Arc<Recordings>);

impl Says for Recorded {
    fn say(&mut self, phrase: &Phrase, _: Duration) -> Answer {
        if phrase.quick || !phrase.parts.iter().all(|part| self.0.has(&part.id)) {
            return Answer::Unknown;
        }
        let parts = phrase.parts.iter().map(Some);
        answer(joined(parts, |part| self.0.say(&part.id)))
    }
}

/// A pack: of a phrase that it has all of, or in which it may leave out or change what it does not have.
pub struct Packed {
    pub pack: Arc<Pack>,
    /// Whether it may.
    pub is_lenient: bool,
}

impl Packed {
    /// What is said in the place of a part, which may be nothing; none if the phrase cannot be said at all.
    fn instead<'a>(&self, part: &'a Part) -> Option<Option<&'a Part>> {
        if self.pack.has(&part.text) {
            return Some(Some(part));
        }
        match &part.missing {
            Missing::Left if self.is_lenient => Some(None),
            Missing::Instead(other) if self.is_lenient => self.instead(other),
            _ => None,
        }
    }
}

impl Says for Packed {
    fn say(&mut self, phrase: &Phrase, _: Duration) -> Answer {
        // A pack has one rate.
        let parts: Option<Vec<Option<&Part>>> = phrase
            .parts
            .iter()
            .filter(|_| !phrase.quick)
            .map(|part| self.instead(part))
            .collect();
        match parts {
            Some(parts) => answer(joined(parts, |part| self.pack.say(&part.text))),
            None => Answer::Unknown,
        }
    }
}

/// An engine of the system.
pub struct Spoken {
    pub engine: Box<dyn Engine>,
    pub rate: Rate,
}

impl Says for Spoken {
    fn say(&mut self, phrase: &Phrase, deadline: Duration) -> Answer {
        let percent = if phrase.quick { QUICK } else { 100 };
        let rate = u32::from(self.rate.per_cent()) * u32::from(percent) / 100;
        let rate = Rate::new(u8::try_from(rate).unwrap_or(u8::MAX));
        match self.engine.say(&phrase.text(), rate, deadline) {
            Ok(raw) => shape(raw).map_or(Answer::Failed, Answer::Said),
            // That is no fault of the engine's.
            Err(EngineFault::NothingToSay) => Answer::Unknown,
            Err(_) => Answer::Failed,
        }
    }
}

fn answer(clip: Option<Clip>) -> Answer {
    clip.map_or(Answer::Unknown, Answer::Said)
}

/// Some parts, one after the other; none if nothing is left of them, or one cannot be said after all.
fn joined<'a>(
    parts: impl IntoIterator<Item = Option<&'a Part>>,
    say: impl Fn(&Part) -> Option<Raw>,
) -> Option<Clip> {
    let gap = BETWEEN_PARTS.as_millis() as usize * CLIP_RATE.get() as usize / 1_000;
    let mut samples = Vec::new();
    for part in parts.into_iter().flatten() {
        let clip = shape(say(part)?).ok()?;
        if !samples.is_empty() {
            samples.resize(samples.len() + gap, 0);
        }
        samples.extend_from_slice(clip.samples());
    }
    (!samples.is_empty()).then(|| Clip::new(samples))
}
