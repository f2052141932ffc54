//! Names of rests in the languages in which people write them.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::tokens::{bare_list, bare_words, tokens};

/// Words that are a rest.
const RESTS: &str = "rest rests resting pause pauses break breaks recover recovery breather transition ready prepare preparation \
    pausen ruhe ruhepause erholung erholen rast verschnaufpause trinkpause satzpause wechsel seitenwechsel übergang vorbereitung \
    vorbereiten bereitmachen \
    repos récupération récup préparation reposez \
    riposo riposa riposare pausa recupero preparazione preparati \
    descanso descansa descansar reposo recuperación preparación prepárate \
    repouso recuperação intervalo preparação preparar \
    rust rusten pauze rustpauze herstel voorbereiding voorbereiden \
    przerwa odpoczynek odpocznij pauza przygotowanie przygotuj \
    отдых отдыхать отдыхаем отдохнуть отдохни пауза перерыв передышка подготовка приготовиться приготовьтесь \
    відпочинок відпочити перерва підготовка почивка \
    dinlenme dinlen dinlenin mola ara hazırlan hazırlık duraklama \
    přestávka odpočinek pauzička příprava oddych prestávka odpočinok príprava \
    vila paus vilopaus hvile hvil pust förberedelse forberedelse \
    lepo tauko pihenő pihenés szünet pihi pauză odihnă repaus odmor počitek predah \
    ανάπαυση διάλειμμα ξεκούραση παύση προετοιμασία \
    休息 间歇 間歇 休憩 休み レスト インターバル 휴식 쉬기 راحة استراحة מנוחה הפסקה विश्राम आराम istirahat jeda nghỉ descans puhkus poilsis atpūta";

/// Words that may stand beside one and change nothing.
const BESIDE: &str = "short long quick brief little small big final first last next the a an take have your of time period between in set sets \
    round rounds exercise exercises water and und or oder get kurze kurz lange lang kleine große zwischen satz sätzen übungen zeit sekunden \
    minuten petite petit courte court longue long entre les series séries de du temps secondes breve lunga lungo piccola tra le serie di tempo \
    corto corta largo larga una un el la tiempo curto curta longa longo korte kleine krótka krótki długa długi короткий короткая \
    длинный длинная кısa kısa uzun krátká krátky dlouhá kort lång s sec secs second seconds sek min mins minute minutes сек секунд с мин секунды \
    sn dk 秒 秒钟 秒鐘 分 分钟 分鐘 秒間 분 초 active activa actif attivo attiva aktiv aktive aktywny активный активная активное activo ativo ativa passive \
    süresi süre arası arasında setler между подходами подходов упражнениями упражнений сетами вправами підходами serii serie serier sæt series exercices \
    ejercicios exercícios esercizi oefeningen ćwiczeniami egzersizler to other before after l r left right";

/// Words for a change, of a side or of what stands in the list below.
const CHANGES: &str = "switch switching change changing swap cambio cambia cambiar cambiare troca trocar changer changement changez change wissel wisselen \
    wechsel wechseln wechsle zmiana zmień смена сменить смени сменим поменять зміна змінити смяна değiştir değişimi değişim byt byte bytt skift vaihda vaihto csere \
    schimbă schimbare výměna vyměň změna αλλαγή";
/// What is changed while nothing else is done.
const CHANGED: &str = "side sides leg legs arm arms foot feet hand hands knee knees hip hips position positions exercise exercises \
    seite seiten bein beine arm arme fuß füße hand hände position übung \
    côté côtés jambe jambes bras pied pieds main mains exercice \
    lato lati gamba gambe braccio braccia piede piedi mano mani posizione esercizio \
    lado lados pierna piernas brazo brazos pie pies manos posición ejercicio perna pernas braço braços pé pés posição exercício \
    kant zijde been benen voet voeten houding oefening strony strona nogi nogę noga ręki rękę pozycji pozycja ćwiczenia \
    сторона стороны сторону сторон нога ноги ногу ног рука руки руку рук позиции позицию позиция упражнения упражнение \
    сторони бік ногу ніг руку taraf tarafı yön bacak bacağı kol kolu pozisyon hareket egzersiz \
    sida ben arm side bein ben puoli puolta jalka jalkaa oldal láb parte partea picior piciorul strana stranu nohu nohy ruku πλευράς πλευρά ποδιού πόδι \
    of van di de du da la le lo les des the your over von der die das på";

