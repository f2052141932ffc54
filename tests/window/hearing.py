"""When each cue of a session is heard: a recording compared with the rendered sound of the same plan.

The rises in loudness of both are laid over each other first. Then a piece of the render around each cue is looked
for near that place in the recording, where the two agree best (the peak of their normalised correlation, between
samples by a parabola). The times of cues in a recording are thereby known to some microseconds, whatever the
sounds are like.
"""

import math
from dataclasses import dataclass
from itertools import accumulate
from operator import mul
from statistics import median

BEFORE, LENGTH = 0.002, 0.030  # seconds of the render that are looked for: from before the onset into the sound
SURE = 0.95  # a correlation below this is no find: the same sound gives 1, one that is a period off less
REACHES = (0.01, 0.05, 0.3)  # seconds to either side that are searched, the next one if the last found nothing
NEAR = 0.5  # seconds: how well the time of a stall is known in a recording
FOUND = 0.8  # the part of all cues that has to be heard on whatever machine
BIN = 0.005  # seconds over which loudness is taken for the first, rough comparison


@dataclass
class Heard:
    """One cue: its time in the plan, and by how much later it stands in the recording; None if it is not there."""

    cue: str
    at: float
    shift: float | None
    likeness: float


def first_sound(sound, threshold=0.003):
    """Seconds to the first sample above the threshold (of full scale); None in silence."""
    place = next((i for i, value in enumerate(sound.samples) if abs(value) > threshold), None)
    return None if place is None else place / sound.rate


def quiet_before(sound, at, seconds=0.05, threshold=0.0005):
    """Whether there is silence right up to this time."""
    end = round(at * sound.rate)
    return all(abs(value) <= threshold for value in sound.samples[max(0, end - round(seconds * sound.rate)) : end])


def listen(render, recording, cues, expected=None):
    """The `Heard` of each cue.

    expected: seconds from the plan's time to that of the recording, or a function of the plan's time that gives
    them; without it the render is laid over the recording where their sounds begin together.
    """
    if render.rate != recording.rate:
        raise ValueError(f"rates differ: {render.rate} and {recording.rate}")
    if expected is None:
        expected = rough_shift(render, recording)
    guess = expected if callable(expected) else lambda _: expected
    return [_listen_for(render, recording, cue["cue"], cue["at"], guess(cue["at"])) for cue in cues]


def table(heard):
    """The cues, each with its distance from where it should be."""
    row = "{:10.3f}  {:14}  {:+12.4f}  {:10.4f}".format
    rows = [row(one.at, one.cue, error * 1000, one.likeness) for one, error in zip(heard, errors(heard), strict=True)]
    return "\n".join(["plan (s)    cue              error (ms)    likeness", *rows])


