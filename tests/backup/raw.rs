//! Zip files byte by byte, with names and kinds that no well-meant program writes.

/// A file in a zip file, not compressed.
#[derive(Debug, Clone)]
pub struct Raw {
    /// Its name in the list of all files.
    pub name: Vec<u8>,
    /// Its name beside its content.
    pub other_name: Vec<u8>,
    /// What Unix knows of it: its kind and its permissions.
    pub mode: u32,
    /// 1 for a file that needs a password.
    pub flags: u16,
    pub content: Vec<u8>,
}

impl Raw {
    pub fn new(name: impl AsRef<[u8]>, content: impl AsRef<[u8]>) -> Self {
        Self {
            name: name.as_ref().to_owned(),
            other_name: name.as_ref().to_owned(),
            mode: 0o100_644,
            flags: 0,
            content: content.as_ref().to_owned(),
        }
    }
}

/// The bytes of a zip file of these.
pub fn zip_of(files: &[Raw]) -> Vec<u8> {
    let (mut bytes, mut list) = (Vec::new(), Vec::new());
    for file in files {
        let start = as_u32(bytes.len());
        let length = as_u32(file.content.len());
        let about = [
            &20_u16.to_le_bytes()[..],
            &file.flags.to_le_bytes(),
            &[0; 2],
            &[0, 0, 0x21, 0],
            &crc(&file.content).to_le_bytes(),
            &length.to_le_bytes(),
            &length.to_le_bytes(),
        ]
        .concat();
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&about);
        bytes.extend(as_u16(file.other_name.len()).to_le_bytes());
        bytes.extend([0; 2]);
        bytes.extend(&file.other_name);
        bytes.extend(&file.content);
        list.extend(b"PK\x01\x02\x14\x03");
        list.extend(&about);
        list.extend(as_u16(file.name.len()).to_le_bytes());
        list.extend([0; 8]);
        list.extend((file.mode << 16).to_le_bytes());
        list.extend(start.to_le_bytes());
        list.extend(&file.name);
    }
    let number = as_u16(files.len()).to_le_bytes();
    let (start, length) = (as_u32(bytes.len()), as_u32(list.len()));
    bytes.extend(list);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend([number, number].concat());
    bytes.extend(length.to_le_bytes());
    bytes.extend(start.to_le_bytes());
    bytes.extend([0; 2]);
    bytes
}

fn as_u16(number: usize) -> u16 {
    number.try_into().unwrap()
}

fn as_u32(number: usize) -> u32 {
    number.try_into().unwrap()
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg())
        })
    };
    !bytes.iter().fold(!0, step)
}
