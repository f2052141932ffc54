//! Reading a file whose size and kind are not known beforehand.

use std::fs::{self, File, OpenOptions};
use std::io::Read as _;
use std::path::Path;

use super::FileError;

/// Opens a file to read from it; never waits for a pipe to be written to.
///
/// # Errors
///
/// [`FileError::NotAFile`] for a folder, a pipe or a device; [`FileError::Io`] otherwise.
pub fn open_regular(path: &Path) -> Result<File, FileError> {
    // Looked at first, since opening some devices already does something.
    if !fs::metadata(path)?.is_file() {
        return Err(FileError::NotAFile);
    }
    let mut options = OpenOptions::new();
    options.read(true);
    do_not_wait(&mut options);
    let file = options.open(path)?;
    // Looked at again, since another may have taken its place.
    if !file.metadata()?.is_file() {
        return Err(FileError::NotAFile);
    }
    Ok(file)
}

#[cfg(unix)]
fn do_not_wait(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt as _;

    if let Ok(flag) = i32::try_from(rustix::fs::OFlags::NONBLOCK.bits()) {
        options.custom_flags(flag);
    }
}

#[cfg(not(unix))]
fn do_not_wait(_options: &mut OpenOptions) {}

/// Has the system forget what it remembers of a file that is on the disk, so that the next reading reads the disk. Where it
/// cannot be asked, it may answer from memory.
pub(crate) fn forget_cached(file: &File) {
    #[cfg(target_os = "linux")]
    // A wish; whoever reads gets the same.
    let _ = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed);
    #[cfg(not(target_os = "linux"))]
    let _ = file;
}

/// The whole content of a file of at most `limit_bytes`; never reads more than one byte beyond that.
///
/// # Errors
///
/// [`FileError::TooLarge`] if it is larger, [`FileError::NotAFile`] for a folder, a pipe or a device,
/// [`FileError::Io`] otherwise.
pub fn read_limited(path: &Path, limit_bytes: u64) -> Result<Vec<u8>, FileError> {
    read_opened(&open_regular(path)?, limit_bytes)
}

/// As [`read_limited`], for a file that is open; from where it was read to.
pub(crate) fn read_opened(file: &File, limit_bytes: u64) -> Result<Vec<u8>, FileError> {
    let size = file.metadata()?.len();
    if size > limit_bytes {
        return Err(FileError::TooLarge { limit_bytes });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    // The size may be wrong, as in /proc, or the file may grow.
    file.take(limit_bytes.saturating_add(1))
        .read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > limit_bytes) {
        return Err(FileError::TooLarge { limit_bytes });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::file::put;

    #[test]
    fn the_limit_is_the_greatest_size_that_is_read() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("file");
        put(&path, b"12345");
        assert_eq!(read_limited(&path, 5).unwrap(), b"12345");
        assert!(matches!(
            read_limited(&path, 4),
            Err(FileError::TooLarge { limit_bytes: 4 })
        ));
        assert!(read_limited(&path, u64::MAX).is_ok());
    }

    #[test]
    fn a_missing_file_is_told_from_an_unreadable_one() {
        let root = tempfile::tempdir().unwrap();
        assert!(
            read_limited(&root.path().join("none"), 9)
                .unwrap_err()
                .is_missing()
        );
        let folder = read_limited(root.path(), 9).unwrap_err();
        assert!(matches!(folder, FileError::NotAFile));
    }

    #[test]
    #[cfg(unix)]
    fn pipes_and_devices_are_refused_at_once() {
        use rustix::fs::{CWD, FileType, Mode, mknodat};

        let root = tempfile::tempdir().unwrap();
        let pipe = root.path().join("pipe");
        mknodat(CWD, &pipe, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
        for path in [&pipe, Path::new("/dev/zero")] {
            assert!(matches!(read_limited(path, 9), Err(FileError::NotAFile)));
        }
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_file_that_claims_to_be_empty_is_still_limited() {
        assert!(
            !read_limited(Path::new("/proc/self/status"), 1 << 20)
                .unwrap()
                .is_empty()
        );
        assert!(matches!(
            read_limited(Path::new("/proc/self/status"), 10),
            Err(FileError::TooLarge { .. })
        ));
    }
}
