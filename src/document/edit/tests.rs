use super::comments::comments;
use super::{Body, List, Splice, apply};
use crate::document::{Kind, Source, sound_value};

fn source(text: &str) -> Source {
    let source = Source::new("edited.ron", text);
    assert!(sound_value(&source).is_some(), "{text}");
    source
}

fn body(text: &str) -> Body {
    Body::of(&sound_value(&source(text)).unwrap()).unwrap()
}

fn list(text: &str) -> List {
    match sound_value(&source(text)).unwrap().kind {
        Kind::List(list) => List::of(&list, text),
        other => panic!("{other:?} is no list"),
    }
}

fn changed(text: &str, splices: &[Splice]) -> String {
    let mut after = text.to_owned();
    let back = apply(&mut after, splices);
    source(&after);
    let mut before = after.clone();
    apply(&mut before, &back);
    assert_eq!(before, text, "what was changed can be changed back");
    after
}

fn set(text: &str, name: &str, value: &str) -> String {
    let order = ["a", "b", "c"];
    changed(text, &body(text).set(text, &order, name, value))
}

fn unset(text: &str, name: &str) -> String {
    changed(text, &body(text).remove(text, name))
}

#[test]
fn a_changed_value_changes_nothing_else() {
    let text = "// mine\nSettings(\n  a : Dark , // at night\n  b: false\n)\n";
    assert_eq!(set(text, "a", "Light"), text.replace("Dark", "Light"));
    assert_eq!(set("(a: Some(1))", "a", "2"), "(a: Some(2))");
    assert_eq!(set("(a: None)", "a", "2"), "(a: 2)");
}

#[test]
fn a_missing_field_is_added_where_it_belongs() {
    assert_eq!(set("Settings()", "a", "1"), "Settings(a: 1)");
    assert_eq!(
        set("Settings(\n    a: 1 // one\n)", "b", "2"),
        "Settings(\n    a: 1, // one\n    b: 2\n)"
    );
    assert_eq!(
        set("(\r\n    a: 1,\r\n)", "b", "2"),
        "(\r\n    a: 1,\r\n    b: 2,\r\n)"
    );
    assert_eq!(set("(a: 1, c: 3)", "b", "2"), "(a: 1, b: 2, c: 3)");
    assert_eq!(set("(a: 1, c: 3)", "d", "4"), "(a: 1, c: 3, d: 4)");
    assert_eq!(
        set("(\n  // none yet\n)", "b", "2"),
        "(\n  // none yet\n    b: 2,\n)"
    );
    assert_eq!(set("(b: 2)", "a", "1"), "(a: 1, b: 2)");
    assert_eq!(set("(b: 2)", "c", "3"), "(b: 2, c: 3)");
    assert_eq!(
        set("(\n  b: 2, c: 3,\n)", "a", "1"),
        "(\n  a: 1,\n  b: 2, c: 3,\n)"
    );
    assert_eq!(
        set("(\n  a: 1, c: 3,\n)", "b", "2"),
        "(\n  a: 1, b: 2, c: 3,\n)"
    );
}

#[test]
fn fields_that_are_missing_side_by_side_are_added_together() {
    let set = |text: &str| {
        let values = [("a", "1"), ("b", "2"), ("c", "3")];
        changed(text, &body(text).set_all(text, &["a", "b", "c"], &values))
    };
    assert_eq!(set("()"), "(a: 1, b: 2, c: 3)");
    assert_eq!(set("(\n  a: 0\n)"), "(\n  a: 1,\n  b: 2, c: 3\n)");
    assert_eq!(set("(b: 0)"), "(a: 1, b: 2, c: 3)");
}

#[test]
fn a_body_knows_its_fields() {
    assert!(body("(a: 1, b: 2)").has("b"));
    assert!(!body("(a: 1, b: 2)").has("c"));
}

#[test]
fn comments_within_comments_are_one() {
    let text = "/* a /* b */ c */ // d\n/* e */";
    let spans: Vec<&str> = comments(text, 0..text.len())
        .into_iter()
        .map(|comment| &text[comment.span])
        .collect();
    assert_eq!(spans, ["/* a /* b */ c */", "// d", "/* e */"]);
}

