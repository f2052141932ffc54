//! The controls of the session.

use eframe::egui::{Response, Ui};

use crate::exercise::Work;
use crate::session::{Phase, Plan, Snapshot};
use crate::text;
use crate::ui::action::{Action, Over, SessionAction};
use crate::ui::commands::KeyCommand;
use crate::ui::theme::{CONTROL_HEIGHT, is_small};
use crate::ui::widgets::{Button, Emphasis, Icon};

/// A control: its words, its icon, and what it does.
pub(super) type Control = (String, Icon, KeyCommand);

/// Shows the controls.
pub(super) fn show(ui: &mut Ui, plan: &Plan, snapshot: &Snapshot, actions: &mut Vec<Action>) {
    let paused = snapshot.phase == Phase::Paused;
    let shown = all(plan, snapshot);
    let manner = Manner::fitting(ui, plan, snapshot);
    for (words, icon, command) in &shown {
        let look = match command {
            KeyCommand::PauseOrResume | KeyCommand::Done => Emphasis::Primary,
            _ => Emphasis::Plain,
        };
        let height = if is_small(ui.ctx()) {
            CONTROL_HEIGHT
        } else {
            52.0
        };
        let key = command.key_cap();
        let button = manner
            .dress(Button::new(look, words), *icon, *command, &key)
            .height(height);
        // What one place shows in turn takes the same room, so that its neighbours stay where they are.
        let button = button.at_least(manner.width_of_place(ui, plan, *command));
        let response = ui.push_id(words, |ui| told_on_hover(ui, button)).inner;
        if response.clicked() {
            actions.extend(action(*command, paused));
        }
    }
}

/// What a control asks for.
fn action(command: KeyCommand, paused: bool) -> Option<Action> {
    let action = match command {
        KeyCommand::Swap => SessionAction::Open(Over::Swap),
        KeyCommand::Hurts => SessionAction::Open(Over::HURTS),
        other => SessionAction::Do(other.engine_command(paused)?),
    };
    Some(Action::Session(action))
}

/// The controls at a moment; those that come and go stand last.
fn all(plan: &Plan, snapshot: &Snapshot) -> Vec<Control> {
    let toggle = if snapshot.phase == Phase::Paused {
        resume()
    } else {
        pause()
    };
    let mut all = vec![
        toggle,
        (text!("session-back"), Icon::Back, KeyCommand::Back),
        (text!("session-skip"), Icon::Skip, KeyCommand::Skip),
    ];
    let mut of_the_moment = of_the_moment(plan, snapshot).into_iter();
    all.extend(of_the_moment.next());
    all.push((text!("session-swap"), Icon::Swap, KeyCommand::Swap));
    all.push((text!("session-hurts"), Icon::Hurts, KeyCommand::Hurts));
    all.extend(of_the_moment);
    all
}

/// The controls that depend on the moment: more time, or the end of what lasts until the person says so; and how fast.
pub(super) fn of_the_moment(plan: &Plan, snapshot: &Snapshot) -> Vec<Control> {
    let mut controls = vec![end_of_open(plan, snapshot).unwrap_or_else(more_time)];
    if has_tempo(plan.step(&plan.segments[snapshot.segment]).dose.work) {
        controls.extend(tempo());
    }
    controls
}

/// The end of what lasts until the person says so; none where something else is under way.
pub(super) fn end_of_open(plan: &Plan, snapshot: &Snapshot) -> Option<Control> {
    match snapshot.length {
        Some(_) => None,
        None if plan.waits(snapshot.segment) => Some(ready()),
        None => Some(done()),
    }
}

fn pause() -> Control {
    let words = text!("session-pause");
    (words, Icon::Pause, KeyCommand::PauseOrResume)
}

pub(super) fn resume() -> Control {
    let words = text!("session-resume");
    (words, Icon::Resume, KeyCommand::PauseOrResume)
}

fn more_time() -> Control {
    let words = text!("session-more-time");
    (words, Icon::MoreTime, KeyCommand::MoreTime)
}

fn ready() -> Control {
    (text!("session-ready"), Icon::Done, KeyCommand::Done)
}

fn done() -> Control {
    (text!("session-done"), Icon::Done, KeyCommand::Done)
}

