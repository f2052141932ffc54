//! What a person has to mind, by what exercises ask of the body.
//!
//! Which loads matter to whom: with weak bones bending is no danger by itself, but bending far and twisting are (Royal
//! Osteoporosis Society, "Bending forward with osteoporosis"); crossing a leg presses a sore outer hip as much as lying on it
//! (LEAP trial, doi 10.1186/s12891-016-1043-6); with a hip replacement, no bending past a right angle, no crossing and no
//! twisting (Arthritis Research UK), and no opening wide, which is Supple's default like the other rows.

use std::collections::HashSet;

use super::{Catalogue, Exercise, Load};

/// Something that a person has to mind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mind {
    /// Bending makes it worse.
    Bending,
    /// Arching makes it worse.
    Arching,
    /// A hip replacement.
    HipReplacement,
    /// Weak bones.
    WeakBones,
    /// Pain at the outside of a hip.
    OuterHip,
    /// Pregnancy.
    Pregnancy,
    /// Sore knees.
    Knees,
    /// Sore wrists.
    Wrists,
    /// Dizziness, also by the pressure of the blood or in the eyes.
    Dizziness,
    /// The floor cannot be reached, or left again.
    Floor,
    /// Standing on one leg is not safe.
    OneLeg,
}

impl Mind {
    /// Every one, in the order in which lists show them.
    pub const ALL: [Self; 11] = [
        Self::Bending,
        Self::Arching,
        Self::HipReplacement,
        Self::WeakBones,
        Self::OuterHip,
        Self::Pregnancy,
        Self::Knees,
        Self::Wrists,
        Self::Dizziness,
        Self::Floor,
        Self::OneLeg,
    ];

    /// The name in the file of the settings.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Bending => "Bending",
            Self::Arching => "Arching",
            Self::HipReplacement => "HipReplacement",
            Self::WeakBones => "WeakBones",
            Self::OuterHip => "OuterHip",
            Self::Pregnancy => "Pregnancy",
            Self::Knees => "Knees",
            Self::Wrists => "Wrists",
            Self::Dizziness => "Dizziness",
            Self::Floor => "Floor",
            Self::OneLeg => "OneLeg",
        }
    }

    /// What of it an exercise asks for; nothing where it can be done unminded.
    pub fn touched_by(self, exercise: &Exercise) -> Vec<Load> {
        let asked = exercise.all_loads().into_iter();
        asked.filter(|load| self.loads().contains(load)).collect()
    }

    /// Whether an exercise asks for nothing of it.
    pub fn is_spared_by(self, exercise: &Exercise) -> bool {
        self.touched_by(exercise).is_empty()
    }

    const fn loads(self) -> &'static [Load] {
        match self {
            Self::Bending => &[Load::SpineBent, Load::NervePull],
            Self::Arching => &[Load::SpineArched],
            Self::HipReplacement => &[Load::DeepHip, Load::HipAcross, Load::HipWide, Load::Twist],
            Self::WeakBones => &[Load::SpineBent, Load::Twist],
            Self::OuterHip => &[Load::Side, Load::HipAcross, Load::OneLeg],
            Self::Pregnancy => &[Load::Back, Load::Front],
            Self::Knees => &[Load::Knees, Load::DeepKnee],
            Self::Wrists => &[Load::Wrists],
            Self::Dizziness => &[Load::HeadLow, Load::Neck, Load::Strain],
            Self::Floor => &[Load::Floor],
            Self::OneLeg => &[Load::OneLeg],
        }
    }
}

/// All that a person has to mind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Minded(u16);

impl Minded {
    /// Whether something is among it.
    pub const fn has(self, mind: Mind) -> bool {
        self.0 & Self::bit(mind) != 0
    }

    /// The same with something, or without it if it was there.
    #[must_use]
    pub const fn toggled(self, mind: Mind) -> Self {
        Self(self.0 ^ Self::bit(mind))
    }

    /// What it is, in the order in which lists show it.
    pub fn iter(self) -> impl Iterator<Item = Mind> {
        Mind::ALL.into_iter().filter(move |mind| self.has(*mind))
    }

    /// What of it an exercise touches.
    pub fn touched_by(self, exercise: &Exercise) -> Vec<Mind> {
        let asked = exercise.all_loads();
        let is_asked = |mind: &Mind| mind.loads().iter().any(|load| asked.contains(load));
        self.iter().filter(is_asked).collect()
    }

