//! Supple leads a person through stretch and strength sessions for hips and back.
//!
//! **A routine file becomes one plan, a flat timeline, and everything else renders that plan**: the guided session,
//! its sound, a WAV for a music player, a timetable in the terminal, the record in the history.
//!
//! Arrows run one way: [`ui`] and [`cli`] use [`conductor`], which uses [`session`], [`sound`] and [`history`], which
//! use [`routine`], [`editing`], [`import`] and [`exercise`], which use [`document`] and [`platform`]. [`progress`] holds
//! [`history`] against what a [`routine`] asks for; neither knows it. Without the feature `app` there is no
//! window, no conductor and no sound device, and all the rest is here.

#![warn(clippy::unwrap_used)]

pub mod backup;
pub mod cli;
#[cfg(feature = "app")]
pub mod conductor;
pub mod dates;
pub mod document;
pub mod editing;
pub mod exercise;
pub mod fault;
pub mod figure;
pub mod history;
pub mod import;
pub mod people;
pub mod platform;
pub mod progress;
pub mod report;
pub mod request;
pub mod routine;
pub mod session;
pub mod settings;
pub mod sound;
pub mod speech;
pub mod text;
#[cfg(feature = "app")]
pub mod ui;
pub mod visible;
pub mod words;
