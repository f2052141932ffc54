//! Editing a routine by small changes of its text, which is the only truth: the list of steps and the form of a step
//! are views of what was read from it.
//!
//! Knows nothing of files and of windows.

mod change;
mod draft;
mod layout;
mod new_exercise;
mod places;
mod short;
pub mod stand_ins;
mod write;

pub use change::{Change, RoundsChange, StepChange, Way};
pub use draft::{Draft, EditName};
pub use layout::{Layout, RoundsLayout, StepLayout};
pub use new_exercise::{NewExercise, figure_of};
pub use places::Spot;
pub use short::short_day;
pub use write::{NewRoutine, NewStep, quoted, work};
