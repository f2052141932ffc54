//! A voice of the system.

use super::language;

/// A voice of the system, as a person chooses it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Voice {
    /// What settings know it by: the engine and the voice's own name, as `espeak-ng/en-gb`, `flite/slt`,
    /// `sd_espeak-ng/en-gb`, `sd_pico/serena`, `say/Daniel`, `windows/Microsoft Hazel`. It stays what it is.
    pub id: String,
    /// What people know it by.
    pub name: String,
    /// What it speaks, as BCP 47 has it: `en-GB`.
    pub language: String,
}

impl Voice {
    /// Of the voices of an engine, best first, those that are listed for a language: the ones for just that language and
    /// region before others, and so many at the most, each for another region.
    pub(super) fn choice(voices: Vec<Self>, asked: &str, most: usize) -> Vec<Self> {
        let asked = language::tag(asked);
        let (mut chosen, others): (Vec<Self>, Vec<Self>) = voices
            .into_iter()
            .filter(|voice| language::is_of(&voice.language, &asked))
            .partition(|voice| voice.language == asked);
        chosen.extend(others);
        let mut seen = Vec::new();
        chosen.retain(|voice| {
            let is_new = !seen.contains(&voice.language);
            seen.push(voice.language.clone());
            is_new
        });
        chosen.truncate(most);
        chosen
    }
}
