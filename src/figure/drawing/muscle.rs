//! The areas of the body that can be shown as worked.

/// An area that can be shown as worked. The piriformis lies under the glutes and is shown as them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Area {
    /// The buttock to the side of the hip.
    Glutes,
    /// Gluteus medius and the top of the iliotibial band.
    OuterHip,
    /// The front of the hip crease.
    HipFlexors,
    /// The front of the thigh.
    Quadriceps,
    /// The back of the thigh.
    Hamstrings,
    /// The inside of the thigh.
    Adductors,
    /// The back of the shank.
    Calves,
    /// Beside the lumbar spine.
    LowerBack,
    /// Between and below the shoulder blades.
    UpperBack,
    /// The front of the waist.
    Abdominals,
    /// The side of the waist.
    Obliques,
    /// The breast muscle.
    Chest,
    /// The deltoid.
    Shoulders,
    /// From the side of the neck to the shoulder.
    Neck,
    /// The upper half of the forearm.
    Forearms,
}

impl Area {
    /// Every area.
    pub const ALL: [Self; 15] = [
        Self::Glutes,
        Self::OuterHip,
        Self::HipFlexors,
        Self::Quadriceps,
        Self::Hamstrings,
        Self::Adductors,
        Self::Calves,
        Self::LowerBack,
        Self::UpperBack,
        Self::Abdominals,
        Self::Obliques,
        Self::Chest,
        Self::Shoulders,
        Self::Neck,
        Self::Forearms,
    ];

    /// Whether left and right run into one area.
    pub(super) const fn is_one(self) -> bool {
        matches!(self, Self::LowerBack | Self::UpperBack | Self::Abdominals)
    }
}

/// On which side an area is worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sides {
    /// The left one.
    Left,
    /// The right one.
    Right,
    /// Both.
    Both,
}

/// An area that is worked, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Worked {
    /// Which area.
    pub area: Area,
    /// On which side.
    pub sides: Sides,
}
