//! The demo, from the page that asks for it to its first account.

use crate::dom::{El, button, spawn};
use crate::i18n::Word;
use crate::platform::{address, fetch};
use crate::state::Ui;
use scopeyard_core::route::Route;
use scopeyard_core::workspace::{Command, Record};

/// A button that loads the demo.
pub fn load_button(ui: Ui) -> El {
    button("button").text(Word::LoadDemo).click(move || load(ui))
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

/// A button that removes the demo.
pub fn remove_button(ui: Ui) -> El {
    button("button").text(Word::RemoveDemo).click(move || {
        ui.act_undoably(Command::RemoveDemo, Word::DidRemoveDemo, || ());
    })
}
