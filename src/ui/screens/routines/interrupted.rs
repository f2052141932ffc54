//! The cards of sessions that were cut off.

use eframe::egui::{Align, Ui};

use crate::dates;
use crate::session::Side;
use crate::text;
use crate::ui::action::{Action, SessionAction};
use crate::ui::state::{CutOff, State};
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Label, beside, card, width_of_row};

/// Shows a card for each such session, if there are any.
pub fn show(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let sessions = &state.left_behind.sessions;
    for cut_off in sessions {
        let header = cut_off.interrupted.header();
        let about = about(cut_off);
        // One alone needs no more than the words of its buttons.
        let distinction = (sessions.len() > 1).then(|| format!("{}, {about}", header.routine));
        ui.push_id(&header.id, |ui| {
            show_one(ui, cut_off, &about, distinction.as_deref(), actions);
        });
        ui.add_space(space::LARGE);
    }
}

fn show_one(
    ui: &mut Ui,
    cut_off: &CutOff,
    about: &str,
    distinction: Option<&str>,
    actions: &mut Vec<Action>,
) {
    let palette = Palette::of(ui);
    let header = cut_off.interrupted.header();
    let title = text!("interrupted-title", routine = header.routine.as_str());
    let name = |words: &str| match distinction {
        Some(distinction) => format!("{words}, {distinction}"),
        None => words.to_owned(),
    };
    let (resume, keep) = (text!("interrupted-resume"), text!("interrupted-keep"));
    let (resume_name, keep_name) = (name(&resume), name(&keep));
    let resume = Button::new(Emphasis::Primary, &resume).name(&resume_name);
    let keep = Button::new(Emphasis::Plain, &keep).name(&keep_name);
    card(ui, palette.switch_soft, palette.switch, |ui| {
        let words = |ui: &mut Ui| {
            ui.add(Label::strong(&title));
            ui.add(Label::body(about));
        };
        let width = width_of_row(ui, [&resume, &keep]);
        beside(ui, width, Align::Center, words, |ui| {
            if ui.add(resume).clicked() {
                actions.push(Action::Session(SessionAction::ResumeInterrupted(
                    header.id.clone(),
                )));
            }
            if ui.add(keep).clicked() {
                actions.push(Action::Session(SessionAction::KeepInterrupted(
                    header.id.clone(),
                )));
            }
        });
    });
}

/// Where it stopped, if that is known, and when it began.
fn about(cut_off: &CutOff) -> String {
    let time = dates::date_and_time(&cut_off.interrupted.header().started);
    match place(cut_off) {
        Some(place) => text!("interrupted-at", place = place, time = time),
        None => text!("interrupted-when", time = time),
    }
}

/// Where it stopped: the exercise and its side.
fn place(cut_off: &CutOff) -> Option<String> {
    let (exercise, side) = cut_off.stopped_at.as_ref()?;
    Some(match side {
        Side::Both => exercise.clone(),
        Side::Left => text!("exercise-left", exercise = exercise.as_str()),
        Side::Right => text!("exercise-right", exercise = exercise.as_str()),
    })
}

#[cfg(test)]
mod tests {
    use eframe::egui::RawInput;
    use eframe::egui::accesskit::Role;

    use super::*;
    use crate::ui::headless::{context, frame};
    use crate::ui::state::tests::state_with_cut_off;

    /// The names of the buttons that a screen reader reads.
    fn buttons(state: &State) -> Vec<String> {
        let shown = frame(&context(), RawInput::default(), |ui| {
            show(ui, state, &mut Vec::new());
        });
        let tree = shown.accesskit_update.unwrap();
        let mut names: Vec<String> = tree
            .nodes
            .iter()
            .filter(|(_, node)| node.role() == Role::Button)
            .map(|(_, node)| node.label().unwrap_or_default().to_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn one_session_alone_has_buttons_of_plain_names() {
        let (_folder, state) = state_with_cut_off(&["Hips"]);
        assert_eq!(buttons(&state), ["Keep as it is", "Resume session"]);
    }

    #[test]
    fn buttons_of_two_sessions_are_told_apart_by_their_names() {
        let (_folder, state) = state_with_cut_off(&["Hips", "Neck"]);
        let begin = [
            "Keep as it is, Hips, ",
            "Keep as it is, Neck, ",
            "Resume session, Hips, ",
            "Resume session, Neck, ",
        ];
        let names = buttons(&state);
        assert_eq!(names.len(), begin.len(), "{names:?}");
        for (name, begin) in names.iter().zip(begin) {
            assert!(name.starts_with(begin), "{name}");
        }
    }
}
