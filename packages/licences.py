"""The licences of everything that is compiled into the program."""

import json
import subprocess
from pathlib import Path

NAMES = ("licen", "copying", "notice", "unlicense", "copyright")


def of_dependencies(project):
    """One text: each licence once, with the crates that are under it."""
    shared = {}
    for package in packages(project):
        for text in texts(Path(package["manifest_path"]).parent):
            shared.setdefault(text, []).append(f"{package['name']} {package['version']}")
    listed = [f"{package['name']} {package['version']}: {package['license']}" for package in packages(project)]
    parts = ["Supple is made with these crates:\n", "\n".join(listed)]
    parts += [f"\n{'=' * 80}\n{', '.join(crates)}\n{'-' * 80}\n{text}" for text, crates in shared.items()]
    return "\n".join(parts) + "\n"


def packages(project):
    """What the program depends on on this system, in order of names, without itself."""
    host = subprocess.run(["rustc", "-vV"], capture_output=True, text=True, check=True).stdout
    host = next(line.split()[1] for line in host.splitlines() if line.startswith("host:"))
    command = ["cargo", "metadata", "--format-version=1", "--locked", "--offline", "--filter-platform", host]
    told = subprocess.run(command, cwd=project, capture_output=True, text=True, check=True).stdout
    told = json.loads(told)
    root = next(package["id"] for package in told["packages"] if package["name"] == "supple")
    nodes = {node["id"]: node for node in told["resolve"]["nodes"]}
    wanted, found = [root], set()
    while wanted:
        for dependency in nodes[wanted.pop()]["deps"]:
            is_compiled_in = any(kind["kind"] is None for kind in dependency["dep_kinds"])
            if is_compiled_in and dependency["pkg"] not in found:
                found.add(dependency["pkg"])
                wanted.append(dependency["pkg"])
    listed = [package for package in told["packages"] if package["id"] in found]
    return sorted(listed, key=lambda package: (package["name"], package["version"]))


def texts(folder):
    """The licences that lie in the folder of a crate."""
    names = (path for path in sorted(folder.iterdir()) if path.is_file() and path.name.lower().startswith(NAMES))
    return [path.read_text(encoding="utf-8", errors="replace").strip() for path in names]
