//! The screens. Their code is a file of its own, loaded when one of them is first needed: a first visit, which begins with enabling
//! API access, does without it. (`scripts/bin/wasm-bindgen` splits it off.)

// The split is made by an exported and an imported function.
#![allow(unsafe_code)]

use super::access::{guarded, guarded_by};
use super::activity::activity_page;
use super::bin::bin_page;
use super::catalogue::catalogue_page;
use super::identify::identify_page;
use super::legacy::legacy_page;
use super::lock::lock_page;
use super::page::{heading, page};
use super::reach::reach_page;
use super::requests::requests_page;
use super::safe::safe_page;
use super::settings::{
    about_page, account_page, accounts_page, appearance_page, data_page, new_account_page, settings_page, user_page,
    users_page,
};
use super::token::token_page;
use super::tokens::tokens_page;
use super::wizard::wizard_page;
use crate::dom::{El, Node, button, el, spawn, switch, when};
use crate::i18n::{Word, bring_later};
use crate::platform::page as browser;
use crate::state::Ui;
use futures_util::FutureExt;
use leptos::prelude::*;
use scopeyard_core::id::AccountId;
use scopeyard_core::route::Screen;
use wasm_split_helpers::SplitLoaderError;

/// What is drawn: a screen of an account; nothing: that everything is locked.
pub type Room = Option<(AccountId, Screen)>;

/// Draws a screen. Until its code is there the page is empty; if it can't be had, there is a way to try again.
pub fn draw(ui: Ui, wanted: Room) -> Node {
    switch(
        move || ui.rooms.get().to_string(),
        move |_| {
            let drawn = untrack(|| ui.rooms.get()).then(|| room(ui, wanted.clone()).now_or_never());
            match drawn.flatten() {
                Some(Ok(node)) => node,
                _ => waiting(ui).into(),
            }
        },
    )
}

fn waiting(ui: Ui) -> El {
    let failed = RwSignal::new(false);
    load(ui, failed);
    let again = when(
        move || failed.get(),
        move || {
            page()
                .child(heading(Word::ErrorRoom))
                .child(button("button").text(Word::TryAgain).click(move || load(ui, failed)))
        },
    );
    el("div").aria("aria-busy", move || !failed.get()).child(again)
}

/// Loads the code of all screens, and draws the one that is waited for.
fn load(ui: Ui, failed: RwSignal<bool>) {
    failed.set(false);
    spawn(async move {
        match preload().await {
            Ok(()) => {
                ui.rooms.set(true);
                // On a screen that one has gone to: the first one takes no focus.
                if ui.has_moved.get_value() {
                    request_animation_frame(|| browser::rescue_focus(None, None));
                }
            }
            Err(_) => drop(failed.try_set(true)),
        }
    });
}

/// Begins to load before a screen asks for it.
pub fn fetch_early() {
    spawn(async {
        // A screen that needs it tries again, and says so if it fails.
        let _ = preload().await;
    });
}

#[cfg(split)]
#[wasm_split_helpers::wasm_split(rooms, fallible, preload(preload))]
fn room(ui: Ui, wanted: Room) -> Result<Node, SplitLoaderError> {
    Ok(furnished(ui, wanted))
}

/// In one piece, as the tests of the adapters link it.
#[cfg(not(split))]
async fn room(ui: Ui, wanted: Room) -> Result<Node, SplitLoaderError> {
    Ok(furnished(ui, wanted))
}

#[cfg(not(split))]
async fn preload() -> Result<(), SplitLoaderError> {
    Ok(())
}

fn furnished(ui: Ui, wanted: Room) -> Node {
    bring_later();
    let Some((account, screen)) = wanted else { return lock_page(ui).into() };
    let of = account.clone();
    let guard = move |draw: fn(Ui, &AccountId) -> El| {
        let here = of.clone();
        guarded(ui, of.clone(), move || draw(ui, &here).into())
    };
    match screen {
        Screen::Tokens(_) => tokens_page(ui, &account).into(),
        Screen::Requests(prefill) => {
            guarded_by(ui, account.clone(), false, move || requests_page(ui, &account, prefill.clone()).into())
        }
        Screen::Catalogue => guard(catalogue_page),
        Screen::Reach => guard(reach_page),
        Screen::Identify => guard(identify_page),
        Screen::Settings => settings_page(ui, &account).into(),
        Screen::Legacy(_) => guard(legacy_page),
        Screen::Bin => guard(bin_page),
        Screen::Activity => guard(activity_page),
        Screen::Create(draft, _) => guarded(ui, account.clone(), move || wizard_page(ui, &account, &draft).into()),
        Screen::Token(token, _) => guarded(ui, account.clone(), move || {
            let (account, token, sought) = (account.clone(), token.clone(), token.clone());
            // It may go to the bin and come back under one's eyes.
            let is_there = move || ui.console.with(|workspace| workspace.token(&sought).is_some());
            switch(move || is_there().to_string(), move |_| token_page(ui, &account, &token))
        }),
        Screen::Safe => safe_page(ui, &account).into(),
        Screen::Appearance => appearance_page(ui).into(),
        Screen::Users => users_page(ui, &account).into(),
        Screen::User(user) => user_page(ui, &account, user).into(),
        Screen::Accounts => accounts_page(ui, &account).into(),
        Screen::Account => account_page(ui, &account).into(),
        Screen::NewAccount => new_account_page(ui, &account).into(),
        Screen::Data => data_page(ui, &account).into(),
        Screen::About => about_page().into(),
    }
}
