//! The voices of the system: which there are, and how each of them is made to speak.

use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use super::engine::{Engine, EngineFault, Espeak, Flite, Say};
use super::voice::Voice;

/// How long one engine may take to list its voices.
const DEADLINE: Duration = Duration::from_secs(2);

type List = Box<dyn FnOnce() -> Result<Vec<Voice>, EngineFault> + Send>;

/// The voices that the system has for a language such as `en` or `en-GB`, the best first: one or two of each engine, the ones
/// for the region that was asked for before others. Engines that cannot be run or do not answer are left out. Takes no longer
/// than 2 s and a moment, usually some 50 ms.
pub fn installed(language: &str) -> Vec<Voice> {
    thread::scope(|scope| {
        let asked: Vec<_> = lists(language)
            .into_iter()
            .filter_map(|list| {
                let thread = thread::Builder::new().name("speech voices".to_owned());
                thread.spawn_scoped(scope, list).ok()
            })
            .collect();
        let listed = asked.into_iter().map(|thread| thread.join());
        // Whatever goes wrong with an engine: it is not there.
        let listed = listed.filter_map(|list| list.ok()?.ok());
        listed.flatten().collect()
    })
}

/// The engine that speaks with a voice; nothing where it is not installed. Whether it can speak is known when it does.
pub fn open(voice_id: &str) -> Option<Box<dyn Engine>> {
    let (engine, voice) = voice_id.split_once('/')?;
    match engine {
        Espeak::ID => boxed(Espeak::new(Espeak::program()?, voice)),
        Flite::ID => boxed(Flite::new(Flite::program()?, voice)),
        Say::ID => boxed(Say::new(Say::program()?, voice)),
        _ => open_service(engine, voice),
    }
}

fn boxed(engine: Option<impl Engine + 'static>) -> Option<Box<dyn Engine>> {
    Some(Box::new(engine?))
}

/// What asks each engine for its voices, best engines first.
fn lists(language: &str) -> Vec<List> {
    let of_program = |program: Option<PathBuf>, list: fn(PathBuf, &str) -> _| {
        let language = language.to_owned();
        program.map(|program| Box::new(move || list(program, &language)) as List)
    };
    let say = of_program(Say::program(), |program, language| {
        Say::voices(&program, language, DEADLINE)
    });
    let flite = of_program(Flite::program(), |program, language| {
        Flite::voices(program, language, DEADLINE)
    });
    let espeak = of_program(Espeak::program(), |program, language| {
        Espeak::voices(program, language, DEADLINE)
    });
    let (better, worse) = services(language);
    let mut lists: Vec<List> = say.into_iter().chain(flite).collect();
    lists.extend(better);
    lists.extend(espeak);
    lists.extend(worse);
    lists
}

/// Modules of Speech Dispatcher's that speak better than eSpeak NG, and those that do not: the first ones of these first.
#[cfg(unix)]
fn services(language: &str) -> (Vec<List>, Vec<List>) {
    use super::engine::{Module, module_folders};

    const WORSE: [&str; 4] = ["sd_espeak-ng", "sd_espeak", "sd_flite", "sd_festival"];

    let rank = |program: &PathBuf| WORSE.iter().position(|name| program.ends_with(name));
    let mut programs = Module::programs(&module_folders());
    programs.sort_by_key(rank);
    let (worse, better): (Vec<_>, Vec<_>) = programs
        .into_iter()
        .partition(|program| rank(program).is_some());
    let list = |program: PathBuf| {
        let language = language.to_owned();
        Box::new(move || Module::voices(&program, &language, DEADLINE)) as List
    };
    (
        better.into_iter().map(list).collect(),
        worse.into_iter().map(list).collect(),
    )
}

#[cfg(unix)]
fn open_service(engine: &str, voice: &str) -> Option<Box<dyn Engine>> {
    use super::engine::Module;

    boxed(Module::new(Module::program(engine)?, voice))
}

/// The voices of Windows.
#[cfg(windows)]
fn services(language: &str) -> (Vec<List>, Vec<List>) {
    use super::engine::Windows;

    let language = language.to_owned();
    let list = Box::new(move || Windows::voices(&language, DEADLINE)) as List;
    (vec![list], Vec::new())
}

#[cfg(windows)]
fn open_service(engine: &str, voice: &str) -> Option<Box<dyn Engine>> {
    use super::engine::Windows;

    (engine == Windows::ID)
        .then(|| boxed(Windows::new(voice)))
        .flatten()
}
