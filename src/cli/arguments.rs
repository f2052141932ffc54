//! The arguments that several commands take, and their values.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{
    NonEmptyStringValueParser, OsStringValueParser, PathBufValueParser, PossibleValuesParser,
    TypedValueParser as _,
};
use clap::{Arg, ArgAction, ArgMatches, value_parser};

use crate::request::Target;
use crate::text;

const CONFIG_DIR: &str = "config-dir";
const PROFILE: &str = "profile";
const ROUTINE: &str = "routine";
const FILES: &str = "files";
pub(super) const OUTPUT: &str = "output";
const FORMAT: &str = "format";
const PNG: &str = "png";
const DARK: &str = "dark";

/// The options that every command has.
pub(super) fn shared() -> [Arg; 4] {
    [
        Arg::new(CONFIG_DIR)
            .long(CONFIG_DIR)
            .value_name(text!("cli-value-folder"))
            .value_parser(value_parser!(PathBuf))
            .help(text!("cli-option-config-dir")),
        Arg::new(PROFILE)
            .long(PROFILE)
            .value_name(text!("cli-value-name"))
            .value_parser(NonEmptyStringValueParser::new())
            .help(text!("cli-option-profile")),
        Arg::new("help")
            .short('h')
            .long("help")
            .action(ArgAction::Help)
            .help(text!("cli-option-help")),
        Arg::new("version")
            .short('V')
            .long("version")
            .action(ArgAction::Version)
            .help(text!("cli-option-version")),
    ]
}

/// The folder of `--config-dir`.
pub(super) fn config_dir(given: &ArgMatches) -> Option<&PathBuf> {
    given.get_one(CONFIG_DIR)
}

/// The name of `--profile`.
pub(super) fn profile(given: &ArgMatches) -> Option<&String> {
    given.get_one(PROFILE)
}

/// One routine, by name or file.
pub(super) fn routine() -> Arg {
    Arg::new(ROUTINE)
        .required(true)
        .value_name(text!("cli-value-routine"))
        .value_parser(PathBufValueParser::new().map(|path| Target::from(path.into_os_string())))
        .help(text!("cli-argument-routine"))
}

/// The routine of [`routine`].
pub(super) fn given_routine(given: &ArgMatches) -> &Target {
    given
        .get_one(ROUTINE)
        .expect("a call without it is refused")
}

/// An option with a name.
pub(super) fn named(name: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .value_parser(NonEmptyStringValueParser::new())
}

/// Any number of files, at least one.
pub(super) fn files() -> Arg {
    Arg::new(FILES)
        .required(true)
        .num_args(1..)
        .value_name(text!("cli-value-file"))
        .value_parser(value_parser!(PathBuf))
}

/// The files of [`files`].
pub(super) fn given_files(given: &ArgMatches) -> Vec<PathBuf> {
    let files = given.get_many::<PathBuf>(FILES);
    files.unwrap_or_default().cloned().collect()
}

/// One file that a command is all about.
pub(super) fn file(value: String) -> Arg {
    Arg::new(FILES)
        .required(true)
        .value_name(value)
        .value_parser(value_parser!(PathBuf))
}

/// The file of [`file`], where a call without it is refused.
pub(super) fn given_file(given: &ArgMatches) -> &PathBuf {
    given_optional_file(given).expect("a call without it is refused")
}

/// The file of [`file`], where it may be left out.
pub(super) fn given_optional_file(given: &ArgMatches) -> Option<&PathBuf> {
    given.get_one(FILES)
}

/// Where the result is written.
pub(super) fn output(value: String) -> Arg {
    Arg::new(OUTPUT)
        .short('o')
        .long(OUTPUT)
        .value_name(value)
        .value_parser(value_parser!(PathBuf))
        .help(text!("cli-option-output"))
}

/// The file of [`output`].
pub(super) fn given_output(given: &ArgMatches) -> Option<&PathBuf> {
    given.get_one(OUTPUT)
}

/// In which of these formats, each with its name, the result is written; the first if none is given.
pub(super) fn format<Format, const COUNT: usize>(formats: [(Format, &'static str); COUNT]) -> Arg
where
    Format: Copy + Default + Send + Sync + 'static,
{
    let names = formats.map(|(_, name)| name);
    let format_of = move |written: String| {
        let found = formats.into_iter().find(|(_, name)| written == *name);
        found.map_or_else(Format::default, |(format, _)| format)
    };
    Arg::new(FORMAT)
        .long(FORMAT)
        .value_name(names.join("|"))
        .value_parser(PossibleValuesParser::new(names).map(format_of))
        .help(text!("cli-option-format"))
}

/// The format of [`format`].
pub(super) fn given_format<Format>(given: &ArgMatches) -> Format
where
    Format: Copy + Default + Send + Sync + 'static,
{
    given.get_one(FORMAT).copied().unwrap_or_default()
}

/// An option without a value.
pub(super) fn flag(name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue)
}

/// How a drawing is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct DrawingFormat {
    /// Whether there is to be a PNG beside the SVG.
    pub png: bool,
    /// Whether it is in the colours of the dark theme.
    pub dark: bool,
}

/// How a drawing is written.
pub(super) fn drawing() -> [Arg; 2] {
    [
        flag(PNG).help(text!("cli-option-png")),
        flag(DARK).help(text!("cli-option-dark")),
    ]
}

/// What [`drawing`] says.
pub(super) fn given_drawing(given: &ArgMatches) -> DrawingFormat {
    DrawingFormat {
        png: given.get_flag(PNG),
        dark: given.get_flag(DARK),
    }
}

/// All that stands from the first word on that is no option, as it is.
pub(super) fn rest() -> Arg {
    Arg::new(FILES)
        .num_args(0..)
        .trailing_var_arg(true)
        .value_parser(OsStringValueParser::new())
}

/// The words of [`rest`].
pub(super) fn given_rest(given: &ArgMatches) -> Vec<OsString> {
    let words = given.get_many::<OsString>(FILES);
    words.unwrap_or_default().cloned().collect()
}
