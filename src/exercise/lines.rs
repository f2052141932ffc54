//! What a person is told of an exercise, by the time at which it helps.

/// The lines of an exercise, one action each.
///
/// A file of before the roles has its `instructions` in [`Lines::movement`]: they are told while there is time, and nobody
/// knows which of them are about the pose itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines {
    /// How to get into place, before anything moves.
    pub set_up: Vec<String>,
    /// How to get into the pose; of reps, what one of them is.
    pub movement: Vec<String>,
    /// What is done while the pose is held; of reps, at the end of one.
    pub hold: Vec<String>,
    /// What to mind meanwhile, one at a time.
    pub attend: Vec<String>,
    /// How to breathe.
    pub breathe: Option<String>,
    /// The way out.
    pub back: Vec<String>,
}

impl Lines {
    /// All lines, in the order in which they are done.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let lines = [&self.set_up, &self.movement, &self.hold, &self.attend];
        let lines = lines.into_iter().flatten();
        let lines = lines.chain(&self.breathe).chain(&self.back);
        lines.map(String::as_str)
    }
}

/// What a voice says of an exercise; shorter than what is shown, as it has to be over in time. Empty where nothing is said
/// beyond the name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Say {
    /// Getting into place.
    pub set_up: Option<String>,
    /// Getting into the pose.
    pub movement: Option<String>,
    /// Being in it.
    pub hold: Option<String>,
    /// Getting out of it.
    pub back: Option<String>,
}

/// What can be done in the place of an exercise, by id, best first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Instead {
    /// Less for the same job.
    pub gentler: Vec<String>,
    /// More for it.
    pub harder: Vec<String>,
    /// The same job in another position.
    pub elsewhere: Vec<String>,
}

/// How a stand-in stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// With less.
    Gentler,
    /// With more.
    Harder,
    /// In another position.
    Elsewhere,
}

impl Instead {
    /// The stand-ins of one kind.
    pub fn of(&self, way: Way) -> &[String] {
        match way {
            Way::Gentler => &self.gentler,
            Way::Harder => &self.harder,
            Way::Elsewhere => &self.elsewhere,
        }
    }
}
