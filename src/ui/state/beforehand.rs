//! What a person is told before a session of steps that touch what they have to mind, and what they make of it.

use std::sync::Arc;

use super::State;
use crate::document::Source;
use crate::exercise::{Catalogue, Exercise, Mind, Minded};
use crate::routine::Routine;
use crate::routine::edit::stand_ins::{InPlace, changes};
use crate::routine::edit::{Draft, EditName};
use crate::text;
use crate::ui::action::{BeforehandAction, Choice, Start};
use crate::ui::screen::Screen;

/// A session that is about to begin, with the steps that touch what the person has to mind.
pub struct Beforehand {
    start: Start,
    /// What is done of the routine on this day, as it was when it was looked at.
    routine: Arc<Routine>,
    /// Those steps, in order; never empty.
    pub touched: Vec<Touched>,
}

/// A step that touches what the person has to mind.
pub struct Touched {
    /// Its place in the routine.
    pub place: usize,
    /// Its exercise.
    pub exercise: Arc<Exercise>,
    /// What it touches.
    pub minds: Vec<Mind>,
    /// What can be done in its place that touches nothing; none if there is nothing.
    pub stand_in: Option<Arc<Exercise>>,
    /// What the person makes of it.
    pub choice: Choice,
}

impl Beforehand {
    /// Looks at a routine; none if it touches nothing.
    fn of(
        start: &Start,
        routine: &Arc<Routine>,
        catalogue: &Catalogue,
        minded: Minded,
    ) -> Option<Self> {
        let steps = routine.steps.iter().enumerate();
        let touched = steps.filter_map(|(place, step)| {
            let exercise = catalogue.get(&step.exercise)?;
            let minds = minded.touched_by(exercise);
            let stand_in = || minded.stand_in(exercise, catalogue);
            (!minds.is_empty()).then(|| Touched {
                place,
                exercise: Arc::clone(exercise),
                minds,
                stand_in: stand_in().and_then(|it| catalogue.get(&it.id).cloned()),
                choice: Choice::Same,
            })
        });
        let touched: Vec<Touched> = touched.collect();
        (!touched.is_empty()).then(|| Self {
            start: start.clone(),
            routine: Arc::clone(routine),
            touched,
        })
    }

    /// Whether anything is other than in the routine.
    pub fn is_changed(&self) -> bool {
        let mut touched = self.touched.iter();
        touched.any(|touched| touched.choice != Choice::Same)
    }

    /// Whether any step is left.
    pub fn leaves_something(&self) -> bool {
        let is_out = |touched: &&Touched| touched.choice == Choice::Nothing;
        self.touched.iter().filter(is_out).count() < self.routine.steps.len()
    }

    fn in_place(&self) -> Vec<InPlace<'_>> {
        let mut all = vec![InPlace::Same; self.routine.steps.len()];
        for touched in &self.touched {
            all[touched.place] = match (touched.choice, &touched.stand_in) {
                (Choice::StandIn, Some(stand_in)) => InPlace::Other(stand_in),
                (Choice::Nothing, _) => InPlace::Nothing,
                (Choice::Same | Choice::StandIn, _) => InPlace::Same,
            };
        }
        all
    }

    /// The same for all steps of the routine, whatever is done of them on this day.
    fn in_place_of_all(&self, routine: &Routine) -> Vec<InPlace<'_>> {
        let mut of_day = self.in_place().into_iter();
        let steps = routine.steps.iter();
        let in_place = steps.map(|step| {
            let done = self.start.day.has(step).then(|| of_day.next()).flatten();
            done.unwrap_or(InPlace::Same)
        });
        in_place.collect()
    }

    /// Whether a routine is that of before still, as far as it is done on this day.
    fn is_of(&self, routine: &Routine) -> bool {
        let day = self.start.day;
        let done = routine.steps.iter().filter(|step| day.has(step));
        done.eq(&self.routine.steps)
    }
}

impl State {
    /// Shows what of a routine touches what the person has to mind; false if nothing does.
    pub(super) fn looks_beforehand(&mut self, start: &Start, routine: &Arc<Routine>) -> bool {
        let minded = self.settings.get().mind;
        self.beforehand = Beforehand::of(start, routine, &self.library.catalogue, minded);
        let is_touched = self.beforehand.is_some();
        if is_touched {
            self.screen = Screen::Beforehand(start.routine.clone());
        }
        is_touched
    }

    pub(super) fn on_beforehand(&mut self, action: BeforehandAction) {
        let Some(beforehand) = &mut self.beforehand else {
            return;
        };
        match action {
            BeforehandAction::Choose(place, choice) => {
                let mut touched = beforehand.touched.iter_mut();
                if let Some(touched) = touched.find(|touched| touched.place == place) {
                    touched.choice = choice;
                }
            }
            BeforehandAction::AllStandIns => {
                for touched in &mut beforehand.touched {
                    if touched.stand_in.is_some() {
                        touched.choice = Choice::StandIn;
                    }
                }
            }
            BeforehandAction::Begin => self.begin_changed(),
            BeforehandAction::ForGood => self.change_for_good(),
        }
    }

    /// Begins the session with what the person has chosen, unless the routine has become another meanwhile.
    fn begin_changed(&mut self) {
        let Some(beforehand) = self.beforehand.take() else {
            return;
        };
        let start = beforehand.start.clone();
        self.look_at_routine(&start.routine);
        // Where the session cannot begin, the page of the routine says why.
        self.show(Screen::Routine(start.routine.clone()));
        let Some((entry, outline)) = self.routine(&start.routine) else {
            return;
        };
        let file = entry.source.file.clone();
        let whole = (Arc::clone(&outline.routine), entry.source.text.clone());
        let Some((routine, text)) = self.of_day(&start, whole) else {
            return;
        };
        if *routine != *beforehand.routine {
            self.start(start);
            return;
        }
        let mut draft = Draft::new(Source::new(file, text), Arc::clone(&self.library.catalogue));
        let changes = changes(&beforehand.routine, &beforehand.in_place());
        match (
            draft.change_all(EditName::StandIns, &changes),
            draft.routine(),
        ) {
            (Ok(()), Some(routine)) => {
                let plan = self.laid_out(Arc::clone(routine));
                self.begin_routine(&start, plan, draft.text().to_owned());
            }
            (Err(report), _) => self.notice = Some(report.render(false)),
            (Ok(()), None) => {}
        }
    }

    /// Writes what the person has chosen into the file of the routine, or into that of a copy where it came with the app.
    fn change_for_good(&mut self) {
        let Some(beforehand) = self.beforehand.take() else {
            return;
        };
        self.show(Screen::Routine(beforehand.start.routine.clone()));
        self.edit(&beforehand.start.routine);
        let Some(desk) = &mut self.desk else { return };
        let whole = desk.editing.draft().routine();
        let Some(whole) = whole.filter(|whole| beforehand.is_of(whole)) else {
            self.notice = Some(text!("beforehand-other"));
            return;
        };
        let changes = changes(whole, &beforehand.in_place_of_all(whole));
        match desk.editing.change_all(EditName::StandIns, &changes) {
            Ok(()) if self.save_desk() => self.done = Some(text!("beforehand-changed")),
            Ok(()) => {}
            Err(report) => self.notice = Some(report.render(false)),
        }
    }
}
