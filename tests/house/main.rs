//! The house: arrows between files and between rooms run one way.
//!
//! Rooms are the modules at the top of the crate. A file that is a module's child may use what its own module's file
//! defines, as it is a part of it; a name that a module only hands on counts as an arrow to the file that defines it.

mod imports;
mod tokens;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use imports::{Module, arrows, modules};

const NONE: [[&str; 0]; 0] = [];

type Arrows = BTreeMap<String, BTreeSet<String>>;

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
fn the_drawing_shows_every_room_and_all_arrows_lead_down() {
    let (_, arrows) = house();
    let rooms = between_rooms(&arrows);
    let floors = floors();
    let drawn: BTreeSet<&str> = floors.keys().map(String::as_str).collect();
    let there: BTreeSet<&str> = rooms.keys().map(String::as_str).collect();
    assert_eq!(drawn, there);
    for (from, to) in &rooms {
        for to in to {
            assert!(
                floors[from] < floors[to],
                "{from} uses {to}, which is not below it"
            );
        }
    }
}

#[test]
fn every_crate_is_listed_with_what_it_is_for() {
    let list = project_file("CONTRIBUTING.md");
    let manifest = project_file("Cargo.toml");
    let mut is_list = false;
    let mut count = 0;
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_list = line.ends_with("dependencies]");
        }
        let Some((name, _)) = line.split_once(" = ").filter(|_| is_list) else {
            continue;
        };
        if name
            .chars()
            .all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
        {
            count += 1;
            assert!(list.contains(&format!("`{name}`")), "{name} is not listed");
        }
    }
    assert!(count > 30, "only {count} crates were found");
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

fn project_file(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// The rooms of ARCHITECTURE's drawing, each with its line from above.
fn floors() -> BTreeMap<String, usize> {
    let page = project_file("ARCHITECTURE.md");
    let (_, drawing) = page.split_once("```rooms\n").unwrap();
    let (drawing, _) = drawing.split_once("```").unwrap();
    let lines = drawing.lines().enumerate();
    let rooms = lines.flat_map(|(floor, line)| {
        line.split_whitespace()
            .map(move |room| (room.to_owned(), floor))
    });
    rooms.collect()
}

/// The arrows between the modules at the top of the crate.
fn between_rooms(arrows: &Arrows) -> Arrows {
    let room = |path: &str| path.split("::").next().unwrap_or_default().to_owned();
    let mut rooms = Arrows::new();
    // The crate's root only names its rooms.
    for (from, to) in arrows.iter().filter(|(from, _)| !from.is_empty()) {
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
