//! Blocks of sound among a module's answers.

use std::num::NonZero;

use super::answers::Answer;
use crate::speech::Raw;
use crate::speech::engine::{EngineFault, answer};

/// What comes before the samples of a block.
const AUDIO: &[u8] = b"AUDIO\0";
/// The next byte is another one with [`TURNED`] turned: so no sample looks like the end of a line.
const ESCAPE: u8 = b'}';
const TURNED: u8 = 0x20;

/// The sound of a phrase, as far as it has come.
#[derive(Debug, Default)]
pub(super) struct Sound {
    samples: Vec<i16>,
    rate: Option<NonZero<u32>>,
}

impl Sound {
    /// Adds a block.
    ///
    /// # Errors
    ///
    /// [`EngineFault::Garbled`] where it is none, or has another rate than those before; [`EngineFault::TooLong`].
    pub fn add(&mut self, answer: &Answer) -> Result<(), EngineFault> {
        let (samples, rate) = block(answer).ok_or(EngineFault::Garbled)?;
        if *self.rate.get_or_insert(rate) != rate {
            return Err(EngineFault::Garbled);
        }
        self.samples.extend(samples);
        let most = Raw::LONGEST.as_secs() * u64::from(rate.get());
        if self.samples.len() as u64 > most {
            return Err(EngineFault::TooLong);
        }
        Ok(())
    }

    /// All of it.
    ///
    /// # Errors
    ///
    /// Where it can be no phrase.
    pub fn whole(self) -> Result<Raw, EngineFault> {
        let samples = self.samples;
        let rate = self.rate.ok_or(EngineFault::Empty)?;
        answer::heard(Raw { samples, rate })
    }
}

fn block(answer: &Answer) -> Option<(Vec<i16>, NonZero<u32>)> {
    let value = |name: &str| {
        let mut lines = answer
            .lines
            .iter()
            .filter_map(|line| str::from_utf8(line).ok());
        let text = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix('='))?;
        text.trim().parse::<u32>().ok()
    };
    let rate = NonZero::new(value("sample_rate")?)?;
    let channels = u16::try_from(value("num_channels")?).ok()?;
    let is_known = value("bits")? == 16 && (1..=2).contains(&channels);
    let is_big_endian = value("big_endian").unwrap_or(0) != 0;
    let mut lines = answer.lines.iter();
    let escaped = lines.find_map(|line| line.strip_prefix(AUDIO))?;
    let bytes = without_escapes(escaped);
    let (pairs, odd) = bytes.as_chunks::<2>();
    let read = if is_big_endian {
        i16::from_be_bytes
    } else {
        i16::from_le_bytes
    };
    let samples: Vec<i16> = pairs.iter().copied().map(read).collect();
    let is_whole = samples.len() as u64 == u64::from(value("num_samples")?) * u64::from(channels);
    let samples = answer::mono(&samples, channels);
    (is_known && odd.is_empty() && is_whole).then_some((samples, rate))
}

fn without_escapes(escaped: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(escaped.len());
    let mut rest = escaped.iter();
    while let Some(byte) = rest.next() {
        match (*byte, rest.as_slice().first()) {
            (ESCAPE, Some(turned)) => {
                bytes.push(turned ^ TURNED);
                rest.next();
            }
            _ => bytes.push(*byte),
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(lines: &[&[u8]]) -> Answer {
        Answer {
            number: 705,
            lines: lines.iter().map(|line| line.to_vec()).collect(),
        }
    }

    const ONE: [&[u8]; 6] = [
        b"bits=16",
        b"num_channels=1",
        b"sample_rate=22050",
        b"num_samples=3",
        b"big_endian=0",
        b"AUDIO\0\x01\x02}\x2a\x00}\x5d\x10",
    ];

    #[test]
    fn blocks_are_joined() {
        let mut sound = Sound::default();
        sound.add(&answer(&ONE)).unwrap();
        sound.add(&answer(&ONE)).unwrap();
        let raw = sound.whole().unwrap();
        let one = [0x0201, 0x000a, 0x107d];
        assert_eq!((raw.samples, raw.rate.get()), (one.repeat(2), 22_050));
    }

    #[test]
    fn two_channels_are_mixed_and_bytes_may_be_turned() {
        let mut sound = Sound::default();
        let stereo: [&[u8]; 6] = [
            b"bits=16",
            b"num_channels=2",
            b"sample_rate=8000",
            b"num_samples=1",
            b"big_endian=1",
            b"AUDIO\0\x10\x00\x20\x00",
        ];
        sound.add(&answer(&stereo)).unwrap();
        assert_eq!(sound.whole().unwrap().samples, [0x1800]);
    }

    #[test]
    fn an_odd_block_is_garbled() {
        for (place, line) in [
            (0, &b"bits=8"[..]),
            (1, b"num_channels=0"),
            (1, b"num_channels=7"),
            (2, b"sample_rate=0"),
            (2, b"sample_rate=-1"),
            (3, b"num_samples=4294967295"),
            (3, b""),
            (5, b"AUDIO\0\x01"),
            (5, b""),
        ] {
            let mut odd = ONE;
            odd[place] = line;
            let added = Sound::default().add(&answer(&odd));
            assert_eq!(added, Err(EngineFault::Garbled), "{line:?}");
        }
        assert_eq!(Sound::default().whole(), Err(EngineFault::Empty));
    }

    #[test]
    fn no_phrase_is_endless() {
        let bytes = [&b"AUDIO\0"[..], &[1; 20_000]].concat();
        let mut block = ONE;
        block[3] = b"num_samples=10000";
        block[5] = &bytes;
        let mut sound = Sound::default();
        let mut adds = (0..100).map(|_| sound.add(&answer(&block)));
        assert_eq!(
            adds.position(|added| added == Err(EngineFault::TooLong)),
            Some(33)
        );
    }
}
