//! The app as a whole: makes its state, follows the address, and draws the frame around the screens.

use crate::dom::{Node, spawn};
use crate::i18n::{Word, speak};
use crate::platform::{address, files, page};
use crate::router::{self, lazy};
use crate::state::{Console, Dialogs, Notices, Parts, Sandbox, Ui};
use crate::views::ask::follow_address;
use crate::views::shell::shell;
use leptos::prelude::*;
use scopeyard_core::account::Account;
use scopeyard_core::id::AccountId;
use scopeyard_core::route::Route;
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
        sandbox: Sandbox::new(console, lazy::sandbox),
        notices: Notices::new(),
        dialogs: Dialogs::new(),
        route: RwSignal::new(address::read()),
        position: StoredValue::new(address::position().unwrap_or(0)),
        landing: StoredValue::new(None),
        unsaved: StoredValue::new_local(None),
        fresh: RwSignal::new(None),
        has_moved: StoredValue::new(false),
    });
    Effect::new(move |_| {
        speak(language());
        page::set_language(language());
        page::set_theme(console.with(|workspace| workspace.preferences().theme));
    });
    address::mark(ui.position.get_value());
    let scrub = move || {
        if address::scrub() {
            ui.notices.fail(Word::ADDRESS_SCRUBBED);
        }
    };
    scrub();
    address::on_change(move |next| {
        follow_address(ui, next);
        // Said last: what was said on the screen before is not for this one.
        scrub();
    });
    page::ask_before_closing(move || ui.is_unsaved() && !ui.console.is_leaving());
    files::guard_drops();
    ui.sandbox.serve();
    begin(ui);
    lead_home(ui);
    mind_the_focus(ui);
    lazy::prefetch();
    shell(ui, router::screen(ui))
}

/// A first visit begins with accounts. Where there is no randomness there are none, and the page says so.
fn begin(ui: Ui) {
    if !ui.console.is_locked() && ui.console.peek(|workspace| workspace.is_empty()) {
        spawn(async move {
            if let Err(failure) = ui.console.act(Command::Found).await {
                ui.fail(&failure);
            }
        });
    }
}

/// The address without anything leads to the first account, once there is one; that of an account that has just gone, to another.
fn lead_home(ui: Ui) {
    Effect::new(move |before: Option<Option<AccountId>>| {
        let route = ui.route.get();
        let (first, used) = ui.console.with(|workspace| {
            let accounts = workspace.accounts();
            let id = |account: &&Account| account.id.clone();
            (accounts.first().map(id), accounts.iter().find(|account| account.api).map(id))
        });
        let known = match &route {
            Route::In(account, _) => Some(account.clone()).filter(|account| ui.account(account).is_some()),
            _ => None,
        };
        // Somebody may have gone elsewhere just now.
        let is_home = route == Route::Home && address::read() == Route::Home;
        // The account that one was in is gone, with an import or its undo: one goes to one where something is.
        let is_gone =
            matches!(&route, Route::In(account, _) if known.is_none() && before.flatten().as_ref() == Some(account));
        let target = if is_gone { used.or_else(|| first.clone()) } else { first.filter(|_| is_home) };
        if let Some(target) = target {
            address::replace(&Route::tokens(target));
        }
        known
    });
}

/// A new screen begins at its top; its heading gets the focus, so that a screen reader says where one is.
fn mind_the_focus(ui: Ui) {
    Effect::new(move |before: Option<Route>| {
        let now = ui.route.get().place();
        if before.is_some_and(|before| before != now && before != Route::Home) {
            page::scroll_to_top();
            ui.has_moved.set_value(true);
            let target = ui.landing.try_update_value(Option::take).flatten().unwrap_or("heading");
            request_animation_frame(move || page::focus(target));
        }
        now
    });
}
