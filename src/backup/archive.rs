//! What is in a zip file: which of its files are Supple's and where they belong, and their content.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufReader, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use zip::ZipArchive;
use zip::read::ZipFileEntry;

use super::belongs::{Destination, Foreign, destination_of};
use super::left_out::{LeftOut, Renamed};
use super::restore_error::RestoreError;
use super::wrapping::{around, parts_of};
use super::{LARGEST_FILE_BYTES, MARK, MOST_BYTES, MOST_FILES};
use crate::platform::file::open_regular;

/// A zip file that is read.
pub(super) struct Archive {
    zip: ZipArchive<BufReader<File>>,
    /// The same file, for what the zip's reader does not tell.
    file: File,
}

/// A file in it that is Supple's.
pub(super) struct Packed {
    /// Its number in the zip file.
    number: usize,
    /// Where it belongs: its path from the config folder, with slashes, fit for every system.
    pub(super) path: String,
}

/// What is in it.
#[derive(Default)]
pub(super) struct Contents {
    pub(super) files: Vec<Packed>,
    pub(super) left_out: LeftOut,
    pub(super) renamed: Vec<Renamed>,
    /// Whether the zip file has several files of one name, of which there is only the last.
    pub(super) has_twins: bool,
}

impl Archive {
    pub(super) fn open(from: &Path) -> Result<Self, RestoreError> {
        let zip = ZipArchive::new(BufReader::new(open_regular(from)?))?;
        let file = open_regular(from)?;
        Ok(Self { zip, file })
    }

    /// Whether this is a backup of Supple, or at least nothing but files of Supple's packed by somebody.
    pub(super) fn is_backup(&self) -> bool {
        self.has_mark()
            || self
                .list()
                .is_ok_and(|contents| contents.left_out == LeftOut::default())
    }

    fn has_mark(&self) -> bool {
        self.zip.comment() == MARK.as_bytes()
    }

    /// Finds Supple's files, and reads each of them to its end, so that none of a damaged archive is used.
    pub(super) fn contents(&mut self) -> Result<Contents, RestoreError> {
        if self.zip.len() > MOST_FILES {
            return Err(RestoreError::TooLarge);
        }
        let contents = self.list()?;
        let mut total = 0;
        for file in &contents.files {
            let content = self.zip.by_index(file.number)?;
            let read = io::copy(&mut content.take(LARGEST_FILE_BYTES + 1), &mut io::sink())?;
            total += read;
            if read > LARGEST_FILE_BYTES || total > MOST_BYTES {
                return Err(RestoreError::TooLarge);
            }
        }
        Ok(contents)
    }

    /// The content of a file.
    pub(super) fn content(&mut self, file: &Packed) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let content = self.zip.by_index(file.number)?;
        content.take(LARGEST_FILE_BYTES).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn list(&self) -> Result<Contents, RestoreError> {
        let mut entries = Vec::new();
        for number in 0..self.zip.len() {
            let entry = self.zip.by_index_data(number)?;
            if !entry.is_dir() {
                entries.push((number, name(&entry), entry));
            }
        }
        let leads_out = |name: &str| RestoreError::LeadsOut(name.to_owned());
        let names: Result<Vec<_>, _> = entries
            .iter()
            .map(|(_, name, _)| parts_of(name).ok_or_else(|| leads_out(name)))
            .collect();
        let names = names?;
        // What the app has packed lies in no other folder, whatever its folders are called.
        let around = if self.has_mark() {
            Vec::new()
        } else {
            around(&names)
        };
        let mut contents = Contents {
            has_twins: self.zip.has_duplicate_names(),
            ..Contents::default()
        };
        for ((number, name, entry), parts) in entries.iter().zip(&names) {
            match self.place(entry, parts, &around) {
                Ok(Destination { path, renamed }) => {
                    let renamed = renamed.then(|| Renamed::new(name, &path));
                    contents.renamed.extend(renamed);
                    contents.files.push(Packed {
                        number: *number,
                        path,
                    });
                }
                Err(why) => contents.left_out.add(name, why),
            }
        }
        if contents.files.is_empty() {
            Err(RestoreError::NotABackup(contents.left_out))
        } else {
            Ok(contents)
        }
    }

    /// Where a file of the archive belongs, by its name in the list of all files, or else by the one beside its content.
    ///
    /// The two are the same unless one of them is damaged: checksums are of the content alone.
    fn place(
        &self,
        entry: &ZipFileEntry<'_>,
        parts: &[&str],
        around: &[&str],
    ) -> Result<Destination, Foreign> {
        if is_special(entry) {
            return Err(Foreign::Special);
        }
        destination_in(parts, around).or_else(|why| {
            let other = self.other_name(entry.header_start());
            let other = other
                .as_deref()
                .filter(|name| name.as_bytes() != entry.name_raw());
            let destination = other
                .and_then(parts_of)
                .and_then(|parts| destination_in(&parts, around).ok());
            let path = destination.map(|found| found.path).ok_or(why)?;
            Ok(Destination {
                path,
                renamed: true,
            })
        })
    }

    /// The name that stands beside the content which begins at this place; none if there is none that can be read.
    fn other_name(&self, header_start: u64) -> Option<String> {
        const HEADER_BYTES: usize = 30;
        let mut file = &self.file;
        file.seek(SeekFrom::Start(header_start)).ok()?;
        let mut header = [0; HEADER_BYTES];
        file.read_exact(&mut header).ok()?;
        let length = u16::from_le_bytes([header[26], header[27]]);
        let mut name = vec![0; length.into()];
        file.read_exact(&mut name).ok()?;
        let is_header = header.starts_with(b"PK\x03\x04");
        String::from_utf8(name).ok().filter(|_| is_header)
    }
}

/// The name of a file in the list; old programs write it in the letters of their system (code page 437).
fn name(entry: &ZipFileEntry<'_>) -> String {
    let lossy = || String::from_utf8_lossy(entry.name_raw()).into_owned();
    entry.name().map_or_else(|_| lossy(), Cow::into_owned)
}

/// Where the file of these names belongs, in an archive with these folders around Supple's.
fn destination_in(parts: &[&str], around: &[&str]) -> Result<Destination, Foreign> {
    match parts.strip_prefix(around) {
        Some(inner) => destination_of(inner),
        // It may have a place, but in another folder of Supple's.
        None => Err(destination_of(parts).err().unwrap_or(Foreign::Unknown)),
    }
}

/// Whether it is no file: a link, a pipe, a device, or a folder by its kind alone.
fn is_special(entry: &ZipFileEntry<'_>) -> bool {
    const KIND: u32 = 0o170_000;
    const SPECIAL: [u32; 6] = [
        0o010_000, 0o020_000, 0o040_000, 0o060_000, 0o120_000, 0o140_000,
    ];
    let kind = entry.unix_mode().unwrap_or_default() & KIND;
    SPECIAL.contains(&kind)
}
