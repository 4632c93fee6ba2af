use super::page::{crumbs, heading, outbound, page};
use crate::dom::{El, classed, el};
use crate::i18n::Word;
use crate::state::Ui;
use scopeyard_core::account::AccountType;
use scopeyard_core::id::AccountId;
use scopeyard_core::route::Route;

/// Where the provider documents the API of an account type.
pub const fn portal(kind: AccountType) -> &'static str {
    match kind {
        AccountType::Brand => "https://integrations.impact.com/impact-brand/reference/how-to-structure-requests",
        AccountType::Partner => "https://integrations.impact.com/impact-publisher/reference/overview",
        AccountType::Agency => "https://integrations.impact.com/impact-agency/reference/overview-1",
    }
}

const RULES: [(Word, Word); 6] = [
    (Word::SAFE_WHO, Word::SAFE_WHO_TEXT),
    (Word::SAFE_STORE, Word::SAFE_STORE_TEXT),
    (Word::SAFE_LEAST, Word::SAFE_LEAST_TEXT),
    (Word::SAFE_ROTATE, Word::SAFE_ROTATE_TEXT),
    (Word::SAFE_LEAK, Word::SAFE_LEAK_TEXT),
    (Word::SAFE_CONTACTS, Word::SAFE_CONTACTS_TEXT),
];

/// `Keeping tokens safe`.
pub fn safe_page(ui: Ui, account: &AccountId) -> El {
    let rules = RULES.into_iter().flat_map(|(title, text)| [el("h2").text(title), el("p").text(text)]);
    let portal = el("p")
        .child(outbound("", Word::PORTAL, portal(ui.kind(account))))
        .text(" ")
        .child(classed("span", "quiet-text").text(Word::PORTAL_HINT));
    page()
        .child(crumbs(Word::TOKENS, Route::tokens(account.clone()).address(), Word::KEEPING_SAFE))
        .child(heading(Word::KEEPING_SAFE))
        .child(classed("div", "prose").children(rules).child(portal))
}
