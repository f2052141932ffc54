//! The screens, and how they hang together.

use crate::routine::Origin;

/// What the window shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Screen {
    /// Who it is, at the start of the app.
    WhoIsIt,
    /// Who goes on, from the settings.
    SwitchPerson,
    Routines,
    /// A routine of the library.
    Routine(Origin),
    /// The routine that is being edited.
    Editor,
    Exercises,
    /// The form of a new exercise.
    NewExercise,
    /// An exercise, by its id.
    Exercise(String),
    /// The lesson of an exercise, by its id.
    Learn(String),
    /// What a routine touches of what the person has to mind, before its session begins.
    Beforehand(Origin),
    Session,
    Summary,
    History,
    /// A session of the past, by its id.
    PastSession(String),
    Settings,
    /// Where exercises, doses and figures come from.
    Sources,
    /// When not to exercise; shown before the first session, and from the settings.
    Safety,
}

impl Screen {
    /// The screen that Escape goes back to.
    pub fn parent(&self) -> Option<Self> {
        match self {
            Self::Routine(_) | Self::Editor => Some(Self::Routines),
            Self::Beforehand(origin) => Some(Self::Routine(origin.clone())),
            Self::Exercise(_) | Self::NewExercise => Some(Self::Exercises),
            Self::Learn(id) => Some(Self::Exercise(id.clone())),
            Self::PastSession(_) => Some(Self::History),
            Self::Sources | Self::SwitchPerson => Some(Self::Settings),
            _ => None,
        }
    }

    /// Whether the bar at the left is shown beside it.
    pub fn has_navigation(&self) -> bool {
        !matches!(
            self,
            Self::WhoIsIt | Self::Learn(_) | Self::Session | Self::Summary | Self::Safety
        )
    }
}
