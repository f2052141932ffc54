#!/usr/bin/python3 -B
"""Runs the tests of the real window: all of them, or those whose names contain one of the arguments.

The environment's SUPPLE_BIN names the program. `cargo xtask test --window` builds it and installs what is needed.
A test that fails while the machine stood still (see `witness.py`) tells nothing of the program; it is run once more.
"""

import os
import signal
import sys
import time
import unittest
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER))

from case import WindowTest  # noqa: E402
from stage import Stage  # noqa: E402

LONGEST_TEST = 240  # seconds after which a test is taken to hang


class Report(unittest.TestResult):
    """One line a test, and what went wrong under it."""

    def __init__(self):
        super().__init__()
        self.passed = 0
        self.failed = []  # each test with the times of its start and its end

    def startTest(self, test):
        super().startTest(test)
        self.began = time.monotonic()
        signal.alarm(LONGEST_TEST)

    def stopTest(self, test):
        signal.alarm(0)
        super().stopTest(test)

    def addSuccess(self, test):
        self.passed += 1
        self._tell("ok  ", test)

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self._fail(test, self.failures[-1][1])

    def addError(self, test, error):
        super().addError(test, error)
        self._fail(test, self.errors[-1][1])

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell("skip", test, reason)

    def _fail(self, test, details):
        self.failed.append((test, self.began, time.monotonic()))
        self._tell("FAIL", test, details)

    def _tell(self, outcome, test, details=""):
        name = test.id().removeprefix("test_")
        print(f"{outcome} {name} ({time.monotonic() - self.began:.1f} s)", flush=True)
        if details:
            print(details, flush=True)


def chosen(suite, names):
    """The tests of a suite whose names contain one of these, or all."""
    for part in suite:
        if isinstance(part, unittest.TestSuite):
            yield from chosen(part, names)
        elif not names or any(name in part.id() for name in names):
            yield part


def run_again(failed, stalls):
    """Runs once more what failed while the machine stood still; returns how many of those passed."""
    again = [
        type(test)(test.id().rpartition(".")[2])
        for test, began, ended in failed
        if isinstance(test, WindowTest) and any(start < ended and end > began for start, end in stalls)
    ]
    report = Report()
    if again:
        print("\nOnce more, as the machine stood still during these:", flush=True)
        unittest.TestSuite(again).run(report)
    return report.passed


def hang(*_):
    raise TimeoutError(f"the test has not ended within {LONGEST_TEST} s")


def main(names):
    WindowTest.binary = Path(os.environ["SUPPLE_BIN"]).resolve(strict=True)
    signal.signal(signal.SIGALRM, hang)
    report = Report()
    tests = unittest.TestSuite(chosen(unittest.defaultTestLoader.discover(str(FOLDER)), names))
    with Stage() as stage:
        WindowTest.stage = stage
        tests.run(report)
        mended = run_again(report.failed, stage.stood_still(zero=0))
    passed, failed = report.passed + mended, len(report.failed) - mended
    print(f"\n{passed} passed, {failed} failed, {len(report.skipped)} skipped")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
