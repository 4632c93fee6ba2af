use super::about::AboutPage;
use super::api_off::TokenPages;
use super::appearance::AppearancePage;
use super::credentials::CredentialsPage;
use super::empty::{Empty, NotFound};
use super::settings::SettingsPage;
use super::shell::Shell;
use super::tokens::TokensPage;
use super::wizard::WizardPage;
use crate::i18n::{Speech, Words};
use crate::platform::{address, page};
use crate::state::{Console, Notices};
use leptos::prelude::*;
use leptos::task::spawn_local;
use scopeyard_core::id::{AccountId, DraftId};
use scopeyard_core::route::{Route, Screen, Step};
use scopeyard_core::workspace::Command;

/// What the router shows. Unlike the route it does not tell the steps of one form apart: they share what is typed.
#[derive(Clone, PartialEq)]
enum Shown {
    Nothing,
    Screen(AccountId, Screen),
    Wizard(AccountId, DraftId),
    Unknown,
}

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let console = Console::open();
    let notices = Notices::new();
    provide_context(console);
    provide_context(notices);

    let browser_language = page::preferred_language();
    let language =
        Memo::new(move |_| console.with(|workspace| workspace.preferences().language.unwrap_or(browser_language)));
    let speech = Speech::new(language.into());
    provide_context(speech);
    Effect::new(move |_| page::set_language(language.get()));
    Effect::new(move |_| page::set_theme(console.with(|workspace| workspace.preferences().theme)));

    let route = RwSignal::new(address::read());
    provide_context(ReadSignal::from(route.read_only()));
    address::on_change(move |next| {
        notices.leave();
        route.set(next);
    });

    // A first visit begins with accounts. Where there is no randomness there are none, and the page says so.
    if console.peek(|workspace| workspace.is_empty()) {
        spawn_local(async move {
            if let Err(failure) = console.act(Command::Found).await {
                notices.fail(failure.words(Words::of(language.get_untracked())));
            }
        });
    }

    let account = Memo::new(move |_| match route.get() {
        Route::In(account, _) => {
            console.with(|workspace| workspace.account(&account).map(|account| account.id.clone()))
        }
        Route::Home | Route::Unknown => None,
    });
    // The address without anything leads to the first account, once there is one.
    Effect::new(move |_| {
        if route.get() == Route::Home {
            let first = console.with(|workspace| workspace.accounts().first().map(|account| account.id.clone()));
            if let Some(first) = first {
                address::replace(&Route::In(first, Screen::Tokens));
            }
        }
    });

    let shown = Memo::new(move |_| match (route.get(), account.get()) {
        (Route::Home, _) => Shown::Nothing,
        (Route::In(_, Screen::Create(draft, _)), Some(account)) => Shown::Wizard(account, draft),
        (Route::In(_, screen), Some(account)) => Shown::Screen(account, screen),
        _ => Shown::Unknown,
    });
    let step = Memo::new(move |_| match route.get() {
        Route::In(_, Screen::Create(_, step)) => step,
        _ => Step::Setup,
    });
    // A new screen begins at its top; the heading gets the focus, so that a screen reader says where one is.
    Effect::new(move |before: Option<Shown>| {
        let now = shown.get();
        if before.is_some_and(|before| before != now && before != Shown::Nothing) {
            page::scroll_to_top();
            request_animation_frame(|| page::focus("heading"));
        }
        now
    });

    let screen = move || {
        match shown.get() {
        Shown::Nothing => console
            .with(|workspace| workspace.is_empty())
            .then(|| view! { <Empty title=speech.say(|words| words.error_entropy) hint=String::new()/> })
            .into_any(),
        Shown::Unknown => view! { <NotFound/> }.into_any(),
        Shown::Wizard(account, draft) => {
            view! { <TokenPages account=account.clone() page=move || view! { <WizardPage account=account.clone() draft=draft.clone() step/> }.into_any()/> }.into_any()
        }
        Shown::Screen(account, Screen::Tokens) => {
            view! { <TokenPages account=account.clone() page=move || view! { <TokensPage account=account.clone()/> }.into_any()/> }.into_any()
        }
        Shown::Screen(account, Screen::Credentials(token)) => {
            view! { <TokenPages account=account.clone() page=move || view! { <CredentialsPage account=account.clone() token=token.clone()/> }.into_any()/> }.into_any()
        }
        Shown::Screen(account, Screen::Settings) => view! { <SettingsPage account/> }.into_any(),
        Shown::Screen(_, Screen::Appearance) => view! { <AppearancePage/> }.into_any(),
        Shown::Screen(_, Screen::About) => view! { <AboutPage/> }.into_any(),
        // The wizard is a case of its own above.
        Shown::Screen(_, Screen::Create(..)) => ().into_any(),
    }
    };

    view! { <Shell account=account>{screen}</Shell> }
}
