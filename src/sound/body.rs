//! The bodies that are struck, each as the ways in which it rings.
//!
//! What makes a bell a bell and wood wood is where its overtones lie and how soon each of them is gone: those of a bell are far
//! from a harmonic row and last, those of wood are few and brief.

/// One way in which a struck body rings.
#[derive(Debug, Clone, Copy)]
pub(super) struct Partial {
    /// Its pitch, as a multiple of the body's.
    pub ratio: f64,
    /// Its level at the strike, as a part of the body's.
    pub level: f64,
    /// Seconds in which it falls by 60 dB.
    pub ring: f64,
}

impl Partial {
    const fn new(ratio: f64, level: f64, ring: f64) -> Self {
        Self { ratio, level, ring }
    }
}

/// A bell with its hum an octave below and a slightly mistuned octave above, which makes it shimmer.
pub(super) const BELL: [Partial; 6] = [
    Partial::new(0.5, 0.30, 1.9),
    Partial::new(1.0, 1.00, 1.6),
    Partial::new(2.004, 0.42, 1.1),
    Partial::new(3.01, 0.20, 0.7),
    Partial::new(4.17, 0.12, 0.45),
    Partial::new(5.43, 0.07, 0.25),
];

/// Glass: a pair that beats six times a second at E5, and a high, quickly fading overtone.
pub(super) const GLASS: [Partial; 4] = [
    Partial::new(1.0, 0.62, 1.1),
    Partial::new(1.009, 0.42, 1.1),
    Partial::new(2.32, 0.22, 0.5),
    Partial::new(4.25, 0.10, 0.2),
];

/// A marimba bar: overtones at two octaves and at three octaves and a third, both brief.
pub(super) const MARIMBA: [Partial; 3] = [
    Partial::new(1.0, 1.00, 0.75),
    Partial::new(3.93, 0.22, 0.18),
    Partial::new(9.6, 0.05, 0.06),
];

/// A bar under felt: hardly more than its own note.
pub(super) const FELT: [Partial; 2] = [Partial::new(1.0, 1.0, 0.42), Partial::new(2.01, 0.25, 0.2)];

/// A hollow block of wood.
pub(super) const BLOCK: [Partial; 3] = [
    Partial::new(1.0, 1.00, 0.22),
    Partial::new(1.47, 0.45, 0.12),
    Partial::new(2.61, 0.25, 0.06),
];

/// Two sticks of hard wood.
pub(super) const CLAVES: [Partial; 2] =
    [Partial::new(1.0, 1.0, 0.22), Partial::new(2.71, 0.2, 0.05)];

/// The contact of mallet and bar, at 2,400 Hz: a fiftieth of a second of it.
pub(super) const TOUCH: [Partial; 1] = [Partial::new(1.0, 1.0, 0.02)];

/// The puff with which a breath begins.
pub(super) const PUFF: [Partial; 2] = [Partial::new(1.0, 1.0, 0.4), Partial::new(2.0, 0.3, 0.15)];
