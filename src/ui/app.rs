//! The app as the toolkit sees it: a window, its frames and its keys.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError};

use eframe::egui::util::IdTypeMap;
use eframe::egui::{
    self, CentralPanel, Context, Event, Key, Memory, Modifiers, ThemePreference, Ui,
    ViewportCommand, Visuals,
};

use super::action::{Action, LibraryAction};
use super::frame_times::FrameTimes;
use super::glyph_room::GlyphRoom;
use super::key_queue::KeyQueue;
use super::pace::Began;
use super::screens::{self, Screens};
use super::state::State;
use super::widgets::{Answer, Loss, figures_drawn};
use super::window_shape::{NEXT_LOOK, Seen, WindowShape};
use super::{dropping, keys, navigation, theme};
use crate::platform::{Clock, processor_time, when_asked_to_end};
use crate::request::AppRequest;
use crate::settings::{Settings, ThemeChoice};
use crate::text;
use crate::ui::screen::Screen;

/// A frame is drawn so often at most where it finds that it has to be drawn again: once for each time that the room for
/// glyphs can be doubled, and twice to find out.
pub const MOST_PASSES: NonZeroUsize = NonZeroUsize::new(4).expect("four is not zero");

/// The window's contents.
pub struct App {
    state: State,
    screens: Screens,
    is_open: Arc<AtomicBool>,
    frames: FrameTimes,
    clock: Clock,
    key_queue: KeyQueue,
    glyph_room: GlyphRoom,
    /// Whether no frame has been drawn yet.
    is_new: bool,
    full_screen: bool,
    shape: WindowShape,
    /// Whether the person is asked if the window may close though something could not be saved.
    asks_to_close: bool,
    /// Whether they said so.
    may_lose: bool,
    /// Whether the system has asked the app to end: nobody can be asked anything any more.
    must_end: Arc<AtomicBool>,
    /// The settings that the window looks like.
    applied: Option<Settings>,
}

impl App {
    /// What the window shows at first; `is_open` is told once it has shown something.
    pub fn new(ctx: &Context, request: AppRequest, is_open: Arc<AtomicBool>) -> Self {
        theme::install_fonts(ctx);
        theme::apply(ctx);
        let woken = ctx.clone();
        let wake = Arc::new(move || woken.request_repaint());
        ctx.options_mut(|options| options.max_passes = MOST_PASSES);
        let state = State::new(request, wake);
        let must_end = Arc::new(AtomicBool::new(false));
        let (told, way_out, woken) = (
            Arc::clone(&must_end),
            Arc::clone(&state.way_out),
            ctx.clone(),
        );
        // Where the system cannot tell, it closes the window.
        let _tells = when_asked_to_end(move || {
            told.store(true, Ordering::Relaxed);
            woken.request_repaint();
            // The window may be hidden, or stand still: the session does not wait for it.
            let way_out = way_out
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .clone();
            if let Some(way_out) = way_out {
                way_out.leave();
            }
        });
        let mut app = Self {
            state,
            must_end,
            screens: Screens::default(),
            is_open,
            frames: FrameTimes::new(),
            clock: Clock::new(),
            key_queue: KeyQueue::default(),
            glyph_room: GlyphRoom::default(),
            is_new: true,
            full_screen: false,
            shape: WindowShape::default(),
            asks_to_close: false,
            may_lose: false,
            applied: None,
        };
        // The first frame has the right size.
        app.apply_settings(ctx);
        app
    }

    fn apply_settings(&mut self, ctx: &Context) {
        let settings = *self.state.settings.get();
        if self.applied.replace(settings) == Some(settings) {
            return;
        }
        let theme = match settings.theme {
            ThemeChoice::System => ThemePreference::System,
            ThemeChoice::Light => ThemePreference::Light,
            ThemeChoice::Dark => ThemePreference::Dark,
        };
        ctx.set_theme(theme);
        ctx.set_zoom_factor(settings.text_size.factor());
        let animation = if settings.reduce_motion { 0.0 } else { 0.15 };
        ctx.all_styles_mut(|style| style.animation_time = animation);
    }

    /// Whether a question is over the window.
    fn asks(&self) -> bool {
        self.asks_to_close || self.screens.ask(&self.state)
    }

    /// Whether nothing goes on that has to be ended first, and no question is over the window.
    fn is_free(&self) -> bool {
        let asks = self.asks() || self.state.shows_keys;
        self.state.screen.has_navigation() && !asks
    }

