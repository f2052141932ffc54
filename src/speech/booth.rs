//! Where phrases are said, each once, by the first voice that can.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use super::Phrase;
use super::says::{Answer, Says};
use super::sheet::{Known, Lengths};
use crate::sound::Clip;

/// How long the first phrase of a voice may take, and each later one.
const FIRST: Duration = Duration::from_secs(5);
const LATER: Duration = Duration::from_secs(2);
/// A voice that has failed so often is not asked any more.
const MOST_FAILURES: u32 = 3;

/// Voices, and what they have said.
#[derive(Default)]
pub struct Booth {
    voices: Vec<Voice>,
    said: HashMap<Phrase, Option<Arc<Clip>>>,
}

struct Voice {
    says: Box<dyn Says>,
    has_spoken: bool,
    failures: u32,
}

impl Booth {
    /// A booth with these voices, the best one first.
    pub fn new(voices: Vec<Box<dyn Says>>) -> Self {
        let voice = |says| Voice {
            says,
            has_spoken: false,
            failures: 0,
        };
        Self {
            voices: voices.into_iter().map(voice).collect(),
            said: HashMap::new(),
        }
    }

    /// Has a phrase said, unless it has been; none where no voice can.
    pub fn say(&mut self, phrase: &Phrase) -> Option<Arc<Clip>> {
        if let Some(said) = self.said.get(phrase) {
            return said.clone();
        }
        let said = self.voices.iter_mut().find_map(|voice| voice.say(phrase));
        let said = said.map(Arc::new);
        self.said.insert(phrase.clone(), said.clone());
        said
    }

    /// Whether a voice has failed so often that it is not asked any more.
    pub fn has_lost_a_voice(&self) -> bool {
        self.voices
            .iter()
            .any(|voice| voice.failures >= MOST_FAILURES)
    }
}

impl Voice {
    fn say(&mut self, phrase: &Phrase) -> Option<Clip> {
        if self.failures >= MOST_FAILURES {
            return None;
        }
        let deadline = if self.has_spoken { LATER } else { FIRST };
        match self.says.say(phrase, deadline) {
            Answer::Said(clip) => {
                self.has_spoken = true;
                Some(clip)
            }
            Answer::Unknown => None,
            Answer::Failed => {
                self.failures += 1;
                None
            }
        }
    }
}

/// Says each phrase when its length is asked for.
impl Lengths for Booth {
    fn of(&mut self, phrase: &Phrase) -> Known {
        self.say(phrase)
            .map_or(Known::Never, |clip| Known::Takes(clip.length()))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;
    use crate::speech::Part;

    /// A voice that answers the same to everything, and counts how often it was asked.
    struct Answers(Answer, Arc<AtomicU32>);

    impl Says for Answers {
        fn say(&mut self, _: &Phrase, _: Duration) -> Answer {
            self.1.fetch_add(1, Ordering::Relaxed);
            self.0.clone()
        }
    }

    fn phrase(text: &str) -> Phrase {
        Part::new("part", text).into()
    }

    fn booth(answers: &[Answer]) -> (Booth, Vec<Arc<AtomicU32>>) {
        let asked: Vec<Arc<AtomicU32>> = answers.iter().map(|_| Arc::default()).collect();
        let voices = answers.iter().zip(&asked);
        let voices = voices.map(|(answer, asked)| {
            Box::new(Answers(answer.clone(), Arc::clone(asked))) as Box<dyn Says>
        });
        (Booth::new(voices.collect()), asked)
    }

    fn times(asked: &[Arc<AtomicU32>]) -> Vec<u32> {
        asked.iter().map(|it| it.load(Ordering::Relaxed)).collect()
    }

    #[test]
    fn the_first_voice_that_has_a_phrase_says_it_once() {
        let clip = Clip::new(vec![1; 48]);
        let said = Answer::Said(clip.clone());
        let (mut booth, asked) = booth(&[Answer::Unknown, said.clone(), said]);
        for _ in 0..3 {
            assert_eq!(booth.say(&phrase("Rest.")).as_deref(), Some(&clip));
        }
        assert_eq!(times(&asked), [1, 1, 0]);
    }

    #[test]
    fn a_voice_that_fails_three_times_is_left_alone_and_the_next_one_speaks() {
        let said = Answer::Said(Clip::new(vec![1; 48]));
        let (mut booth, asked) = booth(&[Answer::Failed, said]);
        for nth in 0..9 {
            assert!(booth.say(&phrase(&format!("{nth}."))).is_some());
        }
        assert_eq!(times(&asked), [3, 9]);
        assert!(booth.has_lost_a_voice());
    }

    #[test]
    fn what_nobody_can_say_is_asked_for_once() {
        let (mut booth, asked) = booth(&[Answer::Unknown]);
        assert_eq!(booth.of(&phrase("Rest.")), Known::Never);
        assert_eq!(booth.of(&phrase("Rest.")), Known::Never);
        assert_eq!(times(&asked), [1]);
        assert!(!booth.has_lost_a_voice());
    }
}
