//! What follows from a slip rather than from its writer.
//!
//! A bracket or a quote that is missing, or one too many, makes strangers of what stands behind it: fields of a step seem
//! to be fields of its hold, words of a note seem to be values. One slip is told once, so what it may have brought about
//! is left out: on its line whatever only a reader who has lost the way says, and in its item of a list the fields
//! that seem unknown or missing. What is really wrong there is told once the slip is mended.

use std::collections::{HashMap, HashSet};

use super::{Diagnostic, Expected, Kind, Parts, Problem, Span, SyntaxProblem, Value};

/// The places of all items of lists in a tree, each before those within it.
pub(super) fn items(value: &Value<'_>) -> Vec<Span> {
    let mut found = Vec::new();
    collect(value, &mut found);
    found
}

fn collect(value: &Value<'_>, found: &mut Vec<Span>) {
    match &value.kind {
        Kind::List(list) => {
            for item in &list.items {
                found.push(item.value.span.clone());
                collect(&item.value, found);
            }
        }
        Kind::Group(group) => match &group.parts {
            Parts::Fields(fields) => fields.iter().for_each(|it| collect(&it.value, found)),
            Parts::Items(items) => items.iter().for_each(|it| collect(&it.value, found)),
        },
        Kind::Something(value) => collect(value, found),
        _ => {}
    }
}

/// Leaves out what follows from a slip. All that was found must be in the order of the text.
pub(super) fn leave_out(found: &mut Vec<Diagnostic>, text: &str, items: &[Span]) {
    leave_out_around_fence(found);
    leave_out_quotes(found);
    leave_out_within(found);
    leave_out_halves(found, text);
    leave_out_misled(found, text, items);
    leave_out_rest_of_text(found, text);
}

/// What a chat says before and after what is to be copied goes with the fence between.
fn leave_out_around_fence(found: &mut Vec<Diagnostic>) {
    let is_fence = |it: &Diagnostic| it.problem == Problem::Syntax(SyntaxProblem::Fence);
    let Some(fence) = found.iter().position(is_fence) else {
        return;
    };
    found.drain(..fence);
    found.retain(|it| it.problem != Problem::Syntax(SyntaxProblem::TrailingText));
}

/// Where no text belongs, it does not matter which quotes it has.
fn leave_out_quotes(found: &mut Vec<Diagnostic>) {
    use SyntaxProblem as Syntax;
    let quotes = [
        Syntax::CurlyQuotes,
        Syntax::SingleQuotes,
        Syntax::UnclosedText,
        Syntax::UnopenedText,
    ];
    let is_quote = |it: &mut Diagnostic| matches!(&it.problem, Problem::Syntax(problem) if quotes.contains(problem));
    let mut kept: Vec<Diagnostic> = Vec::with_capacity(found.len());
    for it in found.drain(..) {
        let is_elsewhere =
            matches!(&it.problem, Problem::WrongKind(expected) if *expected != Expected::Text);
        if is_elsewhere {
            kept.pop_if(|last| is_quote(last) && last.span.start == it.span.start);
        }
        kept.push(it);
    }
    *found = kept;
}

/// Leaves out what is told of a single character where it is told what to write for the whole.
fn leave_out_within(found: &mut Vec<Diagnostic>) {
    let mut written = 0..0;
    found.retain(|it| {
        let is_within = it.span.end <= written.end && it.span != written;
        if it.write.is_empty() {
            let is_character = matches!(
                it.problem,
                Problem::Syntax(
                    SyntaxProblem::Wide { .. }
                        | SyntaxProblem::Instead { .. }
                        | SyntaxProblem::Odd(_)
                )
            );
            return !(is_within && is_character);
        }
        if it.span.end > written.end {
            written = it.span.clone();
        }
        true
    });
}

/// Tells of two brackets that belong together once, and of a single one what it has to be.
fn leave_out_halves(found: &mut Vec<Diagnostic>, text: &str) {
    let is_replaced =
        |it: &Diagnostic| matches!(it.problem, Problem::Syntax(SyntaxProblem::Instead { .. }));
    let replaced: HashSet<usize> = found
        .iter()
        .filter(|it| is_replaced(it))
        .map(|it| it.span.start)
        .collect();
    let mut lines = line_starts(text, found).into_iter();
    // The line of the last opening half, and how many of its kind have no other half yet.
    let (mut line, mut open) = (0, 0_usize);
    found.retain(|it| {
        let here = lines.next().unwrap_or_default();
        let sign = match &it.problem {
            Problem::Syntax(SyntaxProblem::Wide { .. }) if replaced.contains(&it.span.start) => {
                return false;
            }
            Problem::Syntax(
                SyntaxProblem::Wide { found, .. } | SyntaxProblem::Instead { found, .. },
            ) => found,
            _ => return true,
        };
        if here != line {
            (line, open) = (here, 0);
        }
        if is_closing(sign) && open > 0 {
            open -= 1;
            return false;
        }
        open += usize::from(is_opening(sign));
        true
    });
}

/// Where the line of each begins. The text is gone through once, however many there are on one line.
fn line_starts(text: &str, found: &[Diagnostic]) -> Vec<usize> {
    let (mut start, mut seen) = (0, 0);
    let line_start = |it: &Diagnostic| {
        let at = it.span.start.clamp(seen, text.len());
        if let Some(line_break) = text[seen..at].rfind('\n') {
            start = seen + line_break + 1;
        }
        seen = at;
        start
    };
    found.iter().map(line_start).collect()
}

