//! Who speaks: which voices there are, which of them is taken, and why.

use std::path::PathBuf;

use super::layers::{Packed, Recorded, Spoken};
use super::pack::Pack;
use super::rate::Rate;
use super::recordings::Recordings;
use super::says::Says;
use super::voice::Voice;
use super::{Booth, voices};
use crate::exercise::Catalogue;

/// Before the language in the id of a pack's voice.
const PACK: &str = "pack/";

/// Who is to speak.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The language, as BCP 47 has it: `en-GB`.
    pub language: String,
    /// The id of the voice; none for the one that suits the system.
    pub voice: Option<String>,
    /// How fast, where the voice can.
    pub rate: Rate,
    /// The folder of the person's own recordings in that language.
    pub recordings: PathBuf,
}

/// The voices of a language, and the one that speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cast {
    /// Bundled ones first, then those of the system, best first.
    pub voices: Vec<Voice>,
    /// The place of the one that speaks; none where there is none.
    pub chosen: Option<usize>,
    /// Why it is that one.
    pub reason: Reason,
}

/// Why a voice speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The person has chosen it.
    Chosen,
    /// The person has chosen another one, which is not there.
    Gone,
    /// It suits the system best.
    Best,
}

impl Cast {
    /// The voices that there are. Asks the system, which takes some 50 ms, and two seconds at the most.
    pub fn of(wanted: &Wanted) -> Self {
        let pack = Pack::bundled(&wanted.language).map(|pack| Voice {
            id: format!("{PACK}{}", pack.language()),
            name: pack.voice().to_owned(),
            language: pack.language().to_owned(),
        });
        let bundled = usize::from(pack.is_some());
        let mut voices: Vec<Voice> = pack.into_iter().collect();
        voices.extend(once_each(voices::installed(&wanted.language)));
        // The system's voice says the person's own words too; on Linux it rarely is one that people like to hear.
        let best = if cfg!(any(windows, target_os = "macos")) && voices.len() > bundled {
            bundled
        } else {
            0
        };
        let best = (best < voices.len()).then_some(best);
        let (chosen, reason) = match &wanted.voice {
            None => (best, Reason::Best),
            Some(id) => match voices.iter().position(|voice| voice.id == *id) {
                Some(chosen) => (Some(chosen), Reason::Chosen),
                None => (best, Reason::Gone),
            },
        };
        Self {
            voices,
            chosen,
            reason,
        }
    }

    /// Whether the system has a voice for the language.
    pub fn has_engine(&self) -> bool {
        self.voices.iter().any(|voice| !is_pack(voice))
    }

    /// The voice that speaks.
    pub fn voice(&self) -> Option<&Voice> {
        self.voices.get(self.chosen?)
    }

    /// The booth in which it is said: recordings first, then the voice that was chosen, then what else there is. A phrase that
    /// the pack has not all of is said by an engine, and by the pack with less in it only where there is none.
    pub fn booth(&self, wanted: &Wanted, catalogue: &Catalogue) -> Booth {
        let engine = match self.voice() {
            Some(voice) if !is_pack(voice) => Some(voice),
            _ => self.voices.iter().find(|voice| !is_pack(voice)),
        };
        let engine = engine.and_then(|voice| voices::open(&voice.id));
        let engine = engine.map(|engine| {
            let rate = wanted.rate;
            Box::new(Spoken { engine, rate }) as Box<dyn Says>
        });
        let packed = |is_lenient| {
            let pack = Pack::bundled(&wanted.language)?;
            Some(Box::new(Packed { pack, is_lenient }) as Box<dyn Says>)
        };
        let recordings = Recordings::of(wanted.recordings.clone(), catalogue);
        let recorded = Box::new(Recorded(recordings)) as Box<dyn Says>;
        let speaks_first = if self.voice().is_some_and(is_pack) {
            [packed(false), engine]
        } else {
            [engine, packed(false)]
        };
        let all = [Some(recorded)].into_iter().chain(speaks_first);
        Booth::new(all.chain([packed(true)]).flatten().collect())
    }
}

/// The voices without those that a module of Speech Dispatcher has of an engine that speaks by itself too.
fn once_each(voices: Vec<Voice>) -> Vec<Voice> {
    let engine = |voice: &Voice| voice.id.split('/').next().unwrap_or_default().to_owned();
    let engines: Vec<String> = voices.iter().map(engine).collect();
    let is_twice = |voice: &Voice| {
        let engine = engine(voice);
        let by_itself = engine.strip_prefix("sd_");
        by_itself.is_some_and(|engine| engines.iter().any(|other| other == engine))
    };
    voices
        .into_iter()
        .filter(|voice| !is_twice(voice))
        .collect()
}

fn is_pack(voice: &Voice) -> bool {
    voice.id.starts_with(PACK)
}
