//! Names as the tools give them.

use super::*;

fn named<'a>(stem: &'a str, title: &'a str) -> Named<'a> {
    Named {
        stem,
        title: Some(title),
        text: "",
    }
}

/// Whether a file is taken for a copy of `hips`, which lies beside it.
fn is_copy(stem: &str, title: &str) -> bool {
    originals(&[named(stem, title), named("hips", "Hips")]) == [Some(1), None]
}

/// No person gives such names, whatever the content calls itself.
const BY_TOOLS: [&str; 31] = [
    "hips_冲突文件_20261128101010",
    "hips-冲突-Anna-2026-11-28",
    "hips.sync-conflict-20261128-101010-ABCDEFG",
    "hips.sync-conflict-20261128-101010",
    "hips (Anna's conflicted copy 2026-11-28)",
    "hips (Anna’s conflicted copy 2026-11-28)",
    "hips (MacBook Pro (2)'s conflicted copy 2026-11-28)",
    "hips (Anna's conflicted copy 2026-11-28 (1))",
    "hips (conflicted copy 2026-11-28 101010)",
    "hips (conflicted copy Anna 2026-11-28 101010)",
    "hips (In Konflikt stehende Kopie von Anna 2026-11-28)",
    "hips (Annas in Konflikt stehende Kopie 2026-11-28)",
    "hips (Copie en conflit de Anna 2026-11-28)",
    "hips (Copia en conflicto de Anna 2026-11-28)",
    "hips (Copia in conflitto di Anna 2026-11-28)",
    "hips (Cópia em conflito de Anna 2026-11-28)",
    "hips (Conflicterende kopie van Anna 2026-11-28)",
    "hips (kopia użytkownika Anna powodująca konflikt 2026-11-28)",
    "hips (конфликтующая копия с Anna 2026-11-28)",
    "hips (Anna の競合コピー 2026-11-28)",
    "hips (Anna 的冲突副本 2026-11-28)",
    "hips（Anna 的衝突複本 2026-11-28）",
    "hips (Anna의 충돌하는 사본 2026-11-28)",
    "hips (Annas modstridende kopi 2026-11-28)",
    "hips (Salinan yang berkonflik dari Anna 2026-11-28)",
    "hips_conflict-20261128-101010",
    "hips_DiskStation_Nov-28-101010-2026_Conflict",
    "hips (SFConflict anna@example.org 2026-11-28-10-10-10)",
    "hips (Anna's conflicted copy 2026-11-28) (1)",
    "hips.sync-conflict-20261128-101010-ABCDEFG.sync-conflict-20261129-101010-ABCDEFG",
    "HIPS (Anna's conflicted copy 2026-11-28)",
];

/// Names that a person could give as well.
const BY_ANYBODY: [&str; 44] = [
    "hips-X1-9F",
    "hips~",
    "hips~2",
    "hips_remote_1",
    "hips_local",
    "hips.bak",
    "hips_冲突文件",
    "hips (1)",
    "hips(1)",
    "hips (12)",
    "hips (1) (1)",
    "hips 2",
    "hips 3",
    "hips 10",
    "hips copy",
    "hips copy 2",
    "hips - Copy",
    "hips - Copy (2)",
    "hips – Kopie",
    "hips - Copie",
    "hips - copia",
    "hips - Cópia",
    "hips — копия",
    "hips - Kopi",
    "hips - コピー",
    "hips - 副本",
    "hips - 복사본",
    "hipsのコピー",
    "hips副本",
    "hips (copy)",
    "hips (another copy)",
    "hips (3rd copy)",
    "hips (Kopie)",
    "Copy of hips",
    "copy of Hips",
    "Copy (2) of hips",
    "Kopie von hips",
    "Copia de hips",
    "Копия hips",
    "hips-DESKTOP-4F2K1",
    "hips-DESKTOP-4F2K1-2",
    "hips-Anna's MacBook",
    "hips.Conflict",
    "hips [conflicted]",
];

