use crate::components::Moment;
use crate::i18n::{Speech, fill};
use crate::state::Console;
use leptos::prelude::*;
use scopeyard_core::account::AccountType;
use scopeyard_core::catalogue::{latest, scopes};
use scopeyard_core::route::{Route, Screen};
use scopeyard_core::token::Token;

/// A token in the list: the whole card leads to its page, with one tab stop.
#[component]
pub fn TokenCard(token: Token) -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let kind =
        console.peek(|workspace| workspace.account(&token.account).map_or(AccountType::Brand, |account| account.kind));
    let address = Route::In(token.account.clone(), Screen::Credentials(token.id)).address();
    let settings = token.settings;
    let set = settings.scopes;
    let (selected, all) = (set.len().to_string(), scopes(kind).count().to_string());
    let reach = move || {
        let words = speech.words();
        match (set.is_empty(), set.writes()) {
            (true, _) => words.calls_nothing,
            (false, 0) => words.read_only_small,
            (false, _) => words.reads_and_writes,
        }
    };
    let newest = latest(kind);
    let version = move || fill(speech.words().version_short, &[&settings.version.number().to_string()]);
    let newer = move || {
        (settings.version < newest).then(|| fill(speech.words().version_available, &[&newest.number().to_string()]))
    };
    let enabled = token.enabled;
    view! {
        <li class="card">
            <div class="card-head">
                <a class="card-name" href=address><bdi>{settings.name.as_str().to_owned()}</bdi></a>
                <span class="state" class:on=enabled>
                    {move || if enabled { speech.words().enabled } else { speech.words().disabled }}
                </span>
                <span class="mono quiet-text">{version}</span>
                {move || newer().map(|newer| view! { <span class="tag attention">{newer}</span> })}
            </div>
            {(!settings.description.as_str().is_empty()).then(|| view! {
                <p class="card-text" dir="auto">{settings.description.as_str().to_owned()}</p>
            })}
            <div class="card-facts">
                <span class="mono">{token.sid.as_str().to_owned()}</span>
                <span>{move || fill(speech.words().scopes_of, &[&selected, &all])}" · "{reach}</span>
                <span>
                    <Moment at=token.created pattern=speech.say(|words| words.created_when)/>
                    " · "
                    {speech.say(|words| words.never_used)}
                </span>
            </div>
        </li>
    }
}
