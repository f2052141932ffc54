//! PocketSphinx, with a grammar of whole phrases.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use supple::platform::replace;

/// Words that the recogniser's dictionary lacks.
const MISSING: &str = include_str!("missing.dict");
/// The silence before and after what it hears: it takes its bearings from it.
const SILENCE_SAMPLES: usize = 4_800;
const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// The recogniser of this machine.
pub struct Recogniser {
    model: PathBuf,
    dictionary: String,
}

impl Recogniser {
    /// None if it is not there, or without its English model.
    pub fn find() -> Option<Self> {
        let folder = Path::new("/usr/share/pocketsphinx/model/en-us");
        let dictionary = fs::read_to_string(folder.join("cmudict-en-us.dict")).ok()?;
        let program = Command::new("pocketsphinx_batch")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        program.ok()?;
        Some(Self {
            model: folder.join("en-us"),
            dictionary,
        })
    }

    /// What it takes each of these texts for, by the text, when it hears the samples.
    pub fn listen(
        &self,
        said: &BTreeMap<String, Vec<i16>>,
        accent: &str,
    ) -> BTreeMap<String, String> {
        let folder = tempfile::tempdir().unwrap();
        let put =
            |name: &str, text: &str| replace(&folder.path().join(name), text.as_bytes()).unwrap();
        let texts: Vec<&str> = said.keys().map(String::as_str).collect();
        put("dictionary", &self.dictionary_of(&texts, accent));
        let phrases = texts.join(" | ");
        put(
            "grammar",
            &format!("#JSGF V1.0;\ngrammar parts;\npublic <part> = {phrases} ;\n"),
        );
        let mut names = String::new();
        for (number, samples) in said.values().enumerate() {
            names += &format!("{number}\n");
            let silence = || std::iter::repeat_n(&0, SILENCE_SAMPLES);
            let samples = silence().chain(samples).chain(silence());
            let bytes: Vec<u8> = samples.flat_map(|sample| sample.to_le_bytes()).collect();
            replace(&folder.path().join(format!("{number}.raw")), &bytes).unwrap();
        }
        put("names", &names);
        let status = Command::new("pocketsphinx_batch")
            .current_dir(folder.path())
            .args(["-adcin", "yes", "-cepdir", ".", "-cepext", ".raw"])
            .args(["-ctl", "names", "-hyp", "heard", "-jsgf", "grammar"])
            .args(["-dict", "dictionary", "-remove_silence", "no", "-hmm"])
            .arg(&self.model)
            .stderr(Stdio::null())
            .status();
        assert!(status.unwrap().success());
        let heard = fs::read_to_string(folder.path().join("heard")).unwrap();
        // Each line is what was heard, and in brackets the name of the file and a score.
        let lines = heard.lines().filter_map(|line| {
            let (heard, rest) = line.rsplit_once('(')?;
            let number: usize = rest.split(' ').next()?.parse().ok()?;
            Some((texts[number].to_owned(), heard.trim().to_owned()))
        });
        lines.collect()
    }

    /// The words of these texts, with all ways to say them.
    fn dictionary_of(&self, texts: &[&str], accent: &str) -> String {
        let words: BTreeSet<&str> = texts.iter().flat_map(|text| text.split(' ')).collect();
        let sources = [&self.dictionary, MISSING, accent];
        let lines: Vec<&str> = sources
            .into_iter()
            .flat_map(str::lines)
            .filter(|line| words.contains(word(line)))
            .collect();
        let there: BTreeSet<&str> = lines.iter().map(|line| word(line)).collect();
        let missing: Vec<_> = words.difference(&there).collect();
        assert!(
            missing.is_empty(),
            "tests/voices/missing.dict lacks {missing:?}"
        );
        lines.join("\n") + "\n"
    }
}

/// The word of a line of a dictionary, without the number of its variant.
fn word(line: &str) -> &str {
    let word = line.split(' ').next().unwrap_or_default();
    word.split('(').next().unwrap_or_default()
}

/// A text in the words of a dictionary: in lower case, without marks, its numbers in letters.
pub fn spelt_out(text: &str) -> String {
    let plain = text.to_lowercase().replace('’', "'").replace('é', "e");
    let words = plain.split(|letter: char| !letter.is_alphanumeric() && letter != '\'');
    let words = words.filter(|word| !word.is_empty()).map(|word| {
        word.parse::<usize>()
            .map_or_else(|_| word.to_owned(), number)
    });
    words.collect::<Vec<_>>().join(" ")
}

fn number(number: usize) -> String {
    match (number / 10, number % 10) {
        (0..2, _) => ONES[number].to_owned(),
        (tens @ ..10, 0) => TENS[tens].to_owned(),
        (10.., _) => format!("one hundred {}", self::number(number - 100)),
        (tens, ones) => format!("{} {}", TENS[tens], ONES[ones]),
    }
}
