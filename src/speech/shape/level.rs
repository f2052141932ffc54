//! One loudness for all phrases.

use crate::sound::CLIP_RATE;

/// How loud the loud parts of speech are: the root of their mean square (-20 dB of full scale). The peaks of speech are some
/// 10 to 16 dB above it.
pub(super) const LOUDNESS: f32 = 0.1;
/// No sample is larger (-1.5 dB of full scale).
pub(super) const LIMIT: f32 = 0.84;
/// Larger samples are bent towards the limit (-4 dB), so that none is cut off.
const KNEE: f32 = 0.63;
/// All samples but one of a thousand are brought no further above the limit than this before they are bent (6 dB): rather
/// softer than distorted, but not for the sake of a crack.
const MOST_BENT: f32 = 2.0;
const CRACKS: usize = 1_000;
/// Of a second: the length of the parts whose loudness counts.
const PARTS: usize = 50;
/// Parts whose mean square is this much below that of all (-10 dB) are pauses, as in ITU-R BS.1770.
const PAUSE: f32 = 0.1;
/// Bending makes speech softer; how often that is made good.
const TRIES: usize = 3;

/// Makes speech as loud as all speech is.
pub(super) fn level(samples: &mut [f32]) {
    let peak = samples.iter().fold(0.0_f32, |peak, s| peak.max(s.abs()));
    if peak <= 0.0 {
        return;
    }
    let most = LIMIT * MOST_BENT / peak_without_cracks(samples).max(f32::EPSILON);
    let mut gain = (LOUDNESS / loudness(samples)).min(most);
    if gain * peak > KNEE {
        for _ in 0..TRIES {
            let bent: Vec<f32> = samples.iter().map(|sample| bend(sample * gain)).collect();
            gain = (gain * LOUDNESS / loudness(&bent)).min(most);
        }
    }
    for sample in samples {
        *sample = bend(*sample * gain);
    }
}

fn peak_without_cracks(samples: &[f32]) -> f32 {
    let mut sizes: Vec<f32> = samples.iter().map(|sample| sample.abs()).collect();
    let place = sizes.len().saturating_sub(sizes.len() / CRACKS + 1);
    *sizes.select_nth_unstable_by(place, f32::total_cmp).1
}

/// The root of the mean square of all parts but pauses. Above zero.
pub(super) fn loudness(samples: &[f32]) -> f32 {
    let part = CLIP_RATE.get() as usize / PARTS;
    let square = |part: &[f32]| part.iter().map(|s| s * s).sum::<f32>() / part.len() as f32;
    let squares: Vec<f32> = samples.chunks(part).map(square).collect();
    let all = mean(squares.iter().copied());
    let loud = squares.iter().copied().filter(|one| *one >= all * PAUSE);
    mean(loud).sqrt().max(f32::EPSILON)
}

fn mean(numbers: impl Iterator<Item = f32>) -> f32 {
    let (sum, count) = numbers.fold((0.0, 0.0_f32), |(sum, count), one| (sum + one, count + 1.0));
    sum / count.max(1.0)
}

/// Leaves a sample up to the knee as it is, and brings larger ones ever closer to the limit.
fn bend(sample: f32) -> f32 {
    let beyond = sample.abs() - KNEE;
    if beyond <= 0.0 {
        return sample;
    }
    let room = LIMIT - KNEE;
    (KNEE + room * (beyond / room).tanh()).copysign(sample)
}
