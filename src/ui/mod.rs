//! The window.
//!
//! A screen sees the `state::State` and cannot change it: what a person asks for goes into a queue of
//! `action::Action`s, and one function alone carries them out. Colours, type and space come from `theme`, and every
//! word from the texts of the language.

mod action;
mod app;
mod commands;
mod dialogs;
mod dropping;
mod frame_times;
mod headless;
mod key_press;
mod navigation;
mod notice;
mod pace;
mod screens;
mod state;
mod theme;
mod widgets;

pub use app::{WindowError, run};
pub use headless::OpenEditor;
pub use widgets::draw_figure;
