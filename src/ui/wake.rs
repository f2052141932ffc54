//! How other threads have the window look again.

use std::sync::Arc;

/// Called from other threads when there is something new to show.
pub type Wake = Arc<dyn Fn() + Send + Sync>;
