//! What is said in a session, and when.

mod sheets;
