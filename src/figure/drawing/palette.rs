//! The colours of the figure and its things, for light and dark grounds.

/// A colour, eight bits each of red, green and blue (sRGB).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgb(pub [u8; 3]);

impl Rgb {
    /// From a number like `0xF5F1EA`.
    pub const fn hex(code: u32) -> Self {
        Self([(code >> 16) as u8, (code >> 8) as u8, code as u8])
    }

    /// Some of the way (0 to 1) to another colour.
    pub fn mix(self, other: Self, part: f32) -> Self {
        let part = part.clamp(0.0, 1.0);
        let channel = |index: usize| {
            let (from, to) = (f32::from(self.0[index]), f32::from(other.0[index]));
            (from + (to - from) * part).round() as u8
        };
        Self([channel(0), channel(1), channel(2)])
    }
}

/// What something is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Material {
    /// Face, neck, arms and legs.
    Skin,
    /// The shirt.
    Top,
    /// The shorts.
    Shorts,
    /// The hair.
    Hair,
    /// Socks.
    Sock,
    /// Seats and tops.
    Wood,
    /// Legs and posts.
    DarkWood,
    /// The strap.
    Strap,
    /// Cushions, towels, padding.
    Cushion,
    /// Walls and the frames of doors.
    Wall,
}

/// A colour for everything.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// Outlines.
    pub line: Rgb,
    /// Skin.
    pub skin: Rgb,
    /// The shirt.
    pub top: Rgb,
    /// The shorts.
    pub shorts: Rgb,
    /// Hair.
    pub hair: Rgb,
    /// Socks.
    pub sock: Rgb,
    /// Worked muscles.
    pub worked: Rgb,
    /// The upper face of mats.
    pub mat: Rgb,
    /// The edge of mats.
    pub mat_edge: Rgb,
    /// Seats and tops.
    pub wood: Rgb,
    /// Legs and posts.
    pub dark_wood: Rgb,
    /// The strap.
    pub strap: Rgb,
    /// The cushion.
    pub cushion: Rgb,
    /// Walls and the frames of doors.
    pub wall: Rgb,
    /// Arrows.
    pub arrow: Rgb,
    /// What the far side of the body fades to, and shade with it.
    pub far: Rgb,
    /// What shadow on ground and mats goes to.
    pub shadow: Rgb,
    /// How dark the darkest of the shadow on the ground is, 0 to 1.
    pub shadow_strength: f32,
    /// What the figure is painted on; never painted, only mixed from.
    pub ground: Rgb,
}

impl Palette {
    /// For a light ground; the session's ground is preset.
    pub const LIGHT: Self = Self {
        line: Rgb::hex(0x2B3138),
        skin: Rgb::hex(0xE6C3A5),
        top: Rgb::hex(0x8FA3B5),
        shorts: Rgb::hex(0x4F6072),
        hair: Rgb::hex(0x4A3B34),
        sock: Rgb::hex(0xF3EFE8),
        worked: Rgb::hex(0xF0643C),
        mat: Rgb::hex(0x8FBFB0),
        mat_edge: Rgb::hex(0x5F9485),
        wood: Rgb::hex(0xCFA673),
        dark_wood: Rgb::hex(0xA57C50),
        strap: Rgb::hex(0x7A4FB0),
        cushion: Rgb::hex(0xC9B7D6),
        wall: Rgb::hex(0xDDD3C2),
        arrow: Rgb::hex(0x2B3138),
        far: Rgb::hex(0x3D4A5C),
        shadow: Rgb::hex(0x2B2A33),
        shadow_strength: 0.27,
        ground: Rgb::hex(0xF5F1EA),
    };

    /// For a dark ground; the session's ground is preset.
    pub const DARK: Self = Self {
        line: Rgb::hex(0x0B0D10),
        skin: Rgb::hex(0xDCB696),
        top: Rgb::hex(0x7F95AA),
        shorts: Rgb::hex(0x54677C),
        hair: Rgb::hex(0x6A554A),
        sock: Rgb::hex(0xE3DFD8),
        worked: Rgb::hex(0xFF7A4D),
        mat: Rgb::hex(0x3F6F64),
        mat_edge: Rgb::hex(0x2C5148),
        wood: Rgb::hex(0xA57D53),
        dark_wood: Rgb::hex(0x7F5E3C),
        strap: Rgb::hex(0xA98BE0),
        cushion: Rgb::hex(0x8A78A0),
        wall: Rgb::hex(0x485A55),
        arrow: Rgb::hex(0xEEF1EC),
        far: Rgb::hex(0x141A22),
        shadow: Rgb::hex(0x000000),
        shadow_strength: 0.42,
        ground: Rgb::hex(0x151D1B),
    };

    /// The same colours on another ground.
    pub const fn on(mut self, ground: Rgb) -> Self {
        self.ground = ground;
        self
    }

    /// The colour of a material.
    pub const fn of(&self, material: Material) -> Rgb {
        match material {
            Material::Skin => self.skin,
            Material::Top => self.top,
            Material::Shorts => self.shorts,
            Material::Hair => self.hair,
            Material::Sock => self.sock,
            Material::Wood => self.wood,
            Material::DarkWood => self.dark_wood,
            Material::Strap => self.strap,
            Material::Cushion => self.cushion,
            Material::Wall => self.wall,
        }
    }
}