/// How words for a rest begin or end in the languages that write them together.
const BEGINNINGS: [&str; 3] = ["pausen", "erholungs", "ruhe"];
const ENDINGS: [&str; 6] = ["pause", "pausen", "pauze", "paus", "wechsel", "wissel"];
/// So many letters of such a word are another word at least.
const LEAST_OTHER: usize = 3;

/// Sentences that are one, word for word.
const SENTENCES: [&str; 13] = [
    "get ready",
    "next",
    "next exercise",
    "next up",
    "other side",
    "nächste übung",
    "exercice suivant",
    "prossimo esercizio",
    "siguiente ejercicio",
    "próximo exercício",
    "следующее упражнение",
    "sonraki hareket",
    "mach dich bereit",
];

static REST_WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| bare_list(RESTS));
static WORDS_BESIDE: LazyLock<HashSet<String>> = LazyLock::new(|| bare_list(BESIDE));
static CHANGE_WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| bare_list(CHANGES));
static CHANGED_WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| bare_list(CHANGED));
static REST_SENTENCES: LazyLock<HashSet<String>> =
    LazyLock::new(|| SENTENCES.into_iter().map(bare_words).collect());

/// Whether it is the name of a rest.
pub fn is_rest(name: &str) -> bool {
    let mut found = tokens(name);
    found.retain(|token| !token.is_number());
    let is_rest_word = |word: &String| REST_WORDS.contains(word) || is_made_of_rest(word);
    let is_change = |word: &String| CHANGE_WORDS.contains(word);
    let bares = || found.iter().map(|token| &token.bare);
    let has_change = bares().any(is_change);
    if has_change || bares().any(is_rest_word) {
        return bares().all(|word| {
            is_rest_word(word)
                || is_change(word)
                || WORDS_BESIDE.contains(word)
                || has_change && CHANGED_WORDS.contains(word)
        });
    }
    REST_SENTENCES.contains(&bares().cloned().collect::<Vec<_>>().join(" "))
}

/// Whether a word is made of one for a rest and of another one, as `Erholungspause` is.
fn is_made_of_rest(word: &str) -> bool {
    let others = BEGINNINGS.iter().filter_map(|it| word.strip_prefix(it));
    let mut others = others.chain(ENDINGS.iter().filter_map(|it| word.strip_suffix(it)));
    others.any(|other| other.chars().count() >= LEAST_OTHER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rest_is_a_rest_in_any_case_and_language() {
        for name in [
            "REST",
            " Pause! ",
            "break",
            "Rest 1",
            "Rest (30 s)",
            "Short rest",
            "Get ready",
            "Switch sides",
            "Kurze Pause",
            "Erholung",
            "Seitenwechsel",
            "Repos",
            "Récupération",
            "Riposo",
            "Recupero",
            "Descanso",
            "Pausa",
            "Recuperação",
            "Rust",
            "Pauze",
            "Przerwa",
            "Odpoczynek",
            "Отдых",
            "ПЕРЕРЫВ",
            "Відпочинок",
            "Dinlenme",
            "MOLA",
            "Přestávka",
            "Vila",
            "Hvile",
            "Tauko",
            "Pihenő",
            "Pauză",
            "Ανάπαυση",
            "Διάλειμμα",
            "休息",
            "休息30秒",
            "休憩",
            "휴식",
            "Odmor",
            "Rest between sets",
            "Смена ноги",
            "Отдых между подходами",
            "Dinlenme süresi",
            "Pausenzeit",
            "Beinwechsel",
            "Erholungspause",
            "Récupération active",
            "Cambio gamba",
            "Cambio de pierna",
            "Wissel van been",
            "Bacak değiştir",
            "Next exercise",
            "Rest/Switch",
            "Switch legs",
            "Change of legs",
            "Rest L",
            "Switch",
            "Taraf değiştir",
            "Seite wechseln",
        ] {
            assert!(is_rest(name), "{name}");
        }
    }

    #[test]
    fn an_exercise_is_none() {
        for name in [
            "Rest pose",
            "",
            "Restorative twist",
            "Active recovery walk",
            "Wrist rest stretch",
            "Pause squat",
            "Ruhe im Baum",
            "Work",
            "30",
            "Set 1",
            "Warm-up",
            "Water",
            "Change of pace walk",
            "Leg switch kicks",
            "Wechselsprung",
            "Crust",
        ] {
            assert!(!is_rest(name), "{name}");
        }
    }
}
