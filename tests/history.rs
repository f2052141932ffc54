//! The history as the app uses it: sessions that end, die, go on, and cannot be saved; logs of many machines, and
//! damaged ones.

#[path = "history/damage.rs"]
mod damage;
#[path = "history/facts.rs"]
mod facts;
#[path = "history/log.rs"]
mod log;
#[path = "history/newer.rs"]
mod newer;
#[path = "history/place.rs"]
mod place;
#[path = "history/previous/mod.rs"]
mod previous;
#[path = "history/sessions.rs"]
mod sessions;
#[path = "history/swaps.rs"]
mod swaps;
#[path = "history/trouble.rs"]
mod trouble;
#[path = "history/two_versions.rs"]
mod two_versions;
