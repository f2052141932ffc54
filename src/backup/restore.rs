//! Restores a backup.

use std::path::Path;

use super::archive::Archive;
use super::belongs::SETTINGS;
use super::put::Placing;
use super::restore_error::RestoreError;
use super::restored::Restored;
use crate::history::{self, adopt};
use crate::platform::{Device, Folders};

/// How many sessions under way are taken over at most: each of them is compared with the whole log.
const MOST_RUNNING: usize = 100;

/// Puts Supple's files of a backup, or of any zip file that has some, into the config folder.
///
/// All of them are read before the first is written. What is not Supple's is left out and told. A file that is there already
/// stays, and that of the backup gets a name beside it; but the settings of the backup take their place, and those of now
/// get the other name. A log whose lines are all there already is not needed. A session that was under way is offered on this
/// machine. Doing it twice changes no more.
///
/// # Errors
///
/// [`RestoreError`]; nothing was changed then.
pub fn restore(folders: &Folders, device: &Device, from: &Path) -> Result<Restored, RestoreError> {
    let mut archive = Archive::open(from)?;
    let contents = archive.contents()?;
    let mut placing = Placing::new(&folders.config);
    let mut running = 0;
    // Of several that were packed as settings, the last are those of the backup.
    let settings = contents
        .files
        .iter()
        .rposition(|file| file.path == SETTINGS);
    for (number, file) in contents.files.iter().enumerate() {
        let done = match archive.content(file) {
            Err(error) => Err((folders.config.join(&file.path), error.into())),
            Ok(bytes) if is_running_file(&file.path) && running < MOST_RUNNING => {
                running += 1;
                placing.count(adopt(folders, device, &bytes), &file.path)
            }
            Ok(bytes) if Some(number) == settings => placing.put_settings(&bytes),
            Ok(bytes) => placing.put(&file.path, &bytes),
        };
        placing.done.failed.extend(done.err());
    }
    Ok(Restored {
        left_out: contents.left_out,
        renamed: contents.renamed,
        had_twins: contents.has_twins,
        ..placing.done
    })
}

/// Whether this is the file of a session that was under way.
fn is_running_file(path: &str) -> bool {
    path.strip_prefix("history/")
        .is_some_and(history::is_running_file)
}
