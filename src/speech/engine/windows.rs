//! The voices of Windows, which a service of the system speaks with: no program is started, and no window opens.

use std::sync::mpsc::sync_channel;
use std::thread;
use std::time::Duration;

use windows::Media::SpeechSynthesis::{SpeechSynthesizer, VoiceInformation};
use windows::Storage::Streams::{Buffer, DataReader, InputStreamOptions};
use windows::core::{HSTRING, Result as Answer};

use super::{Engine, EngineFault, answer, text};
use crate::fault;
use crate::speech::rate::Rate;
use crate::speech::voice::Voice;
use crate::speech::{Raw, language};

/// So many voices are listed for a language, each of another region.
const MOST_VOICES: usize = 6;
/// No phrase has more bytes: 15 s of studio sound.
const MOST_BYTES: u64 = 16 << 20;

/// The speech of Windows with one voice.
#[derive(Debug)]
pub struct Windows {
    voice: String,
}

impl Windows {
    /// What its voices' ids begin with.
    pub const ID: &str = "windows";

    /// With a voice such as `Microsoft Hazel`; nothing where this can be no voice.
    pub fn new(voice: &str) -> Option<Self> {
        let voice = voice.to_owned();
        (!voice.is_empty()).then_some(Self { voice })
    }

    /// Its voices for a language.
    ///
    /// # Errors
    ///
    /// Where the service does not list them by the deadline.
    pub fn voices(language: &str, deadline: Duration) -> Result<Vec<Voice>, EngineFault> {
        let voices = by(deadline, || {
            let default = SpeechSynthesizer::DefaultVoice().and_then(|voice| voice.DisplayName());
            let default = default.ok();
            let mut voices = Vec::new();
            for voice in SpeechSynthesizer::AllVoices()? {
                let name = voice.DisplayName()?;
                let place = usize::from(default.as_ref() != Some(&name));
                voices.push((place, listed(&voice)?));
            }
            voices.sort_by_key(|(place, _)| *place);
            Ok(voices.into_iter().map(|(_, voice)| voice).collect())
        })?;
        Ok(Voice::choice(voices, language, MOST_VOICES))
    }
}

impl Engine for Windows {
    fn say(&mut self, text: &str, rate: Rate, deadline: Duration) -> Result<Raw, EngineFault> {
        let text = text::cleaned(text).ok_or(EngineFault::NothingToSay)?;
        let voice = self.voice.clone();
        let bytes = by(deadline, move || spoken(&text, &voice, rate))?;
        answer::of_wav(&bytes.ok_or(EngineFault::Refused)?)
    }
}

/// A phrase as a WAV file; nothing where the voice is not there, or said too much.
fn spoken(text: &str, voice: &str, rate: Rate) -> Answer<Option<Vec<u8>>> {
    let mut voices = SpeechSynthesizer::AllVoices()?.into_iter();
    let is_meant = |one: &VoiceInformation| {
        let name = one.DisplayName();
        name.is_ok_and(|name| name.to_string_lossy() == voice)
    };
    let Some(voice) = voices.find(is_meant) else {
        return Ok(None);
    };
    let synthesizer = SpeechSynthesizer::new()?;
    synthesizer.SetVoice(&voice)?;
    if rate != Rate::USUAL {
        // From 0.5 to 6 times the usual pace.
        synthesizer.Options()?.SetSpeakingRate(rate.factor())?;
    }
    let stream = synthesizer.SynthesizeTextToStreamAsync(&HSTRING::from(text))?;
    let stream = stream.join()?;
    let size = stream.Size()?;
    let Some(size) = u32::try_from(size).ok().filter(|_| size <= MOST_BYTES) else {
        return Ok(None);
    };
    let buffer = Buffer::Create(size)?;
    let filled = stream.ReadAsync(&buffer, size, InputStreamOptions::None)?;
    let filled = filled.join()?;
    let mut bytes = vec![0; filled.Length()? as usize];
    DataReader::FromBuffer(&filled)?.ReadBytes(&mut bytes)?;
    Ok(Some(bytes))
}

fn listed(voice: &VoiceInformation) -> Answer<Voice> {
    let name = voice.DisplayName()?.to_string_lossy();
    Ok(Voice {
        id: format!("{}/{name}", Windows::ID),
        language: language::tag(&voice.Language()?.to_string_lossy()),
        name,
    })
}

/// Asks the service on a thread of its own: one that does not answer is left behind, and ends when it does.
fn by<T: Send + 'static>(
    deadline: Duration,
    work: impl FnOnce() -> Answer<T> + Send + 'static,
) -> Result<T, EngineFault> {
    let (sender, receiver) = sync_channel(1);
    let asked = move || {
        let answer = fault::expected(work);
        let _heard = sender.send(answer);
    };
    let thread = thread::Builder::new().name("speech service".to_owned());
    thread.spawn(asked).map_err(|_| EngineFault::NotStarted)?;
    let answer = receiver.recv_timeout(deadline);
    let answer = answer.map_err(|_| EngineFault::TooSlow)?;
    answer.and_then(Answer::ok).ok_or(EngineFault::Refused)
}
