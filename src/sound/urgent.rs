//! A source whose thread is run before others, so that a busy machine does not make gaps.

use std::time::Duration;

use rodio::{ChannelCount, SampleRate, Source};

/// A source that asks for real-time scheduling of the thread that pulls it, when it pulls the first sample.
///
/// Linux grants it to those who have the right to it; everybody else's thread is scheduled as before. macOS runs the
/// threads of its sound devices before others anyway.
pub(super) struct Urgent<S> {
    source: S,
    asked: bool,
}

impl<S> Urgent<S> {
    pub(super) const fn new(source: S) -> Self {
        Self {
            source,
            asked: false,
        }
    }
}

impl<S: Source> Iterator for Urgent<S> {
    type Item = rodio::Sample;

    fn next(&mut self) -> Option<rodio::Sample> {
        if !self.asked {
            self.asked = true;
            ask();
        }
        self.source.next()
    }
}

impl<S: Source> Source for Urgent<S> {
    fn current_span_len(&self) -> Option<usize> {
        self.source.current_span_len()
    }

    fn channels(&self) -> ChannelCount {
        self.source.channels()
    }

    fn sample_rate(&self) -> SampleRate {
        self.source.sample_rate()
    }

    fn total_duration(&self) -> Option<Duration> {
        self.source.total_duration()
    }
}

#[cfg(target_os = "linux")]
fn ask() {
    use thread_priority::{
        RealtimeThreadSchedulePolicy, ThreadPriority, ThreadPriorityValue, ThreadSchedulePolicy,
        set_thread_priority_and_policy, thread_native_id,
    };

    /// Of 1 to 99: before all that is not real time, behind the sound server, which asks for 5.
    const PRIORITY: u8 = 4;
    let Ok(priority) = ThreadPriorityValue::try_from(PRIORITY) else {
        return;
    };
    let turns = ThreadSchedulePolicy::Realtime(RealtimeThreadSchedulePolicy::RoundRobin);
    // Without the right to it everything stays as it was.
    let _refused = set_thread_priority_and_policy(
        thread_native_id(),
        ThreadPriority::Crossplatform(priority),
        turns,
    );
}

#[cfg(not(target_os = "linux"))]
const fn ask() {}
