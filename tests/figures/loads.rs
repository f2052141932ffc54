//! What exercises ask of the body, against the table that a review of the catalogue has made.

use std::collections::{BTreeMap, BTreeSet};

use supple::exercise::Load::{self, *};
use supple::exercise::{Catalogue, Exercise};

/// The review's table of the first 53 exercises.
const REVIEWED: &[(&str, &[Load])] = &[
    ("bird-dog", &[Floor, Knees, Wrists, Overhead, Strain]),
    ("butterfly", &[Floor, DeepKnee, HipWide]),
    ("calf-wall", &[Wrists]),
    (
        "cat-cow",
        &[Floor, Knees, Wrists, Neck, SpineBent, SpineArched],
    ),
    (
        "childs-pose",
        &[
            Floor, Knees, DeepKnee, DeepHip, SpineBent, HeadLow, Overhead,
        ],
    ),
    ("chin-tuck", &[Neck]),
    ("clamshell", &[Floor, Side, HipAcross, HipWide]),
    ("cobra", &[Floor, Front, Wrists, Neck, SpineArched]),
    ("couch-stretch", &[Floor, Knees, DeepKnee, SpineArched]),
    ("dead-bug", &[Floor, Back, DeepHip, Overhead, Strain]),
    ("doorway-chest", &[]),
    ("figure-4", &[Floor, Back, DeepHip, HipWide]),
    ("glute-bridge", &[Floor, Back, Neck, SpineArched, Strain]),
    ("half-kneeling-hip-flexor", &[Floor, Knees, SpineArched]),
    (
        "happy-baby",
        &[Floor, Back, DeepKnee, DeepHip, HipWide, SpineBent],
    ),
    ("heel-raise", &[]),
    ("inner-leg-lift", &[Floor, Side, DeepHip, HipAcross]),
    (
        "knee-to-chest",
        &[Floor, Back, DeepKnee, DeepHip, SpineBent],
    ),
    (
        "knee-to-opposite-shoulder",
        &[Floor, Back, DeepKnee, DeepHip, HipAcross],
    ),
    ("leg-lift", &[Floor, Back, NervePull, Strain]),
    ("lunge", &[DeepKnee, OneLeg, Strain]),
    ("lying-hip-opener", &[Floor, Back, Twist]),
    ("neck-side-stretch", &[Neck]),
    ("ninety-ninety", &[Floor, DeepKnee, DeepHip, HipWide, Twist]),
    ("pelvic-tilt", &[Floor, Back]),
    (
        "pigeon",
        &[
            Floor,
            Knees,
            Wrists,
            DeepKnee,
            DeepHip,
            HipWide,
            SpineArched,
        ],
    ),
    ("plie-squat", &[HipWide]),
    ("sciatic-nerve-glide", &[SpineBent, NervePull]),
    (
        "scissor-hamstring",
        &[DeepHip, HipAcross, SpineBent, HeadLow, NervePull],
    ),
    ("seated-forward-bend", &[DeepHip, SpineBent, HeadLow]),
    ("seated-glute", &[DeepKnee, DeepHip, HipWide]),
    ("seated-twist", &[Neck, Twist]),
    ("shoulder-blade-squeeze", &[]),
    ("side-leg-lift", &[Floor, Side, HipAcross]),
    ("side-lunge-stretch", &[DeepKnee, HipWide]),
    ("side-plank-knees", &[Floor, Side, Forearms, Strain]),
    ("sit-to-stand", &[DeepHip, Strain]),
    (
        "standing-hamstring",
        &[DeepHip, SpineBent, OneLeg, NervePull],
    ),
    ("standing-it-band", &[HipAcross]),
    (
        "standing-pigeon",
        &[Wrists, DeepKnee, DeepHip, HipWide, OneLeg],
    ),
    ("standing-piriformis", &[DeepKnee, DeepHip, HipWide, OneLeg]),
    ("standing-quad", &[DeepKnee, SpineArched, OneLeg]),
    ("strap-hamstring", &[Floor, Back, DeepHip, NervePull]),
    ("strap-inner-thigh", &[Floor, Back, HipWide, NervePull]),
    ("supine-twist", &[Floor, Back, HipAcross, Twist]),
    ("thomas-test", &[Back, DeepHip]),
    (
        "thread-the-needle",
        &[Floor, Knees, Forearms, Neck, Twist, HeadLow],
    ),
    ("upper-back-extension-chair", &[Neck, SpineArched, Overhead]),
    ("walk", &[OneLeg]),
    ("wall-angel", &[SpineArched, Overhead]),
    ("wall-sit", &[DeepKnee, Strain]),
    ("wrist-extensor", &[Wrists]),
    ("wrist-flexor", &[Wrists]),
];

