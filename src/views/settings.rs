use super::empty::Heading;
use crate::i18n::Speech;
use crate::state::Console;
use leptos::prelude::*;
use scopeyard_core::account::AccountType;
use scopeyard_core::id::AccountId;
use scopeyard_core::route::{Route, Screen};

/// `Settings`: what there is to set, in columns and groups. Every entry leads to something that works.
#[component]
pub fn SettingsPage(account: AccountId) -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let is_agency = console
        .with(|workspace| workspace.account(&account).is_some_and(|account| account.kind == AccountType::Agency));
    let address = |screen: Screen| Route::In(account.clone(), screen).address();
    let api = speech.say(if is_agency { |words| words.platform_rest } else { |words| words.api });
    view! {
        <div class="page">
            <Heading text=speech.say(|words| words.settings)/>
            <div class="columns">
                <section aria-labelledby="column-account">
                    <h2 id="column-account">{speech.say(|words| words.account)}</h2>
                    <h3>{speech.say(|words| words.technical)}</h3>
                    <ul class="entries">
                        <Entry href=address(Screen::Tokens) label=api hint=speech.say(|words| words.api_hint)/>
                    </ul>
                </section>
                <section aria-labelledby="column-app">
                    <h2 id="column-app">{speech.say(|words| words.this_app)}</h2>
                    <h3>{speech.say(|words| words.general)}</h3>
                    <ul class="entries">
                        <Entry
                            href=address(Screen::Appearance)
                            label=speech.say(|words| words.language_and_appearance)
                            hint=speech.say(|words| words.language_and_appearance_hint)
                        />
                        <Entry href=address(Screen::About) label=speech.say(|words| words.about) hint=speech.say(|words| words.about_hint)/>
                    </ul>
                </section>
            </div>
        </div>
    }
}

#[component]
fn Entry(href: String, #[prop(into)] label: Signal<String>, #[prop(into)] hint: Signal<String>) -> impl IntoView {
    view! {
        <li>
            <a href=href>{move || label.get()}</a>
            <p>{move || hint.get()}</p>
        </li>
    }
}
