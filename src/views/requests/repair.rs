//! What mends a refusal with one press. What it changes is shown before it is changed.

use super::call::{Call, Who};
use crate::dom::{El, button, spawn};
use crate::i18n::Word;
use crate::state::Ui;
use crate::views::acts::{self, Chosen};
use crate::views::token::ask_grant;
use leptos::prelude::*;
use scopeyard_core::gate::{Blocker, Decision, Holder};
use scopeyard_core::token::{Half, Token};
use scopeyard_core::workspace::{Command, Seen};

/// The button that mends it; nothing where there is no such thing.
pub fn repair(ui: Ui, call: Call, decision: &Decision, blocker: &Blocker) -> Option<El> {
    let caller = decision.caller.clone();
    let token = caller.as_ref().and_then(|caller| match &caller.holder {
        Holder::Token(id) => ui.console.peek(|workspace| workspace.token(id).cloned()),
        Holder::Legacy(_) => None,
    });
    let act = |word: Word| button("button").text(word);
    // In another account there is nothing to mend from here.
    let caller = caller.filter(|caller| caller.account == call.account());
    if caller.is_none() && decision.caller.is_some() {
        return None;
    }
    // What was mended is tried at once: the request as it was when the button was pressed, for the form may be gone by then.
    let again = move || {
        let request = call.request();
        move || spawn(call.send_this(request.clone()))
    };
    match blocker {
        Blocker::NotGranted => {
            let (token, scope) = (token?, decision.scope?);
            Some(act(Word::GrantScope).click(move || ask_grant(ui, &token, scope.id(), again())))
        }
        Blocker::Disabled => {
            let one = Chosen::one(&token?);
            Some(act(Word::EnableToken).click(move || acts::enable_then(ui, one.clone(), again())))
        }
        Blocker::ApiAccess => {
            let account = caller?.account;
            Some(act(Word::EnableApi).click(move || {
                ui.act_undoably(Command::EnableApi(account.clone()), Word::DidEnableApi, again());
            }))
        }
        Blocker::Unknown(Some(_)) | Blocker::Method { since: Some(_), .. } => {
            let token: Token = token?;
            Some(act(Word::UpgradeVersion).click(move || acts::upgrade(ui, &token)))
        }
        Blocker::PathSid | Blocker::BasePath(_) => Some(act(Word::MendPath).click(move || {
            call.mend_path();
            again()();
        })),
        Blocker::Sid(Seen::Binned(id)) => {
            let token = ui.console.peek(|workspace| workspace.binned(id).cloned())?;
            let one = Chosen::one(&token);
            Some(act(Word::Restore).click(move || acts::restore(ui, one.clone())))
        }
        Blocker::AuthToken(_) => {
            let who = match caller?.holder {
                Holder::Token(id) => Who::Token(id),
                Holder::Legacy(_) => Who::Legacy(Half::ReadWrite),
            };
            Some(act(Word::TakeCurrent).click(move || {
                call.choose(who.clone());
                again()();
            }))
        }
        Blocker::ReadOnly => Some(act(Word::TakeReadWrite).click(move || {
            call.choose(Who::Legacy(Half::ReadWrite));
            again()();
        })),
        Blocker::Version { .. } => Some(act(Word::TakeOwnVersion).click(move || {
            let is_other = |line: &&str| !line.to_ascii_lowercase().starts_with("ir-version");
            call.headers.update(|headers| *headers = headers.lines().filter(is_other).collect::<Vec<_>>().join("\n"));
            call.path.update(|path| {
                let (before, query) = path.split_once('?').unwrap_or((path, ""));
                let rest: Vec<_> =
                    query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("IrVersion")).collect();
                *path = if rest.is_empty() { before.to_owned() } else { [before, "?", &rest.join("&")].concat() };
            });
            again()();
        })),
        Blocker::RateLimit(room) => {
            let reset = room.reset;
            Some(act(Word::WaitForReset).click(move || {
                ui.sandbox.forward(reset);
                again()();
            }))
        }
        _ => None,
    }
}
