//! The window.
//!
//! A screen sees the `state::State` and cannot change it: what a person asks for goes into a queue of
//! `action::Action`s, and one function alone carries them out. Colours, type and space come from `theme`, and every
//! word from the texts of the language.

mod action;
mod app;
mod by_exercise;
mod commands;
mod desk_action;
mod dialogs;
mod dropping;
mod frame_times;
mod glyph_room;
mod headless;
mod key_press;
mod key_queue;
mod keys;
mod navigation;
mod notice;
mod opening;
mod pace;
mod screen;
mod screens;
mod state;
mod theme;
mod wake;
mod widgets;
mod window_place;
mod window_shape;

pub use headless::OpenEditor;
pub use opening::{WindowError, run};
pub use widgets::draw_figure;
