//! `supple render`: writes the sound of a whole session into a WAV file.

use std::fs;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use tempfile::NamedTempFile;

use super::command::{Command, Run};
use super::spoken::{self, Said, Voicing};
use super::whose::Wanted;
use super::{Console, Exit, arguments, target};
use crate::exercise::Work;
use crate::platform::Folders;
use crate::request::Target;
use crate::settings::SettingsFile;
use crate::sound::{self, Bank, OwnSounds, RenderError, Score, WAV_RATE};
use crate::speech::Recordings;
use crate::text;
use crate::words::{duration_in_words, file_error, own_sound, recording};

/// Its call.
pub(super) const COMMAND: Command = Command {
    name: "render",
    describe: |command| {
        let output = arguments::output(text!("cli-value-wav"));
        command
            .about(text!("cli-render-about"))
            .long_about(text!("cli-render-details"))
            .arg(arguments::routine())
            .arg(output.required(true))
            .arg(arguments::flag(STRICT).help(text!("cli-option-strict")))
            .args(Wanted::arguments())
            .arg(spoken::argument())
    },
    wants: |argument| match argument {
        arguments::OUTPUT => text!("cli-render-where"),
        _ => text!("cli-which-routine"),
    },
    run: Run::Here(|console, folders, given| {
        let output = arguments::given_output(given).expect("a call without it is refused");
        let strictness = if given.get_flag(STRICT) {
            Strictness::Strict
        } else {
            Strictness::Lenient
        };
        let routine = arguments::given_routine(given);
        run(
            console,
            folders,
            routine,
            output,
            strictness,
            (Wanted::given(given), &Voicing::given(given, folders)),
        )
    }),
};

const STRICT: &str = "strict";

/// Whether a session is rendered though some own sounds cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Strictness {
    /// It is, and that is said.
    Lenient,
    /// It is not.
    Strict,
}

/// How many steps the progress bar has.
const BAR_STEPS: u64 = 1_000;

/// Renders a routine, with the cue volumes of the person's settings, to a file.
///
/// The file is there as a whole or not at all; one that was there before stays until then.
///
/// # Errors
/// Where the console cannot be written to.
fn run(
    console: &mut Console<'_>,
    folders: &Folders,
    target: &Target,
    output: &Path,
    strictness: Strictness,
    (wanted, voicing): (Wanted, &Voicing),
) -> io::Result<Exit> {
    let Some(found) = target::find(console, folders, target)? else {
        return Ok(Exit::Input);
    };
    let shown = output.display().to_string();
    if is_precious(output, found.file.as_deref()) {
        let message = text!("cli-render-would-overwrite", file = shown);
        console.error(&message, Some(&text!("cli-render-would-overwrite-hint")))?;
        return Ok(Exit::Input);
    }
    let plan = wanted.plan(&found, folders);
    for planned in &plan.steps {
        let step = &planned.step;
        if planned.introduction.length.is_none() {
            let name = found.catalogue.get(&step.exercise);
            let name = name.map_or(&step.exercise, |exercise| &exercise.name);
            console.note(&text!("cli-render-waits", name = name.as_str()))?;
        }
        if step.dose.work == Work::Open {
            let name = found.catalogue.get(&step.exercise);
            let name = name.map_or(&step.exercise, |exercise| &exercise.name);
            console.note(&text!("cli-render-open", name = name.as_str()))?;
        }
    }
    let settings = SettingsFile::load(&folders.settings_file());
    if settings.trouble.is_some() {
        let file = folders.settings_file().display().to_string();
        console.warning(&text!("cli-render-settings", file = file.as_str()))?;
        console.hint(&text!("cli-render-settings-hint", file = file))?;
    }
    let volumes = settings.get().volumes;
    let own_sounds = OwnSounds::of(folders.sounds());
    let mut problems: Vec<String> = own_sounds.problems().iter().map(own_sound).collect();
    if voicing.speaks() {
        let recordings = Recordings::of(voicing.wanted(folders).recordings, &found.catalogue);
        problems.extend(recordings.problems().iter().map(recording));
    }
    if !are_fit(console, &problems, strictness)? {
        return Ok(Exit::Input);
    }
    let mut bank = Bank::synthesise(WAV_RATE);
    own_sounds.put_into(&mut bank);
    let Some(said) = voicing.say(console, &plan, &found.catalogue, folders)? else {
        return Ok(Exit::Input);
    };
    if said.has_lost_a_voice {
        console.warning(&text!("cli-render-lost-voice"))?;
    }
    if is_for_oneself(&said) {
        console.note(&text!("cli-render-macos-voice"))?;
    }
    let bar = bar(console.shows_progress());
    let written = write(output, |file| {
        let advance = |done: f64| bar.set_position((done * BAR_STEPS as f64) as u64);
        let cues = plan.cues();
        let score = Score {
            cues: &cues,
            words: &said.words,
            speech: voicing.volume(),
            length: plan.length,
        };
        sound::render(score, &bank, &volumes, file, advance)
    });
    bar.finish_and_clear();
    match written {
        Ok(()) => {
            let length = duration_in_words(plan.length);
            console.line(&text!("cli-render-done", file = shown, length = length))?;
            Ok(Exit::Fine)
        }
        Err(error) => {
            let (exit, message) = told(&error, &shown);
            console.error(&message, None)?;
            Ok(exit)
        }
    }
}

