//! The speech sheet: no phrase runs into another, into a countdown, or past what it belongs to.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;
use supple::exercise::Catalogue;
use supple::routine::Library;
use supple::session::{Cue, Person, Placed, Plan};
use supple::speech::sheet::{About, Known, Lengths as _, Script, Since, Spoken};
use supple::speech::{Amount, Cast, Phrase, Rate, Saying, Wanted};

use super::plans::for_each_plan;

/// Somebody who takes so long for a letter, and a little for each part.
fn voice(a_letter: Duration) -> impl Fn(&Phrase) -> Known {
    move |phrase| {
        let letters = u32::try_from(phrase.text().chars().count()).unwrap();
        let parts = u32::try_from(phrase.parts.len()).unwrap();
        let usual = a_letter * letters + Duration::from_millis(150) * parts;
        let length = if phrase.quick { usual * 4 / 5 } else { usual };
        Known::Takes(length)
    }
}

const USUAL: Duration = Duration::from_millis(55);

/// All that is said of a plan, open bouts taking no time.
fn whole(script: &Script<'_>, voice: impl FnMut(&Phrase) -> Known) -> Vec<Spoken> {
    let cues = script.plan.cues();
    let mut voice = voice;
    let mut sheet = Vec::new();
    let mut segment = 0;
    while let Some(planned) = script.plan.segments.get(segment) {
        let placed = Placed::planned(script.plan, segment, planned.start);
        let run: Vec<Placed> = placed.onwards(script.plan).collect();
        let end = run.last().unwrap().end(script.plan);
        let from = cues.partition_point(|(at, _)| *at < planned.start);
        sheet.extend(script.sheet(placed, &cues[from..], Since::default(), &mut voice));
        segment += run.len();
        assert!(end.is_none() || segment == script.plan.segments.len());
    }
    sheet
}

/// What must be true of whatever is said.
fn hold_the_law(plan: &Plan, sheet: &[Spoken]) {
    for pair in sheet.windows(2) {
        let (one, other) = (&pair[0], &pair[1]);
        // After an open part the clock of a plan stands still.
        let is_open = plan.segments[one.part].length.is_none();
        assert!(
            is_open || one.end() <= other.at,
            "{one:?} runs into {other:?}"
        );
    }
    let cues = plan.cues();
    for spoken in sheet {
        let first = &plan.segments[spoken.part];
        let last = first
            .bout
            .map_or(spoken.part, |bout| plan.bouts[bout].segments.end - 1);
        let end = plan.end(last);
        let is_open = plan.segments[spoken.part].length.is_none();
        assert!(spoken.at >= first.start, "{spoken:?} comes early");
        assert!(
            is_open || spoken.end() <= end,
            "{spoken:?} ends after {end:?}"
        );
        if spoken.about == About::Cue || is_open {
            continue;
        }
        let ticks = cues
            .iter()
            .filter(|(_, cue)| matches!(cue, Cue::Countdown | Cue::GetReady));
        for (tick, _) in ticks.filter(|(at, _)| *at >= first.start && *at < end) {
            assert!(
                spoken.end() <= *tick,
                "{spoken:?} runs into the countdown at {tick:?}"
            );
        }
    }
}

fn told(sheet: &[Spoken]) -> Vec<(f32, String)> {
    let told = sheet
        .iter()
        .map(|it| (it.at.as_secs_f32(), it.phrase.text()));
    told.collect()
}

#[test]
fn in_every_bundled_routine_every_voice_at_any_rate_keeps_to_its_time() {
    for_each_plan(|plan, catalogue| {
        for amount in Amount::ALL {
            for counts_reps in [false, true] {
                let saying = Saying {
                    amount,
                    counts_reps,
                };
                let script = Script {
                    plan,
                    catalogue,
                    saying,
                };
                for millis in [35, 45, 55, 70, 90, 130] {
                    hold_the_law(plan, &whole(&script, voice(Duration::from_millis(millis))));
                }
            }
        }
    });
}

#[test]
#[ignore = "four minutes"]
fn long_in_every_bundled_routine_the_installed_voices_keep_to_their_time() {
    let mut tried = BTreeSet::new();
    for language in ["en-GB", "en-US"] {
        for rate in [80, 130] {
            let mut wanted = Wanted {
                language: language.to_owned(),
                voice: None,
                rate: Rate::new(rate),
                recordings: "/nowhere".into(),
            };
            for voice in Cast::of(&wanted).voices {
                if !tried.insert((voice.id.clone(), rate)) {
                    continue;
                }
                println!("{} at {rate} %", voice.id);
                wanted.voice = Some(voice.id);
                let catalogue = Catalogue::bundled();
                let mut booth = Cast::of(&wanted).booth(&wanted, &catalogue);
                for_each_plan(|plan, catalogue| {
                    let script = Script {
                        plan,
                        catalogue,
                        saying: Saying {
                            counts_reps: true,
                            ..Saying::default()
                        },
                    };
                    hold_the_law(plan, &whole(&script, |phrase| booth.of(phrase)));
                });
                assert!(!booth.has_lost_a_voice());
            }
        }
    }
}

