//! What the records say when they are put together.
//!
//! A [`Digest`] is made once of all records; what is asked of it afterwards costs next to nothing, however long the log
//! is. Days are those of the place where a session began, by the clock there.

mod digest;
mod exercises;
mod muscle;
mod pain;
mod said;
mod told;
mod totals;
mod week;

pub use digest::{Day, Digest, Sides};
pub use muscle::{ENOUGH_A_WEEK, Stretched};
pub use pain::{PainChange, REAL_CHANGE, Rated};
pub use said::{LeftOut, RatedExercise, SessionMean, SwappedFor};
pub use told::MorningAfter;
pub use totals::Totals;
pub use week::{Week, monday, week_of};
