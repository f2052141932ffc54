//! A figure that moves as one picture, painted anew for each frame in which it does.

use std::sync::Arc;

use eframe::egui::emath::GuiRounding as _;
use eframe::egui::mutex::Mutex;
use eframe::egui::{
    Color32, ColorImage, Context, Id, Painter, Rect, TextureHandle, TextureOptions, pos2, util,
};
use glam::Vec2;
use tiny_skia::{Color, Pixmap};

use super::{Frame, Key, picture};
use crate::figure::Demonstration;
use crate::figure::drawing::{Fit, fill};

/// The picture as it was painted last.
#[derive(Default)]
struct Canvas {
    key: Option<u64>,
    /// Held so that no other demonstration comes to lie where this one is.
    shown: Option<Arc<Demonstration>>,
    pixels: Option<Pixmap>,
    texture: Option<TextureHandle>,
    frame: Frame,
}

/// Paints the figure of a key; true if it had to be painted anew.
pub(super) fn paint(painter: &Painter, key: &Key<'_>) -> bool {
    let ctx = painter.ctx();
    let canvas = ctx.data_mut(|data| {
        let canvas = data.get_temp_mut_or_insert_with(Id::NULL, Arc::<Mutex<Canvas>>::default);
        Arc::clone(canvas)
    });
    let mut canvas = canvas.lock();
    let place = key.rect.round_to_pixels(key.pixels_per_point);
    let hash = Some(util::hash(key));
    let is_new = canvas.key != hash;
    if is_new {
        canvas.key = hash;
        canvas.draw(ctx, key, place);
    }
    if let Some(texture) = &canvas.texture {
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        painter.image(texture.id(), place, whole, Color32::WHITE);
    }
    is_new
}

impl Canvas {
    fn draw(&mut self, ctx: &Context, key: &Key<'_>, place: Rect) {
        self.shown = Some(Arc::clone(key.shown));
        let size = (place.size() * key.pixels_per_point).round();
        let (width, height) = (size.x as u32, size.y as u32);
        let fits = |pixels: &Pixmap| (pixels.width(), pixels.height()) == (width, height);
        let pixels = self.pixels.take().filter(fits);
        let Some(mut pixels) = pixels.or_else(|| Pixmap::new(width, height)) else {
            self.texture = None;
            return;
        };
        let [red, green, blue, _] = key.ground.to_array();
        pixels.fill(Color::from_rgba8(red, green, blue, 0xFF));
        let frame = self.frame.of(key);
        // Where it would be as a mesh, to a fraction of a pixel.
        let aside = (key.rect.min - place.min) * key.pixels_per_point;
        let room = key.rect.size() * key.pixels_per_point;
        let fit = Fit::new(frame, Vec2::new(room.x, room.y)).moved(Vec2::new(aside.x, aside.y));
        fill(&mut pixels, &picture(key), &fit);
        let size = [width as usize, height as usize];
        let image = ColorImage::from_rgba_premultiplied(size, pixels.data());
        match &mut self.texture {
            Some(texture) => texture.set(image, TextureOptions::NEAREST),
            None => {
                let texture = ctx.load_texture("moving figure", image, TextureOptions::NEAREST);
                self.texture = Some(texture);
            }
        }
        self.pixels = Some(pixels);
    }
}
