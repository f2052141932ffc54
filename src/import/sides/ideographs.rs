//! Sides in Chinese and Japanese, where no blanks part the words.

use super::Sided;
use super::tidy::without;
use crate::exercise::Sides;

/// Both sides.
const BOTH: [&str; 14] = [
    "左右两侧",
    "左右交替",
    "左右各",
    "左右",
    "两侧",
    "兩側",
    "两边",
    "兩邊",
    "每侧",
    "每边",
    "双侧",
    "両側",
    "両方",
    "片側ずつ",
];
/// What follows a side and says nothing itself.
const NOUNS: [char; 7] = ['侧', '側', '边', '邊', '面', '方', '脇'];

/// Takes the side out of a name that has one in these writings; none if it has none.
pub fn sided(name: &str) -> Option<Sided> {
    let found = BOTH.iter().find_map(|both| {
        let start = name.find(both)?;
        Some((start..start + both.len(), Sides::Each))
    });
    let found = found.or_else(|| match (name.find('左'), name.find('右')) {
        (Some(left), None) => Some((left..left + '左'.len_utf8(), Sides::Left)),
        (None, Some(right)) => Some((right..right + '右'.len_utf8(), Sides::Right)),
        _ => None,
    });
    let (mut range, sides) = found?;
    if let Some(noun) = name[range.end..].chars().next()
        && NOUNS.contains(&noun)
    {
        range.end += noun.len_utf8();
    }
    let bare = without(name, [range]);
    let is_name = bare.chars().any(char::is_alphabetic);
    is_name.then_some(Sided { name: bare, sides })
}
