use std::time::Duration;

use eframe::egui::RawInput;
use eframe::egui::accesskit::Role;

use super::*;
use crate::history::Pain;
use crate::session::{Outcome, Side};
use crate::ui::headless::{context, frame};

fn bout(exercise: &str, seconds: u64, outcome: Outcome) -> BoutRecord {
    BoutRecord {
        exercise: exercise.into(),
        instead_of: None,
        side: Side::Both,
        set: 1,
        planned: Duration::from_secs(30),
        done: Duration::from_secs(seconds),
        outcome,
    }
}

/// The names of all that can be pressed.
fn controls(card: &mut AnswersCard, bouts: &[BoutRecord], answered: &Answered) -> Vec<String> {
    let catalogue = Catalogue::bundled();
    let input = RawInput {
        screen_rect: Some(eframe::egui::Rect::from_min_size(
            eframe::egui::Pos2::ZERO,
            eframe::egui::vec2(900.0, 2_000.0),
        )),
        ..RawInput::default()
    };
    let shown = frame(&context(), input, |ui| {
        card.show(ui, bouts, &mut answered.clone(), &catalogue);
    });
    let tree = shown.accesskit_update.unwrap();
    let nodes = tree.nodes.iter();
    let controls =
        nodes.filter(|(_, node)| matches!(node.role(), Role::Button | Role::RadioButton));
    let names = controls.map(|(_, node)| node.label().unwrap_or_default().to_owned());
    names.collect()
}

#[test]
fn a_session_without_bouts_is_asked_nothing() {
    let shown = controls(&mut AnswersCard::default(), &[], &Answered::default());
    assert!(shown.is_empty(), "{shown:?}");
}

#[test]
fn what_was_done_can_be_opened_and_what_was_left_can_be_explained() {
    let bouts = [
        bout("figure-4", 30, Outcome::Done),
        bout("cobra", 1, Outcome::Skipped),
    ];
    let mut answered = Answered::default();
    answered.set(
        0,
        Answers {
            pain: Pain::new(6),
            ..Answers::default()
        },
    );
    let mut card = AnswersCard::default();
    let closed = controls(&mut card, &bouts, &answered);
    assert_eq!(closed.len(), 1 + Reason::ALL.len(), "{closed:?}");
    for name in [
        "How was Figure 4?, 1 of 1 done, Pain 6",
        "Why was Cobra left out: Something else",
    ] {
        assert!(closed.iter().any(|shown| shown == name), "{closed:?}");
    }
    card.open.insert("figure-4".to_owned());
    let open = controls(&mut card, &bouts, &answered);
    assert_eq!(open.len(), closed.len() + 22, "{open:?}");
    for name in [
        "Pain during Figure 4: 3 of 10",
        "Effort of Figure 4: 10 of 10",
    ] {
        assert!(open.iter().any(|shown| shown == name), "{open:?}");
    }
}
