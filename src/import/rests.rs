//! Names of rests in the languages in which people write them.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::tokens::{bare, tokens};

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
    sn dk 秒 秒钟 秒鐘 分 分钟 分鐘 秒間 분 초";

/// Sentences that are one, word for word.
const SENTENCES: [&str; 28] = [
    "get ready",
    "switch",
    "switch sides",
    "switch side",
    "change sides",
    "change side",
    "change",
    "other side",
    "seite wechseln",
    "seiten wechseln",
    "mach dich bereit",
    "changer de côté",
    "changement de côté",
    "changez de côté",
    "cambio lato",
    "cambio di lato",
    "cambia lato",
    "cambio",
    "cambio de lado",
    "cambiar de lado",
    "cambia de lado",
    "troca de lado",
    "trocar de lado",
    "wissel van kant",
    "zmiana strony",
    "смена стороны",
    "зміна сторони",
    "taraf değiştir",
];

static REST_WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| words(RESTS));
static WORDS_BESIDE: LazyLock<HashSet<String>> = LazyLock::new(|| words(BESIDE));
static REST_SENTENCES: LazyLock<HashSet<String>> =
    LazyLock::new(|| SENTENCES.into_iter().map(bare_words).collect());

fn words(list: &str) -> HashSet<String> {
    list.split_whitespace().map(bare).collect()
}

fn bare_words(text: &str) -> String {
    let words: Vec<String> = tokens(text).into_iter().map(|token| token.bare).collect();
    words.join(" ")
}

/// Whether it is the name of a rest.
pub fn is_rest(name: &str) -> bool {
    let mut found = tokens(name);
    found.retain(|token| !token.is_number());
    let is_rest_word = |word: &String| REST_WORDS.contains(word);
    let bares = || found.iter().map(|token| &token.bare);
    if bares().any(is_rest_word) {
        return bares().all(|word| is_rest_word(word) || WORDS_BESIDE.contains(word));
    }
    REST_SENTENCES.contains(&bares().cloned().collect::<Vec<_>>().join(" "))
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
            "Change of legs",
            "Crust",
        ] {
            assert!(!is_rest(name), "{name}");
        }
    }
}
