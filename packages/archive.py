"""The archive for Linux: one folder that can lie anywhere."""

import io
import subprocess
import tarfile

import tree


def make(root, into, version, machine, packing, epoch):
    name = f"supple-{version}-linux-{machine}"
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w", format=tarfile.PAX_FORMAT) as archive:
        papers = [(tree.PROJECT / paper, paper) for paper in ("README.md", "LICENSE-MIT", "LICENSE-APACHE")]
        for path, inside in [*papers, *((root / "usr" / file, file) for file in tree.files(root / "usr"))]:
            entry = archive.gettarinfo(path, f"{name}/{inside}")
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = ""
            entry.mtime = epoch
            entry.mode = 0o755 if entry.mode & 0o100 else 0o644
            with path.open("rb") as file:
                archive.addfile(entry, file)
    made = into / f"{name}.tar.zst"
    subprocess.run(["zstd", "-q", f"-{packing}", "-f", "-o", made], input=content.getvalue(), check=True)
    return made
