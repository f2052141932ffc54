"""Makes packages of a program that is built: `cargo xtask package` runs it.

    package.py PROGRAM MANUAL INTO [deb] [rpm] [archive]

MANUAL is the folder that `examples/manual` has written. The same program at the same commit gives the same bytes.
"""

import argparse
import hashlib
import platform
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import archive
import deb
import rpm
import tree

KINDS = ("deb", "rpm", "archive")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program", type=Path)
    arguments.add_argument("manual", type=Path)
    arguments.add_argument("into", type=Path)
    arguments.add_argument("kinds", nargs="*", default=KINDS)
    arguments.add_argument("--version", default=version(), help="that of Cargo.toml unless told")
    arguments.add_argument("--packing", type=int, default=19, help="how hard they are packed, from 1 to 19")
    given = arguments.parse_args()
    unknown = set(given.kinds) - set(KINDS)
    if unknown:
        arguments.error(f"there is no {' or '.join(unknown)}: name some of {', '.join(KINDS)}")
    given.into.mkdir(parents=True, exist_ok=True)
    for made in make(given):
        print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")


def make(given):
    epoch, machine = day(), platform.machine()
    with tempfile.TemporaryDirectory() as folder:
        work, root = Path(folder), Path(folder, "root")
        tree.lay_out(root, given.program, given.manual, epoch)
        makers = {
            "deb": lambda: deb.make(root, work, given.version, given.packing, epoch),
            "rpm": lambda: rpm.make(root, work, given.version, machine, given.packing, epoch),
            "archive": lambda: archive.make(root, work, given.version, machine, given.packing, epoch),
        }
        made = [Path(shutil.move(makers[kind](), given.into / "")) for kind in given.kinds]
    sums = "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(made))
    (given.into / "SHA256SUMS").write_text(sums)
    return made


def version():
    manifest = (tree.PROJECT / "Cargo.toml").read_text(encoding="utf-8")
    return re.search(r'^version = "(.*)"$', manifest, re.MULTILINE)[1]


def day():
    """When the commit was made, in seconds since 1970."""
    command = ["git", "log", "-1", "--format=%ct"]
    return int(subprocess.run(command, cwd=tree.PROJECT, capture_output=True, text=True, check=True).stdout)


if __name__ == "__main__":
    main()
