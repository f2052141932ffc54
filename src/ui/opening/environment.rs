//! What stands in the environment that keeps a window from opening, and how it can be opened all the same.
//!
//! Knows the variables that the libraries of the window read, and nothing of how a program is started.

use std::ffi::OsString;

/// Where a window is told how large a point is on X; a library ends the program where it cannot be understood.
const SCALE: &str = "WINIT_X11_SCALE_FACTOR";
const X: &str = "DISPLAY";
const WAYLAND: [&str; 2] = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET"];
/// What chooses the driver of the graphics card.
const GRAPHICS: [&str; 13] = [
    "LIBGL_DRIVERS_PATH",
    "LIBGL_DRIVERS_DIR",
    "LIBGL_ALWAYS_INDIRECT",
    "LIBGL_KOPPER_DISABLE",
    "MESA_LOADER_DRIVER_OVERRIDE",
    "GALLIUM_DRIVER",
    "GBM_BACKEND",
    "EGL_PLATFORM",
    "EGL_DRIVER",
    "__EGL_VENDOR_LIBRARY_FILENAMES",
    "__EGL_VENDOR_LIBRARY_DIRS",
    "__GLX_VENDOR_LIBRARY_NAME",
    "MESA_GL_VERSION_OVERRIDE",
];

/// The least and the most pixels of a point with which a window is of use.
const SCALES: std::ops::RangeInclusive<f64> = 0.25..=8.0;

/// A variable with the value that it shall have, or none.
pub type Change = (&'static str, Option<&'static str>);

/// How far it has been tried to open the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tried {
    /// With the environment as it is.
    AsItIs,
    /// On X, although Wayland was asked for.
    OnX,
    /// With nothing that chooses drivers or sizes.
    Plain,
}

impl Tried {
    pub const ALL: [Self; 3] = [Self::AsItIs, Self::OnX, Self::Plain];

    /// The name by which a program that is started again is told.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AsItIs => "as-it-is",
            Self::OnX => "on-x",
            Self::Plain => "plain",
        }
    }
}

/// Whether a window can be used that has so many pixels a point.
pub fn is_usable(pixels_per_point: f64) -> bool {
    SCALES.contains(&pixels_per_point)
}

/// The environment, as far as it is about windows.
pub struct Environment<F>(pub F);

impl<F: Fn(&str) -> Option<OsString>> Environment<F> {
    fn has(&self, name: &str) -> bool {
        (self.0)(name).is_some_and(|value| !value.is_empty())
    }

    /// The display that is asked for, if any is.
    pub fn display(&self) -> Option<String> {
        let names = WAYLAND.into_iter().chain([X]);
        let named = names.into_iter().find(|name| self.has(name))?;
        Some((self.0)(named)?.to_string_lossy().into_owned())
    }

    /// What has to be changed before a window is opened.
    pub fn before(&self) -> Vec<Change> {
        let scale = (self.0)(SCALE).and_then(|value| value.into_string().ok());
        let is_wrong = scale.is_some_and(|value| {
            let is_number = value.parse().is_ok_and(is_usable);
            !is_number && !value.is_empty() && !value.eq_ignore_ascii_case("randr")
        });
        if is_wrong {
            vec![(SCALE, None)]
        } else {
            Vec::new()
        }
    }

    /// What to change where a window could not be opened; none if nothing is left to try.
    pub fn after_failure(&self, tried: Tried) -> Option<(Tried, Vec<Change>)> {
        let on_wayland = WAYLAND.into_iter().any(|name| self.has(name));
        let set = |names: &[&'static str]| -> Vec<Change> {
            let set = names.iter().filter(|name| (self.0)(name).is_some());
            set.map(|name| (*name, None)).collect()
        };
        if tried < Tried::OnX && on_wayland && self.has(X) {
            return Some((Tried::OnX, set(&WAYLAND)));
        }
        let mut changes = set(&GRAPHICS);
        if !on_wayland && self.has(X) {
            // The size of a point may also stand in the resources of the display.
            changes.push((SCALE, Some("1")));
        }
        (tried < Tried::Plain && !changes.is_empty()).then_some((Tried::Plain, changes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(
        variables: &[(&'static str, &'static str)],
    ) -> Environment<impl Fn(&str) -> Option<OsString>> {
        let variables = variables.to_vec();
        Environment(move |name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| OsString::from(value))
        })
    }

    #[test]
    fn a_size_of_points_that_no_window_can_have_is_taken_away() {
        for wrong in [
            "0", "abc", "-1", "nan", "inf", "1e9", "1e-9", " ", "1,5", "0x2",
        ] {
            let changes = environment(&[(SCALE, wrong)]).before();
            assert_eq!(changes, [(SCALE, None)], "{wrong}");
        }
        for right in ["", "1", "2", "1.5", "randr", "RandR"] {
            assert_eq!(environment(&[(SCALE, right)]).before(), [], "{right}");
        }
        assert_eq!(environment(&[]).before(), []);
    }

    #[test]
    fn x_is_tried_where_wayland_does_not_answer() {
        let both = environment(&[("WAYLAND_DISPLAY", "nowhere"), (X, ":0")]);
        let on_x = Some((Tried::OnX, vec![("WAYLAND_DISPLAY", None)]));
        assert_eq!(both.after_failure(Tried::AsItIs), on_x);
        let wayland = environment(&[("WAYLAND_DISPLAY", "nowhere")]);
        assert_eq!(wayland.after_failure(Tried::AsItIs), None);
    }

    #[test]
    fn a_window_is_tried_without_what_chooses_drivers_and_sizes_and_then_no_more() {
        let x = environment(&[(X, ":0"), ("GALLIUM_DRIVER", "nonsense")]);
        let plain = vec![("GALLIUM_DRIVER", None), (SCALE, Some("1"))];
        for tried in [Tried::AsItIs, Tried::OnX] {
            assert_eq!(x.after_failure(tried), Some((Tried::Plain, plain.clone())));
        }
        assert_eq!(x.after_failure(Tried::Plain), None);
    }

    #[test]
    fn the_display_that_is_asked_for_is_told() {
        let both = environment(&[("WAYLAND_DISPLAY", "wayland-7"), (X, ":0")]);
        assert_eq!(both.display().as_deref(), Some("wayland-7"));
        assert_eq!(environment(&[(X, ":9")]).display().as_deref(), Some(":9"));
        assert_eq!(environment(&[(X, "")]).display(), None);
    }
}
