//! Reads a text that the parser stumbles over as it was meant, with one diagnostic for each slip of its writer.
//!
//! A forgotten comma makes a parser lose its way: all that it says afterwards is about its own confusion. Here the text
//! is cut into pieces by rules that know what people write (`scan`, `quotes`, `number`), and a tree is made of them that
//! takes what is there for what was meant (`parse`, `brackets`, `closing`). A value that is none is left to the readers,
//! who know what belongs in its place. The text itself is never changed.

mod brackets;
pub(in crate::document) mod characters;
mod closing;
mod comments;
mod fields;
mod number;
mod open;
mod parse;
mod piece;
mod quotes;
mod root;
mod scan;

use super::value::Value;
use super::{Diagnostic, Source};

/// What was made of a text.
pub(super) struct Mended<'a> {
    /// Its value, if anything of one is there.
    pub value: Option<Value<'a>>,
    /// What was wrong.
    pub found: Vec<Diagnostic>,
}

/// Reads a broken text.
pub(super) fn mended(source: &Source) -> Mended<'_> {
    let (_, mark) = source.body();
    let (pieces, found) = scan::scan(&source.text, mark);
    let mut parser = parse::Parser::new(&source.text, pieces, found);
    let value = parser.document();
    Mended {
        value,
        found: parser.found,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many pieces a text of slips of one kind has, and how often they are looked at.
    fn looks(slip: &str, count: usize) -> (usize, usize) {
        let text = format!("Routine(name: \"Hips\", steps: [\n{}", slip.repeat(count));
        let (pieces, found) = scan::scan(&text, 0);
        let pieces_count = pieces.len();
        let mut parser = parse::Parser::new(&text, pieces, found);
        parser.document();
        (pieces_count, parser.looks.get())
    }

    #[test]
    fn each_piece_is_looked_at_a_few_times_however_many_slips_there_are() {
        let slips = [
            "(exercise: \"cobra\", work: Hold(seconds: 30s)),\n",
            "(exercise: \"cobra\", work: Hold(seconds: 30],\n",
            "(exercise = \"cobra\"; work: Hold{seconds: 7,5}\n",
            "exercise: cobra, work: hold),\n",
            "(exercise: “cobra”, note: “Don’t),\n",
            "(exercise: \"cobra\"))]),\n",
            "(exercise: \"cobra, work: Open),\n",
            ")",
            "]",
            "(a:",
            "a b ",
            ":",
            ", ",
            "\"",
            "'",
            "30 ",
            "- ",
            "{\"a\": ",
        ];
        for slip in slips {
            for count in [100, 4_000] {
                let (pieces, looks) = looks(slip, count);
                assert!(
                    looks <= 40 * pieces + 100,
                    "{slip:?}: {looks} looks at {pieces} pieces"
                );
            }
        }
    }

    #[test]
    fn letters_of_full_width_make_one_word() {
        for word in ["ｎａｍｅ", "＿ａ", "ａ＿１"] {
            let (pieces, found) = scan::scan(word, 0);
            assert_eq!((pieces.len(), found.len()), (1, 1), "{word}");
        }
    }

    #[test]
    fn what_comes_with_the_app_has_the_tree_that_the_parser_makes_of_it() {
        for folder in ["assets/exercises", "routines"] {
            let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
            let files = super::super::ron_files(&folder);
            assert!(files.len() > 9, "{}", folder.display());
            for file in files {
                let source = super::super::read_source(&file).unwrap();
                let mended = mended(&source);
                assert_eq!(mended.found, [], "{}", source.file);
                let sound = super::super::sound_value(&source);
                assert_eq!(
                    format!("{:?}", mended.value),
                    format!("{sound:?}"),
                    "{}",
                    source.file
                );
            }
        }
    }

    #[test]
    fn a_sound_text_has_the_tree_that_the_parser_makes_of_it() {
        let texts = [
            "Routine(name: \"Hips\", schedule: Days([Mon, Tue]), prepare: 0, steps: [(exercise: \"a\", work: Open), ()])",
            "// one\n(a: Some(1), b: None, c: -2.5e3, d: 0xff, /* two */ e: true, f: [], g: (1, 0, -1), h: Left(Glutes),)",
            "(a: \"x \\\" \\u{e9}\ny\", b: r#\"raw \"text\"\"#, c: 1_000, d: +3, e: inf)",
            "\u{feff}Settings(theme: Dark, // mine\n)",
        ];
        for text in texts {
            let source = Source::new("sound.ron", text);
            let mended = mended(&source);
            assert_eq!(mended.found, [], "{text}");
            let sound = super::super::sound_value(&source);
            let shown = |value: Option<Value<'_>>| format!("{value:?}");
            assert_eq!(shown(mended.value), shown(sound), "{text}");
        }
    }
}
