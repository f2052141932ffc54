//! The parts that screens are made of. Each is sized, allocated, made to respond, painted, and named for a screen
//! reader, in this order.

mod announced;
mod beside;
mod button;
mod card;
mod chip;
mod choice;
mod dialog;
mod field;
mod figure;
mod form;
mod icon;
mod key_cap;
mod label;
mod pill;
mod plan_bar;
mod question;
mod rating_scale;
mod ring;
mod switch;
mod text_column;
mod week;
mod within;

pub use announced::{announce, announced};
pub use beside::{beside, width_of_row};
pub use button::{Button, Emphasis};
pub use card::{ClickableCard, band, card, focus_ring, follow_focus};
pub use chip::{chip, chip_named, tick};
pub use choice::choice;
pub use dialog::{default_button, dialog, dialog_of};
pub use field::{field, search_field};
pub use figure::{Brush, PictureThread, Pose, draw_figure, figure, figures_drawn, thumbnail};
pub use form::{NumberField, Typed, choice_field, labelled, switch_field, text_field};
pub use icon::Icon;
pub use key_cap::{key_cap, key_cap_width};
pub use label::{Label, elided, fitted, hidden_label, told};
pub use pill::{Pill, pill, pill_width};
pub use plan_bar::{colour_of, plan_bar};
pub use question::{Answer, Loss, Question};
pub use rating_scale::{effort_scale, pain_scale};
pub use ring::ring;
pub use switch::switch;
pub use text_column::TextColumn;
pub use week::{DayOfWeek, WEEK_WIDTH, week};
pub use within::within;
