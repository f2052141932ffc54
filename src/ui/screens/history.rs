//! What was done: charts of days, weeks, muscles, pain and sides, and the list of sessions.

mod chart;
mod export;
mod heat_map;
mod muscles;
mod overview;
mod pain;
mod past_session;
mod sessions;
mod sides;
mod tile;
mod weeks;

use eframe::egui::{Align, Layout, Ui};

pub use self::past_session::PastSessionScreen;

use self::overview::{Overview, Range};
use self::sessions::Sessions;
use super::page;
use crate::dates;
use crate::history::Columns;
use crate::platform::Region;
use crate::report::columns_of;
use crate::text;
use crate::ui::action::{Action, HistoryAction, WindowAction};
use crate::ui::notice;
use crate::ui::state::{Log, State};
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Icon, Label, beside, card, chip};
use crate::words;

/// From this width on two charts stand beside each other.
const TWO_COLUMNS: f32 = 760.0;

/// What is looked at.
#[derive(Default)]
pub struct HistoryScreen {
    range: Range,
    overview: Option<Overview>,
    sessions: Sessions,
    /// The kind of table of this region, while the dialog for exports is open.
    exports: Option<Columns>,
}

impl HistoryScreen {
    /// Shows the screen.
    pub fn show(&mut self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        page::page(ui, "history", |ui| {
            self.header(ui, state);
            page::notice(ui, state);
            deleted(ui, state, actions);
            match &state.logbook.log {
                None => {
                    ui.add(Label::body(&text!("history-reading")));
                }
                Some(log) => self.log(ui, log, state, actions),
            }
        });
        if let (Some(columns), Some(overview)) = (self.exports, &self.overview)
            && export::ask(ui, overview, columns, actions)
        {
            self.exports = None;
        }
    }

    /// Whether a question is over the window.
    pub fn asks(&self) -> bool {
        self.exports.is_some()
    }

    fn header(&mut self, ui: &mut Ui, state: &State) {
        let has_sessions = state
            .history()
            .is_some_and(|history| !history.records.is_empty());
        ui.horizontal_wrapped(|ui| {
            ui.add(Label::title(&text!("history-title")));
            if !has_sessions {
                return;
            }
            ui.add_space(space::WIDE);
            for range in Range::ALL {
                if chip(ui, &range.name(), self.range == range).clicked() {
                    self.range = range;
                }
            }
            ui.add_space(space::SMALL);
            let export = text!("history-export");
            if ui
                .add(Button::new(Emphasis::Plain, &export).icon(Icon::Export))
                .clicked()
            {
                self.exports = Some(columns_of(Region::of_system().as_ref()));
            }
        });
        ui.add_space(space::MEDIUM);
    }

    fn log(&mut self, ui: &mut Ui, log: &Log, state: &State, actions: &mut Vec<Action>) {
        let palette = Palette::of(ui);
        unreadable(ui, log, state, actions);
        let history = &log.history;
        if history.records.is_empty() {
            if history.unreadable.is_empty() {
                card(ui, palette.raised, palette.line, |ui| {
                    ui.add(Label::heading(&text!("history-empty-title")));
                    ui.add(Label::body(&text!("history-empty")));
                });
            }
            return;
        }
        let (library, goal) = (&state.library, state.standings.goal);
        let known = self.overview.take();
        let known = known.filter(|known| known.is_of(log, library, self.range, goal));
        let overview = known.unwrap_or_else(|| Overview::new(log, library, self.range, goal));
        charts(ui, &overview, state);
        self.overview = Some(overview);
        ui.add_space(space::LARGE);
        self.sessions.show(ui, log, actions);
    }
}

