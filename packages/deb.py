"""The package for Debian, Ubuntu and their kin."""

import gzip
import hashlib
import re
import shutil
import subprocess
import textwrap
from email.utils import formatdate

import tree

MAINTAINER = "The Supple developers <supple-app@users.noreply.github.com>"
# Libraries that are loaded as the app starts, so that nothing in the program names them.
LOADED = ["libegl1", "libgl1", "libxcursor1", "libxi6", "libxkbcommon-x11-0", "libwayland-client0"]
RECOMMENDED = ["espeak-ng | speech-dispatcher", "xdg-desktop-portal"]
COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Supple

Files: *
Copyright: 2026 The Supple developers
License: MIT or Apache-2.0
Comment: What other people have made of it is listed with its licences in
 /usr/share/doc/supple/licences.txt.gz.

License: MIT
{mit}

License: Apache-2.0
 On Debian systems the text is in /usr/share/common-licenses/Apache-2.0.
"""


def make(root, into, version, packing, epoch):
    # The first packaging of that version.
    version += "-1"
    root = shutil.copytree(root, into / "deb-root")
    papers = root / "usr/share/doc/supple"
    mit = (tree.PROJECT / "LICENSE-MIT").read_text(encoding="utf-8")
    mit = "\n".join(f" {line}" if line.strip() else " ." for line in mit.strip().splitlines())
    (papers / "copyright").write_text(COPYRIGHT.format(mit=mit), encoding="utf-8")
    entry = f"supple ({version}) unstable; urgency=medium\n\n  * See changelog.gz.\n\n"
    entry += f" -- {MAINTAINER}  {formatdate(epoch)}\n"
    (papers / "changelog.Debian.gz").write_bytes(gzip.compress(entry.encode(), 9, mtime=0))
    control = root / "DEBIAN"
    control.mkdir()
    files = [file for file in tree.files(root) if file.parts[0] != "DEBIAN"]
    sums = "".join(f"{hashlib.md5((root / file).read_bytes()).hexdigest()}  {file}\n" for file in files)
    (control / "md5sums").write_text(sums)
    (control / "control").write_text(described(root, files, version), encoding="utf-8")
    for path in [papers / "copyright", papers / "changelog.Debian.gz", control / "md5sums", control / "control"]:
        path.chmod(0o644)
    tree.age(root, epoch)
    made = into / f"supple_{version}_{architecture()}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{min(packing, 9)}", "--build", root, made]
    subprocess.run(command, env={"PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": str(epoch)}, check=True)
    shutil.rmtree(root)
    return made


def described(root, files, version):
    kibibytes = sum(-(-(root / file).stat().st_size // 1_024) for file in files)
    about = "Supple leads you through a stretch session: which exercise comes next and on which side, with a moving figure, a voice, sounds on time and a record of what you did. It works without a network and without an account."
    fields = {
        "Package": "supple",
        "Version": version,
        "Architecture": architecture(),
        "Maintainer": MAINTAINER,
        "Installed-Size": kibibytes,
        "Depends": ", ".join([*linked(root), *LOADED]),
        "Recommends": ", ".join(RECOMMENDED),
        "Section": "utils",
        "Priority": "optional",
        "Homepage": "https://github.com/supple-app/supple",
        "Description": "guided stretch and strength sessions for hips and back",
    }
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return text + textwrap.indent(textwrap.fill(about, 78), " ") + "\n"


def linked(root):
    """The packages of the libraries that the program is linked to, with the least version of each."""
    around = root.parent / "shlibs"
    (around / "debian").mkdir(parents=True, exist_ok=True)
    (around / "debian/control").write_text("Source: supple\n\nPackage: supple\nArchitecture: any\n")
    command = ["dpkg-shlibdeps", "-O", root / "usr/bin/supple"]
    told = subprocess.run(command, cwd=around, capture_output=True, text=True, check=True).stdout
    shutil.rmtree(around)
    return re.search(r"^shlibs:Depends=(.*)$", told, re.MULTILINE)[1].split(", ")


def architecture():
    return subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout.strip()
