//! What a person wants an exercise to spare, by what it asks of the body.

use super::{Exercise, Load};

/// Something that an exercise is to spare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spare {
    /// Getting down to the floor, and up again.
    Floor,
    /// The knees.
    Knees,
    /// The wrists.
    Wrists,
    /// The outside of the hips, which crossing a leg presses as much as lying on it.
    OuterHip,
    /// Rounding the back.
    Bending,
    /// Arching the back.
    Arching,
    /// Standing on one leg.
    OneLeg,
}

impl Spare {
    /// Every one, in the order in which lists show them.
    pub const ALL: [Self; 7] = [
        Self::Floor,
        Self::Knees,
        Self::Wrists,
        Self::OuterHip,
        Self::Bending,
        Self::Arching,
        Self::OneLeg,
    ];

    /// Whether an exercise asks for nothing of it.
    pub fn is_kept_by(self, exercise: &Exercise) -> bool {
        let asked = exercise.all_loads();
        !self.loads().iter().any(|load| asked.contains(load))
    }

    const fn loads(self) -> &'static [Load] {
        match self {
            Self::Floor => &[Load::Floor],
            Self::Knees => &[Load::Knees, Load::DeepKnee],
            Self::Wrists => &[Load::Wrists],
            Self::OuterHip => &[Load::Side, Load::HipAcross],
            Self::Bending => &[Load::SpineBent],
            Self::Arching => &[Load::SpineArched],
            Self::OneLeg => &[Load::OneLeg],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::Catalogue;

    #[test]
    fn for_each_thing_to_spare_there_are_exercises_that_do_and_some_that_do_not() {
        let catalogue = Catalogue::bundled();
        for spare in Spare::ALL {
            let (keep, ask): (Vec<_>, Vec<_>) = catalogue
                .iter()
                .partition(|exercise| spare.is_kept_by(exercise));
            assert!(
                keep.len() > 10 && ask.len() > 3,
                "{spare:?}: {} and {}",
                keep.len(),
                ask.len()
            );
        }
    }

    #[test]
    fn what_is_spared_is_asked_for_by_none_of_what_is_left() {
        let catalogue = Catalogue::bundled();
        let keeps = |spare: Spare, id: &str| spare.is_kept_by(catalogue.get(id).unwrap());
        assert!(!keeps(Spare::Knees, "childs-pose") && keeps(Spare::Knees, "glute-bridge"));
        assert!(!keeps(Spare::Wrists, "bird-dog") && keeps(Spare::Wrists, "bent-knee-fall-out"));
        assert!(!keeps(Spare::OuterHip, "clamshell") && keeps(Spare::OuterHip, "static-abduction"));
        assert!(!keeps(Spare::Arching, "cobra") && keeps(Spare::Arching, "pelvic-tilt"));
        assert!(!keeps(Spare::Floor, "pelvic-tilt") && keeps(Spare::Floor, "sit-to-stand"));
    }
}
