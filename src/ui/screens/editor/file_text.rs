//! The text of the file, with its errors in place.

use std::ops::Range;
use std::sync::Arc;

use eframe::egui::text::{CCursor, LayoutJob, TextFormat};
use eframe::egui::{
    Color32, FontId, Frame, Galley, Margin, Pos2, ScrollArea, Stroke, TextBuffer, TextEdit, Ui,
    vec2,
};

use super::ink::{Ink, inks};
use super::{Chosen, EditorScreen};
use crate::document::Report;
use crate::document::edit::{at_shown, shown_at, with_plain_breaks};
use crate::text;
use crate::ui::desk_action::DeskAction;
use crate::ui::state::Desk;
use crate::ui::theme::{CARD_RADIUS, Palette, space, type_size};
use crate::ui::widgets::{Label, hidden_label};

/// What the frame takes of the height.
const MARGIN: f32 = 20.0;
/// The most errors that are told under the text.
const TOLD: usize = 3;

impl EditorScreen {
    /// Shows the text.
    pub(super) fn text(&mut self, ui: &mut Ui, desk: &Desk, done: &mut Vec<DeskAction>) {
        let palette = Palette::of(ui);
        let draft = desk.editing.draft();
        let shown = with_plain_breaks(draft.text());
        let chosen = self.span_of_chosen(desk, &shown);
        // Nothing is wrong with a new routine before anything was written.
        let report = draft.report().filter(|_| !desk.editing.is_untouched());
        let errors: Vec<Range<usize>> = report
            .iter()
            .flat_map(|report| &report.diagnostics)
            .map(|error| shown_span(draft.text(), &error.span))
            .collect();
        let foot = report.map_or(0.0, |report| {
            28.0 + 44.0 * report.diagnostics.len().min(TOLD) as f32
        });
        let height = (ui.available_height() - foot).max(120.0);
        let frame = Frame::new()
            .fill(palette.raised)
            .stroke(Stroke::new(
                1.0,
                if report.is_some() {
                    palette.danger
                } else {
                    palette.line
                },
            ))
            .corner_radius(CARD_RADIUS)
            .inner_margin(Margin::same(8));
        frame.show(ui, |ui| {
            let area = ScrollArea::both()
                .id_salt("text")
                .auto_shrink(false)
                .max_height(height - MARGIN);
            area.show(ui, |ui| {
                let mut text = shown.clone().into_owned();
                let mut layouter = |ui: &Ui, buffer: &dyn TextBuffer, _width: f32| {
                    coloured(ui, buffer.as_str(), &chosen, &errors)
                };
                let edit = TextEdit::multiline(&mut text)
                    .id_salt("file")
                    .frame(Frame::NONE)
                    .code_editor()
                    .desired_width(f32::INFINITY)
                    .desired_rows(20)
                    .layouter(&mut layouter)
                    .show(ui);
                let response = edit.response.response.clone();
                let response = response.accessible_name(text!("field-text"));
                if let Some(report) = report {
                    errors_beside(ui, report, &shown, &edit.galley, edit.galley_pos);
                }
                if std::mem::take(&mut self.reveals.text) && !response.has_focus() {
                    let start = edit.galley.pos_from_cursor(cursor_at(&shown, chosen.start));
                    let place = start.translate(edit.galley_pos.to_vec2());
                    ui.scroll_to_rect(place.expand2(vec2(0.0, 60.0)), None);
                }
                if response.changed() {
                    done.push(DeskAction::Type(text));
                } else if response.has_focus()
                    && let Some(cursor) = edit.cursor_range
                {
                    // The step in which one writes is the one that is chosen.
                    self.follow(desk, &shown, cursor.primary);
                }
                if response.lost_focus() {
                    done.push(DeskAction::Settle);
                }
            });
        });
        if let Some(report) = report {
            told(ui, report);
        }
    }

    /// Where the chosen step stands in what is shown; nowhere if it is the whole routine.
    fn span_of_chosen(&self, desk: &Desk, shown: &str) -> Range<usize> {
        let draft = desk.editing.draft();
        let chosen = self.chosen_at(desk);
        let layout = draft.layout();
        let span = layout.and_then(|layout| match chosen {
            Chosen::Routine => None,
            Chosen::Step(place) => layout.step(place),
            Chosen::Rounds(place) => Some(layout.rounds.get(place)?.whole.clone()),
        });
        let span = span.map_or(0..0, |span| shown_span(draft.text(), &span));
        if span.end <= shown.len() { span } else { 0..0 }
    }

