//! An exercise to be learnt: its lines in their order, and what the figure does at each.

use std::time::Duration;

use supple::exercise::{Catalogue, Exercise, Work};
use supple::session::Manner;
use supple::session::lesson::{Kind, Lesson, Look, NextLook};

/// Looks at every line of every bundled exercise.
fn for_each_line(mut look: impl FnMut(&Exercise, &Lesson<'_>, usize)) {
    let catalogue = Catalogue::bundled();
    for id in catalogue.ids() {
        let exercise = catalogue.get(id).unwrap();
        let lesson = Lesson::of(exercise).unwrap();
        (0..=lesson.last()).for_each(|place| look(exercise, &lesson, place));
    }
}

/// The figure at moments a twentieth of a second apart, for two minutes.
fn looks(lesson: &Lesson<'_>, place: usize, manner: Manner) -> Vec<(Duration, Look)> {
    let showing = lesson.showing(place);
    let moments = (0..2_400).map(|step| Duration::from_millis(50 * step));
    moments.map(|at| (at, showing.at(at, manner))).collect()
}

#[test]
fn lines_come_in_the_order_in_which_they_help_and_none_is_left_out() {
    let catalogue = Catalogue::bundled();
    for id in catalogue.ids() {
        let exercise = catalogue.get(id).unwrap();
        let lesson = Lesson::of(exercise).unwrap();
        let told: Vec<_> = (0..=lesson.last())
            .map(|place| lesson.line(place))
            .collect();
        assert!(told.is_sorted_by_key(|line| line.kind), "{id}");
        let cautions = told.iter().take_while(|line| line.kind == Kind::Caution);
        assert!(
            cautions.map(|line| line.words).eq(&exercise.cautions),
            "{id}"
        );
        for line in exercise.lines.iter() {
            let times = told.iter().filter(|told| told.words == line).count();
            assert_eq!(
                times,
                exercise.lines.iter().filter(|it| *it == line).count(),
                "{id}: {line}"
            );
        }
        assert_eq!(*lesson.line(usize::MAX), **told.last().unwrap());
    }
}

#[test]
fn an_exercise_without_a_word_has_no_lesson_and_one_of_before_the_roles_has_one() {
    let catalogue = Catalogue::bundled();
    let mut exercise = Exercise::clone(catalogue.get("cobra").unwrap());
    exercise.lines = Default::default();
    (exercise.cautions, exercise.feel) = (Vec::new(), String::new());
    assert!(Lesson::of(&exercise).is_none());
    exercise.lines.movement = vec!["Lie down.".to_owned(), "Rise.".to_owned()];
    let lesson = Lesson::of(&exercise).unwrap();
    assert_eq!((lesson.last(), lesson.line(0).kind), (1, Kind::Move));
}

#[test]
fn the_figure_shows_what_the_line_is_about() {
    for_each_line(|exercise, lesson, place| {
        let kind = lesson.line(place).kind;
        let along = |at: usize| looks(lesson, place, Manner::Moving)[at].1.along;
        let is_reps = matches!(exercise.dose.work, Work::Reps { .. });
        match kind {
            Kind::Caution | Kind::SetUp => assert!((along(0), along(77)) == (0.0, 0.0)),
            Kind::Hold => assert!((along(0), along(77)) == (1.0, 1.0)),
            Kind::Attend | Kind::Feel | Kind::Breathe if !is_reps => assert!(along(77) == 1.0),
            Kind::Move | Kind::Attend | Kind::Feel | Kind::Breathe => assert!(along(0) == 0.0),
            Kind::Back => assert!(along(0) == 1.0),
        }
        let looks = looks(lesson, place, Manner::Moving);
        let reaches = |end: f32| {
            looks
                .iter()
                .any(|(_, look)| (look.along - end).abs() < 0.02)
        };
        if matches!(kind, Kind::Move | Kind::Back) {
            assert!(reaches(0.0) && reaches(1.0), "{}: {kind:?}", exercise.id);
        }
    });
}

#[test]
fn a_movement_is_half_as_fast_as_in_a_session() {
    let catalogue = Catalogue::bundled();
    let exercise = catalogue.get("clamshell").unwrap();
    let Work::Reps { up, .. } = exercise.dose.work else {
        panic!("the clamshell is done in reps");
    };
    let lesson = Lesson::of(exercise).unwrap();
    let place = (0..=lesson.last()).find(|place| lesson.line(*place).kind == Kind::Move);
    let looks = looks(&lesson, place.unwrap(), Manner::Moving);
    let begins = looks.iter().find(|(_, look)| look.along > 0.0).unwrap().0;
    let arrives = looks.iter().find(|(_, look)| look.along >= 1.0).unwrap().0;
    let took = (arrives - begins).as_secs_f32();
    assert!((took - 2.0 * up.as_secs_f32()).abs() < 0.2, "{took}");
}

#[test]
fn the_figure_never_jumps_and_stands_still_for_as_long_as_it_says() {
    for_each_line(|exercise, lesson, place| {
        let looks = looks(lesson, place, Manner::Moving);
        for (index, pair) in looks.windows(2).enumerate() {
            let [(at, before), (_, after)] = pair else {
                unreachable!()
            };
            assert!((before.along - after.along).abs() < 0.1, "{}", exercise.id);
            assert!((0.0..=1.0).contains(&before.along) && (0.0..=1.0).contains(&before.breath));
            let still = match before.next {
                NextLook::Never => Duration::from_secs(3),
                NextLook::After(time) => time,
                NextLook::AtOnce | NextLook::Slowly => continue,
            };
            let until = looks[index..]
                .iter()
                .take_while(|(then, _)| *then < *at + still);
            let is_same = |look: &Look| (look.along, look.breath) == (before.along, before.breath);
            assert!(
                until.into_iter().all(|(_, look)| is_same(look)),
                "{}",
                exercise.id
            );
        }
    });
}

#[test]
fn without_motion_there_are_end_poses_only_and_nothing_to_draw_again() {
    for_each_line(|_, lesson, place| {
        let looks = looks(lesson, place, Manner::Still);
        assert!(looks.iter().all(|(_, look)| *look == looks[0].1));
        assert!([0.0, 1.0].contains(&looks[0].1.along) && looks[0].1.breath == 0.0);
        assert_eq!(looks[0].1.next, NextLook::Never);
    });
}
