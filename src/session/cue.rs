//! The sounds of a session, as names: what there is to hear, not how it sounds.

/// A moment of the plan that is heard.
///
/// Ordered by weight: where two fall on the same moment, the greater one sounds alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cue {
    /// One of the last three seconds of prepare or rest.
    GetReady,
    /// Three, two and one second before the end of a bout of 8 s or more.
    Countdown,
    /// A breath begins to flow out.
    BreatheOut,
    /// A breath begins to flow in.
    BreatheIn,
    /// A rep begins, other than the first.
    Rep,
    /// The middle of a hold of 20 s or more.
    Halfway,
    /// A bout is over.
    WorkEnds,
    /// A bout begins.
    WorkBegins,
    /// A bout is over and the other side comes next.
    ChangeSides,
    /// The session is over.
    Finished,
}

impl Cue {
    /// Every cue, in the order in which settings list them.
    pub const ALL: [Self; 10] = [
        Self::GetReady,
        Self::WorkBegins,
        Self::Halfway,
        Self::Countdown,
        Self::WorkEnds,
        Self::ChangeSides,
        Self::Rep,
        Self::BreatheIn,
        Self::BreatheOut,
        Self::Finished,
    ];

    /// The name that settings, plans and sound files use, such as `work-begins`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::GetReady => "get-ready",
            Self::WorkBegins => "work-begins",
            Self::Halfway => "halfway",
            Self::Countdown => "countdown",
            Self::WorkEnds => "work-ends",
            Self::ChangeSides => "change-sides",
            Self::Rep => "rep",
            Self::BreatheIn => "breathe-in",
            Self::BreatheOut => "breathe-out",
            Self::Finished => "finished",
        }
    }
}