fn tempo() -> [Control; 2] {
    [
        (text!("session-slower"), Icon::Slower, KeyCommand::Slower),
        (text!("session-faster"), Icon::Faster, KeyCommand::Faster),
    ]
}

const fn has_tempo(work: Work) -> bool {
    matches!(work, Work::Reps { .. } | Work::Breaths { .. })
}

/// What may stand in the place of a control in the course of the session.
fn of_place(plan: &Plan, command: KeyCommand) -> Vec<Control> {
    match command {
        KeyCommand::PauseOrResume => vec![pause(), resume()],
        KeyCommand::MoreTime | KeyCommand::Done if plan.is_open() => {
            vec![more_time(), done(), ready()]
        }
        KeyCommand::MoreTime | KeyCommand::Done => vec![more_time()],
        _ => Vec::new(),
    }
}

/// What stands on the controls, by the room that there is.
#[derive(Debug, Clone, Copy)]
enum Manner {
    Whole,
    WordsAndKeys,
    /// Words on what matters most, and all keys.
    FewWordsAndKeys,
    Words,
    FewWords,
    /// Icons on all, none wider than this.
    Icons(f32),
}

impl Manner {
    /// The fullest for which there is room all through the session, with some beside it for what comes next in a wide window.
    fn fitting(ui: &Ui, plan: &Plan, snapshot: &Snapshot) -> Self {
        let room = ui.available_width();
        let gap = ui.spacing().item_spacing.x;
        let mut controls = all(plan, snapshot);
        let has = |command| controls.iter().any(|(_, _, other)| *other == command);
        let mut steps = plan.steps.iter();
        if !has(KeyCommand::Slower) && steps.any(|step| has_tempo(step.step.dose.work)) {
            controls.extend(tempo());
        }
        let width = |manner: Self| {
            let widths = controls.iter().map(|control| {
                let of_place = manner.width_of_place(ui, plan, control.2);
                manner.width(ui, control).max(of_place) + gap
            });
            widths.sum::<f32>()
        };
        let beside = if room >= 1_000.0 { NEXT } else { 0.0 };
        let manners = [
            Self::Whole,
            Self::WordsAndKeys,
            Self::FewWordsAndKeys,
            Self::Words,
            Self::FewWords,
        ];
        let mut fitting = manners
            .into_iter()
            .filter(|manner| width(*manner) + beside <= room);
        // All of them stay in the window.
        let of_each = (room + gap) / controls.len() as f32 - gap;
        fitting.next().unwrap_or(Self::Icons(of_each))
    }

    /// The widest that comes to stand in the place of a control; nothing where that is always the same.
    fn width_of_place(self, ui: &Ui, plan: &Plan, command: KeyCommand) -> f32 {
        let controls = of_place(plan, command).into_iter();
        let widths = controls.map(|control| self.width(ui, &control));
        widths.fold(0.0, f32::max)
    }

    fn width(self, ui: &Ui, (words, icon, command): &Control) -> f32 {
        let key = command.key_cap();
        let button = Button::new(Emphasis::Plain, words);
        self.dress(button, *icon, *command, &key).width(ui)
    }

    fn dress<'a>(
        self,
        button: Button<'a>,
        icon: Icon,
        command: KeyCommand,
        key: &'a str,
    ) -> Button<'a> {
        let matters_most = matches!(
            command,
            KeyCommand::PauseOrResume | KeyCommand::Done | KeyCommand::Swap | KeyCommand::Hurts
        );
        match self {
            Self::Whole => button.icon(icon).key(key),
            Self::WordsAndKeys => button.key(key),
            Self::FewWordsAndKeys if matters_most => button.key(key),
            Self::FewWordsAndKeys => button.only(icon).key(key),
            Self::Words => button,
            Self::FewWords if matters_most => button,
            Self::FewWords => button.only(icon),
            Self::Icons(width) => button.only(icon).at_most(width),
        }
    }
}

/// What is left for what comes next in a wide window.
const NEXT: f32 = 220.0;

/// Shows a button; what a screen reader says of it is shown to the pointer where no words stand on it.
pub(super) fn told_on_hover(ui: &mut Ui, button: Button<'_>) -> Response {
    let told = button.hidden_words().map(str::to_owned);
    let response = ui.add(button);
    match told {
        Some(told) => response.on_hover_text(told),
        None => response,
    }
}
