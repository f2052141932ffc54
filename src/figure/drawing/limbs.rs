//! Arms and legs. Radii and offsets are fractions of the body's height (`figure/recipe.md`, then by eye); a limb
//! runs along the negative Y of its joint's frame, its front is X.

use glam::Vec3;

use super::blob::{Ball, Blob, Lump, ball};
use super::camera::View;
use super::palette::Material;
use super::part::{BodyPart, Part, Piece, Volume, dressed};
use crate::figure::skeleton::{FOREARM, Joint, SHANK, Side, Stance, THIGH, UPPER_ARM};

const KNEE: f32 = 0.0385;
const ANKLE: f32 = 0.0225;
const ELBOW: f32 = 0.0265;
const WRIST: f32 = 0.0175;
/// Where along the thigh the shorts end, along the shank the sock begins, along the upper arm the sleeve ends.
const SHORTS_END: f32 = 0.45;
const SOCK_BEGIN: f32 = 0.86;
const SLEEVE_END: f32 = 0.52;

/// One limb segment's frame: points by their distance down the limb and offsets from its axis.
struct Along<'a> {
    stance: &'a Stance,
    joint: Joint,
    length: f32,
}

impl Along<'_> {
    /// `part` of the way down, `front` of the axis, `right` of it.
    fn at(&self, part: f32, front: f32, right: f32) -> Vec3 {
        self.stance
            .point(self.joint, Vec3::new(front, -self.length * part, right))
    }

    fn disc(&self, part: f32, front: f32, radius: f32) -> Blob {
        let axis = self.stance.frame(self.joint) * Vec3::Y;
        Blob::disc(self.at(part, front, 0.0), axis, radius)
    }

    /// Down the limb.
    fn down(&self) -> Vec3 {
        self.stance.frame(self.joint) * Vec3::NEG_Y
    }
}

/// A lump between each two neighbours.
fn string(blobs: &[Blob]) -> Vec<Lump> {
    blobs.windows(2).map(<[Blob]>::to_vec).collect()
}

fn part(name: BodyPart, pieces: Vec<Piece>, balls: Vec<Ball>) -> Part {
    Part {
        name: Some(name),
        pieces,
        volume: Volume::Chain(balls),
        after: None,
    }
}

/// Thigh, shank and foot.
pub fn leg(stance: &Stance, side: Side, view: &View) -> [Part; 3] {
    [
        thigh(stance, side, view),
        shank(stance, side, view),
        foot(stance, side),
    ]
}

/// Upper arm, forearm and hand.
pub fn arm(stance: &Stance, side: Side, view: &View) -> [Part; 3] {
    [
        upper_arm(stance, side, view),
        forearm(stance, side),
        hand(stance, side),
    ]
}

fn thigh(stance: &Stance, side: Side, view: &View) -> Part {
    let along = Along {
        stance,
        joint: Joint::Hip(side),
        length: THIGH,
    };
    let hip = ball(along.at(0.0, 0.0, 0.0), 0.058);
    let middle = ball(along.at(0.36, 0.005, 0.0), 0.0565);
    let above_knee = ball(along.at(0.72, 0.004, 0.0), 0.0455);
    let knee = ball(along.at(1.0, 0.0, 0.0), KNEE);
    let skin = Piece::lump(
        Material::Skin,
        [
            along.disc(SHORTS_END, 0.005, 0.0525),
            above_knee.into(),
            knee.into(),
        ],
    );
    let shorts = Piece::lump(
        Material::Shorts,
        [
            hip.into(),
            middle.into(),
            along.disc(SHORTS_END, 0.004, 0.0585),
        ],
    );
    let pieces = dressed(
        view,
        skin,
        shorts,
        along.at(SHORTS_END, 0.0, 0.0),
        along.down(),
    );
    part(
        BodyPart::Thigh(side),
        pieces,
        vec![hip, middle, above_knee, knee],
    )
}

fn shank(stance: &Stance, side: Side, view: &View) -> Part {
    let along = Along {
        stance,
        joint: Joint::Knee(side),
        length: SHANK,
    };
    let knee = ball(along.at(0.0, 0.0, 0.0), KNEE);
    let calf = ball(along.at(0.28, -0.011, 0.0), 0.0365);
    let low = ball(along.at(0.64, -0.003, 0.0), 0.026);
    let ankle = ball(along.at(1.0, 0.0, 0.0), ANKLE);
    let skin = Piece::lumps(
        Material::Skin,
        string(&[
            knee.into(),
            calf.into(),
            low.into(),
            along.disc(SOCK_BEGIN, -0.001, 0.0225),
        ]),
    );
    let sock = Piece::lump(
        Material::Sock,
        [along.disc(SOCK_BEGIN, -0.001, 0.0250), ankle.into()],
    );
    let pieces = dressed(
        view,
        skin,
        sock,
        along.at(SOCK_BEGIN, 0.0, 0.0),
        -along.down(),
    );
    part(BodyPart::Shank(side), pieces, vec![knee, calf, low, ankle])
}

