//! Files that grow by whole lines.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::lock::lock_exclusive;
use super::{FileError, PATIENCE, create_locked, folder, folder_of, read_opened, replace_locked};

/// Adds lines to the end of a file, all of them or none, creating it and its folder if need be.
///
/// When it returns without an error, every line is on the disk, stays there if the power fails, and stands on
/// a line of its own even if what was before it had been torn. With an error, what was in the file before is
/// still in it; the lines are not, unless the disk failed only while syncing or cutting back. Where the power fails in the
/// midst of it, the first lines may be there without the others. Processes that append at once wait
/// for each other for up to 5 s.
///
/// # Errors
///
/// [`FileError::Busy`] if another process holds the file for longer; [`FileError::NotAFile`] for a folder, a pipe
/// or a device; [`FileError::Io`] otherwise, among which `InvalidInput` for a line that holds a line break.
pub fn append_lines(path: &Path, lines: &[impl AsRef<str>]) -> Result<(), FileError> {
    LineFile::open(path)?.append_all(lines)
}

/// How often a file is opened anew because it was replaced while its lock was waited for.
const MOST_OPENINGS: usize = 100;

/// A file that is open to take more lines, and locked against every other process until it is dropped.
#[derive(Debug)]
pub struct LineFile {
    file: File,
    path: PathBuf,
}

impl LineFile {
    /// Opens a file, creating it and its folder if need be, and waits up to 5 s for its lock.
    ///
    /// # Errors
    ///
    /// As [`append_lines`].
    pub fn open(path: &Path) -> Result<Self, FileError> {
        folder::create(folder_of(path))?;
        Self::open_with(path, true, PATIENCE)
    }

    /// Opens a file that must exist, if nobody holds its lock at this moment.
    ///
    /// # Errors
    ///
    /// As [`append_lines`].
    pub fn open_if_free(path: &Path) -> Result<Self, FileError> {
        Self::open_with(path, false, Duration::ZERO)
    }

    fn open_with(path: &Path, create: bool, patience: Duration) -> Result<Self, FileError> {
        for _ in 0..MOST_OPENINGS {
            let file = open_to_append(path, create)?;
            lock_exclusive(&file, patience)?;
            let opened = Self {
                file,
                path: path.to_owned(),
            };
            if opened.is_in_place() {
                return Ok(opened);
            }
        }
        Err(FileError::Busy)
    }

    /// Creates a file with its first lines; it has its name only once they are in it.
    ///
    /// # Errors
    ///
    /// [`FileError::Io`] with the kind `AlreadyExists` if anything has that name, and as [`append_lines`].
    pub fn create(path: &Path, lines: &[String]) -> Result<Self, FileError> {
        let file = create_locked(path, &joined(lines))?;
        Ok(Self {
            file,
            path: path.to_owned(),
        })
    }

    /// Replaces a file by one with these lines, as a whole.
    ///
    /// # Errors
    ///
    /// As [`super::replace`].
    pub fn rewrite(path: &Path, lines: &[String]) -> Result<Self, FileError> {
        let file = replace_locked(path, &joined(lines))?;
        Ok(Self {
            file,
            path: path.to_owned(),
        })
    }

    /// Adds a line, with the promise of [`append_lines`].
    ///
    /// # Errors
    ///
    /// As [`append_lines`].
    pub fn append(&mut self, line: &str) -> Result<(), FileError> {
        self.append_all(&[line])
    }

