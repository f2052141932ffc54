//! The part of the settings about the people of this machine.

use eframe::egui::{Key, Ui};

use super::page;
use super::section::row;
use crate::people::Person;
use crate::platform::Who;
use crate::settings::{LONGEST_NAME, NoName, PersonName};
use crate::text;
use crate::ui::action::{Action, PeopleAction};
use crate::ui::key_press::take_press;
use crate::ui::screen::Screen;
use crate::ui::state::State;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{
    Answer, Button, Emphasis, Icon, Label, Question, dialog, field, labelled,
};
use crate::words::folder_fault;

/// What is asked at present.
#[derive(Default)]
pub struct PeopleSection {
    asked: Option<Asked>,
}

enum Asked {
    /// What somebody new is called.
    Add(String),
    /// What the person who is here is called.
    Rename(String),
    /// Whether somebody shall be removed.
    Remove(Person),
}

impl PeopleSection {
    /// Whether a question is over the window.
    pub const fn asks(&self) -> bool {
        self.asked.is_some()
    }

    /// Shows who is here and what can be done.
    pub fn show(&mut self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        ui.add(Label::body(&text!("people-about")));
        ui.add_space(space::SMALL);
        if let Some(fault) = &state.people.fault {
            page::warning(ui, &folder_fault(fault));
        }
        let here = state.profile.who();
        for person in &state.people.all {
            if person.who == *here {
                self.here(ui, state, person);
            }
        }
        for person in &state.people.all {
            if person.who != *here {
                self.other(ui, state, person);
            }
        }
        ui.horizontal_wrapped(|ui| {
            let switch = text!("people-switch");
            if state.people.are_several() && ui.add(Button::new(Emphasis::Plain, &switch)).clicked()
            {
                actions.push(Action::Go(Screen::SwitchPerson));
            }
            let add = text!("people-add");
            let button = Button::new(Emphasis::Plain, &add).icon(Icon::Add);
            if ui.add(button).clicked() {
                self.asked = Some(Asked::Add(String::new()));
            }
        });
        self.ask(ui, state, actions);
    }

    fn here(&mut self, ui: &mut Ui, state: &State, person: &Person) {
        row(ui, &text!("people-here"), |ui| {
            ui.add(Label::strong(&state.people.told_apart(person)));
            ui.add_space(space::SMALL);
            let rename = text!("people-rename");
            let button = Button::new(Emphasis::Plain, &rename).icon(Icon::Edit);
            if ui.add(button.height(36.0)).clicked() {
                let name = person.name.as_ref().map(PersonName::as_str);
                self.asked = Some(Asked::Rename(name.unwrap_or_default().to_owned()));
            }
        });
    }

    fn other(&mut self, ui: &mut Ui, state: &State, person: &Person) {
        let name = state.people.told_apart(person);
        row(ui, &name, |ui| {
            if person.who == Who::First {
                let palette = Palette::of(ui);
                ui.add(Label::small(&text!("people-first")).colour(palette.text_quiet));
                return;
            }
            let remove = text!("people-remove");
            let told = text!("people-remove-name", name = name.as_str());
            let button = Button::new(Emphasis::Plain, &remove)
                .icon(Icon::Delete)
                .name(&told);
            if ui.add(button.height(36.0)).clicked() {
                self.asked = Some(Asked::Remove(person.clone()));
            }
        });
    }

    fn ask(&mut self, ui: &Ui, state: &State, actions: &mut Vec<Action>) {
        let answer = match &mut self.asked {
            None => return,
            Some(Asked::Remove(person)) => ask_to_remove(ui, state, person),
            Some(Asked::Add(name)) => {
                let words = [
                    text!("people-add-title"),
                    text!("people-add-explained"),
                    text!("people-add-confirm"),
                ];
                ask_for_name(ui, state, None, name, &words, PeopleAction::Add)
            }
            Some(Asked::Rename(name)) => {
                let words = [
                    text!("people-rename-title"),
                    String::new(),
                    text!("people-rename-confirm"),
                ];
                let here = Some(state.profile.who());
                ask_for_name(ui, state, here, name, &words, PeopleAction::Rename)
            }
        };
        if let Some(answered) = answer {
            self.asked = None;
            actions.extend(answered.map(Action::People));
        }
    }
}

/// Asks whether somebody shall be removed; what is to be done, once that is answered.
fn ask_to_remove(ui: &Ui, state: &State, person: &Person) -> Option<Option<PeopleAction>> {
    let name = state.people.told_apart(person);
    let stay = text!("people-remove-stay");
    let remove = text!("people-remove-confirm");
    let question = Question {
        title: &text!("people-remove-question", name = name.as_str()),
        explained: &text!("people-remove-explained", name = name.as_str()),
        stay: Button::new(Emphasis::Plain, &stay),
        leave: Button::new(Emphasis::Danger, &remove),
        escape: Answer::Stay,
    };
    let answer = question.ask(ui.ctx())?;
    Some((answer == Answer::Leave).then(|| PeopleAction::Remove(person.who.clone())))
}

/// Asks for a name that nobody has but the one who is asked; the words are the question, what follows, and the button.
fn ask_for_name(
    ui: &Ui,
    state: &State,
    whose: Option<&Who>,
    written: &mut String,
    [title, explained, confirm]: &[String; 3],
    action: fn(PersonName) -> PeopleAction,
) -> Option<Option<PeopleAction>> {
    let name = named(state, whose, written);
    let wrong = name.as_ref().err().and_then(Option::as_deref);
    let name = name.as_ref().ok();
    let (mut is_confirmed, mut is_entered) = (false, false);
    let mut is_cancelled = take_press(ui.ctx(), Key::Escape);
    let contents = |ui: &mut Ui| {
        ui.add(Label::heading(title));
        if !explained.is_empty() {
            ui.add(Label::body(explained));
        }
        let told = text!("people-name");
        labelled(ui, &told, wrong, |ui| {
            let response = field(ui, &told, written, f32::INFINITY);
            if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                is_entered = true;
            } else if ui.memory(|memory| memory.focused().is_none()) {
                response.request_focus();
            }
        });
    };
    let is_dismissed = dialog(ui.ctx(), title, contents, |ui| {
        let button = Button::new(Emphasis::Primary, confirm).enabled(name.is_some());
        is_confirmed = ui.add(button).clicked();
        let cancel = text!("people-cancel");
        is_cancelled |= ui.add(Button::new(Emphasis::Plain, &cancel)).clicked();
    });
    match name {
        Some(name) if is_confirmed || is_entered => Some(Some(action(*name))),
        _ => (is_cancelled || is_dismissed).then_some(None),
    }
}

/// The name that is written, or what is wrong with it; nothing as long as there is none.
fn named(state: &State, whose: Option<&Who>, written: &str) -> Result<PersonName, Option<String>> {
    let name = PersonName::new(written).map_err(|wrong| match wrong {
        NoName::Empty => None,
        NoName::TooLong => Some(text!("people-name-too-long", most = LONGEST_NAME)),
        NoName::Hidden(_) => Some(text!("people-name-hidden")),
    })?;
    if state.people.is_taken(name.as_str(), whose) {
        return Err(Some(text!("people-name-taken")));
    }
    Ok(name)
}
