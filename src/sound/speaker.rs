//! Spoken words on the timeline: each begins on its sample, one at a time, and the cues step back under it.

use std::num::NonZero;
use std::sync::Arc;
use std::time::Duration;

use super::clip::{CLIP_RATE, Clip};
use super::mix::Fader;

/// Words with their times, in order of time.
pub(super) type Words = Arc<[(Duration, Arc<Clip>)]>;

/// How long words take to fade out that are broken off.
const FADE: Duration = Duration::from_millis(30);
/// How long the cues take to step back under words, and to return.
const DUCK: Duration = Duration::from_millis(60);
/// What is left of the cues under words: 8 dB less.
const DUCKED: f32 = 0.4;
/// Where a place in a clip has its point: whole samples above, parts of one below.
const POINT: u32 = 32;

/// The words that sound, and those that they broke off.
#[derive(Debug)]
pub(super) struct Speaker {
    now: Option<Speaking>,
    fading: Option<Speaking>,
    /// How far a sample of the device goes on in a clip.
    step: u64,
    /// How much of its level a fading clip loses with each sample.
    fade: f32,
    duck: Fader,
}

#[derive(Debug)]
struct Speaking {
    clip: Arc<Clip>,
    gain: f32,
    /// Samples of the coming block before its next one.
    wait: usize,
    /// Where it is in the clip.
    place: u64,
    /// What is left of its level, 1.0 unless it fades.
    level: f32,
}

impl Speaker {
    /// A speaker at the rate of a device or a file.
    pub fn new(rate: NonZero<u32>) -> Self {
        let samples = |time: Duration| {
            u32::try_from(time.as_millis()).unwrap_or(u32::MAX) * (rate.get() / 1_000).max(1)
        };
        let mut duck = Fader::new(samples(DUCK));
        duck.jump(1.0);
        Self {
            now: None,
            fading: None,
            step: (u64::from(CLIP_RATE.get()) << POINT) / u64::from(rate.get()),
            fade: 1.0 / samples(FADE).max(1) as f32,
            duck,
        }
    }

    /// Lets words begin `wait` samples into the coming block. Others that sound fade out.
    pub fn begin(&mut self, clip: &Arc<Clip>, gain: f32, wait: usize) {
        self.hush();
        self.now = Some(Speaking {
            clip: Arc::clone(clip),
            gain,
            wait,
            place: 0,
            level: 1.0,
        });
    }

    /// Lets what sounds fade out.
    pub fn hush(&mut self) {
        if let Some(now) = self.now.take() {
            self.fading = Some(now);
        }
    }

    /// How loud the cues are at each sample of the coming block.
    pub fn duck(&mut self, levels: &mut [f32]) {
        let is_speaking = self.now.is_some();
        self.duck.aim(if is_speaking { DUCKED } else { 1.0 });
        levels.fill_with(|| self.duck.next());
    }

    /// Adds the words to a block. The hand keeps every clip as well, so that nothing is freed here.
    pub fn render(&mut self, block: &mut [f32]) {
        if let Some(now) = &mut self.now
            && !now.render(block, self.step, 0.0)
        {
            self.now = None;
        }
        if let Some(fading) = &mut self.fading
            && !fading.render(block, self.step, self.fade)
        {
            self.fading = None;
        }
    }
}

impl Speaking {
    /// Adds it to a block, a little softer with each sample. False once it is over.
    fn render(&mut self, block: &mut [f32], step: u64, fade: f32) -> bool {
        let samples = self.clip.samples();
        for sum in block.iter_mut().skip(std::mem::take(&mut self.wait)) {
            let whole = (self.place >> POINT) as usize;
            if whole >= samples.len() || self.level <= 0.0 {
                return false;
            }
            let part = (self.place & ((1 << POINT) - 1)) as f32 / (1_u64 << POINT) as f32;
            *sum += between(samples, whole, part) * self.gain * self.level;
            self.level -= fade;
            self.place += step;
        }
        true
    }
}

