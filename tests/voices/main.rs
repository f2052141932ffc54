//! A recogniser listens to the voices that come with the app.
//!
//! It knows American English, and nothing but what can be said. What it lacks is in `missing.dict`, and how a British voice
//! says some of it in `british.dict`.
#![cfg(feature = "app")]

#[path = "../shared/left_out.rs"]
mod left_out;
#[path = "../shared/plans.rs"]
mod plans;
mod recogniser;
mod session;

use std::collections::BTreeMap;

use supple::exercise::Catalogue;
use supple::speech::{Pack, words};

use left_out::left_out;
use recogniser::{Recogniser, spelt_out};

/// The share of single clips that must be understood, without a sentence around them. Before they are encoded it is 98 of 100;
/// at the size of a pack it is 94 to 96, and a change of some clip moves it by one or two.
const CLIPS_UNDERSTOOD: f64 = 0.92;
/// The share of phrases that must be understood as they are heard in sessions, with the cues around and under them.
const PHRASES_UNDERSTOOD: f64 = 0.95;

const LANGUAGES: [(&str, &str); 2] = [("en-GB", include_str!("british.dict")), ("en-US", "")];

#[test]
#[ignore = "a minute"]
fn long_a_recogniser_understands_the_clips_of_the_english_voices() {
    let Some(recogniser) = Recogniser::find() else {
        left_out("PocketSphinx");
        return;
    };
    for (language, accent) in LANGUAGES {
        let pack = Pack::bundled(language).unwrap();
        assert_eq!(pack.language(), language);
        let parts = words::of_packs(&Catalogue::bundled());
        let said = parts.iter().map(|part| {
            let samples = pack.say(&part.text).unwrap().samples;
            (spelt_out(&part.text), samples)
        });
        let share = understood(&recogniser, accent, said.collect());
        assert!(share >= CLIPS_UNDERSTOOD, "{language}: {share}");
    }
}

#[test]
#[ignore = "two minutes"]
fn long_a_recogniser_understands_the_english_voices_in_sessions() {
    let Some(recogniser) = Recogniser::find() else {
        left_out("PocketSphinx");
        return;
    };
    for (language, accent) in LANGUAGES {
        let share = understood(&recogniser, accent, session::phrases(language));
        assert!(share >= PHRASES_UNDERSTOOD, "{language}: {share}");
    }
}

/// The share of texts that is taken for what it is; prints the others.
fn understood(recogniser: &Recogniser, accent: &str, said: BTreeMap<String, Vec<i16>>) -> f64 {
    let heard = recogniser.listen(&said, accent);
    let misheard = said.keys().filter(|text| heard.get(*text) != Some(text));
    let misheard: Vec<String> = misheard
        .map(|text| format!("{text}: {}", heard.get(text).map_or("", String::as_str)))
        .collect();
    let share = 1.0 - misheard.len() as f64 / said.len() as f64;
    let percent = share * 100.0;
    println!("{percent:.1} % of {} understood. {misheard:#?}", said.len());
    share
}
