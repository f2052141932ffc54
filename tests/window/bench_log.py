"""What ten years of log cost the window, measured against an empty log, and how the history screen keeps up with them."""

import time
from statistics import median

import appearance
import log
from frames import FrameCounter

TURNS = 11
ROUNDS = 5
YEARS = 10


def write_years(home):
    """Three sessions of forty holds a day. Returns how many sessions there are."""
    history = home.config / "history"
    devices = ["made1234", "made1235", "made1236"]
    days = YEARS * 365
    return sum(
        log.write(history, days, holds=40, often=1.01, seed=seed, device=device, prefix=f"{seed}-")
        for seed, device in enumerate(devices)
    )


def measure(stage, halts, new_home, say):
    """Prints all of it. new_home: makes a person's folders. say: prints a line."""
    empty, month, ten = new_home(stage), new_home(stage), new_home(stage)
    log.write(month.config / "history", days=30)
    say("Ten years of log", f"{write_years(ten)} sessions")
    start(stage, halts, {"empty": empty, "ten": ten}, say)
    screen(stage, halts, ten, say)
    say("The same with a month of log, which draws as much", "")
    screen(stage, halts, month, say)


def start(stage, halts, homes, say):
    launches = {name: home.launch for name, home in homes.items()}
    # The log is read within 3 s.
    seconds, memory = appearance.measure_in_turns(stage, halts, launches, TURNS, rest_seconds=3)
    ratio = median(seconds["ten"]) / median(seconds["empty"])
    shown = ", ".join(f"{name} {median(all_) * 1000:.1f} ms" for name, all_ in seconds.items())
    say("  window appears", f"{shown}, ratio {ratio:.3f}", "at most 1.05", ratio <= 1.05)
    more = median(memory["ten"]) - median(memory["empty"])
    say("  memory (PSS) more than without", f"{more:.1f} MiB", "less than 60 MB", more * 1.048576 < 60)


def screen(stage, halts, home, say):
    frames = FrameCounter(home.folder / "frames")
    app = home.launch(**frames.environment)
    frames.wait_still()
    app.activate()
    window = app.window()
    frames.wait_still()

    def click(x, y):
        stage.xdotool("mousemove", "--window", window, str(x), str(y))
        frames.wait_still()
        before, began = frames.count(), time.time()
        stage.xdotool("click", "1")
        frames.wait_still()
        return frames.since(before), frames.file.stat().st_mtime - began

    # Without accessibility, which would cost frames of its own, buttons are found by their places.
    _, complete = click(44, 208)
    say("  History opened, complete after", f"{complete * 1000:.0f} ms", "at most 300 ms", complete <= 0.3)

    def scroll():
        before = frames.count()
        stage.xdotool("mousemove", "--window", window, "640", "500")
        for wheel in ("5", "4"):
            stage.xdotool("click", "--repeat", "100", "--delay", "30", wheel)
            frames.wait_still()
        return frames.since(before)

    def change_ranges():
        return [frame for x in (300, 390, 490, 563) for frame in click(x, 54)[0]]

    rounds = {
        "  scrolled to the end and back": [scroll() for _ in range(ROUNDS)],
        "  ranges changed": [change_ranges() for _ in range(ROUNDS)],
    }
    app.kill()
    for what, of_frames in rounds.items():
        frames_of(say, what, of_frames, halts)


def frames_of(say, what, rounds, halts):
    """Tells of the frames that met no halt of a processor: their median, and the longest one of each round."""
    all_halts = halts.of_day()

    def is_free(began, milliseconds):
        return not any(start < began + milliseconds / 1000 and end > began for start, end in all_halts)

    free = [[frame[1] for frame in frames if is_free(*frame)] for frames in rounds]
    count, left_out = sum(map(len, free)), sum(map(len, rounds)) - sum(map(len, free))
    typical = median(time for times in free for time in times)
    most = sorted(max(times, default=0) for times in free)
    longest = ", ".join(f"{time:.1f}" for time in most)
    shown = f"median {typical:.1f} ms, longest of a round {longest} ms; {count} frames, {left_out} more met a halt"
    say(what, shown, "at most 16 ms", most[-1] <= 16)
