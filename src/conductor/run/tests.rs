use std::sync::mpsc::{Receiver, sync_channel};

use proptest::prelude::*;

use super::super::scribe::tests::{Disk, OnDisk};
use super::super::{Saved, Speech};
use super::*;
use crate::exercise::{Catalogue, Dose, Sides, Work};
use crate::routine::{Routine, Step};
use crate::session::{Outcome, Person};
use crate::sound::Percent;
use crate::speech::{Booth, Saying};

/// When sessions of these tests start: no round number.
const START: Duration = Duration::from_nanos(987_654_321_123);

const fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// A plan of so many holds of 30 s, without pauses.
fn holds(count: usize) -> Arc<Plan> {
    let step = Step {
        exercise: "figure-4".into(),
        dose: Dose {
            work: Work::Hold(seconds(30)),
            sides: Sides::Both,
            sets: 1,
        },
        prepare: Some(Duration::ZERO),
        rest: Duration::ZERO,
        note: String::new(),
        wait: false,
        core: false,
    };
    let routine = Routine {
        name: "Hips".into(),
        id: None,
        about: String::new(),
        source: String::new(),
        schedule: None,
        prepare: Some(Duration::ZERO),
        switch: Duration::ZERO,
        rest: Duration::ZERO,
        wait: false,
        steps: vec![step; count],
        rounds: Vec::new(),
    };
    let (catalogue, person) = (Catalogue::default(), Person::default());
    Arc::new(Plan::new(Arc::new(routine), &catalogue, &person))
}

/// A session of these holds whose machine has neither sound nor display, with what wakes the window.
fn run(count: usize, disk: &Arc<Disk>) -> (Run, Receiver<()>) {
    let (wake, woken) = sync_channel(100);
    let wake = move || {
        // One that waits already is enough.
        let _woken = wake.try_send(());
    };
    let hand = Hand::new(Arc::new(|| START));
    let speech = Speech {
        on: false,
        booth: Arc::new(Booth::default),
        saying: Saying::default(),
        volume: Percent::FULL,
    };
    let narrator = Narrator::new(hand.clone(), speech, Arc::default(), Arc::new(|| {}));
    let hand = (hand, false, narrator);
    let store = OnDisk::new(disk);
    let around = Surroundings::none();
    let of = (holds(count), None);
    let choice = Choice {
        catalogue: Arc::default(),
        person: Person::default(),
    };
    let wake = (Arc::new(wake) as Wake, choice);
    let run = Run::new(of, START, hand, around, wake, || store).unwrap();
    (run, woken)
}

/// When the first hold of a session began.
fn began(run: &Run) -> Duration {
    run.engine.moment().start
}

fn face(run: &Run) -> Face {
    run.face.lock().unwrap().clone()
}

#[test]
fn a_process_that_stood_still_is_paused_where_it_ran_last() {
    let disk = Disk::stalled();
    let (mut run, _) = run(4, &disk);
    let began = began(&run);
    run.turn(News::Time, false, began + seconds(10));
    run.turn(News::Time, true, began + seconds(100));
    let face = face(&run);
    assert_eq!(face.moment.phase, Phase::Paused);
    let shown = face.snapshot(began + seconds(100));
    assert_eq!((shown.segment, shown.elapsed), (0, seconds(10)));
    assert_eq!(run.engine.kept(), [], "no hold was done");
    disk.let_go();
}

#[test]
fn an_order_given_before_the_freeze_is_obeyed_where_it_began() {
    let disk = Disk::stalled();
    let (mut run, _) = run(4, &disk);
    let began = began(&run);
    run.turn(News::Time, false, began + seconds(10));
    let skip = Order::Do(Command::Skip, began + seconds(10));
    run.turn(News::Order(skip), true, began + seconds(100));
    let kept: Vec<_> = run
        .engine
        .kept()
        .iter()
        .map(|work| (work.outcome, work.done))
        .collect();
    assert_eq!(kept, [(Outcome::Skipped, seconds(10))]);
    assert_eq!(face(&run).moment.phase, Phase::Paused);
    disk.let_go();
}

#[test]
fn a_window_closed_after_a_freeze_writes_down_what_was_held_before_it() {
    let disk = Arc::default();
    let (mut run, _) = run(4, &disk);
    let began = began(&run);
    run.turn(News::Time, false, began + seconds(10));
    let next = run.turn(News::Order(Order::Leave), true, began + seconds(100));
    assert_eq!(next, Next::Leave);
    let kept: Vec<_> = run
        .engine
        .kept()
        .iter()
        .map(|work| (work.outcome, work.done))
        .collect();
    assert_eq!(kept, [(Outcome::Cut, seconds(10))]);
    let disk_waits_for_all = run;
    drop(disk_waits_for_all);
    // The segment that began, the pause, and the work that was cut short.
    assert_eq!(disk.lines(), 3);
}

