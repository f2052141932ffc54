//! An exercise that another app has and the catalogue has not.

use crate::exercise::Work;
use crate::routine::edit::{quoted, work};
use crate::text;

/// An exercise by its name alone, without figure and instructions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewExercise {
    /// Its id, which no other exercise has.
    pub id: String,
    /// The name that people read.
    pub name: String,
    /// What is done of it.
    pub work: Work,
}

impl NewExercise {
    /// The text of its file.
    pub fn text(&self) -> String {
        format!(
            "Exercise(\n    id: {},\n    name: {},\n    position: Standing,\n    dose: (work: {}),\n    source: {},\n)\n",
            quoted(&self.id),
            quoted(&self.name),
            work(&self.work),
            quoted(&text!("import-source")),
        )
    }
}
