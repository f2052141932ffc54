//! The thread that has phrases said ahead of time, so that nobody waits for a voice.

use std::collections::{HashMap, VecDeque};
use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::Builder;

use super::Phrase;
use super::booth::Booth;
use super::sheet::{Known, Lengths};
use crate::fault;
use crate::sound::Clip;

/// Has phrases said on a thread of its own. Dropping it does not wait for a voice that is speaking.
pub struct Studio {
    desk: Arc<Desk>,
}

#[derive(Default)]
struct Desk {
    orders: Mutex<Orders>,
    changed: Condvar,
}

#[derive(Default)]
struct Orders {
    /// What is wanted, what is needed first in front.
    wanted: VecDeque<Phrase>,
    said: HashMap<Phrase, Option<Arc<Clip>>>,
    /// Whether something has been said since it was last asked.
    has_news: bool,
    has_lost_a_voice: bool,
    is_closed: bool,
}

impl Desk {
    fn orders(&self) -> MutexGuard<'_, Orders> {
        self.orders.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next phrase that is wanted; none once nobody wants any more.
    fn next(&self) -> Option<Phrase> {
        let mut orders = self.orders();
        loop {
            if orders.is_closed {
                return None;
            }
            if let Some(phrase) = orders.wanted.pop_front() {
                return Some(phrase);
            }
            orders = self
                .changed
                .wait(orders)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Studio {
    /// Opens a studio; `booth` is called on its thread, `on_news` whenever something has been said.
    ///
    /// # Errors
    /// What the system says where it has no thread left.
    pub fn open(
        booth: impl FnOnce() -> Booth + Send + 'static,
        on_news: impl Fn() + Send + 'static,
    ) -> io::Result<Self> {
        let desk = Arc::<Desk>::default();
        let worked_at = Arc::clone(&desk);
        Builder::new()
            .name("supple-studio".to_owned())
            .spawn(move || work(&worked_at, booth, on_news))?;
        Ok(Self { desk })
    }

    /// Forgets what is wanted and not said yet: what is asked for from now on is needed first.
    pub fn ask_anew(&self) {
        self.desk.orders().wanted.clear();
    }

    /// A phrase that has been said.
    pub fn clip(&self, phrase: &Phrase) -> Option<Arc<Clip>> {
        self.desk.orders().said.get(phrase)?.clone()
    }

    /// What is known of the length of a phrase; it is said if it has not been.
    pub fn know(&self, phrase: &Phrase) -> Known {
        let mut orders = self.desk.orders();
        match orders.said.get(phrase) {
            Some(Some(clip)) => Known::Takes(clip.length()),
            Some(None) => Known::Never,
            None => {
                if !orders.wanted.contains(phrase) {
                    orders.wanted.push_back(phrase.clone());
                    self.desk.changed.notify_one();
                }
                Known::NotYet
            }
        }
    }

    /// Whether something has been said since this was last asked.
    pub fn has_news(&self) -> bool {
        std::mem::take(&mut self.desk.orders().has_news)
    }

    /// Whether a voice has failed so often that it is not asked any more.
    pub fn has_lost_a_voice(&self) -> bool {
        self.desk.orders().has_lost_a_voice
    }
}

impl Lengths for &Studio {
    fn of(&mut self, phrase: &Phrase) -> Known {
        self.know(phrase)
    }
}

impl Drop for Studio {
    fn drop(&mut self) {
        self.desk.orders().is_closed = true;
        self.desk.changed.notify_one();
    }
}

fn work(desk: &Desk, booth: impl FnOnce() -> Booth, on_news: impl Fn()) {
    // A fault in somebody's decoder ends no session: from then on nothing is said.
    let mut booth = fault::expected(booth).unwrap_or_default();
    while let Some(phrase) = desk.next() {
        let said = fault::expected(|| booth.say(&phrase)).flatten();
        let mut orders = desk.orders();
        orders.has_lost_a_voice = booth.has_lost_a_voice();
        orders.said.insert(phrase, said);
        orders.has_news = true;
        drop(orders);
        on_news();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::sync_channel;
    use std::time::Duration;

    use super::*;
    use crate::speech::says::{Answer, Says};
    use crate::speech::{Part, Phrase};

    /// Takes a millisecond for a letter, and panics at a question mark.
    struct Letters;

    impl Says for Letters {
        fn say(&mut self, phrase: &Phrase, _: Duration) -> Answer {
            let text = phrase.text();
            assert!(!text.contains('?'), "a voice that breaks");
            Answer::Said(Clip::new(vec![1; text.len() * 48]))
        }
    }

    fn phrase(text: &str) -> Phrase {
        Part::new("part", text).into()
    }

    #[test]
    fn what_is_asked_for_is_said_in_its_order_and_a_fault_says_nothing() {
        let (news, heard) = sync_channel(100);
        let booth = || Booth::new(vec![Box::new(Letters)]);
        let studio = Studio::open(booth, move || news.send(()).unwrap()).unwrap();
        assert!(!studio.has_news());
        assert_eq!(studio.know(&phrase("What?")), Known::NotYet);
        assert_eq!(studio.know(&phrase("Rest.")), Known::NotYet);
        heard.recv().unwrap();
        heard.recv().unwrap();
        assert!(studio.has_news() && !studio.has_news());
        assert_eq!(studio.know(&phrase("What?")), Known::Never);
        let five = Duration::from_millis(5);
        assert_eq!(studio.know(&phrase("Rest.")), Known::Takes(five));
        assert_eq!(studio.clip(&phrase("Rest.")).unwrap().length(), five);
    }
}
