//! Makes samples of an Ogg Vorbis file.

use std::io::Cursor;

use rodio::{Decoder, Source as _};

use crate::fault;
use crate::speech::Raw;

/// The samples of a file with one channel; none if it is damaged.
pub(super) fn decode(bytes: Vec<u8>) -> Option<Raw> {
    let length = bytes.len() as u64;
    fault::expected(|| {
        // Without its length the last block would not be cut off at its end.
        let decoder = Decoder::builder()
            .with_data(Cursor::new(bytes))
            .with_byte_len(length)
            .with_hint("ogg")
            .build()
            .ok()?;
        if decoder.channels().get() != 1 {
            return None;
        }
        let rate = decoder.sample_rate();
        Some(Raw::of_samples(decoder, rate))
    })?
}
