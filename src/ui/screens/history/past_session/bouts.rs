//! The bouts of a session of the past, each with what was done of it and what was said of it.

use eframe::egui::{Align, Layout, Ui, vec2};

use crate::exercise::Catalogue;
use crate::history::{Answered, Answers, BoutRecord, Record};
use crate::session::{Outcome, Side};
use crate::text;
use crate::ui::screens::answers::said;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Label, card};
use crate::words;

/// From this width on what is told of a bout stands in columns.
const COLUMNS: f32 = 520.0;

/// Shows every bout of a session; `answered` is what was said of them, saved or not.
pub fn show(ui: &mut Ui, record: &Record, answered: &Answered, catalogue: &Catalogue) {
    let palette = Palette::of(ui);
    card(ui, palette.raised, palette.line, |ui| {
        ui.add(Label::heading(&text!("past-session-bouts")));
        ui.add_space(space::SMALL);
        ui.spacing_mut().interact_size.y = 24.0;
        for (number, bout) in record.bouts.iter().enumerate() {
            let further = further(bout, &answered.of(number), catalogue);
            ui.scope(|ui| {
                // What belongs to a bout stands close below it.
                ui.spacing_mut().item_spacing.y = 0.0;
                one(ui, bout, catalogue);
                if !further.is_empty() {
                    ui.add(Label::small(&further).colour(palette.text_quiet));
                }
            });
        }
    });
}

/// One bout: its exercise, its place, and what was done of it.
fn one(ui: &mut Ui, bout: &BoutRecord, catalogue: &Catalogue) {
    let palette = Palette::of(ui);
    let colour = match bout.outcome {
        Outcome::Done => palette.text_quiet,
        Outcome::Skipped | Outcome::Cut => palette.switch,
    };
    let width = ui.available_width();
    let name = catalogue.name(&bout.exercise);
    let facts = [place(bout), time(bout), words::outcome(bout.outcome)];
    if width < COLUMNS {
        ui.add(Label::strong(name));
        ui.add(Label::small(&facts.join(" · ")).colour(colour));
        return;
    }
    let [place, time, outcome] = &facts;
    ui.horizontal(|ui| {
        column(ui, width * 0.38, name, Label::strong);
        column(ui, width * 0.26, place, Label::body);
        column(ui, width * 0.2, time, Label::body);
        ui.add(Label::body(outcome).colour(colour));
    });
}

/// In whose place it was done, and what was said of it.
fn further(bout: &BoutRecord, answers: &Answers, catalogue: &Catalogue) -> String {
    let instead_of = bout.instead_of.as_deref();
    let instead_of =
        instead_of.map(|id| text!("answers-instead-of", exercise = catalogue.name(id)));
    let said = Some(said(answers)).filter(|said| !said.is_empty());
    let reason = answers.reason.map(words::reason_to_choose);
    let told: Vec<String> = [instead_of, said, reason].into_iter().flatten().collect();
    told.join(" · ")
}

fn column<'a>(ui: &mut Ui, width: f32, text: &'a str, label: fn(&'a str) -> Label<'a>) {
    ui.allocate_ui_with_layout(
        vec2(width, 24.0),
        Layout::left_to_right(Align::Center),
        |ui| {
            ui.set_width(width);
            ui.add(label(text).one_line());
        },
    );
}

/// The side and the set of a bout.
fn place(bout: &BoutRecord) -> String {
    let set = text!("past-session-set", set = bout.set);
    match bout.side {
        Side::Both => set,
        side => format!("{set} · {}", words::side(side)),
    }
}

/// What was done of what was planned.
fn time(bout: &BoutRecord) -> String {
    let done = words::clock_time(bout.done);
    if bout.planned.is_zero() {
        return done;
    }
    let planned = words::clock_time(bout.planned);
    text!("past-session-planned", done = done, planned = planned)
}
