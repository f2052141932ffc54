#!/usr/bin/python3 -B
"""Makes each package of a program, installs it, uses it, upgrades it and removes it again.

    run.py PROGRAM MANUAL [deb] [rpm] [archive]

`cargo xtask test --packages` builds both and runs it.
"""

import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
for folder in (HERE, HERE.parent / "window", HERE.parent.parent / "packages"):
    sys.path.insert(0, str(folder))

import test_archive  # noqa: E402
import test_deb  # noqa: E402
import test_rpm  # noqa: E402
from made import Made  # noqa: E402
from stage import Stage  # noqa: E402

KINDS = {"deb": test_deb.Deb, "rpm": test_rpm.Rpm, "archive": test_archive.Archive}


def main():
    program, manual, *kinds = sys.argv[1:]
    loader, suite = unittest.TestLoader(), unittest.TestSuite()
    with tempfile.TemporaryDirectory(prefix="supple-packages-") as folder, Stage() as stage:
        for kind in kinds or KINDS:
            KINDS[kind].made = Made(Path(program), Path(manual), Path(folder), stage)
            suite.addTests(loader.loadTestsFromTestCase(KINDS[kind]))
        ended = unittest.TextTestRunner(verbosity=2).run(suite)
    return 0 if ended.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
