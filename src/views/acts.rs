//! What can be done to tokens, from the list and from a token's page.

use super::ask::{Question, ask, ask_with};
use crate::components::{Confirm, Field, select_field};
use crate::dom::{El, Node, Text, classed, each, el, spawn, verbatim};
use crate::i18n::{Word, operation_name};
use crate::platform::address;
use crate::state::Ui;
use leptos::prelude::*;
use scopeyard_core::catalogue::{ApiVersion, OperationId, scope, scopes, versions};
use scopeyard_core::id::TokenId;
use scopeyard_core::route::{Part, Route, Screen};
use scopeyard_core::token::Token;
use scopeyard_core::workspace::{Command, TokenAct};

/// Tokens that something is done to at once: their ids, and the name if it is one.
#[derive(Clone)]
pub struct Chosen {
    /// Their ids.
    pub ids: Vec<TokenId>,
    /// The name of the first.
    pub name: String,
}

impl Chosen {
    /// One token.
    #[must_use]
    pub fn one(token: &Token) -> Self {
        Self { ids: vec![token.id.clone()], name: token.settings.name.as_str().to_owned() }
    }

    /// A word about them: its form for one has the name in gap 1, that for several the number in gap 0.
    fn word(&self, word: Word) -> Text {
        let (count, name) = (self.ids.len(), self.name.clone());
        Text::from(move || word.count(count, &[&name]))
    }
}

/// Does it, and says to how many it was done: those that were so already are not among them.
fn each_of(ui: Ui, chosen: Chosen, act: TokenAct, done: Word, then: impl FnOnce() + 'static) {
    spawn(async move {
        match ui.console.act(Command::Tokens(act, chosen.ids)).await {
            Ok(change) => {
                if let Some(entry) = change.entry() {
                    let (count, name) = (usize::try_from(entry.count).unwrap_or_default(), entry.name.clone());
                    ui.notices.offer_undo(move || done.count(count, &[&name]), change);
                } else {
                    ui.notices.say(Word::NOTHING_TO_CHANGE);
                }
                then();
            }
            Err(failure) => ui.fail(&failure),
        }
    });
}

/// `Disable`: asks first.
pub fn disable(ui: Ui, chosen: Chosen) {
    let question = Question {
        title: chosen.word(Word::ASK_DISABLE),
        text: Word::ASK_DISABLE_TEXT.into(),
        confirm: Word::DISABLE,
        is_grave: true,
    };
    ask(ui, question, move || each_of(ui, chosen.clone(), TokenAct::Disable, Word::DID_DISABLE, || ()));
}

/// `Disable`, at once: where a leak has to be stopped. It can be taken back.
pub fn disable_at_once(ui: Ui, chosen: Chosen) {
    each_of(ui, chosen, TokenAct::Disable, Word::DID_DISABLE, || ());
}

/// `Enable`: at once.
pub fn enable(ui: Ui, chosen: Chosen) {
    enable_then(ui, chosen, || ());
}

/// The same, and then `then`.
pub fn enable_then(ui: Ui, chosen: Chosen, then: impl FnOnce() + 'static) {
    each_of(ui, chosen, TokenAct::Enable, Word::DID_ENABLE, then);
}

/// `Delete`: asks first, and then does `then`.
pub fn delete(ui: Ui, chosen: Chosen, then: impl Fn() + Clone + 'static) {
    let question = Question {
        title: chosen.word(Word::ASK_DELETE),
        text: Word::ASK_DELETE_TEXT.into(),
        confirm: Word::DELETE,
        is_grave: true,
    };
    ask(ui, question, move || each_of(ui, chosen.clone(), TokenAct::Delete, Word::DID_DELETE, then.clone()));
}

/// `Restore`: at once.
pub fn restore(ui: Ui, chosen: Chosen) {
    restore_then(ui, chosen, || ());
}

/// The same, and then `then`.
pub fn restore_then(ui: Ui, chosen: Chosen, then: impl FnOnce() + 'static) {
    each_of(ui, chosen, TokenAct::Restore(Word::SUFFIX_RESTORED.now()), Word::DID_RESTORE, then);
}

/// `Delete permanently`, `Empty bin`: asks first.
pub fn purge(ui: Ui, chosen: Chosen, confirm: Word) {
    let question =
        Question { title: chosen.word(Word::ASK_PURGE), text: Word::ASK_PURGE_TEXT.into(), confirm, is_grave: true };
    ask(ui, question, move || {
        let said = chosen.word(Word::DID_PURGE);
        let command = Command::Tokens(TokenAct::Purge, chosen.ids.clone());
        spawn(async move {
            match ui.console.act(command).await {
                Ok(_) => ui.notices.say(said),
                Err(failure) => ui.fail(&failure),
            }
        });
    });
}