    /// Adds lines, with the promise of [`append_lines`].
    ///
    /// # Errors
    ///
    /// As [`append_lines`].
    pub fn append_all(&mut self, lines: &[impl AsRef<str>]) -> Result<(), FileError> {
        let lines = || lines.iter().map(AsRef::as_ref);
        if lines().any(|line| line.contains(['\n', '\r'])) {
            return Err(io::Error::from(io::ErrorKind::InvalidInput).into());
        }
        let old_length = self.file.seek(SeekFrom::End(0))?;
        let length: usize = lines().map(|line| line.len() + 1).sum();
        let mut bytes = Vec::with_capacity(length + 1);
        if !self.ends_with_a_line_break(old_length)? {
            bytes.push(b'\n');
        }
        for line in lines() {
            bytes.extend_from_slice(line.as_bytes());
            bytes.push(b'\n');
        }
        if let Err(error) = self.file.write_all(&bytes) {
            self.cut_back(old_length, bytes.len());
            return Err(error.into());
        }
        self.file.sync_all()?;
        if old_length == 0 {
            folder::sync(folder_of(&self.path))?;
        }
        Ok(())
    }

    fn ends_with_a_line_break(&mut self, length: u64) -> io::Result<bool> {
        if length == 0 {
            return Ok(true);
        }
        let mut last = [0];
        self.file.seek(SeekFrom::Start(length - 1))?;
        self.file.read_exact(&mut last)?;
        self.file.seek(SeekFrom::End(0))?;
        Ok(last == *b"\n")
    }

    /// Takes back what a failed write has left. Without it the next line would still stand on a line of its own.
    fn cut_back(&self, old_length: u64, written_at_most: usize) {
        let Ok(length) = self.file.metadata().map(|metadata| metadata.len()) else {
            return;
        };
        // More than that is from another process, on a file system without locks.
        let ours = old_length..old_length.saturating_add(written_at_most as u64);
        if length > old_length && ours.contains(&length) && self.file.set_len(old_length).is_ok() {
            // The error that is reported is that of the write.
            let _ = self.file.sync_all();
        }
    }

    /// Whether the open file can still be found by its path: neither it nor its folder was removed or replaced.
    ///
    /// On Windows, where that cannot be asked, whether there is any such file.
    #[must_use]
    pub fn is_in_place(&self) -> bool {
        is_found_by(&self.file, &self.path)
    }

    /// The name it was opened under.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What is in it.
    ///
    /// # Errors
    ///
    /// [`FileError::TooLarge`] beyond `limit_bytes`; [`FileError::Io`] otherwise.
    pub fn read(&mut self, limit_bytes: u64) -> Result<Vec<u8>, FileError> {
        self.file.seek(SeekFrom::Start(0))?;
        read_opened(&self.file, limit_bytes)
    }

    /// Removes the file for good. It is locked until it is gone.
    ///
    /// # Errors
    ///
    /// [`FileError::Io`]; the file may still be there then.
    pub fn remove(self) -> Result<(), FileError> {
        fs::remove_file(&self.path)?;
        drop(self.file);
        folder::sync(folder_of(&self.path))?;
        Ok(())
    }
}

#[cfg(unix)]
fn is_found_by(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;

    let identity = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    let open = file.metadata().map(identity).ok();
    open.is_some() && open == fs::metadata(path).map(identity).ok()
}

#[cfg(not(unix))]
fn is_found_by(_file: &File, path: &Path) -> bool {
    path.exists()
}

fn open_to_append(path: &Path, create: bool) -> Result<File, FileError> {
    // Looked at first, since opening a pipe may wait and opening a device may do something.
    if path.exists() && !fs::metadata(path)?.is_file() {
        return Err(FileError::NotAFile);
    }
    let mut options = OpenOptions::new();
    options.read(true).create(create);
    // On Windows a file that is opened for appending alone cannot be cut back.
    if cfg!(windows) {
        options.write(true);
    } else {
        options.append(true);
    }
    let file = options.open(path)?;
    if !file.metadata()?.is_file() {
        return Err(FileError::NotAFile);
    }
    Ok(file)
}

fn joined(lines: &[String]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(lines.iter().map(|line| line.len() + 1).sum());
    for line in lines {
        bytes.extend_from_slice(line.as_bytes());
        bytes.push(b'\n');
    }
    bytes
}

#[cfg(test)]
mod tests;