fn is_opening(sign: &str) -> bool {
    is_one_of(sign, "([{")
}

fn is_closing(sign: &str) -> bool {
    is_one_of(sign, ")]}")
}

/// Whether a sign is one of these, perhaps of full width.
fn is_one_of(sign: &str, plain: &str) -> bool {
    let of = |it: char| plain.contains(super::mend::characters::plain(it).unwrap_or(it));
    !sign.is_empty() && sign.chars().all(of)
}

fn leave_out_misled(found: &mut Vec<Diagnostic>, text: &str, items: &[Span]) {
    let homes = homes(found, items);
    let lines = line_starts(text, found);
    // Where the first slip of each line is, and in which items there is one.
    let mut first_slips: HashMap<usize, usize> = HashMap::new();
    let mut misled_homes = HashSet::new();
    for (at, _) in found.iter().enumerate().filter(|(_, it)| misleads(it)) {
        first_slips.entry(lines[at]).or_insert(at);
        misled_homes.insert(homes[at]);
    }
    let mut at = 0;
    found.retain(|it| {
        let here = at;
        at += 1;
        let follows_on_line = first_slips.get(&lines[here]).is_some_and(|first| {
            // A comma before the slip is none of its consequences.
            *first != here && may_follow(it) && (*first < here || !stands_alone(it))
        });
        let seems_strange = misled_homes.contains(&homes[here]) && seems_strange(it);
        !follows_on_line && !seems_strange
    });
}

/// For each of what was found the innermost item that it is in; none where it is in no list.
fn homes(found: &[Diagnostic], items: &[Span]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut next = 0;
    let mut homes = Vec::with_capacity(found.len());
    for Diagnostic { span, .. } in found {
        while items.get(next).is_some_and(|item| item.start <= span.start) {
            open.push(next);
            next += 1;
        }
        // Nothing further on is in an item that has ended.
        let is_over = |item: &usize| items[*item].end < span.start;
        while open.last().is_some_and(is_over) {
            open.pop();
        }
        homes.push(open.last().copied());
    }
    homes
}

/// Leaves out the fields that the rest of a text without its quotes seems to be, behind a comma on its line.
fn leave_out_rest_of_text(found: &mut Vec<Diagnostic>, text: &str) {
    let lacks_colon = |it: &Diagnostic| it.problem == Problem::Syntax(SyntaxProblem::Colon);
    let mut kept: Vec<Diagnostic> = Vec::with_capacity(found.len());
    // The line of the text, and whether it has no quotes at all.
    let mut broken: Option<(usize, bool)> = None;
    let mut was_rest = false;
    let lines = line_starts(text, found);
    let mut all = found.drain(..).zip(lines).peekable();
    while let Some((it, line)) = all.next() {
        let bare = broken.filter(|(at, _)| *at == line).map(|(_, bare)| bare);
        let is_rest = match it.problem {
            Problem::UnknownField { .. } if it.nearest.is_none() => bare
                .is_some_and(|bare| bare || all.peek().is_some_and(|(next, _)| lacks_colon(next))),
            _ => was_rest && bare.is_some() && lacks_colon(&it),
        };
        was_rest = is_rest;
        if let Some(bare) = is_bare(&it, text) {
            broken = Some((line, bare));
        }
        if !is_rest {
            kept.push(it);
        }
    }
    drop(all);
    *found = kept;
}

/// Whether a text has no quotes at all, or single ones; none if it is not that.
fn is_bare(found: &Diagnostic, text: &str) -> Option<bool> {
    match found.problem {
        Problem::Syntax(SyntaxProblem::SingleQuotes) => Some(false),
        Problem::WrongKind(Expected::Text) => {
            let rest = text.get(found.span.start..)?;
            rest.starts_with(char::is_alphabetic).then_some(true)
        }
        _ => None,
    }
}

/// Whether a reader may lose the way at a slip.
fn misleads(found: &Diagnostic) -> bool {
    use SyntaxProblem as Syntax;
    let Problem::Syntax(problem) = &found.problem else {
        return false;
    };
    match problem {
        Syntax::Unexpected(sign) | Syntax::Instead { found: sign, .. } => is_one_of(sign, "()[]{}"),
        Syntax::OpeningParenthesis
        | Syntax::ClosingParenthesis
        | Syntax::ClosingBracket
        | Syntax::ClosingBrace
        | Syntax::ClosingBrackets(_)
        | Syntax::QuoteInText
        | Syntax::UnclosedText
        | Syntax::UnopenedText => true,
        _ => false,
    }
}

/// Whether only a reader who has lost the way may say so.
fn may_follow(found: &Diagnostic) -> bool {
    use SyntaxProblem as Syntax;
    match &found.problem {
        Problem::Syntax(Syntax::Unexpected(_) | Syntax::Colon | Syntax::Comma | Syntax::Value) => {
            true
        }
        Problem::WrongKind(_) => found.write.is_empty(),
        _ => misleads(found),
    }
}

/// Whether it is told where it is, whatever else is on its line.
fn stands_alone(found: &Diagnostic) -> bool {
    use SyntaxProblem as Syntax;
    matches!(
        found.problem,
        Problem::Syntax(Syntax::Colon | Syntax::Comma)
    )
}

/// Whether a field seems to be where it does not belong, or not to be where it does.
fn seems_strange(found: &Diagnostic) -> bool {
    match found.problem {
        Problem::UnknownField { .. } | Problem::DuplicateField(_) | Problem::MissingField(_) => {
            found.nearest.is_none()
        }
        _ => false,
    }
}
