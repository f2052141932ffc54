//! The days on which no goal asks for anything.
//!
//! They are taken out of time: a streak goes on behind them as if they had not been, and a week asks for less.

use std::ops::RangeInclusive;

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::history::{Away, Why};

/// All days away, each known by one reason.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AwayDays {
    /// Apart from each other and oldest first.
    spans: Vec<Span>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Span {
    first: Date,
    last: Date,
    why: Why,
    /// How many days away lie before it.
    before: i64,
}

impl AwayDays {
    /// The days of these times away. Where two overlap, the one that began first tells why.
    #[must_use]
    pub fn of(away: &[Away]) -> Self {
        let mut sorted: Vec<&Away> = away.iter().collect();
        sorted.sort();
        let mut spans: Vec<Span> = Vec::new();
        for away in sorted {
            let before = spans.last().map_or(0, |span| span.before + span.days());
            let first = match spans.last().map(|span| span.last.tomorrow()) {
                Some(Ok(free)) => away.from.max(free),
                // Nothing lies behind the last day there is.
                Some(Err(_)) => break,
                None => away.from,
            };
            if first <= away.to {
                spans.push(Span {
                    first,
                    last: away.to,
                    why: away.why,
                    before,
                });
            }
        }
        Self { spans }
    }

    /// Why the person was away on a day; none if they were not.
    #[must_use]
    pub fn why(&self, day: Date) -> Option<Why> {
        let span = self.spans.get(self.spans_before(day))?;
        (span.first <= day).then_some(span.why)
    }

    /// Whether the person was away on a day.
    #[must_use]
    pub fn has(&self, day: Date) -> bool {
        self.why(day).is_some()
    }

    /// How many of these days are days away.
    #[must_use]
    pub fn within(&self, dates: RangeInclusive<Date>) -> i64 {
        let (first, last) = dates.into_inner();
        let until = self.count_before(last) + i64::from(self.has(last));
        (until - self.count_before(first)).max(0)
    }

    /// How many days away lie before a day.
    fn count_before(&self, day: Date) -> i64 {
        let ended = self.spans_before(day);
        let whole = ended.checked_sub(1).map_or(0, |last| {
            let span = &self.spans[last];
            span.before + span.days()
        });
        let under_way = self.spans.get(ended).filter(|span| span.first < day);
        whole + under_way.map_or(0, |span| days_from(span.first, day))
    }

    /// The day as it would be called if no day away had ever been; that of the next day after them, for one of them.
    pub(super) fn taken_out(&self, day: Date) -> Date {
        day.saturating_sub(self.count_before(day).days())
    }

    /// How many spans end before a day.
    fn spans_before(&self, day: Date) -> usize {
        self.spans.partition_point(|span| span.last < day)
    }
}

impl Span {
    fn days(&self) -> i64 {
        days_from(self.first, self.last) + 1
    }
}

fn days_from(first: Date, day: Date) -> i64 {
    i64::from((day - first).get_days())
}
