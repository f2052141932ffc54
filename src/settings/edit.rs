//! Changes the value of a field in the text of a file, and nothing else.

use ron2::ast::{Expr, FieldsBody, StructBody, StructField, parse_document};

/// The text with a field of its outermost struct set to a value. The field is added at the end where it is
/// missing; none where the text has no such struct.
pub(super) fn set_field(text: &str, name: &str, value: &str) -> Option<String> {
    if let Some(body) = text.strip_prefix('\u{feff}') {
        return Some(format!("\u{feff}{}", set_field(body, name, value)?));
    }
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
        None => add_field(&mut edited, fields, close, name, value),
    }
    Some(edited)
}

/// Adds a field behind the last one and the comment on its line.
fn add_field(text: &mut String, fields: &[StructField<'_>], close: usize, name: &str, value: &str) {
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let Some(last) = fields.last() else {
        text.insert_str(close, &format!("{newline}    {name}: {value},{newline}"));
        return;
    };
    let end = match &last.comma {
        Some(comma) => comma.end_offset,
        None => {
            let end = last.value.span().end_offset;
            text.insert(end, ',');
            end + 1
        }
    };
    let line = text[end..].split(['\r', '\n']).next().unwrap_or_default();
    let comment = if line.trim_start().starts_with("//") {
        line.len()
    } else {
        0
    };
    text.insert_str(end + comment, &format!("{newline}    {name}: {value},"));
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
            "Settings(\n    a: 1, // one\n    b: 2,\n)"
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
