//! Sessions as they sound, cut into what is said in them.

use std::io::Cursor;
use std::sync::Arc;
use std::time::Duration;

use supple::document::Source;
use supple::exercise::Catalogue;
use supple::routine;
use supple::session::{Person, Plan};
use supple::sound::{Bank, CLIP_RATE, Percent, Score, Volumes, WAV_RATE, render};
use supple::speech::sheet::Script;
use supple::speech::{Amount, Cast, Saying, Wanted};

use super::plans::for_each_plan;

/// The recogniser listens at a third of the rate at which sessions are rendered.
const THIRD: usize = 3;
/// What is cut with a phrase before it and after it, so that the cues that it belongs to are heard.
const AROUND: Duration = Duration::from_millis(200);

/// What is said in the bundled routines and in one of all exercises, by the pack of a language, with the samples of it.
pub fn phrases(language: &str) -> Vec<(String, Vec<i16>)> {
    let mut phrases = Vec::new();
    for_each_plan(|plan, catalogue| phrases.extend(of_plan(language, plan, catalogue)));
    let catalogue = Catalogue::bundled();
    let plan = all_exercises(&catalogue);
    phrases.extend(of_plan(language, &plan, &catalogue));
    phrases
}

/// Every exercise on its usual sides, for its usual time.
fn all_exercises(catalogue: &Catalogue) -> Plan {
    let steps: String = catalogue
        .ids()
        .map(|id| format!("(exercise: \"{id}\"),\n"))
        .collect();
    let text = format!("Routine(name: \"All\", steps: [\n{steps}])");
    let routine = routine::read(&Source::new("all.ron", &text), catalogue).unwrap();
    Plan::new(Arc::new(routine), catalogue, &Person::default())
}

fn of_plan(language: &str, plan: &Plan, catalogue: &Catalogue) -> Vec<(String, Vec<i16>)> {
    // No way into a pose is told, which no pack has: all is said by the pack.
    let script = Script {
        plan,
        catalogue,
        saying: Saying {
            amount: Amount::NameAndSide,
            counts_reps: true,
        },
    };
    let wanted = Wanted {
        language: language.to_owned(),
        voice: Some(format!("pack/{language}")),
        rate: Default::default(),
        recordings: "/nowhere".into(),
    };
    let mut booth = Cast::of(&wanted).booth(&wanted, catalogue);
    let sheet = script.whole(&mut booth);
    let words: Vec<_> = sheet
        .iter()
        .map(|spoken| (spoken.at, booth.say(&spoken.phrase).unwrap()))
        .collect();
    let mut file = Cursor::new(Vec::new());
    let score = Score {
        cues: &plan.cues(),
        words: &words,
        speech: Percent::FULL,
        length: plan.length,
    };
    let bank = Bank::synthesise(WAV_RATE);
    render(score, &bank, &Volumes::default(), &mut file, |_| ()).unwrap();
    file.set_position(0);
    let heard: Vec<i16> = hound::WavReader::new(file)
        .unwrap()
        .into_samples()
        .map(Result::unwrap)
        .collect();
    let place = |at: Duration| (at.as_secs_f64() * f64::from(CLIP_RATE.get())) as usize;
    let cut = |from: Duration, until: Duration| {
        let until = place(until).min(heard.len());
        let samples = heard[place(from)..until].chunks_exact(THIRD);
        samples.map(mean).collect()
    };
    sheet
        .iter()
        .map(|it| {
            (
                it.phrase.text(),
                cut(it.at.saturating_sub(AROUND), it.end() + AROUND),
            )
        })
        .collect()
}

/// One sample for some of three times the rate. Speech at that rate has nothing that this would fold back.
fn mean(samples: &[i16]) -> i16 {
    let sum: i32 = samples.iter().map(|sample| i32::from(*sample)).sum();
    (sum / samples.len() as i32) as i16
}
