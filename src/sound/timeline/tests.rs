use super::*;
use crate::sound::clip::Clip;
use crate::sound::hand::Clock;
use crate::sound::volumes::Percent;

const RATE: NonZero<u32> = NonZero::new(1_000).expect("not zero");

const fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

fn still() -> Clock {
    Arc::new(|| Duration::ZERO)
}

/// Each voice is one sample of a level of its own, so that what is heard can be read.
fn level(cue: Cue) -> f32 {
    (cue as usize + 1) as f32 / 128.0
}

fn bank(length: usize) -> Bank {
    let mut bank = Bank::synthesise(RATE);
    for cue in Cue::ALL {
        bank.replace(cue, vec![level(cue); length]);
    }
    bank
}

/// A hand and a timeline at a thousand samples a second: a sample is a millisecond.
fn start(clock: Clock, timing: Timing) -> (Hand, Timeline) {
    let hand = Hand::new(clock);
    hand.set_volumes(&Volumes::all(Percent::FULL));
    let timeline = Timeline::new(&hand, bank(1), timing);
    (hand, timeline)
}

/// What is heard in the next samples: places and levels.
fn heard(timeline: &mut Timeline, samples: usize) -> Vec<(usize, f32)> {
    timeline
        .take(samples)
        .enumerate()
        .filter(|&(_, sample)| sample != 0.0)
        .collect()
}

#[test]
fn a_cue_begins_on_its_sample() {
    let (hand, mut timeline) = start(still(), Timing::exact());
    let cues = [
        (millis(0), Cue::Rep),
        (millis(255), Cue::Halfway),
        (millis(256), Cue::WorkEnds),
        (millis(999), Cue::Rep),
    ];
    hand.set_cues(cues.to_vec());
    let expected = cues.map(|(at, cue)| (at.as_millis() as usize, level(cue)));
    assert_eq!(heard(&mut timeline, 1_200), expected);
}

#[test]
fn of_two_on_the_same_sample_the_greater_sounds_alone() {
    let (hand, mut timeline) = start(still(), Timing::exact());
    let near = Duration::from_micros(9_700);
    hand.set_cues(vec![
        (millis(10), Cue::ChangeSides),
        (near, Cue::WorkEnds),
        (millis(10), Cue::Countdown),
    ]);
    assert_eq!(heard(&mut timeline, 512), [(10, level(Cue::ChangeSides))]);
}

#[test]
fn a_cue_that_is_off_silences_no_other() {
    let (hand, mut timeline) = start(still(), Timing::exact());
    let mut volumes = Volumes::all(Percent::FULL);
    volumes[Cue::ChangeSides].on = false;
    hand.set_volumes(&volumes);
    hand.set_cues(vec![
        (millis(10), Cue::ChangeSides),
        (millis(10), Cue::WorkEnds),
    ]);
    assert_eq!(heard(&mut timeline, 512), [(10, level(Cue::WorkEnds))]);
}

#[test]
fn withdrawn_cues_are_silent_and_what_sounds_rings_out() {
    let (hand, _) = start(still(), Timing::exact());
    let mut timeline = Timeline::new(&hand, bank(400), Timing::exact());
    hand.set_cues(vec![(millis(100), Cue::Rep), (millis(700), Cue::Rep)]);
    assert_eq!(heard(&mut timeline, 256).len(), 156);
    hand.set_cues(Vec::new());
    assert_eq!(heard(&mut timeline, 1_024).len(), 244);
}

#[test]
fn a_cue_handed_over_again_is_heard_once() {
    let (hand, mut timeline) = start(still(), Timing::exact());
    let cues = vec![(millis(200), Cue::Rep), (millis(300), Cue::Halfway)];
    hand.set_cues(cues.clone());
    let first = heard(&mut timeline, 256);
    hand.set_cues(cues);
    assert_eq!(first, [(200, level(Cue::Rep))]);
    assert_eq!(
        heard(&mut timeline, 256),
        [(300 - 256, level(Cue::Halfway))]
    );
}

#[test]
fn a_late_cue_plays_at_once_and_a_very_late_one_not_at_all() {
    let (hand, mut timeline) = start(still(), Timing::exact());
    assert_eq!(heard(&mut timeline, 512), []);
    hand.set_cues(vec![
        (millis(361), Cue::Finished),
        (millis(362), Cue::Rep),
        (millis(600), Cue::Halfway),
    ]);
    assert_eq!(
        heard(&mut timeline, 512),
        [(0, level(Cue::Rep)), (600 - 512, level(Cue::Halfway))]
    );
}

#[test]
fn orders_that_arrive_while_the_hand_writes_are_read_a_block_later() {
    let (hand, mut timeline) = start(still(), Timing::exact());
    hand.set_cues(vec![(millis(0), Cue::Rep)]);
    let desk = Arc::clone(hand.desk());
    desk.change(|_| assert_eq!(heard(&mut timeline, BLOCK), []));
    // By now it is late.
    hand.set_cues(vec![(millis(200), Cue::Rep)]);
    assert_eq!(heard(&mut timeline, BLOCK), [(0, level(Cue::Rep))]);
}

#[test]
fn mute_silences_and_time_goes_on() {
    let (hand, mut timeline) = start(still(), Timing::exact());
    hand.set_muted(true);
    hand.set_cues(vec![(millis(100), Cue::Rep), (millis(400), Cue::Halfway)]);
    assert_eq!(heard(&mut timeline, 256), []);
    hand.set_muted(false);
    assert_eq!(
        heard(&mut timeline, 256),
        [(400 - 256, level(Cue::Halfway))]
    );
}

