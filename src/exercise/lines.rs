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

/// What a line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Getting into place.
    SetUp,
    /// Getting into the pose, or the movement of a rep.
    Move,
    /// Being in it.
    Hold,
    /// Minding how it is done.
    Attend,
    /// Breathing.
    Breathe,
    /// Getting out of it.
    Back,
}

impl Lines {
    /// All lines with their roles, in the order in which they are done.
    pub fn iter<'a>(&'a self) -> impl Iterator<Item = (Role, &'a str)> {
        let roles: [(Role, &'a [String]); 6] = [
            (Role::SetUp, &self.set_up),
            (Role::Move, &self.movement),
            (Role::Hold, &self.hold),
            (Role::Attend, &self.attend),
            (Role::Breathe, self.breathe.as_slice()),
            (Role::Back, &self.back),
        ];
        let of_role = |(role, lines): (Role, &'a [String])| {
            lines.iter().map(move |line| (role, line.as_str()))
        };
        roles.into_iter().flat_map(of_role)
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

impl Instead {
    /// All ids of it.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        [&self.gentler, &self.harder, &self.elsewhere]
            .into_iter()
            .flatten()
            .map(String::as_str)
    }
}