/// `Duplicate`: at once.
pub fn duplicate(ui: Ui, token: &Token) {
    let command = Command::Duplicate(token.id.clone(), Word::SUFFIX_COPY.now());
    spawn(async move {
        match ui.console.act(command).await {
            Ok(change) => {
                let copy = change.edits.iter().find_map(|edit| edit.after.as_ref()?.as_token());
                let name = copy.map(|token| token.settings.name.as_str().to_owned()).unwrap_or_default();
                ui.notices.offer_undo(move || Word::CREATED_BANNER.fill(&[&name]), change);
            }
            Err(failure) => ui.fail(&failure),
        }
    });
}

/// `Reset`: asks first. Then the new Auth Token is shown where it can be copied.
pub fn reset(ui: Ui, token: &Token) {
    let chosen = Chosen::one(token);
    let question = Question {
        title: chosen.word(Word::ASK_RESET),
        text: Word::ASK_RESET_TEXT.into(),
        confirm: Word::RESET_TOKEN,
        is_grave: true,
    };
    let (account, id) = (token.account.clone(), token.id.clone());
    ask(ui, question, move || {
        let (account, id) = (account.clone(), id.clone());
        ui.act_undoably(Command::Reset(id.clone()), chosen.word(Word::DID_RESET), move || {
            let credentials = Route::In(account, Screen::Token(id.clone(), Part::Credentials));
            ui.fresh.set(Some(id.as_str().to_owned()));
            if ui.route.get_untracked() != credentials {
                address::go(&credentials);
            }
        });
    });
}

/// `Upgrade Version`: to which one, and what that adds.
pub fn upgrade(ui: Ui, token: &Token) {
    let kind = ui.kind(&token.account);
    let (now, id, set) = (token.settings.version, token.id.clone(), token.settings.scopes);
    let higher: Vec<ApiVersion> = versions(kind).iter().copied().filter(|version| *version > now).rev().collect();
    let chosen = RwSignal::new(higher.first().map_or(now.number(), |version| version.number()));
    let body = move || {
        let options: Vec<_> = higher.iter().map(|version| version.number().to_string()).collect();
        let options = move || options.iter().map(|version| (version.clone(), version.clone())).collect();
        let field = Field {
            id: "upgrade-version",
            label: Word::API_VERSION,
            hint: Text::from(move || Word::UPGRADE_FROM.fill(&[&now.number().to_string()])),
            error: "".into(),
            required: true,
        };
        let choose = move |value: String| {
            if let Ok(number) = value.parse() {
                chosen.set(number);
            }
        };
        let added = move || {
            let version = ApiVersion::new(chosen.get());
            scopes(kind).filter(|scope| !scope.is_in(now) && scope.is_in(version)).collect::<Vec<_>>()
        };
        let count = move || {
            let added = added();
            let granted = added.iter().filter(|scope| set.contains(scope.id())).count();
            let text = if added.is_empty() { Word::UPGRADE_NOTHING } else { Word::UPGRADE_ADDS };
            let text = text.count(added.len(), &[]);
            if granted == 0 { text } else { [&text, " ", &Word::UPGRADE_GRANTED.count(granted, &[])].concat() }
        };
        let keys = move || added().iter().map(|scope| scope.id().number().to_string()).collect();
        let list = each(keys, move |key| operation_line(kind, key.parse().unwrap_or_default()));
        classed("div", "fields")
            .child(select_field(field, options, move || chosen.get().to_string(), choose))
            .child(el("p").attr("role", "status").text(count))
            .child(classed("ul", "operations").child(list))
            .into()
    };
    let name = token.settings.name.as_str().to_owned();
    let title = {
        let name = name.clone();
        Text::from(move || Word::ASK_UPGRADE.fill(&[&name]))
    };
    let confirm = Confirm { word: Word::UPGRADE_VERSION, is_grave: false };
    ask_with(ui, title, body, confirm, move || {
        let (name, number) = (name.clone(), chosen.get_untracked());
        let said = move || Word::DID_UPGRADE.fill(&[&name, &number.to_string()]);
        ui.act_undoably(Command::Upgrade(id.clone(), ApiVersion::new(number)), said, || ());
    });
}

/// An operation: its label, its method and its path.
pub fn operation_line(kind: scopeyard_core::account::AccountType, number: u8) -> El {
    let line = el("li");
    let Some(scope) = scope(kind, OperationId::new(number)) else { return line };
    line.child(el("span").text(move || operation_name(scope.operation)))
        .child(verbatim("span", "method").text(scope.operation.method.as_str()))
        .child(verbatim("span", "row-path").text(scope.path()))
}

/// The operations of a set, one a line.
pub fn operation_list(kind: scopeyard_core::account::AccountType, set: scopeyard_core::catalogue::ScopeSet) -> Node {
    classed("ul", "operations").children(set.iter().map(|id| operation_line(kind, id.number()))).into()
}
