//! Voices that come with the app: one Ogg Vorbis file for each language, and an index of its clips.
//!
//! `index` says where the clip of a text lies, `pages` cuts out the part of the file that holds it, `decode` makes samples of
//! that. A clip is found by the text that it says, so that none is heard whose words have changed since. `cargo xtask voice`
//! makes packs.
//!
//! Without the cargo feature `app` there are none.

#[cfg(feature = "app")]
mod bundled;
#[cfg(feature = "app")]
mod decode;
mod index;
mod pages;
#[cfg(not(feature = "app"))]
mod undecoded;

use std::borrow::Cow;
use std::sync::Arc;

use super::Raw;
use crate::platform::fingerprint;
use index::{Index, Place};
use pages::Pages;

#[cfg(feature = "app")]
use bundled::bundled;
#[cfg(feature = "app")]
use decode::decode;
#[cfg(not(feature = "app"))]
use undecoded::{bundled, decode};

/// What a voice has been made to say, beforehand.
#[derive(Debug)]
pub struct Pack {
    index: Index,
    sound: Cow<'static, [u8]>,
    pages: Pages,
}

/// Why a pack cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackFault {
    /// The index is none.
    Index,
    /// The index is of another version than this app reads.
    Version(u32),
    /// The sound is not the one that the index was made for, or not all of it.
    Sound,
    /// A clip lies outside the sound, or is longer than any is.
    Place,
}

impl Pack {
    /// The voice for a language, such as `en`, `en-AU` or `en_US.UTF-8`, or the nearest one for it.
    pub fn bundled(language: &str) -> Option<Arc<Self>> {
        bundled(language)
    }

    /// A pack of an Ogg Vorbis file and its index. Nothing is decoded yet.
    ///
    /// # Errors
    /// Where the two do not belong together, or one of them is not what it should be.
    pub fn read(sound: impl Into<Cow<'static, [u8]>>, index: &str) -> Result<Self, PackFault> {
        let sound = sound.into();
        let index = Index::read(index)?;
        if index.sound != format!("{:016x}", fingerprint(&sound)) {
            return Err(PackFault::Sound);
        }
        let pages = Pages::read(&sound).ok_or(PackFault::Sound)?;
        if index.places().any(|place| place.end() > pages.end()) {
            return Err(PackFault::Place);
        }
        Ok(Self {
            index,
            sound,
            pages,
        })
    }

    /// Its language and region, such as `en-GB`.
    pub fn language(&self) -> &str {
        &self.index.language
    }

    /// The voice's name.
    pub fn voice(&self) -> &str {
        &self.index.voice
    }

    /// The licence of the voice.
    pub fn licence(&self) -> &str {
        &self.index.licence
    }

    /// Whether it can say a text.
    pub fn has(&self, text: &str) -> bool {
        self.index.place(text).is_some()
    }

    /// What is heard of a text; none if it cannot say it.
    pub fn say(&self, text: &str) -> Option<Raw> {
        self.cut(self.index.place(text)?)
    }

    /// The samples of a place. Some more are decoded, of which the last one's place is known.
    fn cut(&self, place: Place) -> Option<Raw> {
        let excerpt = self.pages.excerpt(&self.sound, place)?;
        let mut raw = decode(excerpt.bytes)?;
        let past = usize::try_from(excerpt.end.checked_sub(place.end())?).ok()?;
        let end = raw.samples.len().checked_sub(past)?;
        let start = end.checked_sub(usize::try_from(place.length).ok()?)?;
        raw.samples.truncate(end);
        raw.samples.drain(..start);
        Some(raw)
    }
}

#[cfg(test)]
#[cfg(feature = "app")]
mod tests;
