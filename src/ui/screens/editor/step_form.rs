//! The form of a step.

use std::time::Duration;

use eframe::egui::{Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::exercise::dose::{BREATH, LONGEST_SEGMENT, MOST_REPS, MOST_SETS, REP};
use crate::exercise::{Exercise, Sides, Work};
use crate::routine::edit::{Change, EditName, StepChange};
use crate::text;
use crate::ui::state::{Desk, DeskAction, State};
use crate::ui::theme::{CONTROL_RADIUS, Palette, Weight, font, space, type_size};
use crate::ui::widgets::{
    Icon, Typed, choice_field, elided, focus_ring, follow_focus, labelled, number_field,
    text_field, thumbnail,
};

const MOST_SECONDS: u64 = LONGEST_SEGMENT.as_secs();
const PICTURE: f32 = 132.0;

/// The kinds of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Hold,
    Reps,
    Breaths,
    Open,
}

const KINDS: [Kind; 4] = [Kind::Hold, Kind::Reps, Kind::Breaths, Kind::Open];
const SIDES: [Sides; 5] = [
    Sides::Both,
    Sides::Each,
    Sides::Left,
    Sides::Right,
    Sides::Alternate,
];

impl Kind {
    const fn of(work: &Work) -> Self {
        match work {
            Work::Hold(_) => Self::Hold,
            Work::Reps { .. } => Self::Reps,
            Work::Breaths { .. } => Self::Breaths,
            Work::Open => Self::Open,
        }
    }

    fn words(self) -> String {
        match self {
            Self::Hold => text!("work-hold"),
            Self::Reps => text!("work-reps"),
            Self::Breaths => text!("work-breaths"),
            Self::Open => text!("work-open"),
        }
    }

    /// Work of this kind, as near to what was as can be.
    const fn instead_of(self, was: &Work) -> Work {
        let count = match was {
            Work::Reps { count, .. } | Work::Breaths { count, .. } => *count,
            Work::Hold(_) | Work::Open => 10,
        };
        match self {
            Self::Hold => Work::Hold(Duration::from_secs(30)),
            Self::Reps => Work::Reps {
                count,
                up: REP[0],
                hold: REP[1],
                down: REP[2],
            },
            Self::Breaths => Work::Breaths {
                count,
                breathe_in: BREATH[0],
                breathe_out: BREATH[1],
            },
            Self::Open => Work::Open,
        }
    }
}

/// The fields of one step, and what is done in them.
struct Form<'a> {
    place: usize,
    desk: &'a Desk,
    done: &'a mut Vec<DeskAction>,
}

impl Form<'_> {
    fn change(&mut self, change: StepChange) {
        self.done
            .push(DeskAction::Change(Change::Step(self.place, change)));
    }

    fn trouble(&self, field: &'static str) -> Option<String> {
        self.desk.trouble_with(EditName::Step(self.place, field))
    }

    fn take<T>(&mut self, typed: Typed<T>, change: impl FnOnce(T) -> Option<StepChange>) {
        match typed {
            Typed::Nothing => {}
            Typed::Changed(value) => {
                if let Some(change) = change(value) {
                    self.change(change);
                }
            }
            Typed::Left => self.done.push(DeskAction::Settle),
        }
    }

    /// A number of the work.
    fn number(
        &mut self,
        ui: &mut Ui,
        name: &str,
        value: u64,
        least: u64,
        most: u64,
        work: impl FnOnce(u64) -> Work,
    ) {
        let trouble = self.trouble("work");
        let typed = number_field(ui, name, "", Some(value), least..=most, trouble.as_deref());
        self.take(typed, |number| Some(StepChange::Work(work(number?))));
    }

    fn seconds(
        &mut self,
        ui: &mut Ui,
        name: &str,
        value: Duration,
        least: u64,
        work: impl FnOnce(Duration) -> Work,
    ) {
        let work = |seconds| work(Duration::from_secs(seconds));
        self.number(ui, name, value.as_secs(), least, MOST_SECONDS, work);
    }
}

