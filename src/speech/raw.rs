//! Speech as somebody hands it over.

use std::num::NonZero;

/// Speech as an engine, a pack or a file has it: mono, with whatever silence there is around it, as loud as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raw {
    /// The samples.
    pub samples: Vec<i16>,
    /// Samples a second.
    pub rate: NonZero<u32>,
}
