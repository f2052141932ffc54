//! Words for what is the matter with a person's own sounds.

use super::file_error;
use crate::sound::{ForeignKind, LARGEST_BYTES, LONGEST_SECONDS, OwnSoundFault, OwnSoundProblem};
use crate::text;

/// What is the matter with an own sound, with the name of its file.
pub fn own_sound(problem: &OwnSoundProblem) -> String {
    let name = problem.file.file_name().unwrap_or_default();
    let file = name.to_string_lossy();
    let file = file.as_ref();
    match &problem.fault {
        OwnSoundFault::Ending(ending) if ending.is_empty() => {
            text!("own-sound-no-ending", file = file)
        }
        OwnSoundFault::Ending(ending) => {
            text!("own-sound-ending", file = file, ending = ending.as_str())
        }
        OwnSoundFault::NoName {
            nearest: Some(nearest),
        } => {
            text!(
                "own-sound-misspelt",
                file = file,
                nearest = nearest.as_str()
            )
        }
        OwnSoundFault::NoName { nearest: None } => text!("own-sound-no-cue", file = file),
        OwnSoundFault::Second { used } => {
            text!("own-sound-second", file = file, used = used.as_str())
        }
        OwnSoundFault::Unreadable(error) => {
            text!(
                "own-sound-unreadable",
                file = file,
                reason = file_error(error)
            )
        }
        OwnSoundFault::TooLarge => {
            let most = LARGEST_BYTES / 1_000_000;
            text!("own-sound-too-large", file = file, most = most)
        }
        OwnSoundFault::Empty => text!("own-sound-empty", file = file),
        OwnSoundFault::Silent => text!("own-sound-silent", file = file),
        OwnSoundFault::Foreign(ForeignKind::Text) => text!("own-sound-text", file = file),
        OwnSoundFault::Foreign(kind) => {
            text!("own-sound-foreign", file = file, kind = foreign(*kind))
        }
        OwnSoundFault::Damaged => text!("own-sound-damaged", file = file),
        OwnSoundFault::TooLong => {
            text!("own-sound-too-long", file = file, seconds = LONGEST_SECONDS)
        }
        OwnSoundFault::NoDecoder => text!("own-sound-no-decoder", file = file),
    }
}

/// A kind of sound, as people call it.
fn foreign(kind: ForeignKind) -> String {
    match kind {
        ForeignKind::Opus => text!("own-sound-kind-opus"),
        ForeignKind::OtherOgg => text!("own-sound-kind-other-ogg"),
        ForeignKind::Adpcm => text!("own-sound-kind-adpcm"),
        ForeignKind::OtherWav => text!("own-sound-kind-other-wav"),
        ForeignKind::Aac => text!("own-sound-kind-aac"),
        ForeignKind::Aiff => text!("own-sound-kind-aiff"),
        ForeignKind::Wma => text!("own-sound-kind-wma"),
        ForeignKind::Matroska => text!("own-sound-kind-matroska"),
        ForeignKind::Midi => text!("own-sound-kind-midi"),
        ForeignKind::OtherSound | ForeignKind::Text => text!("own-sound-kind-other"),
    }
}
