//! What the rest of the crate needs of the machine: folders, files that last, clocks and an id of its own.
//!
//! It knows nothing of routines, sessions or windows. Everything that differs between Linux, macOS and
//! Windows stands here, and so do the only places that may look at a clock.

#[cfg(feature = "app")]
mod asked_to_end;
#[cfg(feature = "app")]
mod awake;
#[cfg(feature = "app")]
mod chooser;
pub mod clock;
pub mod device;
pub mod file;
mod folder_fault;
pub mod folders;
pub mod identity;
pub mod odd_zone;
#[cfg(feature = "app")]
mod processor;
mod profile;
mod region;
pub mod sleep;
#[cfg(feature = "app")]
mod stands;
pub mod wall;
#[cfg(feature = "app")]
mod watch;

#[cfg(feature = "app")]
pub use asked_to_end::when_asked_to_end;
#[cfg(feature = "app")]
pub use awake::Awake;
#[cfg(feature = "app")]
pub use chooser::can_choose_files;
pub use clock::Clock;
pub use device::Device;
pub use file::{FileError, append_lines, read_limited, replace};
pub use folder_fault::FolderFault;
pub(crate) use folders::fingerprint;
pub use folders::{Folders, NoHome};
#[cfg(feature = "app")]
pub use processor::processor_time;
pub use profile::{NotRemoved, Profile, Who};
pub use region::Region;
pub use sleep::SleepWatch;
#[cfg(feature = "app")]
pub use stands::Stands;
#[cfg(feature = "app")]
pub use watch::Watch;
