//! What mends a refusal with one press, and what that press changes, shown beside it.

use super::call::{Call, Who};
use super::explain::token_name;
use crate::dom::{El, Text, button, classed, spawn, verbatim};
use crate::i18n::{Word, half_name, language};
use crate::platform::intl;
use crate::state::Ui;
use crate::views::acts::{self, Chosen};
use leptos::prelude::*;
use scopeyard_core::catalogue::ApiVersion;
use scopeyard_core::gate::{Blocker, Decision, Holder, Link, Verdict, addressed};
use scopeyard_core::id::DraftId;
use scopeyard_core::token::{Draft, Half, Token};
use scopeyard_core::workspace::{Command, Seen};

/// A repair.
struct Repair {
    /// The button.
    word: Word,
    /// What it changes: how that is, and how it will be.
    change: [Text; 2],
    /// What it does. It ends with `again`.
    act: Box<dyn Fn()>,
}

/// The button that mends a call of this target, below what it changes; nothing where there is no such thing.
pub fn repair(ui: Ui, call: Call, target: &str, decision: &Decision, blocker: &Blocker) -> Option<El> {
    let Repair { word, change: [before, after], act } = find(ui, call, target, decision, blocker)?;
    let change = classed("p", "review-value")
        .child(verbatim("del", "").attr("dir", "auto").text(before))
        .text(" → ")
        .child(verbatim("ins", "").attr("dir", "auto").text(after));
    Some(classed("div", "repair").child(change).child(button("button").text(word).click(act)))
}

fn find(ui: Ui, call: Call, target: &str, decision: &Decision, blocker: &Blocker) -> Option<Repair> {
    let caller = decision.caller.clone();
    let token = caller.as_ref().and_then(|caller| match &caller.holder {
        Holder::Token(id) => ui.console.peek(|workspace| workspace.token(id).cloned()),
        Holder::Legacy(_) => None,
    });
    // In another account there is nothing to mend from here.
    let caller = caller.filter(|caller| caller.account == call.account());
    if caller.is_none() && decision.caller.is_some() {
        return None;
    }
    // What was mended is tried at once: the request as it was when the button was pressed, for the form may be gone by then.
    let again = move || {
        let request = call.request();
        move || spawn(call.send_again(request.clone()))
    };
    let repair = |word, before: Text, after: Text, act: Box<dyn Fn()>| Repair { word, change: [before, after], act };
    let choose = move |who: Who| -> Box<dyn Fn()> {
        Box::new(move || {
            call.choose(who.clone());
            again()();
        })
    };
    Some(match blocker {
        Blocker::NotGranted => {
            let (token, scope) = (token?.id, decision.scope?.id());
            let act = move || {
                // As it is when the button is pressed, so that nothing else of it changes.
                let now = ui.console.peek(|workspace| workspace.token(&token).cloned());
                let Some((now, edit)) = now.zip(DraftId::parse(token.as_str())) else { return };
                let name = now.settings.name.as_str().to_owned();
                let mut draft = Draft::of(&now, edit);
                draft.scopes.insert(scope);
                let done = move || Word::DID_UPDATE.fill(&[&name]);
                ui.act_undoably(Command::Update(Box::new(draft), Box::new(now.settings)), done, again());
            };
            repair(Word::GRANT_SCOPE, Word::NOT_GRANTED.into(), Word::LINK_GRANT.into(), Box::new(act))
        }
        Blocker::Disabled => {
            let one = Chosen::one(&token?);
            let act = move || acts::enable_then(ui, one.clone(), again());
            repair(Word::ENABLE_TOKEN, Word::DISABLED.into(), Word::ENABLED.into(), Box::new(act))
        }
        Blocker::ApiAccess => {
            let account = caller?.account;
            let act = move || ui.act_undoably(Command::EnableApi(account.clone()), Word::DID_ENABLE_API, again());
            repair(Word::ENABLE_API, Word::API_OFF.into(), Word::DID_ENABLE_API.into(), Box::new(act))
        }
        Blocker::Unknown(Some(since)) | Blocker::Method { since: Some(since), .. } => {
            let token: Token = token?;
            if token.settings.version >= *since {
                return Some(own_version(call, short(decision.version?), Some(token.settings.version), again));
            }
            let (now, since) = (token.settings.version, *since);
            let act = move || {
                let (id, name) = (token.id.clone(), token.settings.name.as_str().to_owned());
                let said = move || Word::DID_UPGRADE.fill(&[&name, &since.number().to_string()]);
                ui.act_undoably(Command::Upgrade(id, since), said, again());
            };
            repair(Word::UPGRADE_VERSION, short(now), short(since), Box::new(act))
        }
        // With both, one repair is for both.
        Blocker::PathSid if matches!(decision.verdict(Link::BasePath), Verdict::Refused(_)) => return None,
        Blocker::PathSid | Blocker::BasePath(_) => {
            let after = addressed(target, call.kind(), &call.own_sid());
            let mended = after.clone();
            let act = move || {
                call.path.set(mended.clone());
                again()();
            };
            repair(Word::MEND_PATH, target.to_owned().into(), after.into(), Box::new(act))
        }
        Blocker::Sid(Seen::Binned(id)) => {
            let one = Chosen::one(&ui.console.peek(|workspace| workspace.binned(id).cloned())?);
            let name = one.name.clone();
            let act = move || acts::restore_then(ui, one.clone(), again());
            let after = [Word::TOKENS.now(), ": ", &name].concat();
            repair(Word::RESTORE, [Word::BIN.now(), ": ", &name].concat().into(), after.into(), Box::new(act))
        }
        Blocker::AuthToken(_) => {
            let holder = caller?.holder;
            let (who, name) = match holder {
                Holder::Token(id) => (Who::Token(id.clone()), token_name(ui, &id)),
                Holder::Legacy(_) => (Who::Legacy(Half::ReadWrite), half_name(Half::ReadWrite)),
            };
            repair(Word::TAKE_CURRENT, Word::AUTH_WRONG.into(), name.into(), choose(who))
        }
        Blocker::ReadOnly => {
            let [before, after] = [Half::ReadOnly, Half::ReadWrite].map(|half| half_name(half).into());
            repair(Word::TAKE_READ_WRITE, before, after, choose(Who::Legacy(Half::ReadWrite)))
        }
        Blocker::Version { .. } => {
            let named = call.named_version();
            let own = token.map(|token| token.settings.version);
            own_version(call, named.into(), own, again)
        }
        Blocker::RateLimit(room) => {
            let reset = room.reset;
            let exact = |at| intl::exact(language(), at);
            let act = move || {
                ui.sandbox.forward(reset);
                again()();
            };
            let now = exact(untrack(|| ui.sandbox.now()));
            repair(Word::WAIT_FOR_RESET, now.into(), exact(reset).into(), Box::new(act))
        }
        _ => return None,
    })
}

fn short(version: ApiVersion) -> Text {
    Word::VERSION_SHORT.fill(&[&version.number().to_string()]).into()
}

/// The request names no version of its own any more: that of its token counts.
fn own_version<A: FnOnce()>(
    call: Call,
    named: Text,
    own: Option<ApiVersion>,
    again: impl Fn() -> A + 'static,
) -> Repair {
    let act = move || {
        call.name_no_version();
        again()();
    };
    Repair {
        word: Word::TAKE_OWN_VERSION,
        change: [named, own.map_or_else(|| Word::TAKE_OWN_VERSION.into(), short)],
        act: Box::new(act),
    }
}
