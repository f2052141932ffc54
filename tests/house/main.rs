//! The house: arrows between files and between rooms run one way.
//!
//! Rooms are the modules at the top of the crate. A file that is a module's child may use what its own module's file
//! defines, as it is a part of it; a name that a module only hands on counts as an arrow to the file that defines it.

mod imports;
mod tokens;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use imports::{Module, arrows, modules};

const NONE: [[&str; 0]; 0] = [];

type Arrows = BTreeMap<String, BTreeSet<String>>;

/// What must not know what, as ARCHITECTURE tells it.
const NEVER: [(&str, &[&str]); 6] = [
    ("cli", &["ui"]),
    ("ui", &["cli"]),
    (
        "session",
        &[
            "cli",
            "conductor",
            "history",
            "platform",
            "sound",
            "ui",
            "words",
        ],
    ),
    ("sound", &["cli", "conductor", "history", "routine", "ui"]),
    (
        "figure",
        &["cli", "exercise", "history", "routine", "session", "ui"],
    ),
    ("platform", &["document", "exercise", "routine", "ui"]),
];

fn house() -> (Vec<Module>, Arrows) {
    let modules = modules(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let arrows = arrows(&modules);
    (modules, arrows)
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let (modules, arrows) = house();
    assert!(
        modules.len() > 200,
        "only {} files were read",
        modules.len()
    );
    let count: usize = arrows.values().map(BTreeSet::len).sum();
    assert!(count > modules.len(), "only {count} arrows were found");
    assert_eq!(circles(&arrows), NONE);
}

#[test]
fn no_rooms_use_each_other_in_a_circle() {
    let (_, arrows) = house();
    assert_eq!(circles(&between_rooms(&arrows)), NONE);
}

#[test]
fn rooms_do_not_know_what_they_must_not() {
    let (_, arrows) = house();
    let rooms = between_rooms(&arrows);
    for (room, strangers) in NEVER {
        let known = rooms.get(room).unwrap_or_else(|| panic!("no room {room}"));
        let wrong: Vec<_> = strangers
            .iter()
            .filter(|name| known.contains(**name))
            .collect();
        assert!(wrong.is_empty(), "{room} knows {wrong:?}");
    }
}

#[test]
fn a_circle_is_found() {
    let arrow = |from: &str, to: &[&str]| {
        let to = to.iter().map(|name| (*name).to_owned()).collect();
        (from.to_owned(), to)
    };
    let straight: Arrows = [arrow("a", &["b", "c"]), arrow("b", &["c"])].into();
    assert_eq!(circles(&straight), NONE);
    let round: Arrows = [arrow("a", &["b"]), arrow("b", &["c"]), arrow("c", &["b"])].into();
    assert_eq!(circles(&round), [["b", "c"]]);
}

/// The arrows between the modules at the top of the crate.
fn between_rooms(arrows: &Arrows) -> Arrows {
    let room = |path: &str| path.split("::").next().unwrap_or_default().to_owned();
    let mut rooms = Arrows::new();
    for (from, to) in arrows {
        let from = room(from);
        let others = to.iter().map(|to| room(to)).filter(|to| *to != from);
        let others: BTreeSet<String> = others.collect();
        rooms.entry(from).or_default().extend(others);
    }
    rooms
}

/// The groups of those that lead to each other along arrows.
fn circles(arrows: &Arrows) -> Vec<Vec<String>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> = arrows
        .keys()
        .map(|start| (start.as_str(), reached(start, arrows)))
        .collect();
    let group = |one: &str| -> Vec<String> {
        let there = reached[one].iter();
        let and_back =
            there.filter(|other| reached.get(**other).is_some_and(|all| all.contains(one)));
        and_back.map(|other| (*other).to_owned()).collect()
    };
    let groups: BTreeSet<Vec<String>> = arrows.keys().map(|one| group(one)).collect();
    groups
        .into_iter()
        .filter(|group| !group.is_empty())
        .collect()
}

/// All that arrows lead to from here.
fn reached<'a>(start: &str, arrows: &'a Arrows) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut ahead: Vec<&str> = arrows[start].iter().map(String::as_str).collect();
    while let Some(next) = ahead.pop() {
        if reached.insert(next) {
            ahead.extend(arrows.get(next).into_iter().flatten().map(String::as_str));
        }
    }
    reached
}
