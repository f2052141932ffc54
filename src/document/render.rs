//! How a report is shown: each problem under the line it stands on.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Report};
use crate::{text, visible};

/// How many problems are shown; more are counted. A person mends a few at a time.
const MOST_SHOWN: usize = 100;

impl Report {
    /// Everything that was found: each problem with file, line, column, the line itself, a caret and a hint.
    /// With `colour`, in the colours of a terminal. Nothing else in it is an order to one, whatever stands in the file.
    pub fn render(&self, colour: bool) -> String {
        let renderer = if colour {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        let shown = self.diagnostics.iter().take(MOST_SHOWN);
        let mut parts: Vec<String> = shown
            .map(|diagnostic| self.render_one(diagnostic, &renderer))
            .collect();
        let more = self.diagnostics.len().saturating_sub(MOST_SHOWN);
        if more > 0 {
            parts.push(text!("diagnostic-more", count = more));
        }
        parts.join("\n\n")
    }

    fn render_one(&self, diagnostic: &Diagnostic, renderer: &Renderer) -> String {
        let label = text!("diagnostic-error");
        let message = diagnostic.problem.message();
        let title = Level::ERROR
            .with_name(label.as_str())
            .primary_title(visible::line(&message));
        let mut group = if diagnostic.problem.is_of_whole_file() {
            title.element(Origin::path(visible::line(&self.source.file)))
        } else {
            self.with_line(Group::with_title(title), diagnostic)
        };
        let hint_label = text!("diagnostic-hint");
        let hint = diagnostic.hint();
        if let Some(hint) = &hint {
            let level = Level::HELP.with_name(hint_label.as_str());
            group = group.element(level.message(visible::line(hint)));
        }
        renderer.render(&[group])
    }

    /// The line on which the problem begins, marked to its end or that of the line.
    fn with_line<'a>(&'a self, group: Group<'a>, diagnostic: &Diagnostic) -> Group<'a> {
        let (body, mark) = self.source.body();
        let at = |byte: usize| byte.saturating_sub(mark).min(body.len());
        let start = body.floor_char_boundary(at(diagnostic.span.start));
        let line_start = body[..start].rfind('\n').map_or(0, |at| at + 1);
        let line = body[line_start..].lines().next().unwrap_or_default();
        let in_line = |byte: usize| line.ceil_char_boundary(byte.saturating_sub(line_start));
        let start = line.floor_char_boundary(start - line_start);
        let end = in_line(at(diagnostic.span.end)).max(start);
        let number = 1 + body[..line_start].matches('\n').count();
        let (line, [start, end]) = visible::line_with_places(line, [start, end]);
        group.element(
            Snippet::source(line)
                .line_start(number)
                .path(visible::line(&self.source.file))
                .annotation(AnnotationKind::Primary.span(start..end)),
        )
    }
}
