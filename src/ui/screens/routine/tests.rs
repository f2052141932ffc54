use eframe::egui::{RawInput, Rect, pos2, vec2};

use super::*;
use crate::platform::file::replace;
use crate::ui::headless::{context, frame};
use crate::ui::state::tests::state_with_cut_off;

#[test]
fn a_screen_reader_is_given_no_more_of_a_long_routine_than_can_be_seen() {
    let (_folder, mut state) = state_with_cut_off(&[]);
    let steps = "(exercise: \"cobra\", work: Hold(seconds: 10)),".repeat(500);
    let file = state.folders.routines().join("long.ron");
    let text = format!("Routine(name: \"Long\", steps: [{steps}])");
    replace(&file, text.as_bytes()).unwrap();
    state.handle(Action::Library(LibraryAction::Reload));
    state.finish_reading();
    let origin = Origin::File(file.into());
    let (ctx, mut screen) = (context(), RoutineScreen::default());
    let mut nodes = || {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1_280.0, 800.0))),
            ..RawInput::default()
        };
        let output = frame(&ctx, input, |ui| {
            screen.show(ui, &state, &origin, &mut Vec::new());
        });
        output
            .accesskit_update
            .map_or(0, |update| update.nodes.len())
    };
    let first = nodes();
    assert!((20..250).contains(&first), "{first}");
    let second = nodes();
    assert!((20..250).contains(&second), "{second}");
}
