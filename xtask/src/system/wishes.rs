//! What some tests use if it can be had, and the packages that bring it.

use super::Purpose;
use super::look::Look;
use super::needs::{Need, need};

/// What some tests open or start besides. Where it cannot be had they are left out, and say so.
pub const WISHES: &[Need] = &[
    need(
        Purpose::Test,
        "Syncthing",
        "the tests synchronise the folders of two machines",
        Look::Program(&["syncthing"]),
        ["syncthing", "syncthing", "syncthing", "syncthing"],
    ),
    need(
        Purpose::Test,
        "python's icalendar",
        "the tests read the calendar with it",
        Look::Python("import icalendar"),
        [
            "python3-icalendar",
            "python3-icalendar",
            "python-icalendar",
            "python3-icalendar",
        ],
    ),
    need(
        Purpose::Test,
        "eSpeak NG",
        "the tests have it speak",
        Look::Program(&["espeak-ng"]),
        ["espeak-ng", "espeak-ng", "espeak-ng", "espeak-ng"],
    ),
    need(
        Purpose::Test,
        "Speech Dispatcher's eSpeak NG",
        "the tests have it speak where the command is not there",
        Look::File(&[
            "/usr/lib/speech-dispatcher-modules/sd_espeak-ng",
            "/usr/lib/*/speech-dispatcher-modules/sd_espeak-ng",
            "/usr/lib64/speech-dispatcher-modules/sd_espeak-ng",
            "/usr/libexec/speech-dispatcher-modules/sd_espeak-ng",
        ]),
        [
            "speech-dispatcher-espeak-ng",
            "speech-dispatcher-espeak-ng",
            "speech-dispatcher espeak-ng",
            "speech-dispatcher-module-espeak",
        ],
    ),
    need(
        Purpose::Test,
        "Flite",
        "the tests have it speak",
        Look::Program(&["flite"]),
        ["flite", "flite", "flite", "flite"],
    ),
    need(
        Purpose::LongTest,
        "Chromium",
        "the tests print the report with it",
        Look::Program(&["chromium"]),
        ["chromium", "chromium", "chromium", "chromium"],
    ),
    need(
        Purpose::LongTest,
        "LibreOffice",
        "the tests open the table with it",
        Look::Program(&["soffice"]),
        [
            "libreoffice-calc",
            "libreoffice-calc",
            "libreoffice-fresh",
            "libreoffice-calc",
        ],
    ),
    need(
        Purpose::LongTest,
        "PocketSphinx",
        "the tests have a recogniser listen to the voices",
        Look::Program(&["pocketsphinx_continuous"]),
        [
            "pocketsphinx pocketsphinx-en-us",
            "pocketsphinx pocketsphinx-models",
            "pocketsphinx",
            "pocketsphinx",
        ],
    ),
];
