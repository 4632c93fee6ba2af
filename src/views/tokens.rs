use super::page::{empty, heading, link, page};
use super::token_card::token_card;
use crate::components::{Icon, icon, moment};
use crate::dom::{El, button, classed, each, el, spawn, when};
use crate::i18n::Word;
use crate::platform::address;
use crate::state::Ui;
use scopeyard_core::id::{AccountId, DraftId, TokenId};
use scopeyard_core::route::{Route, Screen, Step};
use scopeyard_core::workspace::{Command, Record};

/// Begins a new token and goes to its form. One that was begun and not touched is taken up again.
fn begin(ui: Ui, account: AccountId) {
    let untouched = ui.console.peek(|workspace| workspace.untouched_draft(&account).map(|draft| draft.id.clone()));
    if let Some(draft) = untouched {
        return address::go(&Route::In(account, Screen::Create(draft, Step::Setup)));
    }
    spawn(async move {
        match ui.console.act(Command::BeginDraft(account.clone())).await {
            Ok(change) => {
                if let Some(Record::Draft(draft)) = change.edits.into_iter().find_map(|edit| edit.after) {
                    address::go(&Route::In(account, Screen::Create(draft.id, Step::Setup)));
                }
            }
            Err(failure) => ui.fail(&failure),
        }
    });
}

/// The list (`API Access Tokens`).
pub fn tokens_page(ui: Ui, account: &AccountId) -> El {
    let settings = Route::In(account.clone(), Screen::Settings).address();
    let (counted, listed, drafted, created) = (account.clone(), account.clone(), account.clone(), account.clone());
    let count = move || ui.console.with(|workspace| workspace.tokens(&counted).len());
    let (is_empty, has_some) = (count.clone(), count.clone());

    let crumbs = classed("nav", "crumbs")
        .attr("aria-label", Word::Breadcrumb)
        .child(link("", Word::Settings, settings))
        .child(el("span").attr("aria-hidden", "true").text("/"))
        .child(el("span").text(Word::Technical));
    let create = button("button primary")
        .child(icon(Icon::Plus))
        .text(Word::CreateAccessToken)
        .click(move || begin(ui, created.clone()));
    let drafts = each(
        move || {
            ui.console
                .with(|workspace| workspace.drafts(&drafted).iter().map(|draft| draft.id.as_str().to_owned()).collect())
        },
        move |id| draft_line(ui, id),
    );
    // Keyed by what it shows, so that a changed token is drawn again.
    let keys = move || {
        ui.console.with(|workspace| {
            let key = |id: &TokenId, changed: u64| [id.as_str(), " ", &changed.to_string()].concat();
            workspace.tokens(&listed).into_iter().map(|token| key(&token.id, token.changed.0)).collect()
        })
    };
    let cards = each(keys, move |key| {
        let id = key.split(' ').next().and_then(TokenId::parse);
        let token = id.and_then(|id| ui.console.peek(|workspace| workspace.token(&id).cloned()));
        el("li").children(token.map(|token| token_card(ui, token)))
    });
    let counting = move || Word::TokensCount.count(count(), &[]);
    page()
        .child(crumbs)
        .child(classed("div", "page-head").child(heading(Word::Tokens)).child(create))
        .child(drafts)
        .child(when(move || is_empty() == 0, move || empty(Word::NoTokens, Word::NoTokensHint)))
        .child(classed("p", "count").attr("role", "status").flag("hidden", move || has_some() == 0).text(counting))
        .child(classed("ul", "cards").child(cards))
}

/// A form that was left half-filled.
fn draft_line(ui: Ui, id: &str) -> El {
    let line = classed("div", "unfinished");
    let draft = DraftId::parse(id).and_then(|id| ui.console.peek(|workspace| workspace.draft(&id).cloned()));
    let Some(draft) = draft else { return line };
    let address = Route::In(draft.account, Screen::Create(draft.id.clone(), Step::Setup)).address();
    let name: String = draft.name.trim().chars().take(100).collect();
    let shown = move || if name.is_empty() { Word::Unnamed.get().to_owned() } else { name.clone() };
    let drop = Command::DropDraft(draft.id);
    line.child(
        el("p")
            .child(el("strong").child(el("bdi").text(shown)))
            .child(classed("span", "quiet-text").child(moment(draft.created, Word::Unfinished))),
    )
    .child(
        classed("div", "banner-do")
            .child(link("button", Word::ContinueDraft, address))
            .child(button("button").text(Word::DiscardDraft).click(move || ui.act(drop.clone()))),
    )
}