/// Whether a voice of macOS speaks, whose licence allows what it says for personal use only.
fn is_for_oneself(said: &Said) -> bool {
    cfg!(target_os = "macos") && !said.words.is_empty()
}

/// Says which of the person's own sounds and recordings are not used as they are. False if that is not to be put up with.
fn are_fit(
    console: &mut Console<'_>,
    problems: &[String],
    strictness: Strictness,
) -> io::Result<bool> {
    for problem in problems {
        console.warning(problem)?;
    }
    if problems.is_empty() {
        return Ok(true);
    }
    match strictness {
        Strictness::Lenient => {
            console.hint(&text!("cli-render-own-sound-hint"))?;
            Ok(true)
        }
        Strictness::Strict => {
            console.error(&text!("cli-render-strict"), None)?;
            Ok(false)
        }
    }
}

fn bar(shown: bool) -> ProgressBar {
    let target = if shown {
        ProgressDrawTarget::stderr()
    } else {
        ProgressDrawTarget::hidden()
    };
    let style = ProgressStyle::with_template("{bar:40} {percent:>3} %");
    ProgressBar::with_draw_target(Some(BAR_STEPS), target)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// Whether a path must not be written to: the routine's own file, any other RON file, and what is no file.
fn is_precious(output: &Path, routine: Option<&Path>) -> bool {
    let same = |routine: &Path| match (routine.canonicalize(), output.canonicalize()) {
        (Ok(routine), Ok(output)) => routine == output,
        _ => false,
    };
    let is_ron = |path: &Path| {
        path.extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("ron"))
    };
    let no_file = fs::metadata(output).is_ok_and(|found| !found.is_file());
    no_file || is_ron(output) || routine.is_some_and(same)
}

/// Fills a file beside `output`, and gives it that name once it is whole and on the disk.
fn write(
    output: &Path,
    fill: impl FnOnce(&mut BufWriter<&fs::File>) -> Result<(), RenderError>,
) -> Result<(), RenderError> {
    // A link stays a link: what it leads to is replaced.
    let output = output.canonicalize().unwrap_or_else(|_| output.to_owned());
    let temporary = beside(&output).map_err(RenderError::Write)?;
    let mut buffered = BufWriter::new(temporary.as_file());
    fill(&mut buffered)?;
    buffered.flush().map_err(RenderError::Write)?;
    drop(buffered);
    temporary.as_file().sync_all().map_err(RenderError::Write)?;
    temporary
        .persist(&output)
        .map_err(|failed| RenderError::Write(failed.error))?;
    Ok(())
}

fn beside(output: &Path) -> io::Result<NamedTempFile> {
    let folder = match output.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    };
    let mut builder = tempfile::Builder::new();
    builder.prefix(".supple-").suffix(".wav.tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As any new file, less the umask, instead of the privacy of temporary ones.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

fn told(error: &RenderError, file: &str) -> (Exit, String) {
    match error {
        RenderError::TooLong => (Exit::Input, text!("cli-render-too-long")),
        RenderError::Write(reason) => {
            // Without the path of the file that takes the other's place, of which nobody knows.
            let bare = reason.raw_os_error().map(io::Error::from_raw_os_error);
            let bare = bare.unwrap_or_else(|| reason.kind().into());
            let reason = file_error(&bare.into());
            (
                Exit::System,
                text!("cli-render-failed", file = file, reason = reason),
            )
        }
        RenderError::Encode(reason) => {
            let reason = reason.to_string();
            (
                Exit::System,
                text!("cli-render-failed", file = file, reason = reason),
            )
        }
    }
}
