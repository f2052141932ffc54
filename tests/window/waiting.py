"""Waiting for something to become true, with an end to the waiting."""

import time


def until(condition, seconds, what):
    """Waits until `condition()` is true in the sense of python, and returns its value.

    Raises TimeoutError with `what` (a text, or a function that gives it then) if that takes longer.
    """
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise TimeoutError(f"within {seconds} s there was no {what() if callable(what) else what}")
        time.sleep(0.02)


def pass_time(moment):
    """Sleeps until a moment of the monotonic clock that a plan gives."""
    time.sleep(max(0.0, moment - time.monotonic()))
