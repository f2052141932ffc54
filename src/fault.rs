//! A fault in the program itself, told in one sentence; it says nothing of the machine on which the program was built.

use std::any::Any;
use std::cell::Cell;
use std::io::{Write as _, stderr};
use std::panic::{AssertUnwindSafe, Location, PanicHookInfo, catch_unwind};

use crate::{text, visible};

thread_local! {
    static IS_EXPECTED: Cell<bool> = const { Cell::new(false) };
}

/// Runs somebody else's code, which may assert what a file or a device does not keep. Such a fault is told to nobody: it comes
/// back as `None`, and whoever asked knows what that means.
pub fn expected<T>(work: impl FnOnce() -> T) -> Option<T> {
    let before = IS_EXPECTED.replace(true);
    let result = catch_unwind(AssertUnwindSafe(work)).ok();
    IS_EXPECTED.set(before);
    result
}

/// From now on every fault is told in a sentence on the terminal, unless `is_silent` says that somebody else tells it.
pub fn tell_in_a_sentence(is_silent: impl Fn() -> bool + Send + Sync + 'static) {
    std::panic::set_hook(Box::new(move |fault| {
        if !IS_EXPECTED.get() && !is_silent() {
            // Where nothing can be told there is nobody to tell.
            let _told = writeln!(stderr(), "{}", visible::line(&sentence(fault)));
        }
    }));
}

fn sentence(fault: &PanicHookInfo<'_>) -> String {
    let place = fault.location().map(place).unwrap_or_default();
    text!("fault", message = message(fault.payload()), place = place)
}

/// What was said of a fault, on one line.
pub fn message(payload: &(dyn Any + Send)) -> String {
    let said = payload.downcast_ref::<&str>().copied();
    let said = said.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    without_build_machine(said.unwrap_or_default())
}

/// A message of a library on one line, without the place in its code that some of them begin with.
pub fn without_build_machine(message: &str) -> String {
    let is_place = |word: &str| {
        let path = word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '/');
        path.contains(".rs:") && (path.contains('/') || path.contains('\\'))
    };
    let words: Vec<&str> = message.split_whitespace().collect();
    let places = words.iter().rposition(|word| is_place(word));
    words[places.map_or(0, |last| last + 1)..].join(" ")
}

/// The file and the line of a place in the code, the file as its crate knows it.
fn place(location: &Location<'_>) -> String {
    format!("{}:{}", file_in_crate(location.file()), location.line())
}

fn file_in_crate(file: &str) -> String {
    let parts: Vec<&str> = file.split(['/', '\\']).collect();
    let is_absolute = file.starts_with('/') || file.get(1..2) == Some(":");
    let crate_begins = parts.iter().rposition(|part| *part == "src");
    let from = match crate_begins {
        Some(source) if is_absolute => source.saturating_sub(1),
        None if is_absolute => parts.len() - 1,
        _ => 0,
    };
    parts[from..].join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_told_as_its_crate_knows_it() {
        for (file, told) in [
            ("src/ui/app.rs", "src/ui/app.rs"),
            (
                "/home/me/.cargo/registry/src/index.crates.io-1949/winit-0.30.13/src/x11/randr.rs",
                "winit-0.30.13/src/x11/randr.rs",
            ),
            (
                r"C:\Users\me\.cargo\registry\src\index\winit-0.30.13\src\lib.rs",
                "winit-0.30.13/src/lib.rs",
            ),
            (
                "/rustc/59807/library/core/src/option.rs",
                "core/src/option.rs",
            ),
            ("/home/me/build.rs", "build.rs"),
        ] {
            assert_eq!(file_in_crate(file), told);
        }
    }

    #[test]
    fn a_message_keeps_its_words_and_loses_the_place_in_the_code() {
        for (message, told) in [
            (
                "winit EventLoopError: os error at /home/me/.cargo/winit/src/mod.rs:757: no display",
                "no display",
            ),
            ("`SCALE` is\n invalid", "`SCALE` is invalid"),
            ("no file /etc/x.rs", "no file /etc/x.rs"),
        ] {
            assert_eq!(without_build_machine(message), told);
        }
    }
}
