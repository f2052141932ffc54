//! What could not be carried over, and the words for it.

use std::time::Duration;

use crate::text;

/// The most remarks of a kind that are told one by one.
const MOST_OF_A_KIND: usize = 20;

/// What of an import is not as the other app had it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Remark {
    /// Letters beyond Western Europe were lost when the file was written.
    DamagedLetters,
    /// It had no name, and was given one.
    NoName,
    /// An exercise that is not in the catalogue was made, without figure and instructions.
    NewExercise(String),
    /// An exercise without a length was left out.
    NoLength(String),
    /// A length was cut down to what a routine can hold.
    TooLong(String),
    /// A rest at the very end was left out: a session ends with its last bout.
    RestAtTheEnd(Duration),
    /// Sounds and colours, of which a routine has none.
    Sounds,
    /// Something that should have been a length or a count.
    NoNumber(String),
    /// A field that holds something else than it should, and was left out.
    Unread(String),
    /// More steps than a routine can have; the others were left out.
    TooManySteps,
    /// More rounds than a routine can have; the others were left out.
    TooManyRounds(u64),
    /// The sides of an exercise were further apart than the change of sides of this routine.
    SwitchTakes(Duration),
    /// An exercise had one length for both sides together: half of it is for each.
    Halved(String, Duration),
}

impl Remark {
    /// The remark as a sentence.
    pub fn message(&self) -> String {
        match self {
            Self::DamagedLetters => text!("import-damaged-letters"),
            Self::NoName => text!("import-no-name"),
            Self::NewExercise(name) => text!("import-new-exercise", name = name.as_str()),
            Self::NoLength(name) => text!("import-no-length", name = name.as_str()),
            Self::TooLong(name) => text!("import-too-long", name = name.as_str()),
            Self::RestAtTheEnd(length) => {
                text!("import-rest-at-the-end", seconds = length.as_secs())
            }
            Self::Sounds => text!("import-sounds"),
            Self::NoNumber(found) => text!("import-no-number", found = found.as_str()),
            Self::Unread(field) => text!("import-unread", field = field.as_str()),
            Self::TooManySteps => text!("import-too-many-steps"),
            Self::TooManyRounds(most) => text!("import-too-many-rounds", most = *most),
            Self::SwitchTakes(length) => text!("import-switch-takes", seconds = length.as_secs()),
            Self::Halved(name, each) => {
                text!(
                    "import-halved",
                    name = name.as_str(),
                    seconds = each.as_secs()
                )
            }
        }
    }
}

/// The sentences of some remarks. Of many of a kind the first few are told, and how many more there are.
pub fn messages(remarks: &[Remark]) -> Vec<String> {
    let mut kinds = Vec::new();
    for remark in remarks {
        let kind = std::mem::discriminant(remark);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let mut told = Vec::new();
    for kind in kinds {
        let of_kind = || {
            remarks
                .iter()
                .filter(|remark| std::mem::discriminant(*remark) == kind)
        };
        told.extend(of_kind().take(MOST_OF_A_KIND).map(Remark::message));
        let others = of_kind().count().saturating_sub(MOST_OF_A_KIND);
        if others > 0 {
            told.push(text!("import-more-of-a-kind", count = others));
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_remarks_of_a_kind_become_a_few_and_a_count() {
        let mut remarks: Vec<Remark> = (0..500)
            .map(|number| Remark::NewExercise(number.to_string()))
            .collect();
        remarks.push(Remark::Sounds);
        let told = messages(&remarks);
        assert_eq!(told.len(), MOST_OF_A_KIND + 2, "{told:?}");
        assert!(told[MOST_OF_A_KIND].contains("480"), "{told:?}");
    }
}
