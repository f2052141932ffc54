//! Lines of a file of any size and content, one at a time.

use std::io::{self, BufRead};

/// The longest line that is read. A plan of 500 steps with 100 sets on two sides takes 4 MB.
pub(super) const LONGEST_LINE_BYTES: usize = 16 << 20;

/// A line without its line break.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Whole(&'a [u8]),
    /// The beginning of a line that is longer than [`LONGEST_LINE_BYTES`].
    TooLong(&'a [u8]),
}

/// Gives every line and its number, from 1, to `take`. Lines end with LF or CRLF; the last one need not.
pub(super) fn for_each_line(
    reader: impl BufRead,
    take: impl FnMut(u64, Piece<'_>),
) -> io::Result<()> {
    for_each_line_up_to(reader, LONGEST_LINE_BYTES, take)
}

fn for_each_line_up_to(
    mut reader: impl BufRead,
    longest: usize,
    mut take: impl FnMut(u64, Piece<'_>),
) -> io::Result<()> {
    let mut number = 1;
    // The part of a line that earlier buffers held; as much of it as may be kept.
    let mut begun: Vec<u8> = Vec::new();
    let mut too_long = false;
    loop {
        let buffer = match reader.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            buffer => buffer?,
        };
        if buffer.is_empty() {
            if !begun.is_empty() || too_long {
                take(number, piece(&begun, too_long));
            }
            return Ok(());
        }
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let part = &buffer[..end.unwrap_or(buffer.len())];
        if end.is_some() && begun.is_empty() && part.len() <= longest {
            take(number, piece(part, false));
        } else {
            let room = longest.saturating_sub(begun.len());
            too_long |= part.len() > room;
            begun.extend_from_slice(&part[..part.len().min(room)]);
            if end.is_some() {
                take(number, piece(&begun, too_long));
                begun.clear();
                too_long = false;
            }
        }
        let used = end.map_or(buffer.len(), |end| end + 1);
        number += u64::from(end.is_some());
        reader.consume(used);
    }
}

fn piece(line: &[u8], too_long: bool) -> Piece<'_> {
    if too_long {
        Piece::TooLong(line)
    } else {
        Piece::Whole(line.strip_suffix(b"\r").unwrap_or(line))
    }
}
