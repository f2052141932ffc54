//! Where the clips of a pack lie.

use std::collections::HashMap;

use serde::Deserialize;

use super::PackFault;

/// The version of the index that this app reads.
const FORMAT: u32 = 1;
/// Longer clips are refused, 15 s at 16 kHz: nothing that is said is that long.
const LONGEST: u64 = 240_000;

/// What a pack says of itself, and the places of its clips by the text that is said.
#[derive(Debug)]
pub(super) struct Index {
    pub language: String,
    pub voice: String,
    pub licence: String,
    /// The fingerprint of the sound that it belongs to.
    pub sound: String,
    places: HashMap<String, Place>,
}

/// Where a clip lies, in samples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub start: u64,
    pub length: u64,
}

/// What every version of an index begins with.
#[derive(Deserialize)]
struct Head {
    format: u32,
}

#[derive(Deserialize)]
struct File {
    language: String,
    voice: String,
    licence: String,
    sound: String,
    clips: Vec<Clip>,
}

/// A clip. The part that it was made for is named for people who read the file.
#[derive(Deserialize)]
struct Clip {
    text: String,
    start: u64,
    length: u64,
}

impl Index {
    /// # Errors
    /// Where it is no index, or one of another version, or has a clip without a length or with one that no clip has.
    pub fn read(text: &str) -> Result<Self, PackFault> {
        let head: Head = ron::from_str(text).map_err(|_| PackFault::Index)?;
        if head.format != FORMAT {
            return Err(PackFault::Version(head.format));
        }
        let file: File = ron::from_str(text).map_err(|_| PackFault::Index)?;
        let mut places = HashMap::new();
        for Clip {
            text,
            start,
            length,
        } in file.clips
        {
            if !(1..=LONGEST).contains(&length) || start.checked_add(length).is_none() {
                return Err(PackFault::Place);
            }
            places.insert(text, Place { start, length });
        }
        Ok(Self {
            language: file.language,
            voice: file.voice,
            licence: file.licence,
            sound: file.sound,
            places,
        })
    }

    /// The place of a text.
    pub fn place(&self, text: &str) -> Option<Place> {
        self.places.get(text).copied()
    }

    /// All places.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        self.places.values().copied()
    }
}

impl Place {
    /// Where the first sample after it lies.
    pub const fn end(self) -> u64 {
        self.start.saturating_add(self.length)
    }
}
