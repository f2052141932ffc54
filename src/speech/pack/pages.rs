//! The pages of an Ogg Vorbis file, and the few of them that hold a clip.
//!
//! Each page says where its last sample lies. So a decoder that is given the pages with the headers and then those around a
//! clip decodes that clip alone, and the place of every sample is known by counting from the last one. Seeking through the
//! decoder is dearer, and misses the sample by a block.

use std::ops::Range;

use super::index::Place;

/// What stands before the table of a page.
const HEADER: usize = 27;
/// The first samples of an excerpt are not heard: a decoder drops the end of a packet whose beginning is on the page before,
/// and the next packet only opens the one after it. Blocks of speech have 1,024 samples at the most.
const RUN_UP: u64 = 4 * 1_024;
/// The last page is cut off to its place, which a decoder makes out from that of the page before.
const BEFORE_LAST: usize = 1;
/// The place of a page on which no packet ends.
const NOWHERE: u64 = u64::MAX;

/// Where the pages lie.
#[derive(Debug)]
pub(super) struct Pages {
    /// The bytes of the pages with the headers.
    headers: usize,
    /// The pages after those, one behind the other.
    pages: Vec<Page>,
}

#[derive(Debug)]
struct Page {
    bytes: Range<usize>,
    /// How many samples there are up to its last one.
    end: u64,
}

/// Some of a file, a file in itself.
#[derive(Debug)]
pub(super) struct Excerpt {
    pub bytes: Vec<u8>,
    /// How many samples there are up to its last one, in the whole file.
    pub end: u64,
}

impl Pages {
    /// The pages of a file; none if it is not made of whole pages in their order.
    pub fn read(sound: &[u8]) -> Option<Self> {
        let mut pages = Vec::new();
        let (mut headers, mut place, mut end) = (0, 0, 0);
        while place < sound.len() {
            let (length, said) = page(sound.get(place..)?)?;
            let bytes = place..place.checked_add(length)?;
            place = bytes.end;
            let before = end;
            if said != NOWHERE {
                end = said;
            }
            if end < before || place > sound.len() {
                return None;
            }
            if end == 0 {
                headers = place;
            } else {
                pages.push(Page { bytes, end });
            }
        }
        Some(Self { headers, pages })
    }

    /// How many samples there are.
    pub fn end(&self) -> u64 {
        self.pages.last().map_or(0, |page| page.end)
    }

    /// A file that holds a clip with as little around it as can be.
    pub fn excerpt(&self, sound: &[u8], clip: Place) -> Option<Excerpt> {
        let run_up = clip.start.saturating_sub(RUN_UP);
        let first = self.pages.partition_point(|page| page.end <= run_up);
        let last = self.pages.partition_point(|page| page.end < clip.end());
        let first = first.min(last.saturating_sub(BEFORE_LAST));
        let (first, last) = (self.pages.get(first)?, self.pages.get(last)?);
        let headers = sound.get(..self.headers)?;
        let pages = sound.get(first.bytes.start..last.bytes.end)?;
        Some(Excerpt {
            bytes: [headers, pages].concat(),
            end: last.end,
        })
    }
}

/// The length of the page that begins here, and the place that it says its last sample has.
fn page(bytes: &[u8]) -> Option<(usize, u64)> {
    if !bytes.starts_with(b"OggS\0") {
        return None;
    }
    let place = u64::from_le_bytes(bytes.get(6..14)?.try_into().ok()?);
    let segments = usize::from(*bytes.get(HEADER - 1)?);
    let table = bytes.get(HEADER..HEADER + segments)?;
    let content: usize = table.iter().map(|length| usize::from(*length)).sum();
    Some((HEADER + segments + content, place))
}
