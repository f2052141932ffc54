#![allow(missing_docs, clippy::all)]
use super::Raw;
use std::sync::Arc;
pub struct Pack;
impl Pack {
    pub fn bundled(_: &str) -> Option<Arc<Self>> {
        None
    }
    pub fn language(&self) -> &str {
        ""
    }
    pub fn voice(&self) -> &str {
        ""
    }
    pub fn has(&self, _: &str) -> bool {
        false
    }
    pub fn say(&self, _: &str) -> Option<Raw> {
        None
    }
}
