//! What is said in one go.

use super::Part;

/// Some parts, said one after the other by one voice.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phrase {
    /// What is said.
    pub parts: Vec<Part>,
    /// Whether it is said faster than usual, as there is no time otherwise.
    pub quick: bool,
}

impl Phrase {
    /// These parts at the usual rate.
    pub fn new(parts: impl IntoIterator<Item = Part>) -> Self {
        Self {
            parts: parts.into_iter().collect(),
            quick: false,
        }
    }

    /// All that is said.
    pub fn text(&self) -> String {
        let texts: Vec<&str> = self.parts.iter().map(|part| part.text.as_str()).collect();
        texts.join(" ")
    }

    /// The ids of the parts, as `next+name-clamshell+left-side`.
    pub fn id(&self) -> String {
        let ids: Vec<&str> = self.parts.iter().map(|part| part.id.as_str()).collect();
        ids.join("+")
    }
}

impl From<Part> for Phrase {
    fn from(part: Part) -> Self {
        Self::new([part])
    }
}
