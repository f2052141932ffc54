//! The form of a time away: its first day, its last day, and why.

use eframe::egui::Ui;
use jiff::Zoned;
use jiff::civil::Date;

use crate::dates;
use crate::history::{Away, Why, new_id};
use crate::text;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Label, chip_named, field, labelled};
use crate::words;

/// How wide the field of a day is.
const DAY: f32 = 190.0;

/// What is written in the form.
pub struct AwayForm {
    /// The id of what comes of it: pressing twice makes no two.
    id: String,
    from: String,
    to: String,
    why: Why,
    /// The day on which it was opened, as an example of how days are written.
    today: Date,
}

/// What the person has done with the form.
pub enum Done {
    /// It is to be saved.
    Save(Away),
    /// It is not.
    Cancel,
}

impl AwayForm {
    /// A form from today to a day.
    pub fn new(now: &Zoned, to: Date) -> Self {
        Self {
            id: new_id(now),
            from: now.date().to_string(),
            to: to.to_string(),
            why: Why::Ill,
            today: now.date(),
        }
    }

    /// Whether this is what has come of it.
    pub fn is_of(&self, away: &Away) -> bool {
        self.id == away.id
    }

    /// Shows the form.
    pub fn show(&mut self, ui: &mut Ui) -> Option<Done> {
        let (from, to) = (day_of(&self.from), day_of(&self.to));
        let is_behind = from.zip(to).is_some_and(|(from, to)| to < from);
        let wrong = text!("away-day-wrong", example = self.today.to_string());
        let order = text!("away-day-order");
        let trouble_of_to = match to {
            None => Some(wrong.as_str()),
            Some(_) => is_behind.then_some(order.as_str()),
        };
        let trouble_of_from = from.is_none().then_some(wrong.as_str());
        let fields = |ui: &mut Ui| {
            day_field(
                ui,
                &text!("away-from"),
                &mut self.from,
                from,
                trouble_of_from,
            );
            day_field(ui, &text!("away-to"), &mut self.to, to, trouble_of_to);
        };
        if ui.available_width() < 2.0 * DAY + space::LARGE {
            ui.vertical(fields);
        } else {
            ui.horizontal_top(fields);
        }
        ui.add(Label::small(&text!("away-why")).colour(Palette::of(ui).text_quiet));
        ui.horizontal_wrapped(|ui| {
            for why in Why::ALL {
                let words = words::why_away(why);
                let told = text!("away-why-choice", kind = words.as_str());
                if chip_named(ui, &words, &told, self.why == why).clicked() {
                    self.why = why;
                }
            }
        });
        ui.add_space(space::SMALL);
        let days = from.zip(to).filter(|_| !is_behind);
        self.buttons(ui, days)
    }

    fn buttons(&self, ui: &mut Ui, days: Option<(Date, Date)>) -> Option<Done> {
        let mut done = None;
        ui.horizontal_wrapped(|ui| {
            let save = text!("away-save");
            let button = Button::new(Emphasis::Primary, &save).enabled(days.is_some());
            let is_pressed = ui.add(button).clicked();
            if let Some((from, to)) = days.filter(|_| is_pressed) {
                let (id, why) = (self.id.clone(), self.why);
                done = Some(Done::Save(Away { from, to, id, why }));
            }
            let cancel = text!("away-cancel");
            if ui.add(Button::new(Emphasis::Plain, &cancel)).clicked() {
                done = Some(Done::Cancel);
            }
        });
        done
    }
}

/// A field for a day, with the day in words below it: so one sees whether it was understood.
fn day_field(
    ui: &mut Ui,
    name: &str,
    written: &mut String,
    day: Option<Date>,
    trouble: Option<&str>,
) {
    ui.vertical(|ui| {
        ui.set_width(DAY);
        labelled(ui, name, trouble, |ui| field(ui, name, written, DAY));
        if let Some(day) = day.filter(|_| trouble.is_none()) {
            ui.add(Label::small(&dates::date(day)).colour(Palette::of(ui).text_quiet));
        }
    });
}

/// The day that is written: year, month and day, of the years that people live in.
fn day_of(written: &str) -> Option<Date> {
    let day: Date = written.trim().parse().ok()?;
    (1900..=2999).contains(&day.year()).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_it_is_written_and_nothing_else_is_one() {
        let day: Date = "2026-03-08".parse().unwrap();
        assert_eq!(day_of(" 2026-03-08 "), Some(day));
        for wrong in [
            "",
            "2026-02-30",
            "8.3.2026",
            "tomorrow",
            "-002026-03-08",
            "9999-01-01",
        ] {
            assert_eq!(day_of(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_form_is_from_today_on_and_knows_what_comes_of_it() {
        let now: Zoned = "2026-12-30T09:00:00+01:00[Europe/Berlin]".parse().unwrap();
        let form = AwayForm::new(&now, "2027-01-06".parse().unwrap());
        assert_eq!(
            (form.from.as_str(), form.to.as_str()),
            ("2026-12-30", "2027-01-06")
        );
        let away = |id: &str| Away {
            from: now.date(),
            to: now.date(),
            id: id.to_owned(),
            why: Why::Ill,
        };
        assert!(form.is_of(&away(&form.id)));
        assert!(!form.is_of(&away("other")));
    }
}
