//! The list of sessions, with search and filters. Only the rows that can be seen are laid out.

mod wanted;

use std::collections::BTreeSet;

use eframe::egui::{Color32, Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use self::wanted::{Counts, Filter, Wanted};
use crate::dates;
use crate::history::{Record, Today};
use crate::text;
use crate::ui::action::Action;
use crate::ui::screen::Screen;
use crate::ui::state::Log;
use crate::ui::theme::{CARD_RADIUS, Palette, Weight, font, space, type_size};
use crate::ui::widgets::{
    Label, card, chip, choice, elided, focus_ring, follow_focus, search_field,
};
use crate::words;

const ROW: f32 = 58.0;
/// From this width on what is told of a session stands in columns.
const IN_COLUMNS: f32 = 560.0;
/// Rows beyond what can be seen, which the keyboard goes on to.
const MORE: usize = 2;

/// The list, as far as it was searched for.
#[derive(Default)]
pub struct Sessions {
    wanted: Wanted,
    /// The places of what was found, the newest first.
    found: Vec<usize>,
    counts: Counts,
    /// The names of all routines in the log.
    routines: Vec<String>,
    /// The reading of the log, and what was found in it.
    found_for: Option<(u32, Wanted)>,
}

impl Sessions {
    /// Shows the list.
    pub fn show(&mut self, ui: &mut Ui, log: &Log, actions: &mut Vec<Action>) {
        self.find(log);
        ui.add(Label::heading(&text!("history-sessions")));
        let quiet = Palette::of(ui).text_quiet;
        ui.add(Label::small(&self.counts.in_words()).colour(quiet));
        ui.add_space(space::SMALL);
        ui.horizontal_wrapped(|ui| {
            let name = text!("history-search");
            search_field(ui, &name, &mut self.wanted.search, 260.0);
            self.routine(ui);
            for filter in Filter::ALL {
                if chip(ui, &filter.name(), self.wanted.filter == filter).clicked() {
                    self.wanted.filter = filter;
                }
            }
        });
        ui.add_space(space::SMALL);
        if self.found.is_empty() {
            ui.add(Label::body(&text!("history-none-found")));
            return;
        }
        let palette = Palette::of(ui);
        card(ui, palette.raised, palette.line, |ui| {
            self.rows(ui, log, actions);
        });
    }

    /// The choice of one routine, where there are several.
    fn routine(&mut self, ui: &mut Ui) {
        if self.routines.len() < 2 {
            return;
        }
        let all: Vec<Option<&String>> = std::iter::once(None)
            .chain(self.routines.iter().map(Some))
            .collect();
        let words = |routine: Option<&String>| {
            routine
                .cloned()
                .unwrap_or_else(|| text!("history-all-routines"))
        };
        let name = text!("history-routine");
        let chosen = choice(ui, &name, 200.0, &all, self.wanted.routine.as_ref(), words);
        if let Some(chosen) = chosen.map(Option::<&String>::cloned) {
            self.wanted.routine = chosen;
        }
    }

    fn find(&mut self, log: &Log) {
        let known = self.found_for.as_ref();
        if known.is_some_and(|(reading, wanted)| (*reading, wanted) == (log.reading, &self.wanted))
        {
            return;
        }
        let records = &log.history.records;
        if known.is_none_or(|(reading, _)| *reading != log.reading) {
            let names: BTreeSet<&str> = records.iter().map(|record| &*record.routine).collect();
            self.routines = names.into_iter().map(str::to_owned).collect();
            let routines = &self.routines;
            self.wanted
                .routine
                .take_if(|routine| !routines.contains(routine));
        }
        let newest_first = records.iter().enumerate().rev();
        let found = newest_first.filter(|(_, record)| self.wanted.takes(record));
        // No one knows when those were whose clock was wrong; they come last.
        let (wrong, dated): (Vec<_>, Vec<_>) =
            found.partition(|(_, record)| log.today.clock_was_wrong(record));
        let is_nothing = |(_, record): &&(usize, &Record)| !record.is_practice();
        self.counts = Counts {
            listed: dated.len() + wrong.len(),
            clock_wrong: wrong.len(),
            nothing_done: dated.iter().filter(is_nothing).count(),
        };
        let found = dated.into_iter().chain(wrong);
        self.found = found.map(|(place, _)| place).collect();
        self.found_for = Some((log.reading, self.wanted.clone()));
    }

    fn rows(&self, ui: &mut Ui, log: &Log, actions: &mut Vec<Action>) {
        let records = &log.history.records;
        #[expect(clippy::cast_precision_loss, reason = "a number of rows")]
        let size = vec2(ui.available_width(), ROW * self.found.len() as f32);
        let (list, _) = ui.allocate_exact_size(size, Sense::hover());
        let seen = ui.clip_rect();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a number of rows, at least 0"
        )]
        let row_at = |y: f32| ((y - list.top()) / ROW).max(0.0) as usize;
        let first = row_at(seen.top()).saturating_sub(MORE);
        let last = (row_at(seen.bottom()) + MORE).min(self.found.len().saturating_sub(1));
        for row in first..=last {
            let Some(record) = self.found.get(row).and_then(|place| records.get(*place)) else {
                continue;
            };
            #[expect(clippy::cast_precision_loss, reason = "a number of rows")]
            let top = list.top() + row as f32 * ROW;
            let rect = Rect::from_min_size(pos2(list.left(), top), Vec2::new(list.width(), ROW));
            if show(ui, rect, record, &log.today, row > 0) {
                actions.push(Action::Go(Screen::PastSession(record.id.clone())));
            }
        }
    }
}

