//! Accounts: all of them, this one, a new one.

use super::super::ask::{Question, ask};
use super::super::page::{crumbs, heading, link, page};
use super::reveal::Reveal;
use super::users::{may_govern, only_administrators};
use crate::components::{Field, select_field, text_field};
use crate::dom::{El, Text, button, classed, each, el, spawn, verbatim, when};
use crate::i18n::{Word, by_name, kind_name, number_error, text_error};
use crate::platform::BrowserText;
use crate::state::Ui;
use leptos::prelude::*;
use scopeyard_core::account::{Account, AccountForm, AccountProblems, AccountType};
use scopeyard_core::id::AccountId;
use scopeyard_core::route::{Route, Screen};
use scopeyard_core::workspace::{Command, Record};
use web_sys::Event;

/// All accounts.
pub fn accounts_page(ui: Ui, account: &AccountId) -> El {
    let key = |account: &Account| [account.id.as_str(), " ", account.name.as_str()].concat();
    let keys = move || {
        ui.console.with(|workspace| {
            by_name(workspace.accounts(), |account| account.name.as_str()).into_iter().map(key).collect::<Vec<String>>()
        })
    };
    let lines = each(keys, move |key| {
        let account = key.split(' ').next().and_then(AccountId::parse);
        let account = account.and_then(|id| ui.console.peek(|workspace| workspace.account(&id).cloned()));
        el("li").children(account.map(line))
    });
    let (may, told, add) = (account.clone(), account.clone(), account.clone());
    let add = when(
        move || may_govern(ui, &may),
        move || link("button primary", Word::ADD_ACCOUNT, Route::In(add.clone(), Screen::NewAccount).address()),
    );
    let note = when(move || !may_govern(ui, &told), only_administrators);
    page()
        .child(crumbs(Word::SETTINGS, Route::In(account.clone(), Screen::Settings).address(), Word::ACCOUNTS))
        .child(classed("div", "page-head").child(heading(Word::ACCOUNTS)).child(add))
        .child(note)
        .child(classed("ul", "cards").attr("aria-label", Word::ACCOUNTS).child(lines))
}

fn line(account: Account) -> El {
    let address = Route::In(account.id.clone(), Screen::Account).address();
    let demo = account.demo.then(|| classed("span", "tag").text(Word::DEMO));
    classed("div", "card").child(
        classed("div", "card-body")
            .child(
                classed("div", "card-head")
                    .child(link("card-name", "", address).child(el("bdi").text(account.name.as_str().to_owned())))
                    .child(classed("span", "tag").text(kind_name(account.kind)))
                    .maybe(demo),
            )
            .child(
                classed("div", "card-facts")
                    .child(verbatim("span", "mono").text(account.number.to_string()))
                    .child(el("span").text(if account.api { Word::API_IS_ON } else { Word::API_OFF })),
            ),
    )
}

fn name_field(reveal: Reveal<AccountProblems>) -> Field {
    Field {
        id: "account-name",
        label: Word::NAME,
        hint: "".into(),
        error: reveal.fault(|problems| problems.name.map(text_error)),
        required: true,
    }
}

/// This account: its name, and its end.
pub fn account_page(ui: Ui, account: &AccountId) -> El {
    let Some(found) = ui.console.peek(|workspace| workspace.account(account).cloned()) else { return page() };
    let stored = found.name.as_str().to_owned();
    let form = RwSignal::new(AccountForm { kind: found.kind, name: stored.clone(), number: String::new() });
    ui.unsaved.set_value(Some(std::rc::Rc::new(move || form.with_untracked(|form| form.name != stored))));
    on_cleanup(move || ui.unsaved.set_value(None));
    let check = move || form.with(|form| form.check(&|_| false, &BrowserText)).err().unwrap_or_default();
    let reveal = Reveal::new(check);
    let back = Route::In(account.clone(), Screen::Accounts);
    let (id, list) = (account.clone(), back.clone());
    let submit = move |event: Event| {
        event.prevent_default();
        if reveal.shows_fault(|problems| problems.name.map(|_| "account-name")) {
            return;
        }
        let (command, list) = (Command::RenameAccount(id.clone(), form.get_untracked().name), list.clone());
        spawn(async move {
            match ui.console.act(command).await {
                Ok(_) => {
                    ui.go(&list);
                    ui.notices.say(Word::SAVED);
                }
                Err(failure) => ui.fail(&failure),
            }
        });
    };
    let facts = [kind_name(found.kind).into(), Text::from(found.number.to_string())];
    let told = account.clone();
    classed("form", "page wizard")
        .attr("novalidate", "")
        .on("submit", submit)
        .child(crumbs(Word::ACCOUNTS, back.address(), found.name.as_str().to_owned()))
        .child(heading(Word::EDIT_ACCOUNT))
        .child(classed("p", "lead").children(facts.map(|fact| classed("span", "tag").text(fact))))
        .child(when(move || !may_govern(ui, &told), only_administrators))
        .child(classed("div", "fields").child(text_field(
            name_field(reveal),
            move || form.with(|form| form.name.clone()),
            move |text| form.update(|form| form.name = text),
        )))
        .child(
            classed("div", "wizard-do")
                .child(classed("button", "button primary").attr("type", "submit").text(Word::SAVE))
                .child(link("button", Word::CANCEL, back.address()))
                .child(classed("span", "bar-gap"))
                .child(button("button danger").text(Word::REMOVE_ACCOUNT).click(move || ask_remove(ui, &found))),
        )
}

