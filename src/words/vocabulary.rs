//! The names of what exercises are, need and ask for.

use crate::exercise::{Equipment, Kind, Load, Mind, Muscle, Position, Region};
use crate::text;

/// What to do to the body: "Stretch".
pub fn kind(kind: Kind) -> String {
    match kind {
        Kind::Stretch => text!("kind-stretch"),
        Kind::Strength => text!("kind-strength"),
        Kind::Mobility => text!("kind-mobility"),
        Kind::Cardio => text!("kind-cardio"),
        Kind::SelfCheck => text!("kind-self-check"),
    }
}

/// The name of a part of the body: "Lower back".
pub fn region(region: Region) -> String {
    match region {
        Region::Hips => text!("region-hips"),
        Region::LowerBack => text!("region-lower-back"),
        Region::UpperBack => text!("region-upper-back"),
        Region::Neck => text!("region-neck"),
        Region::Legs => text!("region-legs"),
        Region::Arms => text!("region-arms"),
        Region::WholeBody => text!("region-whole-body"),
    }
}

/// How the body is placed: "On your back".
pub fn position(position: Position) -> String {
    match position {
        Position::OnBack => text!("position-on-back"),
        Position::OnFront => text!("position-on-front"),
        Position::OnSide => text!("position-on-side"),
        Position::Floor => text!("position-floor"),
        Position::Chair => text!("position-chair"),
        Position::HandsAndKnees => text!("position-hands-and-knees"),
        Position::HalfKneeling => text!("position-half-kneeling"),
        Position::Standing => text!("position-standing"),
    }
}

/// What an exercise needs: "Chair".
pub fn equipment(equipment: Equipment) -> String {
    match equipment {
        Equipment::Mat => text!("equipment-mat"),
        Equipment::Chair => text!("equipment-chair"),
        Equipment::Strap => text!("equipment-strap"),
        Equipment::Wall => text!("equipment-wall"),
        Equipment::Doorway => text!("equipment-doorway"),
        Equipment::Table => text!("equipment-table"),
        Equipment::Step => text!("equipment-step"),
        Equipment::Support => text!("equipment-support"),
        Equipment::Cushion => text!("equipment-cushion"),
        Equipment::Band => text!("equipment-band"),
    }
}

/// The name of a muscle or group of muscles: "Hip flexors".
pub fn muscle(muscle: Muscle) -> String {
    match muscle {
        Muscle::Glutes => text!("muscle-glutes"),
        Muscle::Piriformis => text!("muscle-piriformis"),
        Muscle::OuterHip => text!("muscle-outer-hip"),
        Muscle::HipFlexors => text!("muscle-hip-flexors"),
        Muscle::Quadriceps => text!("muscle-quadriceps"),
        Muscle::Hamstrings => text!("muscle-hamstrings"),
        Muscle::Adductors => text!("muscle-adductors"),
        Muscle::Calves => text!("muscle-calves"),
        Muscle::LowerBack => text!("muscle-lower-back"),
        Muscle::Abdominals => text!("muscle-abdominals"),
        Muscle::Obliques => text!("muscle-obliques"),
        Muscle::UpperBack => text!("muscle-upper-back"),
        Muscle::Chest => text!("muscle-chest"),
        Muscle::Shoulders => text!("muscle-shoulders"),
        Muscle::Neck => text!("muscle-neck"),
        Muscle::Forearms => text!("muscle-forearms"),
    }
}

/// What a pose asks of the body, as a part of a sentence: "weight on your knees".
pub fn load(load: Load) -> String {
    match load {
        Load::Floor => text!("load-floor"),
        Load::Back => text!("load-back"),
        Load::Front => text!("load-front"),
        Load::Side => text!("load-side"),
        Load::Knees => text!("load-knees"),
        Load::Wrists => text!("load-wrists"),
        Load::Forearms => text!("load-forearms"),
        Load::Neck => text!("load-neck"),
        Load::DeepKnee => text!("load-deep-knee"),
        Load::DeepHip => text!("load-deep-hip"),
        Load::HipAcross => text!("load-hip-across"),
        Load::HipWide => text!("load-hip-wide"),
        Load::SpineBent => text!("load-spine-bent"),
        Load::SpineArched => text!("load-spine-arched"),
        Load::Twist => text!("load-twist"),
        Load::OneLeg => text!("load-one-leg"),
        Load::HeadLow => text!("load-head-low"),
        Load::Overhead => text!("load-overhead"),
        Load::NervePull => text!("load-nerve-pull"),
        Load::Strain => text!("load-strain"),
    }
}

/// What a person has to mind: "Bending makes it worse".
pub fn mind(mind: Mind) -> String {
    match mind {
        Mind::Bending => text!("mind-bending"),
        Mind::Arching => text!("mind-arching"),
        Mind::HipReplacement => text!("mind-hip-replacement"),
        Mind::WeakBones => text!("mind-weak-bones"),
        Mind::OuterHip => text!("mind-outer-hip"),
        Mind::Pregnancy => text!("mind-pregnancy"),
        Mind::Knees => text!("mind-knees"),
        Mind::Wrists => text!("mind-wrists"),
        Mind::Dizziness => text!("mind-dizziness"),
        Mind::Floor => text!("mind-floor"),
        Mind::OneLeg => text!("mind-one-leg"),
    }
}

/// What an exercise spares: "Nothing on my knees".
pub fn spared(mind: Mind) -> String {
    match mind {
        Mind::Bending => text!("spare-bending"),
        Mind::Arching => text!("spare-arching"),
        Mind::HipReplacement => text!("spare-hip-replacement"),
        Mind::WeakBones => text!("spare-weak-bones"),
        Mind::OuterHip => text!("spare-outer-hip"),
        Mind::Pregnancy => text!("spare-pregnancy"),
        Mind::Knees => text!("spare-knees"),
        Mind::Wrists => text!("spare-wrists"),
        Mind::Dizziness => text!("spare-dizziness"),
        Mind::Floor => text!("spare-floor"),
        Mind::OneLeg => text!("spare-one-leg"),
    }
}
