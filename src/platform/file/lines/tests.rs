use super::*;
use crate::platform::file::put;

#[test]
fn lines_follow_each_other_from_a_file_that_was_not_there() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("a/b/log");
    append_lines(&path, &["one"]).unwrap();
    append_lines(&path, &[""]).unwrap();
    append_lines(&path, &["zwei ü"]).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "one\n\nzwei ü\n");
}

#[test]
fn a_torn_line_is_kept_and_ended() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("log");
    put(&path, b"whole\nto");
    append_lines(&path, &["new"]).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"whole\nto\nnew\n");
    put(&path, b"\0\0");
    append_lines(&path, &["new"]).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"\0\0\nnew\n");
}

#[test]
fn a_line_is_one_line() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("log");
    for line in ["a\nb", "a\r", "\n"] {
        let error = append_lines(&path, &[line]).unwrap_err();
        assert_eq!(error.kind(), Some(io::ErrorKind::InvalidInput));
    }
    assert_eq!(fs::read(&path).unwrap(), b"");
}

#[test]
fn several_lines_are_added_all_or_none() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("log");
    append_lines(&path, &["one", "two"]).unwrap();
    assert!(append_lines(&path, &["three", "fo\nur"]).is_err());
    put(&path, b"one\ntwo\nto");
    append_lines(&path, &["three", "four"]).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"one\ntwo\nto\nthree\nfour\n");
}

#[test]
fn what_is_no_file_is_refused() {
    let root = tempfile::tempdir().unwrap();
    let refused = append_lines(root.path(), &["line"]).unwrap_err();
    assert!(matches!(refused, FileError::NotAFile));
    let blocked = root.path().join("file");
    put(&blocked, b"");
    assert!(append_lines(&blocked.join("log"), &["line"]).is_err());
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told() {
    let mut full = LineFile {
        file: OpenOptions::new().append(true).open("/dev/full").unwrap(),
        path: "/dev/full".into(),
    };
    let error = full.append("line").unwrap_err();
    assert_eq!(error.kind(), Some(io::ErrorKind::StorageFull));
}

#[test]
fn a_torn_write_is_cut_back_but_never_the_lines_of_others() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("log");
    let left_after_a_failed_write = |bytes: &[u8], old_length, written_at_most| {
        put(&path, bytes);
        let file = LineFile::open(&path).unwrap();
        file.cut_back(old_length, written_at_most);
        fs::read(&path).unwrap()
    };
    assert_eq!(left_after_a_failed_write(b"old\nne", 4, 4), b"old\n");
    assert_eq!(left_after_a_failed_write(b"old\n", 4, 4), b"old\n");
    let with_another = b"old\nne\nanother\n";
    assert_eq!(left_after_a_failed_write(with_another, 4, 4), with_another);
}

#[test]
fn an_open_file_is_held_until_it_is_dropped() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("log");
    assert!(LineFile::open_if_free(&path).unwrap_err().is_missing());
    let held = LineFile::create(&path, &["one".into(), "two".into()]).unwrap();
    assert!(matches!(
        LineFile::open_if_free(&path),
        Err(FileError::Busy)
    ));
    drop(held);
    let mut file = LineFile::open_if_free(&path).unwrap();
    assert_eq!(file.read(8).unwrap(), b"one\ntwo\n");
    assert!(matches!(file.read(7), Err(FileError::TooLarge { .. })));
    file.append("three").unwrap();
    assert_eq!(file.read(100).unwrap(), b"one\ntwo\nthree\n");
}

#[test]
#[cfg(unix)]
fn a_file_that_was_removed_or_replaced_is_noticed() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("log");
    let file = LineFile::open(&path).unwrap();
    assert!(file.is_in_place());
    let other = LineFile::rewrite(&path, &[]).unwrap();
    assert!(!file.is_in_place());
    assert!(other.is_in_place());
    other.remove().unwrap();
    assert!(!path.exists());
}

#[test]
fn writers_at_once_lose_nothing() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("log");
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let path = &path;
            scope.spawn(move || {
                for line in 0..25 {
                    append_lines(path, &[format!("{writer} {line}")]).unwrap();
                }
            });
        }
    });
    let text = fs::read_to_string(&path).unwrap();
    for writer in 0..4 {
        let begin = format!("{writer} ");
        let lines = text.lines().filter_map(|line| line.strip_prefix(&begin));
        assert!(lines.eq((0..25).map(|line| line.to_string())));
    }
    assert_eq!(text.lines().count(), 100);
}
