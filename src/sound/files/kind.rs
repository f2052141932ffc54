//! What a file is by its first bytes, where that is something that cannot be decoded: so that a person hears what to do.

/// A kind of file that cannot be decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForeignKind {
    /// Opus, whatever it is packed in.
    Opus,
    /// FLAC or Speex in an OGG file.
    OtherOgg,
    /// ADPCM in a WAV file.
    Adpcm,
    /// Something else in a WAV file, such as GSM.
    OtherWav,
    /// AAC or ALAC, as in M4A and MP4.
    Aac,
    /// AIFF.
    Aiff,
    /// Windows Media.
    Wma,
    /// Matroska or WebM.
    Matroska,
    /// Notes for a synthesiser.
    Midi,
    /// Some other kind of sound.
    OtherSound,
    /// Text, such as a page that was saved instead of the sound.
    Text,
}

/// The kind of a file that cannot be decoded; none if it may be one that can.
pub(super) fn foreign(bytes: &[u8]) -> Option<ForeignKind> {
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    let at = |place: usize, magic: &[u8]| {
        bytes
            .get(place..)
            .is_some_and(|rest| rest.starts_with(magic))
    };
    if starts(b"OggS") {
        return of_ogg(bytes);
    }
    if at(8, b"WAVE") && (starts(b"RIFF") || starts(b"RF64") || starts(b"RIFX")) {
        return of_wav(bytes);
    }
    let magic: [(usize, &[u8], ForeignKind); 14] = [
        (4, b"ftyp", ForeignKind::Aac),
        (0, b"ADIF", ForeignKind::Aac),
        (8, b"AIFF", ForeignKind::Aiff),
        (8, b"AIFC", ForeignKind::Aiff),
        (0, &[0x30, 0x26, 0xB2, 0x75], ForeignKind::Wma),
        (0, &[0x1A, 0x45, 0xDF, 0xA3], ForeignKind::Matroska),
        (0, b"MThd", ForeignKind::Midi),
        (0, b"caff", ForeignKind::OtherSound),
        (0, b"#!AMR", ForeignKind::OtherSound),
        (0, b"wvpk", ForeignKind::OtherSound),
        (0, b"MAC ", ForeignKind::OtherSound),
        (0, b".snd", ForeignKind::OtherSound),
        (0, b".RMF", ForeignKind::OtherSound),
        (0, b"Creative Voice File", ForeignKind::OtherSound),
    ];
    if let Some((.., kind)) = magic
        .into_iter()
        .find(|(place, magic, _)| at(*place, magic))
    {
        return Some(kind);
    }
    // The header of a frame of AAC: twelve ones and a layer of 0, where MP3 has another.
    if matches!(bytes, [0xFF, second, ..] if second & 0xF6 == 0xF0) {
        return Some(ForeignKind::Aac);
    }
    is_text(bytes).then_some(ForeignKind::Text)
}

/// What is in an OGG file: its first page says so.
fn of_ogg(bytes: &[u8]) -> Option<ForeignKind> {
    /// A page's header is 27 bytes and a table of up to 255.
    const PAGE_HEADER: usize = 27;
    let table = usize::from(*bytes.get(PAGE_HEADER - 1)?);
    let packet = bytes.get(PAGE_HEADER + table..)?;
    if packet.starts_with(b"OpusHead") {
        Some(ForeignKind::Opus)
    } else if packet.starts_with(b"\x01vorbis") {
        None
    } else {
        Some(ForeignKind::OtherOgg)
    }
}

/// What is in a WAV file: the number at the beginning of its chunk `fmt `.
fn of_wav(bytes: &[u8]) -> Option<ForeignKind> {
    /// Where the chunks begin, and how much there is of each before its content.
    const CHUNKS: usize = 12;
    const CHUNK_HEADER: usize = 8;
    /// The number that says that the true one stands further on.
    const EXTENSIBLE: u16 = 0xFFFE;
    const SUB_FORMAT: usize = 24;
    let number = |place: usize| {
        let two = bytes.get(place..place.checked_add(2)?)?;
        Some(u16::from_le_bytes(two.try_into().ok()?))
    };
    let mut place = CHUNKS;
    // A damaged file is left to the decoder, which says so.
    loop {
        let header = bytes.get(place..place.checked_add(CHUNK_HEADER)?)?;
        let (name, length) = header.split_at(4);
        let content = place + CHUNK_HEADER;
        if name == b"fmt " {
            let format = match number(content)? {
                EXTENSIBLE => number(content + SUB_FORMAT)?,
                format => format,
            };
            return match format {
                // Whole numbers and floating point.
                1 | 3 => None,
                0x02 | 0x10..=0x14 | 0x20 | 0x28 | 0x36 | 0x62 | 0x64 | 0x65 | 0x69 => {
                    Some(ForeignKind::Adpcm)
                }
                0xFF | 0x1600 | 0x1610 => Some(ForeignKind::Aac),
                _ => Some(ForeignKind::OtherWav),
            };
        }
        let length = usize::try_from(u32::from_le_bytes(length.try_into().ok()?)).ok()?;
        // A chunk of odd length is followed by a byte that belongs to none.
        place = content.checked_add(length)?.checked_add(length % 2)?;
    }
}

