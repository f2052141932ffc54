//! Figures that stand still: painted once, by a thread of their own, and kept as textures. A screen full of them then
//! costs no more than as many icons.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::Builder;

use eframe::egui::emath::GuiRounding as _;
use eframe::egui::mutex::Mutex;
use eframe::egui::{
    Color32, ColorImage, Context, Id, Painter, Rect, TextureHandle, TextureOptions, Theme, Vec2,
    pos2,
};
use glam::UVec2;

use super::detail;
use crate::figure::drawing::{Handed, raster};
use crate::figure::{Demonstration, Look};
use crate::ui::theme::figure_palette;

/// So many pictures are kept; the one that was not seen for longest goes first. All exercises in one size, and some in another.
const KEPT: usize = 128;
/// So many pictures wait to be painted; what is more than that is asked for again in the next frame.
const WAITING: usize = 64;
/// So many pictures are shown in one frame, if so many wait: those of a small screen.
const MOST_TOGETHER: usize = 12;
/// No side of a picture has more pixels: what every graphics driver can hold.
const LARGEST: u32 = 2_047;

/// Paints the held pose of a demonstration as large as it fits into `rect`, on a ground of this colour. What is not
/// ready yet appears by itself as soon as it is.
pub fn still(painter: &Painter, rect: Rect, shown: &Arc<Demonstration>, ground: Color32) {
    let ctx = painter.ctx();
    let pixels_per_point = painter.pixels_per_point();
    let room = rect.size() * pixels_per_point;
    let key = Key {
        shown: Arc::as_ptr(shown) as usize,
        room: UVec2::new(room.x as u32, room.y as u32).min(UVec2::splat(LARGEST)),
        ground,
        dark: ctx.theme() == Theme::Dark,
    };
    let stills = ctx.data_mut(|data| {
        let stills = data.get_temp_mut_or_insert_with(Id::NULL, Arc::<Mutex<Stills>>::default);
        Arc::clone(stills)
    });
    let mut stills = stills.lock();
    stills.take_finished(ctx);
    stills.ask_for(ctx, key, shown);
    if let Some((texture, wanted)) = stills.best(key) {
        // Of another size only for as long as it takes to paint the wanted one.
        let scale = Vec2::from([room.x, room.y]) / Vec2::new(wanted.x as f32, wanted.y as f32);
        let size = texture.size_vec2() * scale.min_elem() / pixels_per_point;
        let corner = (rect.center() - size / 2.0).round_to_pixels(pixels_per_point);
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        painter.image(
            texture.id(),
            Rect::from_min_size(corner, size),
            whole,
            Color32::WHITE,
        );
    }
}

/// All that a picture depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Key {
    /// Where the demonstration lies; whoever has the key holds it as well, so that nothing else comes to lie there.
    shown: usize,
    /// In pixels.
    room: UVec2,
    ground: Color32,
    dark: bool,
}

/// A picture that was asked for.
struct Still {
    /// None while it is painted, and where there is nothing to see.
    texture: Option<TextureHandle>,
    _shown: Arc<Demonstration>,
    /// The last pass in which it was asked for.
    seen: u64,
}

struct Order {
    key: Key,
    shown: Arc<Demonstration>,
    /// To be woken when it is done.
    ctx: Context,
}

struct Stills {
    all: HashMap<Key, Still>,
    orders: SyncSender<Order>,
    finished: Receiver<(Key, ColorImage)>,
}

/// The thread that paints pictures, before any window asks it for one.
pub struct PictureThread(Stills);

impl PictureThread {
    /// Starts it with other work, so that both use the same memory, one after the other.
    pub fn start_with(other: impl FnOnce() + Send + 'static) -> Self {
        Self(Stills::painted_after(other))
    }

    /// Lets it paint for a window.
    pub fn serve(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Id::NULL, Arc::new(Mutex::new(self.0))));
    }
}

impl Default for Stills {
    fn default() -> Self {
        Self::painted_after(|| ())
    }
}

