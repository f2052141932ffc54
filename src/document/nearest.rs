//! The name that was probably meant.

use super::mend::characters::{is_unseen, plain};

/// The known name nearest to `name`, without regard to case and width of letters; none if none is near.
///
/// Near is at most a third of the name's letters off, and at least one: `clamshel` finds `clamshell`.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain_letters = name.chars().filter(|it| !is_unseen(*it));
    let wanted: String = plain_letters.map(|it| plain(it).unwrap_or(it)).collect();
    let wanted = wanted.to_lowercase();
    let bound = (wanted.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|candidate| {
            let distance = strsim::damerau_levenshtein(&wanted, &candidate.to_lowercase());
            (distance, candidate)
        })
        .filter(|(distance, _)| *distance <= bound)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_name_and_a_stranger_finds_none() {
        let known = ["clamshell", "cobra", "childs-pose"];
        assert_eq!(nearest("clamshel", known), Some("clamshell"));
        assert_eq!(nearest("Childs-Pose", known), Some("childs-pose"));
        assert_eq!(nearest("ｃｏｂｒａ", known), Some("cobra"));
        assert_eq!(nearest("plank", known), None);
        assert_eq!(nearest("", known), None);
    }
}
