#!/usr/bin/python3 -B
"""Runs the tests of the real window: all of them, or those whose names contain one of the arguments.

The environment's SUPPLE_BIN names the program. `cargo xtask test --window` builds it and installs what is needed.
What needs the machine to itself runs first; all else runs in two lanes. A recording made while the machine stood still
(see `witness.py`) tells nothing of the program: such a test is run once more, and of the whole run at most two are.
"""

import contextlib
import json
import subprocess
import sys
import threading
import unittest
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER))

from lane import FAILED, PASSED, SKIPPED, STOOD_STILL, Outcome  # noqa: E402

LANES = 2
MOST_AGAIN = 2  # tests that may be run once more


class Tests:
    """The tests still to run, and what became of the others."""

    def __init__(self, names):
        self.waiting = list(names)
        self.outcomes = []
        self.again = []
        self.lock = threading.Lock()

    def next(self):
        """The name of a test to run; None when there is none left."""
        with self.lock:
            return self.waiting.pop(0) if self.waiting else None

    def ended(self, outcome):
        """Says what became of a test, and whether it is run once more."""
        with self.lock:
            shown = outcome.name.removeprefix("test_")
            print(f"{outcome.result:4} {shown} ({outcome.seconds:.1f} s)", flush=True)
            if outcome.details:
                print(outcome.details, flush=True)
            if outcome.result == STOOD_STILL and outcome.name not in self.again and len(self.again) < MOST_AGAIN:
                print(f"     {shown} once more: the machine stood still while its sound was due", flush=True)
                self.again.append(outcome.name)
                self.waiting.append(outcome.name)
            else:
                self.outcomes.append(outcome)

    def count(self, *results):
        return sum(outcome.result in results for outcome in self.outcomes)


def run_in_lanes(tests, lanes):
    """Runs all tests that wait, in so many lanes."""
    threads = [threading.Thread(target=lead, args=(tests,), name=f"lane-{number}") for number in range(lanes)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def lead(tests):
    """Leads one lane through tests until none waits. A lane that dies fails the test it was at, and another goes on."""
    while name := tests.next():
        command = [sys.executable, "-B", str(FOLDER / "lane.py")]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as lane:
            while name:
                outcome = ask(lane, name)
                tests.ended(outcome or Outcome(name, FAILED, 0.0, "the lane ended in this test"))
                if outcome is None:
                    break
                name = tests.next()


def ask(lane, name):
    """Has a lane run a test; None if the lane died over it."""
    with contextlib.suppress(BrokenPipeError):
        print(name, file=lane.stdin, flush=True)
    line = lane.stdout.readline()
    return Outcome(**json.loads(line)) if line else None


def all_of(suite):
    """Each test of a suite."""
    for part in suite:
        if isinstance(part, unittest.TestSuite):
            yield from all_of(part)
        else:
            yield part


def main(names):
    found = [
        test
        for test in all_of(unittest.defaultTestLoader.discover(str(FOLDER)))
        if not names or any(name in test.id() for name in names)
    ]
    tests = Tests(test.id() for test in found if getattr(test, "alone", False))
    run_in_lanes(tests, 1)
    tests.waiting = [test.id() for test in found if not getattr(test, "alone", False)]
    run_in_lanes(tests, LANES)

    passed, failed = tests.count(PASSED), tests.count(FAILED, STOOD_STILL)
    if tests.again:
        print(f"\nRun once more: {', '.join(tests.again)}")
    print(f"\n{passed} passed, {failed} failed, {tests.count(SKIPPED)} skipped")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
