"""The times in which one of the machine's processors stood still, in which no program can do anything."""

import os
import sys
import time

import witness


class Halts:
    """One witness for each processor, from now until the stage goes."""

    def __init__(self, stage):
        self.files = {processor: stage.folder / f"halts-{processor}" for processor in os.sched_getaffinity(0)}
        for processor, file in self.files.items():
            stage.start([sys.executable, "-B", witness.__file__, str(file), str(processor)])

    def met_by(self, began, seconds):
        """Whether a processor stood still within `seconds` of `began`, which is on the monotonic clock."""
        return any(
            start < began + seconds and end > began
            for file in self.files.values()
            for start, end in witness.read(file, 0)
        )

    def of_day(self):
        """The starts and ends of all of them, as times of day."""
        zero = time.monotonic() - time.time()
        return [halt for file in self.files.values() for halt in witness.read(file, zero)]
