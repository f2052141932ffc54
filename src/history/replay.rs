//! A running file, read as the session of which it tells.

use super::journal_line;
use super::run::Run;
use super::version::NotRead;

/// The session that the lines of a running file tell of, and the lines that stay if it is written anew: those that could be
/// read, and those of a newer version.
///
/// A line that was torn is left out: it tells of no more than the segment under way.
pub(super) fn replayed(bytes: &[u8]) -> Result<(Run, Vec<String>), NotRead> {
    let mut lines = bytes
        .split(|byte| *byte == b'\n')
        .map(|line| str::from_utf8(line).map(str::trim));
    let header = match lines.next() {
        Some(Ok(line)) => line,
        Some(Err(error)) => return Err(error.to_string().into()),
        None => return Err("empty".to_owned().into()),
    };
    let mut run = Run::new(journal_line::read_header(header)?);
    let mut read = vec![header.to_owned()];
    for line in lines.flatten() {
        match journal_line::read_step(line) {
            Ok((step, at)) => run.take(step, at),
            Err(NotRead::Newer) => {}
            Err(NotRead::Damaged(_)) => continue,
        }
        read.push(line.to_owned());
    }
    Ok((run, read))
}
