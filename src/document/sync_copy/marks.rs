//! What names of copies have beside the name that they were made of.

use super::names::composed;
use super::words::{CONFLICT, COPY, COPY_OF, MACHINE};

/// How often a copy is copied again: `hips (1) (1)`.
const DEEPEST: usize = 4;
/// What names put around a word about the copy.
const OPENING: [char; 3] = ['(', '（', '['];
const CLOSING: [char; 3] = [')', '）', ']'];

/// How sure a name tells a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    /// A person may have given it.
    Weak,
    /// Only tools give such names.
    Strong,
}

/// The names that a name may have been made of, the nearest first.
pub(super) fn before(stem: &str) -> Vec<(String, Sign)> {
    let mut found: Vec<(String, Sign)> = Vec::new();
    let mut newest = vec![(composed(stem).into_owned(), Sign::Weak)];
    for _ in 0..DEEPEST {
        let mut next: Vec<(String, Sign)> = Vec::new();
        for (stem, sign) in &newest {
            for (rest, own) in without_mark(stem) {
                let rest = rest.trim();
                let is_known = found.iter().chain(&next).any(|(known, _)| known == rest);
                if !rest.is_empty() && !is_known {
                    next.push((rest.to_owned(), own.max(*sign)));
                }
            }
        }
        found.extend(next.iter().cloned());
        newest = next;
    }
    found
}

/// What is left of a name without one mark of a copy, for each that it may have.
fn without_mark(stem: &str) -> Vec<(&str, Sign)> {
    let mut found = Vec::new();
    found.extend(without_stamp(stem));
    found.extend(without_conflict(stem));
    found.extend(without_brackets(stem));
    let weak = [
        without_number(stem),
        without_version(stem),
        without_copy(stem),
        of_copy(stem),
    ];
    found.extend(weak.into_iter().flatten().map(|rest| (rest, Sign::Weak)));
    found.extend(without_machine(stem).map(|rest| (rest, Sign::Weak)));
    found
}

/// `hips.sync-conflict-20261128-101010-ABCDEFG`, `hips_conflict-20261128-101010`, `hips.conflict1`,
/// `hips_DiskStation_Nov-28-101010-2026_Conflict`.
fn without_stamp(stem: &str) -> Vec<(&str, Sign)> {
    const MARKS: [&str; 4] = [".sync-conflict-", "-conflict-", "_conflict", ".conflict"];
    let lower = stem.to_ascii_lowercase();
    let marked = MARKS.iter().find_map(|mark| {
        let at = lower.rfind(mark)?;
        let stamp = &lower[at + mark.len()..];
        let is_stamp = |c: char| c.is_ascii_alphanumeric() || c == '-';
        stamp
            .chars()
            .all(is_stamp)
            .then_some((at, stamp.is_empty()))
    });
    let Some((end, is_bare)) = marked else {
        return Vec::new();
    };
    let dated = |at: usize| {
        let digits = stem[at..].chars().filter(char::is_ascii_digit).count();
        if digits >= 6 {
            Sign::Strong
        } else {
            Sign::Weak
        }
    };
    let before_machine = stem[..end].match_indices('_').map(|(at, _)| at);
    let before_machine = before_machine.filter(|_| is_bare);
    let cuts = before_machine.chain([end]);
    cuts.map(|at| (&stem[..at], dated(at))).collect()
}

/// `hips_冲突文件_20261128`, `hips-Konflikt`: the word for a conflict behind a sign, and all that follows it.
fn without_conflict(stem: &str) -> Option<(&str, Sign)> {
    let signs = ['_', '-', '.'];
    let mut ends = stem.match_indices(signs).map(|(at, _)| at);
    let end = ends.find(|at| {
        let behind = stem[*at..].trim_start_matches(signs).to_lowercase();
        CONFLICT.iter().any(|word| behind.starts_with(word))
    })?;
    let has_date = stem[end..].chars().filter(char::is_ascii_digit).count() >= 6;
    let sign = if has_date { Sign::Strong } else { Sign::Weak };
    Some((&stem[..end], sign))
}

/// `hips (Anna's conflicted copy 2026-11-28)`, `hips (1)`, `hips (another copy)`.
fn without_brackets(stem: &str) -> Option<(&str, Sign)> {
    let inside_from = opening(stem)?;
    let rest = stem[..inside_from].trim_end_matches(OPENING);
    let inside = stem[inside_from..].trim_end_matches(CLOSING);
    let inside = inside.trim().to_lowercase();
    let is_number = !inside.is_empty() && inside.len() <= 3;
    let is_number = is_number && inside.chars().all(|c| c.is_ascii_digit());
    let has_date = inside.chars().filter(char::is_ascii_digit).count() >= 6;
    let names = |words: &[&str]| words.iter().any(|word| inside.contains(word));
    match () {
        () if names(&CONFLICT) && (has_date || names(&COPY)) => Some((rest, Sign::Strong)),
        () if names(&CONFLICT) || names(&COPY) || is_number => Some((rest, Sign::Weak)),
        () => None,
    }
}