fn foot(stance: &Stance, side: Side) -> Part {
    let outwards = side.sign();
    let at =
        |x: f32, y: f32, z: f32| stance.point(Joint::Ankle(side), Vec3::new(x, y, outwards * z));
    let ankle = ball(at(0.0, 0.0, 0.0), ANKLE);
    let heel = ball(at(-0.022, -0.0185, 0.0), 0.0205);
    let instep = ball(at(0.036, -0.014, -0.002), 0.0205);
    let inner_ball = ball(at(0.072, -0.0225, -0.011), 0.0165);
    let outer_ball = ball(at(0.062, -0.0240, 0.012), 0.0150);
    let toe =
        |x: f32, y: f32, z: f32| stance.point(Joint::Toes(side), Vec3::new(x, y, outwards * z));
    let big_toe = ball(toe(0.034, 0.0, -0.008), 0.0125);
    let small_toe = ball(toe(0.018, -0.001, 0.010), 0.0115);
    let back = vec![ankle.into(), heel.into(), instep.into()];
    let middle = [heel, instep, inner_ball, outer_ball]
        .map(Blob::from)
        .to_vec();
    let toes = [inner_ball, outer_ball, big_toe, small_toe]
        .map(Blob::from)
        .to_vec();
    let mut foot = part(
        BodyPart::Foot(side),
        vec![Piece::lumps(Material::Sock, vec![back, middle, toes])],
        Vec::new(),
    );
    foot.volume = Volume::Cloud(vec![
        ankle, heel, inner_ball, outer_ball, big_toe, small_toe,
    ]);
    foot
}

fn upper_arm(stance: &Stance, side: Side, view: &View) -> Part {
    let along = Along {
        stance,
        joint: Joint::Shoulder(side),
        length: UPPER_ARM,
    };
    let shoulder = ball(along.at(0.045, 0.0, 0.0), 0.0340);
    let deltoid = ball(along.at(0.16, 0.0, side.sign() * 0.002), 0.0355);
    let biceps = ball(along.at(0.60, 0.003, 0.0), 0.0295);
    let elbow = ball(along.at(1.0, 0.0, 0.0), ELBOW);
    let skin = Piece::lump(
        Material::Skin,
        [
            along.disc(SLEEVE_END, 0.002, 0.0295),
            biceps.into(),
            elbow.into(),
        ],
    );
    let sleeve = Piece::lump(
        Material::Top,
        [
            shoulder.into(),
            deltoid.into(),
            along.disc(SLEEVE_END, 0.002, 0.0350),
        ],
    );
    let pieces = dressed(
        view,
        skin,
        sleeve,
        along.at(SLEEVE_END, 0.0, 0.0),
        along.down(),
    );
    part(
        BodyPart::UpperArm(side),
        pieces,
        vec![shoulder, deltoid, biceps, elbow],
    )
}

fn forearm(stance: &Stance, side: Side) -> Part {
    let along = Along {
        stance,
        joint: Joint::Elbow(side),
        length: FOREARM,
    };
    let elbow = ball(along.at(0.0, 0.0, 0.0), ELBOW);
    let muscle = ball(along.at(0.28, 0.001, side.sign() * 0.002), 0.0272);
    let low = ball(along.at(0.68, 0.0, 0.0), 0.0208);
    let wrist = ball(along.at(1.0, 0.0, 0.0), WRIST);
    part(
        BodyPart::Forearm(side),
        vec![Piece::lumps(
            Material::Skin,
            string(&[elbow.into(), muscle.into(), low.into(), wrist.into()]),
        )],
        vec![elbow, muscle, low, wrist],
    )
}

fn hand(stance: &Stance, side: Side) -> Part {
    let thumbwards = side.sign();
    let at =
        |x: f32, y: f32, z: f32| stance.point(Joint::Wrist(side), Vec3::new(x, y, thumbwards * z));
    let wrist = ball(at(0.0, 0.0, 0.0), WRIST);
    let first_knuckle = ball(at(0.001, -0.044, 0.0145), 0.0140);
    let last_knuckle = ball(at(0.001, -0.042, -0.0135), 0.0135);
    let first_tip = ball(at(0.010, -0.088, 0.0075), 0.0105);
    let last_tip = ball(at(0.010, -0.082, -0.0085), 0.0100);
    let thumb_root = ball(at(0.005, -0.020, 0.0130), 0.0125);
    let thumb_tip = ball(at(0.015, -0.052, 0.0300), 0.0085);
    let palm = [wrist, first_knuckle, last_knuckle]
        .map(Blob::from)
        .to_vec();
    let fingers = [first_knuckle, last_knuckle, first_tip, last_tip]
        .map(Blob::from)
        .to_vec();
    let thumb = [thumb_root, thumb_tip].map(Blob::from).to_vec();
    let mut hand = part(
        BodyPart::Hand(side),
        vec![Piece::lumps(Material::Skin, vec![palm, fingers, thumb])],
        Vec::new(),
    );
    hand.volume = Volume::Cloud(vec![
        wrist,
        first_knuckle,
        last_knuckle,
        first_tip,
        last_tip,
    ]);
    hand
}
