//! The figures of all bundled exercises, held to the laws of bodies.

mod laws;
mod loads;

use std::collections::BTreeSet;

use supple::document::Source;
use supple::exercise::{Catalogue, Equipment, Position, read_usable};
use supple::figure::drawing::{Camera, Detail, Handed, Palette, Picture};
use supple::figure::{Demonstration, Look, Thing};

/// All those that the founding documents name, and as many again that belong to them.
const SHOWN: usize = 105;

fn shown() -> Vec<(String, Demonstration)> {
    let catalogue = Catalogue::bundled();
    catalogue
        .iter()
        .filter_map(|exercise| Some((exercise.id.clone(), exercise.figure.as_deref()?.clone())))
        .collect()
}

fn look(along: f32, camera: Camera, handed: Handed) -> Look<'static> {
    Look {
        along,
        breath: 0.0,
        camera,
        handed,
        detail: Detail::Large,
        palette: &Palette::LIGHT,
    }
}

#[test]
fn every_exercise_is_shown() {
    let catalogue = Catalogue::bundled();
    let without: Vec<&str> = catalogue
        .iter()
        .filter(|exercise| exercise.figure.is_none())
        .map(|exercise| exercise.id.as_str())
        .collect();
    assert_eq!(without, [""; 0]);
    assert_eq!(shown().len(), SHOWN);
}

