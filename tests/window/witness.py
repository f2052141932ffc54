#!/usr/bin/python3 -B
"""Writes down when the machine, or one of its processors, stood still, until it is stopped: `witness.py FILE [NUMBER]`.

A virtual machine may be halted for a while by its host; a sound whose buffer runs empty meanwhile has a gap that no
program can prevent. Each line of the file is such a time: its start and its end on the monotonic clock, in seconds.
"""

import contextlib
import os
import sys
import time
from pathlib import Path

STEP = 0.002  # seconds
STILL = 0.010  # seconds


def watch(path, processor=None):
    if processor is not None:
        os.sched_setaffinity(0, {processor})
    # Before all other programs, if that is allowed: only what stops them all is then seen.
    with contextlib.suppress(OSError):
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(50))
    with open(path, "w", buffering=1) as out:
        before = time.monotonic()
        while True:
            time.sleep(STEP)
            now = time.monotonic()
            if now - before > STILL:
                out.write(f"{before} {now}\n")
            before = now


def read(path, zero):
    """The times that were written down, as pairs of seconds since `zero`."""
    lines = Path(path).read_text().splitlines() if Path(path).exists() else []
    return [tuple(float(word) - zero for word in line.split()) for line in lines]


if __name__ == "__main__":
    watch(sys.argv[1], *map(int, sys.argv[2:]))
