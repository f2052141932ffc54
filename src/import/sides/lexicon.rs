//! Words for left, right and both sides in the languages in which people write them, in their bare form.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::super::tokens::{bare, bare_list, tokens};
use crate::exercise::Sides;

/// Words that mean a side wherever they stand.
const LEFT: &str = "left leftside lhs \
    links linke linker linkes linken linkem linksseitig linkse linkerkant linkerzijde \
    gauche gauches gche sinistra sinistro sinistre sinistri izquierda izquierdo izquierdas izquierdos izqda izqdo izda izdo izq \
    esquerda esquerdo esquerdas esquerdos esquerra esquerre \
    lewa lewy lewe lewej lewą lewego lewym \
    левая левый левое левой левую левом левого левые левым влево слева налево \
    ліва лівий ліве лівої ліву лівою лівій лівого лівим ліворуч зліва вліво наліво \
    levá levý levé levého levou vlevo doleva zleva ľavá ľavý ľavé ľavou vľavo doľava \
    vänster vänstra venstre vasen vasemman vasemmalle vasemmalla \
    stânga stângul αριστερά αριστερό αριστερός αριστερή αριστερής \
    ляв лява ляво лявата лявото левия лијево лева лево лијева lijevo lijeva lijevi lijevu lijeve \
    kiri vasak kairė kairysis 왼쪽 왼발 왼팔 왼다리 좌측 يسار اليسار اليسرى الأيسر שמאל שמאלית";
const RIGHT: &str = "right rightside rhs \
    rechts rechte rechter rechtes rechten rechtem rechtsseitig rechtse rechterkant rechterzijde \
    droite dte destra destro destre destri derecha dcha dcho drcha direita \
    prawa prawy prawe prawej prawą prawego prawym \
    правая правый правое правой правую правом правого правые правым вправо справа направо \
    права правий праве правої праву правою правій правим праворуч вправо направо \
    pravá pravý pravé pravého pravou vpravo doprava zprava \
    höger högra højre høyre oikea oikean oikealle oikealla \
    dreapta dreptul δεξιά δεξί δεξιό δεξιός δεξιάς \
    десен дясна дясно дясната дясното десно десна desno desna desni desnu desne \
    kanan parem dešinė dešinysis 오른쪽 오른발 오른팔 오른다리 우측 يمين اليمين اليمنى الأيمن ימין ימנית";

/// Short forms: only at the beginning or the end of a name, or in brackets.
const SHORT_LEFT: &str = "l sx li. esq. izqd lft лев. лів. vä αρ. αριστ. bal.";
const SHORT_RIGHT: &str = "r dx re. der. dir. rgt прав. пр. hö δεξ. jobb.";

/// Pairs of which each may mean something else: a side only where the other one is in the same workout, or beside it.
const PAIRS: &str = "l/r li/re lt/rt g/d g/dr ga/dr sx/dx s/d sn/ds sin/des sin/dx i/d iz/de iz/der izq/der izq/dcha e/d esq/dir \
    l/p lew/praw lev/prav l/pr л/п л/пр лев/прав лев/пр лів/прав лів/пр v/h vä/hö ve/hø va/ho vas/oik stg/dr st/dr b/j bal/jobb α/δ αρ/δε αρ/δεξ \
    gauche/droit izquierdo/derecho izquierda/derecho esquerdo/direito esquerre/dret esquerra/dreta stâng/drept levo/pravo leva/prava leva/desna levo/desno \
    levi/desni lewo/prawo trái/phải sol/sağ sola/sağa soldan/sağdan";

/// A word that means straight as well as right: a side behind one of these parts of the body.
const STRAIGHT: &str = "droit derecho direito";
const PARTS: &str = "bras pied genou coude mollet poignet flanc côté ischio fessier talon quadriceps psoas membre \
    brazo pie lado codo hombro glúteo muslo tobillo gemelo costado \
    braço pé joelho cotovelo ombro tornozelo punho";

/// Both sides, word for word.
const BOTH: &str = "both sides|2 sides|two sides|each side|per side|every side|either side|both ways|each way|each leg|per leg|each arm|per arm|each foot|each hip|\
    each hand|each direction|both directions|each knee|\
    beide seiten|beidseitig|beidseits|beiden seiten|je seite|pro seite|jede seite|jeder seite|jeweils beide seiten|je bein|pro bein|je arm|pro arm|bds|\
    chaque côté|par côté|les deux côtés|des deux côtés|deux côtés|chaque jambe|par jambe|chaque bras|\
    ogni lato|per lato|entrambi i lati|ciascun lato|tutti e due i lati|i due lati|ambo i lati|ogni gamba|per gamba|\
    cada lado|por lado|ambos lados|los dos lados|cada pierna|por pierna|cada brazo|\
    ambos os lados|os dois lados|dois lados|cada perna|por perna|cada braço|\
    beide kanten|beide zijden|elke kant|elke zijde|iedere kant|per kant|per zijde|per been|elk been|\
    obie strony|każda strona|każdą stronę|na stronę|dwie strony|każda noga|każdą nogę|\
    обе стороны|каждая сторона|каждую сторону|на сторону|каждую ногу|обеих сторон|\
    обидва боки|обидві сторони|кожен бік|кожна сторона|кожну сторону|на сторону|кожну ногу|\
    her iki taraf|her iki tarafa|iki taraf|iki tarafa|her taraf|her tarafa|her iki yan|her bacak|iki yan|\
    obě strany|každá strana|každou stranu|na stranu|obe strany|každú stranu|každou nohu|každá noha|\
    båda sidor|båda sidorna|varje sida|per sida|varje ben|per ben|båda hållen|\
    begge sider|hver side|pr side|hver sin side|hvert ben|hvert bein|\
    molemmat puolet|molemmin puolin|molemmille puolille|per puoli|mindkét oldal|oldalanként|mindkét oldalra|\
    ambele părți|fiecare parte|pe parte|ambele laturi|\
    κάθε πλευρά|και οι δύο πλευρές|και τις δύο πλευρές|ανά πλευρά|\
    obje strane|svaka strana|svaku stranu|kiri kanan|양쪽|양측|각 측|lr|rl";

