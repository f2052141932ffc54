//! Records as a calendar (iCalendar, RFC 5545), for calendars of other programs.

use std::time::Duration;

use jiff::Timestamp;

use crate::history::Record;

/// The most octets of a line, its break left out (RFC 5545, section 3.1).
const LONGEST_LINE: usize = 75;

/// The records as a calendar: one event for each session, from its start on for as long as it ran. One in which nothing was done
/// is none: it is no day of practice.
///
/// `describe` gives the text of an event in the language of the person. Times are in UTC, which every calendar shows in
/// the zone of its place.
#[must_use]
pub fn ics(records: &[Record], describe: impl Fn(&Record) -> String) -> String {
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Supple//Supple//EN");
    for record in records.iter().filter(|record| record.is_practice()) {
        let start = record.started.timestamp();
        // An event without any length is no event to some calendars.
        let length = record.active.max(Duration::from_secs(1));
        let end = start.saturating_add(length).unwrap_or(Timestamp::MAX);
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", &text(&format!("{}@supple", record.id)));
        lines.add("DTSTAMP", &time(start));
        lines.add("DTSTART", &time(start));
        lines.add("DTEND", &time(end));
        lines.add("SUMMARY", &text(&record.routine));
        let description = describe(record);
        if !description.is_empty() {
            lines.add("DESCRIPTION", &text(&description));
        }
        // A session that is over takes nobody's time any more.
        lines.add("TRANSP", "TRANSPARENT");
        lines.add("END", "VEVENT");
    }
    lines.add("END", "VCALENDAR");
    lines.text
}

fn time(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// A text as a value (section 3.3.11), without the characters that no text may have.
fn text(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            // Some readers end a line at each of these, and would take the rest for a line of its own.
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                value.push_str("\\n");
            }
            '\\' | ';' | ',' => value.extend(['\\', letter]),
            '\t' => value.push(letter),
            _ if letter.is_control() => {}
            _ => value.push(letter),
        }
    }
    value
}

/// Content lines, folded where they are too long.
#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    fn add(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if length + letter.len_utf8() > LONGEST_LINE {
                self.text.push_str("\r\n ");
                length = 1;
            }
            self.text.push(letter);
            length += letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}
