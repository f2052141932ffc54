//! What can be done in the place of an exercise: gentler first, then elsewhere, then any other.

use eframe::egui::{Context, Key, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::pedal;
use crate::exercise::{Exercise, Way};
use crate::text;
use crate::ui::action::{Over, SessionAction};
use crate::ui::key_press::take_press;
use crate::ui::state::RunningSession;
use crate::ui::theme::{CARD_RADIUS, Palette, Weight, font, space, type_size};
use crate::ui::widgets::{
    Button, Emphasis, Label, TextColumn, dialog_of, focus_ring, follow_focus, thumbnail,
};
use crate::words;

const WIDTH: f32 = 520.0;
const ROW: f32 = 88.0;
const PICTURE: f32 = 120.0;

/// Shows the stand-ins; gives what the person asks for.
pub fn show(ctx: &Context, session: &RunningSession) -> Option<SessionAction> {
    let mut asked = take_press(ctx, Key::Escape).then_some(SessionAction::Close);
    pedal::lead(ctx);
    let name = session.name_under_way();
    let title = text!("swap-title", exercise = name.as_str());
    let stand_ins = stand_ins(session);
    let contents = |ui: &mut Ui| {
        ui.add(Label::heading(&title));
        let about = if stand_ins.is_empty() {
            text!("swap-none")
        } else {
            text!("swap-about")
        };
        ui.add(Label::small(&about).colour(Palette::of(ui).text_quiet));
        ui.add_space(space::SMALL);
        ScrollArea::vertical().show(ui, |ui| {
            for (way, exercise) in &stand_ins {
                if row(ui, session, *way, exercise) {
                    asked = Some(SessionAction::Swap(exercise.id.clone()));
                }
            }
        });
    };
    let mut closes = None;
    let dismissed = dialog_of(ctx, &title, WIDTH, contents, |ui| {
        let another = text!("swap-another");
        let another = Button::new(Emphasis::Plain, &another).height(48.0);
        if ui.add(another).clicked() {
            closes = Some(SessionAction::Open(Over::AnyExercise));
        }
        let stay = text!("swap-stay");
        let stay = Button::new(Emphasis::Plain, &stay).height(48.0);
        if ui.add(stay).clicked() {
            closes = Some(SessionAction::Close);
        }
    });
    if dismissed {
        closes = Some(SessionAction::Close);
    }
    asked.or(closes)
}

/// The stand-ins of the exercise under way: gentler first, then elsewhere. What was swapped in has that of the routine too.
fn stand_ins(session: &RunningSession) -> Vec<(Option<Way>, &Exercise)> {
    let step = session.plan().planned_step(session.segment());
    let catalogue = session.catalogue();
    let mut found: Vec<(Option<Way>, &Exercise)> = Vec::new();
    let original = step.instead_of.iter().map(|id| (None, id));
    let exercise = catalogue.get(&step.step.exercise);
    let ways = [Way::Gentler, Way::Elsewhere].into_iter();
    let stand_ins = ways.flat_map(|way| {
        let ids = exercise.map(|exercise| exercise.instead.of(way));
        ids.into_iter().flatten().map(move |id| (Some(way), id))
    });
    for (way, id) in original.chain(stand_ins) {
        let is_there = found.iter().any(|(_, known)| known.id == *id);
        if let Some(exercise) = catalogue.get(id).filter(|_| !is_there) {
            found.push((way, exercise));
        }
    }
    found
}

/// A stand-in with its figure, and how long it would take; true if it was chosen.
fn row(ui: &mut Ui, session: &RunningSession, way: Option<Way>, exercise: &Exercise) -> bool {
    let palette = Palette::of(ui);
    let way = match way {
        Some(Way::Gentler) => text!("stand-ins-gentler"),
        Some(Way::Harder) => text!("stand-ins-harder"),
        Some(Way::Elsewhere) => text!("stand-ins-elsewhere"),
        None => text!("swap-of-the-routine"),
    };
    let plan = session.plan();
    let of_routine = &plan.routine.steps[plan.planned_step(session.segment()).place];
    let dose = if of_routine.exercise == exercise.id {
        of_routine.dose
    } else {
        of_routine.dose_for(exercise)
    };
    let dose = words::dose_in_words(&dose);
    let size = vec2(ui.available_width() - space::SMALL, ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| {
        let told = text!(
            "swap-told",
            exercise = exercise.name.as_str(),
            way = way.as_str(),
            dose = dose.as_str()
        );
        WidgetInfo::labeled(Role::Button, true, told)
    });
    follow_focus(&response);
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    if ui.is_rect_visible(rect) {
        let ground = if response.hovered() || response.has_focus() {
            palette.accent_soft
        } else {
            palette.raised
        };
        let painter = ui.painter();
        painter.rect_filled(rect, CARD_RADIUS, ground);
        let picture = rect.with_max_x(rect.left() + PICTURE).shrink(space::SMALL);
        thumbnail(painter, picture, exercise, ground, palette.accent);
        let beside = rect.with_min_x(rect.left() + PICTURE - space::SMALL);
        let column = TextColumn::new(painter, beside);
        let small = font(Weight::Regular, type_size::SMALL);
        column.name(12.0, &exercise.name, type_size::BODY, palette.text, 1);
        column.line(36.0, &dose, small.clone(), palette.text_quiet);
        column.line(57.0, &way, small, palette.text_quiet);
        focus_ring(painter, &response, CARD_RADIUS, palette);
    }
    response.clicked()
}
