//! What people mean by a number or a length that is written in another way than a file has it: `7,5`, `0:45`, `1m30s`.

use super::mend::characters::{digit, fraction, is_odd_space, is_unseen};
use super::units::{bare, unit};

/// The numbers that may be meant by what is written, the likeliest first; none where nobody can tell.
pub(super) fn meant(written: &str) -> Vec<f64> {
    let plain: String = written
        .chars()
        .filter(|it| !is_unseen(*it))
        .map(plain_character)
        .collect();
    let plain = plain.replace(", ", ",");
    let trimmed = plain.trim().trim_matches('"').trim_end_matches('°').trim();
    let trimmed = trimmed.trim_start_matches(['~', '≈', '<', '>', '≤', '≥', '+', '#', '±', ' ']);
    if trimmed.is_empty() || trimmed.len() > 40 {
        return Vec::new();
    }
    let trimmed = without_hedge(trimmed);
    if let Some(seconds) = clock(trimmed) {
        return vec![seconds];
    }
    if let Some((from, to)) = either(trimmed)
        && !from.trim().is_empty()
        && let (Some(from), Some(to)) = (sum(from), sum(to))
    {
        return vec![from, to];
    }
    let thousands = thousands(trimmed);
    let sum = match trimmed.strip_prefix('-') {
        Some(rest) => sum(rest).map(|value| -value),
        None => sum(trimmed),
    };
    let mut all: Vec<f64> = thousands.into_iter().chain(sum).collect();
    all.dedup();
    all
}

/// What stands behind a word that says that a number is not exact.
fn without_hedge(written: &str) -> &str {
    const HEDGES: [&str; 18] = [
        "about",
        "around",
        "approx",
        "approximately",
        "roughly",
        "ca",
        "circa",
        "c",
        "etwa",
        "ungefähr",
        "rund",
        "environ",
        "env",
        "unos",
        "около",
        "ок",
        "примерно",
        "约",
    ];
    let end = written
        .find(|it: char| !it.is_alphabetic())
        .unwrap_or(written.len());
    let (word, rest) = written.split_at(end);
    if HEDGES.contains(&word.to_lowercase().as_str()) {
        rest.trim_start_matches(['.', ' '])
    } else {
        written
    }
}

/// The two numbers of `30-45`, `30 or 45` and `3x10`.
fn either(written: &str) -> Option<(&str, &str)> {
    const WORDS: [&str; 13] = [
        " or ", " to ", " oder ", " bis ", " ou ", " à ", " o ", " a ", " или ", " до ", "x", "×",
        "х",
    ];
    let dashes = ['-', '–', '—', '~', '…'];
    let of_words = || WORDS.iter().find_map(|word| written.split_once(word));
    written.split_once(dashes).or_else(of_words)
}

fn plain_character(character: char) -> char {
    match (digit(character), character) {
        (Some(value), _) => char::from_digit(value, 10).unwrap_or(character),
        (None, '−' | '－') => '-',
        (None, '：') => ':',
        (None, '．' | '٫') => '.',
        (None, '，') => ',',
        (None, space) if is_odd_space(space) => ' ',
        _ => character,
    }
}

/// `0:45`, `1:30`, `1:00:00`, `0:45 min`, `1:30 h`.
fn clock(written: &str) -> Option<f64> {
    let end = written
        .trim_end_matches(|it: char| !it.is_ascii_digit())
        .len();
    let (digits, behind) = written.split_at(end);
    let parts: Vec<&str> = digits.split(':').map(str::trim).collect();
    let is_of_hours = match behind.trim() {
        "" => false,
        word => unit(word)? >= 3_600.0 && parts.len() == 2,
    };
    if !(2..=3).contains(&parts.len()) {
        return None;
    }
    let seconds = parts.into_iter().try_fold(0.0, |sum, part| {
        let digits =
            !part.is_empty() && part.len() <= 4 && part.bytes().all(|it| it.is_ascii_digit());
        digits.then(|| sum * 60.0 + part.parse::<f64>().unwrap_or(0.0))
    })?;
    Some(if is_of_hours { seconds * 60.0 } else { seconds })
}

