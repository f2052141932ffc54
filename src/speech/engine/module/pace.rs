//! How fast each module speaks at which rate of Speech Dispatcher's, which is from -100 to 100.

use crate::speech::rate::Rate;

/// The rate at which a module says something in so many per cent of its usual pace. Where it is not known, one that changes
/// less rather than more.
pub(super) fn dispatcher_rate(module: &str, rate: Rate) -> i32 {
    let factor = rate.factor();
    let is_slow = factor < 1.0;
    let rate = match module {
        // Words a minute: 80 at -100, 160 at 0, 449 at 100.
        name if name.starts_with("sd_espeak") => {
            let words = 160.0 * (factor - 1.0);
            words * if is_slow { 100.0 / 80.0 } else { 100.0 / 289.0 }
        }
        // How far sounds are stretched: 3 at -100, 1 at 0, 0.43 at 100.
        "sd_flite" => (1.0 - 1.0 / factor) * if is_slow { 50.0 } else { 175.0 },
        // Per cent: 20 at -100, 100 at 0, 500 at 100.
        "sd_pico" => (factor - 1.0) * if is_slow { 125.0 } else { 25.0 },
        _ => (factor - 1.0) * 35.0,
    };
    (rate.round() as i32).clamp(-100, 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_module_has_its_own_rates() {
        let rates = |rate| {
            let rate = Rate::new(rate);
            ["sd_espeak-ng", "sd_flite", "sd_pico", "sd_other"]
                .map(|module| dispatcher_rate(module, rate))
        };
        assert_eq!(rates(80), [-40, -13, -25, -7]);
        assert_eq!(rates(100), [0, 0, 0, 0]);
        assert_eq!(rates(125), [14, 35, 6, 9]);
        assert_eq!(rates(50), [-100, -50, -63, -18]);
        assert_eq!(rates(200), [55, 88, 25, 35]);
    }
}
