use super::super::legacy::{half_words, reset_half};
use super::super::page::link;
use super::Shelf;
use crate::components::{Icon, icon, menu_action, menu_button, moment_in_row};
use crate::dom::{El, Node, classed, el, is_checked, switch, verbatim};
use crate::i18n::Word;
use crate::state::Ui;
use crate::views::acts::{self, Chosen};
use leptos::prelude::untrack;
use scopeyard_core::catalogue::{ApiVersion, ScopeSet, latest, scopes};
use scopeyard_core::id::TokenId;
use scopeyard_core::route::{Part, Route, Screen};
use scopeyard_core::token::{Half, Legacy, Token};

/// A token in the list: the whole card leads to its page, with one tab stop; a check-box and a menu stand beside. Its words are
/// those of the language that it is drawn in.
pub fn token_card(ui: Ui, shelf: Shelf, token: Token) -> El {
    let kind = ui.kind(&token.account);
    let address = Route::In(token.account.clone(), Screen::Token(token.id.clone(), Part::Overview)).address();
    let state = match token.enabled {
        true => classed("span", "state on").text(Word::ENABLED.get()),
        false => classed("span", "state").text(Word::DISABLED.get()),
    };
    let head = classed("div", "card-head")
        .child(link("card-name", "", address).child(el("bdi").text(token.settings.name.as_str().to_owned())))
        .child(state)
        .child(version(token.settings.version, latest(kind)));
    let description = token.settings.description.as_str().to_owned();
    let text = (!description.is_empty()).then(|| classed("p", "card-text").attr("dir", "auto").text(description));
    let used = last_used(ui, token.id.clone());
    let facts = classed("div", "card-facts")
        .child(verbatim("span", "mono").text(token.sid.as_str().to_owned()))
        .child(el("span").text(reach(token.settings.scopes, scopes(kind).count())))
        .child(el("span").child(moment_in_row(token.created, Word::CREATED_WHEN)).text(" · ").child(used));
    classed("div", "card selectable")
        .child(select(shelf, &token))
        .child(classed("div", "card-body").child(head).maybe(text).child(facts))
        .child(menu(ui, token))
}

/// When a token was last used. A call changes only this, and leaves an open menu of the card alone.
fn last_used(ui: Ui, id: TokenId) -> Node {
    let last = move || ui.console.with(|workspace| workspace.last_used(&id));
    let shown = last.clone();
    switch(
        move || last().map(|at| at.0.to_string()).unwrap_or_default(),
        move |_| match untrack(&shown) {
            Some(at) => moment_in_row(at, Word::USED_WHEN),
            None => el("span").text(Word::NEVER_USED.get()),
        },
    )
}

/// The version, and the one that is available if that is higher.
fn version(version: ApiVersion, newest: ApiVersion) -> El {
    let number = |version: ApiVersion| version.number().to_string();
    let newer = (version < newest)
        .then(|| classed("span", "tag attention").text(Word::VERSION_AVAILABLE.fill(&[&number(newest)])));
    classed("span", "card-version")
        .child(verbatim("span", "mono quiet-text").text(Word::VERSION_SHORT.fill(&[&number(version)])))
        .maybe(newer)
}

/// How much a token may call.
fn reach(set: ScopeSet, all: usize) -> String {
    let reach = match (set.reads(), set.writes()) {
        (0, 0) => Word::CALLS_NOTHING,
        (_, 0) => Word::READ_ONLY_SMALL,
        (0, _) => Word::WRITE_ONLY_SMALL,
        _ => Word::READS_AND_WRITES,
    };
    [&Word::SCOPES_OF.fill(&[&set.len().to_string(), &all.to_string()]), " · ", reach.get()].concat()
}

fn select(shelf: Shelf, token: &Token) -> El {
    let (id, chosen) = (token.id.clone(), token.id.clone());
    el("input")
        .attr("type", "checkbox")
        .attr("aria-label", Word::SELECT_TOKEN.fill(&[token.settings.name.as_str()]))
        .state("checked", move || shelf.is_selected(&chosen))
        .on("change", move |event| shelf.select(&id, is_checked(&event)))
}

fn menu(ui: Ui, token: Token) -> El {
    let title = Word::MORE_OF.fill(&[token.settings.name.as_str()]);
    menu_button(
        title,
        |button| button.child(icon(Icon::Ellipsis)),
        move |menu, list| {
            let one = Chosen::one(&token);
            let (a, b, c, d, e) = (token.clone(), token.clone(), token.clone(), one.clone(), one);
            let is_old = token.settings.version < latest(untrack(|| ui.kind(&token.account)));
            let able = if token.enabled {
                menu_action(menu, Word::DISABLE, move || acts::disable(ui, d.clone()))
            } else {
                menu_action(menu, Word::ENABLE, move || acts::enable(ui, d.clone()))
            };
            list.child(menu_action(menu, Word::DUPLICATE, move || acts::duplicate(ui, &a)))
                .child(menu_action(menu, Word::RESET, move || acts::reset(ui, &b)))
                .maybe(is_old.then(|| menu_action(menu, Word::UPGRADE_VERSION, move || acts::upgrade(ui, &c))))
                .child(able)
                .child(
                    menu_action(menu, Word::DELETE, move || acts::delete(ui, e.clone(), || ())).class("grave", || true),
                )
        },
    )
}

/// The card of the legacy tokens.
pub fn legacy_card(ui: Ui, legacy: &Legacy) -> El {
    let kind = ui.kind(&legacy.account);
    let address = Route::In(legacy.account.clone(), Screen::Legacy(Part::Overview)).address();
    let head = classed("div", "card-head")
        .child(link("card-name", Word::LEGACY_TOKENS.get(), address))
        .child(version(legacy.version, latest(kind)));
    let facts = classed("div", "card-facts")
        .child(verbatim("span", "mono").text(legacy.sid.as_str().to_owned()))
        .child(el("span").text(Word::LEGACY_REACH.get()))
        .child(el("span").text(Word::CREATED_BEFORE_APRIL.get()));
    let account = legacy.account.clone();
    let title = Word::MORE_OF.fill(&[Word::LEGACY_TOKENS.get()]);
    let menu = menu_button(
        title,
        |button| button.child(icon(Icon::Ellipsis)),
        move |menu, list| {
            list.children(Half::ALL.map(|half| {
                let account = account.clone();
                menu_action(menu, half_words(half).reset, move || reset_half(ui, &account, half))
            }))
        },
    );
    classed("div", "card").child(classed("div", "card-body").child(head).child(facts)).child(menu)
}
