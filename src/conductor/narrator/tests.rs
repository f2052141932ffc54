use std::num::NonZero;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, sync_channel};

use super::*;
use crate::document::Source;
use crate::routine;
use crate::session::{Command, Person, Plan};
use crate::sound::{Bank, Timeline, Timing, Volumes};
use crate::speech::says::{Answer, Says};

/// A timeline at a thousand samples a second: a sample is a millisecond.
const RATE: NonZero<u32> = NonZero::new(1_000).expect("not zero");

/// Says everything in 40 ms a letter.
struct Letters;

impl Says for Letters {
    fn say(&mut self, phrase: &Phrase, _: Duration) -> Answer {
        let letters = phrase.text().chars().count();
        Answer::Said(Clip::new(vec![8_000; letters * 40 * 48]))
    }
}

/// Says everything likewise, one phrase for each permit.
struct Permitted(Receiver<()>);

impl Permitted {
    fn booth(permits: Receiver<()>) -> impl Fn() -> Booth + Send + Sync {
        let permits = Mutex::new(Some(permits));
        move || {
            let permits = permits.lock().unwrap().take().unwrap();
            Booth::new(vec![Box::new(Self(permits))])
        }
    }
}

impl Says for Permitted {
    fn say(&mut self, phrase: &Phrase, deadline: Duration) -> Answer {
        match self.0.recv() {
            Ok(()) => Letters.say(phrase, deadline),
            Err(_) => Answer::Failed,
        }
    }
}

const fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// A figure 4 of 30 s on each side, and then a child's pose.
const ROUTINE: &str = r#"Routine(name: "Hips", prepare: 20, switch: 5, steps: [
    (exercise: "figure-4", work: Hold(seconds: 30), side: Each),
    (exercise: "childs-pose", work: Hold(seconds: 30)),
])"#;

fn plan() -> Arc<Plan> {
    let (catalogue, person) = (Catalogue::bundled(), Person::default());
    let routine = routine::read(&Source::new("hips.ron", ROUTINE), &catalogue).unwrap();
    Arc::new(Plan::new(Arc::new(routine), &catalogue, &person))
}

/// A session whose clock begins at nothing, with what it says.
struct Told {
    engine: Engine,
    narrator: Narrator,
    timeline: Timeline,
    news: Receiver<()>,
    heard: Vec<bool>,
}

impl Told {
    fn begin() -> Self {
        Self::begin_with(|| Booth::new(vec![Box::new(Letters)]))
    }

    fn begin_with(booth: impl Fn() -> Booth + Send + Sync + 'static) -> Self {
        let hand = Hand::new(Arc::new(|| Duration::ZERO));
        let (told, news) = sync_channel(1_000);
        let speech = Speech {
            on: true,
            booth: Arc::new(booth),
            saying: Saying::default(),
            volume: Percent::FULL,
        };
        let on_news = Arc::new(move || told.send(()).unwrap());
        let catalogue = Arc::new(Catalogue::bundled());
        let mut narrator = Narrator::new(hand.clone(), speech, catalogue, on_news);
        let mut engine = Engine::start(plan(), Duration::ZERO);
        engine.drain();
        hand.set_volumes(&Volumes::all(Percent::try_from(0).unwrap()));
        let timeline = Timeline::new(&hand, Bank::synthesise(RATE), Timing::exact());
        narrator.moved(&engine, Duration::ZERO, false);
        let mut told = Self {
            engine,
            narrator,
            timeline,
            news,
            heard: Vec::new(),
        };
        told.ready();
        told
    }

    fn now(&self) -> Duration {
        Duration::from_millis(self.heard.len() as u64)
    }

    /// Lets all be said that is wanted.
    fn ready(&mut self) {
        while self.news.recv_timeout(Duration::from_millis(300)).is_ok() {
            if self.narrator.has_news() {
                let now = self.now();
                self.narrator.adjusted(&self.engine, now);
            }
        }
    }

    /// Listens until a time.
    fn listen(&mut self, until: Duration) {
        let missing = (until.as_millis() as usize).saturating_sub(self.heard.len());
        let heard = self.timeline.by_ref().take(missing);
        self.heard.extend(heard.map(|sample| sample != 0.0));
        self.engine.advance(self.now());
        self.engine.drain();
    }

    fn order(&mut self, command: Command) {
        let now = self.now();
        self.engine.handle(command, now);
        self.engine.drain();
    }

    /// When something began to be said, in milliseconds, and when it was over.
    fn phrases(&self) -> Vec<(usize, usize)> {
        let mut phrases: Vec<(usize, usize)> = Vec::new();
        for (at, _) in self.heard.iter().enumerate().filter(|(_, said)| **said) {
            match phrases.last_mut() {
                Some((_, end)) if *end == at => *end = at + 1,
                _ => phrases.push((at, at + 1)),
            }
        }
        phrases
    }