/// Whether the first bytes are letters, in UTF-8 or UTF-16.
fn is_text(bytes: &[u8]) -> bool {
    const LOOKED_AT: usize = 1_024;
    /// What sounds begin with that can be decoded, though little else may be left of them.
    const OF_SOUNDS: [&[u8]; 3] = [b"RIFF", b"fLaC", b"ID3"];
    if OF_SOUNDS.iter().any(|magic| bytes.starts_with(magic)) {
        return false;
    }
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    if head.starts_with(&[0xFF, 0xFE])
        && head.iter().skip(3).step_by(2).all(|byte| *byte < 0x20)
        && head.len() > 8
    {
        return true;
    }
    let text = match str::from_utf8(head) {
        Ok(text) => text,
        // A letter that was cut in two at the end.
        Err(error) if error.error_len().is_none() => {
            str::from_utf8(&head[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(_) => return false,
    };
    !text.is_empty()
        && text
            .chars()
            .all(|letter| !letter.is_control() || matches!(letter, '\t' | '\n' | '\r' | '\x0c'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ogg(packet: &[u8]) -> Vec<u8> {
        let mut page = b"OggS\0\x02".to_vec();
        page.resize(26, 0);
        page.extend([1, 19]);
        page.extend(packet);
        page
    }

    fn wav(format: u16, before: &[u8]) -> Vec<u8> {
        let mut file = b"RIFF\0\0\0\0WAVE".to_vec();
        file.extend(before);
        file.extend(b"fmt \x10\0\0\0");
        file.extend(format.to_le_bytes());
        file.extend([0; 40]);
        file
    }

    #[test]
    fn a_kind_is_told_by_its_first_bytes() {
        let cases: [(&[u8], ForeignKind); 10] = [
            (&ogg(b"OpusHead\x01\x02"), ForeignKind::Opus),
            (&ogg(b"\x7fFLAC\x01\0"), ForeignKind::OtherOgg),
            (&wav(0x11, b""), ForeignKind::Adpcm),
            (&wav(2, b"LIST\x03\0\0\0abc\0"), ForeignKind::Adpcm),
            (&wav(0x31, b""), ForeignKind::OtherWav),
            (b"\0\0\0\x20ftypM4A \0\0\0\0", ForeignKind::Aac),
            (&[0xFF, 0xF1, 0x50, 0x80], ForeignKind::Aac),
            (b"FORM\0\0\0\0AIFFCOMM", ForeignKind::Aiff),
            ("no sound, only words\u{fc}".as_bytes(), ForeignKind::Text),
            (b"<!DOCTYPE html>\n", ForeignKind::Text),
        ];
        for (bytes, kind) in cases {
            assert_eq!(foreign(bytes), Some(kind), "{bytes:?}");
        }
    }

    #[test]
    fn what_may_be_decoded_is_no_foreign_kind() {
        let mp3 = [0xFF, 0xFB, 0x90, 0x64, 0, 0];
        let mut extensible = wav(0xFFFE, b"");
        extensible[20 + 24..20 + 26].copy_from_slice(&1_u16.to_le_bytes());
        let cases: [&[u8]; 8] = [
            &ogg(b"\x01vorbis"),
            &wav(1, b""),
            &wav(3, b"JUNK\x02\0\0\0ab"),
            &extensible,
            &mp3,
            b"ID3\x04\0\0\0\0\0\0",
            b"fLaC\0\0\0\x22",
            b"RIFF",
        ];
        for bytes in cases {
            assert_eq!(foreign(bytes), None, "{bytes:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_file_is_too_strange(
            head in proptest::sample::select(vec![&b"OggS"[..], b"RIFF\0\0\0\0WAVE", b"RIFF\0\0\0\0WAVEfmt ", b""]),
            rest in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..80),
        ) {
            let _kind = foreign(&[head, &rest].concat());
        }
    }
}
