"""Makes a voice pack: one Ogg Vorbis file with a clip for each part, and an index that says where each one lies.

Run by `cargo xtask voice`, which has put the engine in place. The same parts give the same bytes.
"""

import argparse
import subprocess
import sys
from pathlib import Path

import engine
import levels
from respelt import respelt

# What the app reads (src/speech/pack/index.rs).
FORMAT = 1
# Silence before, between and after clips: an encoder smears a sound over one of its blocks of 1,024 samples at the most.
GAP_SAMPLES = 1_280
LARGEST_BYTES = 600_000
# What fits: -1 is the lowest there is, and each step of it makes words easier to understand.
QUALITY = -1
QUALITIES = {"en-US": -0.7}


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("language", choices=engine.LANGUAGES)
    arguments.add_argument("parts", type=Path, help="a line each: the name of the part, a tab, what is said")
    arguments.add_argument("folder", type=Path, help="where the pack is put")
    given = arguments.parse_args()
    parts = read_parts(given.parts)
    samples, places = say_all(given.language, [text for _, text in parts])
    clips = [(part, text, *places[text]) for part, text in parts]

    given.folder.mkdir(parents=True, exist_ok=True)
    sound = given.folder / f"{given.language}.ogg"
    index = given.folder / f"{given.language}.ron"
    encode(samples, QUALITIES.get(given.language, QUALITY), sound)
    index.write_text(index_of(given.language, sound.read_bytes(), clips), encoding="utf-8", newline="\n")
    size = sound.stat().st_size + index.stat().st_size
    print(f"{given.language}: {len(clips)} clips, {len(samples) / engine.RATE:.0f} s, {size} bytes")
    if size > LARGEST_BYTES:
        sys.exit(f"A pack has {LARGEST_BYTES} bytes at the most.")


def read_parts(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    parts = [tuple(line.split("\t")) for line in lines if line.strip()]
    wrong = [part for part in parts if len(part) != 2 or not all(part)]
    if wrong or not parts:
        sys.exit(f"{path}: each line is the name of a part, a tab, and what is said {wrong[:1]}")
    return parts


def say_all(language, texts):
    """All clips in a row, and the place of each text: its start and its length. What is said twice lies there once."""
    texts = list(dict.fromkeys(texts))
    samples = [0] * GAP_SAMPLES
    places = {}
    for text, spoken in zip(texts, engine.say_all(language, [respelt(language, text) for text in texts])):
        clip = levels.levelled(levels.trimmed(spoken))
        if not clip:
            sys.exit(f"{language}: the engine says nothing for “{text}”")
        places[text] = (len(samples), len(clip))
        samples += clip + [0] * GAP_SAMPLES
    return samples, places


def encode(samples, quality, path):
    command = ["oggenc", "--quiet", "--raw", "--raw-bits", "16", "--raw-chan", "1", "--raw-rate", str(engine.RATE)]
    # A serial number that is not drawn by lot.
    command += ["--serial", "1", "--discard-comments", "--quality", str(quality), "--output", str(path), "-"]
    subprocess.run(command, input=levels.as_bytes(samples), check=True)


def index_of(language, sound, clips):
    head = [
        ("format", FORMAT),
        ("language", quoted(language)),
        ("voice", quoted(engine.VOICE)),
        ("licence", quoted(engine.LICENCE)),
        ("sound", quoted(f"{fingerprint(sound):016x}")),
    ]
    lines = [f"// Made by `cargo xtask voice {language}`: starts and lengths are in samples.", "("]
    lines += [f"    {name}: {value}," for name, value in head]
    lines += ["    clips: ["]
    lines += [
        f"        (part: {quoted(part)}, text: {quoted(text)}, start: {start}, length: {length}),"
        for part, text, start, length in clips
    ]
    return "\n".join([*lines, "    ],", ")", ""])


def quoted(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def fingerprint(content):
    """FNV-1a, as the app computes it (src/platform/folders.rs)."""
    number = 0xCBF29CE484222325
    for byte in content:
        number = (number ^ byte) * 0x100000001B3 % (1 << 64)
    return number


if __name__ == "__main__":
    main()
