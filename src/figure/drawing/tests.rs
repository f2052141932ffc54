//! Laws of the drawing, through its public face.

use glam::{Quat, Vec2, Vec3};

use super::camera::Camera;
use super::muscle::{Area, Sides, Worked};
use super::paint::paint;
use super::palette::Palette;
use super::picture::{Form, Picture};
use super::scene::{Detail, Handed, Scene};
use super::{Arrow, Mat, Plane, Prop, Spot, Wall};
use crate::figure::skeleton::{Joint, PerJoint, Side, Stance};

/// Somebody who sits with one leg forward, bent in most joints.
fn bent() -> Stance {
    let degrees = |angle: f32| Quat::from_rotation_z(angle.to_radians());
    let turns = PerJoint::new(|joint| match joint {
        Joint::Pelvis => degrees(-20.0),
        Joint::Hip(Side::Right) => degrees(95.0) * Quat::from_rotation_x(-0.5),
        Joint::Hip(Side::Left) => degrees(60.0),
        Joint::Knee(Side::Right) => degrees(-110.0),
        Joint::Knee(Side::Left) => degrees(-30.0),
        Joint::Shoulder(_) => degrees(50.0),
        Joint::Elbow(_) => degrees(70.0),
        _ => degrees(-4.0),
    });
    {
        let mut stance = Stance::new(&turns, &PerJoint::new(|_| glam::Vec3::ZERO));
        stance.shift(glam::Vec3::new(0.0, 0.34, 0.0));
        stance
    }
}

fn everywhere() -> impl Iterator<Item = Camera> {
    [0.0, 12.0, 35.0, 60.0].into_iter().flat_map(|rise| {
        (0..24).map(move |step| Camera {
            turn: step as f32 * 15.0,
            rise,
        })
    })
}

fn arrow(over: Option<Vec3>) -> Arrow {
    Arrow {
        joint: Joint::Pelvis,
        from: Vec3::new(0.2, -0.1, 0.0),
        over,
        to: Vec3::new(0.2, 0.2, 0.05),
    }
}

fn painted(camera: Camera, detail: Detail, handed: Handed, worked: &[Worked]) -> Picture {
    let stance = bent();
    let props = [
        Prop::Mat(Mat::under([&stance])),
        Prop::Chair(Spot::at(0.04, 0.0)),
        Prop::Wall(Wall::at(Plane::X(-0.4))),
        Prop::Strap(Side::Right),
    ];
    paint(&Scene {
        stance: &stance,
        breath: 0.5,
        worked,
        props: &props,
        arrows: &[arrow(None), arrow(Some(Vec3::new(0.3, 0.2, 0.0)))],
        camera,
        palette: &Palette::LIGHT,
        detail,
        handed,
    })
}

fn all_worked() -> Vec<Worked> {
    let sides = Sides::Both;
    Area::ALL.map(|area| Worked { area, sides }).to_vec()
}

#[test]
fn every_area_is_convex_and_clockwise_from_everywhere() {
    for camera in everywhere() {
        for detail in [Detail::Large, Detail::Small] {
            let picture = painted(camera, detail, Handed::AsPosed, &all_worked());
            for shape in picture.shapes().filter(|shape| shape.form == Form::Area) {
                let count = shape.corners.len();
                assert!(count > 2);
                let corner = |index: usize| shape.corners[index % count];
                let mut turned = 0.0;
                for index in 0..count {
                    let along = corner(index + 1) - corner(index);
                    let next = corner(index + 2) - corner(index + 1);
                    assert!(along.is_finite() && next.is_finite());
                    // A tenth of a pixel on a large picture is no dent.
                    let dent = along.perp_dot(next) / along.length().max(next.length()).max(1e-6);
                    assert!(dent > -1.5e-4, "{camera:?}: {dent} at {index} of {count}");
                    turned += along.angle_to(next);
                }
                let turns = turned / std::f32::consts::TAU;
                assert!((turns - 1.0).abs() < 0.1, "{camera:?}: {turns} turns");
            }
        }
    }
}

#[test]
fn every_band_goes_clockwise_with_its_outer_edge_without() {
    for camera in everywhere() {
        let picture = painted(camera, Detail::Large, Handed::AsPosed, &all_worked());
        for shape in picture.shapes().filter(|shape| shape.form == Form::Band) {
            let (rungs, rest) = shape.corners.as_chunks::<2>();
            assert!(rungs.len() > 1 && rest.is_empty());
            for ends in rungs.windows(2) {
                let ([inner, outer], [_, next]) = (ends[0], ends[1]);
                let (out, along) = (outer - inner, next - outer);
                assert!(out.is_finite() && along.is_finite());
                // Without is to the left of the way; a corner turns by less than a right angle.
                assert!(along.perp_dot(out) <= 1e-6, "{camera:?}: {ends:?}");
            }
        }
    }
}

#[test]
fn the_same_scene_gives_the_same_picture() {
    for camera in everywhere().step_by(7) {
        let once = painted(camera, Detail::Large, Handed::AsPosed, &all_worked());
        let again = painted(camera, Detail::Large, Handed::AsPosed, &all_worked());
        assert_eq!(once, again);
    }
}

#[test]
fn a_mirrored_picture_is_the_mirror_image() {
    let camera = Camera {
        turn: 30.0,
        rise: 10.0,
    };
    // A small picture has no shade, so nothing but the side may differ.
    let plain = painted(camera, Detail::Small, Handed::AsPosed, &all_worked());
    let mirrored = painted(camera, Detail::Small, Handed::Mirrored, &all_worked());
    assert_eq!(plain.shapes().len(), mirrored.shapes().len());
    for (plain, mirrored) in plain.shapes().zip(mirrored.shapes()) {
        assert_eq!((plain.fill, plain.form), (mirrored.fill, mirrored.form));
        let flipped = |corner: &Vec2| Vec2::new(-corner.x, corner.y);
        let corners: Vec<Vec2> = plain.corners.iter().map(flipped).collect();
        // Bands have pairs of corners, in whose order nothing changes.
        let step = match plain.form {
            Form::Area => 1,
            Form::Band => 2,
        };
        let backwards: Vec<Vec2> = corners.chunks(step).rev().flatten().copied().collect();
        assert_eq!(backwards, mirrored.corners);
    }
    assert_eq!(plain.bounds().min.x, -mirrored.bounds().max.x);
}

#[test]
fn the_bounds_hold_every_shape() {
    for camera in everywhere().step_by(5) {
        let picture = painted(camera, Detail::Large, Handed::AsPosed, &[]);
        for point in picture.shapes().flat_map(|shape| shape.corners) {
            assert!(
                point.cmpge(picture.bounds().min).all() && point.cmple(picture.bounds().max).all()
            );
        }
    }
}

#[test]
fn an_area_shows_from_its_own_side_only() {
    let count = |turn: f32, area: Area| {
        let camera = Camera { turn, rise: 5.0 };
        let sides = Sides::Both;
        let with = painted(
            camera,
            Detail::Large,
            Handed::AsPosed,
            &[Worked { area, sides }],
        );
        let without = painted(camera, Detail::Large, Handed::AsPosed, &[]);
        with.shapes().len() - without.shapes().len()
    };
    assert!(count(90.0, Area::Chest) > 0 && count(270.0, Area::Chest) == 0);
    assert!(count(270.0, Area::LowerBack) > 0 && count(90.0, Area::LowerBack) == 0);
}
