//! `Settings`: what there is to set, in columns and groups. Every entry leads to something that works.

mod about;
mod accounts;
mod appearance;
mod data;
mod export;
mod import;
mod passphrase;
mod reveal;
mod storage;
mod users;
mod vault;

pub use export::export_tokens;
pub use passphrase::passphrase_field;

use super::page::{heading, link, page};
use super::safe::safe_page;
use crate::dom::{El, Node, classed, el};
use crate::i18n::Word;
use crate::state::Ui;
use about::about_page;
use accounts::{account_page, accounts_page, new_account_page};
use appearance::appearance_page;
use data::data_page;
use scopeyard_core::account::AccountType;
use scopeyard_core::id::AccountId;
use scopeyard_core::route::{Route, Screen};
use users::{user_page, users_page};

/// A screen of the settings.
pub fn draw(ui: Ui, account: &AccountId, screen: Screen) -> Node {
    match screen {
        Screen::Appearance => appearance_page(ui),
        Screen::Users => users_page(ui, account),
        Screen::User(user) => user_page(ui, account, user),
        Screen::Accounts => accounts_page(ui, account),
        Screen::Account => account_page(ui, account),
        Screen::NewAccount => new_account_page(ui, account),
        Screen::Data => data_page(ui, account),
        Screen::About => about_page(),
        // Seldom read, and long.
        Screen::Safe => safe_page(ui, account),
        _ => settings_page(ui, account),
    }
    .into()
}

/// The index of the settings.
fn settings_page(ui: Ui, account: &AccountId) -> El {
    let api = if ui.kind(account) == AccountType::Agency { Word::PLATFORM_REST } else { Word::API };
    let to = |screen: Screen| Route::In(account.clone(), screen).address();
    let people = entries(
        Word::ADMINISTRATION,
        [
            (Word::USERS, to(Screen::Users), Word::USERS_HINT),
            (Word::ACCOUNTS, to(Screen::Accounts), Word::ACCOUNTS_HINT),
        ],
    );
    let list = Route::tokens(account.clone()).address();
    let technical = entries(
        Word::TECHNICAL,
        [(api, list, Word::API_HINT), (Word::KEEPING_SAFE, to(Screen::Safe), Word::KEEPING_SAFE_HINT)],
    );
    let general = entries(
        Word::GENERAL,
        [
            (Word::LANGUAGE_AND_APPEARANCE, to(Screen::Appearance), Word::LANGUAGE_AND_APPEARANCE_HINT),
            (Word::DATA, to(Screen::Data), Word::DATA_HINT),
            (Word::ABOUT, to(Screen::About), Word::ABOUT_HINT),
        ],
    );
    page().child(heading(Word::SETTINGS)).child(
        classed("div", "columns")
            .child(column("column-account", Word::ACCOUNT).children(technical).children(people))
            .child(column("column-app", Word::THIS_APP).children(general)),
    )
}

fn column(id: &'static str, name: Word) -> El {
    el("section").attr("aria-labelledby", id).child(el("h2").attr("id", id).text(name))
}

/// A group of entries: label, address, hint.
fn entries(name: Word, entries: impl IntoIterator<Item = (Word, String, Word)>) -> [El; 2] {
    let lines =
        entries.into_iter().map(|(label, href, hint)| el("li").child(link("", label, href)).child(el("p").text(hint)));
    [el("h3").text(name), classed("ul", "entries").children(lines)]
}
