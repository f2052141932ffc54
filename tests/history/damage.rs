//! Files that are torn, damaged, of another kind, or full of anything.

use std::fs;
use std::time::Duration;

use proptest::prelude::*;
use supple::history::Damage;
use supple::platform::FileError;

use crate::place::{Place, create, die, finish, put, record};

#[test]
fn a_running_file_that_cannot_be_read_is_shown_and_left_alone() {
    let place = Place::new();
    let bytes: [&[u8]; 5] = [
        b"",
        b"\0\0\0\0",
        b"V1Start()\n",
        b"\xff\xfe\n",
        b"V1Begin(id:",
    ];
    for bytes in bytes {
        let path = place.put("k3f9q2ab-running.ron", bytes);
        let found = place.find();
        assert!(found.interrupted.is_empty());
        assert_eq!(found.unreadable.len(), 1, "{bytes:?}");
        assert_eq!(found.unreadable[0].file, path);
        assert_eq!(fs::read(path).unwrap(), bytes);
        let journal = place.begin("A");
        assert!(journal.trouble().is_none());
        journal.finish(finish(1)).unwrap();
    }
}

#[test]
fn a_running_file_cut_at_any_byte_still_gives_every_whole_line() {
    let place = Place::new();
    die(&place, "A");
    let whole = fs::read(place.running()).unwrap();
    let header_end = whole.iter().position(|byte| *byte == b'\n').unwrap();
    for cut in 0..=whole.len() {
        for tail in [0, 64] {
            let mut bytes = whole[..cut].to_vec();
            bytes.extend(std::iter::repeat_n(0, tail));
            put(&place.running(), &bytes);
            let found = place.find();
            // A header whose line break alone is missing is whole.
            let readable = cut > header_end || (cut == header_end && tail == 0);
            assert_eq!(
                found.interrupted.len(),
                usize::from(readable),
                "{cut} {tail}"
            );
            let Some(found) = found.interrupted.first() else {
                continue;
            };
            let segments = whole[..cut]
                .split_inclusive(|byte| *byte == b'\n')
                .filter(|line| line.starts_with(b"V1Segment") && line.ends_with(b"\n"))
                .count();
            let seen = found.segment().map_or(0, |(index, _)| index + 1);
            assert!(
                seen == segments || (seen == segments + 1 && tail == 0),
                "{cut} {tail}"
            );
        }
    }
}

#[test]
fn a_torn_running_file_goes_on_without_a_loss() {
    let place = Place::new();
    die(&place, "A");
    let whole = fs::read(place.running()).unwrap();
    put(
        &place.running(),
        &[&whole[..whole.len() - 9], [0; 30].as_slice()].concat(),
    );
    let mut journal = place.found().resume(&place.folders, &place.device).unwrap();
    journal.segment(3, Duration::from_secs(43));
    drop(journal);
    assert_eq!(place.found().segment(), Some((3, Duration::from_secs(43))));
    assert_eq!(place.found().bouts().len(), 1);
}

#[test]
fn a_log_cut_at_any_byte_keeps_every_whole_line_and_takes_more() {
    let place = Place::new();
    for id in ["A", "B", "C"] {
        place.append(&record(id)).unwrap();
    }
    let whole = fs::read(place.log()).unwrap();
    for cut in 0..=whole.len() {
        for tail in [0, 512] {
            let mut bytes = whole[..cut].to_vec();
            bytes.extend(std::iter::repeat_n(0, tail));
            put(&place.log(), &bytes);
            let before = place.history().records;
            let ends = whole[..cut].iter().filter(|byte| **byte == b'\n').count();
            let unended = usize::from(tail == 0 && whole.get(cut) == Some(&b'\n'));
            assert_eq!(before.len(), ends + unended, "{cut} {tail}");

            place.append(&record("D")).unwrap();
            let after = place.history().records;
            assert_eq!(after.len(), before.len() + 1, "{cut} {tail}");
            assert!(
                fs::read(place.log()).unwrap().starts_with(&bytes),
                "nothing is lost"
            );
        }
    }
}