    /// What can be done in the place of an exercise without touching any of it: the first of its gentler stand-ins and of
    /// those that do the same elsewhere; failing that, of those of its gentler ones, and so on.
    pub fn stand_in<'a>(
        self,
        exercise: &'a Exercise,
        catalogue: &'a Catalogue,
    ) -> Option<&'a Exercise> {
        let mut seen = HashSet::from([exercise.id.as_str()]);
        let mut level = vec![exercise];
        while !level.is_empty() {
            let gentler = || level.iter().flat_map(|it| &it.instead.gentler);
            let elsewhere = level.iter().flat_map(|it| &it.instead.elsewhere);
            let stand_ins = gentler().chain(elsewhere).filter(|id| **id != exercise.id);
            let mut stand_ins = stand_ins.filter_map(|id| Some(&**catalogue.get(id)?));
            if let Some(spares) = stand_ins.find(|it| self.touched_by(it).is_empty()) {
                return Some(spares);
            }
            let next = gentler().filter(|id| seen.insert(id));
            level = next.filter_map(|id| Some(&**catalogue.get(id)?)).collect();
        }
        None
    }

    const fn bit(mind: Mind) -> u16 {
        1 << mind as u16
    }
}

impl FromIterator<Mind> for Minded {
    fn from_iter<T: IntoIterator<Item = Mind>>(minds: T) -> Self {
        let minds = minds.into_iter();
        minds.fold(Self::default(), |all, mind| Self(all.0 | Self::bit(mind)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn for_each_thing_to_mind_there_are_exercises_that_spare_it_and_some_that_do_not() {
        let catalogue = Catalogue::bundled();
        for mind in Mind::ALL {
            let (spare, ask): (Vec<_>, Vec<_>) = catalogue
                .iter()
                .partition(|exercise| mind.is_spared_by(exercise));
            let counts = (spare.len(), ask.len());
            assert!(counts.0 > 10 && counts.1 > 3, "{mind:?}: {counts:?}");
        }
    }

    #[test]
    fn what_is_spared_is_asked_for_by_none_of_what_is_left() {
        let catalogue = Catalogue::bundled();
        let spares = |mind: Mind, id: &str| mind.is_spared_by(catalogue.get(id).unwrap());
        assert!(!spares(Mind::Knees, "childs-pose") && spares(Mind::Knees, "glute-bridge"));
        assert!(!spares(Mind::Wrists, "bird-dog") && spares(Mind::Wrists, "bent-knee-fall-out"));
        assert!(!spares(Mind::OuterHip, "clamshell") && spares(Mind::OuterHip, "static-abduction"));
        assert!(!spares(Mind::Arching, "cobra") && spares(Mind::Arching, "pelvic-tilt"));
        assert!(!spares(Mind::Floor, "pelvic-tilt") && spares(Mind::Floor, "sit-to-stand"));
    }

    #[test]
    fn what_is_minded_is_put_together_and_taken_apart() {
        let minded: Minded = [Mind::OneLeg, Mind::Bending].into_iter().collect();
        assert_eq!(
            minded.iter().collect::<Vec<_>>(),
            [Mind::Bending, Mind::OneLeg]
        );
        assert_eq!(
            minded.toggled(Mind::OneLeg).toggled(Mind::Bending),
            Minded::default()
        );
    }

    #[test]
    fn a_stand_in_spares_all_that_is_minded() {
        let catalogue = Catalogue::bundled();
        let cobra = catalogue.get("cobra").unwrap();
        let stand_in = |minds: &[Mind]| {
            let minded: Minded = minds.iter().copied().collect();
            let found = minded.stand_in(cobra, &catalogue)?;
            assert!(minded.touched_by(found).is_empty());
            Some(found.id.as_str())
        };
        assert_eq!(stand_in(&[Mind::Wrists]), Some("prone-on-elbows"));
        assert_eq!(stand_in(&[Mind::Floor]), Some("standing-back-bend"));
        // Nothing arches the back for somebody whom that hurts.
        assert_eq!(stand_in(&[Mind::Arching]), None);
    }

    #[test]
    fn no_stand_in_keeps_what_was_complained_of_where_another_exists() {
        let catalogue = Catalogue::bundled();
        let mut without: Vec<String> = Vec::new();
        for mind in Mind::ALL {
            let minded: Minded = std::iter::once(mind).collect();
            let touched = catalogue
                .iter()
                .filter(|exercise| !mind.is_spared_by(exercise));
            let mut none = Vec::new();
            for exercise in touched {
                match minded.stand_in(exercise, &catalogue) {
                    Some(stand_in) => assert!(mind.is_spared_by(stand_in), "{}", exercise.id),
                    None => none.push(exercise.id.as_str()),
                }
            }
            without.push(format!("{}: {}", mind.id(), none.join(" ")));
        }
        insta::assert_snapshot!(without.join("\n"));
    }
}