fn ask_remove(ui: Ui, account: &Account) {
    let (id, name) = (account.id.clone(), account.name.as_str().to_owned());
    let asked = name.clone();
    let question = Question {
        title: Text::from(move || Word::ASK_REMOVE_ACCOUNT.fill(&[&asked])),
        text: Word::ASK_REMOVE_ACCOUNT_TEXT.into(),
        confirm: Word::REMOVE_ACCOUNT,
        is_grave: true,
    };
    ask(ui, question, move || {
        let name = name.clone();
        let said = move || Word::DID_REMOVE_ACCOUNT.fill(&[&name]);
        // The first account that is left: this one's screens are gone.
        ui.act_undoably(Command::RemoveAccount(id.clone()), said, move || ui.go(&Route::Home));
    });
}

/// A new account.
pub fn new_account_page(ui: Ui, account: &AccountId) -> El {
    let first = AccountForm { kind: AccountType::Brand, name: String::new(), number: String::new() };
    let form = RwSignal::new(first.clone());
    ui.unsaved.set_value(Some(std::rc::Rc::new(move || form.with_untracked(|form| *form != first))));
    on_cleanup(move || ui.unsaved.set_value(None));
    let check = move || {
        let is_taken = |number| ui.console.with(|workspace| workspace.has_number(number));
        form.with(|form| form.check(&is_taken, &BrowserText)).err().unwrap_or_default()
    };
    let reveal = Reveal::new(check);
    let back = Route::In(account.clone(), Screen::Accounts);
    let from = account.clone();
    let submit = move |event: Event| {
        event.prevent_default();
        let fault = |problems: &AccountProblems| {
            let number = problems.number.map(|_| "account-number");
            problems.name.map(|_| "account-name").or(number)
        };
        if reveal.shows_fault(fault) {
            return;
        }
        let command = Command::AddAccount(from.clone(), form.get_untracked());
        spawn(async move {
            match ui.console.act(command).await {
                Ok(change) => {
                    let made = change.edits.into_iter().find_map(|edit| match edit.after {
                        Some(Record::Account(account)) => Some(account.id),
                        _ => None,
                    });
                    if let Some(account) = made {
                        ui.go(&Route::tokens(account));
                    }
                    ui.notices.say(Word::SAVED);
                }
                Err(failure) => ui.fail(&failure),
            }
        });
    };
    let kind = Field {
        id: "account-kind",
        label: Word::ACCOUNT_TYPE_NAME,
        hint: Word::ACCOUNT_TYPE_HINT.into(),
        error: "".into(),
        required: true,
    };
    let number = Field {
        id: "account-number",
        label: Word::ACCOUNT_NUMBER,
        hint: Word::ACCOUNT_NUMBER_HINT.into(),
        error: reveal.fault(|problems| problems.number.map(number_error)),
        required: false,
    };
    let options =
        || AccountType::ALL.iter().map(|kind| (kind.as_str().to_owned(), kind_name(*kind).get().to_owned())).collect();
    let choose = move |value: String| {
        if let Some(kind) = AccountType::parse(&value) {
            form.update(|form| form.kind = kind);
        }
    };
    let told = account.clone();
    classed("form", "page wizard")
        .attr("novalidate", "")
        .on("submit", submit)
        .child(crumbs(Word::ACCOUNTS, back.address(), Word::ADD_ACCOUNT))
        .child(heading(Word::ADD_ACCOUNT))
        .child(when(move || !may_govern(ui, &told), only_administrators))
        .child(
            classed("div", "fields")
                .child(select_field(kind, options, move || form.with(|form| form.kind.as_str().to_owned()), choose))
                .child(text_field(
                    name_field(reveal),
                    move || form.with(|form| form.name.clone()),
                    move |text| form.update(|form| form.name = text),
                ))
                .child(text_field(
                    number,
                    move || form.with(|form| form.number.clone()),
                    move |text| form.update(|form| form.number = text),
                )),
        )
        .child(
            classed("div", "wizard-do")
                .child(classed("button", "button primary").attr("type", "submit").text(Word::SAVE))
                .child(link("button", Word::CANCEL, back.address())),
        )
}