#[test]
fn what_cannot_be_read_is_told_by_file_and_line_and_the_rest_is_shown() {
    let place = Place::new();
    place.append(&record("A")).unwrap();
    let good = fs::read_to_string(place.log()).unwrap();
    let mut bytes = "\u{feff}// my log\r\n\r\n".as_bytes().to_vec();
    bytes.extend_from_slice(good.trim_end().as_bytes());
    bytes.extend_from_slice(b"\r\nV1(\xff)\nV1New(id:\"B\")\n");
    bytes.extend_from_slice(good.replace("05-03", "02-30").as_bytes());
    let path = place.put("k3f9q2ab-2026.ron", &bytes);

    let history = place.history();
    assert_eq!(history.records, [record("A")]);
    let lines: Vec<_> = history.unreadable.iter().map(|one| one.line).collect();
    assert_eq!(lines, [Some(4), Some(5), Some(6)]);
    assert!(history.unreadable.iter().all(|one| one.file == path));
    assert!(matches!(history.unreadable[0].reason, Damage::NotUtf8));
    assert!(matches!(history.unreadable[1].reason, Damage::Format(_)));
    assert_eq!(history.unreadable[1].text, "V1New(id:\"B\")");
    assert_eq!(fs::read(path).unwrap(), bytes);
}

#[test]
fn files_of_other_kinds_and_sizes_do_not_stop_it() {
    let place = Place::new();
    place.append(&record("A")).unwrap();
    fs::create_dir(place.file("folder.ron")).unwrap();
    let huge = create(&place.file("huge.ron"));
    huge.set_len(1 << 30).unwrap();
    let utf16: Vec<u8> = "V1()\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    place.put("utf16.ron", &utf16);
    let long = create(&place.file("long.ron"));
    long.set_len(40 << 20).unwrap();
    place.put("noise.ron", "?\n".repeat(3_000).as_bytes());

    let history = place.history();
    assert_eq!(history.records.len(), 1);
    let of = |name: &str| {
        let path = place.file(name);
        let found = history.unreadable.iter().filter(|one| one.file == path);
        found.map(|one| &one.reason).collect::<Vec<_>>()
    };
    assert!(matches!(
        of("folder.ron")[..],
        [Damage::File(FileError::NotAFile)]
    ));
    assert!(matches!(
        of("huge.ron")[..],
        [Damage::File(FileError::TooLarge { .. })]
    ));
    assert!(!of("utf16.ron").is_empty());
    assert!(matches!(of("long.ron")[..], [Damage::TooLong]));
    let noise = of("noise.ron");
    assert_eq!(noise.len(), 1_001);
    assert!(matches!(noise[1_000], Damage::AndMore(2_000)));
}

/// Bytes that are near enough to lines of a log to reach deep into the reader.
fn nearly_lines() -> impl Strategy<Value = Vec<u8>> {
    let words = prop::sample::select(vec![
        "V1(",
        "V1Begin(",
        "V1Segment(",
        "V1Work(",
        "V1End(",
        "V1Delete(",
        ")",
        "(",
        "[",
        "]",
        ",",
        "id:\"A\"",
        "started:",
        "\"2026-05-03T07:12:09+02:00\"",
        "index:",
        "active_ms:",
        "99999999999999999999",
        "-1",
        "at:",
        "\"",
        "\\u{",
        "\n",
        "\r\n",
        "\0",
        "// ",
        "/*",
        "r#\"",
        "Some(",
        "\u{feff}",
    ]);
    let word = words.prop_map(|word| word.as_bytes().to_vec());
    let noise = prop::collection::vec(any::<u8>(), 0..8);
    prop::collection::vec(prop_oneof![4 => word, 1 => noise], 0..40)
        .prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_bytes_make_it_panic_or_change_what_it_cannot_read(bytes in nearly_lines()) {
        let place = Place::new();
        let (log, running) = (place.log(), place.running());
        place.put("k3f9q2ab-2026.ron", &bytes);
        place.put("k3f9q2ab-running.ron", &bytes);
        place.history();
        let found = place.find();
        prop_assert_eq!(fs::read(&log).unwrap(), bytes.clone());
        if found.interrupted.is_empty() {
            prop_assert_eq!(fs::read(&running).unwrap(), bytes);
        }
        place.append(&record("GOOD")).unwrap();
        prop_assert!(place.history().records.iter().any(|one| one.id == "GOOD"));
    }

    #[test]
    fn a_running_file_with_damage_in_it_gives_what_is_left(at in 0.0..1.0_f64, damage in nearly_lines()) {
        let place = Place::new();
        die(&place, "A");
        let mut bytes = fs::read(place.running()).unwrap();
        let header = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
        let lines = bytes.len() - header;
        let place_of_damage = header + (lines as f64 * at) as usize;
        bytes.splice(place_of_damage..place_of_damage, damage);
        put(&place.running(), &bytes);
        let found = place.find().interrupted;
        // Damage that says that the session has ended is believed.
        if let Some(found) = found.first() {
            let kept = found.keep(&place.folders, &place.device).unwrap();
            prop_assert!(place.records().contains(&kept));
        } else {
            prop_assert_eq!(place.records().len(), 1);
        }
    }
}
