use std::fs;
use std::sync::mpsc::sync_channel;

use super::*;
use crate::platform::file::put;
use crate::session::Cue;
use crate::settings::{PersonName, TextSize, ThemeChoice};
use crate::sound::Percent;

/// A settings file with this content, in a folder of its own.
fn with(content: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.ron");
    put(&path, content);
    (folder, path)
}

fn mute(file: &mut SettingsFile) {
    let settings = Settings {
        muted: !file.get().muted,
        ..*file.get()
    };
    file.set(settings);
}

/// Saves, and waits for the disk.
fn save(file: &mut SettingsFile) {
    let (done, is_done) = sync_channel(1);
    file.save(move || done.send(()).unwrap());
    if !file.is_at_rest() {
        is_done.recv().unwrap();
        file.save(|| ());
        assert!(file.is_at_rest());
    }
}

#[test]
fn what_was_set_is_read_again_and_comments_stay() {
    let (_folder, path) = with(b"// my settings\nSettings(theme: Dark)\n");
    let mut file = SettingsFile::load(&path);
    let mut settings = *file.get();
    settings.muted = true;
    settings.volumes[Cue::Rep].percent = Percent::try_from(35).unwrap();
    file.set(settings);
    save(&mut file);
    assert!(file.trouble.is_none());
    assert_eq!(*SettingsFile::load(&path).get(), settings);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("// my settings\nSettings(theme: Dark,"));
}

#[test]
fn a_name_is_set_changed_and_taken_back_in_place() {
    let (_folder, path) = with(b"Settings(theme: Dark) // mine");
    let mut file = SettingsFile::load(&path);
    for name in ["Zoë \"Z\" \\", "さくら"] {
        let name = PersonName::new(name).ok();
        assert!(name.is_some());
        file.set(Settings {
            name,
            ..*file.get()
        });
        file.finish();
        assert_eq!(SettingsFile::load(&path).get().name, name);
    }
    file.set(Settings {
        name: None,
        ..*file.get()
    });
    file.finish();
    assert_eq!(SettingsFile::load(&path).get().name, None);
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text, "Settings(theme: Dark, name: \"\") // mine");
}

#[test]
fn what_was_edited_meanwhile_stays() {
    let (_folder, path) = with("\u{feff}Settings(theme: Dark)".as_bytes());
    let mut file = SettingsFile::load(&path);
    replace(&path, "\u{feff}Settings(theme: Light) // mine".as_bytes()).unwrap();
    mute(&mut file);
    save(&mut file);
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text, "\u{feff}Settings(theme: Light, muted: true) // mine");
}

#[test]
fn a_file_that_cannot_be_read_or_was_cut_short_is_told_and_left_as_it_is() {
    let contents: [&[u8]; 9] = [
        b"Settings(thme: Dark)",
        b"Settings(theme: Dark",
        b"Settings(theme: Da\0\0\0",
        b"Settings",
        b"",
        b"\n\n",
        b"\0\0\0\0\0\0",
        b"// only a comment\n",
        b"\xff\xfe",
    ];
    for content in contents {
        let (_folder, path) = with(content);
        let mut file = SettingsFile::load(&path);
        let unread = |file: &SettingsFile| matches!(file.trouble, Some(SettingsTrouble::Unread(_)));
        assert!(unread(&file), "{content:?}");
        mute(&mut file);
        save(&mut file);
        file.finish();
        assert!(unread(&file) && file.get().muted, "{content:?}");
        assert_eq!(fs::read(&path).unwrap(), content);
    }
}

#[test]
fn a_file_that_is_emptied_while_the_app_runs_is_not_filled_with_defaults() {
    let (_folder, path) = with(b"Settings(theme: Dark)");
    let mut file = SettingsFile::load(&path);
    put(&path, b"");
    mute(&mut file);
    save(&mut file);
    assert_eq!(fs::read(&path).unwrap(), b"");
    assert_eq!(file.get().theme, ThemeChoice::Dark);
    // Once its content is there, what was set meanwhile gets into it at the next change.
    put(&path, b"Settings(theme: Light)");
    let settings = Settings {
        text_size: TextSize::new(120).unwrap(),
        ..*file.get()
    };
    file.set(settings);
    save(&mut file);
    assert!(file.trouble.is_none());
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text, "Settings(theme: Light, muted: true, text_size: 120)");
}

#[test]
fn a_file_that_has_gone_is_made_again_with_all_that_is_set() {
    let (_folder, path) = with(b"Settings(theme: Dark, rep_volume: 35)");
    let mut file = SettingsFile::load(&path);
    fs::remove_file(&path).unwrap();
    mute(&mut file);
    save(&mut file);
    assert_eq!(SettingsFile::load(&path).get(), file.get());
    assert_eq!(file.get().theme, ThemeChoice::Dark);
}

#[test]
#[cfg(unix)]
fn what_cannot_be_saved_is_tried_again_at_the_next_change_and_not_before() {
    let folder = tempfile::tempdir().unwrap();
    let gone = folder.path().join("gone");
    std::os::unix::fs::symlink("/proc/nowhere", &gone).unwrap();
    let path = gone.join("settings.ron");
    let mut file = SettingsFile::load(&path);
    mute(&mut file);
    save(&mut file);
    assert!(matches!(file.trouble, Some(SettingsTrouble::Unsaved(_))));
    for _frame in 0..100 {
        file.save(|| panic!("nothing has changed"));
        assert!(file.is_at_rest());
    }
    fs::remove_file(gone).unwrap();
    let settings = Settings {
        reduce_motion: true,
        ..*file.get()
    };
    file.set(settings);
    save(&mut file);
    assert!(file.trouble.is_none());
    assert_eq!(*SettingsFile::load(&path).get(), settings);
}

#[test]
fn the_end_of_the_app_waits_for_what_is_not_written_yet() {
    let (_folder, path) = with(b"Settings()");
    let mut file = SettingsFile::load(&path);
    mute(&mut file);
    file.save(|| ());
    let settings = Settings {
        theme: ThemeChoice::Light,
        ..*file.get()
    };
    file.set(settings);
    file.finish();
    assert_eq!(*SettingsFile::load(&path).get(), settings);
}