    /// The same of what the sheet says.
    fn sheet(&self) -> Vec<(usize, usize)> {
        let sheet = self.narrator.sheet.iter();
        let millis = |time: Duration| (time.as_micros() as f64 / 1_000.0).round() as usize;
        sheet.map(|it| (millis(it.at), millis(it.end()))).collect()
    }
}

#[test]
fn all_is_heard_at_the_times_of_the_sheet() {
    let mut told = Told::begin();
    let sheet = told.sheet();
    assert!(sheet.len() > 12, "{sheet:?}");
    told.listen(seconds(140));
    let heard = told.phrases();
    assert_eq!(heard.len(), sheet.len(), "{heard:?}");
    for (heard, meant) in heard.iter().zip(&sheet) {
        assert!(heard.0.abs_diff(meant.0) <= 1, "{heard:?} {meant:?}");
        assert!(heard.1.abs_diff(meant.1) <= 2, "{heard:?} {meant:?}");
    }
}

#[test]
fn a_pause_breaks_off_in_a_moment_and_what_is_left_of_the_time_is_told_again() {
    let mut told = Told::begin();
    told.listen(Duration::from_millis(2_000));
    assert!(told.heard[1_999], "the exercise is being named");
    told.order(Command::Pause);
    told.narrator.moved(&told.engine, told.now(), false);
    told.listen(seconds(30));
    let (_, end) = *told.phrases().last().unwrap();
    assert!((2_005..2_320).contains(&end), "it went on until {end}");
    told.order(Command::Resume);
    told.narrator.moved(&told.engine, told.now(), true);
    told.ready();
    let again = told.narrator.sheet.first().unwrap();
    assert!(again.phrase.text().contains("Go on") || again.phrase.text().contains("Figure 4"));
    assert!(again.at >= seconds(30));
}

#[test]
fn a_skip_breaks_off_and_names_what_comes() {
    let mut told = Told::begin();
    told.listen(Duration::from_millis(21_000));
    told.order(Command::LeaveOut);
    told.narrator.moved(&told.engine, told.now(), false);
    told.ready();
    let next = &told.narrator.sheet;
    let named = next.iter().find(|it| it.about == About::Next).unwrap();
    assert!(named.phrase.text().contains("Child’s pose"), "{named:?}");
    assert!(named.at < seconds(25), "{named:?}");
}

#[test]
fn more_time_says_nothing_twice_and_breaks_nothing_off() {
    let mut told = Told::begin();
    let before = told.sheet();
    told.listen(Duration::from_millis(2_000));
    told.order(Command::MoreTime);
    told.narrator.adjusted(&told.engine, told.now());
    told.ready();
    told.listen(seconds(29));
    let heard = told.phrases();
    assert_eq!(heard[0], before[0], "the name is said to its end");
    let abouts: Vec<About> = told.narrator.sheet.iter().map(|it| it.about).collect();
    let named = told
        .narrator
        .sheet
        .iter()
        .filter(|it| it.part == 0 && it.about == About::Next);
    assert_eq!(named.count(), 1, "{abouts:?}");
}

#[test]
fn switched_off_nothing_is_heard_and_switched_on_it_says_so() {
    let mut told = Told::begin();
    told.listen(Duration::from_millis(100));
    told.narrator.turn(false, &told.engine, told.now());
    told.listen(seconds(19));
    assert_eq!(told.phrases(), []);
    told.narrator.turn(true, &told.engine, told.now());
    told.ready();
    told.listen(seconds(60));
    assert!(told.phrases().len() > 2);
}

#[test]
fn at_the_end_it_is_told_what_was_done() {
    let mut told = Told::begin();
    told.listen(seconds(136));
    let end = told.engine.moment();
    assert!(matches!(end.phase, crate::session::Phase::Ended(_)));
    let ended = end.held_at;
    let until = told.narrator.finish(&told.engine, ended).unwrap();
    assert!(until > ended);
    let before = told.phrases().len();
    told.listen(until + seconds(1));
    assert_eq!(told.phrases().len(), before + 1);
}

#[test]
fn the_first_words_do_not_wait_for_those_behind_them() {
    let (permits, permitted) = sync_channel(100);
    let mut told = Told::begin_with(Permitted::booth(permitted));
    assert_eq!(told.sheet(), []);
    permits.send(()).unwrap();
    told.ready();
    assert_eq!(told.sheet().len(), 1, "{:?}", told.narrator.sheet);
    assert_eq!(told.narrator.sheet[0].at, Duration::from_millis(1_500));
}

#[test]
fn what_is_ready_late_is_said_as_soon_as_it_is_and_once() {
    let (permits, permitted) = sync_channel(100);
    let mut told = Told::begin_with(Permitted::booth(permitted));
    told.listen(seconds(4));
    assert_eq!(told.phrases(), []);
    for _ in 0..100 {
        permits.send(()).unwrap();
    }
    told.ready();
    let sheet = told.sheet();
    assert_eq!(sheet[0].0, 4_100, "{:?}", told.narrator.sheet);
    told.listen(seconds(140));
    assert_eq!(told.phrases(), sheet);
}
