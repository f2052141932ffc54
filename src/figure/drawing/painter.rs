//! Painting parts one after the other: lines with joints left out, shade, light, worked muscles.

use glam::{Vec2, Vec3};

use super::blob::{lit_outline, outline};
use super::body::BONDS;
use super::camera::View;
use super::gap::{Gap, Joint};
use super::heal::{self, Fill, Layer, Painted, Tone};
use super::hull::Hull;
use super::line::line;
use super::marks::{Mark, marks};
use super::palette::Rgb;
use super::part::{BodyPart, Part, Piece, Surface};
use super::picture::Picture;
use super::scene::{Detail, Handed, Scene};
use super::window::Window;
use crate::figure::skeleton::{self, Side};

/// How far the far side goes to the far colour at most, large and small.
const FAR: f32 = 0.28;
const SMALL_FAR: f32 = 0.42;
/// By how much nearer (body heights, hip and shoulder together) the other side is when this one is as far as can be.
const FAR_GAP: f32 = 0.16;
/// How far shade goes to the far colour.
const SHADE: f32 = 0.19;

/// The shapes so far, and what later parts need to know of them.
pub struct Painter<'a> {
    scene: &'a Scene<'a>,
    view: View,
    /// Towards the lamp, in the plane of the picture.
    light: Vec3,
    line: f32,
    marks: Vec<Mark>,
    picture: &'a mut Picture,
    painted: Vec<Painted>,
}

/// The part that is being painted.
struct Work<'a> {
    part: &'a Part,
    /// Its neighbours among the painted parts, and where they join.
    joined: Vec<(usize, Joint)>,
    /// What it shows so far, lines apart.
    fills: Vec<Fill>,
}

impl<'a> Painter<'a> {
    /// Somebody to paint the parts of a scene over what is in the picture.
    pub fn new(scene: &'a Scene<'a>, view: View, picture: &'a mut Picture) -> Self {
        // After the mirror the lamp is at the upper left again.
        let leftwards = match scene.handed {
            Handed::AsPosed => -0.42,
            Handed::Mirrored => 0.42,
        };
        Self {
            scene,
            view,
            light: (view.right * leftwards + view.up * 0.9).normalize(),
            line: scene.detail.line_width(),
            marks: marks(scene.worked, scene.stance, &view),
            picture,
            painted: Vec::with_capacity(20),
        }
    }

    /// Paints a part over what is there.
    pub fn part(&mut self, part: &Part) {
        let pieces: Vec<Vec<Hull>> = part
            .pieces
            .iter()
            .map(|piece| {
                let lumps = piece.lumps.iter();
                lumps.map(|lump| outline(lump, &self.view)).collect()
            })
            .collect();
        let hulls: Vec<&Hull> = pieces.iter().flatten().collect();
        let mut work = Work {
            part,
            joined: self.joined(part),
            fills: Vec::with_capacity(16),
        };
        // The pieces of a body grow into each other, so there are no lines between them; those of a thing are joined.
        if part.name.is_some() {
            self.lines(pieces.iter().flatten(), &work.joined);
        }
        let mut lit_hulls = Vec::with_capacity(8);
        for (index, piece) in part.pieces.iter().enumerate() {
            if part.name.is_none() && piece.surface != Surface::Lit {
                self.lines(&pieces[index], &[]);
            }
            lit_hulls.extend(self.piece(&mut work, index, piece, &pieces[index]));
        }
        if let Some(name) = part.name {
            self.worked(&mut work, name, &hulls, &lit_hulls);
            self.painted.push(Painted {
                part: name,
                fills: work.fills,
                hulls: pieces.into_iter().flatten().collect(),
            });
        }
    }

