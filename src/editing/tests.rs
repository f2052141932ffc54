//! What happens to a file, and to what was typed, while it is edited.

use std::fs;

use tempfile::TempDir;

use super::*;
use crate::platform::file::put;

const TEXT: &str = "Routine(\r\n    name: \"Hips\", // mine\r\n    steps: [(exercise: \"cobra\", work: Hold(seconds: 10))],\r\n)\r\n";

struct Desk {
    _root: TempDir,
    folders: Folders,
    file: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        let folders = Folders {
            config: root.path().join("config"),
            state: root.path().join("state"),
        };
        let file = folders.routines().join("hips.ron");
        fs::create_dir_all(folders.routines()).unwrap();
        put(&file, TEXT.as_bytes());
        Self {
            _root: root,
            folders,
            file,
        }
    }

    fn open(&self) -> Editing {
        let catalogue = Arc::new(Catalogue::bundled());
        Editing::of_file(
            self.file.clone(),
            catalogue,
            self.folders.drafts(),
            "one".to_owned(),
        )
        .unwrap()
    }

    fn found(&self) -> Vec<LeftBehind> {
        LeftBehind::find(&self.folders)
    }

    fn text(&self) -> String {
        fs::read_to_string(&self.file).unwrap()
    }
}

/// The text as it is in a file that was saved, with the id of the draft.
fn saved(name: &str, id: &str) -> String {
    let with_id = format!("\"{name}\", // mine\r\n    id: \"{id}\",");
    TEXT.replace("\"Hips\", // mine", &with_id)
}

fn rename(editing: &mut Editing, name: &str) {
    assert!(editing.change(&Change::Name(name.to_owned())).unwrap());
}

#[test]
fn what_was_not_saved_is_found_after_a_crash_and_gone_on_with() {
    let desk = Desk::new();
    let mut editing = desk.open();
    rename(&mut editing, "Hips and back");
    let text = editing.draft().text().to_owned();
    drop(editing);
    assert_eq!(desk.text(), TEXT);
    let left = desk.found().remove(0);
    let mut editing = Editing::resume(left, Arc::new(Catalogue::bundled()), desk.folders.drafts());
    assert_eq!(editing.draft().text(), text);
    assert!(editing.is_changed());
    editing.save(&desk.folders).unwrap();
    assert_eq!(desk.text(), saved("Hips and back", "one"));
    drop(editing);
    assert!(desk.found().is_empty());
}

#[test]
fn what_was_saved_taken_back_or_discarded_leaves_no_copy() {
    let desk = Desk::new();
    let mut editing = desk.open();
    rename(&mut editing, "Back");
    editing.undo();
    assert!(!editing.is_changed());
    rename(&mut editing, "Back");
    editing.discard();
    assert!(desk.found().is_empty());
    assert_eq!(desk.text(), TEXT);
}

#[test]
fn a_file_that_somebody_else_has_changed_is_not_overwritten_unasked() {
    let desk = Desk::new();
    let mut editing = desk.open();
    rename(&mut editing, "Mine");
    let theirs = TEXT.replace("Hips", "Theirs");
    put(&desk.file, theirs.as_bytes());
    assert!(matches!(
        editing.save(&desk.folders),
        Err(NotSaved::Conflict)
    ));
    assert_eq!(desk.text(), theirs);
    assert_eq!(editing.theirs(), Some(&Theirs::Changed(theirs.clone())));
    // Their text comes, and undo brings mine back.
    editing.take_theirs();
    assert_eq!(editing.draft().text(), theirs);
    assert!(!editing.is_changed());
    editing.undo();
    assert_eq!(editing.name(), "Mine");
    // Or mine stays, and is saved because a person said so.
    put(&desk.file, TEXT.as_bytes());
    editing.look_at_file();
    editing.keep_mine();
    editing.save(&desk.folders).unwrap();
    assert_eq!(desk.text(), saved("Mine", "one"));
    // Theirs is not lost either.
    editing.undo();
    assert_eq!(editing.draft().text(), TEXT);
}

#[test]
fn what_is_in_the_file_already_is_no_conflict() {
    let desk = Desk::new();
    let mut editing = desk.open();
    rename(&mut editing, "Mine");
    put(&desk.file, editing.draft().text().as_bytes());
    editing.look_at_file();
    assert!(editing.theirs().is_none() && !editing.is_changed());
    drop(editing);
    assert!(desk.found().is_empty());
}

#[test]
fn a_text_that_could_not_be_read_again_is_not_saved() {
    let desk = Desk::new();
    let mut editing = desk.open();
    editing.type_shown(&"// long\n".repeat(40_000));
    assert!(matches!(
        editing.save(&desk.folders),
        Err(NotSaved::TooLong)
    ));
    assert_eq!(desk.text(), TEXT);
}