def rough_shift(render, recording):
    """Seconds by which the recording as a whole is later than the render, to about `BIN`.

    Rhythms repeat: of the places where the rises in loudness agree best, the one counts where the sounds do too.
    """
    wanted, there = _rises(render), _rises(recording)
    there = [max(there[max(0, i - 1) : i + 2]) for i in range(len(there))]  # bins of the two need not begin together
    loudest = max(wanted, default=0.0)
    marks = [(place, rise) for place, rise in enumerate(wanted) if rise > loudest / 10]

    def agreement(lag):
        return sum(rise * there[place + lag] for place, rise in marks if 0 <= place + lag < len(there))

    def likeness(lag):
        return sum(
            _likeness_at(render, recording, place * BIN, lag * BIN) for place, _ in marks[:: len(marks) // 6 + 1]
        )

    best = sorted(range(-len(wanted), len(there)), key=agreement, reverse=True)[:30]
    apart = [lag for i, lag in enumerate(best) if all(abs(lag - other) > 1 for other in best[:i])]
    return BIN * max(apart[:8], key=likeness)


def errors(heard):
    """Seconds that each cue stands away from where the cues stand as a whole; infinite for one that is not there."""
    found = [one.shift for one in heard if one.shift is not None]
    middle = median(found) if found else 0.0
    return [math.inf if one.shift is None else one.shift - middle for one in heard]


class StoodStill(AssertionError):
    """A cue is missing or late, and the machine stood still while it was due: the recording tells nothing of Supple."""


def require_in_time(heard, limit, stalls):
    """AssertionError if a cue is missing, or stands farther from where the cue before puts it than `limit` (seconds, or a
    function of the cue). StoodStill instead if the first such cue was due while the machine stood still; but whatever the
    machine does, `FOUND` of all cues are there.

    stalls: when the machine stood still, as pairs of seconds of the recording.
    """
    told = f"the machine stood still at {stalls}\n{table(heard)}"
    found = sum(cue.shift is not None for cue in heard)
    if found < FOUND * len(heard):
        raise AssertionError(f"only {found} of {len(heard)} cues are heard\n{told}")
    wrong = first_wrong(heard, limit)
    if wrong:
        before, cue = wrong
        fell_on_it = any(start < cue + NEAR and end > before - NEAR for start, end in stalls)
        raise (StoodStill if fell_on_it else AssertionError)(f"wrong at {cue:.3f} s of the recording\n{told}")


def first_wrong(heard, limit):
    """The first cue that is missing or out of its place: the times in the recording at which the cue before was heard and at
    which this one was due; None if all are right."""
    limit_of = limit if callable(limit) else lambda _: limit
    last = next((cue.shift for cue in heard if cue.shift is not None), 0.0)
    before = heard[0].at + last
    for cue in heard:
        due = cue.at + last
        if cue.shift is None or abs(cue.shift - last) > limit_of(cue):
            return before, due
        before, last = cue.at + cue.shift, cue.shift
    return None


def _rises(sound):
    """By how much the loudness of each bin exceeds that of the one before."""
    size = round(BIN * sound.rate)
    samples = sound.samples
    peaks = [max(map(abs, samples[i : i + size])) for i in range(0, len(samples), size)]
    return [max(0.0, now - before) for before, now in zip([0.0, *peaks], peaks, strict=False)]


def _piece(render, at):
    """The place and the samples of the piece of the render around a time."""
    start = max(0, round((at - BEFORE) * render.rate))
    return start, render.samples[start : start + round(LENGTH * render.rate)]


def _likeness_at(render, recording, at, shift):
    """How like the render is the recording at one place, give or take two bins."""
    start, piece = _piece(render, at)
    rate = render.rate
    return _best_match(piece, recording.samples, start + round(shift * rate), round(2 * BIN * rate))[0]


def _listen_for(render, recording, cue, at, expected):
    rate = render.rate
    start, piece = _piece(render, at)
    best = (0.0, 0.0)
    for reach in REACHES:
        best = _best_match(piece, recording.samples, start + round(expected * rate), round(reach * rate))
        if best[0] >= SURE:
            return Heard(cue, at, (best[1] - start) / rate, best[0])
    return Heard(cue, at, None, best[0])


def _best_match(piece, samples, centre, reach):
    """(likeness, place) of the best match of the piece that starts within reach of the centre."""
    length = len(piece)
    first, last = max(0, centre - reach), min(len(samples) - length, centre + reach)
    energy = sum(map(mul, piece, piece))
    if last < first or energy == 0.0:
        return 0.0, 0.0
    region = samples[first : last + length]
    sums = [0.0, *accumulate(map(mul, region, region))]

    def likeness(lag):
        norm = math.sqrt(energy * max(sums[lag + length] - sums[lag], 1e-12))
        return sum(map(mul, piece, region[lag : lag + length])) / norm

    values = [likeness(lag) for lag in range(last - first + 1)]
    lag = max(range(len(values)), key=values.__getitem__)
    return values[lag], first + lag + _between(values, lag)


def _between(values, peak):
    """How far from a sample the top of the parabola through the peak and its neighbours lies, from -0.5 to 0.5."""
    if not 0 < peak < len(values) - 1:
        return 0.0
    before, top, after = values[peak - 1 : peak + 2]
    curve = before - 2 * top + after
    return 0.0 if curve == 0.0 else 0.5 * (before - after) / curve
