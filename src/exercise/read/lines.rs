//! Reads what a person is told of an exercise, what a voice says of it, and what can be done in its place.

use super::texts::{REQUIRED_TEXT, optional_text, texts};
use crate::document::{Expected, Fields, Kind, Problem, Reader, Span, TextRule, Value};
use crate::exercise::stand_ins::Named;
use crate::exercise::{Instead, Lines, NAME, Say, Way};

/// A line of a role: at most 120 characters, as it has to be read in passing.
const LINE: TextRule = NAME;

const SAY: [&str; 4] = ["set_up", "move", "hold", "back"];
const INSTEAD: [&str; 3] = ["gentler", "harder", "elsewhere"];

/// Reads the lines; those of a file without roles are its `instructions`.
pub fn read_lines(reader: &mut Reader, fields: &Fields<'_>) -> Option<Lines> {
    let instructions = texts(reader, fields, "instructions", REQUIRED_TEXT);
    let set_up = role(reader, fields, "set_up");
    let movement = role(reader, fields, "move");
    let hold = role(reader, fields, "hold");
    let attend = role(reader, fields, "attend");
    let breathe = optional_text(reader, fields, "breathe", LINE);
    let back = role(reader, fields, "back");
    let has_roles = fields
        .get("set_up")
        .or_else(|| fields.get("move"))
        .is_some();
    if let Some(instructions) = fields.get("instructions").filter(|_| has_roles) {
        reader.note(instructions.span.clone(), Problem::InstructionsBesideRoles);
        return None;
    }
    let mut movement = movement?;
    movement.splice(0..0, instructions?);
    Some(Lines {
        set_up: set_up?,
        movement,
        hold: hold?,
        attend: attend?,
        breathe: breathe?,
        back: back?,
    })
}

/// Reads the lines of a role; one that is named has at least one.
fn role(reader: &mut Reader, fields: &Fields<'_>, name: &str) -> Option<Vec<String>> {
    let read = texts(reader, fields, name, LINE)?;
    if let Some(value) = fields.get(name).filter(|_| read.is_empty()) {
        reader.note(value.span.clone(), Problem::NoItems);
        return None;
    }
    Some(read)
}

/// Reads what a voice says.
pub fn read_say(reader: &mut Reader, fields: &Fields<'_>) -> Option<Say> {
    let Some(value) = fields.get("say") else {
        return Some(Say::default());
    };
    let fields = reader.fields(value, &SAY, Expected::Say)?;
    let set_up = optional_text(reader, &fields, "set_up", LINE);
    let movement = optional_text(reader, &fields, "move", LINE);
    let hold = optional_text(reader, &fields, "hold", LINE);
    let back = optional_text(reader, &fields, "back", LINE);
    Some(Say {
        set_up: set_up?,
        movement: movement?,
        hold: hold?,
        back: back?,
    })
}

/// Reads the stand-ins, and adds their names with their places. Whether there are such exercises is known only once all
/// have been read.
pub fn read_instead(
    reader: &mut Reader,
    fields: &Fields<'_>,
    named: &mut Vec<Named>,
) -> Option<Instead> {
    let Some(value) = fields.get("instead") else {
        return Some(Instead::default());
    };
    let fields = reader.fields(value, &INSTEAD, Expected::Instead)?;
    let mut read = |name, way| {
        let ids = texts(reader, &fields, name, NAME)?;
        let spans = fields.get(name).into_iter().flat_map(spans);
        let places = ids.iter().cloned().zip(spans);
        named.extend(places.map(|(id, span)| Named { id, way, span }));
        Some(ids)
    };
    let [gentler, harder, elsewhere] = INSTEAD;
    let gentler = read(gentler, Way::Gentler);
    let harder = read(harder, Way::Harder);
    let elsewhere = read(elsewhere, Way::Elsewhere);
    Some(Instead {
        gentler: gentler?,
        harder: harder?,
        elsewhere: elsewhere?,
    })
}

/// The places of the items of a list.
fn spans(list: &Value<'_>) -> Vec<Span> {
    let items = match &list.kind {
        Kind::List(list) => list.items.as_slice(),
        _ => &[],
    };
    items.iter().map(|item| item.value.span.clone()).collect()
}
