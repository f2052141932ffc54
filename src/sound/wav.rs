//! A whole session as a WAV file: the same timeline, without a device.

use std::io::{Seek, Write};
use std::num::NonZero;
use std::sync::Arc;
use std::time::Duration;

use super::bank::Bank;
use super::clip::{CLIP_RATE, Clip};
use super::hand::Hand;
use super::timeline::Timeline;
use super::timing::Timing;
use super::volumes::{Percent, Volumes};
use crate::session::Cue;

/// The sample rate of rendered files: synthesise the bank at this one.
pub const WAV_RATE: NonZero<u32> = CLIP_RATE;

/// Bytes of a WAV file before its samples, with room for what a writer may add.
const HEADER_BYTES: u64 = 128;

/// Why a session could not be rendered.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The file could not be written.
    #[error("the file could not be written")]
    Write(#[source] std::io::Error),
    /// A WAV file holds 4 GiB, which at 48 kHz is twelve hours.
    #[error("the session is longer than a WAV file can be")]
    TooLong,
    /// The encoder refused.
    #[error("the samples could not be encoded")]
    Encode(#[source] hound::Error),
}

impl From<hound::Error> for RenderError {
    fn from(error: hound::Error) -> Self {
        match error {
            hound::Error::IoError(error) => Self::Write(error),
            hound::Error::TooWide => Self::TooLong,
            other => Self::Encode(other),
        }
    }
}

/// All that is heard of a session, at times from its start.
#[derive(Debug, Clone, Copy)]
pub struct Score<'a> {
    /// The cues, in any order.
    pub cues: &'a [(Duration, Cue)],
    /// What is said, in order of time.
    pub words: &'a [(Duration, Arc<Clip>)],
    /// How loud that is.
    pub speech: Percent,
    /// How long it is at least.
    pub length: Duration,
}