/// What stands between two sides that are meant both.
const BETWEEN: &str = "and then or und dann oder et puis ou e poi o y luego u depois en dan of i lub a nebo и или потом і та або ve veya och sedan eller og så ja és \
    și sau και ή ili ali dan";

/// Words for a side that say nothing themselves, which go with it.
const NOUNS: &str = "side sided sides seite seiten côté cote lato lado kant zijde strona strony stronę stronie сторона сторону стороны стороне сторонам \
    бік боку боці бок taraf tarafa tarafı yan strana stranu straně sida sidan sidor puoli puolelle puolella oldal oldalra parte partea πλευρά πλευρας страна strani";

/// Words that lead to a side at the end of a name.
const LEADING: &str = "on to the with your for a at in into de la le les à du des sur vers avec pour auf der die das den nach zur im am mit für il lo sul sulla alla al con per \
    el los las hacia por para o no na os op naar met voor de het w z po do stronie на в с к по у з до na v do ke på till åt mot til mod pe στα στο στη προς";

/// What follows a word that then means no side: a right angle is none.
const NOT_BEFORE: &str = "angle angles angled away now there here winkel winkels winkelig";
/// What goes before a word that then means no side.
const NOT_BEHIND: &str = "all ligne lignes posición posição línea linea linha espalda";
/// Turkish words for what a side belongs to. Without one of them the Turkish word for left is the sun of Spanish and Portuguese, or the
/// floor of French.
const TURKISH: &str = "bacak bacağı bacağını kol kolu kolunu taraf tarafa tarafı yan yana ayak ayağı el eli diz dizi kalça kalçası omuz omzu baldır ile germe esneme \
    kaldırma çevirme dönüş dönme eğilme bükme sonra önce";

/// What is known of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// It is a side wherever it stands.
    Sure(Sides),
    /// A short form of a side; with a dot behind it where it says so.
    Short(Sides, Dot),
}

/// Whether a short form needs a dot behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dot {
    Needed,
    Free,
}

/// All that is known of sides.
#[derive(Debug)]
pub struct Lexicon {
    pub meanings: HashMap<String, Meaning>,
    /// For each word of a pair the words that are its other side, and its own side.
    pub pairs: HashMap<String, Vec<(Sides, String)>>,
    pub straight: HashSet<String>,
    pub parts: HashSet<String>,
    /// The sentences for both sides, by their first words.
    pub both: HashMap<String, Vec<Vec<String>>>,
    pub between: HashSet<String>,
    pub nouns: HashSet<String>,
    pub leading: HashSet<String>,
    pub not_before: HashSet<String>,
    pub not_behind: HashSet<String>,
    pub turkish: HashSet<String>,
}

/// The one lexicon.
pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon {
    meanings: meanings(),
    pairs: pairs(),
    straight: bare_list(STRAIGHT),
    parts: bare_list(PARTS),
    both: both(),
    between: bare_list(BETWEEN),
    nouns: bare_list(NOUNS),
    leading: bare_list(LEADING),
    not_before: bare_list(NOT_BEFORE),
    not_behind: bare_list(NOT_BEHIND),
    turkish: bare_list(TURKISH),
});

fn meanings() -> HashMap<String, Meaning> {
    let mut meanings = HashMap::new();
    for (list, side) in [(SHORT_LEFT, Sides::Left), (SHORT_RIGHT, Sides::Right)] {
        for word in list.split_whitespace() {
            let (word, dot) = match word.strip_suffix('.') {
                Some(word) => (word, Dot::Needed),
                None => (word, Dot::Free),
            };
            meanings.insert(bare(word), Meaning::Short(side, dot));
        }
    }
    for (list, side) in [(LEFT, Sides::Left), (RIGHT, Sides::Right)] {
        meanings.extend(
            bare_list(list)
                .into_iter()
                .map(|word| (word, Meaning::Sure(side))),
        );
    }
    meanings
}

fn pairs() -> HashMap<String, Vec<(Sides, String)>> {
    let mut pairs: HashMap<String, Vec<(Sides, String)>> = HashMap::new();
    for (left, right) in PAIRS
        .split_whitespace()
        .filter_map(|pair| pair.split_once('/'))
    {
        let (left, right) = (bare(left), bare(right));
        let of_left = pairs.entry(left.clone()).or_default();
        of_left.push((Sides::Left, right.clone()));
        pairs.entry(right).or_default().push((Sides::Right, left));
    }
    pairs
}

fn both() -> HashMap<String, Vec<Vec<String>>> {
    let mut both: HashMap<String, Vec<Vec<String>>> = HashMap::new();
    for sentence in BOTH.split('|') {
        let words: Vec<String> = tokens(sentence)
            .into_iter()
            .map(|token| token.bare)
            .collect();
        if let Some(first) = words.first() {
            both.entry(first.clone()).or_default().push(words);
        }
    }
    both
}
