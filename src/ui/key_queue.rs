//! Presses of keys as they were made: in their order, one a frame, and each of them a press.
//!
//! The toolkit takes a press for a repetition while it believes that the key is down. It knows keys by what they write,
//! and that changes while a key is down: Shift and `/` go down as `?`, and if Shift goes up first, what goes up is
//! `/`, and `?` would stay down for ever. So keys are known here by their place on the keyboard, and what a place has
//! written goes up before anything else is made of it.
//!
//! Two presses may come before one frame, and what the second one means is for the screen to say that the first one
//! leads to: it waits for the next frame. What is written into a field waits for nothing.

use std::collections::{BTreeMap, VecDeque};

use eframe::egui::{Event, Key, Modifiers};

/// What is known of the keyboard, and what was pressed and has not been shown to a screen.
#[derive(Debug, Default)]
pub struct KeyQueue {
    /// What each place of the keyboard that is down has written.
    down: BTreeMap<Key, Key>,
    /// What keys have written whose places have no name.
    down_nameless: Vec<Key>,
    waiting: VecDeque<Event>,
}

impl KeyQueue {
    /// Whether something waits for the next frame.
    pub fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Puts the input of a frame in order: of several presses only the first one stays, unless a text is being written.
    pub fn put_in_order(&mut self, events: &mut Vec<Event>, writes_text: bool) {
        self.waiting.extend(events.drain(..));
        let mut has_press = false;
        while let Some(event) = self.waiting.pop_front() {
            if self.is_new_press(&event) {
                if has_press && !writes_text {
                    self.waiting.push_front(event);
                    return;
                }
                has_press = true;
            }
            self.pass_on(event, events);
        }
    }

    /// Whether a key goes down, rather than being down still.
    fn is_new_press(&self, event: &Event) -> bool {
        match *event {
            Event::Key {
                key,
                physical_key,
                pressed: true,
                ..
            } => match physical_key {
                Some(place) => self.down.get(&place) != Some(&key),
                None => !self.down_nameless.contains(&key),
            },
            _ => false,
        }
    }

    fn pass_on(&mut self, event: Event, events: &mut Vec<Event>) {
        match event {
            Event::Key {
                key,
                physical_key,
                pressed: true,
                ..
            } if self.is_new_press(&event) => {
                let before = match physical_key {
                    Some(place) => self.down.insert(place, key),
                    None => {
                        self.down_nameless.push(key);
                        None
                    }
                };
                // Its own place may have missed that it went up, and another place may write the same.
                events.extend(before.into_iter().chain([key]).map(release));
            }
            Event::Key {
                physical_key: Some(place),
                pressed: false,
                ..
            } => events.extend(self.down.remove(&place).map(release)),
            Event::Key {
                physical_key: None,
                pressed: false,
                ..
            } => events.extend(self.down_nameless.drain(..).map(release)),
            // Keys that go up in another window are not told.
            Event::WindowFocused(false) => {
                self.down.clear();
                self.down_nameless.clear();
            }
            _ => {}
        }
        events.push(event);
    }
}

/// A key goes up.
const fn release(key: Key) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: false,
        repeat: false, // the toolkit itself finds out
        modifiers: Modifiers::NONE,
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::RawInput;

    use super::*;
    use crate::ui::headless::{context, frame};
    use crate::ui::key_press::take_press;

    fn event(place: Option<Key>, key: Key, pressed: bool) -> Event {
        Event::Key {
            key,
            physical_key: place,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        }
    }

    fn down(place: Key, key: Key) -> Event {
        event(Some(place), key, true)
    }

    fn up(place: Key, key: Key) -> Event {
        event(Some(place), key, false)
    }

    /// How often a key is pressed as a screen sees it, frame by frame, the events of the first frame having come.
    fn presses(frames: &[&[Event]], wanted: Key) -> Vec<usize> {
        let (ctx, mut queue) = (context(), KeyQueue::default());
        let mut seen = Vec::new();
        let mut coming = frames.iter().map(|events| events.to_vec());
        loop {
            let events = coming.next();
            if events.is_none() && !queue.is_waiting() {
                return seen;
            }
            let mut events = events.unwrap_or_default();
            queue.put_in_order(&mut events, false);
            let input = RawInput {
                events,
                ..RawInput::default()
            };
            let mut count = 0;
            frame(&ctx, input, |ui| {
                count += usize::from(take_press(ui.ctx(), wanted));
            });
            seen.push(count);
        }
    }

    #[test]
    fn a_key_pressed_again_after_shift_went_up_first_is_pressed_twice() {
        for (place, shifted, plain) in [
            (Key::Slash, Key::Questionmark, Key::Slash),
            (Key::Equals, Key::Plus, Key::Equals),
            (Key::Num1, Key::Plus, Key::Num1),           // Swiss
            (Key::Minus, Key::Questionmark, Key::Minus), // German; it has no name for ß
        ] {
            let press = [down(place, shifted), up(place, plain)];
            assert_eq!(presses(&[&press, &press, &press], shifted), [1, 1, 1]);
        }
    }

    #[test]
    fn a_key_whose_place_has_no_name_is_pressed_as_often_as_it_goes_down() {
        let press = [
            event(None, Key::Questionmark, true),
            event(None, Key::Slash, false),
        ];
        assert_eq!(presses(&[&press, &press], Key::Questionmark), [1, 1]);
    }

    #[test]
    fn a_key_that_is_held_down_is_pressed_once() {
        let held = [down(Key::Equals, Key::Plus)];
        assert_eq!(presses(&[&held, &held, &held], Key::Plus), [1, 0, 0]);
        let nameless = [event(None, Key::Plus, true)];
        assert_eq!(presses(&[&nameless, &nameless], Key::Plus), [1, 0]);
    }

    #[test]
    fn the_plus_of_the_number_pad_counts_while_the_other_one_is_down() {
        let frames: [&[Event]; 3] = [
            &[down(Key::Equals, Key::Plus)],
            &[down(Key::Plus, Key::Plus)],
            &[up(Key::Plus, Key::Plus), up(Key::Equals, Key::Equals)],
        ];
        assert_eq!(presses(&frames, Key::Plus), [1, 1, 0]);
    }

    #[test]
    fn a_key_that_went_up_in_another_window_is_pressed_again() {
        let frames: [&[Event]; 3] = [
            &[down(Key::Equals, Key::Plus)],
            &[Event::WindowFocused(false)],
            &[down(Key::Equals, Key::Plus)],
        ];
        assert_eq!(presses(&frames, Key::Plus), [1, 0, 1]);
    }

    #[test]
    fn each_of_several_presses_has_a_frame_of_its_own_in_their_order() {
        let press = |place, key| [down(place, key), up(place, key)];
        let all = [press(Key::Plus, Key::Plus), press(Key::Plus, Key::Plus)].concat();
        assert_eq!(presses(&[&all], Key::Plus), [1, 1]);
        let all = [
            press(Key::Slash, Key::Questionmark),
            press(Key::Escape, Key::Escape),
        ]
        .concat();
        assert_eq!(presses(&[&all], Key::Escape), [0, 1]);
    }

    #[test]
    fn what_is_written_into_a_field_does_not_wait() {
        let mut queue = KeyQueue::default();
        let mut events = Vec::new();
        for key in [Key::A, Key::B] {
            events.extend([down(key, key), Event::Text("x".to_owned()), up(key, key)]);
        }
        queue.put_in_order(&mut events, true);
        assert!(!queue.is_waiting());
        let texts = events
            .iter()
            .filter(|event| matches!(event, Event::Text(_)));
        assert_eq!(texts.count(), 2);
    }
}
