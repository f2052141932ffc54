//! A person's own sounds in the place of the app's: files in the sounds folder, named after the cue.

use std::fs::File;
use std::io;
use std::num::NonZero;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

use rodio::conversions::SampleRateConverter;
use rodio::{ChannelCount, Decoder, Source as _};

use super::bank::Bank;
use crate::session::Cue;

/// The endings that are looked for, the first one found wins.
const ENDINGS: [&str; 4] = ["wav", "ogg", "flac", "mp3"];
/// Larger files are refused: a cue is seconds long.
const MAX_BYTES: u64 = 20 * 1_000_000;
/// What is heard of a longer sound.
const MAX_SECONDS: usize = 10;
/// Softer samples before the first louder one are cut off (-60 dB): a cue begins at its time.
const SILENCE: f32 = 0.001;
/// A sound that was cut short fades over this part of a second.
const FADE_PARTS: u32 = 20;

/// A sound file that could not be used, and why. The app's own voice sounds in its place.
#[derive(Debug, thiserror::Error)]
#[error("{}: {error}", file.display())]
pub struct OwnSoundProblem {
    /// The cue that it is named after.
    pub cue: Cue,
    /// The file.
    pub file: PathBuf,
    /// What is wrong with it.
    #[source]
    pub error: OwnSoundError,
}

/// Why a sound file could not be used.
#[derive(Debug, thiserror::Error)]
pub enum OwnSoundError {
    /// It could not be opened or read.
    #[error("the file cannot be read")]
    Read(#[source] io::Error),
    /// It is larger than 20 MB, or no regular file.
    #[error("larger than {MAX_BYTES} bytes, or no regular file")]
    TooLarge,
    /// It is no sound of a known format, or damaged from its start.
    #[error("no sound that can be decoded")]
    Decode,
    /// There is nothing to hear in it.
    #[error("the sound is empty")]
    Empty,
}

/// Makes banks for any rate, with the sounds of a folder in the places of the voices they are named after. What cannot be
/// used is left out.
pub fn banks_with_own_sounds(folder: PathBuf) -> impl Fn(NonZero<u32>) -> Bank + Send + 'static {
    move |rate| {
        let mut bank = Bank::synthesise(rate);
        load_own_sounds(&folder, &mut bank);
        bank
    }
}

/// Puts every sound of the folder in the place of the voice it is named after, such as `work-begins.ogg`.
///
/// Sounds are mixed down to mono and resampled to the bank's rate; of long ones the first ten seconds are kept. A missing
/// folder is an empty one. Returns the files that could not be used.
pub fn load_own_sounds(folder: &Path, bank: &mut Bank) -> Vec<OwnSoundProblem> {
    let mut problems = Vec::new();
    for cue in Cue::ALL {
        for ending in ENDINGS {
            let file = folder.join(format!("{}.{ending}", cue.id()));
            match load(&file, ending, bank.rate()) {
                Ok(samples) => {
                    bank.replace(cue, samples);
                    break;
                }
                Err(OwnSoundError::Read(error)) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => problems.push(OwnSoundProblem { cue, file, error }),
            }
        }
    }
    problems
}

fn load(path: &Path, ending: &str, rate: NonZero<u32>) -> Result<Vec<f32>, OwnSoundError> {
    // A pipe or a device would be read for ever: only what is a file is opened.
    let about = path.metadata().map_err(OwnSoundError::Read)?;
    if !about.is_file() || about.len() > MAX_BYTES {
        return Err(OwnSoundError::TooLarge);
    }
    let file = File::open(path).map_err(OwnSoundError::Read)?;
    // The decoders assert what a damaged file may break.
    let samples = catch_unwind(|| decode(file, about.len(), ending, rate))
        .map_err(|_| OwnSoundError::Decode)??;
    let start = samples
        .iter()
        .position(|sample| sample.abs() > SILENCE)
        .ok_or(OwnSoundError::Empty)?;
    Ok(samples[start..].to_vec())
}

