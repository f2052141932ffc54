//! The list of what building, running and testing need, and the packages that bring it.
//!
//! The libraries are not linked but loaded by the window system's bindings when the app starts.

use super::Purpose;
use super::look::Look;

/// One thing that the system must have.
#[derive(Debug)]
pub struct Need {
    /// What it is, in a word or two.
    pub what: &'static str,
    /// What goes wrong or is missing without it.
    pub why: &'static str,
    /// The purpose that needs it.
    pub purpose: Purpose,
    /// How it is looked for.
    pub look: Look,
    /// The packages that bring it.
    pub packages: Packages,
}

/// Package names, separated by spaces, of each family of distributions.
#[derive(Debug)]
pub struct Packages {
    pub apt: &'static str,
    pub dnf: &'static str,
    pub pacman: &'static str,
    pub zypper: &'static str,
}

/// A row of the list: the packages stand in the order apt, dnf, pacman, zypper.
pub(super) const fn need(
    purpose: Purpose,
    what: &'static str,
    why: &'static str,
    look: Look,
    [apt, dnf, pacman, zypper]: [&'static str; 4],
) -> Need {
    let packages = Packages {
        apt,
        dnf,
        pacman,
        zypper,
    };
    Need {
        what,
        why,
        purpose,
        look,
        packages,
    }
}

/// Everything that is needed. The linker is missing here: without it this program could not have been built (see cc.sh).
pub const NEEDS: &[Need] = &[
    need(
        Purpose::Run,
        "pkg-config",
        "the build asks it where the sound library is",
        Look::Program(&["pkg-config"]),
        ["pkg-config", "pkgconf-pkg-config", "pkgconf", "pkg-config"],
    ),
    need(
        Purpose::Run,
        "ALSA headers",
        "the app is built against Linux's sound library",
        Look::PkgConfig("alsa"),
        ["libasound2-dev", "alsa-lib-devel", "alsa-lib", "alsa-devel"],
    ),
    need(
        Purpose::Run,
        "libEGL",
        "the window is drawn with OpenGL",
        Look::Library("libEGL.so.1"),
        ["libegl1", "libglvnd-egl", "libglvnd", "libglvnd"],
    ),
    need(
        Purpose::Run,
        "libGL",
        "the window is drawn with OpenGL",
        Look::Library("libGL.so.1"),
        ["libgl1", "libglvnd-glx", "libglvnd", "libglvnd"],
    ),
    need(
        Purpose::Run,
        "libxkbcommon-x11",
        "the window reads the keyboard through it",
        Look::Library("libxkbcommon-x11.so.0"),
        [
            "libxkbcommon-x11-0",
            "libxkbcommon-x11",
            "libxkbcommon-x11",
            "libxkbcommon-x11-0",
        ],
    ),
    need(
        Purpose::Run,
        "libXcursor",
        "the window shows its pointer through it",
        Look::Library("libXcursor.so.1"),
        ["libxcursor1", "libXcursor", "libxcursor", "libXcursor1"],
    ),
    need(
        Purpose::Run,
        "libXi",
        "the window reads the pointer through it",
        Look::Library("libXi.so.6"),
        ["libxi6", "libXi", "libxi", "libXi6"],
    ),
    need(
        Purpose::Test,
        "Xvfb",
        "the tests open the window on a private display",
        Look::Program(&["Xvfb"]),
        [
            "xvfb",
            "xorg-x11-server-Xvfb",
            "xorg-server-xvfb",
            "xorg-x11-server-Xvfb",
        ],
    ),
    need(
        Purpose::Test,
        "openbox",
        "the private display needs a window manager, which minimises windows",
        Look::Program(&["openbox"]),
        ["openbox", "openbox", "openbox", "openbox"],
    ),
    need(
        Purpose::Test,
        "strace",
        "the tests kill the program at each call to the system",
        Look::Program(&["strace"]),
        ["strace", "strace", "strace", "strace"],
    ),
    need(
        Purpose::Test,
        "xdotool",
        "the tests press real keys",
        Look::Program(&["xdotool"]),
        ["xdotool", "xdotool", "xdotool", "xdotool"],
    ),
    need(
        Purpose::Test,
        "wmctrl",
        "the tests close a window that is minimised",
        Look::Program(&["wmctrl"]),
        ["wmctrl", "wmctrl", "wmctrl", "wmctrl"],
    ),
    need(
        Purpose::Test,
        "xprop",
        "the tests ask whether a window is minimised",
        Look::Program(&["xprop"]),
        ["x11-utils", "xprop", "xorg-xprop", "xprop"],
    ),
    need(
        Purpose::Test,
        "ImageMagick",
        "the tests take pictures of the window",
        Look::Program(&["import"]),
        ["imagemagick", "ImageMagick", "imagemagick", "ImageMagick"],
    ),
    need(
        Purpose::Test,
        "software OpenGL",
        "the private display has no graphics card",
        Look::File(&[
            "/usr/lib/*/dri/swrast_dri.so",
            "/usr/lib/dri/swrast_dri.so",
            "/usr/lib64/dri/swrast_dri.so",
            "/usr/lib/*/dri/libdril_dri.so",
        ]),
        ["libgl1-mesa-dri", "mesa-dri-drivers", "mesa", "Mesa-dri"],
    ),
    need(
        Purpose::Test,
        "D-Bus",
        "assistive technology talks to programs over it",
        Look::Program(&["dbus-daemon"]),
        ["dbus", "dbus-daemon", "dbus", "dbus-1"],
    ),
    need(
        Purpose::Test,
        "accessibility bus",
        "the tests find buttons by their names, as a screen reader does",
        Look::File(&[
            "/usr/libexec/at-spi-bus-launcher",
            "/usr/lib/at-spi-bus-launcher",
            "/usr/libexec/at-spi2/at-spi-bus-launcher",
        ]),
        [
            "at-spi2-core",
            "at-spi2-core",
            "at-spi2-core",
            "at-spi2-core",
        ],
    ),
    need(
        Purpose::Test,
        "python's accessibility bindings",
        "the tests are scripts that read the accessibility bus",
        Look::Python(
            "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi",
        ),
        [
            "python3-gi gir1.2-atspi-2.0",
            "python3-gobject at-spi2-core",
            "python-gobject at-spi2-core",
            "python3-gobject typelib-1_0-Atspi-2_0",
        ],
    ),
    need(
        Purpose::Test,
        "PulseAudio",
        "the tests record what the app plays on a private sound server",
        Look::Program(&["pulseaudio"]),
        ["pulseaudio", "pulseaudio", "pulseaudio", "pulseaudio"],
    ),
    need(
        Purpose::Test,
        "parecord",
        "the tests record what the app plays",
        Look::Program(&["parecord"]),
        [
            "pulseaudio-utils",
            "pulseaudio-utils",
            "libpulse",
            "pulseaudio-utils",
        ],
    ),
    need(
        Purpose::Test,
        "ALSA's PulseAudio plug-in",
        "the app's second way to sound leads through it",
        Look::File(&[
            "/usr/lib/*/alsa-lib/libasound_module_pcm_pulse.so",
            "/usr/lib/alsa-lib/libasound_module_pcm_pulse.so",
            "/usr/lib64/alsa-lib/libasound_module_pcm_pulse.so",
        ]),
        [
            "libasound2-plugins",
            "alsa-plugins-pulseaudio",
            "alsa-plugins",
            "alsa-plugins-pulse",
        ],
    ),
    need(
        Purpose::Voice,
        "oggenc",
        "the voices are packed with it",
        Look::Program(&["oggenc"]),
        [
            "vorbis-tools",
            "vorbis-tools",
            "vorbis-tools",
            "vorbis-tools",
        ],
    ),
    need(
        Purpose::Voice,
        "python's environments",
        "the engine that speaks is fetched into one",
        Look::Python("import ensurepip"),
        ["python3-venv", "python3", "python", "python3"],
    ),
];