/// What a figure tells beyond the table, and why it may.
const MORE: &[(&str, &[Load], &str)] = &[
    (
        "butterfly",
        &[DeepHip],
        "the trunk leans forward over the legs, by more than a right angle at the hips",
    ),
    (
        "couch-stretch",
        &[DeepHip],
        "the hip of the leg in front is bent by more than a right angle",
    ),
    (
        "figure-4",
        &[DeepKnee],
        "the crossed knee is bent that far, although it carries nothing",
    ),
    (
        "half-kneeling-hip-flexor",
        &[DeepKnee],
        "the knee in front goes beyond its foot",
    ),
    (
        "inner-leg-lift",
        &[HipWide],
        "the upper leg is turned out, with its foot in front",
    ),
    (
        "lying-hip-opener",
        &[HipWide],
        "the leg that opens is turned out",
    ),
    (
        "ninety-ninety",
        &[Wrists],
        "both hands are on the floor and carry some of the body",
    ),
    ("seated-forward-bend", &[Neck], "the head hangs"),
    (
        "side-lunge-stretch",
        &[DeepHip],
        "the hip of the bent leg goes beyond a right angle",
    ),
    (
        "side-plank-knees",
        &[Knees],
        "the lower knee carries the body on its side",
    ),
    (
        "thomas-test",
        &[DeepKnee],
        "the knee that is hugged is bent that far",
    ),
    (
        "thread-the-needle",
        &[DeepHip, Wrists],
        "the seat is behind the knees, and the hand that stays presses on the floor",
    ),
];

fn differences(exercise: &Exercise, reviewed: &[Load], more: &[Load]) -> Vec<String> {
    let told = exercise.all_loads();
    let expected: BTreeSet<Load> = reviewed.iter().chain(more).copied().collect();
    told.symmetric_difference(&expected)
        .map(|load| format!("{}: {}", exercise.id, load.id()))
        .collect()
}

#[test]
fn what_exercises_ask_of_the_body_is_what_the_review_says_or_argued() {
    let catalogue = Catalogue::bundled();
    let more: BTreeMap<&str, &[Load]> = MORE.iter().map(|(id, loads, _)| (*id, *loads)).collect();
    let different: Vec<String> = REVIEWED
        .iter()
        .flat_map(|(id, reviewed)| {
            let more = more.get(id).copied().unwrap_or_default();
            differences(catalogue.get(id).unwrap(), reviewed, more)
        })
        .collect();
    assert!(different.is_empty(), "{different:#?}");
    assert!(
        MORE.iter()
            .all(|(_, loads, why)| !loads.is_empty() && !why.is_empty())
    );
}

#[test]
fn a_file_adds_only_what_its_figure_does_not_tell() {
    for exercise in Catalogue::bundled().iter() {
        let mut alone = Exercise::clone(exercise);
        alone.loads.clear();
        let of_figure = alone.all_loads();
        let twice: Vec<_> = exercise
            .loads
            .iter()
            .filter(|load| of_figure.contains(load))
            .collect();
        assert!(twice.is_empty(), "{}: {twice:?}", exercise.id);
    }
}

#[test]
fn an_exercise_without_a_figure_asks_for_what_its_file_says() {
    let catalogue = Catalogue::bundled();
    let mut plain = Exercise::clone(catalogue.get("figure-4").unwrap());
    plain.figure = None;
    plain.loads = vec![NervePull];
    assert_eq!(plain.all_loads(), BTreeSet::from([Floor, NervePull]));
}
