//! Changes the value of a field in the text of a file, and nothing else.

use ron2::ast::{Expr, FieldsBody, StructBody, StructField, parse_document};

/// The text with a field of its outermost struct set to a value. The field is added at the end where it is
/// missing; none where the text has no such struct.
pub(super) fn set_field(text: &str, name: &str, value: &str) -> Option<String> {
    let document = parse_document(text).ok()?;
    let (fields, close) = match document.value.as_ref()? {
        Expr::AnonStruct(plain) => (plain.fields.as_slice(), plain.close_paren.start_offset),
        Expr::Struct(named) => match named.body.as_ref()? {
            StructBody::Fields(FieldsBody {
                fields,
                close_brace,
                ..
            }) => (fields.as_slice(), close_brace.start_offset),
            StructBody::Tuple(body) if body.elements.is_empty() => {
                (&[][..], body.close_paren.start_offset)
            }
            StructBody::Tuple(_) => return None,
        },
        Expr::Unit(unit) => (&[][..], unit.span.end_offset - 1),
        _ => return None,
    };
    let mut edited = text.to_owned();
    match fields.iter().find(|field| field.name.name == name) {
        Some(field) => {
            let span = field.value.span();
            edited.replace_range(span.start_offset..span.end_offset, value);
        }
        None => {
            let (at, addition) = addition(text, fields, close, name, value);
            edited.insert_str(at, &addition);
        }
    }
    Some(edited)
}

/// Where a new last field goes, and what is written there.
fn addition(
    text: &str,
    fields: &[StructField<'_>],
    close: usize,
    name: &str,
    value: &str,
) -> (usize, String) {
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let Some(last) = fields.last() else {
        return (close, format!("{newline}    {name}: {value},{newline}"));
    };
    match &last.comma {
        Some(comma) => (comma.end_offset, format!("{newline}    {name}: {value},")),
        None => {
            let end = last.value.span().end_offset;
            (end, format!(",{newline}    {name}: {value},"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_value_changes_nothing_else() {
        let text = "// mine\nSettings(\n  theme : Dark , // at night\n  muted: false\n)\n";
        let edited = set_field(text, "theme", "Light").unwrap();
        assert_eq!(edited, text.replace("Dark", "Light"));
    }

    #[test]
    fn a_missing_field_is_added_at_the_end() {
        assert_eq!(
            set_field("Settings()", "a", "1").unwrap(),
            "Settings(\n    a: 1,\n)"
        );
        assert_eq!(
            set_field("Settings(\n    a: 1 // one\n)", "b", "2").unwrap(),
            "Settings(\n    a: 1,\n    b: 2, // one\n)"
        );
        assert_eq!(
            set_field("(\r\n    a: 1,\r\n)", "b", "2").unwrap(),
            "(\r\n    a: 1,\r\n    b: 2,\r\n)"
        );
    }

    #[test]
    fn a_text_of_another_kind_is_left_alone() {
        assert_eq!(set_field("[1, 2]", "a", "1"), None);
        assert_eq!(set_field("Settings(", "a", "1"), None);
    }
}
