//! `What is this string?`: a credential is told what it is, and can be disabled.

use super::acts::{self, Chosen, operation_list};
use super::catalogue::tabs;
use super::legacy::{half_words, reset_half};
use super::page::{heading, link, page};
use super::requests::token_name;
use crate::components::{Field, credential_field};
use crate::dom::{El, button, classed, el, switch};
use crate::i18n::{Word, ended, half_name, kind_name, language};
use crate::state::Ui;
use leptos::prelude::*;
use scopeyard_core::account::{Account, AccountType};
use scopeyard_core::catalogue::ScopeSet;
use scopeyard_core::credential::{CredentialError, Form, holds_live};
use scopeyard_core::gate::{Identified, Identity, Reacher, identify};
use scopeyard_core::id::{AccountId, TokenId};
use scopeyard_core::route::{Part, Route, Screen};
use scopeyard_core::token::Half;
use scopeyard_core::workspace::{Language, Record, Seen, Workspace};

/// The page that tells what a string is.
pub fn identify_page(ui: Ui, account: &AccountId) -> El {
    let (typed, live) = (RwSignal::new(String::new()), RwSignal::new(false));
    let field = Field {
        id: "string",
        label: Word::THE_STRING,
        hint: Word::THE_STRING_HINT.into(),
        error: "".into(),
        required: false,
    };
    // Drawn anew for another string, another state of what has it, and another language; not for whatever else changes.
    let drawn = RwSignal::new(0_u32);
    Effect::new(move |before: Option<(String, bool, Language, Known)>| {
        let known = ui.console.with(|workspace| known(workspace, identify(workspace, &typed.get())));
        let now = (typed.get(), live.get(), language(), known);
        if before.as_ref() != Some(&now) {
            drawn.update(|number| *number = number.wrapping_add(1));
        }
        now
    });
    // What is announced. The whole of it, with its list and its buttons, would be too much.
    let said = RwSignal::new(String::new());
    let verdict = switch(
        move || drawn.get().to_string(),
        move |_| {
            let text = untrack(|| typed.get());
            let identified = ui.console.peek(|workspace| identify(workspace, &text));
            let told = match untrack(|| live.get()) {
                true => Told::plain(Word::IS_LIVE, Word::IS_LIVE_TEXT.now().to_owned()),
                false if text.trim().is_empty() => {
                    said.set(String::new());
                    return el("div");
                }
                false => told(ui, &identified),
            };
            said.set([told.title.now(), ". ", &told.text].concat());
            told.draw()
        },
    );
    page()
        .child(heading(Word::WHAT_IS_THIS))
        .child(tabs(ui, account))
        .child(classed("p", "lead").text(Word::WHAT_IS_THIS_HINT))
        .child(
            classed("div", "fields identify")
                .child(credential_field(field, typed, live, holds_live, move |text| typed.set(text))),
        )
        .child(classed("p", "sr-only").attr("role", "status").text(move || said.get()))
        .child(verdict)
}

/// What the verdict on a string is made of: what it is, what has it, and the account of that.
type Known = (Identified, Option<Record>, Option<Account>);

fn known(workspace: &Workspace, identified: Identified) -> Known {
    let seen = match &identified.identity {
        Identity::Sid(seen) | Identity::AuthToken(seen) => Some(seen),
        _ => None,
    };
    let (record, account) = match seen {
        Some(Seen::OfToken(id) | Seen::Binned(id)) => {
            let token = workspace.token(id).or(workspace.binned(id)).cloned();
            let account = token.as_ref().map(|token| token.account.clone());
            (token.map(Box::new).map(Record::Token), account)
        }
        Some(Seen::OfLegacy(account)) => {
            (workspace.legacy(account).cloned().map(Box::new).map(Record::Legacy), Some(account.clone()))
        }
        _ => (None, None),
    };
    (identified, record, account.and_then(|account| workspace.account(&account).cloned()))
}

/// A verdict: what it is, what that means, and what can be done.
struct Told {
    title: Word,
    text: String,
    is_good: bool,
    more: Vec<El>,
}

impl Told {
    fn plain(title: Word, text: String) -> Self {
        Self { title, text, is_good: false, more: Vec::new() }
    }

    fn good(title: Word, text: String, more: Vec<El>) -> Self {
        Self { title, text, is_good: true, more }
    }

    fn draw(self) -> El {
        classed("section", if self.is_good { "panel verdict good" } else { "panel verdict" })
            .child(el("h2").text(self.title))
            .child(el("p").attr("dir", "auto").text(self.text))
            .children(self.more)
    }
}

fn told(ui: Ui, identified: &Identified) -> Told {
    let mut told = match &identified.identity {
        Identity::Sid(seen) => of_sandbox(ui, Word::IS_SID, seen, identified.half),
        Identity::AuthToken(seen) => of_sandbox(ui, Word::IS_AUTH_TOKEN, seen, identified.half),
        Identity::Damaged(error) => Told::plain(Word::IS_DAMAGED, damage(*error).now().to_owned()),
        Identity::Live => Told::plain(Word::IS_LIVE, Word::IS_LIVE_TEXT.now().to_owned()),
        Identity::Hash => Told::plain(Word::IS_HASH, Word::IS_HASH_TEXT.now().to_owned()),
        Identity::Neither => Told::plain(Word::IS_NEITHER, Word::IS_NEITHER_TEXT.now().to_owned()),
    };
    if !identified.forms.is_empty() {
        let forms: Vec<_> = identified.forms.iter().map(|form| form_name(*form).now()).collect();
        let read = Word::READ_FROM.fill(&[&forms.join(Word::LIST_COMMA.now())]);
        told.more.insert(0, classed("p", "field-hint").text(read));
    }
    told
}

