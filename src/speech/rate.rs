//! How fast something is said.

/// How fast something is said, in per cent of how fast the engine usually says it: 50 to 200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rate(u8);

impl Rate {
    /// As fast as the engine usually is.
    pub const USUAL: Self = Self(100);
    /// Slower than this nothing is said.
    pub const SLOWEST: Self = Self(50);
    /// Faster than this nothing is said.
    pub const FASTEST: Self = Self(200);

    /// So many per cent, or the nearest there is.
    pub fn new(per_cent: u8) -> Self {
        Self(per_cent).clamp(Self::SLOWEST, Self::FASTEST)
    }

    /// In per cent.
    pub const fn per_cent(self) -> u8 {
        self.0
    }

    /// As a factor, 1 where it is usual.
    pub fn factor(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

impl Default for Rate {
    fn default() -> Self {
        Self::USUAL
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_rate_is_beyond_what_can_be_understood() {
        let rates = [0, 49, 50, 100, 200, 255].map(|rate| Rate::new(rate).per_cent());
        assert_eq!(rates, [50, 50, 50, 100, 200, 200]);
    }
}
