//! Where the areas that can be worked lie on the body. Lengths are fractions of the body's height.

use super::muscle::Area;
use super::part::BodyPart;
use crate::figure::skeleton::{Joint, Side};

/// A ball under the skin, in the frame of a joint, for the right side: where it is, its radius, and the direction
/// in which it looks (zero: it is seen whenever the first one is). Fractions of the body's height.
pub type Spot = (fn(Side) -> Joint, [f32; 3], f32, [f32; 3]);

/// Where an area lies on one side: its hosts and its spots.
pub fn lay(area: Area, side: Side) -> (Vec<BodyPart>, Vec<Spot>) {
    use BodyPart::{Forearm, Neck, Pelvis, Shank, Thigh, UpperArm, Waist};
    const PELVIS: fn(Side) -> Joint = |_| Joint::Pelvis;
    const LUMBAR: fn(Side) -> Joint = |_| Joint::Lumbar;
    const CHEST: fn(Side) -> Joint = |_| Joint::Chest;
    const NECK: fn(Side) -> Joint = |_| Joint::Neck;
    const HIP: fn(Side) -> Joint = Joint::Hip;
    const KNEE: fn(Side) -> Joint = Joint::Knee;
    const SHOULDER: fn(Side) -> Joint = Joint::Shoulder;
    const ELBOW: fn(Side) -> Joint = Joint::Elbow;
    const BACK: [f32; 3] = [-1.0, 0.0, 0.0];
    const FRONT: [f32; 3] = [1.0, 0.0, 0.0];
    const OUT: [f32; 3] = [0.0, 0.0, 1.0];
    const ANY: [f32; 3] = [0.0; 3];
    match area {
        Area::Glutes => (
            vec![Pelvis, Thigh(side)],
            vec![
                (PELVIS, [-0.036, -0.004, 0.048], 0.048, [-1.0, 0.0, 0.9]),
                (PELVIS, [-0.016, 0.016, 0.064], 0.040, [-0.4, 0.1, 1.0]),
                (PELVIS, [-0.020, -0.026, 0.050], 0.040, [-0.5, -0.7, 0.8]),
                (HIP, [-0.022, -0.034, 0.012], 0.042, ANY),
            ],
        ),
        Area::OuterHip => (
            vec![Pelvis, Thigh(side)],
            vec![
                (PELVIS, [-0.006, 0.026, 0.078], 0.034, OUT),
                (PELVIS, [-0.008, -0.008, 0.086], 0.038, OUT),
                (HIP, [0.000, -0.062, 0.014], 0.036, ANY),
            ],
        ),
        Area::HipFlexors => (
            vec![Pelvis, Waist, Thigh(side)],
            vec![
                (PELVIS, [0.036, 0.036, 0.046], 0.026, [1.0, 0.2, 0.5]),
                (PELVIS, [0.040, 0.000, 0.050], 0.030, [1.0, 0.0, 0.5]),
                (HIP, [0.034, -0.060, 0.004], 0.030, [1.0, 0.0, 0.4]),
            ],
        ),
        Area::Quadriceps => (
            vec![Thigh(side)],
            vec![
                (HIP, [0.024, -0.030, 0.004], 0.036, FRONT),
                (HIP, [0.024, -0.120, 0.004], 0.036, FRONT),
                (HIP, [0.014, -0.200, 0.002], 0.025, FRONT),
            ],
        ),
        Area::Hamstrings => (
            vec![Thigh(side)],
            vec![
                (HIP, [-0.024, -0.045, 0.0], 0.036, BACK),
                (HIP, [-0.020, -0.122, 0.0], 0.036, BACK),
                (HIP, [-0.013, -0.212, 0.0], 0.024, BACK),
            ],
        ),
        Area::Adductors => (
            vec![Thigh(side)],
            vec![
                (HIP, [0.004, -0.045, -0.030], 0.032, [0.5, 0.0, -1.0]),
                (HIP, [0.004, -0.120, -0.028], 0.030, [0.5, 0.0, -1.0]),
                (HIP, [0.002, -0.195, -0.020], 0.020, [0.5, 0.0, -1.0]),
            ],
        ),
        Area::Calves => (
            vec![Shank(side)],
            vec![
                (KNEE, [-0.018, -0.036, 0.0], 0.026, BACK),
                (KNEE, [-0.019, -0.080, 0.0], 0.029, BACK),
                (KNEE, [-0.010, -0.150, 0.0], 0.018, BACK),
            ],
        ),
        Area::LowerBack => (
            vec![Pelvis, Waist, BodyPart::Chest],
            vec![
                (PELVIS, [-0.038, 0.040, 0.022], 0.030, [-1.0, 0.1, 0.3]),
                (LUMBAR, [-0.030, 0.036, 0.030], 0.030, [-1.0, 0.0, 0.3]),
                (CHEST, [-0.030, 0.020, 0.026], 0.030, [-1.0, 0.0, 0.3]),
            ],
        ),
        Area::UpperBack => (
            vec![BodyPart::Chest],
            vec![
                (CHEST, [-0.028, 0.064, 0.036], 0.034, [-1.0, 0.0, 0.3]),
                (CHEST, [-0.026, 0.138, 0.050], 0.036, [-1.0, 0.2, 0.3]),
                (CHEST, [-0.026, 0.138, 0.016], 0.034, [-1.0, 0.2, 0.3]),
            ],
        ),
        Area::Abdominals => (
            vec![Waist, BodyPart::Chest, Pelvis],
            vec![
                (PELVIS, [0.034, 0.046, 0.016], 0.030, [1.0, 0.0, 0.3]),
                (LUMBAR, [0.032, 0.040, 0.020], 0.032, [1.0, 0.0, 0.3]),
                (CHEST, [0.034, 0.036, 0.020], 0.034, [1.0, 0.0, 0.3]),
            ],
        ),
        Area::Obliques => (
            vec![Waist, BodyPart::Chest, Pelvis],
            vec![
                (PELVIS, [0.002, 0.056, 0.074], 0.028, [0.25, 0.0, 1.0]),
                (LUMBAR, [0.020, 0.040, 0.056], 0.032, [0.35, 0.0, 1.0]),
                (CHEST, [0.006, 0.040, 0.080], 0.034, [0.25, 0.0, 1.0]),
            ],
        ),
        Area::Chest => (
            vec![BodyPart::Chest],
            vec![
                (CHEST, [0.044, 0.126, 0.026], 0.030, [1.0, 0.2, 0.3]),
                (CHEST, [0.040, 0.112, 0.058], 0.032, [1.0, 0.1, 0.5]),
                (CHEST, [0.026, 0.138, 0.082], 0.024, [1.0, 0.2, 0.6]),
            ],
        ),
        Area::Shoulders => (
            vec![UpperArm(side), BodyPart::Chest],
            vec![
                (SHOULDER, [0.0, 0.004, 0.008], 0.034, [0.0, 0.3, 1.0]),
                (SHOULDER, [0.0, -0.050, 0.008], 0.028, [0.0, 0.1, 1.0]),
            ],
        ),
        Area::Neck => (
            vec![Neck, BodyPart::Chest],
            vec![
                (NECK, [-0.006, 0.030, 0.016], 0.018, [-0.1, 0.3, 1.0]),
                (NECK, [-0.008, -0.006, 0.024], 0.020, [-0.1, 0.3, 1.0]),
                (CHEST, [-0.008, 0.168, 0.066], 0.022, [-0.1, 0.5, 1.0]),
            ],
        ),
        Area::Forearms => (
            vec![Forearm(side)],
            vec![
                (ELBOW, [0.0, -0.036, 0.002], 0.024, ANY),
                (ELBOW, [0.0, -0.086, 0.0], 0.018, ANY),
            ],
        ),
    }
}
