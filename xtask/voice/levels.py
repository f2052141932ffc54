"""Trims clips and makes them equally loud. Samples are whole numbers of 16 bits, 16,000 a second."""

import array
import math
import sys

FULL = 32_768
# The loudness of all clips. The peaks of none reach -2.5 dB then, and the encoder adds less than 1.5 dB.
LOUDNESS_DB = -17.0
HIGHEST_PEAK_DB = -2.5

# Loudness is that of the windows that are at most so much softer than the loudest.
WINDOW = 320
GATE_DB = -25.0

# Silence is what is so much softer than the clip: less before it, where an F is hardly louder, than after it, where the
# engine leaves some noise. A little of it is kept.
SILENCE_BEFORE_DB = -44.0
SILENCE_AFTER_DB = -34.0
STEP = 80
KEPT_BEFORE = 320
KEPT_AFTER = 640
FADE = 160


def trimmed(samples):
    """Without the silence before and after, faded in and out; empty if all is silence."""
    loudness = decibels(gated_power(samples))
    levels = [decibels(power(samples[start : start + STEP])) - loudness for start in range(0, len(samples), STEP)]
    before = [place for place, level in enumerate(levels) if level > SILENCE_BEFORE_DB]
    after = [place for place, level in enumerate(levels) if level > SILENCE_AFTER_DB]
    if not after:
        return []
    clip = samples[max(before[0] * STEP - KEPT_BEFORE, 0) : (after[-1] + 1) * STEP + KEPT_AFTER]
    for place in range(min(FADE, len(clip) // 2)):
        clip[place] = clip[place] * place // FADE
        clip[-1 - place] = clip[-1 - place] * place // FADE
    return clip


def levelled(samples):
    """As loud as all clips."""
    if not samples:
        return []
    factor = 10 ** ((LOUDNESS_DB - decibels(gated_power(samples))) / 20)
    highest = FULL * 10 ** (HIGHEST_PEAK_DB / 20) / max(map(abs, samples))
    return [round(sample * min(factor, highest)) for sample in samples]


def gated_power(samples):
    """The mean power of the windows that are not much softer than the loudest."""
    starts = range(0, max(len(samples) - WINDOW, 0) + 1, WINDOW)
    powers = [power(samples[start : start + WINDOW]) for start in starts]
    gate = max(powers) * 10 ** (GATE_DB / 10)
    loud = [one for one in powers if one >= gate]
    return sum(loud) / len(loud)


def power(samples):
    return sum(sample * sample for sample in samples) / max(len(samples), 1)


def decibels(power):
    """Of full scale."""
    return 10 * math.log10(max(power, 1e-9) / (FULL * FULL))


def as_bytes(samples):
    """Little-endian."""
    whole = array.array("h", samples)
    if sys.byteorder == "big":
        whole.byteswap()
    return whole.tobytes()
