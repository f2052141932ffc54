//! The course of a movement and of a breath in time: gently in, there, and gently back.

/// How long the figure takes to get into a pose or out of it where nothing gives a tempo, in seconds.
pub(super) const WAY: f32 = 2.5;
/// How long it stays at the ends of a movement that is only shown.
pub(super) const STAY: f32 = 1.0;
/// A calm breath in and out, in seconds: six breaths a minute.
pub(super) const BREATHE_IN: f32 = 4.0;
pub(super) const BREATHE_OUT: f32 = 6.0;

/// How far something is that goes in, stays and comes back in these times, before easing; beyond 0 and 1 outside of them.
pub(super) fn in_and_back(elapsed: f32, up: f32, stay: f32, down: f32) -> f32 {
    if elapsed < up {
        elapsed / up
    } else if elapsed < up + stay {
        1.0
    } else {
        let back = elapsed - up - stay;
        if down > 0.0 { 1.0 - back / down } else { 0.0 }
    }
}

/// How full the lungs are of somebody who breathes in and out in these times, 0 to 1.
pub(super) fn breath(elapsed: f32, breathe_in: f32, breathe_out: f32) -> f32 {
    let at = elapsed % (breathe_in + breathe_out).max(f32::MIN_POSITIVE);
    eased(in_and_back(at, breathe_in, 0.0, breathe_out).clamp(0.0, 1.0))
}

/// Begins and ends gently.
pub(super) fn eased(along: f32) -> f32 {
    along * along * (3.0 - 2.0 * along)
}
