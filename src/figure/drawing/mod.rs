//! The drawing of the figure: from a body and what stands around it to flat, opaque, convex polygons.
//!
//! Knows nothing of poses: it is given the body as it stands.

mod arrow;
mod arrows;
mod blob;
mod body;
mod bounds;
mod camera;
mod directions;
mod fit;
mod flat;
mod furniture;
mod gap;
mod head;
mod heal;
mod hull;
mod limbs;
mod line;
mod marks;
mod mat;
mod muscle;
mod order;
mod paint;
mod painter;
mod palette;
mod part;
mod picture;
mod prop;
mod raster;
mod relief;
mod scene;
mod shadow;
mod spot;
mod spots;
mod svg;
#[cfg(test)]
mod tests;
mod torso;
mod wall;
mod walls;
mod window;

pub use arrow::Arrow;
pub use blob::Ball;
pub use body::parts_of_body;
pub use bounds::Bounds;
pub use camera::Camera;
pub use fit::Fit;
pub use mat::Mat;
pub use muscle::{Area, Sides, Worked};
pub use paint::paint;
pub use palette::{Palette, Rgb};
pub use part::{BodyPart, Volume};
pub use picture::{Form, Picture, Shape};
pub use prop::{Prop, solids};
pub use raster::{colour, fill, raster};
pub use scene::{Detail, Handed, Scene};
pub use spot::Spot;
pub use svg::{code, svg};
pub use wall::{Plane, Wall};
