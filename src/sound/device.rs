//! Opens the device that people hear: which host, which format, how deep a buffer.

use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use cpal::traits::HostTrait;
use rodio::DeviceSinkBuilder;
use rodio::stream::MixerDeviceSink;

use super::timing::BUFFER_FRAMES;
use crate::fault;

/// Where a device may be looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Wherever there may be one.
    Anywhere,
    /// Only at the sound server, which has worked before and may be restarting: whoever then takes the sound card for himself
    /// keeps the server from getting it back. Means the same as anywhere where there is no such server.
    Server,
}

/// An open device that plays silence until a source is added to its mixer.
pub(super) struct Device {
    sink: MixerDeviceSink,
    failed: Arc<AtomicBool>,
    by_server: bool,
}

impl Device {
    /// Opens the default device. None if there is none, whatever the reason: nothing that can be done about it but to try again.
    pub(super) fn open(reach: Reach) -> Option<Self> {
        // Somebody else's code talks to somebody else's hardware here, and asserts what it finds there.
        fault::expected(|| open_any(reach)).flatten()
    }

    /// Frames a second.
    pub(super) fn rate(&self) -> NonZero<u32> {
        self.sink.config().sample_rate()
    }

    /// Plays a source from now on.
    pub(super) fn play(&self, source: impl rodio::Source + Send + 'static) {
        self.sink.mixer().add(source);
    }

    /// Whether the stream has reported that it is broken.
    pub(super) fn has_failed(&self) -> bool {
        self.failed.load(Ordering::Relaxed)
    }

    /// Whether it plays through the sound server of a Linux desktop.
    pub(super) const fn is_by_server(&self) -> bool {
        self.by_server
    }
}

#[cfg(target_os = "linux")]
fn open_any(reach: Reach) -> Option<Device> {
    // PulseAudio's protocol, which PipeWire speaks as well: it ends in one clean error when the server goes, and keeps its
    // buffer as short as it is asked to.
    let server = cpal::host_from_id(cpal::HostId::PulseAudio)
        .ok()
        .and_then(|host| open_on(&host, true));
    match reach {
        Reach::Anywhere => server.or_else(|| {
            let _told_nobody = alsa::Output::local_error_handler();
            open_on(&cpal::host_from_id(cpal::HostId::Alsa).ok()?, false)
        }),
        Reach::Server => server,
    }
}

#[cfg(not(target_os = "linux"))]
fn open_any(_reach: Reach) -> Option<Device> {
    open_on(&cpal::default_host(), false)
}

fn open_on(host: &cpal::Host, by_server: bool) -> Option<Device> {
    let failed = Arc::new(AtomicBool::new(false));
    let buffer = cpal::BufferSize::Fixed(BUFFER_FRAMES);
    // A device that refuses this buffer is asked again with the one that rodio thinks safe, and in any format it has.
    let sink = builder(host, &failed)?
        .with_buffer_size(buffer)
        .open_stream()
        .or_else(|error| builder(host, &failed).ok_or(error)?.open_sink_or_fallback())
        .ok()?;
    Some(Device {
        sink: quiet(sink),
        failed,
        by_server,
    })
}

/// A builder for the host's default device with our error callback.
fn builder(
    host: &cpal::Host,
    failed: &Arc<AtomicBool>,
) -> Option<DeviceSinkBuilder<impl FnMut(cpal::Error) + Clone + Send + 'static>> {
    let failed = Arc::clone(failed);
    // A dying server calls this a million times in two seconds: one store, and nothing else.
    let note = move |error: cpal::Error| {
        if !is_survived(error.kind()) {
            failed.store(true, Ordering::Relaxed);
        }
    };
    Some(
        DeviceSinkBuilder::from_device(host.default_output_device()?)
            .ok()?
            .with_error_callback(note),
    )
}

/// Whether a stream goes on by itself after an error of this kind.
const fn is_survived(kind: cpal::ErrorKind) -> bool {
    matches!(
        kind,
        cpal::ErrorKind::Xrun | cpal::ErrorKind::DeviceChanged | cpal::ErrorKind::RealtimeDenied
    )
}

fn quiet(mut sink: MixerDeviceSink) -> MixerDeviceSink {
    sink.log_on_drop(false);
    sink
}