#[test]
fn a_closed_window_writes_down_the_seconds_of_the_hold_under_way() {
    let disk = Arc::default();
    let (mut run, _) = run(4, &disk);
    let began = began(&run);
    run.turn(News::Time, false, began + seconds(10));
    run.turn(
        News::Order(Order::Leave),
        false,
        began + seconds(10) + seconds(1),
    );
    assert_eq!(run.engine.kept()[0].done, seconds(11));
    drop(run);
    assert_eq!(disk.lines(), 3);
}

#[test]
fn a_disk_that_stalls_delays_no_order_no_cue_and_no_view() {
    let disk = Disk::stalled();
    let (mut run, woken) = run(2, &disk);
    let began = began(&run);
    run.turn(News::Time, false, began + seconds(5));
    woken.recv().unwrap();
    let pause = Order::Do(Command::Pause, began + seconds(6));
    run.turn(News::Order(pause), false, began + seconds(6));
    assert_eq!(face(&run).moment.phase, Phase::Paused);
    assert_eq!(run.engine.cues(began + seconds(6)), []);
    let stop = Order::Do(Command::Stop, began + seconds(7));
    assert_eq!(
        run.turn(News::Order(stop), false, began + seconds(7)),
        Next::RingOut
    );
    assert!(matches!(face(&run).moment.phase, Phase::Ended(_)));
    assert!(face(&run).saved.is_none(), "nothing is said to be saved");
    assert_eq!(disk.lines(), 0);
    disk.let_go();
    let shown = run.face();
    drop(run);
    assert!(matches!(shown.lock().unwrap().saved, Some(Saved::Yes(_))));
    assert_eq!(disk.finished(), 1);
}

#[test]
fn plan_and_moment_are_published_together() {
    let disk = Arc::default();
    let (mut run, _) = run(2, &disk);
    run.turn(News::Time, false, began(&run) + seconds(31));
    let face = face(&run);
    assert!(Arc::ptr_eq(&face.plan, run.engine.plan()));
    assert_eq!(face.snapshot(began(&run) + seconds(2)).segment, 1);
}

#[test]
fn a_swap_changes_plan_moment_and_cues_in_the_turn_in_which_it_is_asked_for() {
    let disk = Arc::default();
    let (mut run, woken) = run(2, &disk);
    let began = began(&run);
    run.turn(News::Time, false, began + seconds(11));
    while woken.try_recv().is_ok() {}
    let hurts = Order::Hurts(Pain::new(4));
    run.turn(News::Order(hurts), false, began + seconds(11));
    let swap = Order::Swap("seated-glute".to_owned(), began + seconds(11));
    run.turn(News::Order(swap), false, began + seconds(11));
    assert!(woken.try_recv().is_ok(), "the window is woken");
    let face = face(&run);
    assert!(Arc::ptr_eq(&face.plan, run.engine.plan()));
    let segment = &face.plan.segments[face.moment.segment];
    assert_eq!(face.plan.step(segment).exercise, "seated-glute");
    let cues = run.engine.cues(began + seconds(11));
    let shift = began + seconds(11) - segment.start;
    let planned: Vec<_> = face
        .plan
        .cues()
        .into_iter()
        .map(|(at, cue)| (at + shift, cue))
        .collect();
    assert!(cues.iter().all(|cue| planned.contains(cue)), "{cues:?}");
    let halfway_of_the_old = began + seconds(15);
    assert!(cues.iter().all(|(at, _)| *at != halfway_of_the_old));
    drop(run);
    // The first segment, what hurts, the hold that was cut, the swap, and the segment that it begins.
    assert_eq!(disk.lines(), 5);
}

proptest! {
    #[test]
    fn no_freeze_is_credited_wherever_it_falls(
        before in 1_u64..89,
        frozen in 4_u64..100_000,
        closes in any::<bool>(),
    ) {
        let disk = Arc::default();
        let (mut run, _) = run(3, &disk);
        let began = began(&run);
        for second in 0..=before {
            run.turn(News::Time, false, began + seconds(second));
        }
        let news = if closes { News::Order(Order::Leave) } else { News::Time };
        run.turn(news, true, began + seconds(before + frozen));
        let active = run.engine.active(began + seconds(before + frozen));
        prop_assert_eq!(active, seconds(before));
        let held: Duration = run.engine.kept().iter().map(|work| work.done).sum();
        let whole = seconds(before / 30 * 30);
        prop_assert_eq!(held, if closes { seconds(before) } else { whole });
    }
}
