//! `What is this string?`: a credential is told what it is, and can be disabled.

use super::acts::{self, Chosen, operation_list};
use super::catalogue::tabs;
use super::page::{heading, link, page};
use crate::components::{Field, text_field};
use crate::dom::{El, Node, button, classed, el, switch};
use crate::i18n::{Word, kind_name, language};
use crate::platform::dates;
use crate::state::Ui;
use leptos::prelude::*;
use scopeyard_core::catalogue::ScopeSet;
use scopeyard_core::credential::CredentialError;
use scopeyard_core::gate::{Identity, Reacher, identify};
use scopeyard_core::id::{AccountId, TokenId};
use scopeyard_core::route::{Part, Route, Screen};
use scopeyard_core::token::{Cause, Half, Retired};
use scopeyard_core::workspace::Seen;

/// The page that tells what a string is.
pub fn identify_page(ui: Ui, account: &AccountId) -> El {
    let (typed, live) = (RwSignal::new(String::new()), RwSignal::new(false));
    let field = Field {
        id: "string",
        label: Word::TheString,
        hint: Word::TheStringHint.into(),
        error: "".into(),
        required: false,
    };
    let identity = move || ui.console.with(|workspace| identify(workspace, &typed.get()));
    // What looks like a live credential does not stay on the page.
    let take = move |text: String| {
        let is_live = ui.console.peek(|workspace| identify(workspace, &text)) == Identity::Live;
        live.set(is_live);
        // First what was pasted, so that taking it away is a change, whatever was there before.
        typed.set(text);
        if is_live {
            request_animation_frame(move || drop(typed.try_set(String::new())));
        }
    };
    // Drawn anew for another string, another state of what it is of, and another language.
    let drawn = RwSignal::new(0_u32);
    Effect::new(move |_| {
        let _ = (identity(), live.get(), language());
        drawn.update(|number| *number = number.wrapping_add(1));
    });
    let key = move || drawn.get().to_string();
    let verdict = switch(key, move |_| {
        if untrack(|| live.get()) {
            return verdict(Word::IsLive, Word::IsLiveText.now().to_owned(), false);
        }
        if untrack(|| typed.get()).trim().is_empty() {
            return el("div");
        }
        told(ui, untrack(identity), &untrack(|| typed.get()))
    });
    page()
        .child(heading(Word::WhatIsThis))
        .child(tabs(ui, account))
        .child(classed("p", "lead").text(Word::WhatIsThisHint))
        .child(classed("div", "fields identify").child(text_field(field, move || typed.get(), take)))
        .child(el("div").attr("role", "status").child(verdict))
}

/// A verdict: what it is, and what that means.
fn verdict(title: Word, text: String, is_good: bool) -> El {
    classed("section", if is_good { "panel verdict good" } else { "panel verdict" })
        .child(el("h2").text(title))
        .child(el("p").attr("dir", "auto").text(text))
}

fn told(ui: Ui, identity: Identity, text: &str) -> El {
    match identity {
        Identity::Sid(seen) => of_sandbox(ui, Word::IsSid, &seen, text),
        Identity::AuthToken(seen) => of_sandbox(ui, Word::IsAuthToken, &seen, text),
        Identity::Damaged(error) => verdict(Word::IsDamaged, damage(error).now().to_owned(), false),
        Identity::Live => verdict(Word::IsLive, Word::IsLiveText.now().to_owned(), false),
        Identity::Neither => verdict(Word::IsNeither, Word::IsNeitherText.now().to_owned(), false),
    }
}

const fn damage(error: CredentialError) -> Word {
    match error {
        CredentialError::Length => Word::DamagedLength,
        CredentialError::Mark => Word::DamagedMark,
        CredentialError::Characters => Word::DamagedCharacters,
        CredentialError::Checksum => Word::AuthMistyped,
    }
}

fn of_sandbox(ui: Ui, title: Word, seen: &Seen, text: &str) -> El {
    match seen {
        Seen::OfToken(id) => of_token(ui, title, id),
        Seen::OfLegacy(account) => of_legacy(ui, title, account, text),
        Seen::Binned(id) => {
            let name = ui.console.peek(|workspace| {
                workspace.binned(id).map(|token| token.settings.name.as_str().to_owned()).unwrap_or_default()
            });
            verdict(title, Word::OfBinned.fill(&[&name]), true)
        }
        Seen::Retired(retired) => verdict(title, ended(retired), true),
        Seen::Nowhere | Seen::Foreign | Seen::Mistyped => verdict(title, Word::AuthNowhere.now().to_owned(), true),
    }
}

fn ended(retired: &Retired) -> String {
    let name = retired.name.as_ref().map_or_else(|| Word::LegacyTokens.now(), |name| name.as_str());
    let word = if retired.cause == Cause::Reset { Word::WasReset } else { Word::WasDeleted };
    word.fill(&[name, &dates::exact(language(), retired.at)])
}

fn of_token(ui: Ui, title: Word, id: &TokenId) -> El {
    let found = ui.console.peek(|workspace| {
        let token = workspace.token(id)?.clone();
        let account = workspace.account(&token.account)?.clone();
        let set = if token.enabled && account.api {
            Reacher::Token(&token).all(workspace, &account.id)
        } else {
            ScopeSet::default()
        };
        Some((token, account, set))
    });
    let Some((token, account, set)) = found else { return verdict(title, Word::AuthNowhere.now().to_owned(), true) };
    let text =
        Word::OfToken.fill(&[token.settings.name.as_str(), account.name.as_str(), kind_name(account.kind).now()]);
    let address = Route::In(account.id.clone(), Screen::Token(token.id.clone(), Part::Overview)).address();
    let one = Chosen::one(&token);
    let able = if token.enabled {
        button("button danger").text(Word::Disable).click(move || acts::disable_at_once(ui, one.clone()))
    } else {
        button("button").text(Word::Enable).click(move || acts::enable(ui, one.clone()))
    };
    verdict(title, text, true)
        .child(classed("div", "panel-do").child(able).child(link("button", Word::ToTheToken, address)))
        .child(reached(account.kind, set))
}

fn of_legacy(ui: Ui, title: Word, account: &AccountId, text: &str) -> El {
    let found = ui.console.peek(|workspace| {
        let (legacy, account) = (workspace.legacy(account)?, workspace.account(account)?.clone());
        let half = Half::ALL.into_iter().find(|half| legacy.auth(*half).expose() == text.trim());
        let reach = half.unwrap_or(Half::ReadWrite);
        let set = if account.api { Reacher::Legacy(reach).all(workspace, &account.id) } else { ScopeSet::default() };
        Some((account, half, set))
    });
    let Some((account, half, set)) = found else { return verdict(title, Word::AuthNowhere.now().to_owned(), true) };
    let name = half.map_or_else(|| Word::LegacyTokens.now().to_owned(), crate::i18n::half_name);
    let address = Route::In(account.id.clone(), Screen::Legacy(Part::Credentials)).address();
    verdict(title, Word::OfToken.fill(&[&name, account.name.as_str(), kind_name(account.kind).now()]), true)
        .child(classed("div", "panel-do").child(link("button", Word::ToTheToken, address)))
        .child(reached(account.kind, set))
}

/// What is reached, call by call.
fn reached(kind: scopeyard_core::account::AccountType, set: ScopeSet) -> Node {
    let count =
        if set.is_empty() { Word::ReachesNothing.now().to_owned() } else { Word::ReachesCount.count(set.len(), &[]) };
    el("div").child(el("h3").text(count)).child(operation_list(kind, set)).into()
}
