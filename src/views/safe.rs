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
    (Word::SafeWho, Word::SafeWhoText),
    (Word::SafeStore, Word::SafeStoreText),
    (Word::SafeLeast, Word::SafeLeastText),
    (Word::SafeRotate, Word::SafeRotateText),
    (Word::SafeLeak, Word::SafeLeakText),
    (Word::SafeContacts, Word::SafeContactsText),
];

/// `Keeping tokens safe`.
pub fn safe_page(ui: Ui, account: &AccountId) -> El {
    let rules = RULES.into_iter().flat_map(|(title, text)| [el("h2").text(title), el("p").text(text)]);
    let portal = el("p")
        .child(outbound("", Word::Portal, portal(ui.kind(account))))
        .text(" ")
        .child(classed("span", "quiet-text").text(Word::PortalHint));
    page()
        .child(crumbs(Word::Tokens, Route::tokens(account.clone()).address(), Word::KeepingSafe))
        .child(heading(Word::KeepingSafe))
        .child(classed("div", "prose").children(rules).child(portal))
}
