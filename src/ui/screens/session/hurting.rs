//! It hurts: how much, and what to do then. The time is held meanwhile.

use eframe::egui::{Context, Key, Ui};

use super::pedal;
use crate::history::Pain;
use crate::text;
use crate::ui::action::{AfterHurting, Over, SessionAction};
use crate::ui::key_press::take_press;
use crate::ui::screens::safety;
use crate::ui::state::RunningSession;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Icon, Label, default_button, dialog_of, pain_scale};

const WIDTH: f32 = 520.0;
/// How high a button is that is pressed from a mat.
const HIGH: f32 = 52.0;

/// Shows it; gives what the person asks for.
pub fn show(ctx: &Context, session: &RunningSession, pain: Option<Pain>) -> Option<SessionAction> {
    let mut asked = take_press(ctx, Key::Escape).then_some(SessionAction::Close);
    pedal::lead(ctx);
    let title = text!("hurts-title");
    let contents = |ui: &mut Ui| {
        let palette = Palette::of(ui);
        ui.add(Label::heading(&title));
        ui.add(Label::body(&text!("hurts-about")).colour(palette.text_quiet));
        ui.add_space(space::SMALL);
        ui.add(Label::body(&text!("hurts-how-much")));
        let mut rated = pain;
        let scale = text!("hurts-scale");
        if pain_scale(ui, &scale, &mut rated) {
            asked = Some(SessionAction::Open(Over::Hurts(rated)));
        }
        ui.add_space(space::TINY);
        let words = text!("hurts-signs");
        let button = Button::new(Emphasis::Quiet, &words).icon(Icon::Safety);
        if ui.add(button).clicked() {
            asked = Some(SessionAction::Open(Over::Signs(pain)));
        }
    };
    // What is to be done stays in sight, however small the window is.
    let mut chosen = None;
    let dismissed = dialog_of(ctx, &title, WIDTH, contents, |ui| {
        for (after, icon, words) in choices(session) {
            let button = Button::new(Emphasis::Plain, &words).icon(icon).height(HIGH);
            // The gentlest has the keyboard at first.
            let response = match after {
                AfterHurting::Gently => default_button(ui, button),
                _ => ui.add(button),
            };
            if response.clicked() {
                chosen = Some(SessionAction::AfterHurting(after));
            }
        }
    });
    if dismissed {
        chosen = Some(SessionAction::Close);
    }
    chosen.or(asked)
}

/// What can be done, the gentlest first.
fn choices(session: &RunningSession) -> [(AfterHurting, Icon, String); 4] {
    let name = session.name_under_way();
    [
        (AfterHurting::Gently, Icon::Resume, text!("hurts-gently")),
        (AfterHurting::Swap, Icon::Swap, text!("hurts-swap")),
        (
            AfterHurting::LeaveOut,
            Icon::Skip,
            text!("hurts-leave-out", exercise = name),
        ),
        (AfterHurting::End, Icon::Done, text!("hurts-end")),
    ]
}

/// Shows when to stop and ask for help; the way back is one press.
pub fn signs(ctx: &Context, pain: Option<Pain>) -> Option<SessionAction> {
    let back = SessionAction::Open(Over::Hurts(pain));
    let mut asked = take_press(ctx, Key::Escape).then(|| back.clone());
    pedal::lead(ctx);
    let title = text!("hurts-signs");
    let dismissed = dialog_of(ctx, &title, WIDTH, safety::signs, |ui| {
        let words = text!("hurts-signs-back");
        if default_button(ui, Button::new(Emphasis::Primary, &words).height(HIGH)).clicked() {
            asked = Some(back.clone());
        }
        let words = text!("hurts-end");
        let end = Button::new(Emphasis::Plain, &words).height(HIGH);
        if ui.add(end).clicked() {
            asked = Some(SessionAction::AfterHurting(AfterHurting::End));
        }
    });
    if dismissed {
        asked = Some(back);
    }
    asked
}
