"""Sound on time: what is heard of a live session, beside its plan and its rendered sound."""

import re
import time
from datetime import datetime
from itertools import pairwise
from statistics import median

import hearing
import wav
from case import NO_SOUND, WindowTest
from waiting import pass_time, until

MIXED = """Routine(
    name: "Sound",
    prepare: 3, switch: 3,
    steps: [
        (exercise: "figure-4", work: Breaths(count: 5, breathe_in: 1, breathe_out: 1), side: Each),
        (exercise: "childs-pose", work: Hold(seconds: 20)),
    ],
)
"""

HOLDS = """Routine(
    name: "Pauses",
    prepare: 3,
    steps: [
        (exercise: "figure-4", work: Hold(seconds: 8)),
        (exercise: "cobra", work: Hold(seconds: 8)),
        (exercise: "childs-pose", work: Hold(seconds: 8)),
        (exercise: "clamshell", work: Hold(seconds: 8)),
    ],
)
"""

SKIP = 'Routine(name: "Skip", prepare: 60, steps: [(exercise: "cobra", work: Hold(seconds: 60))])'
REPS = """Routine(
    name: "Reps",
    prepare: 1,
    steps: [(exercise: "clamshell", work: Reps(count: 60, up: 1, down: 1))],
)
"""

# Long enough that the end of prepare, the middle of the hold and its last three seconds come out of silence.
QUIET = 'Routine(name: "Quiet", prepare: 12, steps: [(exercise: "cobra", work: Hold(seconds: 30))])'

BRIEF = 'Routine(name: "Brief", prepare: 2, steps: [(exercise: "cobra", work: Hold(seconds: 4))])'


class Render(WindowTest):
    def test_a_cue_out_of_silence_starts_at_its_time(self):
        routine = self.home.routine("quiet.ron", QUIET)
        cues = self.home.plan(routine)["cues"]
        sound = wav.read(self.home.render(routine))
        clear = [cue["at"] for cue in cues if cue["at"] > 0.05 and hearing.quiet_before(sound, cue["at"])]
        self.assertGreaterEqual(len(clear), 3, "too few cues come out of silence to tell anything")
        for at in clear:
            late = hearing.first_sound(sound.after(at), threshold=0.0005)
            self.assertLessEqual(late, 0.001, f"the cue at {at} s")

    def test_is_the_same_every_time(self):
        routine = self.home.routine("sound.ron", MIXED)
        self.assertEqual(self.home.render(routine).read_bytes(), self.home.render(routine).read_bytes())


class SoundTest(WindowTest):
    alone = True

    def assert_in_time(self, heard, limit):
        hearing.require_in_time(heard, limit, self.stage.stood_still())


class LiveSound(SoundTest):
    def hear(self, routine, recording, expected=None):
        render = wav.read(self.home.render(routine))
        return hearing.listen(render, recording, self.home.plan(routine)["cues"], expected)

    def test_every_cue_is_heard_at_its_time(self):  # 60 s
        """The left side in sight, the right side minimised, the last hold on a machine with too much to do."""
        routine = self.home.routine("sound.ron", MIXED)
        segments = self.home.plan(routine)["segments"]
        switch = next(segment for segment in segments if segment["kind"] == "switch")
        last_prepare = [segment for segment in segments if segment["kind"] == "prepare"][-1]

        self.stage.record()
        app = self.play(routine)
        self.wait_state(app, "Change sides", seconds=60)
        seen = time.monotonic()
        window = app.minimise()
        pass_time(seen + last_prepare["start"] - switch["start"] + 0.5)
        app.restore(window)
        with self.stage.busy_loops(4):
            self.wait_summary(app, seconds=60)
            recording = self.stage.stop_recording()

        heard = self.hear(routine, wav.read(recording))
        busy_from = last_prepare["start"]
        self.assert_in_time(heard, lambda cue: 0.0002 if cue.at <= busy_from else 0.001)

    def test_a_pause_moves_what_follows_by_its_length(self):  # 65 s
        """Three pauses of about three seconds. How long each was for the session is read from its running file: the
        window takes a key between two frames, now sooner, now later."""
        routine = self.home.routine("pauses.ron", HOLDS)
        holds = [segment["start"] for segment in self.home.plan(routine)["segments"] if segment["kind"] == "hold"]
        self.stage.record()
        app = self.play(routine)
        app.activate()
        pauses = []
        for _ in holds[:-1]:
            self.wait_state(app, "Hold")
            pass_time(time.monotonic() + 1)
            pauses.append(self.pause_for(3))
            self.wait_state(app, "Hold")
            app.until(lambda: self.state(app) != "Hold", 30, "end of the hold")
        self.wait_state(app, "Hold")
        taken = self.pauses_taken()
        self.wait_summary(app)
        recording = wav.read(self.stage.stop_recording())

        def pauses_before(at):
            return sum(at > hold + 0.5 for hold in holds[:-1])

        render = wav.read(self.home.render(routine))
        start = hearing.rough_shift(render.until(holds[0] + 0.5), recording.until(holds[0] + 15))
        heard = self.hear(routine, recording, lambda at: start + sum(pauses[: pauses_before(at)]))
        groups = [[cue for cue in heard if pauses_before(cue.at) == count] for count in range(len(holds))]
        for group in groups:
            self.assert_in_time(group, 0.0002)
        shifts = [median(cue.shift for cue in group if cue.shift is not None) for group in groups]
        moved = [after - before for before, after in pairwise(shifts)]
        wrong = [abs(by - pause) for by, pause in zip(moved, taken, strict=True)]
        self.assertLessEqual(median(wrong), 0.005, f"{taken}\n{hearing.table(heard)}")
        wrong = [abs(pause - pressed) for pause, pressed in zip(taken, pauses, strict=True)]
        self.assertLessEqual(max(wrong), 0.1, f"{taken} against {pauses}")

    def test_a_skip_sounds_what_it_leads_to(self):  # 10 s
        """The work that begins because the time to get ready was skipped is heard to begin, long before any other cue."""
        app = self.play(self.home.routine("skip.ron", SKIP))
        self.wait_state(app, "Get ready")
        pass_time(time.monotonic() + 3)  # the device is open by then
        self.stage.record()
        self.stage.key("Right")
        self.wait_state(app, "Hold")
        until(lambda: hearing.first_sound(wav.read(self.stage.recording)), 5, "sound of the work that begins")
        self.stage.stop_recording()

    def pauses_taken(self):
        """By how much the session was moved from each hold to the next, in seconds, as its running file has it."""
        [running] = self.home.running_files()
        line = re.compile(r'V1Segment\(index:\d+,active_ms:(\d+),at:"([^"]+)"')
        segments = line.findall(running.read_text())
        begun = [datetime.fromisoformat(at).timestamp() - int(active) / 1000 for active, at in segments]
        holds = begun[1::2]  # the others are the times to get ready
        return [after - before for before, after in pairwise(holds)]

    def pause_for(self, seconds):
        """Presses the key twice, that far apart; returns how far it was in truth."""
        press = ["exec", "--sync", "--args", 2, "date", "+%s.%N", "keydown", "--delay", 0, "space"]
        release = ["sleep", 0.05, "keyup", "--delay", 0, "space"]
        stamps = self.stage.xdotool(*press, *release, "sleep", seconds - 0.05, *press, *release).split()
        return float(stamps[1]) - float(stamps[0])


