#![allow(missing_docs, clippy::all)]
use super::Raw;
use crate::exercise::Catalogue;
use std::path::PathBuf;
use std::sync::Arc;
pub struct Recordings;
impl Recordings {
    pub fn of(_: PathBuf, _: &Catalogue) -> Arc<Self> {
        Arc::new(Self)
    }
    pub fn has(&self, _: &str) -> bool {
        false
    }
    pub fn say(&self, _: &str) -> Option<Raw> {
        None
    }
}