    fn follow(&mut self, desk: &Desk, shown: &str, cursor: CCursor) {
        let draft = desk.editing.draft();
        let Some(layout) = draft.layout() else { return };
        let byte = shown
            .char_indices()
            .nth(cursor.index.into())
            .map_or(shown.len(), |(byte, _)| byte);
        let at = at_shown(draft.text(), byte);
        let holds = |span: &Range<usize>| span.start <= at && at <= span.end;
        let is_at = |place: &usize| layout.step(*place).as_ref().is_some_and(holds);
        let step = (0..desk.step_count()).find(is_at).map(Chosen::Step);
        let rounds = || layout.rounds.iter().position(|rounds| holds(&rounds.whole));
        if let Some(found) = step.or_else(|| rounds().map(Chosen::Rounds))
            && self.chosen != found
        {
            self.chosen = found;
            self.reveals.list = true;
        }
    }
}

fn shown_span(text: &str, span: &Range<usize>) -> Range<usize> {
    shown_at(text, span.start)..shown_at(text, span.end)
}

fn cursor_at(shown: &str, byte: usize) -> CCursor {
    CCursor::new(shown[..byte].chars().count())
}

/// The text laid out with its colours: words in quotes, comments, the chosen step, errors.
fn coloured(ui: &Ui, text: &str, chosen: &Range<usize>, errors: &[Range<usize>]) -> Arc<Galley> {
    let palette = Palette::of(ui);
    let font = FontId::monospace(type_size::SMALL);
    let mut job = LayoutJob::default();
    // Where anything begins or ends.
    let inks = inks(text);
    let mut cuts: Vec<usize> = inks.iter().map(|(start, _)| *start).collect();
    cuts.extend([0, chosen.start, chosen.end, text.len()]);
    cuts.extend(errors.iter().flat_map(|error| [error.start, error.end]));
    cuts.retain(|cut| *cut <= text.len() && text.is_char_boundary(*cut));
    cuts.sort_unstable();
    cuts.dedup();
    let mut ink = 0;
    for cut in cuts.windows(2) {
        let (start, end) = (cut[0], cut[1]);
        while inks.get(ink + 1).is_some_and(|(next, _)| *next <= start) {
            ink += 1;
        }
        let is_wrong = errors
            .iter()
            .any(|error| error.start <= start && start < error.end);
        let colour = match inks.get(ink).map(|(_, ink)| *ink) {
            _ if is_wrong => palette.danger,
            Some(Ink::Quoted) => palette.accent,
            Some(Ink::Comment) => palette.text_quiet,
            Some(Ink::Plain) | None => palette.text,
        };
        let mut format = TextFormat::simple(font.clone(), colour);
        format.line_height = Some(20.0);
        if chosen.contains(&start) {
            format.background = palette.accent_soft;
        }
        if is_wrong {
            format.underline = Stroke::new(1.5, palette.danger);
        }
        job.append(&text[start..end], 0.0, format);
    }
    if text.is_empty() {
        job.append("", 0.0, TextFormat::simple(font, palette.text));
    }
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Tells each error behind its line.
fn errors_beside(ui: &Ui, report: &Report, shown: &str, galley: &Galley, at: Pos2) {
    let palette = Palette::of(ui);
    let mut last_row = None;
    for error in &report.diagnostics {
        let start = shown_span(&report.source.text, &error.span)
            .start
            .min(shown.len());
        let line_end = shown[start..]
            .find('\n')
            .map_or(shown.len(), |end| start + end);
        let end = galley.pos_from_cursor(cursor_at(shown, line_end));
        // Of several in a line the first is told there.
        if last_row.replace(end.top()) == Some(end.top()) {
            continue;
        }
        let place = at + vec2(end.right() + space::WIDE, end.top());
        let font = FontId::proportional(type_size::SMALL);
        let message = error.problem.message();
        ui.painter().text(
            place,
            eframe::egui::Align2::LEFT_TOP,
            message,
            font,
            palette.danger,
        );
    }
}

/// Tells the first errors with their lines and hints, under the text.
fn told(ui: &mut Ui, report: &Report) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    for error in report.diagnostics.iter().take(TOLD) {
        let position = report.source.position(error.span.start);
        let place = text!(
            "broken-place",
            line = position.line,
            column = position.column
        );
        let message = format!("{place}: {}", error.problem.message());
        let hint = error.hint().unwrap_or_default();
        let color: Color32 = palette.danger;
        ui.add(Label::small(&message).colour(color).one_line());
        if !hint.is_empty() {
            ui.add(Label::small(&hint).colour(palette.text_quiet).one_line());
        }
    }
    let more = report.diagnostics.len().saturating_sub(TOLD);
    if more > 0 {
        ui.add(Label::small(&text!("editor-more-errors", count = more)));
    }
    let rect = ui.min_rect();
    let count = text!("broken-count", count = report.diagnostics.len());
    hidden_label(ui, rect.with_max_y(rect.top() + 1.0), &count);
}
