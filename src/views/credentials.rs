use super::empty::Heading;
use crate::components::{CopyButton, Icon, Moment, Symbol};
use crate::i18n::{Speech, fill};
use crate::state::Console;
use leptos::prelude::*;
use scopeyard_core::account::AccountType;
use scopeyard_core::catalogue::{Access, Scope, scope, scopes};
use scopeyard_core::id::{AccountId, TokenId};
use scopeyard_core::route::{Route, Screen};
use scopeyard_core::token::Token;

/// `API Credentials` of a token: what a client signs in with, and the shape of a call.
#[component]
pub fn CredentialsPage(account: AccountId, token: TokenId) -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let back = Route::In(account.clone(), Screen::Tokens).address();
    let found = Memo::new(move |_| {
        console.with(|workspace| workspace.token(&token).filter(|token| token.account == account).cloned())
    });
    move || {
        let back = back.clone();
        match found.get() {
            Some(token) => view! { <Credentials token back/> }.into_any(),
            None => view! {
                <div class="page">
                    <Heading text=speech.say(|words| words.token_gone)/>
                    <p class="lead">{speech.say(|words| words.token_gone_hint)}</p>
                    <a class="button" href=back>{speech.say(|words| words.to_tokens)}</a>
                </div>
            }
            .into_any(),
        }
    }
}

#[component]
fn Credentials(token: Token, back: String) -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let kind =
        console.peek(|workspace| workspace.account(&token.account).map_or(AccountType::Brand, |account| account.kind));
    let name = token.settings.name.as_str().to_owned();
    let sid = token.sid.as_str().to_owned();
    let secret = StoredValue::new(token.auth);
    let visible = RwSignal::new(false);
    let set = token.settings.scopes;
    let (selected, all) = (set.len().to_string(), scopes(kind).count().to_string());
    let version = token.settings.version.number().to_string();
    let contact = token.settings.contact;
    let contact =
        move || console.with(|workspace| workspace.user(&contact).map(|user| user.name.clone())).unwrap_or_default();
    let copy = |name: Signal<String>, text: Callback<(), String>| {
        view! {
            <CopyButton name text done=speech.say(|words| words.copied) failed=speech.say(|words| words.copy_failed)/>
        }
    };
    let copied_sid = sid.clone();
    let first = set.iter().filter_map(|id| scope(kind, id)).find(|scope| scope.access() == Access::Read);
    let first = first.or_else(|| set.iter().find_map(|id| scope(kind, id)));
    view! {
        <div class="page">
            <nav class="crumbs" aria-label=speech.say(|words| words.breadcrumb)>
                <a href=back>{speech.say(|words| words.tokens)}</a>
                <span aria-hidden="true">"/"</span>
                <span><bdi>{name.clone()}</bdi></span>
            </nav>
            <Heading text=name/>
            <p class="lead">
                <Moment at=token.created pattern=speech.say(|words| words.created_when)/>
                " · "
                <span class="mono">{move || fill(speech.words().version_short, &[&version])}</span>
                " · "
                {move || fill(speech.words().scopes_of, &[&selected, &all])}
                " · "
                <bdi>{contact}</bdi>
            </p>
            <section class="panel" aria-labelledby="credentials">
                <h2 id="credentials">{speech.say(|words| words.api_credentials)}</h2>
                <div class="credential">
                    <div class="credential-name" id="sid-name">{speech.say(|words| words.account_sid)}</div>
                    <div class="credential-line">
                        <code class="credential-text" aria-labelledby="sid-name">{sid}</code>
                        {copy(speech.say(|words| words.copy_sid), Callback::new(move |()| copied_sid.clone()))}
                    </div>
                    <p class="field-hint">{speech.say(|words| words.account_sid_hint)}</p>
                </div>
                <div class="credential">
                    <div class="credential-name" id="auth-name">{speech.say(|words| words.auth_token)}</div>
                    <div class="credential-line">
                        <code class="credential-text" aria-labelledby="auth-name">
                            {move || if visible.get() {
                                secret.with_value(|secret| secret.expose().to_owned()).into_any()
                            } else {
                                view! {
                                    <span aria-hidden="true">"••••••••••••••••••••••••••••••••"</span>
                                    <span class="sr-only">{speech.say(|words| words.hidden)}</span>
                                }
                                .into_any()
                            }}
                        </code>
                        <ShowButton visible/>
                        {copy(speech.say(|words| words.copy_auth), Callback::new(move |()| secret.with_value(|secret| secret.expose().to_owned())))}
                    </div>
                    <p class="field-hint">{speech.say(|words| words.auth_token_hint)}</p>
                </div>
                <p class="note"><Symbol icon=Icon::Info/>{speech.say(|words| words.not_real)}</p>
            </section>
            <section class="panel" aria-labelledby="call">
                <h2 id="call">{speech.say(|words| words.try_call)}</h2>
                {match first {
                    Some(scope) => view! { <Call scope/> }.into_any(),
                    None => view! { <p>{speech.say(|words| words.try_nothing)}</p> }.into_any(),
                }}
            </section>
        </div>
    }
}

/// Shows the secret or hides it: two buttons of which one is there, so that each name says what it does.
#[component]
fn ShowButton(visible: RwSignal<bool>) -> impl IntoView {
    let speech = Speech::use_it();
    let name = move || if visible.get() { speech.words().hide_auth } else { speech.words().show_auth };
    view! {
        <button type="button" class="button icon-only" aria-label=name title=name on:click=move |_| visible.update(|visible| *visible = !*visible)>
            {move || {
                let icon = if visible.get() { Icon::EyeOff } else { Icon::Eye };
                view! { <Symbol icon/> }
            }}
        </button>
    }
}

/// The shape of the real call in curl, with variables instead of the sandbox's values.
#[component]
fn Call(scope: Scope) -> impl IntoView {
    let speech = Speech::use_it();
    let path = scope.path().replace("{AccountSID}", "$ACCOUNT_SID");
    let text = [
        "curl -X ",
        scope.operation.method.as_str(),
        " \\\n  -u \"$ACCOUNT_SID:$AUTH_TOKEN\" \\\n  -H \"Accept: application/json\" \\\n  \"https://api.impact.com",
        &path,
        "\"",
    ]
    .concat();
    let copied = text.clone();
    view! {
        <p>{move || speech.operation(scope.operation)}</p>
        <div class="code">
            <pre tabindex="0" aria-label=speech.say(|words| words.try_call)><code>{text}</code></pre>
            <CopyButton
                name=speech.say(|words| words.copy_call)
                text=move || copied.clone()
                done=speech.say(|words| words.copied)
                failed=speech.say(|words| words.copy_failed)
            />
        </div>
        <p class="field-hint">{speech.say(|words| words.try_call_hint)}</p>
    }
}
