//! How the text of a file is written in bytes, and what a file that is no text probably is.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

/// How a text is written in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    #[default]
    Utf8,
    /// UTF-16 with a byte-order mark, the lower byte first.
    Utf16Little,
    /// UTF-16 with a byte-order mark, the higher byte first.
    Utf16Big,
}

/// What a file that cannot be read as text probably is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guess {
    /// Text in one byte a letter, as Windows wrote it in western Europe.
    Windows,
    /// The same, as the Mac wrote it.
    Mac,
    /// The same, as DOS wrote it.
    Dos,
    /// Text in another of the older ways, by its name.
    Older(&'static str),
    /// UTF-16 without a byte-order mark.
    Utf16,
    /// UTF-16 with a byte-order mark, and damage.
    DamagedUtf16,
    /// UTF-32.
    Utf32,
    /// A zip file, or a document that is one.
    Zip,
    /// A document of a word processor.
    Document,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// No text at all.
    Binary,
    /// Text in some other way.
    Other,
}

/// How files begin that are no plain text.
const BEGINNINGS: [(&[u8], Guess); 12] = [
    (b"PK\x03\x04", Guess::Zip),
    (b"PK\x05\x06", Guess::Zip),
    (b"{\\rtf", Guess::Document),
    (b"\xd0\xcf\x11\xe0", Guess::Document),
    (b"%PDF", Guess::Pdf),
    (b"\x89PNG", Guess::Picture),
    (b"\xff\xd8\xff", Guess::Picture),
    (b"GIF8", Guess::Picture),
    (b"\x1f\x8b", Guess::Binary),
    (b"bplist", Guess::Binary),
    (b"\xff\xfe\x00\x00", Guess::Utf32),
    (b"\x00\x00\xfe\xff", Guess::Utf32),
];

/// The text of bytes, and how it is written in them.
///
/// # Errors
/// What they probably are, if they are no text that can be read.
pub(super) fn decoded(bytes: Vec<u8>) -> Result<(String, Encoding), (Guess, Vec<u8>)> {
    let beginning = BEGINNINGS.iter().find(|(sign, _)| bytes.starts_with(sign));
    if let Some((_, guess)) = beginning {
        return Err((*guess, bytes));
    }
    let wide = match bytes.get(..2) {
        Some([0xff, 0xfe]) => Some(Encoding::Utf16Little),
        Some([0xfe, 0xff]) => Some(Encoding::Utf16Big),
        _ => None,
    };
    if let Some(encoding) = wide {
        return match wide_text(&bytes, encoding) {
            Some(text) => Ok((text, encoding)),
            None => Err((Guess::DamagedUtf16, bytes)),
        };
    }
    // A text has no zeros in it, but for one by accident; each letter of UTF-16 in western writing has one.
    let zeros = bytes.iter().filter(|byte| **byte == 0).count();
    if zeros > 4 && zeros * 8 > bytes.len() {
        return Err((guess(&bytes), bytes));
    }
    String::from_utf8(bytes)
        .map(|text| (text, Encoding::Utf8))
        .map_err(|error| {
            let bytes = error.into_bytes();
            (guess(&bytes), bytes)
        })
}

fn wide_text(bytes: &[u8], encoding: Encoding) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs
        .iter()
        .map(|pair| match encoding {
            Encoding::Utf16Big => u16::from_be_bytes(*pair),
            _ => u16::from_le_bytes(*pair),
        })
        .collect();
    let text = String::from_utf16(&units).ok()?;
    rest.is_empty().then_some(text)
}

fn guess(bytes: &[u8]) -> Guess {
    let count = |wanted: &dyn Fn(u8) -> bool| bytes.iter().filter(|byte| wanted(**byte)).count();
    let zeros_at = |offset: usize, step: usize| {
        let places = bytes.iter().skip(offset).step_by(step);
        let all = places.clone().count().max(1);
        places.filter(|byte| **byte == 0).count() * 10 > all * 6
    };
    if count(&|byte| byte == 0) > 0 {
        let is_quads = zeros_at(1, 4) && zeros_at(2, 4);
        return match () {
            () if is_quads => Guess::Utf32,
            () if zeros_at(0, 2) != zeros_at(1, 2) => Guess::Utf16,
            () => Guess::Binary,
        };
    }
    let is_control = |byte: u8| byte < 32 && !matches!(byte, b'\t' | b'\n' | b'\r' | 12);
    if count(&is_control) * 50 > bytes.len() {
        return Guess::Binary;
    }
    older(bytes)
}

/// Which of the older ways of writing it was, in one byte a letter or in two.
fn older(bytes: &[u8]) -> Guess {
    let high = bytes.iter().filter(|byte| **byte >= 0x80).count();
    // Western texts have single letters with marks among plain ones; others have whole words of such bytes.
    let beside = bytes
        .windows(2)
        .filter(|pair| pair[0] >= 0x80 && pair[1] >= 0x80);
    if beside.count() * 2 > high {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(bytes, true);
        let encoding = detector.guess(None, Utf8Detection::Deny);
        return if encoding.is_single_byte() || !encoding.decode_without_bom_handling(bytes).1 {
            Guess::Older(encoding.name())
        } else {
            Guess::Other
        };
    }
    // The letters and quotes that western European texts have most, in each of them.
    const DOS: &[u8] = b"\x84\x94\x81\x8e\x99\x9a\xe1\x82\x8a\x88\x85\xa0\x87\xa1\xa2\xa3\xa4\x86\x9b\x91\x83\x93\xf8\xab\xae\xaf";
    const WINDOWS: &[u8] = b"\xe4\xf6\xfc\xc4\xd6\xdc\xdf\xe9\xe8\xea\xe0\xe1\xe7\xed\xf3\xfa\xf1\xe5\xf8\xe6\x91\x92\x93\x94\x96\x97\x84\x85\xb0\xbd\xa0\xab\xbb\xb4";
    const MAC: &[u8] = b"\x8a\x9a\x9f\x80\x85\x86\xa7\x8e\x8f\x90\x88\x87\x8d\x92\x97\x9c\x96\x8c\xbf\xbe\xd4\xd5\xd2\xd3\xd0\xd1\xe3\xc9\xa1\xca\xc7\xc8";
    let count = |wanted: &[u8]| bytes.iter().filter(|byte| wanted.contains(byte)).count();
    let known = [
        (WINDOWS, Guess::Windows),
        (MAC, Guess::Mac),
        (DOS, Guess::Dos),
    ];
    // Of two that are as likely, the earlier one in the list.
    let likeliest = known
        .into_iter()
        .rev()
        .max_by_key(|(letters, _)| count(letters));
    match likeliest {
        Some((letters, guess)) if count(letters) * 4 >= high * 3 => guess,
        _ => Guess::Other,
    }
}

impl Encoding {
    /// The bytes of a text, whose byte-order mark is in it.
    pub fn encoded(self, text: &str) -> Vec<u8> {
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Utf16Little => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Self::Utf16Big => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        }
    }
}

#[cfg(test)]
mod tests;
