//! Which file uses which, read from the paths in their text.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::Arrows;
use super::tokens::tokens;

/// A file that is a module.
pub struct Module {
    /// Its path from the crate's root, as `figure::drawing`; empty for the root.
    pub path: Vec<String>,
    tokens: Vec<String>,
}

/// A path in the text of a module, from the crate's root, and the name it has there.
struct Use {
    path: Vec<String>,
    name: String,
}

/// All modules under a folder, without those of tests.
pub fn modules(src: &Path) -> Vec<Module> {
    let mut found = Vec::new();
    let mut folders = vec![(src.to_owned(), Vec::new())];
    while let Some((folder, path)) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let file = entry.unwrap().path();
            let stem = file.file_stem().unwrap().to_str().unwrap().to_owned();
            let own = || [path.clone(), vec![stem.clone()]].concat();
            let path = match stem.as_str() {
                "tests" | "main" => continue,
                "lib" | "mod" if file.is_file() => path.clone(),
                _ => own(),
            };
            if file.is_dir() {
                folders.push((file, path));
            } else if file.extension().is_some_and(|ending| ending == "rs") {
                let tokens = tokens(&fs::read_to_string(file).unwrap());
                found.push(Module { path, tokens });
            }
        }
    }
    found
}

/// From each module to those that it uses; those that hand a name on are passed through.
pub fn arrows(modules: &[Module]) -> Arrows {
    let paths: BTreeSet<&[String]> = modules.iter().map(|module| &*module.path).collect();
    let uses: BTreeMap<&[String], Vec<Use>> = modules
        .iter()
        .map(|module| (&*module.path, uses_of(module, &paths)))
        .collect();
    let mut arrows = Arrows::new();
    for module in modules {
        let to = arrows.entry(module.path.join("::")).or_default();
        for used in &uses[&*module.path] {
            let owner = owner(&used.path, &paths, &uses);
            if !module.path.starts_with(owner) {
                to.insert(owner.join("::"));
            }
        }
    }
    arrows
}

/// The module that defines what a path names.
fn owner<'a>(
    path: &'a [String],
    paths: &BTreeSet<&'a [String]>,
    uses: &'a BTreeMap<&[String], Vec<Use>>,
) -> &'a [String] {
    let mut path = path;
    // Names are handed on a few times at the most.
    for _ in 0..10 {
        let module = module_of(path, paths);
        let Some(name) = path.get(module.len()) else {
            return module;
        };
        let is_handed_on = |used: &&Use| used.name == *name && used.path.len() > module.len();
        match uses[module].iter().find(is_handed_on) {
            Some(used) if used.path != path => path = &used.path,
            _ => return module,
        }
    }
    module_of(path, paths)
}

/// The longest beginning of a path that is a module.
fn module_of<'a>(path: &'a [String], paths: &BTreeSet<&[String]>) -> &'a [String] {
    (0..=path.len())
        .rev()
        .map(|length| &path[..length])
        .find(|beginning| paths.contains(beginning))
        .unwrap_or_default()
}

/// The paths in a module's text that lead to others of the crate.
fn uses_of(module: &Module, paths: &BTreeSet<&[String]>) -> Vec<Use> {
    let mut uses = Vec::new();
    let tokens = &module.tokens;
    for place in 0..tokens.len() {
        let before = place.checked_sub(1).map(|before| tokens[before].as_str());
        if before == Some("::") || tokens.get(place + 1).is_none_or(|next| next != "::") {
            continue;
        }
        let child = [module.path.clone(), vec![tokens[place].clone()]].concat();
        let is_start = matches!(tokens[place].as_str(), "crate" | "super" | "self");
        if is_start || paths.contains(&*child) {
            tree(tokens, place, &module.path, &[], &mut uses);
        }
    }
    uses
}

/// Reads a path or a tree of paths; gives the place after it.
fn tree(
    tokens: &[String],
    start: usize,
    module: &[String],
    beginning: &[String],
    uses: &mut Vec<Use>,
) -> usize {
    let mut path = beginning.to_vec();
    let mut place = start;
    loop {
        match tokens.get(place).map(String::as_str) {
            Some("{") => {
                place += 1;
                while tokens.get(place).is_some_and(|token| token != "}") {
                    place = tree(tokens, place, module, &path, uses).max(place + 1);
                    if tokens.get(place).is_some_and(|token| token == ",") {
                        place += 1;
                    }
                }
                return place + 1;
            }
            Some("crate") => path.clear(),
            Some("self") if path.is_empty() && beginning.is_empty() => path = module.to_vec(),
            Some("self") => {}
            Some("super") => {
                if place == start && beginning.is_empty() {
                    path = module.to_vec();
                }
                path.pop();
            }
            Some(word) if place == start && beginning.is_empty() => {
                path = module.to_vec();
                path.push(word.to_owned());
            }
            Some(word) => path.push(word.to_owned()),
            None => return place,
        }
        place += 1;
        if tokens.get(place).is_none_or(|token| token != "::") {
            break;
        }
        place += 1;
    }
    let mut name = path.last().cloned().unwrap_or_default();
    if tokens.get(place).is_some_and(|token| token == "as") {
        name = tokens.get(place + 1).cloned().unwrap_or_default();
        place += 2;
    }
    uses.push(Use { path, name });
    place
}