/// One session: when, what, how long, how much of it, and pain before and after. True if it was pressed.
fn show(ui: &mut Ui, rect: Rect, record: &Record, today: &Today, has_line: bool) -> bool {
    let palette = Palette::of(ui);
    let response = ui.interact(rect, ui.scope_id().with(&record.id), Sense::click());
    let when = dates::date_and_time(&record.started);
    let length = words::clock_time(record.active);
    let bouts = words::bouts_in_words(record);
    let early = words::early_end(record.ended);
    let wrong_clock = words::wrong_clock(record, today);
    let pain = words::pain_in_words(record).unwrap_or_default();
    let told = [&when, &record.routine, &length, &bouts, &pain];
    let told = told.into_iter().chain(&early).chain(&wrong_clock);
    let told = told.chain([&record.note]);
    let told: Vec<&str> = told
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, told.join(", ")));
    follow_focus(&response);
    let painter = ui.painter();
    if response.hovered() {
        let ground = rect.expand2(vec2(space::SMALL, 0.0));
        painter.rect_filled(ground, CARD_RADIUS, palette.accent_soft);
    }
    if has_line && !response.hovered() {
        let stroke = eframe::egui::Stroke::new(1.0, palette.line);
        painter.hline(rect.x_range(), rect.top(), stroke);
    }
    focus_ring(painter, &response, CARD_RADIUS, palette);
    if rect.width() < IN_COLUMNS {
        let lower = [Some(&when), Some(&bouts), early.as_ref(), Some(&pain)];
        let lower: Vec<&str> = lower.into_iter().flatten().map(String::as_str).collect();
        on_two_lines(ui, rect, &record.routine, &length, &lower);
        return response.clicked();
    }
    // Where each column begins and ends, as parts of the width.
    let columns = [0.0, 0.22, 0.58, 0.67, 0.85, 1.0];
    let write = |column: usize, top: f32, text: &str, font, colour| {
        let (from, to) = (columns[column], columns[column + 1]);
        let width = rect.width() * (to - from) - space::SMALL;
        let galley = elided(painter, text, font, colour, width, 1);
        let at = pos2(rect.left() + rect.width() * from, rect.top() + top);
        painter.galley(at, galley, colour);
    };
    let body = font(Weight::Regular, type_size::BODY);
    let small = font(Weight::Regular, type_size::SMALL);
    let name = font(Weight::Semibold, type_size::BODY);
    let (only, upper, lower) = (18.0, 9.0, 32.0);
    // A line of its own, and a small one below it if there is something to say.
    let cell = |column: usize, text: &str, font, colour, below: Option<(&str, Color32)>| {
        let top = if below.is_some() { upper } else { only };
        write(column, top, text, font, colour);
        if let Some((text, colour)) = below {
            write(column, lower, text, small.clone(), colour);
        }
    };
    let note = (!record.note.is_empty()).then_some((&*record.note, palette.text_quiet));
    let early = early.as_deref().map(|early| (early, palette.switch));
    let wrong_clock = wrong_clock.as_deref().map(|wrong| (wrong, palette.switch));
    cell(0, &when, body.clone(), palette.text_quiet, wrong_clock);
    cell(1, &record.routine, name, palette.text, note);
    cell(2, &length, body.clone(), palette.text, None);
    cell(3, &bouts, body.clone(), palette.text, early);
    cell(4, &pain, body, palette.text, None);
    response.clicked()
}

/// What is told of a session where there is no room for columns: its name and its length, and all else below.
fn on_two_lines(ui: &Ui, rect: Rect, name: &str, length: &str, below: &[&str]) {
    let (painter, palette) = (ui.painter(), Palette::of(ui));
    let bold = font(Weight::Semibold, type_size::BODY);
    let length = painter.layout_no_wrap(length.to_owned(), bold.clone(), palette.text);
    let room = rect.width() - length.size().x - space::SMALL;
    let at = pos2(rect.right() - length.size().x, rect.top() + 8.0);
    painter.galley(at, length, palette.text);
    let name = elided(painter, name, bold, palette.text, room, 1);
    painter.galley(rect.min + vec2(0.0, 8.0), name, palette.text);
    let below: Vec<&str> = below
        .iter()
        .copied()
        .filter(|text| !text.is_empty())
        .collect();
    let small = font(Weight::Regular, type_size::SMALL);
    let quiet = palette.text_quiet;
    let below = elided(painter, &below.join(" · "), small, quiet, rect.width(), 1);
    painter.galley(rect.min + vec2(0.0, 32.0), below, quiet);
}
