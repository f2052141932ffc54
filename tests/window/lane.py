#!/usr/bin/python3 -B
"""Runs tests of the real window on a stage of its own, one after the other: `lane.py` reads their names from standard
input, a line each, and answers each with a line of JSON, whose fields are those of `Outcome`.

A lane is a process, as the accessibility library joins one bus for good.
"""

import json
import os
import signal
import sys
import time
import unittest
from dataclasses import asdict, dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER))

from case import WindowTest  # noqa: E402
from hearing import StoodStill  # noqa: E402
from stage import Stage  # noqa: E402

LONGEST_TEST = 240  # seconds after which a test is taken to hang

PASSED, FAILED, SKIPPED, STOOD_STILL = "ok", "FAIL", "skip", "HALT"


@dataclass
class Outcome:
    """What became of a test. One that `STOOD_STILL` tells nothing, as the machine did while its sound was due."""

    name: str
    result: str
    seconds: float
    details: str


class Single(unittest.TestResult):
    """The result of one test."""

    result, details = PASSED, ""

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self._failed(error, self.failures[-1][1])

    def addError(self, test, error):
        super().addError(test, error)
        self._failed(error, self.errors[-1][1])

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.result, self.details = SKIPPED, reason

    def _failed(self, error, details):
        stood_still = issubclass(error[0], StoodStill) and self.result == PASSED
        self.result = STOOD_STILL if stood_still else FAILED
        self.details += details


def hang(*_):
    raise TimeoutError(f"the test has not ended within {LONGEST_TEST} s")


def run(name):
    """The outcome of the test of this name."""
    single, began = Single(), time.monotonic()
    signal.alarm(LONGEST_TEST)
    unittest.defaultTestLoader.loadTestsFromName(name).run(single)
    signal.alarm(0)
    return Outcome(name, single.result, time.monotonic() - began, single.details)


def main():
    WindowTest.binary = Path(os.environ["SUPPLE_BIN"]).resolve(strict=True)
    signal.signal(signal.SIGALRM, hang)
    with Stage() as stage:
        WindowTest.stage = stage
        if not stage.is_watched:
            print("No real-time scheduling here: nobody can say when the machine stood still.", file=sys.stderr)
        for line in sys.stdin:
            print(json.dumps(asdict(run(line.strip()))), flush=True)


if __name__ == "__main__":
    main()
