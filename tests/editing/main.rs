//! The laws of editing: what is changed in a routine changes its text there and nowhere else.

mod laws;
mod sheet;
mod undo;