/// Where the inside of the brackets begins that a name ends with; those may have others inside.
fn opening(stem: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, character) in stem.char_indices().rev() {
        match character {
            _ if CLOSING.contains(&character) => depth += 1,
            _ if OPENING.contains(&character) && depth == 1 => {
                return Some(at + character.len_utf8());
            }
            _ if OPENING.contains(&character) => depth = depth.checked_sub(1)?,
            _ if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// `hips 2`.
fn without_number(stem: &str) -> Option<&str> {
    let (rest, number) = stem.rsplit_once([' ', '\u{a0}'])?;
    let is_number = number.len() <= 3 && !number.starts_with('0');
    let counts = is_number && number.parse::<u16>().is_ok_and(|number| number > 1);
    counts.then_some(rest)
}

/// `hips~`, `hips~2`, `hips_remote_1`, `hips_local`.
fn without_version(stem: &str) -> Option<&str> {
    let rest = stem.trim_end_matches(|it: char| it.is_ascii_digit());
    let rest = rest.strip_suffix('_').unwrap_or(rest);
    let marks = ["~", "_remote", "_local", "_backup", ".orig", ".bak"];
    marks.into_iter().find_map(|mark| without_end(rest, mark))
}

/// `hips copy`, `hips - Copy`, `hips – Kopie`, `hipsのコピー`.
fn without_copy(stem: &str) -> Option<&str> {
    COPY.iter().find_map(|word| {
        let rest = without_end(stem, word)?;
        // In scripts that set blanks between words it is a word of its own; `hips-copy` is a name of Supple's.
        let has_case = |c: char| c.is_lowercase() || c.is_uppercase();
        if word.chars().any(has_case) && !rest.ends_with(char::is_whitespace) {
            return None;
        }
        let rest = rest.trim_end();
        let rest = rest.strip_suffix(['-', '–', '—']).unwrap_or(rest);
        Some(rest.trim_end_matches(['の', '的']))
    })
}

/// `Copy of hips`, `Copy (2) of hips`, `Kopie von hips`.
fn of_copy(stem: &str) -> Option<&str> {
    COPY_OF.iter().find_map(|(copy, of)| {
        let rest = without_beginning(stem, copy)?;
        let rest = rest.trim_start();
        let rest = match rest.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
            Some((number, rest)) if number.chars().all(|c| c.is_ascii_digit()) => rest,
            _ => rest,
        };
        let rest = rest.trim_start();
        if of.is_empty() {
            Some(rest)
        } else {
            without_beginning(rest, of).filter(|rest| rest.starts_with([' ', '\u{a0}', '_']))
        }
        .map(|rest| rest.trim_start_matches(['_', '-', '–', '—', ' ']))
    })
}

/// `hips-DESKTOP-4F2K1`, `hips-Anna's MacBook`: a machine's name, for each hyphen that it may begin behind.
fn without_machine(stem: &str) -> impl Iterator<Item = &str> {
    stem.match_indices('-').filter_map(move |(at, hyphen)| {
        let machine = &stem[at + hyphen.len()..];
        is_machine(machine).then(|| &stem[..at])
    })
}

fn is_machine(name: &str) -> bool {
    let lower = name.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    let is_kind = words.any(|word| MACHINE.contains(&word));
    let is_upper = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    // A number alone is one that Supple gives.
    let has_letter = name.chars().any(|c| c.is_ascii_uppercase());
    is_kind || name.len() >= 3 && has_letter && name.chars().all(is_upper)
}

/// A text without its end, whatever the case of that.
fn without_end<'a>(text: &'a str, end: &str) -> Option<&'a str> {
    let length = end.chars().count();
    let at = text.char_indices().rev().nth(length.checked_sub(1)?)?.0;
    (text[at..].to_lowercase() == end).then(|| &text[..at])
}

/// A text without its beginning, whatever the case of that.
fn without_beginning<'a>(text: &'a str, beginning: &str) -> Option<&'a str> {
    let length = beginning.chars().count();
    let at = text
        .char_indices()
        .nth(length)
        .map_or(text.len(), |(at, _)| at);
    (text[..at].to_lowercase() == beginning).then(|| &text[at..])
}