#[test]
fn a_try_is_heard_at_its_volume_once() {
    let (hand, mut timeline) = start(still(), Timing::exact());
    assert_eq!(heard(&mut timeline, 256), []);
    hand.play_now(Cue::Rep);
    assert_eq!(heard(&mut timeline, 512), [(0, level(Cue::Rep))]);
}

#[test]
fn on_a_device_a_try_waits_until_it_can_be_heard_but_not_for_ever() {
    let time = Arc::new(AtomicU64::new(0));
    let shown = Arc::clone(&time);
    let clock: Clock = Arc::new(move || millis(shown.load(Ordering::Relaxed)));
    let (hand, mut timeline) = start(Arc::clone(&clock), Timing::live(clock));
    hand.play_now(Cue::Rep);
    assert_eq!(heard(&mut timeline, 512), []);
    assert_eq!(heard(&mut timeline, 512), [(0, level(Cue::Rep))]);
    hand.play_now(Cue::Rep);
    time.store(2_001, Ordering::Relaxed);
    assert_eq!(heard(&mut timeline, 512), []);
}

#[test]
fn a_closing_timeline_fades_to_silence_and_counts_on() {
    let (hand, _) = start(still(), Timing::exact());
    let mut timeline = Timeline::new(&hand, bank(1_000), Timing::exact());
    hand.set_cues(vec![(millis(0), Cue::Finished), (millis(600), Cue::Rep)]);
    assert_eq!(heard(&mut timeline, 256).len(), 256);
    timeline.gauge().closing.store(true, Ordering::Relaxed);
    let fading = heard(&mut timeline, 1_024);
    assert!(
        fading.len() < 10 && fading.windows(2).all(|pair| pair[0].1 > pair[1].1),
        "{fading:?}"
    );
    assert_eq!(timeline.gauge().pulled.load(Ordering::Relaxed), 256 + 1_024);
}

#[test]
fn a_new_timeline_takes_up_what_is_still_to_come() {
    let time = Arc::new(AtomicU64::new(0));
    let shown = Arc::clone(&time);
    let clock: Clock = Arc::new(move || millis(shown.load(Ordering::Relaxed)));
    let (hand, lost) = start(Arc::clone(&clock), Timing::live(Arc::clone(&clock)));
    hand.set_cues(vec![
        (millis(5_000), Cue::Rep),
        (millis(60_000), Cue::Halfway),
    ]);
    drop(lost);
    time.store(59_500, Ordering::Relaxed);
    let mut reopened = Timeline::new(&hand, bank(1), Timing::live(clock));
    let again = heard(&mut reopened, 4_096);
    assert_eq!(
        again.iter().map(|&(_, level)| level).collect::<Vec<_>>(),
        [level(Cue::Halfway)]
    );
}

/// Words of a level for so many milliseconds.
fn words(level: i16, millis: usize) -> Arc<Clip> {
    Arc::new(Clip::new(vec![level; millis * 48]))
}

#[test]
fn words_begin_on_their_sample_and_are_not_said_again_when_laid_down_again() {
    let (hand, mut timeline) = start(still(), Timing::exact());
    hand.set_speech_volume(Percent::FULL);
    let (one, other) = (words(3_277, 3), words(6_554, 2));
    let both = vec![(millis(100), Arc::clone(&one)), (millis(400), other)];
    hand.set_words(both.clone());
    let first: Vec<usize> = heard(&mut timeline, 256)
        .into_iter()
        .map(|(at, _)| at)
        .collect();
    assert_eq!(first, [100, 101, 102]);
    hand.set_words(both);
    let then: Vec<usize> = heard(&mut timeline, 256)
        .into_iter()
        .map(|(at, _)| at + 256)
        .collect();
    assert_eq!(then, [400, 401]);
}

#[test]
fn what_is_withdrawn_is_not_said_and_what_is_broken_off_fades() {
    let (hand, mut timeline) = start(still(), Timing::exact());
    hand.set_speech_volume(Percent::FULL);
    hand.set_words(vec![
        (millis(100), words(16_384, 2_000)),
        (millis(3_000), words(16_384, 100)),
    ]);
    assert_eq!(heard(&mut timeline, 256).len(), 156);
    hand.hush();
    hand.set_words(Vec::new());
    let heard = heard(&mut timeline, 5_000);
    assert!((25..=32).contains(&heard.len()), "{heard:?}");
    assert!(heard.windows(2).all(|pair| pair[1].1 < pair[0].1));
}

#[test]
fn cues_step_back_under_words_but_for_the_ticks_of_a_countdown() {
    let louder = |cue: Cue| {
        let (hand, _) = start(still(), Timing::exact());
        let mut timeline = Timeline::new(&hand, bank(100), Timing::exact());
        hand.set_speech_volume(Percent::FULL);
        hand.set_words(vec![(millis(0), words(0, 1_000))]);
        hand.set_cues(vec![(millis(512), cue)]);
        heard(&mut timeline, 700)[0].1
    };
    assert_eq!(louder(Cue::Countdown), level(Cue::Countdown));
    assert_eq!(louder(Cue::GetReady), level(Cue::GetReady));
    assert!((louder(Cue::Rep) / level(Cue::Rep) - 0.4).abs() < 0.001);
}

#[test]
fn a_remark_breaks_off_what_is_being_said() {
    let (hand, mut timeline) = start(still(), Timing::exact());
    hand.set_speech_volume(Percent::FULL);
    hand.set_words(vec![(millis(0), words(3_277, 400))]);
    heard(&mut timeline, 256);
    hand.say_now(&words(6_554, 2_000));
    let heard = heard(&mut timeline, 512);
    assert!((heard[100].1 - 0.2).abs() < 0.001, "{:?}", heard[100]);
}