#[test]
fn every_exercise_is_named_before_it_begins() {
    for_each_plan(|plan, catalogue| {
        let saying = Saying::default();
        let sheet = whole(
            &Script {
                plan,
                catalogue,
                saying,
            },
            voice(USUAL),
        );
        for (place, step) in plan.steps.iter().enumerate() {
            let name = catalogue.name(&step.step.exercise);
            let is_named = |spoken: &Spoken| {
                let of = plan.segments[spoken.part].step == place;
                of && !plan.segments[spoken.part].kind.is_work()
                    && spoken.phrase.text().contains(name)
            };
            assert!(sheet.iter().any(is_named), "{}: {name}", plan.routine.name);
        }
    });
}

#[test]
fn what_cannot_be_said_is_passed_over_and_what_is_not_known_yet_waits() {
    for_each_plan(|plan, catalogue| {
        let script = Script {
            plan,
            catalogue,
            saying: Saying::default(),
        };
        assert_eq!(whole(&script, |_| Known::Never), []);
        assert_eq!(whole(&script, |_| Known::NotYet), []);
    });
}

/// One of two kinds that a number divides all phrases into.
fn is_chosen(seed: u64, phrase: &Phrase) -> bool {
    let mut hasher = DefaultHasher::new();
    (seed, phrase.text(), phrase.quick).hash(&mut hasher);
    !hasher.finish().is_multiple_of(4)
}

fn routine(name: &str) -> (Plan, Catalogue) {
    let library = Library::load(Path::new("/nowhere"), Path::new("/nowhere"));
    let is_it = |entry: &&supple::routine::Entry| {
        entry
            .routine
            .as_ref()
            .is_ok_and(|routine| routine.name == name)
    };
    let entry = library.entries.iter().find(is_it).unwrap();
    let routine = Arc::clone(entry.routine.as_ref().unwrap());
    let catalogue = Catalogue::bundled();
    (
        Plan::new(routine, &catalogue, &Person::default()),
        catalogue,
    )
}

#[test]
fn a_session_as_it_is_told() {
    let (plan, catalogue) = routine("Two-minute break");
    let script = Script {
        plan: &plan,
        catalogue: &catalogue,
        saying: Saying::default(),
    };
    let lines: Vec<String> = told(&whole(&script, voice(USUAL)))
        .into_iter()
        .map(|(at, text)| format!("{at:7.2}  {text}"))
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn from_any_moment_on_the_law_holds(at in 0.0_f64..1.0, into in 0.0_f64..1.0, millis in 30_u64..140, held: bool) {
        let (plan, catalogue) = routine("Hip strength");
        let script = Script { plan: &plan, catalogue: &catalogue, saying: Saying { amount: Amount::Everything, counts_reps: true } };
        let segment = ((plan.segments.len() - 1) as f64 * at) as usize;
        let placed = Placed::planned(&plan, segment, plan.segments[segment].start);
        let now = placed.start + plan.segments[segment].length.unwrap_or_default().mul_f64(into);
        let since = Since { now, was_held: held, ..Since::default() };
        let cues = plan.cues();
        let from = cues.partition_point(|(at, _)| *at < placed.start);
        let sheet = script.sheet(placed, &cues[from..], since, &mut voice(Duration::from_millis(millis)));
        hold_the_law(&plan, &sheet);
        prop_assert!(sheet.iter().all(|spoken| spoken.at >= now));
    }

    #[test]
    fn what_is_known_is_said_at_the_times_of_a_sheet_of_which_all_is_known(seed: u64, millis in 30_u64..140, amount in 0..Amount::ALL.len()) {
        let (plan, catalogue) = routine("Hip strength");
        let script = Script { plan: &plan, catalogue: &catalogue, saying: Saying { amount: Amount::ALL[amount], counts_reps: true } };
        let all = voice(Duration::from_millis(millis));
        let known = |phrase: &Phrase| if is_chosen(seed, phrase) { all(phrase) } else { Known::NotYet };
        let sheet = whole(&script, &all);
        for spoken in whole(&script, known) {
            prop_assert!(sheet.contains(&spoken), "{spoken:?}");
        }
    }

    #[test]
    fn a_sheet_laid_out_again_says_the_same(at in 0.0_f64..1.0, into in 0.0_f64..1.0, millis in 30_u64..140, amount in 0..Amount::ALL.len()) {
        let (plan, catalogue) = routine("Hip strength");
        let script = Script { plan: &plan, catalogue: &catalogue, saying: Saying { amount: Amount::ALL[amount], counts_reps: true } };
        let mut voice = voice(Duration::from_millis(millis));
        let segment = ((plan.segments.len() - 1) as f64 * at) as usize;
        let part = plan.part(segment);
        let placed = Placed::planned(&plan, part.start, plan.segments[part.start].start);
        let cues = plan.cues();
        let from = cues.partition_point(|(at, _)| *at < placed.start);
        let cues = &cues[from..];
        let sheet = script.sheet(placed, cues, Since::default(), &mut voice);
        let length: Duration = plan.segments[part.clone()].iter().filter_map(|segment| segment.length).sum();
        let now = placed.start + length.mul_f64(into);
        let (begun, ahead): (Vec<Spoken>, Vec<Spoken>) = sheet.into_iter().partition(|spoken| spoken.at < now);
        let said: Vec<About> = begun.iter().map(|spoken| spoken.about).collect();
        let said_until = begun.iter().map(Spoken::end).max().unwrap_or_default();
        let since = Since { now, said_until, said: &said, ..Since::default() };
        prop_assert_eq!(script.sheet(placed, cues, since, &mut voice), ahead);
    }
}
