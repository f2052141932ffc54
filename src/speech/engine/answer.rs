//! What an engine has handed over, as speech or as a fault.

use std::num::NonZero;
use std::path::Path;

use super::EngineFault;
use crate::fault;
use crate::platform::{FileError, read_limited};
use crate::speech::Raw;

/// No file of a phrase is larger: 15 s of studio sound.
const MOST_BYTES: u64 = 16 << 20;
/// No phrase has samples beyond that, whatever its rate.
const MOST_CHANNELS: u16 = 8;

/// Reads the WAV file that a program was asked to write: any number of bits, mixed down to mono.
pub(super) fn in_file(path: &Path) -> Result<Raw, EngineFault> {
    let bytes = read_limited(path, MOST_BYTES).map_err(|error| match error {
        FileError::TooLarge { .. } => EngineFault::TooLong,
        error if error.is_missing() => EngineFault::Empty,
        _ => EngineFault::Garbled,
    })?;
    of_wav(&bytes)
}

/// Reads a WAV file from memory.
pub(super) fn of_wav(bytes: &[u8]) -> Result<Raw, EngineFault> {
    if bytes.is_empty() {
        return Err(EngineFault::Empty);
    }
    let read = fault::expected(|| read(bytes)).ok_or(EngineFault::Garbled)?;
    heard(read?)
}

/// Speech that is there, can be heard and is no longer than a phrase.
pub(super) fn heard(raw: Raw) -> Result<Raw, EngineFault> {
    if raw.samples.is_empty() {
        Err(EngineFault::Empty)
    } else if raw.length() > Raw::LONGEST {
        Err(EngineFault::TooLong)
    } else if raw.is_silent() {
        Err(EngineFault::Silent)
    } else {
        Ok(raw)
    }
}

/// Mixes the channels of sound down to one.
pub(super) fn mono(interleaved: &[i16], channels: u16) -> Vec<i16> {
    let channels = usize::from(channels.max(1));
    let mean = |frame: &[i16]| {
        let sum: i64 = frame.iter().copied().map(i64::from).sum();
        (sum / channels as i64) as i16
    };
    interleaved.chunks_exact(channels).map(mean).collect()
}

fn read(bytes: &[u8]) -> Result<Raw, EngineFault> {
    let garbled = |_| EngineFault::Garbled;
    let mut reader = hound::WavReader::new(bytes).map_err(garbled)?;
    let spec = reader.spec();
    let rate = NonZero::new(spec.sample_rate).ok_or(EngineFault::Garbled)?;
    if !(1..=MOST_CHANNELS).contains(&spec.channels) {
        return Err(EngineFault::Garbled);
    }
    let interleaved: Result<Vec<i16>, hound::Error> = match spec.sample_format {
        hound::SampleFormat::Float => {
            let whole = |sample: f32| (sample.clamp(-1.0, 1.0) * f32::from(i16::MAX)) as i16;
            let samples = reader.samples::<f32>();
            samples.map(|sample| sample.map(whole)).collect()
        }
        hound::SampleFormat::Int => {
            let bits = i32::from(spec.bits_per_sample);
            let whole = |sample: i32| {
                let wide = i64::from(sample) << 32 >> (bits + 16).clamp(16, 48);
                wide.clamp(i16::MIN.into(), i16::MAX.into()) as i16
            };
            let samples = reader.samples::<i32>();
            samples.map(|sample| sample.map(whole)).collect()
        }
    };
    let samples = mono(&interleaved.map_err(garbled)?, spec.channels);
    Ok(Raw { samples, rate })
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use hound::{SampleFormat, WavSpec, WavWriter};
    use proptest::prelude::*;

    use super::*;

    fn wav(bits_per_sample: u16, channels: u16, sample_format: SampleFormat) -> Vec<u8> {
        let mut file = Cursor::new(Vec::new());
        let spec = WavSpec {
            channels,
            sample_rate: 16_000,
            bits_per_sample,
            sample_format,
        };
        let mut writer = WavWriter::new(&mut file, spec).unwrap();
        for _ in 0..100 {
            for _ in 0..channels {
                if sample_format == SampleFormat::Float {
                    writer.write_sample(0.25_f32).unwrap();
                } else {
                    writer.write_sample(1_i32 << (bits_per_sample - 3)).unwrap();
                }
            }
        }
        writer.finalize().unwrap();
        file.into_inner()
    }

    #[test]
    fn sound_of_any_kind_is_read() {
        for (bits, format) in [
            (8, SampleFormat::Int),
            (16, SampleFormat::Int),
            (24, SampleFormat::Int),
            (32, SampleFormat::Int),
            (32, SampleFormat::Float),
        ] {
            for channels in [1, 2, 6] {
                let raw = of_wav(&wav(bits, channels, format)).unwrap();
                assert_eq!((raw.samples.len(), raw.rate.get()), (100, 16_000));
                let off = raw.samples.iter().map(|sample| (sample - 8_192).abs());
                assert!(
                    off.max() < Some(70),
                    "{bits} {channels}: {:?}",
                    raw.samples[0]
                );
            }
        }
    }

    #[test]
    fn a_file_that_claims_more_than_it_has_is_garbled() {
        let mut file = wav(16, 1, SampleFormat::Int);
        for length in [u32::MAX, 1 << 30, 201] {
            file[40..44].copy_from_slice(&length.to_le_bytes());
            assert_eq!(of_wav(&file), Err(EngineFault::Garbled), "{length}");
        }
    }

    #[test]
    fn what_can_be_no_phrase_is_refused() {
        let rate = NonZero::new(8_000).unwrap();
        let sound = |samples| heard(Raw { samples, rate });
        assert_eq!(sound(vec![]), Err(EngineFault::Empty));
        assert_eq!(sound(vec![5; 800]), Err(EngineFault::Silent));
        assert_eq!(sound(vec![999; 121_000]), Err(EngineFault::TooLong));
        assert!(sound(vec![999; 800]).is_ok());
    }

    proptest! {
        #[test]
        fn no_bytes_are_too_odd(
            start in 0_usize..60,
            odd in prop::collection::vec(any::<u8>(), 0..40),
        ) {
            let mut file = wav(16, 2, SampleFormat::Int);
            file.splice(start..(start + odd.len()).min(file.len()), odd.iter().copied());
            let _ = of_wav(&file);
            let _ = of_wav(&odd);
        }
    }
}
