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

pub use about::about_page;
pub use accounts::{account_page, accounts_page, new_account_page};
pub use appearance::appearance_page;
pub use data::data_page;
pub use export::export_tokens;
pub use passphrase::passphrase_field;
pub use users::{user_page, users_page};

use super::page::{heading, link, page};
use crate::dom::{El, classed, el};
use crate::i18n::Word;
use crate::state::Ui;
use scopeyard_core::account::AccountType;
use scopeyard_core::id::AccountId;
use scopeyard_core::route::{Route, Screen};

/// The index of the settings.
pub fn settings_page(ui: Ui, account: &AccountId) -> El {
    let api = if ui.kind(account) == AccountType::Agency { Word::PlatformRest } else { Word::Api };
    let to = |screen: Screen| Route::In(account.clone(), screen).address();
    let people = entries(
        Word::Administration,
        [(Word::Users, to(Screen::Users), Word::UsersHint), (Word::Accounts, to(Screen::Accounts), Word::AccountsHint)],
    );
    let list = Route::tokens(account.clone()).address();
    let technical = entries(
        Word::Technical,
        [(api, list, Word::ApiHint), (Word::KeepingSafe, to(Screen::Safe), Word::KeepingSafeHint)],
    );
    let general = entries(
        Word::General,
        [
            (Word::LanguageAndAppearance, to(Screen::Appearance), Word::LanguageAndAppearanceHint),
            (Word::Data, to(Screen::Data), Word::DataHint),
            (Word::About, to(Screen::About), Word::AboutHint),
        ],
    );
    page().child(heading(Word::Settings)).child(
        classed("div", "columns")
            .child(column("column-account", Word::Account).children(technical).children(people))
            .child(column("column-app", Word::ThisApp).children(general)),
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
