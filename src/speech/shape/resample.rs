//! Speech at the rate of everything else.

use std::num::NonZero;
use std::time::Duration;

use rubato::audioadapter_buffers::direct::InterleavedSlice;
use rubato::{
    Async, FixedAsync, Resampler as _, SincInterpolationParameters, SincInterpolationType,
    WindowFunction,
};

use crate::sound::CLIP_RATE;

/// Samples that each sample of a clip is made of: so many that the highest sounds stay.
const FILTER: usize = 128;
/// Places between two samples at which the filter is known; between those it is a line.
const PLACES: usize = 128;
/// Samples that are worked on at once.
const CHUNK: usize = 1_024;

/// The same sound with as many samples a second as a clip has, nothing of it earlier or later; nothing where that cannot be
/// done.
pub(super) fn to_clip_rate(samples: &[f32], rate: NonZero<u32>) -> Option<Vec<f32>> {
    if rate == CLIP_RATE {
        return Some(samples.to_vec());
    }
    let ratio = f64::from(CLIP_RATE.get()) / f64::from(rate.get());
    let filter = SincInterpolationParameters::new(FILTER, WindowFunction::BlackmanHarris2)
        .oversampling_factor(PLACES)
        .interpolation(SincInterpolationType::Linear);
    let mut resampler =
        Async::<f32>::new_sinc(ratio, 1.0, &filter, CHUNK, 1, FixedAsync::Input).ok()?;
    let input = InterleavedSlice::new(samples, 1, samples.len()).ok()?;
    let output = resampler.process_all(&input, samples.len(), None).ok()?;
    let mut output = output.take_data();
    if is_early(ratio) {
        output.insert(0, 0.0);
    }
    output.truncate((ratio * samples.len() as f64).ceil() as usize);
    Some(output)
}

/// Whether what the resampler gives is nearer to its place one sample later. It delays sound by half a filter less one
/// sample, and leaves out as many whole samples as half a filter has: so no sound is off by more than half a sample.
fn is_early(ratio: f64) -> bool {
    (ratio * FILTER as f64 / 2.0).fract() < 0.5
}

/// How many samples of a clip a time takes.
pub(super) fn samples_at_clip_rate(time: Duration) -> usize {
    (time.as_secs_f64() * f64::from(CLIP_RATE.get())).round() as usize
}
