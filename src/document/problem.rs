//! What can be wrong in a file, and the words for it.

use super::{Guess, SyntaxProblem};
use crate::text;

/// What is wrong at a place of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The file is larger than 256 KiB.
    FileTooLarge,
    /// The file could not be opened or read, for the reason that the system gives.
    Unreadable(String),
    /// The path is no file.
    NotAFile,
    /// The bytes are no UTF-8, but probably this.
    NotUtf8(Guess),
    /// A word of another language for a value that is not there.
    Null(String),
    /// The file has no value in it.
    Empty,
    /// The text is no RON.
    Syntax(SyntaxProblem),
    /// A value is of another kind than the one that belongs here.
    WrongKind(Expected),
    /// A field that is not known.
    UnknownField {
        /// The name as it stands in the file.
        name: String,
        /// All that can stand there.
        known: Vec<&'static str>,
    },
    /// A field that stands twice.
    DuplicateField(String),
    /// A field that must be there is not.
    MissingField(&'static str),
    /// A word that is none of those that can stand here.
    UnknownWord {
        /// The word as it stands in the file.
        word: String,
        /// All that can stand there.
        known: Vec<&'static str>,
    },
    /// An exercise that is not in the catalogue.
    UnknownExercise(String),
    /// A number outside its bounds, both of them allowed.
    OutOfRange { least: u64, most: u64 },
    /// A number, with or without a fraction, outside its bounds, both of them allowed.
    NumberOutOfRange { least: i64, most: i64 },
    /// A number with a fraction, where only whole ones can stand.
    NotWhole,
    /// A text of more characters than fit.
    TextTooLong { most: usize },
    /// A text that must not be empty.
    TextEmpty,
    /// A character that is not shown, or that turns the direction of what follows.
    HiddenCharacter(char),
    /// A list without an item, where at least one belongs.
    NoItems,
    /// A list of more items than fit.
    TooManyItems { most: usize },
    /// A rep or a breath that takes no time.
    NoTime,
    /// An open bout that is given a length.
    OpenTakesNothing,
    /// More steps than fit, with all the times that rounds repeat them.
    TooManySteps { most: usize },
    /// Rounds within rounds.
    RoundsInRounds,
    /// Rounds in which nothing is done.
    EmptyRounds,
    /// A rest in a list of steps, as if it were one.
    RestAsStep,
    /// Sides that alternate, in work that has no reps.
    AlternateWithoutReps,
    /// A bout, or one of its reps, of more than an hour.
    SegmentTooLong,
    /// A routine of more than six hours.
    PlanTooLong,
    /// A pose that hangs in the air.
    NoGround,
    /// Instructions of a file of before the roles, beside lines with roles that say the same.
    InstructionsBesideRoles,
    /// A stand-in whose own stand-ins lead back to where they began.
    StandInsInACircle(String),
    /// An exercise id that another file has already.
    IdTaken(String),
    /// A copy of another file of the same folder, as sync tools leave them.
    SyncCopy {
        /// The name of the other file.
        of: String,
        /// Whether both say the same.
        is_same: bool,
    },
}

/// The kind of value that belongs at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    Text,
    WholeNumber,
    List,
    Routine,
    Exercise,
    RoutineOrExercise,
    Step,
    /// Steps that are done several times over.
    Rounds,
    Work,
    /// One of a few words without quotes, such as `Each`.
    Word,
    Schedule,
    /// The work and sides that an exercise proposes.
    Dose,
    /// What a voice says of an exercise.
    Say,
    /// What can be done in the place of an exercise.
    Instead,
    Settings,
    TrueOrFalse,
    Number,
    Direction,
    Figure,
    Pose,
    Angles,
    Place,
    Prop,
    Area,
    Arrow,
}

impl Problem {
    /// Whether it is about the file itself rather than about a place in its text.
    pub fn is_of_whole_file(&self) -> bool {
        matches!(
            self,
            Self::FileTooLarge
                | Self::Unreadable(_)
                | Self::NotAFile
                | Self::IdTaken(_)
                | Self::SyncCopy { .. }
                | Self::NotUtf8(
                    Guess::Zip
                        | Guess::Document
                        | Guess::Pdf
                        | Guess::Picture
                        | Guess::Binary
                        | Guess::Utf16
                        | Guess::DamagedUtf16
                        | Guess::Utf32
                )
        )
    }