#[test]
fn every_movement_keeps_the_laws_of_bodies() {
    let mut faults = Vec::new();
    for (id, figure) in shown() {
        let found = laws::faults(&figure).into_iter();
        faults.extend(found.map(|fault| format!("{id} {fault}")));
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn what_an_exercise_needs_stands_around_its_figure() {
    for exercise in Catalogue::bundled().iter() {
        let Some(figure) = &exercise.figure else {
            continue;
        };
        let stands: BTreeSet<Equipment> = figure.things.iter().filter_map(equipment).collect();
        // What there is to hold on to may be any of these; a cushion, a band and a mat's padding need not be drawn.
        let supports = [Equipment::Wall, Equipment::Chair, Equipment::Table];
        let mut needed: BTreeSet<Equipment> = exercise.equipment.iter().copied().collect();
        if needed.remove(&Equipment::Support) {
            let held = supports.iter().filter(|support| stands.contains(support));
            assert!(
                held.clone().next().is_some(),
                "{} holds on to nothing",
                exercise.id
            );
            needed.extend(held);
        }
        needed.remove(&Equipment::Cushion);
        if needed.remove(&Equipment::Band) && stands.contains(&Equipment::Strap) {
            // A band is drawn as a strap.
            needed.insert(Equipment::Strap);
        }
        // One can sit on anything, and a seat is drawn where it shows the exercise best.
        let is_seat = exercise.position == Position::Chair && !needed.contains(&Equipment::Chair);
        let stands: BTreeSet<Equipment> = stands
            .into_iter()
            .filter(|it| !(is_seat && *it == Equipment::Chair))
            .collect();
        assert_eq!(stands, needed, "{}", exercise.id);
    }
}

/// What of a figure's things is named as equipment; a cushion is a comfort.
fn equipment(thing: &Thing) -> Option<Equipment> {
    match thing {
        Thing::Mat => Some(Equipment::Mat),
        Thing::Chair(_) => Some(Equipment::Chair),
        Thing::Wall(_) => Some(Equipment::Wall),
        Thing::Doorway { .. } => Some(Equipment::Doorway),
        Thing::Table { .. } | Thing::Bench { .. } => Some(Equipment::Table),
        Thing::Step { .. } => Some(Equipment::Step),
        Thing::Strap(_) => Some(Equipment::Strap),
        Thing::Cushion { .. } => None,
    }
}

#[test]
fn left_and_right_are_mirror_images() {
    for (id, figure) in shown() {
        for along in [0.0, 0.4, 1.0] {
            let picture = |handed| figure.picture(&look(along, figure.camera, handed));
            let (right, left) = (picture(Handed::AsPosed), picture(Handed::Mirrored));
            assert_eq!(left.bounds(), right.bounds().mirrored(), "{id}");
            // The lamp stays where it is, so that shade differs; lines and their places do not.
            assert_eq!(
                outlines(&left),
                outlines(&right.mirrored()),
                "{id} at {along}"
            );
        }
    }
}

/// The corners of all outlines, to a ten-thousandth of the body's height.
fn outlines(picture: &Picture) -> BTreeSet<(i64, i64)> {
    picture
        .shapes()
        .filter(|shape| shape.fill == Palette::LIGHT.line)
        .flat_map(|shape| shape.corners)
        .map(|point| {
            (
                (point.x * 1e4).round() as i64,
                (point.y * 1e4).round() as i64,
            )
        })
        .collect()
}

#[test]
fn one_frame_holds_the_whole_movement() {
    for (id, figure) in shown() {
        for turn in [0.0, 90.0, 200.0] {
            let camera = Camera {
                turn: figure.camera.turn + turn,
                ..figure.camera
            };
            let frame = figure.frame(camera, Handed::AsPosed);
            for step in 0..=10 {
                let along = step as f32 / 10.0;
                let bounds = figure
                    .picture(&look(along, camera, Handed::AsPosed))
                    .bounds();
                let holds = frame.union(bounds) == frame;
                assert!(
                    holds,
                    "{id} leaves its frame at {along}: {bounds:?} of {frame:?}"
                );
            }
        }
    }
}

#[test]
fn a_movement_begins_and_ends_at_its_poses_without_a_jump() {
    for (id, figure) in shown() {
        let movement = figure.movement();
        let mut before = movement.stance(0.0);
        let ways = figure.held.len().max(1) as f32;
        for step in 1..=400 {
            let stance = movement.stance(step as f32 / 400.0);
            for joint in supple::figure::Joint::ALL {
                let way = before.at(joint).distance(stance.at(joint));
                assert!(
                    way < 0.03 * ways,
                    "{id}: {joint:?} jumps by {way:.3} at {step}/400"
                );
            }
            before = stance;
        }
    }
}

/// A file of an exercise with this figure, as a person might write it.
fn with_figure(figure: &str) -> Source {
    let text = format!(
        "Exercise(\n    id: \"mine\", name: \"Mine\", position: Lying,\n    dose: (work: Hold(seconds: 20)),\n    figure: {figure},\n)\n"
    );
    Source::new("mine.ron", text)
}

#[test]
fn faults_of_a_figure_are_told_at_their_place_and_cost_only_the_figure() {
    for (figure, fault, message) in [
        ("(start: (right_nee: 90))", "right_nee", "right_knee"),
        (
            "(start: (right_knee: NaN))",
            "NaN",
            "a number from -360 to 360",
        ),
        (
            "(start: (right_knee: 900))",
            "900",
            "a number from -360 to 360",
        ),
        (
            "(start: (hips: (flex: \"up\")))",
            "\"up\"",
            "a number, such as 0.25",
        ),
        ("(start: (base: OnHead))", "OnHead", "OnBack"),
        (
            "(start: (pelvis_height: 1.5))",
            "(pelvis",
            "touches the ground",
        ),
        (
            "(start: (), held: [(pelvis_height: 1)])",
            "[(pelvis",
            "touches the ground",
        ),
        ("(start: (hands: Onto(bone: LeftThigh)))", "Onto", "On"),
        ("(start: (hands: Flat(x: 9)))", "9", "a number from -3 to 3"),
        (
            "(start: (hands: At(x: 0, bend: (1, 2))))",
            "(1, 2)",
            "three numbers",
        ),
        ("(start: (), works: [Right(Glute)])", "Glute", "Glutes"),
        ("(start: (), props: [Sofa])", "Sofa", "Chair"),
        (
            "(start: (), camera: (rise: 90))",
            "90",
            "a number from 0 to 60",
        ),
        ("(held: [])", "(held", "start"),
        ("7", "7", "a figure, such as"),
    ] {
        let source = with_figure(figure);
        let reading = read_usable(&source);
        let exercise = reading.exercise.expect(figure);
        assert!(exercise.figure.is_none(), "{figure}");
        let report = reading.report.expect(figure);
        let told = report.render(false);
        let at = &source.text[report.diagnostics[0].span.start..];
        assert!(
            at.starts_with(fault) && told.contains(message),
            "{figure}:\n{told}"
        );
    }
    let fine = read_usable(&with_figure("(start: (base: OnBack))"));
    assert!(fine.report.is_none() && fine.exercise.is_some_and(|mine| mine.figure.is_some()));
}

#[test]
fn a_fault_elsewhere_is_no_fault_of_the_figure() {
    let source = with_figure("(start: ())");
    let source = Source::new("mine.ron", source.text.replace("Lying", "Flying"));
    let reading = read_usable(&source);
    assert!(reading.exercise.is_none() && reading.report.is_some());
}
