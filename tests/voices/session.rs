//! Sessions as they sound, cut into what is said in them.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;
use std::time::Duration;

use supple::document::Source;
use supple::exercise::Catalogue;
use supple::routine;
use supple::session::{Person, Plan};
use supple::sound::{Bank, Percent, Score, Volumes, WAV_RATE, render};
use supple::speech::sheet::Script;
use supple::speech::{Amount, Booth, Cast, Rate, Saying, Wanted};

use super::plans::for_each_plan;
use super::recogniser::spelt_out;

/// The recogniser listens at a third of the rate at which sessions are rendered.
const THIRD: usize = 3;
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
    let mut add = |plan: &Plan| phrases.extend(of_plan(plan, &catalogue, &mut booth));
    for_each_plan(|plan, _| add(plan));
    add(&all_exercises(&catalogue));
    phrases
}

/// Every exercise on both sides at once.
fn all_exercises(catalogue: &Catalogue) -> Plan {
    let step = |id| format!("(exercise: \"{id}\", work: Hold(seconds: 30)),\n");
    let steps: String = catalogue.ids().map(step).collect();
    let text = format!("Routine(name: \"All\", steps: [\n{steps}])");
    let routine = routine::read(&Source::new("all.ron", &text), catalogue).unwrap();
    Plan::new(Arc::new(routine), catalogue, &Person::default())
}

fn of_plan(plan: &Plan, catalogue: &Catalogue, booth: &mut Booth) -> Vec<(String, Vec<i16>)> {
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
    let words = sheet
        .iter()
        .map(|it| (it.at, booth.say(&it.phrase).unwrap()));
    let words: Vec<_> = words.collect();
    let score = Score {
        cues: &plan.cues(),
        words: &words,
        speech: Percent::FULL,
        length: plan.length,
    };
    let mut file = Cursor::new(Vec::new());
    let bank = Bank::synthesise(WAV_RATE);
    render(score, &bank, &Volumes::default(), &mut file, |_| ()).unwrap();
    file.set_position(0);
    let samples = hound::WavReader::new(file).unwrap().into_samples();
    let heard: Vec<i16> = samples.map(Result::unwrap).collect();
    let place = |at: Duration| (at.as_secs_f64() * f64::from(WAV_RATE.get())) as usize;
    let cut = |from: Duration, until: Duration| {
        let until = place(until).min(heard.len());
        heard[place(from)..until]
            .chunks_exact(THIRD)
            .map(mean)
            .collect()
    };
    let phrases = sheet.iter().map(|it| {
        let samples = cut(it.at.saturating_sub(AROUND), it.end() + AROUND);
        (spelt_out(&it.phrase.text()), samples)
    });
    phrases.collect()
}

/// One sample for some. Neither speech nor cues have much at the rates that this would fold back.
fn mean(samples: &[i16]) -> i16 {
    let sum: i32 = samples.iter().map(|sample| i32::from(*sample)).sum();
    (sum / samples.len() as i32) as i16
}
