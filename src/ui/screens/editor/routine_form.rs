//! The form of the routine as a whole.

use std::time::Duration;

use eframe::egui::Ui;

use crate::dates;
use crate::exercise::dose::LONGEST_SEGMENT;
use crate::routine::edit::{Change, EditName};
use crate::routine::{Day, Routine, Schedule};
use crate::text;
use crate::ui::desk_action::DeskAction;
use crate::ui::state::Desk;
use crate::ui::theme::space;
use crate::ui::widgets::{NumberField, Typed, chip, choice_field, switch_field, text_field};

const MOST_SECONDS: u64 = LONGEST_SEGMENT.as_secs();

/// How often a routine is meant to be done, without numbers and days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Often {
    Unsaid,
    Daily,
    Weekly,
    Days,
}

impl Often {
    const ALL: [Self; 4] = [Self::Unsaid, Self::Daily, Self::Weekly, Self::Days];

    const fn of(schedule: Option<&Schedule>) -> Self {
        match schedule {
            None => Self::Unsaid,
            Some(Schedule::Daily(_)) => Self::Daily,
            Some(Schedule::Weekly(_)) => Self::Weekly,
            Some(Schedule::Days(_)) => Self::Days,
        }
    }

    fn words(self) -> String {
        match self {
            Self::Unsaid => text!("often-unsaid"),
            Self::Daily => text!("often-daily"),
            Self::Weekly => text!("often-weekly"),
            Self::Days => text!("often-days"),
        }
    }

    fn schedule(self) -> Option<Schedule> {
        match self {
            Self::Unsaid => None,
            Self::Daily => Some(Schedule::Daily(1)),
            Self::Weekly => Some(Schedule::Weekly(3)),
            Self::Days => Some(Schedule::Days(vec![Day::Mon, Day::Wed, Day::Fri])),
        }
    }
}

/// Shows the form.
pub fn show(ui: &mut Ui, desk: &Desk, routine: &Routine, done: &mut Vec<DeskAction>) {
    ui.spacing_mut().item_spacing.y = space::MEDIUM;
    words(ui, desk, routine, done);
    pauses(ui, desk, routine, done);
    let mut wait = routine.wait;
    if switch_field(ui, &text!("field-wait"), &mut wait) {
        done.push(DeskAction::Change(Change::Wait(wait)));
        done.push(DeskAction::Settle);
    }
    schedule(ui, routine.schedule.as_ref(), done);
}

fn words(ui: &mut Ui, desk: &Desk, routine: &Routine, done: &mut Vec<DeskAction>) {
    type Make = fn(String) -> Change;
    let fields: [(&str, String, &String, Make); 3] = [
        ("name", text!("field-name"), &routine.name, Change::Name),
        ("about", text!("field-about"), &routine.about, Change::About),
        (
            "source",
            text!("field-source"),
            &routine.source,
            Change::Source,
        ),
    ];
    for (field, name, value, change) in fields {
        let trouble = desk.trouble_with(EditName::Routine(field));
        let typed = text_field(ui, &name, "", value, trouble.as_deref());
        take(typed, change, done);
    }
}

fn pauses(ui: &mut Ui, desk: &Desk, routine: &Routine, done: &mut Vec<DeskAction>) {
    type Make = fn(Option<Duration>) -> Option<Change>;
    let fields: [(&str, String, Option<Duration>, Make); 3] = [
        (
            "prepare",
            text!("field-prepare"),
            routine.prepare,
            |length| Some(Change::Prepare(length)),
        ),
        ("rest", text!("field-rest"), Some(routine.rest), |length| {
            length.map(Change::Rest)
        }),
        (
            "switch",
            text!("field-switch"),
            Some(routine.switch),
            |length| length.map(Change::Switch),
        ),
    ];
    let by_exercise = text!("field-by-exercise");
    ui.columns(fields.len(), |columns| {
        for (ui, (field, name, value, change)) in columns.iter_mut().zip(fields) {
            let trouble = desk.trouble_with(EditName::Routine(field));
            let hint = if field == "prepare" {
                by_exercise.as_str()
            } else {
                ""
            };
            let value = value.map(|length| length.as_secs());
            let number = NumberField {
                name: &name,
                shown: &text!("field-in-seconds", name = name.as_str()),
                hint,
                bounds: 0..=MOST_SECONDS,
                trouble: trouble.as_deref(),
            };
            match number.show(ui, value) {
                Typed::Nothing => {}
                Typed::Changed(seconds) => {
                    let change = change(seconds.map(Duration::from_secs));
                    done.extend(change.map(DeskAction::Change));
                }
                Typed::Left => done.push(DeskAction::Settle),
            }
        }
    });
}

fn schedule(ui: &mut Ui, schedule: Option<&Schedule>, done: &mut Vec<DeskAction>) {
    let often = Often::of(schedule);
    let chosen = choice_field(
        ui,
        &text!("field-schedule"),
        &Often::ALL,
        often,
        Often::words,
    );
    let mut wanted = chosen.map(Often::schedule);
    match schedule {
        None => {}
        Some(Schedule::Daily(times)) => {
            if let Some(times) = times_field(ui, *times, 24) {
                wanted = Some(Some(Schedule::Daily(times)));
            }
        }
        Some(Schedule::Weekly(times)) => {
            if let Some(times) = times_field(ui, *times, 7 * 24) {
                wanted = Some(Some(Schedule::Weekly(times)));
            }
        }
        Some(Schedule::Days(days)) => {
            if let Some(days) = days_field(ui, days) {
                wanted = Some(Some(Schedule::Days(days)));
            }
        }
    }
    if let Some(wanted) = wanted {
        done.push(DeskAction::Settle);
        done.push(DeskAction::Change(Change::Schedule(wanted)));
    }
}

fn times_field(ui: &mut Ui, times: u32, most: u64) -> Option<u32> {
    let name = text!("field-times");
    let number = NumberField {
        name: &name,
        shown: &name,
        hint: "",
        bounds: 1..=most,
        trouble: None,
    };
    match number.show(ui, Some(times.into())) {
        Typed::Changed(Some(times)) => u32::try_from(times).ok(),
        _ => None,
    }
}

/// The days with one more or one less, if one was pressed; one is left at least.
fn days_field(ui: &mut Ui, days: &[Day]) -> Option<Vec<Day>> {
    const ALL: [Day; 7] = [
        Day::Mon,
        Day::Tue,
        Day::Wed,
        Day::Thu,
        Day::Fri,
        Day::Sat,
        Day::Sun,
    ];
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        for (index, day) in (0..).zip(ALL) {
            let weekday = jiff::civil::Weekday::from_monday_zero_offset(index).ok();
            let name = weekday.map(dates::weekday).unwrap_or_default();
            if chip(ui, &name, days.contains(&day)).clicked() {
                pressed = Some(day);
            }
        }
    });
    let pressed = pressed?;
    let mut now: Vec<Day> = ALL
        .into_iter()
        .filter(|day| days.contains(day) != (*day == pressed))
        .collect();
    if now.is_empty() {
        now.push(pressed);
    }
    Some(now)
}

fn take<T>(typed: Typed<T>, change: impl FnOnce(T) -> Change, done: &mut Vec<DeskAction>) {
    match typed {
        Typed::Nothing => {}
        Typed::Changed(value) => done.push(DeskAction::Change(change(value))),
        Typed::Left => done.push(DeskAction::Settle),
    }
}
