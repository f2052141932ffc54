"""The files that a package puts under `/usr`, laid out in a folder: every package for Linux is made of them."""

import gzip
import os
import shutil
from pathlib import Path

import licences

PROJECT = Path(__file__).resolve().parent.parent
APPLICATION = "io.github.supple_app.Supple"
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
# Which file of the manual's folder completes words in which shell, and where that looks for it.
COMPLETIONS = {
    "supple.bash": "bash-completion/completions/supple",
    "_supple": "zsh/vendor-completions/_supple",
    "supple.fish": "fish/vendor_completions.d/supple.fish",
}


def lay_out(root, program, manual, epoch):
    """Puts everything below `root`, which is not there yet; all times are `epoch`, seconds since 1970."""
    share = root / "usr/share"
    place(program, root / "usr/bin/supple", mode=0o755)
    data = PROJECT / "packages/linux"
    place(data / f"{APPLICATION}.desktop", share / f"applications/{APPLICATION}.desktop")
    place(data / f"{APPLICATION}.metainfo.xml", share / f"metainfo/{APPLICATION}.metainfo.xml")
    place(data / f"{APPLICATION}.xml", share / f"mime/packages/{APPLICATION}.xml")
    icons = share / "icons/hicolor"
    for size in ICON_SIZES:
        place(PROJECT / f"assets/icon/supple-{size}.png", icons / f"{size}x{size}/apps/{APPLICATION}.png")
    place(PROJECT / "assets/icon/supple.svg", icons / f"scalable/apps/{APPLICATION}.svg")
    for page in manual.glob("*.1"):
        packed(page, share / f"man/man1/{page.name}.gz")
    for name, where in COMPLETIONS.items():
        place(manual / name, share / where)
    papers = share / "doc/supple"
    packed(PROJECT / "CHANGELOG.md", papers / "changelog.gz")
    place(PROJECT / "README.md", papers / "README.md")
    place(PROJECT / "SOURCES.md", papers / "SOURCES.md")
    packed_text(licences.of_dependencies(PROJECT), papers / "licences.txt.gz")
    age(root, epoch)


def place(source, target, mode=0o644):
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(mode)


def packed(source, target):
    packed_text(source.read_text(encoding="utf-8"), target)


def packed_text(text, target):
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    target.chmod(0o644)


def age(root, epoch):
    """Gives all files and folders the same time, and folders the usual rights."""
    for folder, _, names in os.walk(root, topdown=False):
        for name in names:
            os.utime(Path(folder, name), (epoch, epoch))
        os.chmod(folder, 0o755)
        os.utime(folder, (epoch, epoch))


def files(root):
    """All files below it, as paths from there, in order."""
    return sorted(path.relative_to(root) for path in root.rglob("*") if path.is_file())
