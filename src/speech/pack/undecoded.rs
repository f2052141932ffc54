//! Without the app there is nothing that decodes sounds, and so no packs.

use std::sync::Arc;

use super::Pack;
use crate::speech::Raw;

pub(super) fn bundled(_language: &str) -> Option<Arc<Pack>> {
    None
}

pub(super) fn decode(_bytes: Vec<u8>) -> Option<Raw> {
    None
}
