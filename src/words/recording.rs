//! Words for what is the matter with a person's recordings of spoken words.

use super::own_sound;
use crate::sound::{LARGEST_BYTES, OwnSoundFault, OwnSoundProblem};
use crate::speech::Recordings;
use crate::text;

/// What is the matter with a recording, with the name of its file.
pub fn recording(problem: &OwnSoundProblem) -> String {
    let name = problem.file.file_name().unwrap_or_default();
    let file = name.to_string_lossy();
    let file = file.as_ref();
    match &problem.fault {
        OwnSoundFault::NoName {
            nearest: Some(nearest),
        } => text!(
            "recording-misspelt",
            file = file,
            nearest = nearest.as_str()
        ),
        OwnSoundFault::NoName { nearest: None } => text!("recording-no-name", file = file),
        OwnSoundFault::Second { used } => {
            text!("recording-second", file = file, used = used.as_str())
        }
        OwnSoundFault::TooLarge => {
            let most = LARGEST_BYTES / 1_000_000;
            text!("recording-too-large", file = file, most = most)
        }
        OwnSoundFault::TooLong => {
            let seconds = Recordings::LONGEST_SECONDS;
            text!("recording-too-long", file = file, seconds = seconds)
        }
        _ => own_sound(problem),
    }
}
