//! Angles of joints, as people say them, and the turns that they are.

use glam::{EulerRot, Quat};

use super::skeleton::{Joint, Stance};

/// How far a joint is turned from rest, in degrees.
///
/// For the spine: forwards, to the right, twisted to the right. For a hip or a shoulder: forwards, outwards,
/// rotated outwards, in this order. For a knee or an elbow only the first, the bend. For an ankle: the foot's front up,
/// outwards, the outer edge up. For toes: up. For a wrist: towards the palm, towards the thumb, the palm turned inwards.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Angles {
    /// Forwards, or the bend of a hinge.
    pub flex: f32,
    /// Sideways.
    pub abduct: f32,
    /// About the length of the bone.
    pub rotate: f32,
}

impl Angles {
    /// The turn of a joint by these angles.
    pub fn turn(self, joint: Joint) -> Quat {
        let Angles {
            flex,
            abduct,
            rotate,
        } = self;
        let (flex, abduct, rotate) = (flex.to_radians(), abduct.to_radians(), rotate.to_radians());
        let (x, y, z) = (
            Quat::from_rotation_x,
            Quat::from_rotation_y,
            Quat::from_rotation_z,
        );
        match joint {
            Joint::Pelvis | Joint::Lumbar | Joint::Chest | Joint::Neck | Joint::Head => {
                z(-flex) * x(abduct) * y(-rotate)
            }
            Joint::Hip(side) | Joint::Shoulder(side) => {
                z(flex) * x(-abduct * side.sign()) * y(-rotate * side.sign())
            }
            Joint::Knee(_) => z(-flex),
            Joint::Elbow(_) | Joint::Toes(_) => z(flex),
            Joint::Ankle(side) => z(flex) * y(-abduct * side.sign()) * x(-rotate * side.sign()),
            Joint::Wrist(side) => y(rotate * side.sign()) * z(flex) * x(-abduct * side.sign()),
        }
    }

    /// The angles by which a frame is turned against another one of the body, as a pose would say them for a joint.
    pub fn of(joint: Joint, turn: Quat) -> Self {
        let degrees = |flex: f32, abduct: f32, rotate: f32| Self {
            flex: flex.to_degrees(),
            abduct: abduct.to_degrees(),
            rotate: rotate.to_degrees(),
        };
        match joint {
            Joint::Pelvis | Joint::Lumbar | Joint::Chest | Joint::Neck | Joint::Head => {
                let (z, x, y) = turn.to_euler(EulerRot::ZXY);
                degrees(-z, x, -y)
            }
            Joint::Hip(side) | Joint::Shoulder(side) => {
                let (z, x, y) = turn.to_euler(EulerRot::ZXY);
                degrees(z, -x * side.sign(), -y * side.sign())
            }
            Joint::Knee(_) => degrees(-turn.to_euler(EulerRot::ZXY).0, 0.0, 0.0),
            Joint::Elbow(_) | Joint::Toes(_) => degrees(turn.to_euler(EulerRot::ZXY).0, 0.0, 0.0),
            Joint::Ankle(side) => {
                let (z, y, x) = turn.to_euler(EulerRot::ZYX);
                degrees(z, -y * side.sign(), -x * side.sign())
            }
            Joint::Wrist(side) => {
                let (y, z, x) = turn.to_euler(EulerRot::YZX);
                degrees(z, -x * side.sign(), y * side.sign())
            }
        }
    }
}

impl Stance {
    /// How the frame of a joint is turned against that of another, in the angles that a pose would say for it.
    pub fn angles(&self, joint: Joint, against: Joint) -> Angles {
        Angles::of(joint, self.frame(against).inverse() * self.frame(joint))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn angles_are_found_again_in_the_turn_of_their_joint() {
        let said = Angles {
            flex: 40.0,
            abduct: 25.0,
            rotate: -30.0,
        };
        for joint in Joint::ALL {
            let found = Angles::of(joint, said.turn(joint));
            assert!(
                (found.flex - said.flex).abs() < 0.01,
                "{joint:?}: {found:?}"
            );
            if !joint.is_hinge() {
                assert!(
                    (found.abduct - said.abduct).abs() < 0.01,
                    "{joint:?}: {found:?}"
                );
                assert!(
                    (found.rotate - said.rotate).abs() < 0.01,
                    "{joint:?}: {found:?}"
                );
            }
        }
    }
}