#[test]
fn a_field_is_taken_away_and_comments_stay() {
    assert_eq!(unset("(a: 1, b: 2, c: 3)", "b"), "(a: 1, c: 3)");
    assert_eq!(unset("(a: 1, b: 2)", "b"), "(a: 1)");
    assert_eq!(unset("(a: 1, b: 2,)", "b"), "(a: 1, )");
    assert_eq!(unset("(a: 1)", "a"), "()");
    assert_eq!(unset("(\n  a: 1,\n  b: 2,\n)", "a"), "(\n  b: 2,\n)");
    assert_eq!(
        unset("(\n  a: 1, // one\n  b: 2,\n)", "a"),
        "(\n  // one\n  b: 2,\n)"
    );
    assert_eq!(unset("(a: 1, /* two */ b: 2)", "b"), "(a: 1, /* two */ )");
    assert_eq!(unset("(a: 1)", "b"), "(a: 1)");
}

fn shift(text: &str, from: usize, to: usize) -> String {
    changed(text, &list(text).shift(text, from, to))
}

#[test]
fn an_item_moves_with_its_comments() {
    assert_eq!(shift("[1, 2, 3]", 0, 2), "[2, 3, 1]");
    assert_eq!(shift("[1, 2, 3,]", 2, 0), "[3, 1, 2,]");
    let lines =
        "[ // the list\n  // about one\n  1, // one\n\n  2, // two\n  3 // three\n  // end\n]";
    assert_eq!(
        shift(lines, 0, 1),
        "[ // the list\n  2, // two\n\n  // about one\n  1, // one\n  3 // three\n  // end\n]"
    );
    assert_eq!(
        shift(lines, 2, 0),
        "[ // the list\n  3, // three\n\n  // about one\n  1, // one\n  2 // two\n  // end\n]"
    );
    assert_eq!(shift("[1, 2]", 0, 5), "[1, 2]");
}

#[test]
fn a_comment_to_the_end_of_the_line_swallows_nothing() {
    let text = "[1, 2, // two\n 3]";
    assert_eq!(shift(text, 1, 2), "[1, 3,\n 2 // two\n ]");
    assert_eq!(shift(text, 1, 0), "[2, // two\n 1,\n 3]");
    assert_eq!(
        changed(text, &list(text).remove(text, 2)),
        "[1, 2 // two\n ]"
    );
}

#[test]
fn an_item_is_added_like_its_neighbours() {
    let insert = |text: &str, index| changed(text, &list(text).insert(text, index, "9"));
    assert_eq!(insert("[1, 2]", 0), "[9, 1, 2]");
    assert_eq!(insert("[1, 2]", 1), "[1, 9, 2]");
    assert_eq!(insert("[1, 2]", 7), "[1, 2, 9]");
    assert_eq!(insert("[1, 2,]", 2), "[1, 2, 9,]");
    assert_eq!(insert("[\n  1,\n  2,\n]", 2), "[\n  1,\n  2,\n  9,\n]");
    assert_eq!(insert("[\n  1,\n  2\n]", 2), "[\n  1,\n  2,\n  9\n]");
    assert_eq!(
        insert("[\n  1, // one\n  2 // two\n]", 2),
        "[\n  1, // one\n  2, // two\n  9\n]"
    );
    assert_eq!(insert("[\n  1, // one\n]", 0), "[\n  9,\n  1, // one\n]");
    assert_eq!(insert("[]", 0), "[\n    9,\n]");
    assert_eq!(insert("[ // none\n]", 0), "[ // none\n    9,\n]");
}

#[test]
fn an_item_is_taken_away_with_its_comments() {
    let remove = |text: &str, index| changed(text, &list(text).remove(text, index));
    assert_eq!(remove("[1, 2, 3]", 0), "[2, 3]");
    assert_eq!(remove("[1, 2, 3]", 1), "[1, 3]");
    assert_eq!(remove("[1, 2, 3]", 2), "[1, 2]");
    assert_eq!(remove("[1]", 0), "[]");
    assert_eq!(
        remove("[\n  1, // one\n  // about two\n  2, // two\n  3,\n]", 1),
        "[\n  1, // one\n  3,\n]"
    );
    assert_eq!(remove("[\n  1,\n  2,\n]", 1), "[\n  1,\n]");
    // A comment in `/*` and `*/` at the end of a line is about what is before it, and amid a line about what follows.
    assert_eq!(remove("[\n  1, /* one */\n  2,\n]", 0), "[\n  2,\n]");
    assert_eq!(remove("[1, /* two */ 2]", 0), "[/* two */ 2]");
}
