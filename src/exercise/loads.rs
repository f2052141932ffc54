//! What an exercise asks of the body: what the figure of its held pose tells, and what its file adds.

use std::collections::BTreeSet;

use super::{Exercise, Load, Position};
use crate::figure::{Lying, Posture, Thing};

// From which angles, in degrees, a pose asks for something. That of the knee and that of the hip, which people with a new hip
// are told not to pass, are the review's of the catalogue; the others are Supple's defaults.
const DEEP_KNEE: f32 = 110.0;
const DEEP_HIP: f32 = 90.0;
const WIDE_HIP: f32 = 35.0;
const BENT_SPINE: f32 = 28.0;
const ARCHED_SPINE: f32 = -15.0;
const TWISTED_SPINE: f32 = 25.0;
const BENT_NECK: f32 = 30.0;
const TILTED_NECK: f32 = 20.0;

impl Exercise {
    /// All that its held pose asks of the body.
    pub fn all_loads(&self) -> BTreeSet<Load> {
        let mut loads: BTreeSet<Load> = self.loads.iter().copied().collect();
        if self.position.is_on_floor() && !self.is_on_bench() {
            loads.insert(Load::Floor);
        }
        if let Some(figure) = &self.figure {
            let posture = figure.posture();
            loads.extend(of_posture(posture));
            if self.position == Position::Standing && posture.is_on_one_foot {
                loads.insert(Load::OneLeg);
            }
        }
        loads
    }

    fn is_on_bench(&self) -> bool {
        let mut things = self.figure.iter().flat_map(|figure| &figure.things);
        things.any(|thing| matches!(thing, Thing::Bench { .. }))
    }
}

fn of_posture(posture: &Posture) -> impl Iterator<Item = Load> {
    let Posture { spine, neck, .. } = posture;
    // Lying on the back or the side the head rests on something.
    let carries_head = matches!(posture.lies, None | Some(Lying::Front));
    let bends_neck =
        neck.flex.abs().max(neck.rotate.abs()) > BENT_NECK || neck.abduct.abs() > TILTED_NECK;
    let asked = [
        (Load::Back, posture.lies == Some(Lying::Back)),
        (Load::Front, posture.lies == Some(Lying::Front)),
        (Load::Side, posture.lies == Some(Lying::Side)),
        (Load::Knees, posture.kneels),
        (Load::Wrists, posture.is_on_hands),
        (Load::Forearms, posture.is_on_forearms),
        (Load::Neck, carries_head && bends_neck),
        (Load::DeepKnee, posture.knee > DEEP_KNEE),
        (Load::DeepHip, posture.hip > DEEP_HIP),
        (Load::HipAcross, posture.crosses),
        (Load::HipWide, posture.hip_outwards > WIDE_HIP),
        (Load::SpineBent, spine.flex > BENT_SPINE),
        (Load::SpineArched, spine.flex < ARCHED_SPINE),
        (Load::Twist, spine.rotate.abs() > TWISTED_SPINE),
        // Lying on the side, the arm below carries the head.
        (
            Load::Overhead,
            posture.reaches_up && posture.lies != Some(Lying::Side),
        ),
    ];
    asked
        .into_iter()
        .filter_map(|(load, is_asked)| is_asked.then_some(load))
}
