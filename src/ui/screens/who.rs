//! Who it is: at the start of the app where there are several people, and when somebody else goes on.

use eframe::egui::{Align2, Ui, pos2, vec2};

use super::grid::grid;
use super::page;
use crate::people::Person;
use crate::text;
use crate::ui::action::{Action, PeopleAction};
use crate::ui::screen::Screen;
use crate::ui::state::State;
use crate::ui::theme::{Palette, Weight, font, space, type_size};
use crate::ui::widgets::{Button, ClickableCard, Emphasis, Label, elided, fitted};
use crate::words::folder_fault;

const HEIGHT: f32 = 104.0;
const DISC: f32 = 28.0;

/// Shows a card for everybody, who was here last first; in the settings' place those who are not here now.
pub fn show(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let at_start = state.screen == Screen::WhoIsIt;
    let (here, others): (Vec<&Person>, Vec<&Person>) = state
        .people
        .all
        .iter()
        .partition(|person| person.who == *state.profile.who());
    page::page(ui, "who", |ui| {
        let title = if at_start {
            text!("who-title")
        } else {
            text!("switch-title")
        };
        ui.add(Label::title(&title));
        ui.add(Label::body(&text!("who-about")));
        ui.add_space(space::LARGE);
        page::notice(ui, state);
        if let Some(fault) = &state.people.fault {
            page::warning(ui, &folder_fault(fault));
            ui.add_space(space::LARGE);
        }
        let shown: Vec<&Person> = if at_start {
            here.iter().chain(&others).copied().collect()
        } else {
            others
        };
        grid(ui, shown.len(), HEIGHT, |ui, place, width| {
            if card(ui, state, shown[place], width, place == 0) {
                let who = shown[place].who.clone();
                actions.push(Action::People(PeopleAction::GoOnAs(who)));
            }
        });
        if let ([here], false) = (&here[..], at_start) {
            let stay = text!("switch-back", name = here.shown());
            if ui.add(Button::new(Emphasis::Plain, &stay)).clicked() {
                actions.push(Action::Go(Screen::Settings));
            }
        }
    });
}

/// Shows the card of somebody; true if it was pressed. The first one has the keyboard until the person moves it.
fn card(ui: &mut Ui, state: &State, person: &Person, width: f32, is_first: bool) -> bool {
    let palette = Palette::of(ui);
    let name = person.shown();
    let told = state.people.told_apart(person);
    let card = ClickableCard {
        name: &told,
        size: vec2(width, HEIGHT),
        line: palette.line,
    };
    let response = card.show(ui, |painter, rect| {
        let centre = pos2(rect.left() + space::LARGE + DISC, rect.center().y);
        painter.circle_filled(centre, DISC, palette.accent_soft);
        painter.text(
            centre,
            Align2::CENTER_CENTER,
            initial(&name),
            font(Weight::Bold, type_size::TITLE),
            palette.accent,
        );
        let words = rect.with_min_x(centre.x + DISC).shrink(space::LARGE);
        // What tells it from others of its name has a line of its own.
        let apart = state.people.apart(person).map(|folder| {
            let small = font(Weight::Regular, type_size::SMALL);
            elided(painter, folder, small, palette.text_quiet, words.width(), 1)
        });
        let below = apart.as_ref().map_or(0.0, |line| line.size().y);
        let room = vec2(words.width(), words.height() - below);
        let sizes = (type_size::HEADING, type_size::SMALL);
        let galley = fitted(painter, &name, Weight::Bold, palette.text, room, sizes);
        let top = words.center().y - (galley.size().y + below) / 2.0;
        let foot = top + galley.size().y;
        painter.galley(pos2(words.left(), top), galley, palette.text);
        if let Some(line) = apart {
            painter.galley(pos2(words.left(), foot), line, palette.text_quiet);
        }
    });
    if is_first && ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    response.clicked()
}

/// The letter that stands for a name.
fn initial(name: &str) -> String {
    let letter = name.chars().find(|letter| letter.is_alphanumeric());
    let letter = letter.or_else(|| name.chars().next());
    letter
        .map(|letter| letter.to_uppercase().collect())
        .unwrap_or_default()
}