/// `1,000`, `1.000`, `1 000` and `1'000`.
fn thousands(written: &str) -> Option<f64> {
    let mut groups = written.split([',', '.', ' ', '\'', '’']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let is_digits = |part: &&str| part.bytes().all(|it| it.is_ascii_digit());
    let is_number = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && is_digits(&first)
        && !rest.is_empty()
        && rest.iter().all(|part| part.len() == 3 && is_digits(part));
    let digits = || first.to_owned() + &rest.concat();
    is_number.then(digits)?.parse().ok()
}

/// Numbers with their units one after the other, such as `1 min 30 s`, `1m30`, `2½` and `10x`.
fn sum(written: &str) -> Option<f64> {
    let mut rest = written.trim();
    if rest.is_empty() {
        return None;
    }
    let mut sum = 0.0;
    // What a number without a unit counts in, behind one with a unit.
    let mut finer = None;
    while !rest.is_empty() {
        let (number, behind) = leading_number(rest)?;
        let behind = behind.trim_start();
        let unit_end = behind
            .find(|it: char| it.is_ascii_digit() || it.is_whitespace())
            .unwrap_or(behind.len());
        let (word, after) = behind.split_at(unit_end);
        match (unit(word), finer) {
            (Some(seconds), _) => {
                sum += number * seconds;
                finer = Some(seconds / 60.0);
            }
            (None, Some(seconds)) if word.is_empty() => sum += number * f64::max(seconds, 1.0),
            // A word that only says what is counted says nothing more; of any other nobody knows what it makes of the number.
            (None, None) if after.trim().is_empty() && is_count(word) => return Some(sum + number),
            (None, _) => return None,
        }
        rest = after.trim_start();
    }
    Some(sum)
}

/// Whether a word behind a number only says what is counted, or is none.
fn is_count(word: &str) -> bool {
    const COUNTS: [&str; 22] = [
        "", "x", "×", "х", "rep", "reps", "time", "times", "set", "sets", "breath", "breaths",
        "wdh", "mal", "fois", "veces", "vezes", "volte", "razy", "раз", "回", "次",
    ];
    COUNTS.contains(&bare(word).as_str())
}

/// The number with which a text begins, and what is behind it.
fn leading_number(text: &str) -> Option<(f64, &str)> {
    let digits = |text: &str| {
        text.find(|it: char| !it.is_ascii_digit())
            .unwrap_or(text.len())
    };
    let whole_end = digits(text);
    let mut end = whole_end;
    if text[end..].starts_with(['.', ',']) {
        let after = digits(&text[end + 1..]);
        if after > 0 || whole_end > 0 {
            end += 1 + after;
        }
    }
    let mut number = match &text[..end] {
        "" => None,
        written => Some(written.replace(',', ".").parse::<f64>().ok()?),
    };
    let mut rest = &text[end..];
    if let Some(first) = rest.trim_start().chars().next()
        && let Some(part) = fraction(first)
    {
        number = Some(number.unwrap_or(0.0) + part);
        rest = &rest.trim_start()[first.len_utf8()..];
    } else if let Some(below) = rest.strip_prefix(['/', '⁄'])
        && let Some(above) = number
    {
        let below_end = digits(below);
        let divisor: f64 = below[..below_end].parse().ok()?;
        // Anything else is a range, or no number.
        let is_part = above < divisor && divisor <= 10.0;
        number = Some(above / divisor).filter(|_| is_part);
        rest = &below[below_end..];
    }
    Some((number?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_told_in_seconds() {
        let cases: [(&str, &[f64]); 49] = [
            ("20°", &[20.0]),
            ("2．5", &[2.5]),
            ("2٫5", &[2.5]),
            ("1 h 30", &[5_400.0]),
            ("0:45 min", &[45.0]),
            ("1:30 h", &[5_400.0]),
            ("30 or 45", &[30.0, 45.0]),
            ("30 bis 45 s", &[30.0, 45.0]),
            ("ca. 30", &[30.0]),
            ("about 30 s", &[30.0]),
            ("3x10", &[3.0, 10.0]),
            ("3 x 10", &[3.0, 10.0]),
            ("2 dk", &[120.0]),
            ("2 minuty", &[120.0]),
            ("30s", &[30.0]),
            ("30 s", &[30.0]),
            ("30\u{a0}s", &[30.0]),
            ("30\u{202f}sec", &[30.0]),
            ("30sec", &[30.0]),
            ("30 Sek.", &[30.0]),
            ("30\"", &[30.0]),
            ("30''", &[30.0]),
            ("0:45", &[45.0]),
            ("1:30", &[90.0]),
            ("1:00:00", &[3_600.0]),
            ("1m30s", &[90.0]),
            ("1m30", &[90.0]),
            ("1 min 30 s", &[90.0]),
            ("1'30\"", &[90.0]),
            ("1 min", &[60.0]),
            ("1.5 min", &[90.0]),
            ("1h", &[3_600.0]),
            ("2.5", &[2.5]),
            ("7,5", &[7.5]),
            ("7, 5", &[7.5]),
            ("½", &[0.5]),
            ("1½", &[1.5]),
            ("1/2", &[0.5]),
            ("½ min", &[30.0]),
            ("+30", &[30.0]),
            ("~30", &[30.0]),
            ("３０", &[30.0]),
            ("٣٠", &[30.0]),
            ("30秒", &[30.0]),
            ("10x", &[10.0]),
            ("10 reps", &[10.0]),
            ("30-45", &[30.0, 45.0]),
            ("1,000", &[1_000.0, 1.0]),
            ("−30", &[-30.0]),
        ];
        for (written, numbers) in cases {
            assert_eq!(meant(written), numbers, "{written}");
        }
    }

    #[test]
    fn what_is_no_number_means_none() {
        for written in ["", "soon", "half", "1/0", "s", "1:2:3:4", ":", "-", "1 2 3"] {
            assert_eq!(meant(written), Vec::<f64>::new(), "{written}");
        }
    }

    #[test]
    fn thousands_are_in_groups_of_three() {
        assert_eq!(thousands("1,000"), Some(1_000.0));
        assert_eq!(thousands("12.345.678"), Some(12_345_678.0));
        for written in [
            "0,500", "1", "1234,000", "1,00", "1,0000", "", ",000", "1x,000", "1,0x0", "1,000,",
        ] {
            assert_eq!(thousands(written), None, "{written}");
        }
    }
}
