//! Has said what is to be said of a session: lays the speech sheet out anew whenever the session moves, or a phrase is ready.

use std::sync::Arc;
use std::time::Duration;

use crate::exercise::Catalogue;
use crate::session::{Engine, Outcome};
use crate::sound::{Clip, Hand, Percent};
use crate::speech::sheet::{About, Done, Script, Since, Spoken, finale};
use crate::speech::{Booth, Phrase, Saying, Studio, words};

#[cfg(test)]
mod tests;

/// Between what is being said and what is said next, where a session has moved meanwhile.
const BETWEEN: Duration = Duration::from_millis(300);

/// What is said in a session, and by whom.
#[derive(Clone)]
pub struct Speech {
    /// Whether anything is.
    pub on: bool,
    /// Opens the voices; called on a thread of its own, once a session.
    pub booth: Arc<dyn Fn() -> Booth + Send + Sync>,
    /// How much is said.
    pub saying: Saying,
    /// How loud.
    pub volume: Percent,
}

/// Has said what is to be said.
pub(super) struct Narrator {
    hand: Hand,
    speech: Speech,
    catalogue: Arc<Catalogue>,
    on_news: Arc<dyn Fn() + Send + Sync>,
    /// None while nothing has been said in this session.
    studio: Option<Arc<Studio>>,
    /// What is said from the pause or bout under way on.
    sheet: Vec<Spoken>,
    told: Told,
}

/// What is known of the pause or bout under way.
#[derive(Debug, Default)]
struct Told {
    /// The segment that it begins with.
    part: usize,
    /// Nothing of it is said before this time.
    from: Duration,
    /// Whether the time was held until then.
    was_held: bool,
    /// What has been said of it.
    said: Vec<About>,
}

impl Narrator {
    pub fn new(
        hand: Hand,
        speech: Speech,
        catalogue: Arc<Catalogue>,
        on_news: Arc<dyn Fn() + Send + Sync>,
    ) -> Self {
        hand.set_speech_volume(speech.volume);
        Self {
            hand,
            speech,
            catalogue,
            on_news,
            studio: None,
            sheet: Vec::new(),
            told: Told::default(),
        }
    }

    /// Whether a voice has failed.
    pub fn has_lost_a_voice(&self) -> bool {
        self.studio.as_ref().is_some_and(|it| it.has_lost_a_voice())
    }

    /// Whether a phrase has become ready since this was last asked.
    pub fn has_news(&self) -> bool {
        self.studio.as_ref().is_some_and(|it| it.has_news())
    }

    /// Has something said from now on, or nothing any more.
    pub fn turn(&mut self, on: bool, engine: &Engine, now: Duration) {
        self.speech.on = on;
        self.moved(engine, now, false);
        if on {
            self.remark(&words::on().into());
        }
    }

    /// What is said, and how loud, from now on.
    pub fn set(&mut self, saying: Saying, volume: Percent, engine: &Engine, now: Duration) {
        self.hand.set_speech_volume(volume);
        self.speech.volume = volume;
        if saying != self.speech.saying {
            self.speech.saying = saying;
            self.adjusted(engine, now);
        }
    }

    /// Says something at once, if it is ready.
    pub fn remark(&self, phrase: &Phrase) {
        let studio = self.studio.as_ref().filter(|_| self.speech.on);
        if let Some(clip) = studio.and_then(|studio| studio.clip(phrase)) {
            self.hand.say_now(&clip);
        }
    }

    /// The session goes on at another place: what is being said is broken off. `was_held` if the time was held until now.
    pub fn moved(&mut self, engine: &Engine, now: Duration, was_held: bool) {
        self.hand.hush();
        self.sheet.clear();
        self.told = Told {
            part: part_of(engine),
            from: now,
            was_held,
            said: Vec::new(),
        };
        self.lay_down(engine, now);
    }

    /// The session goes on where it is, with other times: what is being said is said to its end.
    pub fn adjusted(&mut self, engine: &Engine, now: Duration) {
        let part = part_of(engine);
        let begun = self.sheet.iter().filter(|spoken| spoken.at <= now);
        let free = begun.clone().map(|spoken| spoken.end() + BETWEEN).max();
        let here = begun.filter(|spoken| spoken.part == part);
        let mut said: Vec<About> = here.map(|spoken| spoken.about).collect();
        if part == self.told.part {
            said.extend(&self.told.said);
        }
        self.told = Told {
            part,
            from: now.max(free.unwrap_or_default()),
            was_held: false,
            said,
        };
        self.lay_down(engine, now);
    }

    /// Something is ready to be said.
    pub fn readied(&mut self, engine: &Engine, now: Duration) {
        let part = part_of(engine);
        if part != self.told.part {
            self.told = Told {
                part,
                ..Told::default()
            };
        }
        if !self.sheet.iter().any(|spoken| spoken.part == part) {
            // Nothing of it was ready so far: it comes late, rather than in the past.
            self.told.from = self.told.from.max(now);
        }
        self.lay_down(engine, now);
    }

    /// The session has ended with the plan: tells what was done. The end of that; none while it is not ready.
    pub fn finish(&mut self, engine: &Engine, end: Duration) -> Option<Duration> {
        let studio = self.studio.as_ref().filter(|_| self.speech.on)?;
        let bouts = engine.kept().iter();
        let bouts = bouts.filter(|bout| bout.outcome == Outcome::Done);
        let exercises = bouts.map(|bout| bout.exercise.as_str());
        let done = Done::of(exercises, engine.active(end));
        let spoken = finale(engine.plan(), end, done, &mut &**studio)?;
        let clip = studio.clip(&spoken.phrase)?;
        self.hand.set_words(vec![(spoken.at, clip)]);
        Some(spoken.end())
    }

    fn lay_down(&mut self, engine: &Engine, now: Duration) {
        let Some(placed) = engine.placed().filter(|_| self.speech.on) else {
            self.hand.set_words(Vec::new());
            return;
        };
        let Some(studio) = self.studio() else { return };
        studio.ask_anew();
        let script = Script {
            plan: engine.plan(),
            catalogue: &self.catalogue,
            saying: self.speech.saying,
        };
        let since = Since {
            now: self.told.from,
            was_held: self.told.was_held,
            said: &self.told.said,
        };
        let cues = engine.cues(Duration::ZERO);
        let ahead = script.sheet(placed, &cues, since, &mut &*studio);
        // What may be needed at any moment, and at the end.
        let _hurts = studio.know(&words::hurts().into());
        let _end = studio.know(&Done::all_of(engine.plan()).phrase());
        // What has been begun may still be under way to the device.
        let mut sheet = std::mem::take(&mut self.sheet);
        sheet.retain(|spoken| spoken.at <= now);
        sheet.extend(ahead);
        sheet.sort_by_key(|spoken| spoken.at);
        sheet.dedup();
        let words: Vec<(Duration, Arc<Clip>)> = sheet
            .iter()
            .filter_map(|spoken| Some((spoken.at, studio.clip(&spoken.phrase)?)))
            .collect();
        self.hand.set_words(words);
        self.sheet = sheet;
    }

    /// The studio, opened when it is first needed; none where the system has no thread left.
    fn studio(&mut self) -> Option<Arc<Studio>> {
        if self.studio.is_none() {
            let (booth, on_news) = (Arc::clone(&self.speech.booth), Arc::clone(&self.on_news));
            self.studio = Studio::open(move || booth(), move || on_news())
                .ok()
                .map(Arc::new);
        }
        self.studio.clone()
    }
}

/// The segment that the pause or bout under way begins with.
fn part_of(engine: &Engine) -> usize {
    engine.plan().part(engine.moment().segment).start
}