/// Decodes the first seconds, mixed down to mono, at the given rate.
fn decode(
    file: File,
    bytes: u64,
    ending: &str,
    rate: NonZero<u32>,
) -> Result<Vec<f32>, OwnSoundError> {
    let decoder = Decoder::builder()
        .with_data(io::BufReader::new(file))
        .with_byte_len(bytes)
        .with_hint(ending)
        .build()
        .map_err(|_| OwnSoundError::Decode)?;
    let from = decoder.sample_rate();
    let channels = usize::from(decoder.channels().get());
    let longest = MAX_SECONDS.saturating_mul(from.get() as usize);
    let interleaved: Vec<f32> = decoder.take(longest.saturating_mul(channels)).collect();
    let mut mono: Vec<f32> = interleaved
        .chunks_exact(channels)
        .map(|frame| frame.iter().sum::<f32>() / channels as f32)
        .collect();
    if mono.len() == longest {
        let fade = (from.get() / FADE_PARTS).max(1);
        for (left, sample) in (0..fade).zip(mono.iter_mut().rev()) {
            *sample *= left as f32 / fade as f32;
        }
    }
    Ok(SampleRateConverter::new(mono.into_iter(), from, rate, ChannelCount::MIN).collect())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const RATE: NonZero<u32> = NonZero::new(48_000).expect("not zero");

    fn write(
        folder: &Path,
        name: &str,
        rate: u32,
        channels: u16,
        frames: impl Iterator<Item = Vec<i16>>,
    ) {
        let spec = hound::WavSpec {
            channels,
            sample_rate: rate,
            bits_per_sample: 16,
            sample_format: hound::SampleFormat::Int,
        };
        let mut writer =
            hound::WavWriter::create(folder.join(name), spec).expect("a temporary folder");
        frames
            .flatten()
            .for_each(|sample| writer.write_sample(sample).expect("room"));
        writer.finalize().expect("room");
    }

    fn load_from(folder: &Path) -> (Bank, Vec<(Cue, String)>) {
        let mut bank = Bank::synthesise(RATE);
        let problems = load_own_sounds(folder, &mut bank);
        (
            bank,
            problems
                .into_iter()
                .map(|problem| (problem.cue, format!("{:?}", problem.error)))
                .collect(),
        )
    }

    #[test]
    fn a_sound_is_mixed_down_resampled_and_starts_at_its_onset() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let frame = |nth: u32| {
            if nth < 2_205 {
                vec![0, 0]
            } else {
                vec![16_384, 0]
            }
        };
        write(folder.path(), "rep.wav", 22_050, 2, (0..22_050).map(frame));
        let (bank, problems) = load_from(folder.path());
        assert_eq!(problems, []);
        let voice = bank.voice(Cue::Rep);
        assert!(
            (voice.len() as f64 / 48_000.0 - 0.9).abs() < 0.001,
            "{} samples",
            voice.len()
        );
        assert!(
            voice[48..voice.len() - 48]
                .iter()
                .all(|sample| (sample - 0.25).abs() < 0.001)
        );
        assert_eq!(
            bank.voice(Cue::Halfway),
            Bank::synthesise(RATE).voice(Cue::Halfway)
        );
    }

    #[test]
    fn of_a_long_sound_ten_seconds_are_kept_and_end_without_a_click() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        write(
            folder.path(),
            "finished.wav",
            8_000,
            1,
            (0..8_000 * 12).map(|_| vec![9_000]),
        );
        let (bank, _) = load_from(folder.path());
        let voice = bank.voice(Cue::Finished);
        assert!((voice.len() as f64 / 48_000.0 - 10.0).abs() < 0.01);
        assert!(voice[voice.len() - 1].abs() < 0.002);
    }

    #[test]
    fn what_is_no_sound_is_told_and_leaves_the_apps_own_voice() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = |name: &str| folder.path().join(name);
        fs::create_dir(path("rep.wav")).expect("a temporary folder");
        fs::File::create_new(path("halfway.ogg"))
            .and_then(|file| file.set_len(MAX_BYTES + 1))
            .expect("room");
        for (name, bytes) in [
            ("countdown.mp3", &b"no sound"[..]),
            ("get-ready.flac", b"fLaC\0\0\0\x22"),
            ("work-ends.wav", b""),
        ] {
            fs::File::create_new(path(name))
                .and_then(|mut file| io::Write::write_all(&mut file, bytes))
                .expect("room");
        }
        write(
            folder.path(),
            "finished.wav",
            8_000,
            1,
            (0..8_000).map(|_| vec![1]),
        );
        let (bank, problems) = load_from(folder.path());
        let expected = [
            (Cue::GetReady, "Decode"),
            (Cue::Halfway, "TooLarge"),
            (Cue::Countdown, "Decode"),
            (Cue::WorkEnds, "Decode"),
            (Cue::Rep, "TooLarge"),
            (Cue::Finished, "Empty"),
        ];
        assert_eq!(
            problems,
            expected.map(|(cue, error)| (cue, error.to_owned()))
        );
        for cue in Cue::ALL {
            assert_eq!(bank.voice(cue), Bank::synthesise(RATE).voice(cue));
        }
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_empty_one() {
        let (_, problems) = load_from(Path::new("/nowhere/at/all"));
        assert_eq!(problems, []);
    }
}
