use super::acts::{self, Chosen};
use super::page::{crumbs, empty, heading, page};
use crate::components::moment;
use crate::dom::{El, button, classed, each, el, verbatim, when};
use crate::i18n::Word;
use crate::state::Ui;
use scopeyard_core::id::{AccountId, TokenId};
use scopeyard_core::route::Route;
use scopeyard_core::token::Token;

/// `Bin`: deleted tokens, which come back with the same credentials, or go for good.
pub fn bin_page(ui: Ui, account: &AccountId) -> El {
    let (seen, all) = (account.clone(), account.clone());
    let ids = move || -> Vec<TokenId> {
        ui.console.with(|workspace| workspace.bin(&seen).iter().map(|token| token.id.clone()).collect())
    };
    let (is_empty, has_some) = (ids.clone(), ids.clone());
    let lines = each(
        move || ids().iter().map(|id| id.as_str().to_owned()).collect(),
        move |id| {
            let token = TokenId::parse(id).and_then(|id| ui.console.peek(|workspace| workspace.binned(&id).cloned()));
            el("li").children(token.map(|token| line(ui, &token)))
        },
    );
    let purge = when(
        move || !has_some().is_empty(),
        move || {
            let account = all.clone();
            button("button danger").text(Word::EMPTY_BIN).click(move || {
                let tokens: Vec<Token> =
                    ui.console.peek(|workspace| workspace.bin(&account).into_iter().cloned().collect());
                let name = tokens.first().map(|token| token.settings.name.as_str().to_owned());
                let ids = tokens.into_iter().map(|token| token.id).collect();
                acts::purge(ui, Chosen { ids, name: name.unwrap_or_default() }, Word::EMPTY_BIN);
            })
        },
    );
    let none = when(move || is_empty().is_empty(), || empty(Word::BIN_EMPTY, Word::BIN_HINT));
    page()
        .child(crumbs(Word::TOKENS, Route::tokens(account.clone()).address(), Word::BIN))
        .child(classed("div", "page-head").child(heading(Word::BIN)).child(purge))
        .child(none)
        .child(classed("ul", "cards").attr("aria-label", Word::BIN).child(lines))
}

fn line(ui: Ui, token: &Token) -> El {
    let (restored, purged, name) = (Chosen::one(token), Chosen::one(token), token.settings.name.as_str().to_owned());
    let named = move |word: Word| {
        let name = name.clone();
        move || [word.get(), Word::COLON.get(), &name].concat()
    };
    let deleted = token.deleted.unwrap_or_default();
    let head = classed("div", "card-head")
        .child(classed("span", "card-title").child(el("bdi").text(token.settings.name.as_str().to_owned())))
        .child(classed("span", "quiet-text").child(moment(deleted, Word::DELETED_WHEN)));
    let sid = classed("div", "card-facts").child(verbatim("span", "mono").text(token.sid.as_str().to_owned()));
    let acts = classed("div", "card-do")
        .child(
            button("button")
                .attr("aria-label", named(Word::RESTORE))
                .text(Word::RESTORE)
                .click(move || acts::restore(ui, restored.clone())),
        )
        .child(
            button("button danger")
                .attr("aria-label", named(Word::DELETE_PERMANENTLY))
                .text(Word::DELETE_PERMANENTLY)
                .click(move || acts::purge(ui, purged.clone(), Word::DELETE_PERMANENTLY)),
        );
    classed("div", "card").child(classed("div", "card-body").child(head).child(sid)).child(acts)
}
