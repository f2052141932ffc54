//! The fields of a dose: the work with its tempo, the sides and the sets.

use std::time::Duration;

use eframe::egui::Ui;

use crate::exercise::dose::{BREATH, LONGEST_SEGMENT, MOST_REPS, MOST_SETS, REP};
use crate::exercise::{Dose, Sides, Work};
use crate::text;
use crate::ui::widgets::{NumberField, Typed, choice_field};

/// What a person has done in one of the fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DoseChange {
    Work(Work),
    Sides(Sides),
    Sets(u32),
    /// The keyboard has left a field.
    Left,
}

/// What is wrong with a field, by its name in the file.
pub type Troubles<'a> = &'a dyn Fn(&'static str) -> Option<String>;

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
/// A hold that was something else before.
const HOLD: Duration = Duration::from_secs(30);
/// Reps that were a hold before.
const COUNT: u32 = 10;

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
            Work::Hold(_) | Work::Open => COUNT,
        };
        match self {
            Self::Hold => Work::Hold(HOLD),
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

/// Shows the fields of a dose; what was done in them.
pub fn show(ui: &mut Ui, dose: &Dose, troubles: Troubles<'_>) -> Vec<DoseChange> {
    let mut done = Vec::new();
    ui.columns(2, |columns| {
        let kind = Kind::of(&dose.work);
        let name = text!("field-work");
        if let Some(kind) = choice_field(&mut columns[0], &name, &KINDS, kind, Kind::words) {
            // A choice is a step of undo of its own.
            done.push(DoseChange::Left);
            done.push(DoseChange::Work(kind.instead_of(&dose.work)));
        }
        amount(&mut columns[1], dose.work, troubles, &mut done);
    });
    tempo(ui, dose.work, troubles, &mut done);
    ui.columns(2, |columns| {
        let can_alternate = matches!(dose.work, Work::Reps { .. });
        let all: Vec<Sides> = SIDES
            .into_iter()
            .filter(|sides| *sides != Sides::Alternate || can_alternate)
            .collect();
        let name = text!("field-side");
        let chosen = choice_field(&mut columns[0], &name, &all, dose.sides, words_of_sides);
        if let Some(sides) = chosen {
            done.extend([DoseChange::Left, DoseChange::Sides(sides)]);
        }
        let field = Field {
            name: &text!("field-sets"),
            shown: &text!("field-sets"),
            least: 1,
            most: MOST_SETS.into(),
            trouble: troubles("sets"),
        };
        let change = |sets| DoseChange::Sets(at_most_u32(sets));
        done.extend(field.show(&mut columns[1], dose.sets.into(), change));
    });
    done
}

/// The first number of a bout.
fn amount(ui: &mut Ui, work: Work, troubles: Troubles<'_>, done: &mut Vec<DoseChange>) {
    let (name, least, most) = match work {
        Work::Hold(_) => (text!("field-seconds"), 1, LONGEST_SEGMENT.as_secs()),
        Work::Reps { .. } | Work::Breaths { .. } => (text!("field-count"), 1, MOST_REPS),
        Work::Open => return,
    };
    let field = Field {
        name: &name,
        shown: &name,
        least,
        most,
        trouble: troubles("work"),
    };
    done.extend(match work {
        Work::Hold(length) => field.show(ui, length.as_secs(), |seconds| {
            DoseChange::Work(Work::Hold(Duration::from_secs(seconds)))
        }),
        Work::Reps {
            count,
            up,
            hold,
            down,
        } => field.show(ui, count.into(), |count| {
            let count = at_most_u32(count);
            DoseChange::Work(Work::Reps {
                count,
                up,
                hold,
                down,
            })
        }),
        Work::Breaths {
            count,
            breathe_in,
            breathe_out,
        } => field.show(ui, count.into(), |count| {
            let count = at_most_u32(count);
            DoseChange::Work(Work::Breaths {
                count,
                breathe_in,
                breathe_out,
            })
        }),
        Work::Open => None,
    });
}

/// The times of a rep or of a breath.
fn tempo(ui: &mut Ui, work: Work, troubles: Troubles<'_>, done: &mut Vec<DoseChange>) {
    let names = match work {
        Work::Reps { .. } => vec![text!("field-up"), text!("field-hold"), text!("field-down")],
        Work::Breaths { .. } => vec![text!("field-breathe-in"), text!("field-breathe-out")],
        Work::Hold(_) | Work::Open => return,
    };
    let mut times = match work {
        Work::Reps { up, hold, down, .. } => vec![up, hold, down],
        Work::Breaths {
            breathe_in,
            breathe_out,
            ..
        } => vec![breathe_in, breathe_out],
        Work::Hold(_) | Work::Open => return,
    };
    ui.columns(names.len(), |columns| {
        for (place, (ui, name)) in columns.iter_mut().zip(&names).enumerate() {
            let field = Field {
                name,
                shown: &text!("field-in-seconds", name = name.as_str()),
                least: 0,
                most: LONGEST_SEGMENT.as_secs(),
                trouble: troubles("work"),
            };
            let seconds = times[place].as_secs();
            done.extend(field.show(ui, seconds, |seconds| {
                times[place] = Duration::from_secs(seconds);
                DoseChange::Work(with_times(work, &times))
            }));
        }
    });
}

/// The same bout at another tempo.
fn with_times(work: Work, times: &[Duration]) -> Work {
    match (work, times) {
        (Work::Reps { count, .. }, [up, hold, down]) => Work::Reps {
            count,
            up: *up,
            hold: *hold,
            down: *down,
        },
        (Work::Breaths { count, .. }, [breathe_in, breathe_out]) => Work::Breaths {
            count,
            breathe_in: *breathe_in,
            breathe_out: *breathe_out,
        },
        (work, _) => work,
    }
}

/// A field for a number.
struct Field<'a> {
    name: &'a str,
    shown: &'a str,
    least: u64,
    most: u64,
    trouble: Option<String>,
}

impl Field<'_> {
    fn show(
        &self,
        ui: &mut Ui,
        value: u64,
        change: impl FnOnce(u64) -> DoseChange,
    ) -> Option<DoseChange> {
        let number = NumberField {
            name: self.name,
            shown: self.shown,
            hint: "",
            bounds: self.least..=self.most,
            trouble: self.trouble.as_deref(),
        };
        match number.show(ui, Some(value)) {
            Typed::Changed(number) => number.map(change),
            Typed::Left => Some(DoseChange::Left),
            Typed::Nothing => None,
        }
    }
}

fn at_most_u32(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn words_of_sides(sides: Sides) -> String {
    match sides {
        Sides::Both => text!("sides-both"),
        Sides::Left => text!("sides-left"),
        Sides::Right => text!("sides-right"),
        Sides::Each => text!("sides-each"),
        Sides::Alternate => text!("sides-alternate"),
    }
}
