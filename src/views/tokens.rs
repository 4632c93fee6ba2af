use super::empty::{Empty, Heading};
use super::shell::act;
use super::token_card::TokenCard;
use crate::components::{Icon, Moment, Symbol};
use crate::i18n::{Speech, fill, plural};
use crate::platform::address;
use crate::state::{Console, Notices};
use leptos::prelude::*;
use leptos::task::spawn_local;
use scopeyard_core::id::AccountId;
use scopeyard_core::route::{Route, Screen, Step};
use scopeyard_core::token::Draft;
use scopeyard_core::workspace::{Command, Record};

/// Begins a new token and goes to its form.
fn begin(console: Console, notices: Notices, speech: Speech, account: AccountId) {
    spawn_local(async move {
        match console.act(Command::BeginDraft(account.clone())).await {
            Ok(change) => {
                if let Some(Record::Draft(draft)) = change.edits.into_iter().find_map(|edit| edit.after) {
                    address::go(&Route::In(account, Screen::Create(draft.id, Step::Setup)));
                }
            }
            Err(failure) => notices.fail(failure.words(speech.words_now())),
        }
    });
}

/// The list (`API Access Tokens`).
#[component]
pub fn TokensPage(account: AccountId) -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let notices: Notices = expect_context();
    let here = StoredValue::new(account);
    let settings = Route::In(here.get_value(), Screen::Settings).address();
    let create = move |_| begin(console, notices, speech, here.get_value());

    let count = Memo::new(move |_| console.with(|workspace| here.with_value(|id| workspace.tokens(id).len())));
    let tokens = move || {
        console.with(|workspace| here.with_value(|id| workspace.tokens(id).into_iter().cloned().collect::<Vec<_>>()))
    };
    let drafts = move || {
        console.with(|workspace| here.with_value(|id| workspace.drafts(id).into_iter().cloned().collect::<Vec<_>>()))
    };

    view! {
        <div class="page">
            <nav class="crumbs" aria-label=speech.say(|words| words.breadcrumb)>
                <a href=settings>{speech.say(|words| words.settings)}</a>
                <span aria-hidden="true">"/"</span>
                <span>{speech.say(|words| words.technical)}</span>
            </nav>
            <div class="page-head">
                <Heading text=speech.say(|words| words.tokens)/>
                <button type="button" class="button primary" on:click=create>
                    <Symbol icon=Icon::Plus/>
                    {speech.say(|words| words.create_access_token)}
                </button>
            </div>
            <For each=drafts key=|draft| draft.id.clone() let:draft><DraftLine draft/></For>
            <Show
                when=move || count.get() != 0
                fallback=move || view! {
                    <Empty title=speech.say(|words| words.no_tokens) hint=speech.say(|words| words.no_tokens_hint)/>
                }
            >
                <p class="count" role="status">
                    {move || fill(plural(speech.words().tokens_count, count.get()), &[&count.get().to_string()])}
                </p>
                <ul class="cards">
                    // Keyed by what it shows, so that a changed token is drawn again.
                    <For each=tokens key=|token| (token.id.clone(), token.changed) let:token><TokenCard token/></For>
                </ul>
            </Show>
        </div>
    }
}

/// A form that was left half-filled.
#[component]
fn DraftLine(draft: Draft) -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let notices: Notices = expect_context();
    let address = Route::In(draft.account.clone(), Screen::Create(draft.id.clone(), Step::Setup)).address();
    let name = draft.name.trim().to_owned();
    let shown =
        move || if name.is_empty() { speech.words().unnamed.to_owned() } else { name.chars().take(100).collect() };
    let drop = Command::DropDraft(draft.id);
    view! {
        <div class="unfinished">
            <p>
                <strong><bdi>{shown}</bdi></strong>
                <span class="quiet-text"><Moment at=draft.created pattern=speech.say(|words| words.unfinished)/></span>
            </p>
            <div class="banner-do">
                <a class="button" href=address>{speech.say(|words| words.continue_draft)}</a>
                <button type="button" class="button" on:click=move |_| act(console, notices, speech, drop.clone())>
                    {speech.say(|words| words.discard_draft)}
                </button>
            </div>
        </div>
    }
}
