use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Event, Key, Modifiers, RawInput, Rect, pos2, vec2};

use super::*;
use crate::ui::headless::{context, frame};
use crate::ui::state::tests::state_with_cut_off;

/// Shows the lesson of Figure 4 after keys, one a frame; gives what a screen reader is given at last, with whether it is spoken
/// by itself, and what was asked for.
fn after(keys: &[Key], size: [f32; 2]) -> (Vec<(String, bool)>, Vec<Action>) {
    let (_folder, state) = state_with_cut_off(&[]);
    let (ctx, mut screen) = (context(), LearnScreen::default());
    let (mut told, mut actions) = (Vec::new(), Vec::new());
    // The last frame shows what the last key led to.
    let keys = keys.iter().copied().map(Some).chain([None]);
    for key in keys {
        let event = |key, pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        // What has not gone up is a repetition when it goes down again.
        let press = key.map(|key| [event(key, true), event(key, false)]);
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(size[0], size[1]))),
            events: press.into_iter().flatten().collect(),
            ..RawInput::default()
        };
        let output = frame(&ctx, input, |ui| {
            screen.show(ui, &state, "figure-4", &mut actions);
        });
        let nodes = output.accesskit_update.unwrap().nodes;
        let nodes = nodes.iter().map(|(_, node)| node);
        told = nodes
            .filter(|node| matches!(node.role(), Role::Label | Role::Button))
            .filter_map(|node| {
                let name = node.label().or(node.value())?.to_owned();
                Some((name, node.live() == Some(Live::Polite)))
            })
            .collect();
    }
    (told, actions)
}

#[test]
fn a_line_and_what_it_is_about_are_spoken_when_they_come_to_stand() {
    let keys = [Key::ArrowRight, Key::PageDown, Key::Space, Key::Enter];
    let (told, actions) = after(&keys, [1_280.0, 800.0]);
    let spoken: Vec<&str> = told
        .iter()
        .filter(|(_, is_spoken)| *is_spoken)
        .map(|(name, _)| name.as_str())
        .collect();
    let line = "Rest one ankle on the other thigh, just above the knee.";
    assert_eq!(spoken, ["The movement", line]);
    assert!(told.contains(&("5 of 13".to_owned(), false)));
    assert!(actions.is_empty());
}

#[test]
fn every_control_is_there_however_small_the_window_is() {
    for size in [
        [320.0, 240.0],
        [457.0, 343.0],
        [640.0, 480.0],
        [1_280.0, 800.0],
    ] {
        let (told, _) = after(&[], size);
        for name in ["Close", "Back", "Next"] {
            let is_there = told.iter().any(|(told, _)| told == name);
            assert!(is_there, "{name} at {size:?}: {told:?}");
        }
    }
}

#[test]
fn the_last_line_leads_back_to_the_page_and_the_first_one_nowhere() {
    let (_, actions) = after(&[Key::PageDown; 13], [1_280.0, 800.0]);
    let [Action::Go(screen)] = &*actions else {
        panic!("{actions:?}");
    };
    assert_eq!(*screen, Screen::Exercise("figure-4".to_owned()));
    let (told, actions) = after(&[Key::PageUp, Key::ArrowLeft], [1_280.0, 800.0]);
    assert!(told.iter().any(|(name, _)| name == "1 of 13") && actions.is_empty());
}
