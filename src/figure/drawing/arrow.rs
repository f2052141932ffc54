//! Arrows: which way something moves that moves too little to be seen, or only presses.

use glam::Vec3;

use crate::figure::skeleton::Joint;

/// An arrow that goes along with a joint. Its points are in the frame of the joint: forwards, up, right when standing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arrow {
    /// The joint.
    pub joint: Joint,
    /// Where it begins.
    pub from: Vec3,
    /// What it bends towards on its way; none if it is straight.
    pub over: Option<Vec3>,
    /// Where it points to.
    pub to: Vec3,
}
