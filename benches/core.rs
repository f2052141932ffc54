//! How fast the core is: `cargo bench --bench core`.
//!
//! - A routine of 500 steps: parsed, checked and planned. The promise is less than 5 ms.
//! - The engine's step at the beginning and at the end of the longest plan. The promise is that it costs the same.
//! - The list of cues of that plan, which is built anew after each command.
//! - A letter typed into a routine of 500 steps, and a step of it moved: text, list, form and total follow. The promise
//!   is 16 ms. Beside it, the same move by way of a tree that is written out again.

#![allow(clippy::disallowed_methods, reason = "a benchmark looks at the clock")]

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use supple::document::Source;
use supple::exercise::Catalogue;
use supple::routine;
use supple::routine::edit::{Change, Draft, Spot};
use supple::session::{Command, Engine, Person, Plan};

fn main() {
    let catalogue = Catalogue::bundled();
    let source = Source::new("bench.ron", five_hundred_steps());
    let read = median(101, || {
        let routine = routine::read(&source, &catalogue).expect("the routine is sound");
        Plan::new(Arc::new(routine), &catalogue, &Person::default())
    });
    let kib = source.text.len() / 1_024;
    println!(
        "500 steps ({kib} KiB) parsed, checked and planned  {:>9.3} ms",
        milliseconds(read)
    );

    editing(&source, &catalogue);

    let plan = longest_plan(&catalogue);
    let count = plan.segments.len();
    println!("longest plan                                      {count:>9} segments");
    let (beginning, end) = step_costs(&plan);
    println!(
        "engine step at its beginning                      {:>9.0} ns",
        nanoseconds(beginning)
    );
    println!(
        "engine step at its end                            {:>9.0} ns",
        nanoseconds(end)
    );
    println!(
        "ratio of the two                                  {:>9.2}",
        nanoseconds(end) / nanoseconds(beginning)
    );

    let sheet = median(51, || plan.cues());
    println!(
        "cues of the longest plan                          {:>9.3} ms",
        milliseconds(sheet)
    );
    let engine = Engine::start(plan, Duration::ZERO);
    let live = median(51, || engine.cues(Duration::ZERO));
    println!(
        "cues of an engine at its beginning                {:>9.3} ms",
        milliseconds(live)
    );
}

/// What an edit costs, by splices of the text and by way of the syntax tree.
fn editing(source: &Source, catalogue: &Catalogue) {
    let mut draft = Draft::new(source.clone(), Arc::new(catalogue.clone()));
    let last = draft.routine().expect("the routine is sound").steps.len() - 1;
    let mut typed = source.text.clone();
    let typing = median(51, || {
        typed.push(' ');
        draft.type_text(&typed);
        draft.routine().map(|routine| routine.least_length())
    });
    println!(
        "a letter typed into 500 steps                     {:>9.3} ms",
        milliseconds(typing)
    );
    let moving = median(51, || {
        draft
            .change(&Change::Move {
                from: 0,
                to: Spot::outside(last),
            })
            .unwrap();
        draft.routine().map(|routine| routine.least_length())
    });
    println!(
        "the first of 500 steps moved to the end           {:>9.3} ms",
        milliseconds(moving)
    );
    let tree = median(51, || {
        let mut document = ron2::ast::parse_document(&source.text).expect("the routine is sound");
        if let Some(ron2::ast::Expr::Struct(routine)) = &mut document.value
            && let Some(ron2::ast::StructBody::Fields(body)) = &mut routine.body
            && let Some(steps) = body
                .fields
                .iter_mut()
                .find(|field| field.name.name == "steps")
            && let ron2::ast::Expr::Seq(list) = &mut steps.value
        {
            list.items.rotate_left(1);
        }
        let text = ron2::ast::serialize_document(&document).expect("a tree can be written");
        routine::read(&Source::new("bench.ron", text), catalogue)
    });
    println!(
        "the same by way of the syntax tree                {:>9.3} ms",
        milliseconds(tree)
    );
}

/// A routine as large as they get, with all kinds of work.
fn five_hundred_steps() -> String {
    let steps = [
        "(exercise: \"figure-4\", work: Hold(seconds: 15), side: Each, note: \"Slowly.\"),\n",
        "(exercise: \"clamshell\", work: Reps(count: 4, up: 2, hold: 1, down: 2), sets: 2, rest: 5),\n",
        "(exercise: \"bird-dog\", work: Reps(count: 3, hold: 2), side: Alternate),\n",
        "(exercise: \"strap-inner-thigh\", work: Breaths(count: 2), side: Left, prepare: 4),\n",
        "(exercise: \"walk\", work: Open),\n",
    ];
    let steps: String = steps.into_iter().cycle().take(500).collect();
    format!("Routine(\n    name: \"Bench\",\n    prepare: 3,\n    steps: [\n{steps}    ],\n)\n")
}

/// Six hours of bouts of one second each: 21,600 of them.
fn longest_plan(catalogue: &Catalogue) -> Arc<Plan> {
    let step = "(exercise: \"cobra\", work: Hold(seconds: 1), sets: 100),\n".repeat(216);
    let text = format!("(name: \"Longest\", prepare: 0, rest: 0, steps: [{step}])");
    let routine = routine::read(&Source::new("longest.ron", text), catalogue);
    let routine = Arc::new(routine.expect("the routine is sound"));
    Arc::new(Plan::new(routine, catalogue, &Person::default()))
}

/// The median cost of a step among the first tenth and among the last tenth of a plan.
fn step_costs(plan: &Arc<Plan>) -> (Duration, Duration) {
    let mut engine = Engine::start(plan.clone(), Duration::ZERO);
    let mut costs = Vec::with_capacity(plan.segments.len());
    while let Some(deadline) = engine.deadline() {
        let begun = Instant::now();
        engine.advance(deadline);
        black_box(engine.snapshot(deadline));
        black_box(engine.drain());
        costs.push(begun.elapsed());
    }
    engine.handle(Command::Stop, plan.length);
    let tenth = costs.len() / 10;
    let end = costs.len() - tenth;
    (
        middle(costs[..tenth].to_vec()),
        middle(costs[end..].to_vec()),
    )
}

/// The median time of some runs.
fn median<T>(runs: usize, mut run: impl FnMut() -> T) -> Duration {
    let times = (0..runs).map(|_| {
        let begun = Instant::now();
        let result = run();
        let time = begun.elapsed();
        drop(black_box(result));
        time
    });
    middle(times.collect())
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn nanoseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e9
}