/// Shows the form of the step of a place; true if its exercise shall be another.
pub fn show(
    ui: &mut Ui,
    state: &State,
    desk: &Desk,
    place: usize,
    done: &mut Vec<DeskAction>,
) -> bool {
    let draft = desk.editing.draft();
    let Some((routine, step)) = draft
        .routine()
        .and_then(|routine| Some((routine, routine.steps.get(place)?)))
    else {
        return false;
    };
    ui.spacing_mut().item_spacing.y = space::MEDIUM;
    let exercise = state.library.catalogue.get(&step.exercise);
    let wants_other = exercise_field(ui, exercise.map(AsRef::as_ref), &step.exercise);
    let mut form = Form { place, desk, done };
    let work = step.dose.work;
    beside(ui, |columns| {
        let kind = Kind::of(&work);
        let chosen = choice_field(
            &mut columns[0],
            &text!("field-work"),
            &KINDS,
            kind,
            Kind::words,
        );
        if let Some(kind) = chosen {
            form.change(StepChange::Work(kind.instead_of(&work)));
        }
        match work {
            Work::Hold(length) => {
                let name = text!("field-seconds");
                form.seconds(&mut columns[1], &name, length, 1, Work::Hold);
            }
            Work::Reps {
                count,
                up,
                hold,
                down,
            } => {
                let name = text!("field-count");
                form.number(
                    &mut columns[1],
                    &name,
                    count.into(),
                    1,
                    MOST_REPS,
                    |count| Work::Reps {
                        count: count as u32,
                        up,
                        hold,
                        down,
                    },
                );
            }
            Work::Breaths {
                count,
                breathe_in,
                breathe_out,
            } => {
                let name = text!("field-count");
                form.number(
                    &mut columns[1],
                    &name,
                    count.into(),
                    1,
                    MOST_REPS,
                    |count| Work::Breaths {
                        count: count as u32,
                        breathe_in,
                        breathe_out,
                    },
                );
            }
            Work::Open => {}
        }
    });
    tempo(ui, &mut form, work);
    beside(ui, |columns| {
        let sides = step.dose.sides;
        let all: Vec<Sides> = SIDES
            .into_iter()
            .filter(|sides| *sides != Sides::Alternate || matches!(work, Work::Reps { .. }))
            .collect();
        let chosen = choice_field(
            &mut columns[0],
            &text!("field-side"),
            &all,
            sides,
            side_words,
        );
        if let Some(sides) = chosen {
            form.change(StepChange::Sides(sides));
        }
        let trouble = form.trouble("sets");
        let sets = Some(step.dose.sets.into());
        let bounds = 1..=MOST_SETS.into();
        let typed = number_field(
            &mut columns[1],
            &text!("field-sets"),
            "",
            sets,
            bounds,
            trouble.as_deref(),
        );
        form.take(typed, |sets| {
            Some(StepChange::Sets(u32::try_from(sets?).ok()?))
        });
    });
    beside(ui, |columns| {
        let layout = draft.layout().and_then(|layout| layout.steps.get(place));
        let own = |name: &str, value: Duration| {
            let has = layout.is_some_and(|layout| layout.fields.has(name));
            has.then_some(value.as_secs())
        };
        let inherited = |length: Duration| text!("field-as-routine", seconds = length.as_secs());
        let length = |seconds: Option<u64>| seconds.map(Duration::from_secs);
        let rest = number_field(
            &mut columns[0],
            &text!("field-rest"),
            &inherited(routine.rest),
            own("rest", step.rest),
            0..=MOST_SECONDS,
            form.trouble("rest").as_deref(),
        );
        form.take(rest, |rest| Some(StepChange::Rest(length(rest))));
        let prepare = number_field(
            &mut columns[1],
            &text!("field-prepare"),
            &inherited(routine.prepare),
            own("prepare", step.prepare),
            0..=MOST_SECONDS,
            form.trouble("prepare").as_deref(),
        );
        form.take(prepare, |prepare| {
            Some(StepChange::Prepare(length(prepare)))
        });
    });
    let trouble = form.trouble("note");
    let hint = text!("field-note-hint");
    let note = text_field(
        ui,
        &text!("field-note"),
        &hint,
        &step.note,
        trouble.as_deref(),
    );
    form.take(note, |note| Some(StepChange::Note(note)));
    wants_other
}

