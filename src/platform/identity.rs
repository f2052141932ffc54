//! What the program is called wherever a system asks for a name.

/// The application's id: of the desktop file, of its windows, on D-Bus, in packages. Its domain is that of the repository's
/// home.
pub const APPLICATION: &str = "io.github.supple_app.Supple";

/// The version, with the commit that it was built from and the day of that where `SUPPLE_BUILD` told them to the compiler.
pub fn version() -> String {
    let version = env!("CARGO_PKG_VERSION");
    match option_env!("SUPPLE_BUILD") {
        Some(build) => format!("{version} ({build})"),
        None => version.to_owned(),
    }
}
