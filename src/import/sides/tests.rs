//! Names as people write them, and the sides that they mean.

use super::*;

fn alone(name: &str) -> (String, Sides) {
    let sided = sided(name, &Neighbours::new([name]));
    (sided.name, sided.sides)
}

#[test]
fn one_side_is_none_where_a_short_form_of_the_other_stands_beside_it() {
    for name in [
        "Quad L 15s / R 15s",
        "Hip L 10 R 10",
        "Quad L15 R15",
        "Swing L to R",
        "L leg over R",
        "Left arm, R leg",
        "Right foot L turn",
    ] {
        assert_ne!(alone(name).1, Sides::Left, "{name}");
        assert_ne!(alone(name).1, Sides::Right, "{name}");
    }
}

#[test]
fn the_floor_the_sun_and_what_is_straight_are_no_side() {
    for name in [
        "Gainage sol",
        "Sol et dos",
        "Sol naciente",
        "Jambes droites",
        "Ligne droite",
        "Posición derecha",
    ] {
        assert_eq!(alone(name), (name.to_owned(), Sides::Both));
    }
    assert_eq!(alone("Sol bacak germe").1, Sides::Left);
}

#[test]
fn one_side_is_found_wherever_it_stands() {
    for (name, bare, side) in [
        ("Figure four L", "Figure four", Sides::Left),
        ("Figure four (right)", "Figure four", Sides::Right),
        ("Dehnung – links", "Dehnung", Sides::Left),
        ("Pigeon, R.", "Pigeon", Sides::Right),
        ("Übung rechts", "Übung", Sides::Right),
        ("Left leg raise", "Leg raise", Sides::Left),
        ("(right side) Pigeon", "Pigeon", Sides::Right),
        ("Right: clamshell", "Clamshell", Sides::Right),
        ("L: Clamshell", "Clamshell", Sides::Left),
        ("R - Clamshell", "Clamshell", Sides::Right),
        ("[L] Clamshell", "Clamshell", Sides::Left),
        ("Pigeon L 30s", "Pigeon 30s", Sides::Left),
        ("Pigeon on the left side", "Pigeon", Sides::Left),
        ("Pigeon - left side", "Pigeon", Sides::Left),
        (
            "Hamstring stretch (left leg)",
            "Hamstring stretch (leg)",
            Sides::Left,
        ),
        ("Left side plank", "Side plank", Sides::Left),
        ("Side plank left", "Side plank", Sides::Left),
        ("Left Side: Pigeon", "Pigeon", Sides::Left),
        ("Stretch right calf", "Stretch calf", Sides::Right),
        (
            "Single-leg bridge (R leg)",
            "Single-leg bridge (leg)",
            Sides::Right,
        ),
        ("T-spine rotation, R side", "T-spine rotation", Sides::Right),
        ("On your left side: leg raise", "Leg raise", Sides::Left),
        ("90/90 L", "90/90", Sides::Left),
        ("Pigeon_R", "Pigeon", Sides::Right),
        ("Perna esq.", "Perna", Sides::Left),
        ("Linke Hüfte dehnen", "Hüfte dehnen", Sides::Left),
        ("Rechtes Bein heben", "Bein heben", Sides::Right),
        ("Dehnung (re.)", "Dehnung", Sides::Right),
        ("Dehnung li.", "Dehnung", Sides::Left),
        ("Fente gauche", "Fente", Sides::Left),
        ("Étirement côté droit", "Étirement", Sides::Right),
        ("Bras droit", "Bras", Sides::Right),
        ("Pigeon à droite", "Pigeon", Sides::Right),
        ("Allungamento destra", "Allungamento", Sides::Right),
        ("Affondo sx", "Affondo", Sides::Left),
        ("Gamba sinistra", "Gamba", Sides::Left),
        ("Paloma izquierda", "Paloma", Sides::Left),
        ("Estiramiento a la derecha", "Estiramiento", Sides::Right),
        ("Estiramiento lado derecho", "Estiramiento", Sides::Right),
        ("Estiramiento der.", "Estiramiento", Sides::Right),
        ("Estiramiento izq.", "Estiramiento", Sides::Left),
        (
            "Alongamento perna esquerda",
            "Alongamento perna",
            Sides::Left,
        ),
        (
            "Alongamento perna direita",
            "Alongamento perna",
            Sides::Right,
        ),
        ("Rozciąganie lewa", "Rozciąganie", Sides::Left),
        ("Prawa noga", "Noga", Sides::Right),
        ("Растяжка левая", "Растяжка", Sides::Left),
        ("Правая нога", "Нога", Sides::Right),
        ("Растяжка (прав.)", "Растяжка", Sides::Right),
        ("Розтяжка ліва", "Розтяжка", Sides::Left),
        ("Baldır germe sol", "Baldır germe", Sides::Left),
        ("Sağ bacak germe", "Bacak germe", Sides::Right),
        ("SAĞ BACAK", "BACAK", Sides::Right),
        ("Sola dönüş", "Dönüş", Sides::Left),
        ("Sağa dönüş", "Dönüş", Sides::Right),
        ("Linkerbeen links", "Linkerbeen", Sides::Left),
        ("Heup rechterkant", "Heup", Sides::Right),
        ("Vänster ben", "Ben", Sides::Left),
        ("Höft höger", "Höft", Sides::Right),
        ("Levá noha", "Noha", Sides::Left),
        ("Protažení vpravo", "Protažení", Sides::Right),
        ("Διάταση αριστερά", "Διάταση", Sides::Left),
        ("Δεξιά γάμπα", "Γάμπα", Sides::Right),
        ("左腿拉伸", "腿拉伸", Sides::Left),
        ("拉伸（右侧）", "拉伸", Sides::Right),
    ] {
        assert_eq!(alone(name), (bare.to_owned(), side), "{name}");
    }
}

