//! The list of sessions, with search and filters. Only the rows that can be seen are laid out.

use eframe::egui::{Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::dates;
use crate::history::Record;
use crate::text;
use crate::ui::action::Action;
use crate::ui::state::{Log, Screen};
use crate::ui::theme::{CARD_RADIUS, Palette, Weight, font, space, type_size};
use crate::ui::widgets::{Label, card, chip, elided, focus_ring, follow_focus, search_field};
use crate::words;

const ROW: f32 = 58.0;
/// Rows beyond what can be seen, which the keyboard goes on to.
const MORE: usize = 2;

/// Which sessions are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Filter {
    #[default]
    All,
    Early,
    Rated,
}

impl Filter {
    const ALL: [Self; 3] = [Self::All, Self::Early, Self::Rated];

    fn name(self) -> String {
        match self {
            Self::All => text!("history-all"),
            Self::Early => text!("history-not-finished"),
            Self::Rated => text!("history-rated"),
        }
    }

    fn takes(self, record: &Record) -> bool {
        match self {
            Self::All => true,
            Self::Early => words::early_end(record.ended).is_some(),
            Self::Rated => record.pain_before.is_some() || record.pain_after.is_some(),
        }
    }
}

/// What is searched for, and what was found.
#[derive(Default)]
pub struct Sessions {
    search: String,
    filter: Filter,
    /// The places of what was found, the newest first.
    found: Vec<usize>,
    /// The reading, the word and the filter for which it was found.
    found_for: Option<(u32, String, Filter)>,
}

impl Sessions {
    /// Shows the list.
    pub fn show(&mut self, ui: &mut Ui, log: &Log, actions: &mut Vec<Action>) {
        ui.add(Label::heading(&text!("history-sessions")));
        ui.add_space(space::SMALL);
        ui.horizontal_wrapped(|ui| {
            search_field(ui, &text!("history-search"), &mut self.search, 260.0);
            for filter in Filter::ALL {
                if chip(ui, &filter.name(), self.filter == filter).clicked() {
                    self.filter = filter;
                }
            }
        });
        ui.add_space(space::SMALL);
        self.find(log);
        if self.found.is_empty() {
            ui.add(Label::body(&text!("history-none-found")));
            return;
        }
        let palette = Palette::of(ui);
        card(ui, palette.raised, palette.line, |ui| {
            self.rows(ui, &log.history.records, actions);
        });
    }

    fn find(&mut self, log: &Log) {
        let searched = self.search.trim().to_lowercase();
        let wanted = (log.reading, searched, self.filter);
        if self.found_for.as_ref() == Some(&wanted) {
            return;
        }
        let (_, searched, filter) = &wanted;
        let has = |text: &str| searched.is_empty() || text.to_lowercase().contains(searched);
        let records = log.history.records.iter().enumerate().rev();
        self.found = records
            .filter(|(_, record)| filter.takes(record))
            .filter(|(_, record)| has(&record.routine) || has(&record.note))
            .map(|(place, _)| place)
            .collect();
        self.found_for = Some(wanted);
    }

    fn rows(&self, ui: &mut Ui, records: &[Record], actions: &mut Vec<Action>) {
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
            if show(ui, rect, record, row > 0) {
                actions.push(Action::Go(Screen::PastSession(record.id.clone())));
            }
        }
    }
}

/// One session: when, what, how long, how much of it, and pain before and after. True if it was pressed.
fn show(ui: &mut Ui, rect: Rect, record: &Record, has_line: bool) -> bool {
    let palette = Palette::of(ui);
    let response = ui.interact(rect, ui.scope_id().with(&record.id), Sense::click());
    let when = dates::date_and_time(&record.started);
    let length = words::clock_time(record.active);
    let works = words::works_in_words(record);
    let early = words::early_end(record.ended);
    let pain = words::pain_in_words(record).unwrap_or_default();
    let told = [&when, &record.routine, &length, &works, &pain];
    let told = told.into_iter().chain(&early).chain([&record.note]);
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
    let body = |weight| font(weight, type_size::BODY);
    let small = font(Weight::Regular, type_size::SMALL);
    // Where they begin and end, as parts of the width.
    let columns = [
        (0.0, 0.22),
        (0.22, 0.58),
        (0.58, 0.67),
        (0.67, 0.85),
        (0.85, 1.0),
    ];
    let cell = |column: usize, line: f32, text: &str, font, colour| {
        let (from, to) = columns[column];
        let width = rect.width() * (to - from) - space::SMALL;
        let galley = elided(painter, text, font, colour, width, 1);
        let at = pos2(rect.left() + rect.width() * from, rect.top() + line);
        painter.galley(at, galley, colour);
    };
    let (one, upper, lower) = (18.0, 9.0, 32.0);
    cell(0, one, &when, body(Weight::Regular), palette.text_quiet);
    match record.note.as_str() {
        "" => cell(
            1,
            one,
            &record.routine,
            body(Weight::Semibold),
            palette.text,
        ),
        note => {
            cell(
                1,
                upper,
                &record.routine,
                body(Weight::Semibold),
                palette.text,
            );
            cell(1, lower, note, small.clone(), palette.text_quiet);
        }
    }
    cell(2, one, &length, body(Weight::Regular), palette.text);
    match &early {
        None => cell(3, one, &works, body(Weight::Regular), palette.text),
        Some(early) => {
            cell(3, upper, &works, body(Weight::Regular), palette.text);
            cell(3, lower, early, small, palette.switch);
        }
    }
    cell(4, one, &pain, body(Weight::Regular), palette.text);
    response.clicked()
}
