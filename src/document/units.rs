//! The words and signs for lengths of time that people write behind a number.

/// The seconds of the units of time, by the words and signs that people write behind a number.
const UNITS: [(f64, &[&str]); 3] = [
    (
        1.0,
        &[
            "s",
            "\"",
            "″",
            "”",
            "''",
            "’’",
            "′′",
            "sec",
            "secs",
            "second",
            "seconds",
            "sek",
            "sekunde",
            "sekunden",
            "seg",
            "segundo",
            "segundos",
            "seconde",
            "secondes",
            "secondi",
            "secondo",
            "с",
            "сек",
            "секунд",
            "секунды",
            "sekund",
            "sekundy",
            "sekundę",
            "sekunder",
            "seconden",
            "saniye",
            "sn",
            "секунди",
            "δευτ",
            "δευτερόλεπτα",
            "วินาที",
            "ثانية",
            "ثوان",
            "שניות",
            "秒",
            "초",
        ],
    ),
    (
        60.0,
        &[
            "m",
            "'",
            "′",
            "’",
            "min",
            "mins",
            "minute",
            "minutes",
            "minuten",
            "minuto",
            "minutos",
            "minuti",
            "м",
            "мин",
            "минут",
            "минута",
            "минуты",
            "minuta",
            "minuty",
            "minut",
            "minutę",
            "minuter",
            "minuut",
            "perc",
            "dk",
            "dakika",
            "хв",
            "хвилин",
            "хвилини",
            "λεπτό",
            "λεπτά",
            "นาที",
            "دقيقة",
            "دقائق",
            "דקות",
            "分",
            "分钟",
            "분",
        ],
    ),
    (
        3_600.0,
        &[
            "h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "hora", "horas",
            "heure", "heures", "ора", "ore", "ч", "час", "часа", "时", "小时", "시간",
        ],
    ),
];

/// The seconds of a unit of time; none of any other word.
pub(super) fn unit(word: &str) -> Option<f64> {
    let word = bare(word);
    // A word behind a mark says the same once more, as in `30"s`.
    let word = match word.trim_start_matches(['"', '″', '”', '\'', '′', '’']) {
        "" => word.as_str(),
        named => named,
    };
    let unit = UNITS.iter().find(|(_, words)| words.contains(&word));
    unit.map(|(seconds, _)| *seconds)
}

/// A word as the lists have it.
pub(super) fn bare(word: &str) -> String {
    word.trim_end_matches('.').to_lowercase()
}
