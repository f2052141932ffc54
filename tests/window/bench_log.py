"""What ten years of log cost the window, measured against an empty log, and how the history screen keeps up with them."""

import time
from statistics import median

import appearance
import log
from frames import FrameCounter

TURNS = 9
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


def measure(stage, new_home, say):
    """Prints all of it. new_home: makes a person's folders. say: prints a line."""
    empty, month, ten = new_home(stage), new_home(stage), new_home(stage)
    log.write(month.config / "history", days=30)
    say("Ten years of log", f"{write_years(ten)} sessions")
    start(stage, {"empty": empty, "ten": ten}, say)
    screen(stage, ten, say)
    say("The same with a month of log, which draws as much", "")
    screen(stage, month, say)


def start(stage, homes, say):
    launches = {name: home.launch for name, home in homes.items()}
    # The log is read within 3 s.
    seconds, memory = appearance.measure_in_turns(stage, launches, TURNS, rest_seconds=3)
    ratio = median(seconds["ten"]) / median(seconds["empty"])
    shown = ", ".join(f"{name} {median(all_) * 1000:.1f} ms" for name, all_ in seconds.items())
    say("  window appears", f"{shown}, ratio {ratio:.3f}", "at most 1.05", ratio <= 1.05)
    more = median(memory["ten"]) - median(memory["empty"])
    say("  memory (PSS) more than without", f"{more:.1f} MiB", "less than 60 MB", more * 1.048576 < 60)


def screen(stage, home, say):
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
        # Written at the end of the frame after the last one that counts.
        return frames.times()[before:], frames.file.stat().st_mtime - began

    # Without accessibility, which would cost frames of its own, buttons are found by their places.
    times, complete = click(44, 208)
    say("  History opened, complete after", f"{complete * 1000:.0f} ms", "at most 300 ms", complete <= 0.3)
    say("  its longest frame", f"{max(times):.1f} ms", "at most 16 ms", max(times) <= 16)

    def scroll():
        before = frames.count()
        stage.xdotool("mousemove", "--window", window, "640", "500")
        for wheel in ("5", "4"):
            stage.xdotool("click", "--repeat", "100", "--delay", "30", wheel)
            frames.wait_still()
        return frames.times()[before:]

    def change_ranges():
        return [time for x in (300, 390, 490, 563) for time in click(x, 54)[0]]

    frames_of(say, "  scrolled to the end and back", [scroll() for _ in range(ROUNDS)])
    frames_of(say, "  ranges changed", [change_ranges() for _ in range(ROUNDS)])
    app.kill()


def frames_of(say, what, rounds):
    """The longest frame of each round. One round alone may meet a moment in which the machine stood still."""
    typical = median(time for times in rounds for time in times)
    most = sorted(max(times) for times in rounds)
    shown = f"median {typical:.1f} ms, the longest of each round {', '.join(f'{time:.1f}' for time in most)} ms"
    say(what, shown, "at most 16 ms", median(most) <= 16)
