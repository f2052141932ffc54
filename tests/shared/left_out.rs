//! Tests that need more than a machine may have.

/// Says that a test is left out, as the machine lacks something.
///
/// # Panics
///
/// Where `cargo xtask test` has installed it, or found it there: `SUPPLE_TESTS_HAVE` names all that, a line each.
pub fn left_out(lacking: &str) {
    let there = std::env::var("SUPPLE_TESTS_HAVE").unwrap_or_default();
    assert!(
        !there.lines().any(|what| what == lacking),
        "{lacking} is here, and cannot be used"
    );
    eprintln!("left out: {lacking} is not here");
}
