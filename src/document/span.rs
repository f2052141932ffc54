//! A place in a text.

use std::ops::Range;

/// A range of bytes of the text of a [`Source`](super::Source).
pub type Span = Range<usize>;
