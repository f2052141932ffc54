//! What people rate from 0 to 10.

use serde::{Deserialize, Serialize};

/// The highest rating.
const HIGHEST: u8 = 10;

/// Pain as people rate it: 0 is none, 10 the worst they can think of (the 11-point numeric rating scale).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Pain(u8);

/// How hard something was: 0 is no effort at all, 10 all that one has (the 11-point rating of perceived exertion).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Effort(u8);

/// A rating beyond 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("ratings are from 0 to 10")]
pub struct BeyondScale;

/// Lets a rating be from 0 to 10 only.
macro_rules! from_nought_to_ten {
    ($($rating:ident),*) => {$(
        impl $rating {
            /// The highest.
            pub const MAX: Self = Self(HIGHEST);

            /// A rating from 0 to 10; `None` beyond that.
            #[must_use]
            pub const fn new(rating: u8) -> Option<Self> {
                if rating <= HIGHEST {
                    Some(Self(rating))
                } else {
                    None
                }
            }

            /// The rating, 0 to 10.
            #[must_use]
            pub const fn rating(self) -> u8 {
                self.0
            }
        }

        impl TryFrom<u8> for $rating {
            type Error = BeyondScale;

            fn try_from(rating: u8) -> Result<Self, BeyondScale> {
                Self::new(rating).ok_or(BeyondScale)
            }
        }

        impl From<$rating> for u8 {
            fn from(rating: $rating) -> Self {
                rating.0
            }
        }
    )*};
}

from_nought_to_ten!(Pain, Effort);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratings_end_at_ten() {
        assert_eq!(Pain::new(10), Some(Pain::MAX));
        assert_eq!(Pain::new(11), None);
        assert_eq!(Pain::try_from(255), Err(BeyondScale));
        assert_eq!(Effort::new(10), Some(Effort::MAX));
        assert_eq!(Effort::try_from(11), Err(BeyondScale));
    }
}
