#!/usr/bin/python3 -B
"""Measures what the project promises of its window, and prints it beside the promise.

    bench.py             start and memory against an empty window, in turns; frames and processor time;
                         ten years of log
    bench.py --log       only what is about ten years of log
    bench.py --onsets    each cue of a live session: when it is due, how far from that it is heard
    bench.py --drift     a real session of three minutes beside the clock

The environment's SUPPLE_BIN and EMPTY_WINDOW_BIN name the programs. `cargo xtask bench` builds them.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent))

import appearance  # noqa: E402
import bench_log  # noqa: E402
import hearing  # noqa: E402
import wav  # noqa: E402
from case import STATE  # noqa: E402
from frames import FrameCounter  # noqa: E402
from halts import Halts  # noqa: E402
from home import Home  # noqa: E402
from stage import Stage  # noqa: E402
from waiting import pass_time, until  # noqa: E402

TURNS = 11
HOLD = 'Routine(name: "Hold", prepare: 1, steps: [(exercise: "cobra", work: Hold(seconds: 120))])'
MIXED = """Routine(
    name: "Onsets",
    prepare: 3, switch: 3,
    steps: [
        (exercise: "figure-4", work: Hold(seconds: 20), side: Each),
        (exercise: "clamshell", work: Reps(count: 4, up: 1, hold: 1, down: 1)),
        (exercise: "childs-pose", work: Breaths(count: 3)),
    ],
)
"""
THREE_MINUTES = """Routine(
    name: "Drift",
    prepare: 2,
    steps: [
        (exercise: "figure-4", work: Hold(seconds: 58)),
        (exercise: "cobra", work: Hold(seconds: 58)),
        (exercise: "childs-pose", work: Hold(seconds: 58)),
    ],
)
"""


def say(what, value, promise=None, kept=True):
    """One line: what was measured, and what was promised."""
    promise = f"   (promised: {promise}{'' if kept else ', NOT KEPT'})" if promise else ""
    print(f"{what:44} {value}{promise}", flush=True)


def new_home(stage):
    home = Home(stage, os.environ["SUPPLE_BIN"], tempfile.mkdtemp(dir=stage.folder))
    home.settings()
    return home


def window_and_idling():
    with Stage(accessibility=False) as stage:
        halts = Halts(stage)
        compare_with_empty_window(stage, halts)
        idle(stage)
        hold(stage)
        scroll(stage)
        bench_log.measure(stage, halts, new_home, say)


def compare_with_empty_window(stage, halts):
    launches = {
        "supple": new_home(stage).launch,
        "empty": lambda: stage.launch([os.environ["EMPTY_WINDOW_BIN"]]),
    }
    seconds, memory = appearance.measure_in_turns(stage, halts, launches, TURNS, rest_seconds=1)
    compare("Window appears", seconds, 1000, "ms", 1.20)
    compare("Memory (PSS)", memory, 1, "MiB", 1.15)


def compare(what, measured, factor, unit, limit):
    supple, empty = (median(measured[name]) * factor for name in ("supple", "empty"))
    ratio = supple / empty
    say(f"{what}, median of {TURNS}", f"{supple:.1f} {unit} against {empty:.1f} {unit} of an empty window")
    spread = ", ".join(
        f"{name} {min(all_) * factor:.1f} to {max(all_) * factor:.1f}" for name, all_ in measured.items()
    )
    say("  from the least to the most", spread)
    say("  ratio", f"{ratio:.2f}", f"at most {limit:.2f}", ratio <= limit)


def idle(stage):
    home = new_home(stage)
    frames = FrameCounter(home.folder / "frames")
    app = home.launch(**frames.environment)
    frames.wait_still()
    before, wake_ups = app.cpu_seconds(), app.wake_ups()
    painted = frames.painted_during(10)
    ticks = round((app.cpu_seconds() - before) * os.sysconf("SC_CLK_TCK"))
    woken = app.wake_ups() - wake_ups
    say("Routines screen at rest for 10 s", f"{painted} frames, {ticks} ticks", "none of both", painted + ticks == 0)
    say("  threads woken", f"{woken} times", "at most 6", woken <= 6)
    app.kill()


def hold(stage):
    home = new_home(stage)
    frames = FrameCounter(home.folder / "frames")
    app = home.launch("play", home.routine("hold.ron", HOLD), **frames.environment)
    until(lambda: frames.count() > 0, 30, "first frame")
    time.sleep(4)  # past the preparation and the frames of its end
    for what, most in (("A hold with reduced motion", 2.0), ("The same minimised", 0.0)):
        if most == 0.0:
            app.minimise()
            frames.wait_still()
        before = app.cpu_seconds()
        rate = frames.painted_during(10) / 10
        cpu = (app.cpu_seconds() - before) * 10
        say(what, f"{rate:.1f} frames/s, {cpu:.1f} % of a core", f"at most {most:.0f} frames/s", rate <= most)
    app.kill()


def scroll(stage):
    """From end to end of the Exercises screen, whose figures are all drawn anew as they come into sight."""
    home = new_home(stage)
    frames = FrameCounter(home.folder / "frames")
    app = home.launch(**frames.environment)
    frames.wait_still()
    # Without accessibility, which would cost frames of its own, the button is found by its place.
    stage.xdotool("mousemove", "--window", app.window(), "44", "118", "click", "1")
    frames.wait_still()
    before = frames.count()
    stage.xdotool("mousemove", "--window", app.window(), "600", "500")
    for wheel in ("5", "4"):
        stage.xdotool("click", "--repeat", "80", "--delay", "30", wheel)
        frames.wait_still()
    times = sorted(frames.times()[before:])
    most = times[-1]
    say("A frame of the Exercises screen, scrolled", f"{median(times):.1f} ms, the longest of {len(times)} {most:.1f} ms", "at most 16 ms", most <= 16)
    app.kill()


def onsets():
    with Stage() as stage:
        heard, _ = listen_to_session(stage, MIXED)
    print(hearing.table(heard))
    worst = max(map(abs, hearing.errors(heard))) * 1000
    say("Largest error", f"{worst:.4f} ms", "at most 0.2 ms", worst <= 0.2)


def drift():
    with Stage() as stage:
        heard, watched = listen_to_session(stage, THREE_MINUTES)
    first, last = heard[0], heard[-1]
    error = (last.shift - first.shift) * 1000 if None not in (first.shift, last.shift) else float("inf")
    say("Sound, from the first cue to the last", f"{last.at - first.at:.0f} s, {error:+.3f} ms off")
    for state, planned, seen in watched:
        say(
            f"On the screen at {planned:7.3f} s: {state}",
            f"{(seen - planned) * 1000:+6.0f} ms later than the first one",
        )


def listen_to_session(stage, text):
    """Plays a session. Returns its `Heard` cues, and its states as (word, planned time, time when it was seen)."""
    home = new_home(stage)
    routine = home.routine("session.ron", text)
    plan, render = home.plan(routine), wav.read(home.render(routine))
    words = {"prepare": "Get ready", "hold": "Hold"}
    changes = [(words[part["kind"]], part["start"]) for part in plan["segments"] if part["kind"] in words]
    stage.record()
    app = home.launch("play", routine)
    watched, began = [], None  # the first state appears with the window, late: the second one sets the start
    for state, planned in changes:
        app.until(lambda wanted=state: (node := app.find(STATE)) and node.name == wanted, 90, state)
        if planned > 0:
            began = began or time.monotonic() - planned
            watched.append((state, planned, time.monotonic() - began))
    pass_time(began + plan["seconds"] + 2)
    heard = hearing.listen(render, wav.read(stage.stop_recording()), plan["cues"])
    app.kill()
    return heard, watched


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--onsets", action="store_true")
    parser.add_argument("--drift", action="store_true")
    parser.add_argument("--log", action="store_true")
    wanted = parser.parse_args()
    if wanted.onsets:
        onsets()
    elif wanted.drift:
        drift()
    elif wanted.log:
        with Stage(accessibility=False) as stage:
            bench_log.measure(stage, Halts(stage), new_home, say)
    else:
        window_and_idling()


if __name__ == "__main__":
    main()
