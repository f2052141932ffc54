use super::*;
use crate::session::Cue;

fn of_cues(check: impl FnOnce(&Names<'_>)) {
    let told = Cue::ALL.map(Cue::id);
    check(&Names {
        told: &told,
        is_other: &|_| false,
    });
}

fn role_of(name: &str) -> Role {
    let mut found = Role::Nothing;
    of_cues(|names| found = role(name, names));
    found
}

fn nearest_of(name: &str) -> Option<String> {
    match role_of(name) {
        Role::Amiss(OwnSoundFault::NoName { nearest }) => nearest,
        other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn the_case_of_a_name_does_not_matter() {
    for name in ["work-begins.wav", "Work-Begins.WAV", "WORK-BEGINS.Wav"] {
        let role = role_of(name);
        assert!(
            matches!(&role, Role::Sound(cue, "wav") if cue == "work-begins"),
            "{name}: {role:?}"
        );
    }
}

#[test]
fn a_cue_with_another_ending_is_told() {
    for (name, expected) in [
        ("rep.m4a", "m4a"),
        ("Rep.AAC", "aac"),
        ("rep", ""),
        ("rep.txt", "txt"),
    ] {
        let role = role_of(name);
        let Role::Amiss(OwnSoundFault::Ending(ending)) = &role else {
            panic!("{name}: {role:?}");
        };
        assert_eq!(ending, expected);
    }
}

#[test]
fn a_name_near_that_of_a_cue_gets_a_hint() {
    for (name, expected) in [
        ("work_begins.wav", "work-begins"),
        ("Work Begins.wav", "work-begins"),
        ("workbegins.ogg", "work-begins"),
        ("work-begin.mp3", "work-begins"),
        ("halfwya.flac", "halfway"),
        ("rep.wav.wav", "rep"),
        ("rep (1).wav", "rep"),
        ("rep2.wav", "rep"),
        ("my-halfway.opus", "halfway"),
        ("breath-in.wav", "breathe-in"),
        (
            "finished.sync-conflict-20261128-101010-ABCDEFG.wav",
            "finished",
        ),
    ] {
        assert_eq!(nearest_of(name).as_deref(), Some(expected), "{name}");
    }
    assert_eq!(nearest_of("temple-bell.wav"), None);
}

#[test]
fn what_has_nothing_to_do_with_sounds_is_left_alone() {
    for name in [
        ".DS_Store",
        "._rep.wav",
        "README.txt",
        "desktop.ini",
        "Thumbs.db",
        "cover.jpg",
        "rep.wav~",
    ] {
        assert!(matches!(role_of(name), Role::Nothing), "{name}");
    }
}

#[test]
fn of_several_files_for_one_cue_the_first_of_the_endings_comes_first() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["rep.mp3", "rep.flac", "Rep.ogg", "rep.ogg"] {
        crate::platform::file::put(&folder.path().join(name), b"");
    }
    let mut names = Vec::new();
    of_cues(|cues| {
        let files = SoundFiles::look_into(folder.path(), cues);
        assert!(files.problems().is_empty());
        names = files.meant.iter().map(Meant::name).collect();
    });
    let same_file = !folder.path().join("REP.OGG").exists();
    if same_file {
        assert_eq!(names, ["rep.ogg", "Rep.ogg", "rep.flac", "rep.mp3"]);
    }
}
