//! What is over the session.

use eframe::egui::{Context, Ui};

use super::{SessionScreen, hurting, menu, pedal, swapping};
use crate::session::Command;
use crate::text;
use crate::ui::action::{Action, Over, SessionAction};
use crate::ui::commands::KeyCommand;
use crate::ui::screens::picker::Picked;
use crate::ui::state::RunningSession;
use crate::ui::widgets::{Answer, Button, Emphasis, Question};

impl SessionScreen {
    /// Shows what is over the session, if anything.
    pub(super) fn over(&mut self, ui: &Ui, session: &RunningSession, actions: &mut Vec<Action>) {
        let ctx = ui.ctx();
        if session.over != Some(Over::AnyExercise) {
            self.picker = Default::default();
        }
        let asked = match session.over {
            None => None,
            Some(Over::End) => ask_to_end(ctx),
            Some(Over::Menu) => menu::show(ctx, session),
            Some(Over::Swap) => swapping::show(ctx, session),
            Some(Over::AnyExercise) => match self.picker.show(ctx, session.catalogue()) {
                None => None,
                Some(Picked::Nothing) => Some(SessionAction::Open(Over::Swap)),
                Some(Picked::Exercise(exercise)) => Some(SessionAction::Swap(exercise.id)),
            },
            Some(Over::Hurts(pain)) => hurting::show(ctx, session, pain),
            Some(Over::Signs(pain)) => hurting::signs(ctx, pain),
        };
        actions.extend(asked.map(Action::Session));
    }
}

/// Asks once whether the session shall end; Escape, which asked, says so.
fn ask_to_end(ctx: &Context) -> Option<SessionAction> {
    pedal::lead(ctx);
    let (stay, leave) = (text!("end-go-on"), text!("end-confirm"));
    let key = KeyCommand::End.key_cap();
    let question = Question {
        title: &text!("end-question"),
        explained: &text!("end-explained"),
        stay: Button::new(Emphasis::Plain, &stay),
        leave: Button::new(Emphasis::Danger, &leave).key(&key),
        escape: Answer::Leave,
    };
    Some(match question.ask(ctx)? {
        Answer::Stay => SessionAction::Close,
        Answer::Leave => SessionAction::Do(Command::Stop),
    })
}
