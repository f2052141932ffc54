//! Frames without a window, for tests.

use eframe::egui::{Context, PlatformOutput, RawInput, Ui};

use super::theme;

/// What the window has too: the fonts, the theme and the tree for the screen reader.
pub fn context() -> Context {
    let ctx = Context::default();
    theme::install_fonts(&ctx);
    theme::apply(&ctx);
    ctx.enable_accesskit();
    ctx
}

/// Shows a frame; returns what a window would pass on to the system.
pub fn frame(ctx: &Context, input: RawInput, contents: impl FnMut(&mut Ui)) -> PlatformOutput {
    let mut output = ctx.run_ui(input, contents);
    // Nothing is painted.
    output.textures_delta.clear();
    output.platform_output
}
