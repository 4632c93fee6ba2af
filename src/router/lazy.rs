//! Areas of the app that a person may never open. The code of an area is a WebAssembly file of its own. It is loaded when a screen of
//! the area is opened, and before that when the browser is idle. No other module knows about it.
//!
//! `wasm-split` cuts the linked program (`scripts/bin/wasm-bindgen`). What is reachable only through functions of one area moves to the
//! file of that area, words and other data included. What several areas share moves to a file that is loaded with each of them.
//! Builds without `cfg(split)` are one piece; the browser tests use them.
//!
//! To add an area, add a line to [`areas!`].

// `wasm_split` declares imported and exported functions.
#![allow(unsafe_code)]

use crate::dom::{El, Node, button, classed, el, nodes, spawn, switch};
use crate::i18n::Word;
use crate::platform::{build, idle, page};
use crate::state::{SandboxCode, Ui};
use crate::views::ask::leave;
use crate::views::page::{heading, page as blank_page};
use crate::views::{catalogue, legacy, requests, settings};
use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use leptos::prelude::*;
use scopeyard_core::id::AccountId;
use scopeyard_core::route::Screen;
use scopeyard_core::sandbox::{Sandbox, remembered};
use std::cell::RefCell;
use std::collections::BTreeMap;
use wasm_split_helpers::SplitLoaderError;

/// How long the page is left alone before areas are fetched ahead, in milliseconds.
const SETTLED: i32 = 1_000;

/// Draws a screen of an area.
type Draw = fn(Ui, &AccountId, Screen) -> Node;

/// Declares functions that load the code of an area and give a value from it.
macro_rules! load {
    ($($name:ident from $area:ident: $type:ty = $value:expr;)*) => {$(
        #[cfg(split)]
        #[wasm_split_helpers::wasm_split($area, fallible)]
        fn $name() -> Result<$type, SplitLoaderError> {
            Ok($value)
        }

        #[cfg(not(split))]
        async fn $name() -> Result<$type, SplitLoaderError> {
            Ok($value)
        }
    )*};
}

/// Declares the areas: name, name of the file, screens, and the function that draws them.
macro_rules! areas {
    ($($area:ident, $file:ident: $screens:pat => $draw:expr;)*) => {
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        enum Area {
            $($area,)*
        }

        impl Area {
            const ALL: &[Self] = &[$(Self::$area,)*];

            /// The area of a screen. `None`: the screen is not part of an area.
            const fn of(screen: &Screen) -> Option<Self> {
                match screen {
                    $($screens => Some(Self::$area),)*
                    _ => None,
                }
            }

            async fn fetch(self) -> Result<Draw, SplitLoaderError> {
                match self {
                    $(Self::$area => $file().await,)*
                }
            }
        }

        load! { $($file from $file: Draw = $draw;)* }
    };
}

areas! {
    Catalogue, catalogue: Screen::Catalogue | Screen::Reach | Screen::Identify => catalogue::draw;
    Legacy, legacy: Screen::Legacy(_) => legacy::draw;
    Requests, requests: Screen::Requests(_) => requests::draw;
    Settings, settings: Screen::Settings | Screen::Appearance | Screen::Users | Screen::User(_) | Screen::Accounts
        | Screen::Account | Screen::NewAccount | Screen::Data | Screen::About | Screen::Safe => settings::draw;
}

load! {
    sandbox_code from requests: SandboxCode = SandboxCode {
        open: Sandbox::new,
        reset: Sandbox::reset,
        is_written: Sandbox::is_written,
        answer: Sandbox::answer,
        remembered,
    };
}

thread_local! {
    /// What draws the screens of the areas that are loaded.
    static LOADED: RefCell<BTreeMap<Area, Draw>> = const { RefCell::new(BTreeMap::new()) };
}

impl Area {
    /// What draws its screens, if it is loaded.
    fn loaded(self) -> Option<Draw> {
        LOADED.with_borrow(|loaded| loaded.get(&self).copied())
    }

    async fn load(self) -> Result<(), SplitLoaderError> {
        let draw = self.fetch().await?;
        LOADED.with_borrow_mut(|loaded| loaded.insert(self, draw));
        Ok(())
    }
}

/// How far a screen has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    Loading,
    Loaded,
    /// The file can't be fetched, or is not what this build expects.
    Failed,
    /// The same, and the host has another build.
    Outdated,
}

impl Progress {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::Loaded => "loaded",
            Self::Failed => "failed",
            Self::Outdated => "outdated",
        }
    }
}

/// A screen of an area. If its code can't be loaded, it says so and offers to try again. A screen that is not part of an area is empty.
pub fn screen(ui: Ui, account: &AccountId, screen: Screen) -> Node {
    let Some(area) = Area::of(&screen) else { return nodes(&[]) };
    let account = account.clone();
    let progress = RwSignal::new(if area.loaded().is_some() { Progress::Loaded } else { Progress::Loading });
    if progress.get_untracked() == Progress::Loading {
        load(ui, area, progress);
    }
    switch(
        move || progress.get().as_str().to_owned(),
        move |_| match (progress.get_untracked(), area.loaded()) {
            (Progress::Loaded, Some(draw)) => draw(ui, &account, screen.clone()),
            (Progress::Failed, _) => failed(ui, area, progress, false).into(),
            (Progress::Outdated, _) => failed(ui, area, progress, true).into(),
            _ => loading().into(),
        },
    )
}

fn load(ui: Ui, area: Area, progress: RwSignal<Progress>) {
    spawn(async move {
        let next = match area.load().await {
            Ok(()) => Progress::Loaded,
            Err(_) if build::is_outdated().await => Progress::Outdated,
            Err(_) => Progress::Failed,
        };
        // The person may have left the screen.
        if progress.try_set(next).is_none() && ui.has_moved.get_value() {
            request_animation_frame(|| page::rescue_focus(None, None));
        }
    });
}

fn loading() -> El {
    blank_page().attr("aria-busy", "true").child(classed("p", "loading").text(Word::LOADING))
}

fn failed(ui: Ui, area: Area, progress: RwSignal<Progress>, is_outdated: bool) -> El {
    let again = button("button").text(Word::TRY_AGAIN).click(move || {
        progress.set(Progress::Loading);
        load(ui, area, progress);
    });
    let update = button("button primary").text(Word::UPDATE_NOW).click(move || leave(ui, page::update));
    let hint = if is_outdated { Word::SCREEN_OUTDATED } else { Word::SCREEN_FAILED_HINT };
    blank_page()
        .child(heading(Word::SCREEN_FAILED))
        .child(el("div").attr("role", "alert").child(classed("p", "lead").text(hint)))
        .child(classed("div", "page-do").maybe(is_outdated.then_some(update)).child(again))
}

/// Loads the code of the sandbox.
pub fn sandbox() -> LocalBoxFuture<'static, Option<SandboxCode>> {
    sandbox_code().map(Result::ok).boxed_local()
}

/// Loads all areas, one by one, whenever the browser is idle; not if the page or the person asks to save data.
pub fn prefetch() {
    if !idle::may_prefetch() {
        return;
    }
    spawn(async {
        // The first screen is painted, and its own files are fetched, before anything else.
        page::pause(SETTLED).await;
        for area in Area::ALL {
            idle::wait().await;
            // A screen that needs it tries again, and says so if it fails.
            let _ = area.load().await;
        }
    });
}
