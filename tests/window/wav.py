"""Reads the sound of a WAV file, whole numbers or floats, as one row of floats."""

import array
import struct
from dataclasses import dataclass

WHOLE_NUMBERS, FLOATS, EXTENSIBLE = 1, 3, 0xFFFE


@dataclass
class Sound:
    """A row of samples from -1 to 1, all channels mixed into one."""

    rate: int
    samples: array.array

    def after(self, seconds):
        """What follows from that time on."""
        return Sound(self.rate, self.samples[round(seconds * self.rate) :])

    def until(self, seconds):
        """What is heard up to that time."""
        return Sound(self.rate, self.samples[: round(seconds * self.rate)])


def read(path):
    """Reads a file. A recording that is under way or was broken off ends where its data ends."""
    data = path.read_bytes()
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        raise ValueError(f"{path} is no WAV file")
    chunks = dict(_chunks(data))
    kind, channels, rate, _, _, bits = struct.unpack_from("<HHIIHH", chunks[b"fmt "])
    if kind == EXTENSIBLE:
        (kind,) = struct.unpack_from("<H", chunks[b"fmt "], 24)
    samples = _floats(chunks[b"data"], kind, bits)
    if channels > 1:
        frames = range(0, len(samples), channels)
        samples = array.array("f", (sum(samples[i : i + channels]) / channels for i in frames))
    return Sound(rate, samples)


def _chunks(data):
    place = 12
    while place + 8 <= len(data):
        name, size = struct.unpack_from("<4sI", data, place)
        if name == b"data" and size == 0:  # its length is filled in at the end of a recording
            size = len(data)
        yield name, data[place + 8 : place + 8 + size]
        place += 8 + size + size % 2


def _floats(data, kind, bits):
    data = data[: len(data) // (bits // 8) * (bits // 8)]
    if (kind, bits) == (FLOATS, 32):
        return array.array("f", data)
    if (kind, bits) == (WHOLE_NUMBERS, 16):
        return array.array("f", (value / 32768 for value in array.array("h", data)))
    if (kind, bits) == (WHOLE_NUMBERS, 24):
        threes = (data[i : i + 3] for i in range(0, len(data), 3))
        return array.array("f", (int.from_bytes(three, "little", signed=True) / 8388608 for three in threes))
    raise ValueError(f"WAV of kind {kind} with {bits} bits")
