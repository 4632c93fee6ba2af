//! From an address to a screen.

pub mod lazy;

use crate::dom::{El, Node, nodes, switch};
use crate::i18n::Word;
use crate::state::Ui;
use crate::views::access::{guarded, guarded_by};
use crate::views::page::gone;
use crate::views::{activity, bin, lock, token, tokens, wizard};
use leptos::prelude::Get;
use scopeyard_core::id::AccountId;
use scopeyard_core::route::{Part, Route, Screen, Step};

/// The screen that the address names.
pub fn screen(ui: Ui) -> Node {
    switch(move || key(ui), move |_| draw(ui))
}

/// What tells one screen from another. The steps of a form are one screen, since they share what is typed. Where a screen holds unsaved
/// text, it is another one for another user.
fn key(ui: Ui) -> String {
    if ui.console.health().locked {
        return String::new();
    }
    let route = ui.route.get();
    let is_known = match &route {
        Route::In(account, _) => ui.account(account).is_some(),
        // The first accounts are about to be made.
        Route::Home => !ui.console.with(|workspace| workspace.is_empty()),
        Route::Unknown => false,
    };
    let route = match route.place() {
        Route::In(account, Screen::Create(draft, _)) => Route::In(account, Screen::Create(draft, Step::Setup)),
        Route::In(account, Screen::Token(token, _)) => Route::In(account, Screen::Token(token, Part::Overview)),
        Route::In(account, Screen::Legacy(_)) => Route::In(account, Screen::Legacy(Part::Overview)),
        other => other,
    };
    let unknown = if is_known { "" } else { " unknown" };
    let acting = match &route {
        Route::In(
            account,
            Screen::Token(..) | Screen::Legacy(_) | Screen::User(_) | Screen::Account | Screen::NewAccount,
        ) => ui.console.with(|workspace| workspace.acting(account).map(|user| user.id.as_str().to_owned())),
        _ => None,
    };
    let acting = acting.unwrap_or_default();
    [route.address().as_str(), unknown, if route == Route::Unknown { "!" } else { "" }, " ", &acting].concat()
}

fn draw(ui: Ui) -> Node {
    if ui.console.is_locked() {
        return lock::lock_page(ui).into();
    }
    match ui.route.get() {
        Route::In(account, screen) if ui.account(&account).is_some() => draw_in(ui, account, screen),
        Route::In(..) | Route::Unknown => {
            gone(Word::NOT_FOUND, Word::NOT_FOUND_HINT, Word::TO_TOKENS, &Route::Home).into()
        }
        Route::Home => nodes(&[]),
    }
}

/// A screen of an account that is there.
fn draw_in(ui: Ui, account: AccountId, screen: Screen) -> Node {
    let here = account.clone();
    let guard = move |draw: fn(Ui, &AccountId) -> El| guarded(ui, here.clone(), move || draw(ui, &here).into());
    match screen {
        Screen::Tokens(_) => guard(tokens::tokens_page),
        Screen::Bin => guard(bin::bin_page),
        Screen::Activity => guard(activity::activity_page),
        Screen::Create(draft, _) => {
            guarded(ui, account.clone(), move || wizard::wizard_page(ui, &account, &draft).into())
        }
        Screen::Token(token, _) => guarded(ui, account.clone(), move || {
            let (account, token, sought) = (account.clone(), token.clone(), token.clone());
            // It may go to the bin and come back while it is shown.
            let is_there = move || ui.console.with(|workspace| workspace.token(&sought).is_some());
            switch(move || is_there().to_string(), move |_| token::token_page(ui, &account, &token))
        }),
        Screen::Legacy(_) | Screen::Catalogue | Screen::Reach | Screen::Identify => {
            guarded(ui, account.clone(), move || lazy::screen(ui, &account, screen.clone()))
        }
        Screen::Requests(_) => {
            guarded_by(ui, account.clone(), false, move || lazy::screen(ui, &account, screen.clone()))
        }
        other => lazy::screen(ui, &account, other),
    }
}
