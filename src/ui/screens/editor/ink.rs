//! What stands in quotes in a text, and what is a comment.

/// What a stretch of the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    Plain,
    Quoted,
    Comment,
}

/// Where words in quotes and comments begin, and where plain text goes on.
pub fn inks(text: &str) -> Vec<(usize, Ink)> {
    let bytes = text.as_bytes();
    let mut inks = vec![(0, Ink::Plain)];
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        let (ink, length) = match rest {
            [b'"', ..] => (Ink::Quoted, quoted_length(rest)),
            [b'/', b'/', ..] => (Ink::Comment, until(rest, b"\n")),
            [b'/', b'*', ..] => (Ink::Comment, until(rest, b"*/") + 2),
            _ => {
                at += 1;
                continue;
            }
        };
        inks.push((at, ink));
        at = (at + length).min(bytes.len());
        inks.push((at, Ink::Plain));
    }
    inks
}

fn quoted_length(rest: &[u8]) -> usize {
    let mut at = 1;
    while at < rest.len() {
        match rest[at] {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

fn until(rest: &[u8], end: &[u8]) -> usize {
    let found = rest.windows(end.len()).position(|window| window == end);
    found.unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_and_comments_are_told_apart() {
        let text = "a: \"b // \\\" c\", // d \"e\"\nf /* g */ h";
        let found: Vec<(&str, Ink)> = inks(text)
            .windows(2)
            .map(|pair| (&text[pair[0].0..pair[1].0], pair[0].1))
            .filter(|(_, ink)| *ink != Ink::Plain)
            .collect();
        assert_eq!(
            found,
            [
                ("\"b // \\\" c\"", Ink::Quoted),
                ("// d \"e\"", Ink::Comment),
                ("/* g */", Ink::Comment),
            ]
        );
    }

    #[test]
    fn what_is_never_closed_goes_on_to_the_end() {
        for text in ["\"open", "\"open\\", "/* open", "//"] {
            let inks = inks(text);
            assert_eq!(inks.last().map(|(at, _)| *at), Some(text.len()), "{text}");
        }
    }
}