#[test]
fn what_only_tools_name_is_a_copy_of_the_file_beside_it() {
    for stem in BY_TOOLS {
        assert!(is_copy(stem, "Hips"), "{stem}");
        assert!(is_copy(stem, "Renamed meanwhile"), "{stem}");
        assert_eq!(originals(&[named(stem, "Hips")]), [None], "{stem} alone");
    }
}

#[test]
fn what_a_person_could_have_named_is_a_copy_only_if_it_calls_itself_the_same() {
    for stem in BY_ANYBODY {
        assert!(is_copy(stem, "Hips"), "{stem}");
        assert!(!is_copy(stem, "Hips 2"), "{stem}");
        assert_eq!(originals(&[named(stem, "Hips")]), [None], "{stem} alone");
    }
}

#[test]
fn other_routines_beside_one_are_none_of_its_copies() {
    for stem in [
        "hips-2",
        "hips-copy",
        "hips-evening",
        "hip",
        "hipster",
        "hips 1",
        "hips 2026",
        "copyhips",
        "photocopy",
        "hips (evening)",
        "hips (2026)",
        "hips (copy) too",
        "hips-x1",
        "hips-12-3",
        "shoulders (1)",
        "my hips",
        "hips 02",
        "(1)",
        "copy",
        "2",
    ] {
        assert!(!is_copy(stem, "Hips"), "{stem}");
    }
    let weeks = [
        named("Week 2", "Week 2"),
        named("Week 3", "Week 3"),
        named("Week", "Week"),
    ];
    assert_eq!(originals(&weeks), [None, None, None]);
}

#[test]
fn what_cannot_be_read_is_a_copy_if_its_text_is_the_same() {
    let broken = |stem, text| Named {
        stem,
        title: None,
        text,
    };
    let files = [
        broken("hips (1)", "Routine(\r\n"),
        broken("hips (2)", "Other("),
        broken("hips", "Routine("),
    ];
    assert_eq!(originals(&files), [Some(2), None, None]);
}

#[test]
fn copies_of_copies_and_copies_without_an_original_are_of_one_file() {
    let files = [
        named("hips - Copy", "Hips"),
        named("hips - Copy (2)", "Hips"),
        named("hips", "Hips"),
    ];
    assert_eq!(originals(&files), [Some(2), Some(2), None]);
    let files = [
        named("hips (1)", "Hips"),
        named("hips (2)", "Hips"),
        named("hips (3)", "Back"),
    ];
    assert_eq!(originals(&files), [None, Some(0), None]);
}

#[test]
fn two_files_whose_names_look_the_same_are_one_and_its_copy() {
    let files = [named("Hu\u{308}fte", "Hüfte"), named("Hüfte", "Anders")];
    assert_eq!(originals(&files), [None, Some(0)]);
    let files = [
        named("HIPS", "Hips"),
        named("hips", "Hips"),
        named("Back", "Back"),
        named("back", "Mine"),
    ];
    assert_eq!(originals(&files), [None, Some(0), None, None]);
}

#[test]
fn letters_with_marks_are_the_same_composed_or_not() {
    let files = [
        named("Hu\u{308}fte (1)", "Hu\u{308}fte"),
        named("Hüfte", "Hüfte"),
    ];
    assert_eq!(originals(&files), [Some(1), None]);
    assert_eq!(composed("Hu\u{308}fte"), "Hüfte");
    assert_eq!(folded("HU\u{308}FTE"), folded("hüfte"));
}

#[test]
fn no_name_is_too_odd() {
    for stem in [
        "", "(", ")", "()", "(((", "）（", "((1)", "-", "--A", "copy of", "Copy (", "𝕙 (1)",
        "İ copy", " - ",
    ] {
        assert_eq!(
            originals(&[named(stem, "Hips"), named("hips", "Hips")])[1],
            None
        );
    }
}
