//! Times as lines hold them, within bounds that keep every later sum and date from overflowing.

use std::time::Duration;

use jiff::civil::{Date, date};
use jiff::fmt::temporal::{DateTimePrinter, Pieces};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, Zoned};
use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, Serializer};

/// The longest time that a line may hold: 366 days. An open bout that was forgotten over a holiday stays below.
const LONGEST: Duration = Duration::from_secs(366 * 86_400);

/// The years that a line may hold. A machine whose clock has lost its battery says 1970 or later.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=9000;

const PRINTER: DateTimePrinter = DateTimePrinter::new().precision(Some(3));

/// A length of time, written in whole milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Milliseconds(pub(super) Duration);

impl Serialize for Milliseconds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let milliseconds = self.0.min(LONGEST).as_millis();
        serializer.serialize_u64(u64::try_from(milliseconds).unwrap_or(u64::MAX))
    }
}

impl<'de> Deserialize<'de> for Milliseconds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let duration = Duration::from_millis(u64::deserialize(deserializer)?);
        if duration > LONGEST {
            return Err(D::Error::custom("longer than 366 days"));
        }
        Ok(Self(duration))
    }
}

/// A moment, written in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment(pub(super) Timestamp);

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&PRINTER.timestamp_to_string(&self.0))
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        let moment: Timestamp = text.parse().map_err(D::Error::custom)?;
        within_years(moment.to_zoned(TimeZone::UTC))
            .map(|zoned| Self(zoned.timestamp()))
            .map_err(D::Error::custom)
    }
}

/// A day, written as `2026-05-03`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CivilDay(pub(super) Date);

impl Serialize for CivilDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for CivilDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        let day: Date = text.parse().map_err(D::Error::custom)?;
        if YEARS.contains(&day.year()) {
            return Ok(Self(day));
        }
        Err(D::Error::custom("no year of a session"))
    }
}

/// The nearest moment that a line may hold.
pub(super) fn writable(at: Timestamp) -> Timestamp {
    let ends = [
        date(*YEARS.start(), 1, 1).at(0, 0, 0, 0),
        date(*YEARS.end(), 12, 31).at(23, 59, 59, 0),
    ];
    let [first, last] = ends.map(|end| Offset::UTC.to_timestamp(end).unwrap_or(at));
    at.clamp(first, last)
}

/// The local time of a start, as RFC 3339 with its offset.
pub(super) fn start_text(started: &Zoned) -> String {
    PRINTER.timestamp_with_offset_to_string(&started.timestamp(), started.offset())
}

/// The name of the time zone of a start; `None` for one that has no name.
pub(super) fn zone_name(started: &Zoned) -> Option<&str> {
    started.time_zone().iana_name()
}

/// The start that a line tells of.
///
/// The offset is what the clock on the wall showed. Where the zone is unknown here, or its rules have changed
/// since, the offset counts and the name of the zone is lost.
pub(super) fn start(text: &str, zone: Option<&str>) -> Result<Zoned, jiff::Error> {
    let moment: Timestamp = text.parse()?;
    let offset = Pieces::parse(text)?
        .to_numeric_offset()
        .unwrap_or(Offset::UTC);
    let in_zone = zone
        .and_then(|name| TimeZone::get(name).ok())
        .map(|zone| moment.to_zoned(zone))
        .filter(|zoned| zoned.offset() == offset);
    within_years(in_zone.unwrap_or_else(|| moment.to_zoned(offset.to_time_zone())))
}

fn within_years(zoned: Zoned) -> Result<Zoned, jiff::Error> {
    if YEARS.contains(&zoned.year()) {
        return Ok(zoned);
    }
    Err(jiff::Error::from_args(format_args!(
        "the year {} is not one of a session",
        zoned.year()
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn back(text: &str) -> Zoned {
        let zoned: Zoned = text.parse().unwrap();
        start(&start_text(&zoned), zone_name(&zoned)).unwrap()
    }

    #[test]
    fn a_start_keeps_its_zone_and_its_offset() {
        for text in [
            "2026-05-03T07:12:09.123+02:00[Europe/Berlin]",
            "2026-10-25T02:30:00+02:00[Europe/Berlin]",
            "2026-10-25T02:30:00+01:00[Europe/Berlin]",
            "2026-05-03T07:12:09+05:45[Asia/Kathmandu]",
            "2026-05-03T07:12:09-03:30[-03:30]",
            "2026-05-03T07:12:09+00:00[UTC]",
        ] {
            assert_eq!(back(text).to_string(), text);
        }
    }

    #[test]
    fn the_clock_on_the_wall_counts_where_a_zone_is_unknown_or_has_changed() {
        for zone in [
            None,
            Some("Mars/Olympus"),
            Some("America/New_York"),
            Some(""),
        ] {
            let zoned = start("2026-05-03T23:30:00+02:00", zone).unwrap();
            assert_eq!(zoned.to_string(), "2026-05-03T23:30:00+02:00[+02:00]");
        }
    }

    #[test]
    fn impossible_dates_are_refused() {
        for text in [
            "",
            "2026-02-30T07:00:00Z",
            "2026-13-01T07:00:00Z",
            "2026-05-03T25:00:00Z",
            "2026-05-03T07:00:00",
            "2026-05-03T07:00:00+30:00",
            "0099-05-03T07:00:00Z",
            "9999-05-03T07:00:00Z",
            "-000001-05-03T07:00:00Z",
            "yesterday",
        ] {
            assert!(start(text, None).is_err(), "{text}");
        }
    }
}
