//! The history as the app uses it: sessions that end, die, go on, and cannot be saved; logs of many machines, and
//! damaged ones.

#[path = "history/damage.rs"]
mod damage;
#[path = "history/log.rs"]
mod log;
#[path = "history/place.rs"]
mod place;
#[path = "history/sessions.rs"]
mod sessions;
#[path = "history/trouble.rs"]
mod trouble;
