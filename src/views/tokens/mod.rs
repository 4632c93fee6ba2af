//! The list (`API Access Tokens`).

mod card;
mod filters;
mod foot;
mod several;
mod shelf;

use super::demo::{load_button, refusal_button};
use super::page::{empty, heading, link, page};
use crate::components::{Icon, icon, moment};
use crate::dom::{El, button, classed, each, el, spawn, when};
use crate::i18n::{Word, grouped, language};
use crate::platform::{address, page as browser};
use crate::state::Ui;
use card::{legacy_card, token_card};
use filters::filters;
use foot::foot;
use leptos::prelude::request_animation_frame;
use scopeyard_core::id::{AccountId, DraftId, TokenId};
use scopeyard_core::route::{Route, Screen, Step};
use scopeyard_core::workspace::{Command, Record};
use several::several;
pub use shelf::Shelf;

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

/// The list of an account's tokens.
pub fn tokens_page(ui: Ui, account: &AccountId) -> El {
    let shelf = Shelf::new(ui, account.clone());
    let none = move || shelf.all() == 0;
    let nothing = when(none, move || {
        empty(Word::NO_TOKENS, Word::NO_TOKENS_HINT)
            .child(classed("div", "empty-do").child(load_button(ui)).child(refusal_button(ui)))
    });
    let no_match = when(
        move || shelf.all() != 0 && shelf.count() == 0,
        || empty(Word::NO_TOKEN_MATCHES, Word::NO_TOKEN_MATCHES_HINT),
    );
    page()
        .child(crumbs(account))
        .child(head(ui, account))
        .child(drafts(ui, account))
        .child(legacy(ui, account))
        .child(nothing)
        .child(classed("div", "list").flag("hidden", none).child(filters(shelf)).child(several(ui, shelf)))
        .child(no_match)
        .child(cards(ui, shelf))
        .child(more(shelf))
        .child(foot(ui, account))
}

fn crumbs(account: &AccountId) -> El {
    let settings = Route::In(account.clone(), Screen::Settings).address();
    classed("nav", "crumbs")
        .attr("aria-label", Word::BREADCRUMB)
        .child(link("", Word::SETTINGS, settings))
        .child(el("span").attr("aria-hidden", "true").text("/"))
        .child(el("span").text(Word::TECHNICAL))
}

/// The heading, and at the top right what makes something.
fn head(ui: Ui, account: &AccountId) -> El {
    let (created, enabled, had) = (account.clone(), account.clone(), account.clone());
    let create = button("button primary")
        .child(icon(Icon::Plus))
        .text(Word::CREATE_ACCESS_TOKEN)
        .click(move || begin(ui, created.clone()));
    let legacy = when(
        move || ui.console.with(|workspace| workspace.legacy(&had).is_none()),
        move || {
            let account = enabled.clone();
            button("button").text(Word::ENABLE_LEGACY).click(move || {
                ui.act_undoably(Command::EnableLegacy(account.clone()), Word::DID_ENABLE_LEGACY, || ());
            })
        },
    );
    let acts = classed("div", "page-do").child(legacy).child(create);
    classed("div", "page-head").child(heading(Word::TOKENS)).child(acts)
}

fn drafts(ui: Ui, account: &AccountId) -> crate::dom::Node {
    let account = account.clone();
    each(
        move || {
            ui.console
                .with(|workspace| workspace.drafts(&account).iter().map(|draft| draft.id.as_str().to_owned()).collect())
        },
        move |id| draft_line(ui, id),
    )
}

/// The legacy tokens, whatever the filters say. Keyed by what the card shows.
fn legacy(ui: Ui, account: &AccountId) -> El {
    let (account, drawn) = (account.clone(), account.clone());
    let keys = move || {
        let version = ui.console.with(|workspace| workspace.legacy(&account).map(|legacy| legacy.version.number()));
        version.map(|version| [&version.to_string(), " ", language().as_str()].concat()).into_iter().collect()
    };
    let card = each(keys, move |_| {
        let legacy = ui.console.peek(|workspace| workspace.legacy(&drawn).cloned());
        el("li").children(legacy.map(|legacy| legacy_card(ui, &legacy)))
    });
    classed("ul", "cards").attr("aria-label", Word::LEGACY_TOKENS).child(card)
}

/// The tokens that are shown. Keyed by what a card shows, so that one that has changed is drawn again.
fn cards(ui: Ui, shelf: Shelf) -> El {
    let cards = each(
        move || shelf.cards(),
        move |key| {
            let id = key.split(' ').next().and_then(TokenId::parse);
            let token = id.and_then(|id| ui.console.peek(|workspace| workspace.token(&id).cloned()));
            el("li").children(token.map(|token| token_card(ui, shelf, token)))
        },
    );
    classed("ul", "cards").attr("aria-label", Word::TOKENS).child(cards)
}

/// Thousands are shown a hundred at a time.
fn more(shelf: Shelf) -> crate::dom::Node {
    when(
        move || shelf.count() > shelf.room(),
        move || {
            let label = move || {
                let rest = shelf.count().saturating_sub(shelf.room());
                Word::SHOW_MORE.fill(&[&grouped(rest.min(Shelf::STEP)), &grouped(rest)])
            };
            let show = move || {
                let first = shelf.room_now();
                shelf.make_room();
                // On to the first of those that have come.
                request_animation_frame(move || browser::focus_nth(".cards .card-name", first));
            };
            classed("div", "more").child(button("button").text(label).click(show))
        },
    )
}

/// A form that was left half-filled.
fn draft_line(ui: Ui, id: &str) -> El {
    let line = classed("div", "unfinished");
    let draft = DraftId::parse(id).and_then(|id| ui.console.peek(|workspace| workspace.draft(&id).cloned()));
    let Some(draft) = draft else { return line };
    let address = Route::In(draft.account, Screen::Create(draft.id.clone(), Step::Setup)).address();
    let name: String = draft.name.trim().chars().take(100).collect();
    let shown = move || if name.is_empty() { Word::UNNAMED.get().to_owned() } else { name.clone() };
    let (continued, discarded) = (shown.clone(), shown.clone());
    let of = |word: Word, name: &dyn Fn() -> String| Word::ACT_ON.fill(&[word.get(), &name()]);
    let drop = Command::DropDraft(draft.id);
    line.child(
        el("p")
            .child(el("strong").child(el("bdi").text(shown)))
            .child(classed("span", "quiet-text").child(moment(draft.created, Word::UNFINISHED))),
    )
    .child(
        classed("div", "banner-do")
            .child(
                link("button", Word::CONTINUE_DRAFT, address)
                    .attr("aria-label", move || of(Word::CONTINUE_DRAFT, &continued)),
            )
            .child(
                button("button")
                    .attr("aria-label", move || of(Word::DISCARD_DRAFT, &discarded))
                    .text(Word::DISCARD_DRAFT)
                    .click(move || ui.act_undoably(drop.clone(), Word::DRAFT_DROPPED, || ())),
            ),
    )
}
