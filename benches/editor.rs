//! How fast the editor follows: `cargo bench --bench editor`.
//!
//! A letter is typed into the text of a routine of 500 steps, in a window of 1280 by 800 with all three views. What is
//! measured is all that the thread of the window does until list, form, text and total show it: the frame that takes
//! the letter, reading the text again, and the frame that shows it, both laid out and made into triangles. The promise
//! is 16 ms.

#![allow(clippy::disallowed_methods, reason = "a benchmark looks at the clock")]

use std::time::{Duration, Instant};

use supple::ui::OpenEditor;

const LETTERS: usize = 60;

fn main() {
    for steps in [5, 50, 500] {
        let mut editor = OpenEditor::on(&routine(steps)).expect("a place for its file");
        let before = editor.text().len();
        // A comment, so that the routine stays what it is.
        editor.type_letter(' ');
        editor.type_letter('/');
        editor.type_letter('/');
        let mut times: Vec<Duration> = (0..LETTERS)
            .map(|_| {
                let start = Instant::now();
                editor.type_letter('a');
                start.elapsed()
            })
            .collect();
        assert_eq!(
            editor.text().len(),
            before + LETTERS + 3,
            "all letters came"
        );
        times.sort_unstable();
        let shown = |time: Duration| time.as_secs_f64() * 1_000.0;
        println!(
            "a letter typed into {steps:>3} steps: median {:>7.2} ms, longest {:>7.2} ms",
            shown(times[LETTERS / 2]),
            shown(times[LETTERS - 1])
        );
    }
}

fn routine(steps: usize) -> String {
    let mut text =
        "Routine(\n    name: \"Long\",\n    prepare: 1, rest: 1, switch: 1,\n    steps: [\n"
            .to_owned();
    for _ in 0..steps {
        text += "        (exercise: \"figure-4\", work: Hold(seconds: 9), side: Each, sets: 2), // slowly\n";
    }
    text + "    ],\n)\n"
}
