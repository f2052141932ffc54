"""The frames that the app has painted: it writes a line for each to the file that SUPPLE_FRAME_TIMES_FILE
names, with the milliseconds that the frame before it took and the time of day at which it began."""

import time
from itertools import pairwise

from waiting import until


class FrameCounter:
    """Counts the frames of one app; hand `environment` to its launch."""

    def __init__(self, file):
        self.file = file
        self.environment = {"SUPPLE_FRAME_TIMES_FILE": str(file)}

    def _lines(self):
        if not self.file.exists():
            return []
        return [tuple(map(float, line.split())) for line in self.file.read_text().splitlines()]

    def times(self):
        """What each frame up to now has cost, in milliseconds."""
        return [milliseconds for milliseconds, _ in self._lines()]

    def since(self, count):
        """The frames after the first `count`, but for the last one, whose length is not known yet: when each began and
        how many milliseconds it took."""
        return [(began, milliseconds) for (_, began), (milliseconds, _) in pairwise(self._lines()[count:])]

    def count(self):
        """Frames up to now; 0 before the first one."""
        return len(self.times())

    def painted_during(self, seconds):
        """Frames painted in the next seconds."""
        before = self.count()
        time.sleep(seconds)
        return self.count() - before

    def wait_still(self, seconds=30, rest=1.5):
        """Waits until no frame has been painted for `rest` seconds."""
        until(lambda: self.count() > 0 and self.painted_during(rest) == 0, seconds, f"{rest} s without a frame")
