//! What is wrong with a call, in our own words.

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{Arg, Command as Description};

use super::command::Command;
use super::wrong_usage::WrongUsage;
use crate::document::nearest;
use crate::text;

/// What is wrong with a call of a command.
pub(super) fn told(
    command: &'static Command,
    description: &Description,
    error: &Error,
) -> WrongUsage {
    let argument = text_of(error, ContextKind::InvalidArg);
    let value = text_of(error, ContextKind::InvalidValue);
    // As in “--format <text|json>”.
    let option = argument.split(' ').next().unwrap_or_default();
    let found = description
        .get_arguments()
        .find(|known| known.to_string() == argument);
    let mut close = None;
    let message = match (error.kind(), found) {
        (ErrorKind::UnknownArgument, _) if option.starts_with('-') => {
            close =
                nearest(option, options(description).iter().map(String::as_str)).map(str::to_owned);
            text!("cli-unknown-option", option = option)
        }
        (ErrorKind::UnknownArgument, _) => text!("cli-too-many", value = argument),
        (ErrorKind::TooManyValues, _) => text!("cli-too-many", value = value),
        (ErrorKind::ArgumentConflict, Some(known)) if known.is_positional() => {
            text!("cli-too-many", value = argument)
        }
        (ErrorKind::ArgumentConflict, _) => text!("cli-option-twice", option = option),
        (ErrorKind::MissingRequiredArgument | ErrorKind::ValueValidation, Some(known)) => {
            (command.wants)(known.get_id().as_str())
        }
        (ErrorKind::InvalidValue, Some(known)) if value.is_empty() => {
            if known.is_positional() {
                (command.wants)(known.get_id().as_str())
            } else {
                text!("cli-empty-value", option = option)
            }
        }
        (ErrorKind::InvalidValue, Some(known)) => {
            let names = values(known);
            close = nearest(&value, names.iter().map(String::as_str)).map(str::to_owned);
            text!("cli-unknown-format", name = value, known = names.join(", "))
        }
        _ => text!("cli-not-understood"),
    };
    WrongUsage {
        message,
        nearest: close,
        command,
    }
}

/// The first text of a kind that the parser says about an error.
fn text_of(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.first().cloned().unwrap_or_default(),
        _ => String::new(),
    }
}

fn options(description: &Description) -> Vec<String> {
    let names = description.get_arguments().filter_map(Arg::get_long);
    names.map(|name| format!("--{name}")).collect()
}

fn values(argument: &Arg) -> Vec<String> {
    let values = argument.get_possible_values();
    values
        .iter()
        .map(|value| value.get_name().to_owned())
        .collect()
}
