"""The engine that speaks: SVOX Pico, through py-nanotts."""

import array
import multiprocessing
import sys

import py_nanotts

VOICE = "SVOX Pico"
LICENCE = "Apache-2.0"
LANGUAGES = [voice.value for voice in py_nanotts.Voice]
RATE = 16_000

# At its full volume it cuts peaks off.
VOLUME = 0.5
# One voice speaks more slowly than the others.
SPEEDS = {"en-US": 1.1}

_pico = py_nanotts.NanoTTS()


def say_all(language, texts):
    """The samples of each text, with whatever silence is around it.

    Each is spoken in a process of its own: what the engine has said before changes what it says, and a new text would
    change all clips after it.
    """
    with multiprocessing.get_context("fork").Pool(maxtasksperchild=1) as pool:
        return pool.starmap(_say, [(language, text) for text in texts], chunksize=1)


def _say(language, text):
    speed = SPEEDS.get(language, 1)
    samples = array.array("h", _pico.speak(text, voice=language, volume=VOLUME, speed=speed))
    if sys.byteorder == "big":
        samples.byteswap()
    return list(samples)