    /// The problem as a sentence.
    pub fn message(&self) -> String {
        match self {
            Self::FileTooLarge => text!("problem-file-too-large"),
            Self::Unreadable(reason) => text!("problem-unreadable", reason = reason.as_str()),
            Self::NotAFile => text!("problem-not-a-file"),
            Self::NotUtf8(guess) => match guess {
                Guess::Windows => text!("problem-not-utf8-windows"),
                Guess::Mac => text!("problem-not-utf8-mac"),
                Guess::Dos => text!("problem-not-utf8-dos"),
                Guess::Older(name) => text!("problem-not-utf8-older", name = *name),
                Guess::DamagedUtf16 => text!("problem-not-utf8-damaged-utf16"),
                Guess::Utf16 => text!("problem-not-utf8-utf16"),
                Guess::Utf32 => text!("problem-not-utf8-utf32"),
                Guess::Zip => text!("problem-not-utf8-zip"),
                Guess::Document => text!("problem-not-utf8-document"),
                Guess::Pdf => text!("problem-not-utf8-pdf"),
                Guess::Picture => text!("problem-not-utf8-picture"),
                Guess::Binary => text!("problem-not-utf8-binary"),
                Guess::Other => text!("problem-not-utf8"),
            },
            Self::Null(word) => text!("problem-unknown-word", word = word.as_str()),
            Self::Empty => text!("problem-empty"),
            Self::Syntax(problem) => problem.message(),
            Self::WrongKind(expected) => text!("problem-wrong-kind", expected = expected.name()),
            Self::UnknownField { name, .. } => text!("problem-unknown-field", name = name.as_str()),
            Self::DuplicateField(name) => text!("problem-duplicate-field", name = name.as_str()),
            Self::MissingField(name) => text!("problem-missing-field", name = *name),
            Self::UnknownWord { word, .. } => text!("problem-unknown-word", word = word.as_str()),
            Self::UnknownExercise(id) => text!("problem-unknown-exercise", id = id.as_str()),
            Self::OutOfRange { least, most } => {
                text!("problem-out-of-range", least = *least, most = *most)
            }
            Self::NumberOutOfRange { least, most } => {
                text!("problem-number-out-of-range", least = *least, most = *most)
            }
            Self::NotWhole => text!("problem-not-whole"),
            Self::TextTooLong { most } => text!("problem-text-too-long", most = *most),
            Self::TextEmpty => text!("problem-text-empty"),
            Self::HiddenCharacter(character) => {
                let code = format!("U+{:04X}", u32::from(*character));
                text!("problem-hidden-character", code = code)
            }
            Self::NoItems => text!("problem-no-items"),
            Self::TooManyItems { most } => text!("problem-too-many-items", most = *most),
            Self::NoTime => text!("problem-no-time"),
            Self::OpenTakesNothing => text!("problem-open-takes-nothing"),
            Self::TooManySteps { most } => text!("problem-too-many-steps", most = *most),
            Self::RoundsInRounds => text!("problem-rounds-in-rounds"),
            Self::EmptyRounds => text!("problem-empty-rounds"),
            Self::RestAsStep => text!("problem-rest-as-step"),
            Self::AlternateWithoutReps => text!("problem-alternate-without-reps"),
            Self::SegmentTooLong => text!("problem-segment-too-long"),
            Self::PlanTooLong => text!("problem-plan-too-long"),
            Self::NoGround => text!("problem-no-ground"),
            Self::InstructionsBesideRoles => text!("problem-instructions-beside-roles"),
            Self::StandInsInACircle(id) => text!("problem-stand-ins-in-a-circle", id = id.as_str()),
            Self::IdTaken(id) => text!("problem-id-taken", id = id.as_str()),
            Self::SyncCopy { of, is_same: true } => text!("problem-copy-same", of = of.as_str()),
            Self::SyncCopy { of, is_same: false } => {
                text!("problem-copy-differs", of = of.as_str())
            }
        }
    }
}

impl Expected {
    fn name(self) -> String {
        match self {
            Self::Text => text!("expected-text"),
            Self::WholeNumber => text!("expected-whole-number"),
            Self::List => text!("expected-list"),
            Self::Routine => text!("expected-routine"),
            Self::Exercise => text!("expected-exercise"),
            Self::RoutineOrExercise => text!("expected-routine-or-exercise"),
            Self::Step => text!("expected-step"),
            Self::Rounds => text!("expected-rounds"),
            Self::Work => text!("expected-work"),
            Self::Word => text!("expected-word"),
            Self::Schedule => text!("expected-schedule"),
            Self::Dose => text!("expected-dose"),
            Self::Say => text!("expected-say"),
            Self::Instead => text!("expected-instead"),
            Self::Settings => text!("expected-settings"),
            Self::TrueOrFalse => text!("expected-true-or-false"),
            Self::Number => text!("expected-number"),
            Self::Direction => text!("expected-direction"),
            Self::Figure => text!("expected-figure"),
            Self::Pose => text!("expected-pose"),
            Self::Angles => text!("expected-angles"),
            Self::Place => text!("expected-place"),
            Self::Prop => text!("expected-prop"),
            Self::Area => text!("expected-area"),
            Self::Arrow => text!("expected-arrow"),
        }
    }
}