/// What a form in which a credential was written is called.
const fn form_name(form: Form) -> Word {
    match form {
        Form::Invisible => Word::FORM_INVISIBLE,
        Form::FullWidth => Word::FORM_FULL_WIDTH,
        Form::BrokenLine => Word::FORM_BROKEN_LINE,
        Form::Percent => Word::FORM_PERCENT,
        Form::Escape => Word::FORM_ESCAPE,
        Form::QuotedPrintable => Word::FORM_QUOTED_PRINTABLE,
        Form::Base64 => Word::FORM_BASE64,
        Form::Hex => Word::FORM_HEX,
        Form::Spaced => Word::FORM_SPACED,
        Form::Surrounded => Word::FORM_SURROUNDED,
    }
}

const fn damage(error: CredentialError) -> Word {
    match error {
        CredentialError::Length => Word::DAMAGED_LENGTH,
        CredentialError::Mark => Word::DAMAGED_MARK,
        CredentialError::Characters => Word::DAMAGED_CHARACTERS,
        CredentialError::Checksum => Word::AUTH_MISTYPED,
    }
}

fn of_sandbox(ui: Ui, title: Word, seen: &Seen, half: Option<Half>) -> Told {
    let known = match seen {
        Seen::OfToken(id) => of_token(ui, title, id),
        Seen::OfLegacy(account) => of_legacy(ui, title, account, half),
        Seen::Binned(id) => Some(Told::good(title, Word::OF_BINNED.fill(&[&token_name(ui, id)]), Vec::new())),
        Seen::Retired(retired) => {
            Some(Told::good(title, ended(retired, Word::WAS_RESET, Word::WAS_DELETED), Vec::new()))
        }
        _ => None,
    };
    known.unwrap_or_else(|| Told::good(title, Word::AUTH_NOWHERE.now().to_owned(), Vec::new()))
}

fn of_token(ui: Ui, title: Word, id: &TokenId) -> Option<Told> {
    let (token, account, set) = ui.console.peek(|workspace| {
        let token = workspace.token(id)?.clone();
        let account = workspace.account(&token.account)?.clone();
        let set = if token.enabled && account.api {
            Reacher::Token(&token).all(workspace, &account.id)
        } else {
            ScopeSet::default()
        };
        Some((token, account, set))
    })?;
    let text =
        Word::OF_TOKEN.fill(&[token.settings.name.as_str(), account.name.as_str(), kind_name(account.kind).now()]);
    let address = Route::In(account.id.clone(), Screen::Token(token.id.clone(), Part::Overview)).address();
    let one = Chosen::one(&token);
    let able = if token.enabled {
        button("button danger").text(Word::DISABLE).click(move || acts::disable_at_once(ui, one.clone()))
    } else {
        button("button").text(Word::ENABLE).click(move || acts::enable(ui, one.clone()))
    };
    let ways = classed("div", "panel-do").child(able).child(link("button", Word::TO_THE_TOKEN, address));
    Some(Told::good(title, text, vec![ways, reached(account.kind, set)]))
}

fn of_legacy(ui: Ui, title: Word, account: &AccountId, half: Option<Half>) -> Option<Told> {
    let (account, set) = ui.console.peek(|workspace| {
        let account = workspace.legacy(account).and(workspace.account(account))?.clone();
        let reach = half.unwrap_or(Half::ReadWrite);
        let set = if account.api { Reacher::Legacy(reach).all(workspace, &account.id) } else { ScopeSet::default() };
        Some((account, set))
    })?;
    let name = half.map_or_else(|| Word::LEGACY_TOKENS.now().to_owned(), half_name);
    let address = Route::In(account.id.clone(), Screen::Legacy(Part::Credentials)).address();
    let text = Word::OF_TOKEN.fill(&[&name, account.name.as_str(), kind_name(account.kind).now()]);
    // Legacy tokens can't be disabled: another Auth Token is what ends this one.
    let stop = half.map(|half| {
        let id = account.id.clone();
        button("button danger").text(half_words(half).reset).click(move || reset_half(ui, &id, half))
    });
    let ways = classed("div", "panel-do").maybe(stop).child(link("button", Word::TO_THE_TOKEN, address));
    Some(Told::good(title, text, vec![ways, reached(account.kind, set)]))
}

/// What is reached, call by call.
fn reached(kind: AccountType, set: ScopeSet) -> El {
    let count =
        if set.is_empty() { Word::REACHES_NOTHING.now().to_owned() } else { Word::REACHES_COUNT.count(set.len(), &[]) };
    el("div").child(el("h3").text(count)).child(operation_list(kind, set))
}
