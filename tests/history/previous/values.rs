//! Times as lines hold them, within bounds that keep every later sum and date from overflowing.

use std::time::Duration;

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
