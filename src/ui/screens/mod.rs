//! The screens, one file each. What a screen keeps to itself, such as the text of a search, is its own struct.

mod answers;
mod away;
mod beforehand;
mod dose_form;
mod editor;
mod exercise;
mod exercises;
mod grid;
mod history;
mod instructions;
pub mod keys;
mod learn;
mod minded;
mod new_exercise;
mod page;
mod people;
mod picker;
mod routine;
mod routines;
mod rows;
mod safety;
mod section;
mod session;
mod settings;
mod sources;
mod step_picture;
mod summary;
mod turntable;
mod who;

use eframe::egui::Ui;

use super::action::Action;
use super::state::State;
use crate::ui::screen::Screen;

/// What the screens keep to themselves.
#[derive(Default)]
pub struct Screens {
    routines: routines::RoutinesScreen,
    routine: routine::RoutineScreen,
    editor: editor::EditorScreen,
    exercises: exercises::ExercisesScreen,
    new_exercise: new_exercise::NewExerciseScreen,
    history: history::HistoryScreen,
    past_session: history::PastSessionScreen,
    summary: summary::SummaryScreen,
    sources: sources::SourcesScreen,
    session: session::SessionScreen,
    people: people::PeopleSection,
    away: away::AwaySection,
    learn: learn::LearnScreen,
}

impl Screens {
    /// Whether the window may close: not while something would be lost that the person has not been asked about. What
    /// is to be saved before, or brings the question about, comes to the actions.
    pub fn may_close(&mut self, state: &State, actions: &mut Vec<Action>) -> bool {
        self.past_session.leave(state, actions);
        match state.screen {
            Screen::Summary if !self.summary.may_close(state, actions) => false,
            Screen::Editor if !editor::EditorScreen::may_close(state, actions) => false,
            // A session that goes on is kept, and nobody is taken away from it.
            Screen::Session => true,
            _ => self.new_exercise.may_close(actions),
        }
    }

    /// Whether a question is over the window; Escape is its answer then.
    pub fn ask(&self, state: &State) -> bool {
        match state.screen {
            Screen::Session => state
                .session
                .as_ref()
                .is_some_and(|session| session.over.is_some()),
            Screen::Summary => self.summary.asks(),
            Screen::Editor => self.editor.asks(state),
            Screen::Routine(_) => self.routine.asks(),
            Screen::Routines => self.routines.asks(),
            Screen::NewExercise => self.new_exercise.asks(),
            Screen::History => self.history.asks(),
            Screen::Settings => self.people.asks(),
            _ => false,
        }
    }

    /// Shows the present screen.
    pub fn show(&mut self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        if !matches!(&state.screen, Screen::PastSession(id) if self.past_session.is_of(id)) {
            self.past_session.leave(state, actions);
        }
        // A lesson begins at its first line, whenever it is opened.
        if !matches!(state.screen, Screen::Learn(_)) {
            self.learn = learn::LearnScreen::default();
        }
        match &state.screen {
            Screen::WhoIsIt | Screen::SwitchPerson => who::show(ui, state, actions),
            Screen::Routines => self.routines.show(ui, state, actions),
            Screen::Routine(origin) => self.routine.show(ui, state, origin, actions),
            Screen::Editor => self.editor.show(ui, state, actions),
            Screen::Exercises => self.exercises.show(ui, state, actions),
            Screen::NewExercise => self.new_exercise.show(ui, state, actions),
            Screen::Exercise(id) => exercise::show(ui, state, id, actions),
            Screen::Learn(id) => self.learn.show(ui, state, id, actions),
            Screen::Beforehand(origin) => beforehand::show(ui, state, origin, actions),
            Screen::Session => self.session.show(ui, state, actions),
            Screen::Summary => self.summary.show(ui, state, actions),
            Screen::History => self.history.show(ui, state, actions),
            Screen::PastSession(id) => self.past_session.show(ui, state, id, actions),
            Screen::Settings => {
                settings::show(ui, state, (&mut self.people, &mut self.away), actions)
            }
            Screen::Sources => self.sources.show(ui, actions),
            Screen::Safety => safety::show(ui, state, actions),
        }
    }
}