    /// The key for a new routine, wherever no other one is being edited.
    fn new_routine(&self, ctx: &Context) -> Option<Action> {
        let screen = &self.state.screen;
        let here = self.is_free() && *screen != Screen::Editor;
        let pressed = ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::N));
        (here && pressed).then_some(Action::Library(LibraryAction::New))
    }

    /// If the window is asked to close: what is to be saved before, or the question that keeps it open.
    fn close(&mut self, ctx: &Context, actions: &mut Vec<Action>) {
        if self.must_end.load(Ordering::Relaxed) {
            self.may_lose = true;
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        let is_asked = ctx.input(|input| input.viewport().close_requested());
        if is_asked && !self.screens.may_close(&self.state, actions) && !self.may_lose {
            self.keep_open(ctx);
        }
    }

    fn keep_open(&mut self, ctx: &Context) {
        self.state.quits = false;
        self.may_lose = false;
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        // Nobody answers what cannot be seen.
        ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
        ctx.send_viewport_cmd(ViewportCommand::Focus);
    }

    /// Does what was asked for. If something was to be saved before the window closes, and cannot be, the person is asked.
    fn carry_out(&mut self, ctx: &Context, actions: Vec<Action>) {
        for action in actions {
            let mut first = Vec::new();
            let may_go_on =
                !action.changes_hands() || self.screens.may_close(&self.state, &mut first);
            let then = may_go_on.then_some(action);
            for action in first.into_iter().chain(then) {
                self.state.handle(action);
            }
        }
        if std::mem::take(&mut self.state.has_changed_hands) {
            self.forget_who_was_here(ctx);
        }
        if ctx.input(|input| input.viewport().close_requested()) {
            self.state.save_unsaved();
            if self.state.would_lose_words() && !self.may_lose {
                self.asks_to_close = true;
                self.keep_open(ctx);
            }
        }
    }

    /// Keeps nothing of who was here before, neither what they wrote in fields nor where they were on pages.
    fn forget_who_was_here(&mut self, ctx: &Context) {
        self.screens = Screens::default();
        ctx.data_mut(IdTypeMap::clear);
        ctx.memory_mut(Memory::stop_text_input);
        ctx.request_repaint();
    }

    /// Asks whether what could not be saved may be lost.
    fn ask_to_close(&mut self, ctx: &Context) {
        let question = Loss {
            title: &text!("close-question"),
            explained: &text!("close-explained"),
            stay: &text!("leave-stay"),
            leave: &text!("close-confirm"),
        };
        if let Some(answer) = question.ask(ctx) {
            self.asks_to_close = false;
            self.may_lose = answer == Answer::Leave;
            self.state.quits |= self.may_lose;
        }
    }

    /// Gives the window the shape that is wanted. A compact one is no full screen any more when it is made small, and has its
    /// usual shape again before it becomes one.
    fn set_shape(&mut self, ctx: &Context) {
        let is_compact = self.state.is_compact();
        if is_compact {
            self.set_full_screen(ctx);
        }
        for command in self.shape.follow(&Seen::of(ctx), is_compact) {
            ctx.send_viewport_cmd(command);
        }
        if self.shape.is_on_its_way() {
            ctx.request_repaint_after(NEXT_LOOK);
        } else {
            self.set_full_screen(ctx);
        }
    }

    fn set_full_screen(&mut self, ctx: &Context) {
        let wanted = self.state.full_screen;
        if wanted != self.full_screen {
            self.full_screen = wanted;
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(wanted));
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        // A session that the system has ended is no broken one.
        if !self.must_end.load(Ordering::Relaxed) {
            self.state.look_after_session();
        }
        self.state.look_after_own_sounds();
        self.state.look_after_voices();
        self.state.look_after_library();
        self.state.look_after_history();
        self.state.look_after_dialog();
        self.state.look_after_exports();
        self.state.look_after_backup();
        self.state.look_after_import();
        // Otherwise it closes at the end of the frame, when all is known that was typed.
        let is_hidden = ctx.input(|input| input.viewport().visible() == Some(false));
        if is_hidden || self.must_end.load(Ordering::Relaxed) {
            let mut actions = Vec::new();
            self.close(ctx, &mut actions);
            self.carry_out(ctx, actions);
        }
    }

    fn raw_input_hook(&mut self, ctx: &Context, raw_input: &mut egui::RawInput) {
        let writes_text = ctx.text_edit_focused();
        self.key_queue
            .put_in_order(&mut raw_input.events, writes_text);
        let scale = raw_input.viewport().native_pixels_per_point.unwrap_or(1.0);
        self.glyph_room.limit(raw_input, scale * ctx.zoom_factor());
    }

    /// The ground of the theme: every frame begins with it, so that no panel has to paint it again.
    fn clear_color(&self, visuals: &Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    /// What was set is written before the app ends, and where its window was.
    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.state.settings.finish();
        let text = self.state.settings.get().text_size.factor();
        if let Some(place) = self.shape.place(text) {
            place.keep(&self.state.folders.state);
        }
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        let cost = frame.info().cpu_usage;
        self.frames.add(cost);
        let ctx = ui.ctx().clone();
        self.state.pace.note(Began {
            at: self.clock.now(),
            taken: processor_time(),
            drawn: figures_drawn(&ctx),
            told: cost,
        });
        self.apply_settings(&ctx);
        let comes_back = |event: &Event| *event == Event::WindowFocused(true);
        if ctx.input(|input| input.events.iter().any(comes_back)) {
            self.state.look_at_library();
        }
        // What takes the processor waits until the first frame is there.
        if std::mem::take(&mut self.is_new) {
            ctx.request_repaint();
        } else {
            self.is_open.store(true, Ordering::Relaxed);
            self.state.read_history_once();
        }
        let mut actions = keys::asked(&ctx, &self.state, self.asks());
        actions.extend(self.new_routine(&ctx));
        if self.is_free() {
            actions.extend(dropping::show(ui));
        }
        if self.state.screen.has_navigation() {
            navigation::show(ui, &self.state.screen, &mut actions);
        }
        CentralPanel::no_frame().show(ui, |ui| self.screens.show(ui, &self.state, &mut actions));
        if self.asks_to_close {
            self.ask_to_close(&ctx);
        }
        if self.state.shows_keys {
            screens::keys::show(&ctx, &mut actions);
        }
        if !ctx.input(|input| input.pointer.any_down()) {
            self.state.save_settings();
        }
        self.close(&ctx, &mut actions);
        if !actions.is_empty() || self.key_queue.is_waiting() {
            ctx.request_repaint();
        }
        self.carry_out(&ctx, actions);
        if self.state.quits {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        self.set_shape(&ctx);
        let title = match (&self.state.session, &self.state.screen) {
            (Some(session), Screen::Session) => {
                text!(
                    "window-title-session",
                    routine = session.routine().name.as_str()
                )
            }
            _ => text!("window-title"),
        };
        if self.state.retitle(&title) {
            ctx.send_viewport_cmd(ViewportCommand::Title(title));
        }
        self.glyph_room.look(&ctx);
    }
}
