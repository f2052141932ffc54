//! Noticing that the system asks this process to end: the machine shuts down, the person logs out, or a terminal is closed.
//!
//! Only the window asks for this: a command ends at once, as it always did.

#[cfg(unix)]
use std::time::Duration;

/// How long a process may take to end by itself. Systems wait five seconds at least before they kill.
#[cfg(unix)]
const PATIENCE: Duration = Duration::from_secs(4);

/// Has `leave` called, on a thread of its own, when this process is asked to end. The process is to end then: it is ended
/// some seconds after `leave` has returned, and at once if Ctrl-C is pressed again. False where the system cannot tell.
///
/// What this process was told to ignore when it was started, as by `nohup`, is still ignored. Windows asks the window alone.
#[cfg(unix)]
pub fn when_asked_to_end(leave: impl FnOnce() + Send + 'static) -> bool {
    use std::convert::Infallible;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::mpsc::sync_channel;
    use std::thread::Builder;

    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::flag::register_conditional_shutdown;
    use signal_hook::iterator::Signals;

    /// A shell takes a process that was ended by a signal for one that ended with this and the signal's number.
    const BY_SIGNAL: i32 = 128;
    let ignored = ignored_signals();
    let heeded = [SIGTERM, SIGINT, SIGHUP].into_iter().filter(|signal| {
        let place = u32::try_from(signal - 1).unwrap_or_default();
        ignored.checked_shr(place).unwrap_or_default() & 1 == 0
    });
    let heeded: Vec<i32> = heeded.collect();
    let asked = Arc::new(AtomicBool::new(false));
    if heeded.contains(&SIGINT) {
        // Whoever presses Ctrl-C twice waits for nothing; a system that ends a session sends more than one signal at once.
        // Without this a second request is one that is heard already.
        let _registered =
            register_conditional_shutdown(SIGINT, BY_SIGNAL + SIGINT, Arc::clone(&asked));
    }
    let Ok(mut signals) = Signals::new(&heeded) else {
        return false;
    };
    let wait = move || {
        let Some(signal) = signals.forever().next() else {
            return;
        };
        asked.store(true, Ordering::Relaxed);
        leave();
        let (_process, ended) = sync_channel::<Infallible>(0);
        let _timeout = ended.recv_timeout(PATIENCE);
        std::process::exit(BY_SIGNAL + signal);
    };
    let thread = Builder::new().name("supple-signals".to_owned());
    thread.spawn(wait).is_ok()
}

#[cfg(not(unix))]
pub fn when_asked_to_end(_leave: impl FnOnce() + Send + 'static) -> bool {
    false
}

/// The signals that this process was told to ignore, a bit each from that of signal 1; none where the system does not say.
#[cfg(unix)]
fn ignored_signals() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    ignored_of(&status)
}

#[cfg(unix)]
fn ignored_of(status: &str) -> u64 {
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok())
        .unwrap_or_default()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_nohup_has_ignored_is_read_from_the_status_of_a_process() {
        let status = "Name:\tsupple\nSigBlk:\t0000000000000000\nSigIgn:\t0000000000001001\nSigCgt:\t0000000000000440\n";
        assert_eq!(ignored_of(status), 0x1001);
        assert_eq!(ignored_of(""), 0);
        assert_eq!(ignored_of("SigIgn:\tmany"), 0);
    }
}
