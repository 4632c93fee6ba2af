use super::about::about_page;
use super::access::token_page;
use super::appearance::appearance_page;
use super::credentials::credentials_page;
use super::page::gone;
use super::settings::settings_page;
use super::shell::shell;
use super::tokens::tokens_page;
use super::wizard::wizard_page;
use crate::dom::{Node, nodes, spawn, switch};
use crate::i18n::{Word, speak};
use crate::platform::{address, page};
use crate::state::{Console, Notices, Parts, Ui};
use leptos::prelude::*;
use scopeyard_core::route::{Route, Screen, Step};
use scopeyard_core::workspace::Command;

/// The whole app.
#[must_use]
pub fn app() -> Node {
    let console = Console::open();
    let browser = page::preferred_language();
    let language = move || console.with(|workspace| workspace.preferences().language).unwrap_or(browser);
    speak(untrack(language));
    let ui = Ui::new(Parts {
        console,
        notices: Notices::new(),
        route: RwSignal::new(address::read()),
        landing: StoredValue::new(None),
    });
    Effect::new(move |_| {
        speak(language());
        page::set_language(language());
        page::set_theme(console.with(|workspace| workspace.preferences().theme));
    });
    address::on_change(move |next| {
        ui.notices.leave();
        ui.route.set(next);
    });
    begin(ui);
    lead_home(ui);
    mind_the_focus(ui);
    shell(ui, switch(move || key(ui), move |_| draw(ui)))
}

/// A first visit begins with accounts. Where there is no randomness there are none, and the page says so.
fn begin(ui: Ui) {
    if ui.console.peek(|workspace| workspace.is_empty()) {
        spawn(async move {
            if let Err(failure) = ui.console.act(Command::Found).await {
                ui.fail(&failure);
            }
        });
    }
}

/// The address without anything leads to the first account, once there is one.
fn lead_home(ui: Ui) {
    Effect::new(move |_| {
        if ui.route.get() == Route::Home {
            let first = ui.console.with(|workspace| workspace.accounts().first().map(|account| account.id.clone()));
            if let Some(first) = first {
                address::replace(&Route::In(first, Screen::Tokens));
            }
        }
    });
}

/// A new screen begins at its top; its heading gets the focus, so that a screen reader says where one is.
fn mind_the_focus(ui: Ui) {
    Effect::new(move |before: Option<Route>| {
        let now = ui.route.get();
        if before.is_some_and(|before| before != now && before != Route::Home) {
            page::scroll_to_top();
            let target = ui.landing.try_update_value(Option::take).flatten().unwrap_or("heading");
            request_animation_frame(move || page::focus(target));
        }
        now
    });
}

/// What tells one screen from another. The steps of one form are one screen: they share what is typed.
fn key(ui: Ui) -> String {
    let route = ui.route.get();
    let is_known = match &route {
        Route::In(account, _) => ui.account(account).is_some(),
        // Here one waits for the first accounts.
        Route::Home => !ui.console.with(|workspace| workspace.is_empty()),
        Route::Unknown => false,
    };
    let route = match route {
        Route::In(account, Screen::Create(draft, _)) => Route::In(account, Screen::Create(draft, Step::Setup)),
        other => other,
    };
    [route.address().as_str(), if is_known { "" } else { " unknown" }, if route == Route::Unknown { "!" } else { "" }]
        .concat()
}

fn draw(ui: Ui) -> Node {
    let route = ui.route.get();
    let Route::In(account, screen) = route else {
        return match route {
            Route::Unknown => gone(Word::NotFound, Word::NotFoundHint, &Route::Home).into(),
            _ => nodes(&[]),
        };
    };
    if ui.account(&account).is_none() {
        let title = Word::NotFound;
        return gone(title, Word::NotFoundHint, &Route::Home).into();
    }
    match screen {
        Screen::Tokens => token_page(ui, account.clone(), move || tokens_page(ui, &account)),
        Screen::Create(draft, _) => token_page(ui, account.clone(), move || wizard_page(ui, &account, &draft)),
        Screen::Credentials(token) => token_page(ui, account.clone(), move || credentials_page(ui, &account, &token)),
        Screen::Settings => settings_page(ui, &account).into(),
        Screen::Appearance => appearance_page(ui).into(),
        Screen::About => about_page().into(),
    }
}
