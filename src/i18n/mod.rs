//! The words on the screen, in both languages. A word is a constant of [`Word`], so none lacks a form. The page has one language at a
//! time; it is kept here, and whatever reads a word follows it.

mod acts;
mod errors;
mod words;

pub use acts::{act_words, ended};
pub use errors::{commit_error, email_error, emails_error, number_error, refusal, storage_error, text_error};
pub use words::{Word, grouped};

use crate::platform::intl::Collation;
use leptos::prelude::{ArcRwSignal, Get, GetUntracked, Set};
use scopeyard_core::account::{AccountType, Role};
use scopeyard_core::catalogue::{Operation, ScopeGroup};
use scopeyard_core::ports;
use scopeyard_core::token::Half;
use scopeyard_core::workspace::Language;
use std::sync::LazyLock;

static LANGUAGE: LazyLock<ArcRwSignal<Language>> = LazyLock::new(|| ArcRwSignal::new(Language::English));

/// The language of the screen; what calls it runs again when that changes.
#[must_use]
pub fn language() -> Language {
    LANGUAGE.get()
}

/// Speaks this language from now on.
pub fn speak(language: Language) {
    if LANGUAGE.get_untracked() != language {
        LANGUAGE.set(language);
    }
}

/// Items in the order of their names, as people of the language of the screen sort them.
#[must_use]
pub fn by_name<T>(items: Vec<T>, name: impl Fn(&T) -> &str) -> Vec<T> {
    ports::by_name(items, name, &Collation(language()))
}

/// The name of an account type.
#[must_use]
pub const fn kind_name(kind: AccountType) -> Word {
    match kind {
        AccountType::Brand => Word::BRAND,
        AccountType::Partner => Word::PARTNER,
        AccountType::Agency => Word::AGENCY,
    }
}

/// The name of a role.
#[must_use]
pub const fn role_name(role: Role) -> Word {
    match role {
        Role::AccountAdministrator => Word::ACCOUNT_ADMINISTRATOR,
        Role::ImplementationSpecialist => Word::IMPLEMENTATION_SPECIALIST,
        Role::Analyst => Word::ANALYST,
        Role::Finance => Word::FINANCE,
        Role::Custom => Word::CUSTOM,
    }
}

/// What one of the legacy tokens is called.
#[must_use]
pub fn half_name(half: Half) -> String {
    let name = if half == Half::ReadWrite { Word::READ_WRITE_NAME } else { Word::READ_ONLY_NAME };
    [Word::LEGACY_TOKENS.get(), " · ", name.get()].concat()
}

/// The label of an operation.
#[must_use]
pub fn operation_name(operation: &Operation) -> String {
    match language() {
        Language::English => operation.label_english(),
        Language::Chinese => operation.label_chinese(),
    }
}

/// The name of a category of scopes.
#[must_use]
pub fn group_name(group: ScopeGroup) -> String {
    match language() {
        Language::English => group.english(),
        Language::Chinese => group.chinese(),
    }
}
