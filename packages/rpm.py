"""The package for Fedora, openSUSE and their kin."""

import shutil
import subprocess

import tree

# Libraries that are loaded as the app starts, so that nothing in the program names them.
LOADED = ["libEGL.so.1", "libGL.so.1", "libXcursor.so.1", "libXi.so.6", "libxkbcommon-x11.so.0"]
SPEC = """\
Name: supple
Version: {version}
Release: 1
Summary: Guided stretch and strength sessions for hips and back
License: MIT OR Apache-2.0
URL: https://github.com/supple-app/supple
{requires}
Recommends: espeak-ng

%description
Supple leads you through a stretch session: which exercise comes next and on
which side, with a moving figure, a voice, sounds on time and a record of what
you did. It works without a network and without an account.

%install
cp -a {root}/. %{{buildroot}}/

%files
{files}
"""
DOCUMENTS = ("usr/share/doc/", "usr/share/man/")


def make(root, into, version, machine, packing, epoch):
    root = root.resolve()
    work = (into / "rpm").resolve()
    work.mkdir()
    requires = "\n".join(f"Requires: {library}()(64bit)" for library in LOADED)
    files = "\n".join(f"{'%doc ' if str(file).startswith(DOCUMENTS) else ''}/{file}" for file in tree.files(root))
    spec = work / "supple.spec"
    spec.write_text(SPEC.format(version=version, requires=requires, root=root, files=files), encoding="utf-8")
    defined = {
        "_topdir": work,
        "_buildhost": "reproducible",
        "_build_id_links": "none",
        "use_source_date_epoch_as_buildtime": 1,
        "clamp_mtime_to_source_date_epoch": 1,
        "_binary_payload": f"w{packing}.zstdio",
        # What is packed is finished: nothing is stripped, nothing is compressed again.
        "__os_install_post": "%{nil}",
        "debug_package": "%{nil}",
    }
    options = [word for name, value in defined.items() for word in ("--define", f"{name} {value}")]
    command = ["rpmbuild", "-bb", "--quiet", "--target", machine, *options, spec]
    subprocess.run(command, env={"PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": str(epoch)}, check=True)
    [built] = (work / "RPMS").rglob("*.rpm")
    made = into / built.name
    shutil.move(built, made)
    shutil.rmtree(work)
    return made
