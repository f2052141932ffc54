//! Sessions as they sound, cut into what is said in them.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use supple::document::Source;
use supple::exercise::Catalogue;
use supple::routine;
use supple::session::{Person, Plan};
use supple::sound::{Bank, CLIP_RATE, Clip, Hand, Percent, Timeline, Timing};
use supple::speech::sheet::{Script, Spoken};
use supple::speech::{Amount, Booth, Cast, Rate, Saying, Wanted};

use super::plans::for_each_plan;
use super::recogniser::spelt_out;

/// The samples a second that the recogniser listens to.
const HEARD_RATE: u32 = 16_000;
/// What is cut with a phrase before it and after it, so that the cues that it belongs to are heard.
const AROUND: Duration = Duration::from_millis(200);

/// What is said in the bundled routines and in one of all exercises, by the pack of a language, with the samples of it.
pub fn phrases(language: &str) -> BTreeMap<String, Vec<i16>> {
    let catalogue = Catalogue::bundled();
    let wanted = Wanted {
        language: language.to_owned(),
        voice: Some(format!("pack/{language}")),
        rate: Rate::USUAL,
        recordings: "/nowhere".into(),
    };
    let mut booth = Cast::of(&wanted).booth(&wanted, &catalogue);
    let mut phrases = BTreeMap::new();
    let mut add = |plan: &Plan| hear(plan, &catalogue, &mut booth, &mut phrases);
    for_each_plan(|plan, _| add(plan));
    add(&all_exercises(&catalogue));
    phrases
}

/// Every exercise, on both sides at once and shortly.
fn all_exercises(catalogue: &Catalogue) -> Plan {
    let step = |id| format!("(exercise: \"{id}\", work: Hold(seconds: 5)),\n");
    let steps: String = catalogue.ids().map(step).collect();
    let text = format!("Routine(name: \"All\", prepare: 10, steps: [\n{steps}])");
    let routine = routine::read(&Source::new("all.ron", &text), catalogue).unwrap();
    Plan::new(Arc::new(routine), catalogue, &Person::default())
}

/// Adds what is said in a plan, if there is anything new in it.
fn hear(
    plan: &Plan,
    catalogue: &Catalogue,
    booth: &mut Booth,
    phrases: &mut BTreeMap<String, Vec<i16>>,
) {
    // No way into a pose is told, which no pack has: all is said by the pack.
    let script = Script {
        plan,
        catalogue,
        saying: Saying {
            amount: Amount::NameAndSide,
            counts_reps: true,
        },
    };
    let sheet = script.whole(booth);
    let text = |spoken: &Spoken| spelt_out(&spoken.phrase.text());
    if sheet.iter().all(|it| phrases.contains_key(&text(it))) {
        return;
    }
    let words = sheet
        .iter()
        .map(|it| (it.at, booth.say(&it.phrase).unwrap()));
    let words: Vec<_> = words.collect();
    let end = sheet.iter().map(Spoken::end).max().unwrap_or_default();
    let heard = heard(plan, words, end + AROUND);
    let place = |at: Duration| (at.as_secs_f64() * f64::from(HEARD_RATE)) as usize;
    for spoken in &sheet {
        let (from, until) = (spoken.at.saturating_sub(AROUND), spoken.end() + AROUND);
        let samples = heard[place(from)..place(until)].to_vec();
        phrases.insert(text(spoken), samples);
    }
}

/// A session until a time, as the recogniser listens: one sample for three. Neither speech nor cues have much at the rates
/// that this would fold back.
fn heard(plan: &Plan, words: Vec<(Duration, Arc<Clip>)>, until: Duration) -> Vec<i16> {
    let hand = Hand::new(Arc::new(|| Duration::ZERO));
    hand.set_cues(plan.cues());
    hand.set_words(words);
    hand.set_speech_volume(Percent::FULL);
    let mut timeline = Timeline::new(&hand, Bank::synthesise(CLIP_RATE), Timing::exact());
    let samples = (until.as_secs_f64() * f64::from(HEARD_RATE)).ceil() as usize;
    let mut next = || timeline.next().unwrap();
    let three = std::iter::repeat_with(|| next() + next() + next());
    let levels = three.map(|sum| (sum / 3.0 * f32::from(i16::MAX)).round() as i16);
    levels.take(samples + 1).collect()
}
