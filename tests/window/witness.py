#!/usr/bin/python3 -B
"""Writes down when the machine, or one of its processors, stood still, until it is stopped: `witness.py FILE [NUMBER]`.

A virtual machine may be halted for a while by its host; a sound whose buffer runs empty meanwhile has a gap that no
program can prevent. Each line of the file is such a time: its start and its end on the monotonic clock, in seconds.

Only what runs before all other programs knows that none of them ran. Where the system does not let it, the file has the
one line `REFUSED`, and nobody can say that the machine stood still.
"""

import os
import sys
import time
from pathlib import Path

STEP = 0.002  # seconds
STILL = 0.010  # seconds
REFUSED = "no real-time scheduling"


def watch(path, processor=None):
    if processor is not None:
        os.sched_setaffinity(0, {processor})
    with open(path, "w", buffering=1) as out:
        try:
            os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(50))
        except OSError:
            out.write(f"{REFUSED}\n")
            return
        out.write("\n")
        before = time.monotonic()
        while True:
            time.sleep(STEP)
            now = time.monotonic()
            if now - before > STILL:
                out.write(f"{before} {now}\n")
            before = now


def is_refused(path):
    """Whether the witness saw nothing because it was not let before the other programs."""
    return Path(path).read_text().startswith(REFUSED)


def read(path, zero):
    """The times that were written down, as pairs of seconds since `zero`."""
    if is_refused(path):
        return []
    lines = Path(path).read_text().split("\n")[:-1]
    return [tuple(float(word) - zero for word in line.split()) for line in lines if line]


if __name__ == "__main__":
    watch(sys.argv[1], *map(int, sys.argv[2:]))
