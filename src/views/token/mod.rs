//! A token's page: its parts share one form, and `Update` saves what was changed in any of them.

mod credentials;
mod overview;
mod update;

use super::activity::activity_list;
use super::acts::{self, Chosen};
use super::form::Form;
use super::page::{crumbs, gone, heading, page, parts};
use super::picker::scope_picker;
use crate::dom::{El, Text, button, classed, el, switch, when};
use crate::i18n::Word;
use crate::platform::page as browser;
use crate::state::Ui;
use credentials::credentials_part;
use leptos::prelude::*;
pub use overview::fact;
use overview::overview_part;
use scopeyard_core::id::{AccountId, DraftId, TokenId};
use scopeyard_core::route::{Part, Route, Screen, Step};
use scopeyard_core::token::{Draft, Token};
use std::rc::Rc;
use update::ask_update;

/// What a part is called.
pub const fn part_name(part: Part) -> Word {
    match part {
        Part::Overview => Word::OVERVIEW,
        Part::Credentials => Word::API_CREDENTIALS,
        Part::Scopes => Word::STEP_SCOPES,
        Part::Activity => Word::ACTIVITY,
    }
}

/// The part that the address names.
pub fn part_now(ui: Ui) -> Part {
    match ui.route.get() {
        Route::In(_, Screen::Token(_, part) | Screen::Legacy(part)) => part,
        _ => Part::Overview,
    }
}

/// The heading of the part that is shown.
pub fn part_title(ui: Ui) -> El {
    classed("h2", "part-title").text(move || part_name(part_now(ui)).get().to_owned())
}

/// The page of one token.
pub fn token_page(ui: Ui, account: &AccountId, id: &TokenId) -> El {
    let back = Route::tokens(account.clone());
    let (sought, owner) = (id.clone(), account.clone());
    let find =
        move || ui.console.with(|workspace| workspace.token(&sought).filter(|token| token.account == owner).cloned());
    // The form holds what is typed; the store is asked for what has come of the rest.
    let Some(token) = untrack(&find) else {
        let is_binned = ui.console.peek(|workspace| workspace.binned(id).is_some());
        let way = if is_binned { Route::In(account.clone(), Screen::Bin) } else { back };
        let hint = if is_binned { Word::TOKEN_BINNED_HINT } else { Word::TOKEN_GONE_HINT };
        let to = if is_binned { Word::TO_BIN } else { Word::TO_TOKENS };
        return gone(Word::TOKEN_GONE, hint, to, &way);
    };
    let Some(edit) = DraftId::parse(token.id.as_str()) else { return page() };
    let form = Form::new(ui, Draft::of(&token, edit));
    Effect::new(move |_| form.follow_token());
    tell_of_others(form, id.clone());
    ui.unsaved.set_value(Some(Rc::new(move || untrack(|| form.is_changed()))));
    on_cleanup(move || ui.unsaved.set_value(None));
    let named = find.clone();
    let name = Text::from(move || named().map(|token| token.settings.name.as_str().to_owned()).unwrap_or_default());
    let (owner, id) = (account.clone(), id.clone());
    let to = move |part| Route::In(owner.clone(), Screen::Token(id.clone(), part)).address();
    let body = switch(
        move || part_now(ui).as_str().to_owned(),
        move |_| {
            let Some(token) = untrack(&find) else { return el("div") };
            match untrack(|| part_now(ui)) {
                Part::Overview => overview_part(form, &token),
                Part::Credentials => credentials_part(form, &token),
                Part::Scopes => scopes_part(form),
                Part::Activity => activity_list(ui, &token.account, Some(token.id.as_str().to_owned())),
            }
        },
    );
    page()
        .child(crumbs(Word::TOKENS, back.address(), name.clone()))
        .child(heading(name))
        .child(
            classed("div", "sides")
                .child(parts(ui, &Part::ALL, to))
                .child(classed("div", "side-body").child(part_title(ui)).child(body)),
        )
        .child(bar(form, &token))
}

/// Says so when another page changes the token that is open here.
fn tell_of_others(form: Form, id: TokenId) {
    let ui = form.ui;
    Effect::new(move |before: Option<()>| {
        let is_it = ui.console.foreign().iter().any(|other| other == id.as_str());
        // What was changed before the page was opened is no news.
        if before.is_none() || !is_it {
            return;
        }
        let word = if untrack(|| form.is_changed()) { Word::FOREIGN_CHANGE } else { Word::FOREIGN_SEEN };
        let name = untrack(|| form.edited()).map(|token| token.settings.name.as_str().to_owned()).unwrap_or_default();
        ui.notices.say(move || word.fill(&[&name]));
    });
}

fn scopes_part(form: Form) -> El {
    let change = move |scopes| form.change(|draft| draft.scopes = scopes);
    scope_picker(form.kind(), form.picker, move || form.read(|draft| draft.version), change)
}

/// `Update` at the left; what commits at once at the right.
fn bar(form: Form, token: &Token) -> El {
    let ui = form.ui;
    let (one, list) = (Chosen::one(token), Route::tokens(token.account.clone()));
    let deleted = one.clone();
    let delete = button("button danger").text(Word::DELETE).click(move || {
        let list = list.clone();
        acts::delete(ui, deleted.clone(), move || ui.go(&list));
    });
    let is_enabled = move || form.edited().is_none_or(|token| token.enabled);
    let able = switch(
        move || is_enabled().to_string(),
        move |enabled| {
            let one = one.clone();
            if enabled == "true" {
                button("button").text(Word::DISABLE).click(move || acts::disable(ui, one.clone()))
            } else {
                button("button").text(Word::ENABLE).click(move || acts::enable(ui, one.clone()))
            }
        },
    );
    let drop = when(
        move || form.is_changed(),
        move || button("button").text(Word::DISCARD_CHANGES).click(move || form.start_over()),
    );
    let state = move || if form.is_changed() { Word::UNSAVED } else { Word::NOTHING_UNSAVED }.get().to_owned();
    classed("div", "wizard-do")
        .child(button("button primary").text(Word::UPDATE).click(move || submit(form)))
        .child(drop)
        .child(classed("span", "bar-note").attr("role", "status").text(state))
        .child(classed("span", "bar-gap"))
        .child(able)
        .child(delete)
}

/// Shows the first fault, or asks.
fn submit(form: Form) {
    let ui = form.ui;
    // What it was checked against may have changed meanwhile.
    form.check_again();
    for (step, part) in [(Step::Setup, Part::Overview), (Step::Contact, Part::Credentials)] {
        if let Some(field) = form.first_fault(step) {
            form.reveal(step);
            if let Route::In(account, Screen::Token(id, here)) = ui.route.get_untracked() {
                if here == part {
                    request_animation_frame(move || browser::focus(field));
                } else {
                    ui.land_on(Some(field));
                    crate::platform::address::go(&Route::In(account, Screen::Token(id, part)));
                }
            }
            return;
        }
    }
    if untrack(|| form.is_changed()) {
        ask_update(form);
    } else {
        ui.notices.say(Word::NOTHING_UNSAVED);
    }
}
