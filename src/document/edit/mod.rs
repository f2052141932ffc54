//! Small changes of a file's text that leave everything else in it as it is: comments, order, spaces and the way
//! numbers are written.
//!
//! The text is the only truth. [`Body`] and [`List`] say where the fields of a struct and the items of a list stand in
//! it; what they are asked to change they give as [`Splice`]s, which [`apply`] carries out and which can be taken back.

mod body;
mod breaks;
mod comments;
mod lines;
mod list;
mod splice;
#[cfg(test)]
mod tests;

pub use body::Body;
pub use breaks::{at_shown, shown_at, typed, with_plain_breaks};
pub use comments::comments_in;
pub use lines::{indentation_of_line, line_break};
pub use list::List;
pub use splice::{Splice, apply};
