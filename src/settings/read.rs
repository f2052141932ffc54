//! Reads the text of the settings file.

use super::model::{WAITS, cue_fields};
use super::{
    LONGEST_NAME, LONGEST_VOICE, NoName, PersonName, RATES, Settings, Speaks, TextSize,
    ThemeChoice, VoiceId, VoiceSettings,
};
use crate::document::{Expected, Fields, Problem, Reader, Report, Source, TextRule, Value};
use crate::exercise::Mind;
use crate::session::Cue;
use crate::sound::Percent;
use crate::speech::Amount;

/// A list of what is to be minded is no longer than this.
const MOST_MINDED: usize = 100;

/// An empty name is none.
const NAME: TextRule = TextRule {
    most: LONGEST_NAME,
    may_be_empty: true,
    lines: false,
};

/// An empty voice is the one that Supple chooses.
const VOICE: TextRule = TextRule {
    most: LONGEST_VOICE,
    may_be_empty: true,
    lines: false,
};

/// Why a settings file could not be understood: nothing in it counts, and it is left as it is.
#[derive(Debug, Clone)]
pub enum Unread {
    /// There are errors in it.
    Broken(Report),
    /// There are no settings in it, as after a crash or on a full disk.
    Empty,
}

/// Reads the text of a settings file.
///
/// # Errors
/// [`Unread::Broken`] for a text with errors, and [`Unread::Empty`] for one that holds no settings at all: every version of
/// the app writes brackets, so that such a file was cut short.
pub(super) fn read(source: &Source) -> Result<Settings, Unread> {
    if is_blank(&source.text) {
        return Err(Unread::Empty);
    }
    let (mut reader, value) = Reader::parse(source);
    let is_empty = value.is_none();
    let settings = value
        .as_ref()
        .and_then(|value| settings(&mut reader, value));
    match reader.finish(source) {
        Some(report) => Err(Unread::Broken(report)),
        None if is_empty => Err(Unread::Empty),
        None => Ok(settings.unwrap_or_default()),
    }
}

/// What is wrong with the text of a settings file, if anything is.
pub fn check(source: &Source) -> Option<Report> {
    match read(source) {
        Ok(_) => None,
        Err(Unread::Broken(report)) => Some(report),
        Err(Unread::Empty) => Some(Report::of_file(source.file.clone(), Problem::Empty)),
    }
}

/// Whether there is nothing in a text, or only what a file is filled with whose content did not reach the disk.
fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|letter| letter.is_whitespace() || matches!(letter, '\0' | '\u{feff}'))
}

fn settings(reader: &mut Reader, expr: &Value<'_>) -> Option<Settings> {
    if !reader.is_named(expr, "Settings") {
        return None;
    }
    let known: Vec<&'static str> = Settings::default()
        .fields()
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    let fields = reader.fields(expr, &known, Expected::Settings)?;
    let mut settings = Settings::default();
    if let Some(expr) = fields.get("name")
        && let Some(text) = reader.text(expr, NAME)
    {
        settings.name = name(reader, expr, &text);
    }
    if let Some(expr) = fields.get("theme")
        && let Some(theme) = reader.word(expr, &ThemeChoice::ALL, ThemeChoice::id)
    {
        settings.theme = theme;
    }
    if let Some(expr) = fields.get("text_size")
        && let Some(percent) = reader.whole(expr, 80..=200)
    {
        let percent = u16::try_from(percent).ok();
        settings.text_size = percent.and_then(TextSize::new).unwrap_or_default();
    }
    flag(
        reader,
        &fields,
        "reduce_motion",
        &mut settings.reduce_motion,
    );
    flag(reader, &fields, "muted", &mut settings.muted);
    flag(reader, &fields, "safety_read", &mut settings.safety_read);
    if let Some(expr) = fields.get("mind")
        && let Some(items) = reader.list(expr, MOST_MINDED)
    {
        let words = items.into_iter();
        let read = words.filter_map(|item| reader.word(item, &Mind::ALL, |mind| mind.id()));
        settings.mind = read.collect();
    }
    if let Some(expr) = fields.get("wait_for_me")
        && let Some((waits, _)) = reader.word(expr, &WAITS, |(_, id)| id)
    {
        settings.wait_for_me = waits;
    }
    voice(reader, &fields, &mut settings.voice);
    for cue in Cue::ALL {
        let (percent, on) = cue_fields(cue);
        let volume = &mut settings.volumes[cue];
        flag(reader, &fields, on, &mut volume.on);
        volume_of(reader, &fields, percent, &mut volume.percent);
    }
    Some(settings)
}