#[test]
fn what_cannot_be_saved_there_is_saved_to_a_new_file() {
    let desk = Desk::new();
    let mut editing = desk.open();
    rename(&mut editing, "Back");
    put(&desk.file, b"H\xfcfte");
    editing.look_at_file();
    assert!(matches!(editing.theirs(), Some(Theirs::Unreadable(_))));
    assert!(editing.save(&desk.folders).is_err());
    editing.leave_file();
    editing.save(&desk.folders).unwrap();
    assert_eq!(fs::read(&desk.file).unwrap(), b"H\xfcfte");
    let new = desk.folders.routines().join("back.ron");
    assert_eq!(fs::read_to_string(new).unwrap(), saved("Back", "one-1"));
}

#[test]
fn a_file_that_is_changed_elsewhere_while_nothing_was_edited_is_followed() {
    let desk = Desk::new();
    let mut editing = desk.open();
    put(&desk.file, TEXT.replace("Hips", "Theirs").as_bytes());
    editing.look_at_file();
    assert_eq!(editing.name(), "Theirs");
    assert!(editing.theirs().is_none() && !editing.is_changed());
}

#[test]
fn a_file_that_vanishes_is_written_anew() {
    let desk = Desk::new();
    let mut editing = desk.open();
    fs::remove_file(&desk.file).unwrap();
    editing.look_at_file();
    assert_eq!(editing.theirs(), Some(&Theirs::Gone));
    assert!(editing.is_changed());
    editing.save(&desk.folders).unwrap();
    assert_eq!(desk.text(), saved("Hips", "one"));
}

#[test]
fn a_file_that_cannot_be_written_stays_and_so_does_the_draft() {
    let desk = Desk::new();
    let mut editing = desk.open();
    rename(&mut editing, "Back");
    // A folder in its place: nobody can write to it, whoever they are.
    fs::remove_file(&desk.file).unwrap();
    fs::create_dir(&desk.file).unwrap();
    assert!(editing.save(&desk.folders).is_err());
    assert!(editing.is_changed());
    drop(editing);
    assert_eq!(desk.found().len(), 1);
}

#[test]
fn a_new_routine_gets_a_file_of_its_name_and_replaces_none() {
    let desk = Desk::new();
    let catalogue = Arc::new(Catalogue::bundled());
    let mut editing = Editing::blank("Hips", catalogue, desk.folders.drafts(), "new".to_owned());
    assert!(!editing.is_changed());
    assert!(editing.draft().layout().is_some());
    editing.save(&desk.folders).unwrap();
    assert_eq!(
        editing.file().unwrap(),
        desk.folders.routines().join("hips-2.ron")
    );
    assert_eq!(desk.text(), TEXT);
}

#[test]
fn typing_into_a_text_with_windows_line_breaks_leaves_them() {
    let desk = Desk::new();
    let mut editing = desk.open();
    let shown = TEXT.replace("\r\n", "\n").replace("mine", "mine\n    //");
    editing.type_shown(&shown);
    assert_eq!(
        editing.draft().text(),
        TEXT.replace("mine", "mine\r\n    //")
    );
    assert!(editing.draft().report().is_none());
}

#[test]
fn a_file_keeps_its_id_and_undo_takes_nothing_back_that_nobody_did() {
    let desk = Desk::new();
    let mut editing = desk.open();
    rename(&mut editing, "Back");
    editing.save(&desk.folders).unwrap();
    assert_eq!(desk.text(), saved("Back", "one"));
    // Undo takes back what the person did, and the id with it; saved again, the file has the same.
    editing.undo();
    assert_eq!(editing.draft().text(), TEXT);
    editing.save(&desk.folders).unwrap();
    assert_eq!(desk.text(), saved("Hips", "one"));
    // Opened again, it is known by that still; as another file it is another routine.
    let mut again = Editing::of_file(
        desk.file.clone(),
        Arc::new(Catalogue::bundled()),
        desk.folders.drafts(),
        "two".to_owned(),
    )
    .unwrap();
    rename(&mut again, "Hips, again");
    again.save(&desk.folders).unwrap();
    assert_eq!(desk.text(), saved("Hips, again", "one"));
    again.leave_file();
    again.save(&desk.folders).unwrap();
    let new = fs::read_to_string(again.file().unwrap()).unwrap();
    assert_eq!(new, saved("Hips, again", "two-1"));
    // Undo brings back the text of before, but not its id for two files.
    again.undo();
    again.save(&desk.folders).unwrap();
    let new = fs::read_to_string(again.file().unwrap()).unwrap();
    assert_eq!(new, saved("Hips", "two-1"));
}