#[test]
fn both_sides_in_one_name_are_both() {
    for (name, bare) in [
        ("Calf stretch L/R", "Calf stretch"),
        ("Calf stretch (L/R)", "Calf stretch"),
        ("Calf stretch R & L", "Calf stretch"),
        ("Calf stretch LR", "Calf stretch"),
        ("Calf stretch left and right", "Calf stretch"),
        ("Calf stretch - left/right", "Calf stretch"),
        ("Left/right calf stretch", "Calf stretch"),
        ("Left, then right calf stretch", "Calf stretch"),
        ("Wadendehnung links/rechts", "Wadendehnung"),
        ("Wadendehnung li./re.", "Wadendehnung"),
        ("Wadendehnung re+li", "Wadendehnung"),
        ("Wadendehnung rechts und links", "Wadendehnung"),
        ("Calf stretch both sides", "Calf stretch"),
        ("Calf stretch, each side", "Calf stretch"),
        ("Calf stretch (per side)", "Calf stretch"),
        ("Dehnung je Seite", "Dehnung"),
        ("Dehnung beidseitig", "Dehnung"),
        ("Dehnung (beide Seiten)", "Dehnung"),
        ("Étirement D/G", "Étirement"),
        ("Étirement gauche/droite", "Étirement"),
        ("Étirement de chaque côté", "Étirement"),
        ("Allungamento dx/sx", "Allungamento"),
        ("Allungamento destra e sinistra", "Allungamento"),
        ("Allungamento per lato", "Allungamento"),
        ("Estiramiento izq./der.", "Estiramiento"),
        ("Estiramiento izquierda y derecha", "Estiramiento"),
        ("Estiramiento cada lado", "Estiramiento"),
        ("Alongamento E/D", "Alongamento"),
        ("Alongamento esquerda/direita", "Alongamento"),
        ("Rek links en rechts", "Rek"),
        ("Rozciąganie L/P", "Rozciąganie"),
        ("Rozciąganie lewa i prawa", "Rozciąganie"),
        ("Растяжка Л/П", "Растяжка"),
        ("Растяжка лев./прав.", "Растяжка"),
        ("Растяжка в каждую сторону", "Растяжка"),
        ("Germe sağ/sol", "Germe"),
        ("Germe sol ve sağ", "Germe"),
        ("Stretch V/H", "Stretch"),
        ("Διάταση αριστερά και δεξιά", "Διάταση"),
        ("左右腿拉伸", "腿拉伸"),
        ("Turn right and left", "Turn"),
        ("Left quad, right quad", "Quad"),
        ("L quad / R quad", "Quad"),
        ("Quad stretch left, quad stretch right", "Quad stretch"),
        ("Jambe gauche puis jambe droite", "Jambe"),
        ("Sol bacak sağ bacak", "Bacak"),
        ("Левая нога, правая нога", "Нога"),
        ("Calf 30s/side", "Calf 30s"),
        ("Calf 30s per side", "Calf 30s"),
        ("Calf stretch 2 sides", "Calf stretch"),
    ] {
        assert_eq!(alone(name), (bare.to_owned(), Sides::Each), "{name}");
    }
}

#[test]
fn what_may_mean_something_else_is_no_side() {
    for name in [
        "Left",
        "Right",
        "Left side",
        "L/R",
        "Cobra",
        "Upright row",
        "Bright star",
        "Right angle stretch",
        "Stretch at a right angle",
        "Dehnung im rechten Winkel",
        "All right",
        "Rock left to right",
        "Calf L/R/L/R",
        "Twist right (left knee up)",
        "Cross right leg over left",
        "L-sit",
        "L fly",
        "Vitamin D",
        "Plank D",
        "Workout G",
        "Grand droit",
        "Dos droit",
        "Espalda derecho",
        "Saludo al sol",
        "Saudação ao sol",
        "Sol y luna",
        "Поза льва",
        "Вправа",
        "2 L",
        "Jobb",
        "Rest",
        "",
        "🧘",
    ] {
        let (bare, side) = alone(name);
        assert_eq!((bare.as_str(), side), (name, Sides::Both), "{name}");
    }
}

#[test]
fn letters_are_sides_where_the_other_one_is_there_too() {
    for (left, right, bare) in [
        ("Fente G", "Fente D", "Fente"),
        ("Affondo S", "Affondo D", "Affondo"),
        ("Rozciąganie L", "Rozciąganie P", "Rozciąganie"),
        ("Растяжка Л", "Растяжка П", "Растяжка"),
        ("L leg raise", "R leg raise", "Leg raise"),
        ("Dos gauche", "Dos droit", "Dos"),
        ("Nyújtás bal", "Nyújtás jobb", "Nyújtás"),
        ("Stretch V", "Stretch H", "Stretch"),
        ("Dehnung li", "Dehnung re", "Dehnung"),
    ] {
        let both = Neighbours::new([left, right]);
        for (name, side) in [(left, Sides::Left), (right, Sides::Right)] {
            let found = sided(name, &both);
            assert_eq!((found.name.as_str(), found.sides), (bare, side), "{name}");
        }
    }
}
