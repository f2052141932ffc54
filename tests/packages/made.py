"""Packages of one program, and the use of it once it is installed."""

import re
import subprocess
import tempfile
import unittest
from pathlib import Path
from types import SimpleNamespace

import package
from home import Home

SESSION = 'Routine(name: "Brief", prepare: 1, steps: [(exercise: "figure-4", work: Hold(seconds: 2))])'


class Made:
    """Makes packages of a program into new folders."""

    def __init__(self, program, manual, folder, stage):
        self.program, self.manual, self.folder, self.stage = folder / "supple", manual, folder, stage
        # What a debugger would need would be most of it.
        subprocess.run(["strip", "-o", self.program, program], check=True)

    def new_folder(self):
        return Path(tempfile.mkdtemp(dir=self.folder))

    def make(self, kind, version="1.0.0"):
        """One package, of this version."""
        into = self.new_folder()
        what = {"program": self.program, "manual": self.manual, "into": into}
        [made] = package.make(SimpleNamespace(**what, kinds=[kind], version=version, packing=1))
        sums = (into / "SHA256SUMS").read_text()
        assert sums.endswith(f"  {made.name}\n"), sums
        return made


class PackageTest(unittest.TestCase):
    """What must be true of every package."""

    made = None

    def assert_same_bytes_twice(self, kind):
        first, second = self.made.make(kind), self.made.make(kind)
        self.assertEqual(first.name, second.name)
        self.assertTrue(first.read_bytes() == second.read_bytes(), f"{first} and {second} differ")

    def use(self, program):
        """Leads one session through the installed program; returns what belongs to the person."""
        told = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
        self.assertRegex(told, re.compile(r"^supple \d+\.\d+\.\d+"))
        home = Home(self.made.stage, program, self.made.new_folder())
        home.settings()
        app = home.launch("play", home.routine("brief.ron", SESSION))
        app.wait("Hold")
        app.wait("Note", seconds=30)
        app.close()
        self.assertEqual(len(home.history()), 1)
        return home

    def assert_untouched(self, home):
        self.assertTrue((home.routines / "brief.ron").exists())
        self.assertEqual(len(list((home.config / "history").glob("*.ron"))), 1)


def files(root):
    """All files below a folder, as texts from there."""
    return sorted(str(path.relative_to(root)) for path in root.rglob("*") if path.is_file() or path.is_symlink())


def checked(*command, **options):
    """Runs a checker; what it prints where it finds a fault is the fault."""
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, **options)
    if done.returncode != 0:
        raise AssertionError(f"{command[0]} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout
