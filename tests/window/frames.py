"""The number of frames that the app has painted, which it writes after each to the file that
SUPPLE_FRAME_COUNT_FILE names."""

import time

from waiting import until


class FrameCounter:
    """Counts the frames of one app; hand `environment` to its launch."""

    def __init__(self, file):
        self.file = file
        self.environment = {"SUPPLE_FRAME_COUNT_FILE": str(file)}

    def count(self):
        """Frames up to now; 0 before the first one."""
        if not self.file.exists():
            return 0
        return int(until(self.file.read_text, 5, "number of frames"))

    def painted_during(self, seconds):
        """Frames painted in the next seconds."""
        before = self.count()
        time.sleep(seconds)
        return self.count() - before

    def wait_still(self, seconds=30, rest=1.5):
        """Waits until no frame has been painted for `rest` seconds."""
        until(lambda: self.count() > 0 and self.painted_during(rest) == 0, seconds, f"{rest} s without a frame")
