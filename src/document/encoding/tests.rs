//! Text in any encoding, and bytes that are none.

use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn what_is_read_is_written_as_it_was(text in "\\PC{1,40}") {
        for encoding in [Encoding::Utf16Little, Encoding::Utf16Big] {
            let text = format!("\u{feff}{text}");
            let bytes = encoding.encoded(&text);
            prop_assert_eq!(decoded(bytes), Ok((text, encoding)));
        }
    }

    #[test]
    fn any_bytes_are_text_or_something_else(bytes: Vec<u8>) {
        let _ = decoded(bytes);
    }
}

#[test]
fn what_is_no_text_is_guessed() {
    let text = "Routine(name: \"Hüfte\", about: \"Größe – schön\")";
    let one_byte = |of: &dyn Fn(char) -> u8| -> Vec<u8> { text.chars().map(of).collect() };
    let windows = one_byte(&|it| match it {
        '–' => 0x96,
        other => u8::try_from(u32::from(other)).unwrap(),
    });
    let mac = one_byte(&|it| match it {
        'ü' => 0x9f,
        'ö' => 0x9a,
        'ß' => 0xa7,
        '–' => 0xd0,
        other => u8::try_from(u32::from(other)).unwrap(),
    });
    let dos = one_byte(&|it| match it {
        'ü' => 0x81,
        'ö' => 0x94,
        'ß' => 0xe1,
        '–' => b'-',
        other => u8::try_from(u32::from(other)).unwrap(),
    });
    let units = || text.encode_utf16();
    let damaged = [
        &[0xff, 0xfe][..],
        &units().flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
        b"x",
    ]
    .concat();
    let cases: [(Vec<u8>, Guess); 10] = [
        (windows, Guess::Windows),
        (dos, Guess::Dos),
        (damaged, Guess::DamagedUtf16),
        (mac, Guess::Mac),
        (units().flat_map(u16::to_le_bytes).collect(), Guess::Utf16),
        (units().flat_map(u16::to_be_bytes).collect(), Guess::Utf16),
        (
            text.chars()
                .flat_map(|it| u32::from(it).to_le_bytes())
                .collect(),
            Guess::Utf32,
        ),
        (b"PK\x03\x04\x14\x00\x06".to_vec(), Guess::Zip),
        (b"{\\rtf1\\ansi Routine}".to_vec(), Guess::Document),
        ((0..=255).cycle().take(2_000).collect(), Guess::Binary),
    ];
    for (bytes, guess) in cases {
        assert_eq!(decoded(bytes).unwrap_err().0, guess);
    }
}

#[test]
fn text_that_is_not_western_is_guessed_by_its_name() {
    let cases = [
        (
            "windows-1251",
            "Routine(name: \"Бёдра и спина\", about: \"Медленно, без боли, каждый день.\")",
        ),
        (
            "KOI8-U",
            "Routine(name: \"Бёдра и спина\", about: \"Медленно, без боли, каждый день.\")",
        ),
        (
            "Shift_JIS",
            "Routine(name: \"腰と股関節のストレッチ\", about: \"ゆっくり、痛みのない範囲で。\")",
        ),
        (
            "GBK",
            "Routine(name: \"髋部和背部伸展\", about: \"慢慢来，不要有疼痛，每天练习。\")",
        ),
        (
            "EUC-KR",
            "Routine(name: \"엉덩이와 허리 스트레칭\", about: \"천천히, 아프지 않게 하세요.\")",
        ),
        (
            "windows-1253",
            "Routine(name: \"Ισχία και μέση\", about: \"Αργά, χωρίς πόνο, κάθε μέρα.\")",
        ),
    ];
    for (name, text) in cases {
        let encoding = encoding_rs::Encoding::for_label(name.as_bytes()).unwrap();
        let bytes = encoding.encode(text).0.into_owned();
        assert_eq!(decoded(bytes).unwrap_err().0, Guess::Older(name));
    }
}

#[test]
fn a_few_zeros_make_no_text_of_two_bytes_a_letter() {
    let with_zeros = |zeros: usize, letters: usize| [vec![0; zeros], vec![b'a'; letters]].concat();
    for (zeros, letters) in [(4, 4), (5, 35), (10, 70), (6, 100)] {
        assert!(
            decoded(with_zeros(zeros, letters)).is_ok(),
            "{zeros} of {letters}"
        );
    }
    for (zeros, letters) in [(5, 34), (50, 50)] {
        assert!(
            decoded(with_zeros(zeros, letters)).is_err(),
            "{zeros} of {letters}"
        );
    }
}

#[test]
fn bytes_without_a_rule_are_of_no_text() {
    let third = [0, 1, 2, 1, 3, 1].repeat(20);
    assert_eq!(
        guess(&third),
        Guess::Binary,
        "a third of the first bytes are zeros"
    );
    assert_eq!(guess(b"\x01\x02\x03 text"), Guess::Binary);
    // One letter of three is one that people write.
    assert_eq!(guess(b"a\xe4b\xb6c\xb7d"), Guess::Other);
    assert_eq!(guess(b"a\xe4b\xf6c\xfcd"), Guess::Windows);
}