    /// Lines about hulls of a part.
    fn lines<'h>(&mut self, hulls: impl IntoIterator<Item = &'h Hull>, joined: &[(usize, Joint)]) {
        let width = self.line;
        let gaps: Vec<Gap<'_>> = joined
            .iter()
            .flat_map(|(index, joint)| {
                let (neighbour, before) = (&self.painted[*index], &self.painted[index + 1..]);
                let before = before.iter().flat_map(|painted| &painted.hulls);
                let gap = move |hull| Gap::new(hull, *joint, before.clone(), width);
                neighbour.hulls.iter().filter_map(gap)
            })
            .collect();
        for hull in hulls {
            line(
                hull,
                self.line,
                &gaps,
                self.scene.palette.line,
                self.picture,
            );
        }
    }

    fn joined(&self, part: &Part) -> Vec<(usize, Joint)> {
        let Some(name) = part.name else {
            return Vec::new();
        };
        BONDS
            .iter()
            .filter_map(|bond| {
                let other = bond.other(name)?;
                // Chin and nape keep their outline before the neck.
                if name == BodyPart::Head {
                    return None;
                }
                let is_other = |painted: &Painted| painted.part == other;
                let index = self.painted.iter().position(is_other)?;
                let seen = self.view.project(self.scene.stance.at(bond.joint));
                let joint = Joint {
                    at: seen.on_picture(),
                    reach: bond.reach * seen.scale,
                };
                Some((index, joint))
            })
            .collect()
    }

    /// Paints a piece of a part; gives the outlines of its lit side.
    fn piece(
        &mut self,
        work: &mut Work<'_>,
        index: usize,
        piece: &Piece,
        hulls: &[Hull],
    ) -> Vec<Hull> {
        let colour = self.toned(work.part, self.scene.palette.of(piece.material));
        let layer = |tone| Layer { piece: index, tone };
        let small = self.scene.detail == Detail::Small;
        let (first, tone) = match piece.surface {
            Surface::Lit => (colour, Tone::Light),
            Surface::Round if small => (colour, Tone::Light),
            Surface::Round | Surface::Shaded => (self.shade(colour), Tone::Shade),
        };
        for hull in hulls {
            let shape = self.picture.inside(hull, first);
            self.fill(work, shape, layer(tone));
        }
        if piece.surface != Surface::Round || small {
            return Vec::new();
        }
        let hulls: Vec<&Hull> = hulls.iter().collect();
        self.light_of_neighbours(work, &hulls, colour, layer(Tone::Light));
        let lit: Vec<Hull> = piece
            .lumps
            .iter()
            .map(|lump| lit_outline(lump, &self.view, self.light))
            .collect();
        for hull in &lit {
            let shape = self.picture.inside(hull, colour);
            self.fill(work, shape, layer(Tone::Light));
        }
        lit
    }

    /// Goes on with the light of neighbours, so that no shade marks the joint.
    fn light_of_neighbours(
        &mut self,
        work: &mut Work<'_>,
        hulls: &[&Hull],
        colour: Rgb,
        layer: Layer,
    ) {
        let mut patches = Vec::new();
        for (index, joint) in &work.joined {
            let neighbour = &self.painted[*index];
            patches.extend(heal::light(
                self.picture,
                neighbour,
                hulls,
                colour,
                self.line,
                *joint,
            ));
        }
        for patch in patches {
            let shape = self.picture.area(patch, colour);
            self.fill(work, shape, layer);
        }
    }

    /// Worked muscles: in shade on the whole part, in light on its lit side.
    fn worked(&mut self, work: &mut Work<'_>, name: BodyPart, hulls: &[&Hull], lit_hulls: &[Hull]) {
        let marks: Vec<Vec<Vec2>> = self
            .marks
            .iter()
            .filter(|mark| mark.hosts.contains(&name))
            .map(|mark| mark.hull.corners())
            .collect();
        if marks.is_empty() {
            return;
        }
        let colour = self.toned(work.part, self.scene.palette.worked);
        let layer = |tone| Layer {
            piece: work.part.pieces.len(),
            tone,
        };
        let (shade, light) = (layer(Tone::Shade), layer(Tone::Light));
        let (first, first_layer) = match self.scene.detail {
            Detail::Large => (self.shade(colour), shade),
            Detail::Small => (colour, light),
        };
        self.marked(work, &marks, hulls, first, first_layer);
        if self.scene.detail == Detail::Large {
            self.light_of_neighbours(work, hulls, colour, light);
            let lit_hulls: Vec<&Hull> = lit_hulls.iter().collect();
            self.marked(work, &marks, &lit_hulls, colour, light);
        }
    }

    /// Paints marks as far as they lie on hulls.
    fn marked(
        &mut self,
        work: &mut Work<'_>,
        marks: &[Vec<Vec2>],
        hulls: &[&Hull],
        colour: Rgb,
        layer: Layer,
    ) {
        for hull in hulls {
            let window = Window::inside(&hull.corners());
            for points in marks.iter().filter_map(|mark| window.clip(mark)) {
                let shape = self.picture.area(points, colour);
                self.fill(work, shape, layer);
            }
        }
    }

    /// A colour on this part, which may be on the far side.
    fn toned(&self, part: &Part, colour: Rgb) -> Rgb {
        let Some(side) = part.name.and_then(BodyPart::side) else {
            return colour;
        };
        let depth = |side: Side| {
            let at = |joint| self.view.project(self.scene.stance.at(joint)).depth;
            at(skeleton::Joint::Hip(side)) + at(skeleton::Joint::Shoulder(side))
        };
        let farther = ((depth(side.other()) - depth(side)) / FAR_GAP).clamp(0.0, 1.0);
        let most = match self.scene.detail {
            Detail::Large => FAR,
            Detail::Small => SMALL_FAR,
        };
        colour.mix(self.scene.palette.far, most * farther)
    }

    fn shade(&self, colour: Rgb) -> Rgb {
        colour.mix(self.scene.palette.far, SHADE)
    }

    /// Keeps in mind that a shape was painted.
    fn fill(&self, work: &mut Work<'_>, shape: Option<usize>, layer: Layer) {
        let fill = |shape| Fill::new(shape, self.picture.shape(shape).corners, layer);
        work.fills.extend(shape.map(fill));
    }
}
