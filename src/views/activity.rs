use super::page::{crumbs, empty, heading, page};
use super::requests::calls_of;
use crate::components::moment;
use crate::dom::{El, button, classed, each, el, when};
use crate::i18n::{Word, act_words, grouped};
use crate::state::Ui;
use leptos::prelude::{Get, RwSignal, Update};
use scopeyard_core::id::{AccountId, TokenId};
use scopeyard_core::route::Route;
use scopeyard_core::workspace::Entry;

/// How many acts are shown at once.
const STEP: usize = 50;

/// What was done in an account.
pub fn activity_page(ui: Ui, account: &AccountId) -> El {
    page()
        .child(crumbs(Word::TOKENS, Route::tokens(account.clone()).address(), Word::ACTIVITY))
        .child(heading(Word::ACTIVITY))
        .child(classed("p", "lead").text(Word::ACTIVITY_HINT))
        .child(activity_list(ui, account, None))
}

/// What was done, the latest first: in an account, or to one thing in it; to tokens together with their calls.
pub fn activity_list(ui: Ui, account: &AccountId, id: Option<String>) -> El {
    let account = account.clone();
    let calls = id.as_deref().and_then(TokenId::parse).map(|token| calls_of(ui, token));
    let keys = move || -> Vec<String> {
        ui.console.with(|workspace| {
            workspace.activity(&account, id.as_deref()).iter().map(|entry| entry.number.to_string()).collect()
        })
    };
    let (all, counted) = (keys.clone(), keys.clone());
    let room = RwSignal::new(STEP);
    let lines = each(
        move || all().into_iter().take(room.get()).collect(),
        move |key| {
            let number = key.parse().unwrap_or_default();
            let entry = ui.console.peek(|workspace| workspace.entry(number).cloned());
            el("li").children(entry.map(line))
        },
    );
    let none = when(move || keys().is_empty(), || empty(Word::NO_ACTIVITY, Word::NO_ACTIVITY_HINT));
    let left = move || counted().len().saturating_sub(room.get());
    let words = {
        let left = left.clone();
        move || Word::SHOW_MORE.fill(&[&grouped(left().min(STEP)), &grouped(left())])
    };
    let more = when(
        move || left() != 0,
        move || button("button show-more").text(words.clone()).click(move || room.update(|room| *room += STEP)),
    );
    el("div").child(none).child(classed("ul", "activity").child(lines)).child(more).maybe(calls)
}

fn line(entry: Entry) -> El {
    let (at, who) = (entry.at, entry.who.clone());
    classed("div", "activity-line")
        .child(el("span").attr("dir", "auto").text(move || act_words(&entry)))
        .child(classed("span", "quiet-text").child(el("bdi").text(who)).text(" · ").child(moment(at, Word::PLAIN)))
}
