"""Logs of made-up sessions, always the same for the same seed."""

import random
from datetime import datetime, timedelta, timezone

EXERCISES = ["figure-4", "clamshell", "knee-to-chest", "childs-pose", "glute-bridge", "cobra", "kneeling-hip-flexor"]
ROUTINES = [("Hip openers", "hip-openers"), ("Lower back, morning", "lower-back-morning"), ("Frühsport", "früh")]
NOTES = ["", "", "", "Knee felt better.", "Tired, but it went well."]


def write(folder, days, today=None, holds=12, often=0.62, seed=7, device="made1234", prefix=""):
    """Writes one log file a year into a history folder: sessions on about `often` of the last `days` days up to today,
    by this machine, with ids of this prefix. Returns how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(seed)
    today = today or datetime.now(timezone.utc)
    lines, pain = {}, 6.0
    for back in range(days, -1, -1):
        if rng.random() > often and back > 3:
            continue
        pain = min(8.0, max(1.0, pain + rng.uniform(-0.35, 0.3)))
        start = (today - timedelta(days=back)).replace(hour=7, minute=rng.randrange(60), second=back % 60, microsecond=0)
        lines.setdefault(start.year, []).append(_line(rng, prefix, start, holds, round(pain)))
    for year, of_year in lines.items():
        (folder / f"{device}-{year}.ron").write_text("".join(of_year), encoding="utf-8")
    return sum(map(len, lines.values()))


def _line(rng, prefix, start, holds, pain):
    routine, file = rng.choice(ROUTINES)
    work = []
    for place in range(holds):
        exercise = EXERCISES[(place // 2) % len(EXERCISES)]
        done = 30_000 if rng.random() > 0.06 or place % 2 == 0 else rng.randrange(30_000)
        side = ["Left", "Right"][place % 2]
        work.append(f'("{exercise}",{side},1,30000,{done},{"Done" if done == 30_000 else "Cut"})')
    ended = "Finished" if rng.random() > 0.1 else "Stopped"
    rated = f"pain_before:{pain},pain_after:{max(0, pain - rng.randrange(4))}," if rng.random() > 0.3 else ""
    active = sum(int(item.split(",")[4]) for item in work) + 90_000
    return (
        f'V1(id:"{prefix}{start:%Y%m%d%H%M%S}",started:"{start:%Y-%m-%dT%H:%M:%S.000+00:00}",zone:"UTC",routine:"{routine}",'
        f'file:"{file}",planned_ms:{holds * 30_000 + 90_000},works_planned:{holds},active_ms:{active},'
        f"work:[{','.join(work)}],ended:{ended},{rated}"
        f'note:"{rng.choice(NOTES)}")\n'
    )