/// The level between a sample and the next one: on a curve through the four around it.
///
/// A device at another rate than that of clips hears this. Speech has nothing above 11 kHz, a quarter of the rate of clips, so
/// that a curve is as good as a filter.
fn between(samples: &[i16], whole: usize, part: f32) -> f32 {
    let at = |place: Option<usize>| {
        let sample = place.and_then(|place| samples.get(place));
        sample.map_or(0.0, |sample| f32::from(*sample) / f32::from(i16::MAX))
    };
    let here = at(Some(whole));
    if part == 0.0 {
        return here;
    }
    let (before, next, after) = (
        at(whole.checked_sub(1)),
        at(Some(whole + 1)),
        at(Some(whole + 2)),
    );
    let slope = (next - before) / 2.0;
    let next_slope = (after - here) / 2.0;
    let rise = next - here;
    let square = 3.0 * rise - 2.0 * slope - next_slope;
    let cube = slope + next_slope - 2.0 * rise;
    ((cube * part + square) * part + slope) * part + here
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clip(samples: impl IntoIterator<Item = i16>) -> Arc<Clip> {
        Arc::new(Clip::new(samples.into_iter().collect()))
    }

    fn rendered(speaker: &mut Speaker, samples: usize) -> Vec<f32> {
        let mut block = vec![0.0; samples];
        speaker.render(&mut block);
        block
    }

    #[test]
    fn at_its_own_rate_a_clip_is_what_it_is() {
        let mut speaker = Speaker::new(CLIP_RATE);
        let samples = [i16::MAX, -i16::MAX, 0, 16_384];
        speaker.begin(&clip(samples), 0.5, 2);
        let expected: Vec<f32> = samples
            .iter()
            .map(|it| f32::from(*it) / 32_767.0 * 0.5)
            .collect();
        assert_eq!(
            rendered(&mut speaker, 5),
            [&[0.0, 0.0], &expected[..3]].concat()
        );
        assert_eq!(rendered(&mut speaker, 2), [expected[3], 0.0]);
        assert!(speaker.now.is_none());
    }

    #[test]
    fn at_another_rate_a_tone_stays_that_tone() {
        let tone =
            |rate: f32, nth: usize| (nth as f32 / rate * 1_000.0 * std::f32::consts::TAU).sin();
        let spoken = clip((0..4_800).map(|nth| (tone(48_000.0, nth) * 32_767.0) as i16));
        for rate in [44_100, 96_000, 22_050] {
            let mut speaker = Speaker::new(NonZero::new(rate).unwrap());
            speaker.begin(&spoken, 1.0, 0);
            let heard = rendered(&mut speaker, rate as usize / 20);
            for (nth, sample) in heard.into_iter().enumerate().skip(2) {
                let meant = tone(rate as f32, nth);
                assert!(
                    (sample - meant).abs() < 0.01,
                    "{rate}: {nth} is {sample}, not {meant}"
                );
            }
        }
    }

    #[test]
    fn what_is_broken_off_fades_in_thirty_milliseconds() {
        let mut speaker = Speaker::new(CLIP_RATE);
        speaker.begin(&clip([i16::MAX; 48_000]), 1.0, 0);
        rendered(&mut speaker, 480);
        speaker.hush();
        let fading = rendered(&mut speaker, 4_800);
        assert!(
            fading
                .windows(2)
                .all(|pair| (0.0..0.001).contains(&(pair[0] - pair[1])))
        );
        assert!(fading[1_000] > 0.1);
        assert_eq!(fading[1_441..], [0.0; 4_800 - 1_441]);
    }

    #[test]
    fn the_cues_step_back_for_as_long_as_words_last() {
        let mut speaker = Speaker::new(CLIP_RATE);
        let mut levels = [0.0; 4_800];
        speaker.duck(&mut levels);
        assert_eq!(levels, [1.0; 4_800]);
        speaker.begin(&clip([1; 4_800]), 1.0, 0);
        speaker.duck(&mut levels);
        assert!(levels[0] > 0.99 && levels[4_799] == DUCKED);
        rendered(&mut speaker, 4_801);
        speaker.duck(&mut levels);
        assert_eq!(levels[4_799], 1.0);
    }
}
