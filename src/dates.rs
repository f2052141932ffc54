//! Days and times in words; their order and names are those of the language.

use jiff::Zoned;
use jiff::civil::{Date, Weekday};

use crate::platform::wall;
use crate::text;

/// A day and a time of day: "Fri 20 Nov, 07:31"; with the year, where it is not the present one.
pub fn date_and_time(when: &Zoned) -> String {
    let time = text!(
        "time-of-day",
        hour = format!("{:02}", when.hour()),
        minute = format!("{:02}", when.minute()),
    );
    let (weekday, day, month) = (weekday(when.weekday()), when.day(), month(when.month()));
    if when.year() == wall::now().year() {
        return text!(
            "date-and-time-this-year",
            weekday = weekday,
            day = day,
            month = month,
            time = time
        );
    }
    let year = when.year().to_string();
    text!(
        "date-and-time",
        weekday = weekday,
        day = day,
        month = month,
        year = year,
        time = time
    )
}

/// A day: "Fri 20 Nov 2026".
pub fn date(date: Date) -> String {
    text!(
        "date",
        weekday = weekday(date.weekday()),
        day = date.day(),
        month = month(date.month()),
        year = date.year().to_string()
    )
}

/// A day in short: "20 Nov".
pub fn day(date: Date) -> String {
    text!(
        "day-and-month",
        day = date.day(),
        month = month(date.month())
    )
}

/// A month: "Nov 2026".
pub fn month_and_year(date: Date) -> String {
    let (month, year) = (month(date.month()), date.year().to_string());
    text!("month-and-year", month = month, year = year)
}

/// The short name of a day of the week.
pub fn weekday(day: Weekday) -> String {
    match day {
        Weekday::Monday => text!("day-monday"),
        Weekday::Tuesday => text!("day-tuesday"),
        Weekday::Wednesday => text!("day-wednesday"),
        Weekday::Thursday => text!("day-thursday"),
        Weekday::Friday => text!("day-friday"),
        Weekday::Saturday => text!("day-saturday"),
        Weekday::Sunday => text!("day-sunday"),
    }
}

/// The whole name of a day of the week.
pub fn whole_weekday(day: Weekday) -> String {
    match day {
        Weekday::Monday => text!("day-monday-whole"),
        Weekday::Tuesday => text!("day-tuesday-whole"),
        Weekday::Wednesday => text!("day-wednesday-whole"),
        Weekday::Thursday => text!("day-thursday-whole"),
        Weekday::Friday => text!("day-friday-whole"),
        Weekday::Saturday => text!("day-saturday-whole"),
        Weekday::Sunday => text!("day-sunday-whole"),
    }
}

/// How long ago a day was: "Today", "3 days ago".
pub fn days_ago(day: Date, today: Date) -> String {
    match (today - day).get_days() {
        ..=0 => text!("days-ago-today"),
        1 => text!("days-ago-yesterday"),
        days => text!("days-ago", days = days),
    }
}

/// The short name of a month, 1 to 12.
pub fn month(month: i8) -> String {
    match month {
        1 => text!("month-january"),
        2 => text!("month-february"),
        3 => text!("month-march"),
        4 => text!("month-april"),
        5 => text!("month-may"),
        6 => text!("month-june"),
        7 => text!("month-july"),
        8 => text!("month-august"),
        9 => text!("month-september"),
        10 => text!("month-october"),
        11 => text!("month-november"),
        _ => text!("month-december"),
    }
}
