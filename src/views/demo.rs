//! The demo, from the page that asks for it to its first account.

use super::ask::{Question, ask};
use crate::dom::{El, Node, button, spawn, when};
use crate::i18n::Word;
use crate::platform::{address, build, fetch};
use crate::state::Ui;
use leptos::prelude::GetUntracked;
use scopeyard_core::catalogue::{Access, Scope, scopes};
use scopeyard_core::route::{Prefill, Route, Screen};
use scopeyard_core::workspace::{Change, Command, Record};

/// A button that loads the demo, unless it is there.
pub fn load_button(ui: Ui) -> Node {
    when(move || !is_there(ui), move || button("button").text(Word::LOAD_DEMO).click(move || load(ui, first_account)))
}

/// A button that loads the demo and leads to a call that is refused, with the reason and what mends it.
pub fn refusal_button(ui: Ui) -> Node {
    when(move || !is_there(ui), move || button("button").text(Word::SEE_REFUSAL).click(move || load(ui, refused_call)))
}

/// A call of the demo's first account that its token is not granted: the first that writes.
fn refused_call(change: &Change) -> Option<Route> {
    let mut records = change.edits.iter().filter_map(|edit| edit.after.as_ref());
    let account = records.clone().find_map(Record::as_account)?;
    let mut tokens =
        records.by_ref().filter_map(Record::as_token).filter(|token| token.account == account.id && token.enabled);
    let (token, scope) = tokens.find_map(|token| {
        let missing = |scope: &Scope| scope.access() == Access::Write && !token.settings.scopes.contains(scope.id());
        Some((token, scopes(account.kind).find(missing)?))
    })?;
    let prefill = Prefill { token: Some(token.id.clone()), operation: Some(scope.id()), send: true };
    Some(Route::In(account.id.clone(), Screen::Requests(prefill)))
}

fn first_account(change: &Change) -> Option<Route> {
    let account = change.edits.iter().find_map(|edit| edit.after.as_ref()?.as_account())?;
    Some(Route::tokens(account.id.clone()))
}

/// Loads the demo's file and goes to where `way` says.
fn load(ui: Ui, way: fn(&Change) -> Option<Route>) {
    spawn(async move {
        let Ok(text) = fetch::text(&build::file("demo.json")).await else {
            return ui.notices.fail(Word::ERROR_DEMO_FILE);
        };
        match ui.console.act(Command::LoadDemo(text)).await {
            Ok(change) => {
                if let Some(route) = way(&change) {
                    address::go(&route);
                }
                ui.notices.say(Word::DID_LOAD_DEMO);
            }
            Err(failure) => ui.fail(&failure),
        }
    });
}

/// Whether the demo is there; what calls it follows it.
pub fn is_there(ui: Ui) -> bool {
    ui.console.with(|workspace| workspace.accounts().iter().any(|account| account.demo))
}

/// A button that removes the demo.
pub fn remove_button(ui: Ui) -> El {
    let question = Question {
        title: Word::ASK_REMOVE_DEMO.into(),
        text: Word::ASK_REMOVE_DEMO_TEXT.into(),
        confirm: Word::REMOVE_DEMO,
        is_grave: true,
    };
    let remove = move || {
        ui.act_undoably(Command::RemoveDemo, Word::DID_REMOVE_DEMO, move || {
            // Whoever was in one of its accounts goes to their own.
            if let Route::In(account, _) = ui.route.get_untracked()
                && ui.console.peek(|workspace| workspace.account(&account).is_none())
            {
                address::go(&Route::Home);
            }
        });
    };
    button("button").text(Word::REMOVE_DEMO).click(move || ask(ui, question.clone(), remove))
}
