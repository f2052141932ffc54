//! What a module answers: lines that begin with a number and a hyphen, and a last one with the number and a space.

use std::io::{BufRead, Read as _};

/// No line is longer: a block of sound has some 10 KB.
const MOST_LINE: u64 = 1 << 20;
/// No answer is longer: a list of all voices has some 500 KB.
const MOST_ANSWER: usize = 8 << 20;

/// An answer of a module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    /// Its number: 2.. means that all is well, 3.. that something is not, 7.. that something has happened.
    pub number: u16,
    /// What stands behind the number in all lines but the last one.
    pub lines: Vec<Vec<u8>>,
}

/// The next answer; nothing where there is none any more, or none of sane length. Lines without a number are chatter.
pub(super) fn next(source: &mut impl BufRead) -> Option<Answer> {
    let mut lines = Vec::new();
    let mut length = 0;
    while length <= MOST_ANSWER {
        let mut line = Vec::new();
        let read = source.by_ref().take(MOST_LINE);
        { read }.read_until(b'\n', &mut line).ok()?;
        if line.pop() != Some(b'\n') {
            return None;
        }
        length += line.len() + 1;
        match parts(&line) {
            Some((number, true)) => return Some(Answer { number, lines }),
            Some((_, false)) => lines.push(line.split_off(4)),
            None => {}
        }
    }
    None
}

/// The number of a line, and whether it is the last one of its answer.
fn parts(line: &[u8]) -> Option<(u16, bool)> {
    let (number, rest) = line.split_at_checked(3)?;
    let number = str::from_utf8(number).ok()?;
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    let number = number.parse().ok().filter(|_| is_number)?;
    match rest.first() {
        Some(b'-') => Some((number, false)),
        Some(b' ') | None => Some((number, true)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(text: &[u8]) -> Vec<Answer> {
        let mut source = text;
        std::iter::from_fn(|| next(&mut source)).collect()
    }

    #[test]
    fn an_answer_is_all_lines_to_the_last_one() {
        let text = b"299-Espeak-ng: Initialized.\n299 OK LOADED\n\nchatter\n2000 x\n705-a\n705-\x00\n705 AUDIO\n702";
        let answer = |number, lines: &[&[u8]]| Answer {
            number,
            lines: lines.iter().map(|line| line.to_vec()).collect(),
        };
        let first = answer(299, &[b"Espeak-ng: Initialized."]);
        assert_eq!(all(text), [first, answer(705, &[b"a", b"\x00"])]);
    }

    #[test]
    fn an_endless_answer_is_none() {
        assert_eq!(all(&vec![b'7'; 3 << 20]), []);
        assert_eq!(all(&b"200-x\n".repeat(2 << 20)), []);
        assert_eq!(all(&b"x\n".repeat(5 << 20)), []);
    }

    proptest! {
        #[test]
        fn no_bytes_are_too_odd(text in prop::collection::vec(prop_oneof![
            any::<u8>(), Just(b'\n'), Just(b'7'), Just(b'-'), Just(b' '),
        ], 0..300)) {
            let most = text.len();
            prop_assert!(all(&text).len() <= most);
        }
    }
}
