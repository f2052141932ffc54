//! Ends that do not click.

use crate::sound::CLIP_RATE;

/// Samples over which a clip comes out of silence: 3 ms.
const IN: usize = CLIP_RATE.get() as usize * 3 / 1_000;
/// Samples over which it goes: 5 ms.
const OUT: usize = CLIP_RATE.get() as usize * 5 / 1_000;

/// Fades both ends of a clip, each from where the recording begins or ends: so many samples at the start and the end are
/// none of it, and become silence.
pub(super) fn ends(samples: &mut [f32], added_before: usize, added_after: usize) {
    let end = samples.len().saturating_sub(added_after);
    fade(samples.iter_mut(), added_before, IN);
    fade(samples.iter_mut().rev(), added_after.min(end), OUT);
}

fn fade<'a>(samples: impl Iterator<Item = &'a mut f32>, silent: usize, length: usize) {
    for (place, sample) in samples.enumerate().take(silent + length) {
        *sample *= place.saturating_sub(silent) as f32 / length as f32;
    }
}
