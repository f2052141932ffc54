//! Whether the system can ask a person for a file.

/// Whether a dialog for files can open. Windows and macOS always have one; elsewhere it comes from the desktop's portal
/// or from `zenity`, and not every desktop has either. May take as long as it takes to start the portal.
pub fn can_choose_files() -> bool {
    #[cfg(not(target_os = "linux"))]
    return true;
    #[cfg(target_os = "linux")]
    return linux::has_portal() || linux::has_zenity();
}

#[cfg(target_os = "linux")]
mod linux {
    use zbus::blocking::{Connection, Proxy};

    /// The portal has this property only where some part of the desktop answers for files
    /// (<https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.FileChooser.html>).
    pub fn has_portal() -> bool {
        let version = || {
            let bus = Connection::session()?;
            let portal = Proxy::new(
                &bus,
                "org.freedesktop.portal.Desktop",
                "/org/freedesktop/portal/desktop",
                "org.freedesktop.portal.FileChooser",
            )?;
            portal.get_property::<u32>("version")
        };
        version().is_ok()
    }

    pub fn has_zenity() -> bool {
        let path = std::env::var_os("PATH").unwrap_or_default();
        std::env::split_paths(&path).any(|folder| folder.join("zenity").is_file())
    }
}
