use super::banners::Banners;
use crate::components::{Icon, MenuButton, MenuGroup, MenuLink, MenuRadio, Symbol};
use crate::i18n::{Speech, fill};
use crate::platform::address;
use crate::state::{Console, Notices};
use leptos::prelude::*;
use leptos::task::spawn_local;
use scopeyard_core::account::AccountType;
use scopeyard_core::id::AccountId;
use scopeyard_core::route::{Route, Screen};
use scopeyard_core::workspace::{Command, Language, Preferences, Theme};

/// Does a command whose only outcome is what it changes; says so if it fails.
pub fn act(console: Console, notices: Notices, speech: Speech, command: Command) {
    spawn_local(async move {
        if let Err(failure) = console.act(command).await {
            notices.fail(failure.words(speech.words_now()));
        }
    });
}

/// What stands around every screen: the bar at the top, banners, the footer.
#[component]
pub fn Shell(account: Memo<Option<AccountId>>, children: Children) -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    // Screens without an account of their own lead on to the first one's.
    let current = Memo::new(move |_| {
        account
            .get()
            .or_else(|| console.with(|workspace| workspace.accounts().first().map(|account| account.id.clone())))
    });
    let home = move || current.get().map_or(Route::Home, |account| Route::In(account, Screen::Tokens)).address();
    let about = move || current.get().map_or(Route::Home, |account| Route::In(account, Screen::About)).address();
    view! {
        <a class="skip" href="#main" on:click=|event| {
            // The address belongs to the router.
            event.prevent_default();
            crate::platform::page::focus("main");
        }>{speech.say(|words| words.skip)}</a>
        <header class="bar">
            <div class="bar-inside">
                <a class="brand" href=home aria-label="Scopeyard"><span class="mark" aria-hidden="true"></span><span class="brand-name">"Scopeyard"</span></a>
                {move || current.get().map(|account| view! { <AgencyMenu account=account.clone()/><AccountSwitch account/> })}
                <span class="bar-gap"></span>
                <LanguageMenu/>
                <ThemeMenu/>
                {move || current.get().map(|account| view! { <ProfileMenu account/> })}
            </div>
        </header>
        <Banners/>
        <main id="main" tabindex="-1">{children()}</main>
        <footer class="footer">
            <p>{speech.say(|words| words.footer)}" "<a href=about>{speech.say(|words| words.about)}</a></p>
        </footer>
    }
}

/// Which account one is in. Its name begins with `Account` and tells the present one.
#[component]
fn AccountSwitch(account: AccountId) -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let here = StoredValue::new(account);
    let title = Signal::derive(move || {
        console.with(|workspace| {
            let account = here.with_value(|id| workspace.account(id).cloned());
            account
                .map(|account| fill(speech.words().account_is, &[&account.name, speech.kind(account.kind)]))
                .unwrap_or_default()
        })
    });
    let face = move || {
        let account = console.with(|workspace| here.with_value(|id| workspace.account(id).cloned()));
        account.map(|account| {
            view! {
                <span class="switch-name"><bdi>{account.name}</bdi></span>
                <span class="tag">{move || speech.kind(account.kind)}</span>
            }
        })
    };
    let items = move || {
        let accounts: Vec<_> = console.with(|workspace| workspace.accounts().into_iter().cloned().collect());
        accounts
            .into_iter()
            .map(|account| {
                let target = account.id.clone();
                let checked = here.with_value(|id| *id == account.id);
                let note = Signal::derive(move || speech.kind(account.kind).to_owned());
                view! {
                    <MenuRadio label=account.name note checked on_pick=move || address::go(&Route::In(target.clone(), Screen::Tokens))/>
                }
            })
            .collect_view()
    };
    view! { <MenuButton name=title face=face.into() arrow=true from_left=true>{items}</MenuButton> }
}