/// Writes all that is heard of a session as mono 16-bit WAV at the bank's rate.
///
/// The file is as long as the session, or longer where its last voice or word needs it. `progress` is told the done fraction,
/// 0.0 to 1.0, about twice a minute of sound. The same input gives the same bytes on every run.
///
/// # Errors
///
/// When the writer fails, or when the session is longer than a WAV file can be.
pub fn render(
    score: Score<'_>,
    bank: &Bank,
    volumes: &Volumes,
    writer: impl Write + Seek,
    mut progress: impl FnMut(f64),
) -> Result<(), RenderError> {
    let rate = bank.rate();
    let place = |at| u64::try_from(Timing::exact().sample(at, rate)).unwrap_or(0);
    let voices = score.cues.iter();
    let voices = voices.map(|&(at, cue)| place(at) + bank.voice(cue).len() as u64);
    let words = score.words.iter();
    let words = words.map(|(at, clip)| place(*at + clip.length()) + 1);
    let last = voices.chain(words).max().unwrap_or(0);
    let samples = place(score.length).max(last);
    if samples * 2 + HEADER_BYTES > u64::from(u32::MAX) {
        return Err(RenderError::TooLong);
    }

    let hand = Hand::new(Arc::new(|| Duration::ZERO));
    hand.set_cues(score.cues.to_vec());
    hand.set_words(score.words.to_vec());
    hand.set_speech_volume(score.speech);
    hand.set_volumes(volumes);
    let mut timeline = Timeline::new(&hand, bank.clone(), Timing::exact());

    let spec = hound::WavSpec {
        channels: 1,
        sample_rate: rate.get(),
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut file = hound::WavWriter::new(writer, spec)?;
    let chunk = rate.get().saturating_mul(30);
    let mut written = 0;
    while written < samples {
        let count = u32::try_from(samples - written)
            .unwrap_or(u32::MAX)
            .min(chunk);
        let mut sink = file.get_i16_writer(count);
        for sample in timeline.by_ref().take(count as usize) {
            sink.write_sample((sample * f32::from(i16::MAX)).round() as i16);
        }
        sink.flush()?;
        written += u64::from(count);
        progress(written as f64 / samples as f64);
    }
    file.finalize()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use proptest::prelude::*;

    use super::*;

    fn rendered(cues: &[(Duration, Cue)], length: Duration, volumes: &Volumes) -> Vec<u8> {
        let mut file = Cursor::new(Vec::new());
        let bank = Bank::synthesise(WAV_RATE);
        render(of(cues, length), &bank, volumes, &mut file, |_| ()).expect("memory is never full");
        file.into_inner()
    }

    /// The score of cues alone.
    fn of(cues: &[(Duration, Cue)], length: Duration) -> Score<'_> {
        Score {
            cues,
            words: &[],
            speech: Percent::FULL,
            length,
        }
    }

    fn samples(file: &[u8]) -> Vec<i16> {
        let mut reader = hound::WavReader::new(file).expect("a WAV file");
        assert_eq!(
            (reader.spec().sample_rate, reader.spec().channels),
            (48_000, 1)
        );
        reader
            .samples::<i16>()
            .map(|sample| sample.expect("whole"))
            .collect()
    }

    #[test]
    fn every_cue_is_heard_within_a_millisecond_of_its_time() {
        let times: Vec<(Duration, Cue)> = (1_u32..)
            .zip(Cue::ALL)
            .map(|(nth, cue)| (Duration::from_micros(3_333_337) * nth, cue))
            .collect();
        let samples = samples(&rendered(
            &times,
            Duration::from_secs(40),
            &Volumes::default(),
        ));
        for &(at, cue) in &times {
            let place = (at.as_secs_f64() * 48_000.0).round() as usize;
            assert!(
                samples[place - 48..place].iter().all(|&sample| sample == 0),
                "{cue:?} comes early"
            );
            assert!(
                samples[place..place + 48]
                    .iter()
                    .any(|sample| sample.abs() >= 4),
                "{cue:?} comes late"
            );
        }
    }

    #[test]
    fn the_same_session_gives_the_same_bytes() {
        let cues: Vec<(Duration, Cue)> = (0..60)
            .zip(Cue::ALL.into_iter().cycle())
            .map(|(nth, cue)| (Duration::from_millis(490 * nth), cue))
            .collect();
        let once = rendered(&cues, Duration::from_secs(20), &Volumes::default());
        let shuffled: Vec<(Duration, Cue)> = cues.iter().rev().copied().collect();
        assert_eq!(
            once,
            rendered(&cues, Duration::from_secs(20), &Volumes::default())
        );
        assert_eq!(
            once,
            rendered(&shuffled, Duration::from_secs(20), &Volumes::default())
        );
    }

    #[test]
    fn the_file_is_as_long_as_the_session_and_its_last_voice() {
        let minute = Duration::from_secs(60);
        assert_eq!(
            samples(&rendered(&[], minute, &Volumes::default())).len(),
            60 * 48_000
        );
        let voice = Bank::synthesise(WAV_RATE).voice(Cue::Finished).len();
        let longer = samples(&rendered(
            &[(minute, Cue::Finished)],
            minute,
            &Volumes::default(),
        ));
        assert_eq!(longer.len(), 60 * 48_000 + voice);
        assert_eq!(longer.last(), Some(&0));
    }

    #[test]
    fn a_cue_that_is_off_is_silence() {
        let mut volumes = Volumes::all(Percent::FULL);
        volumes[Cue::Rep].on = false;
        let silence = samples(&rendered(
            &[(Duration::ZERO, Cue::Rep)],
            Duration::from_secs(1),
            &volumes,
        ));
        assert!(silence.iter().all(|&sample| sample == 0));
    }

    #[test]
    fn progress_rises_to_the_end_and_a_full_disk_is_told() {
        let mut seen = vec![0.0];
        let bank = Bank::synthesise(WAV_RATE);
        let length = Duration::from_secs(100);
        let mut memory = Cursor::new(Vec::new());
        render(
            of(&[], length),
            &bank,
            &Volumes::default(),
            &mut memory,
            |done| seen.push(done),
        )
        .expect("memory");
        assert!(seen.windows(2).all(|pair| pair[0] < pair[1]) && seen.last() == Some(&1.0));
        let mut small = [0; 1_000];
        let full = render(
            of(&[], length),
            &bank,
            &Volumes::default(),
            Cursor::new(&mut small[..]),
            |_| (),
        );
        assert!(matches!(full, Err(RenderError::Write(_))), "{full:?}");
        let days = render(
            of(&[], Duration::from_secs(100_000)),
            &bank,
            &Volumes::default(),
            &mut memory,
            |_| (),
        );
        assert!(matches!(days, Err(RenderError::TooLong)), "{days:?}");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn any_crowd_of_cues_stays_within_full_scale(times in prop::collection::vec((0_u64..3_000, 0_usize..10), 0..200)) {
            let cues: Vec<(Duration, Cue)> =
                times.iter().map(|&(at, nth)| (Duration::from_millis(at), Cue::ALL[nth])).collect();
            let bank = Bank::synthesise(NonZero::new(8_000).expect("not zero"));
            let hand = Hand::new(Arc::new(|| Duration::ZERO));
            hand.set_volumes(&Volumes::all(Percent::FULL));
            hand.set_cues(cues);
            let timeline = Timeline::new(&hand, bank, Timing::exact());
            prop_assert!(timeline.take(8_000 * 4).all(|sample| sample.abs() <= 1.0));
        }
    }
}
