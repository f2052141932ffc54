//! Values of which it counts whether they are given: `pain_after:3` changes a rating, `pain_after:None` takes it away, and
//! without either it stays.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Writes what is given.
pub(super) fn serialize<T, S>(given: &Option<Option<T>>, serializer: S) -> Result<S::Ok, S::Error>
where
    T: Serialize + Copy,
    S: Serializer,
{
    given.flatten().serialize(serializer)
}

/// Reads what is given.
pub(super) fn deserialize<'de, T, D>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    Option::deserialize(deserializer).map(Some)
}
