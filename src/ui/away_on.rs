//! On which days a person was away.

use jiff::civil::Date;

use crate::history::{Away, Why};

/// Why the person was away on a day; of two times that overlap the one that began first tells it. None if they were not.
pub fn away_on(times: &[Away], day: Date) -> Option<Why> {
    let on_it = times
        .iter()
        .filter(|away| (away.from..=away.to).contains(&day));
    on_it.min().map(|away| away.why)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_are_days_away_and_the_earlier_beginning_tells_why() {
        let away = |from: &str, to: &str, why| Away {
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
            id: from.to_owned(),
            why,
        };
        let times = [
            away("2026-05-10", "2026-05-12", Why::Travelling),
            away("2026-05-08", "2026-05-10", Why::Ill),
        ];
        let why = |day: &str| away_on(&times, day.parse().unwrap());
        assert_eq!(why("2026-05-07"), None);
        assert_eq!(why("2026-05-08"), Some(Why::Ill));
        assert_eq!(why("2026-05-10"), Some(Why::Ill));
        assert_eq!(why("2026-05-12"), Some(Why::Travelling));
        assert_eq!(why("2026-05-13"), None);
    }
}