/// The times of a rep or of a breath.
fn tempo(ui: &mut Ui, form: &mut Form<'_>, work: Work) {
    match work {
        Work::Reps {
            count,
            up,
            hold,
            down,
        } => {
            ui.columns(3, |columns| {
                let with = |up, hold, down| Work::Reps {
                    count,
                    up,
                    hold,
                    down,
                };
                let names = [text!("field-up"), text!("field-hold"), text!("field-down")];
                form.seconds(&mut columns[0], &names[0], up, 0, |up| with(up, hold, down));
                form.seconds(&mut columns[1], &names[1], hold, 0, |hold| {
                    with(up, hold, down)
                });
                form.seconds(&mut columns[2], &names[2], down, 0, |down| {
                    with(up, hold, down)
                });
            });
        }
        Work::Breaths {
            count,
            breathe_in,
            breathe_out,
        } => beside(ui, |columns| {
            let with = |breathe_in, breathe_out| Work::Breaths {
                count,
                breathe_in,
                breathe_out,
            };
            let names = [text!("field-breathe-in"), text!("field-breathe-out")];
            form.seconds(&mut columns[0], &names[0], breathe_in, 0, |length| {
                with(length, breathe_out)
            });
            form.seconds(&mut columns[1], &names[1], breathe_out, 0, |length| {
                with(breathe_in, length)
            });
        }),
        Work::Hold(_) | Work::Open => {}
    }
}

fn beside(ui: &mut Ui, contents: impl FnOnce(&mut [Ui])) {
    ui.columns(2, contents);
}

fn side_words(sides: Sides) -> String {
    match sides {
        Sides::Both => text!("sides-both"),
        Sides::Left => text!("sides-left"),
        Sides::Right => text!("sides-right"),
        Sides::Each => text!("sides-each"),
        Sides::Alternate => text!("sides-alternate"),
    }
}

/// The exercise with its figure; true if it was pressed.
fn exercise_field(ui: &mut Ui, exercise: Option<&Exercise>, id: &str) -> bool {
    let palette = Palette::of(ui);
    let field = text!("field-exercise");
    labelled(ui, &field, None, |ui| {
        let size = vec2(ui.available_width(), PICTURE + 44.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let name = exercise.map_or(id, |exercise| exercise.name.as_str());
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), &field);
            info.current_text_value = Some(name.to_owned());
            info
        });
        follow_focus(&response);
        if ui.is_rect_visible(rect) {
            let painter = ui.painter();
            let line = if response.hovered() {
                palette.accent
            } else {
                palette.line
            };
            painter.rect_filled(rect, CONTROL_RADIUS, palette.raised);
            if let Some(exercise) = exercise {
                let band = rect.with_max_y(rect.top() + PICTURE).shrink(1.0);
                painter.rect_filled(
                    band,
                    crate::ui::widgets::band_corners(),
                    palette.accent_soft,
                );
                let inside = band.shrink(space::SMALL);
                thumbnail(
                    painter,
                    inside,
                    exercise,
                    palette.accent_soft,
                    palette.accent,
                );
            }
            let width = rect.width() - 2.0 * space::MEDIUM - 24.0;
            let bold = font(Weight::Semibold, type_size::BODY);
            let galley = elided(painter, name, bold, palette.text, width, 1);
            let middle = rect.bottom() - 22.0;
            let at = pos2(rect.left() + space::MEDIUM, middle - galley.size().y / 2.0);
            painter.galley(at, galley, palette.text);
            let caret = pos2(rect.right() - space::LARGE, middle);
            Icon::Down.paint(painter, caret, 16.0, palette.text_quiet);
            painter.rect_stroke(
                rect,
                CONTROL_RADIUS,
                Stroke::new(1.0, line),
                StrokeKind::Inside,
            );
            focus_ring(painter, &response, CONTROL_RADIUS, palette);
        }
        response.clicked()
    })
}
