use super::empty::{Empty, Heading};
use super::shell::act;
use crate::i18n::{Speech, fill};
use crate::state::{Console, Notices};
use leptos::prelude::*;
use scopeyard_core::id::AccountId;
use scopeyard_core::workspace::Command;

/// Whether the pages about tokens may be shown, and what to show instead.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gate {
    Open,
    NoRole,
    ApiOff,
}

/// The pages about tokens: shown to whoever has the role, once API access is enabled.
#[component]
pub fn TokenPages(account: AccountId, #[prop(into)] page: ViewFn) -> impl IntoView {
    let console: Console = expect_context();
    let here = StoredValue::new(account);
    let gate = Memo::new(move |_| {
        console.with(|workspace| {
            here.with_value(|id| match (workspace.acting(id), workspace.account(id)) {
                (Some(user), Some(account)) if user.role.manages_tokens() => {
                    if account.api {
                        Gate::Open
                    } else {
                        Gate::ApiOff
                    }
                }
                _ => Gate::NoRole,
            })
        })
    });
    move || match gate.get() {
        Gate::Open => page.run(),
        Gate::NoRole => view! { <NoRole account=here.get_value()/> }.into_any(),
        Gate::ApiOff => view! { <ApiOff account=here.get_value()/> }.into_any(),
    }
}

/// API access is off: the one thing to do is to enable it.
#[component]
fn ApiOff(account: AccountId) -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let notices: Notices = expect_context();
    let here = StoredValue::new(account);
    let hint = Signal::derive(move || {
        let name =
            console.with(|workspace| here.with_value(|id| workspace.account(id).map(|account| account.name.clone())));
        fill(speech.words().api_off_hint, &[&name.unwrap_or_default()])
    });
    view! {
        <div class="page">
            <Heading text=speech.say(|words| words.tokens)/>
            <Empty title=speech.say(|words| words.api_off) hint>
                <button
                    type="button"
                    class="button primary"
                    on:click=move |_| act(console, notices, speech, Command::EnableApi(here.get_value()))
                >
                    {speech.say(|words| words.enable_api)}
                </button>
            </Empty>
        </div>
    }
}

/// Whom the person acts as has not the role: says so, and names who has.
#[component]
fn NoRole(account: AccountId) -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let notices: Notices = expect_context();
    let here = StoredValue::new(account);
    let hint = Signal::derive(move || {
        console.with(|workspace| {
            here.with_value(|id| {
                let name = workspace.account(id).map(|account| account.name.as_str()).unwrap_or_default();
                let (user, role) =
                    workspace.acting(id).map_or(("", ""), |user| (user.name.as_str(), speech.role(user.role)));
                fill(speech.words().no_role_hint, &[user, role, name])
            })
        })
    });
    let able = move || {
        let users: Vec<_> = console.with(|workspace| {
            here.with_value(|id| {
                workspace.users(id).into_iter().filter(|user| user.role.manages_tokens()).cloned().collect()
            })
        });
        users
            .into_iter()
            .map(|user| {
                let (name, role) = (user.name.clone(), user.role);
                let label = Signal::derive(move || fill(speech.words().act_as, &[&name]));
                let command = Command::ActAs(user.account, user.id);
                view! {
                    <li>
                        <span class="person"><bdi>{user.name}</bdi><span class="quiet-text">{move || speech.role(role)}</span></span>
                        <button type="button" class="button" on:click=move |_| act(console, notices, speech, command.clone())>
                            {move || label.get()}
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <div class="page">
            <Heading text=speech.say(|words| words.tokens)/>
            <div class="empty">
                <h2 class="empty-title">{speech.say(|words| words.no_role)}</h2>
                <p class="empty-hint">{move || hint.get()}</p>
                <p class="empty-hint">{speech.say(|words| words.who_can)}</p>
                <ul class="people">{able}</ul>
            </div>
        </div>
    }
}
