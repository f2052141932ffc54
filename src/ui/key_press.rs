//! A press of a key, for whoever it is meant for.

use eframe::egui::{Context, Event, Key, Modifiers};

/// Takes the presses of a key out of the input; true if one of them was no repetition.
pub fn take_press(ctx: &Context, wanted: Key) -> bool {
    let mut hit = false;
    ctx.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key {
                key,
                pressed: true,
                repeat,
                modifiers,
                ..
            } if *key == wanted && modifiers.matches_logically(Modifiers::NONE) => {
                hit |= !repeat;
                false
            }
            _ => true,
        });
    });
    hit
}