impl Stills {
    fn painted_after(other: impl FnOnce() + Send + 'static) -> Self {
        let (orders, ordered) = sync_channel::<Order>(WAITING);
        let (finish, finished) = sync_channel(WAITING);
        // Where no thread can be had there are no pictures; names and words are there all the same.
        let _no_thread = Builder::new()
            .name("supple-pictures".to_owned())
            .spawn(move || {
                other();
                let mut untold = 0;
                let mut next = ordered.recv().ok();
                while let Some(Order { key, shown, ctx }) = next {
                    if let Some(image) = paint(&shown, key)
                        && finish.send((key, image)).is_err()
                    {
                        break;
                    }
                    next = ordered.try_recv().ok();
                    untold += 1;
                    if next.is_none() || untold == MOST_TOGETHER {
                        ctx.request_repaint();
                        untold = 0;
                    }
                    next = next.or_else(|| ordered.recv().ok());
                }
            });
        Self {
            all: HashMap::new(),
            orders,
            finished,
        }
    }

    fn take_finished(&mut self, ctx: &Context) {
        for (key, image) in self.finished.try_iter() {
            if let Some(still) = self.all.get_mut(&key) {
                let texture = ctx.load_texture("figure", image, TextureOptions::LINEAR);
                still.texture = Some(texture);
            }
        }
    }

    fn ask_for(&mut self, ctx: &Context, key: Key, shown: &Arc<Demonstration>) {
        let now = ctx.cumulative_pass_nr();
        if let Some(still) = self.all.get_mut(&key) {
            still.seen = now;
            return;
        }
        let order = Order {
            key,
            shown: Arc::clone(shown),
            ctx: ctx.clone(),
        };
        if self.orders.try_send(order).is_err() {
            return;
        }
        if self.all.len() >= KEPT {
            let oldest = self.all.iter().min_by_key(|(_, still)| still.seen);
            if let Some(key) = oldest.map(|(key, _)| *key) {
                self.all.remove(&key);
            }
        }
        let still = Still {
            texture: None,
            _shown: Arc::clone(shown),
            seen: now,
        };
        self.all.insert(key, still);
    }

    /// The picture, or while there is none the same one of another size, and the room that it was painted for.
    fn best(&self, key: Key) -> Option<(&TextureHandle, UVec2)> {
        let painted = |key: Key| Some((self.all.get(&key)?.texture.as_ref()?, key.room));
        painted(key).or_else(|| {
            let like = |other: &Key| {
                Key {
                    room: key.room,
                    ..*other
                } == key
            };
            self.all.keys().copied().filter(like).find_map(painted)
        })
    }
}

fn paint(shown: &Demonstration, key: Key) -> Option<ColorImage> {
    let picture = shown.picture(&Look {
        along: 1.0,
        breath: 0.0,
        camera: shown.camera,
        handed: Handed::AsPosed,
        detail: detail(key.room.y as f32),
        palette: &figure_palette(key.ground, key.dark),
    });
    let pixels = raster(&picture, key.room)?;
    let size = [pixels.width() as usize, pixels.height() as usize];
    let image = ColorImage::from_rgba_premultiplied(size, pixels.data());
    Some(of_no_power_of_two(image))
}

/// The same with a side that is a power of two made one pixel longer: for a texture with such a side Mesa's software driver
/// compiles a shader of its own, which takes 35 ms of the frame in which the first one comes into sight.
fn of_no_power_of_two(image: ColorImage) -> ColorImage {
    let size = image
        .size
        .map(|side| side + usize::from(side.is_power_of_two()));
    if size == image.size {
        return image;
    }
    let mut longer = ColorImage::filled(size, Color32::TRANSPARENT);
    let rows = image.pixels.chunks_exact(image.width());
    for (row, longer) in rows.zip(longer.pixels.chunks_exact_mut(size[0])) {
        longer[..row.len()].copy_from_slice(row);
    }
    longer
}
