//! What making packages needs, and trying them.

use super::Purpose;
use super::look::Look;
use super::needs::{Need, need};

/// What `cargo xtask package` and its tests start.
pub const PACKAGING: &[Need] = &[
    need(
        Purpose::Package,
        "dpkg-shlibdeps",
        "the package for Debian names the libraries that the program is linked to",
        Look::Program(&["dpkg-shlibdeps"]),
        ["dpkg-dev", "dpkg-dev", "dpkg", "dpkg"],
    ),
    need(
        Purpose::Package,
        "rpmbuild",
        "the package for Fedora is made by it",
        Look::Program(&["rpmbuild"]),
        ["rpm", "rpm-build", "rpm-tools", "rpm-build"],
    ),
    need(
        Purpose::Package,
        "Zstandard",
        "the archive is packed with it",
        Look::Program(&["zstd"]),
        ["zstd", "zstd", "zstd", "zstd"],
    ),
    need(
        Purpose::Package,
        "lintian",
        "the tests have the package for Debian checked",
        Look::Program(&["lintian"]),
        ["lintian", "lintian", "lintian", "lintian"],
    ),
    need(
        Purpose::Package,
        "desktop-file-validate",
        "the tests have the desktop file checked",
        Look::Program(&["desktop-file-validate"]),
        [
            "desktop-file-utils",
            "desktop-file-utils",
            "desktop-file-utils",
            "desktop-file-utils",
        ],
    ),
    need(
        Purpose::Package,
        "appstreamcli",
        "the tests have the metainfo checked",
        Look::Program(&["appstreamcli"]),
        ["appstream", "appstream", "appstream", "appstream"],
    ),
    need(
        Purpose::Package,
        "update-mime-database",
        "the tests have the file types checked",
        Look::Program(&["update-mime-database"]),
        [
            "shared-mime-info",
            "shared-mime-info",
            "shared-mime-info",
            "shared-mime-info",
        ],
    ),
    need(
        Purpose::Package,
        "mandoc",
        "the tests have the manual page checked",
        Look::Program(&["mandoc"]),
        ["mandoc", "mandoc", "mandoc", "mandoc"],
    ),
    need(
        Purpose::Package,
        "zsh",
        "the tests have its completion checked",
        Look::Program(&["zsh"]),
        ["zsh", "zsh", "zsh", "zsh"],
    ),
    need(
        Purpose::Package,
        "fish",
        "the tests complete words in it",
        Look::Program(&["fish"]),
        ["fish", "fish", "fish", "fish"],
    ),
];