SPOKEN = """Routine(
    name: "Spoken",
    prepare: 12, switch: 4,
    steps: [
        (exercise: "figure-4", work: Hold(seconds: 20), side: Each),
        (exercise: "clamshell", work: Reps(count: 4), prepare: 9),
    ],
)
"""


class LiveSpeech(SoundTest):
    def setUp(self):
        super().setUp()
        self.home.settings(speaks="Yes", voice='"pack/en-GB"', counts_reps=True)

    def test_every_phrase_is_heard_at_its_time(self):  # 90 s
        """In sight, minimised, and at the end on a machine with too much to do."""
        routine = self.home.routine("spoken.ron", SPOKEN)
        plan = self.home.plan(routine)
        phrases = [{"cue": said["phrase"], "at": said["at"]} for said in plan["speech"]]
        self.assertGreater(len(phrases), 12)
        self.stage.record()
        app = self.play(routine)
        self.wait_state(app, "Change sides", seconds=60)
        window = app.minimise()
        pass_time(time.monotonic() + 15)
        app.restore(window)
        busy_from = plan["segments"][4]["start"]
        self.wait_state(app, "Get ready", seconds=60)
        with self.stage.busy_loops(4):
            self.wait_summary(app, seconds=60)
            pass_time(time.monotonic() + 6)  # what was done is told
            recording = wav.read(self.stage.stop_recording())
        render = wav.read(self.home.render(routine))
        heard = hearing.listen(render, recording, phrases)
        self.assert_in_time(heard, lambda cue: 0.0002 if cue.at < busy_from else 0.001)

    def test_a_key_silences_the_voice_and_it_stays_so(self):
        app = self.play(self.home.routine("spoken.ron", SPOKEN))
        self.wait_state(app, "Get ready")
        self.stage.key("v")
        until(lambda: "speaks: No" in self.home.settings_file.read_text(), 10, "speech off in the settings")
        self.stage.key("v")
        until(lambda: "speaks: Yes" in self.home.settings_file.read_text(), 10, "speech on in the settings")


class NoSound(SoundTest):
    def test_a_session_runs_without_a_sound_server_and_says_so(self):
        self.stage.stop_sound()
        self.addCleanup(self.stage.start_sound)
        app = self.play(self.home.routine("brief.ron", BRIEF))
        self.wait_state(app, "Get ready", "Hold")
        app.wait(NO_SOUND)
        self.wait_summary(app)
        self.assertEqual(self.record()["ended"], "finished")

    def test_sound_comes_back_by_itself(self):  # 30 s
        routine = self.home.routine("reps.ron", REPS)
        app = self.play(routine)
        self.wait_state(app, "Rep 2 of 60")
        second_rep = time.monotonic()
        self.stage.stop_sound()
        app.wait(NO_SOUND)
        self.stage.start_sound()
        self.stage.record()
        app.wait_gone(NO_SOUND, seconds=60)
        pass_time(time.monotonic() + 8)
        rep = int(self.state(app).split()[1])
        self.assertAlmostEqual(rep, 2 + (time.monotonic() - second_rep) / 2, delta=1.1, msg="the session has noticed")

        render = wav.read(self.home.render(routine))
        reps = [cue for cue in self.home.plan(routine)["cues"] if cue["cue"] == "rep"]
        heard = hearing.listen(render, wav.read(self.stage.stop_recording()), reps)
        found = [cue for cue in heard if cue.shift is not None]
        self.assertGreaterEqual(len(found), 3, hearing.table(heard))
        # The first cue after the return falls into the time in which the device finds its pace.
        self.assert_in_time(found[:2], 0.03)
        self.assert_in_time(found[1:], 0.001)
