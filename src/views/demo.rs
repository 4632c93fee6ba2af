//! The demo, from the page that asks for it to its first account.

use super::ask::{Question, ask};
use crate::dom::{El, Node, button, spawn, when};
use crate::i18n::Word;
use crate::platform::{address, fetch};
use crate::state::Ui;
use leptos::prelude::GetUntracked;
use scopeyard_core::route::Route;
use scopeyard_core::workspace::{Command, Record};

/// A button that loads the demo, unless it is there.
pub fn load_button(ui: Ui) -> Node {
    when(move || !is_there(ui), move || button("button").text(Word::LoadDemo).click(move || load(ui)))
}

/// Loads the demo's file and goes to the first of its accounts.
fn load(ui: Ui) {
    spawn(async move {
        let Ok(text) = fetch::text("demo.json").await else {
            return ui.notices.fail(Word::ErrorDemoFile);
        };
        match ui.console.act(Command::LoadDemo(text)).await {
            Ok(change) => {
                let first = change.edits.into_iter().find_map(|edit| match edit.after {
                    Some(Record::Account(account)) => Some(account.id),
                    _ => None,
                });
                if let Some(account) = first {
                    address::go(&Route::tokens(account));
                }
                ui.notices.say(Word::DidLoadDemo);
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
        title: Word::AskRemoveDemo.into(),
        text: Word::AskRemoveDemoText.into(),
        confirm: Word::RemoveDemo,
        is_grave: true,
    };
    let remove = move || {
        ui.act_undoably(Command::RemoveDemo, Word::DidRemoveDemo, move || {
            // Whoever was in one of its accounts goes to their own.
            if let Route::In(account, _) = ui.route.get_untracked()
                && ui.console.peek(|workspace| workspace.account(&account).is_none())
            {
                address::go(&Route::Home);
            }
        });
    };
    button("button").text(Word::RemoveDemo).click(move || ask(ui, question.clone(), remove))
}
