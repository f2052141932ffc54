//! The figure: a person who shows an exercise, posed by the angles of its joints.
//!
//! A [`Pose`] says how joints are turned and where hands and feet are; a [`Movement`] leads through poses and
//! finds the ground; a [`Stance`] is the body at one moment of it; a [`Demonstration`] is all that an exercise's
//! file says of how it is shown, and paints a [`drawing::Picture`] of it.
//!
//! Knows nothing of exercises, of time or of a window.

mod angles;
mod contact;
mod demonstration;
pub mod drawing;
mod movement;
mod pose;
mod posture;
mod reach;
pub mod read;
mod sheet;
mod skeleton;

pub use angles::Angles;
pub use contact::lowest;
pub use demonstration::{Demonstration, Look, Thing};
pub use movement::{Movement, Strain};
pub use pose::{Base, Bone, End, Height, Place, Pose, Reach};
pub use posture::{Lying, Posture};
pub use sheet::{Cell, Sheet};
pub use skeleton::{FOREARM, Joint, PerJoint, SHANK, Side, Stance, THIGH, UPPER_ARM};