fn voice(reader: &mut Reader, fields: &Fields<'_>, voice: &mut VoiceSettings) {
    if let Some(expr) = fields.get("speaks")
        && let Some(speaks) = reader.word(expr, &Speaks::ALL, |speaks| speaks.id())
    {
        voice.speaks = speaks;
    }
    if let Some(expr) = fields.get("voice")
        && let Some(id) = reader.text(expr, VOICE)
    {
        voice.voice = VoiceId::new(&id);
    }
    if let Some(expr) = fields.get("voice_rate") {
        let bounds = u64::from(*RATES.start())..=u64::from(*RATES.end());
        let rate = reader.whole(expr, bounds);
        voice.rate = rate
            .and_then(|rate| u8::try_from(rate).ok())
            .unwrap_or(voice.rate);
    }
    volume_of(reader, fields, "voice_volume", &mut voice.volume);
    if let Some(expr) = fields.get("says")
        && let Some(amount) = reader.word(expr, &Amount::ALL, |amount| amount.id())
    {
        voice.saying.amount = amount;
    }
    flag(reader, fields, "counts_reps", &mut voice.saying.counts_reps);
}

fn volume_of(reader: &mut Reader, fields: &Fields<'_>, name: &str, volume: &mut Percent) {
    let read = fields
        .get(name)
        .and_then(|expr| reader.whole(expr, 0..=100));
    let read = read.and_then(|number| u8::try_from(number).ok());
    if let Some(percent) = read.and_then(|number| Percent::try_from(number).ok()) {
        *volume = percent;
    }
}

fn name(reader: &mut Reader, expr: &Value<'_>, text: &str) -> Option<PersonName> {
    let problem = match PersonName::new(text) {
        Ok(name) => return Some(name),
        Err(NoName::Empty) => return None,
        Err(NoName::TooLong) => Problem::TextTooLong { most: LONGEST_NAME },
        Err(NoName::Hidden(character)) => Problem::HiddenCharacter(character),
    };
    reader.note(expr.span.clone(), problem);
    None
}

fn flag(reader: &mut Reader, fields: &Fields<'_>, name: &str, value: &mut bool) {
    if let Some(read) = fields.get(name).and_then(|expr| reader.flag(expr)) {
        *value = read;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Result<Settings, Unread> {
        read(&Source::new("settings.ron", text))
    }

    #[test]
    fn what_was_cut_short_is_not_taken_for_settings_of_which_none_is_set() {
        for text in ["", " \n", "\0\0\0\0", "\u{feff}", "\u{feff}\r\n"] {
            assert!(matches!(read_text(text), Err(Unread::Empty)), "{text:?}");
        }
        for text in [
            "// mine\n",
            "Settings",
            "Settings(",
            "Settings(theme: Dark",
            "Settings(theme: Da\0\0",
            "(muted: true)\0",
        ] {
            assert!(read_text(text).is_err(), "{text:?}");
        }
        for text in ["Settings()", "()", "Settings(\n)\n"] {
            assert_eq!(read_text(text).unwrap(), Settings::default(), "{text:?}");
        }
    }

    #[test]
    fn the_names_of_all_fields_are_those_of_older_files() {
        let names: Vec<&str> = Settings::default()
            .fields()
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        let expected = "name theme text_size reduce_motion muted safety_read mind wait_for_me speaks voice voice_rate voice_volume says counts_reps get_ready_volume get_ready_on \
            work_begins_volume work_begins_on halfway_volume halfway_on countdown_volume countdown_on \
            work_ends_volume work_ends_on change_sides_volume change_sides_on rep_volume rep_on \
            breathe_in_volume breathe_in_on breathe_out_volume breathe_out_on finished_volume finished_on";
        assert_eq!(names.join(" "), expected);
    }

    #[test]
    fn a_name_is_read_as_it_is_written_and_an_empty_one_is_none() {
        let name = |text: &str| {
            let read = read_text(&format!("Settings(name: {text})"));
            read.map(|settings| settings.name.map(|name| name.as_str().to_owned()))
        };
        let said = |name: &str| Some(name.to_owned());
        assert_eq!(
            name("\"Zoë “Z” \\\\ \\\"\"").unwrap(),
            said("Zoë “Z” \\ \"")
        );
        assert_eq!(name("\"  \"").unwrap(), None);
        assert_eq!(name("\"\"").unwrap(), None);
        for wrong in [
            "Ada",
            "\"A\\u{202e}da\"",
            &format!("\"{}\"", "a".repeat(41)),
        ] {
            assert!(matches!(name(wrong), Err(Unread::Broken(_))), "{wrong}");
        }
    }

    #[test]
    fn what_is_written_for_yes_and_no_is_told_with_what_to_write() {
        for (written, write) in [
            ("yes", "true"),
            ("On", "true"),
            ("1", "true"),
            ("\"true\"", "true"),
            ("no", "false"),
            ("OFF", "false"),
            ("0", "false"),
            ("\"false\"", "false"),
        ] {
            let Err(Unread::Broken(report)) = read_text(&format!("Settings(muted: {written})"))
            else {
                panic!("{written} was read");
            };
            assert_eq!(report.diagnostics[0].write, [write], "{written}");
        }
    }
}