/// All charts, two beside each other where there is room.
fn charts(ui: &mut Ui, overview: &Overview, state: &State) {
    on_card(ui, |ui| {
        summary(ui, overview);
        ui.add_space(space::MEDIUM);
        heat_map::heat_map(ui, overview);
        adherence(ui, state);
    });
    type Chart = fn(&mut Ui, &Overview);
    let rows: [[Chart; 2]; 2] = [[weeks::weeks, pain::pain], [muscles::muscles, sides::sides]];
    for (place, row) in rows.into_iter().enumerate() {
        ui.add_space(space::LARGE);
        if ui.available_width() < TWO_COLUMNS {
            for chart in row {
                on_card(ui, |ui| chart(ui, overview));
                ui.add_space(space::LARGE);
            }
            continue;
        }
        ui.spacing_mut().item_spacing.x = space::LARGE;
        let top = ui.cursor().top();
        // Both are as high as the higher one was in the frame before.
        let id = ui.make_persistent_id(("charts", place));
        let height: f32 = ui.data(|data| data.get_temp(id).unwrap_or(0.0));
        let bottoms: Vec<f32> = ui.columns(2, |columns| {
            let shown = columns.iter_mut().zip(row).map(|(ui, chart)| {
                on_card(ui, |ui| {
                    ui.set_min_height(height);
                    // A column would stretch the words of a line over its width.
                    ui.with_layout(Layout::top_down(Align::Min), |ui| chart(ui, overview));
                    ui.cursor().top() - ui.spacing().item_spacing.y
                })
            });
            shown.collect()
        });
        let highest = bottoms.into_iter().fold(top, f32::max) - top - space::LARGE;
        ui.data_mut(|data| data.insert_temp(id, highest));
    }
}

fn on_card<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let palette = Palette::of(ui);
    card(ui, palette.raised, palette.line, contents).inner
}

/// How much was done in the range, and the streaks.
fn summary(ui: &mut Ui, overview: &Overview) {
    let quiet = Palette::of(ui).text_quiet;
    let summary = text!(
        "history-summary",
        range = overview.range.name(),
        count = text!("history-count", count = overview.totals.sessions),
        total = words::duration_in_words(overview.totals.active)
    );
    let streaks = overview.streaks;
    let longest = streaks.longest.map_or(0, |streak| streak.days);
    let current = match streaks.current {
        Some(streak) => text!("history-streak", days = streak.days),
        None => text!("history-streak-none"),
    };
    let longest = text!("history-streak-longest", days = longest);
    let told = format!("{current} · {longest}");
    let goal = text!("history-goal", days = overview.goal.days());
    let told = Label::body(&told).colour(quiet);
    let summary = |ui: &mut Ui| {
        ui.add(Label::heading(&summary));
    };
    beside(ui, told.width(ui), Align::Center, summary, |ui| {
        ui.add(told).on_hover_text(goal);
    });
}

/// How this week stands for each routine that asks for something.
fn adherence(ui: &mut Ui, state: &State) {
    let asking = state.library.entries.iter().filter_map(|entry| {
        let name = &entry.routine.as_ref().ok()?.name;
        Some((name, state.standing(&entry.origin)?.week?))
    });
    ui.spacing_mut().interact_size.y = 26.0;
    for (name, week) in asking {
        ui.add_space(space::SMALL);
        ui.horizontal_wrapped(|ui| {
            ui.add(Label::strong(name));
            ui.add(Label::body(&words::adherence(week)));
        });
    }
}

/// The session that was deleted last, and the button that brings it back.
fn deleted(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(record) = &state.logbook.deleted else {
        return;
    };
    let palette = Palette::of(ui);
    card(ui, palette.accent_soft, palette.accent, |ui| {
        let date = dates::date(record.day());
        let told = text!(
            "history-deleted",
            routine = record.routine.as_str(),
            date = date
        );
        let restore = text!("history-restore");
        let restore = Button::new(Emphasis::Plain, &restore);
        let what = |ui: &mut Ui| {
            ui.add(Label::body(&told));
        };
        beside(ui, restore.width(ui), Align::Center, what, |ui| {
            if ui.add(restore).clicked() {
                actions.push(Action::History(HistoryAction::Restore));
            }
        });
    });
    ui.add_space(space::LARGE);
}

/// What could not be read of the log: how much, where, and that it is kept.
fn unreadable(ui: &mut Ui, log: &Log, state: &State, actions: &mut Vec<Action>) {
    let unreadable: Vec<_> = log
        .history
        .unreadable
        .iter()
        .chain(&state.left_behind.unreadable)
        .collect();
    if unreadable.is_empty() {
        return;
    }
    let palette = Palette::of(ui);
    card(ui, palette.switch_soft, palette.switch, |ui| {
        ui.add(Label::strong(&text!(
            "history-unreadable",
            count = unreadable.len()
        )));
        for one in unreadable.iter().take(5) {
            ui.add(Label::small(&notice::unreadable(one)));
        }
        let open = text!("history-open-folder");
        let button = Button::new(Emphasis::Plain, &open);
        if ui.add(button).clicked() {
            actions.push(Action::Window(WindowAction::OpenFolder(
                state.folders.history(),
            )));
        }
    });
    ui.add_space(space::LARGE);
}
