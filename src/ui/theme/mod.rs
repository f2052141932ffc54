//! How Supple looks: colours, type and space, each named by its role and defined once.

mod colours;
mod fonts;
mod sizes;
mod style;

pub use colours::{Palette, blend, colour_of_figure, figure_palette};
pub use fonts::{Weight, font, icon_font, install as install_fonts};
pub use sizes::{
    CARD_RADIUS, CONTENT_WIDTH, CONTROL_HEIGHT, CONTROL_RADIUS, HAIRLINE, is_small, space,
    type_size,
};
pub use style::apply;