/// The left navigation of an agency: `Menu` → `Settings`.
#[component]
fn AgencyMenu(account: AccountId) -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let is_agency = console
        .with(|workspace| workspace.account(&account).is_some_and(|account| account.kind == AccountType::Agency));
    let settings = Route::In(account, Screen::Settings).address();
    is_agency.then(move || {
        let face =
            move || view! { <Symbol icon=Icon::Menu/><span class="wide">{speech.say(|words| words.menu)}</span> };
        view! {
            <nav aria-label=speech.say(|words| words.navigation)>
                <MenuButton name=speech.say(|words| words.menu) face=face.into() from_left=true>
                    <MenuLink label=speech.say(|words| words.settings) href=settings.clone()/>
                </MenuButton>
            </nav>
        }
    })
}

/// `User profile`: whom one acts as; for brands and partners the way to the settings.
#[component]
fn ProfileMenu(account: AccountId) -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let notices: Notices = expect_context();
    let is_agency = console
        .with(|workspace| workspace.account(&account).is_some_and(|account| account.kind == AccountType::Agency));
    let settings = Route::In(account.clone(), Screen::Settings).address();
    let here = StoredValue::new(account);
    let acting = Memo::new(move |_| {
        console.with(|workspace| here.with_value(|id| workspace.acting(id).map(|user| user.id.clone())))
    });
    let people = move || {
        let users: Vec<_> =
            console.with(|workspace| here.with_value(|id| workspace.users(id).into_iter().cloned().collect()));
        users
            .into_iter()
            .map(|user| {
                let id = user.id.clone();
                let checked = Signal::derive(move || acting.with(|acting| acting.as_ref() == Some(&id)));
                let note = Signal::derive(move || speech.role(user.role).to_owned());
                let command = Command::ActAs(user.account, user.id);
                view! { <MenuRadio label=user.name note checked on_pick=move || act(console, notices, speech, command.clone())/> }
            })
            .collect_view()
    };
    let face = move || view! { <Symbol icon=Icon::CircleUser/> };
    view! {
        <MenuButton name=speech.say(|words| words.user_profile) face=face.into()>
            {(!is_agency).then(|| view! { <MenuLink label=speech.say(|words| words.settings) href=settings.clone()/> })}
            <MenuGroup label=speech.say(|words| words.acting_as)>{people}</MenuGroup>
        </MenuButton>
    }
}

#[component]
fn LanguageMenu() -> impl IntoView {
    let speech = Speech::use_it();
    let face = move || view! { <Symbol icon=Icon::Languages/> };
    view! {
        <MenuButton name=speech.say(|words| words.language) face=face.into()>
            <LanguageItems/>
        </MenuButton>
    }
}

#[component]
fn LanguageItems() -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let notices: Notices = expect_context();
    [(Language::English, "English"), (Language::Chinese, "简体中文")]
        .map(|(language, name)| {
            let checked = Signal::derive(move || speech.language() == language);
            let pick = move || {
                let preferences = console.peek(|workspace| workspace.preferences());
                let command = Command::Prefer(Preferences { language: Some(language), ..preferences });
                act(console, notices, speech, command);
            };
            view! { <MenuRadio label=name.to_owned() checked on_pick=pick/> }
        })
        .collect_view()
}

#[component]
fn ThemeMenu() -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let notices: Notices = expect_context();
    let face = move || view! { <Symbol icon=Icon::SunMoon/> };
    let item = move |theme: Option<Theme>, label: Signal<String>| {
        let checked = Signal::derive(move || console.with(|workspace| workspace.preferences().theme) == theme);
        let pick = move || {
            let preferences = console.peek(|workspace| workspace.preferences());
            act(console, notices, speech, Command::Prefer(Preferences { theme, ..preferences }));
        };
        view! { <MenuRadio label checked on_pick=pick/> }
    };
    view! {
        <MenuButton name=speech.say(|words| words.appearance) face=face.into()>
            {item(None, speech.say(|words| words.system))}
            {item(Some(Theme::Light), speech.say(|words| words.light))}
            {item(Some(Theme::Dark), speech.say(|words| words.dark))}
        </MenuButton>
    }
}
