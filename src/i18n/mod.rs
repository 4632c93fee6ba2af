//! The words on the screen, in both languages. A word is a field of [`Words`]; the compiler sees to it that each has
//! both forms. Words with gaps hold `{0}`, `{1}` … and are filled by [`fill`].

mod errors;
mod words;

pub use errors::{commit_error, emails_error, refusal, storage_error, text_error};
pub use words::Words;

use leptos::prelude::*;
use scopeyard_core::account::{AccountType, Role};
use scopeyard_core::catalogue::{Operation, ScopeGroup};
use scopeyard_core::workspace::Language;

/// The language of the screen, given by context.
#[derive(Clone, Copy)]
pub struct Speech(Signal<Language>);

impl Speech {
    /// Speaks the language that the signal says.
    #[must_use]
    pub const fn new(language: Signal<Language>) -> Self {
        Self(language)
    }

    /// The speech of the app.
    #[must_use]
    pub fn use_it() -> Self {
        use_context().unwrap_or_else(|| Self(Signal::stored(Language::English)))
    }

    /// The language now; what calls it runs again when it changes.
    #[must_use]
    pub fn language(self) -> Language {
        self.0.get()
    }

    /// The words of the language now; what calls it runs again when it changes.
    #[must_use]
    pub fn words(self) -> &'static Words {
        Words::of(self.language())
    }

    /// The words of the language now, for what happens once (a message, say).
    #[must_use]
    pub fn words_now(self) -> &'static Words {
        Words::of(self.0.get_untracked())
    }

    /// One word, that follows the language.
    #[must_use]
    pub fn say(self, pick: fn(&Words) -> &'static str) -> Signal<String> {
        Signal::derive(move || pick(self.words()).to_owned())
    }

    /// The name of an account type.
    #[must_use]
    pub fn kind(self, kind: AccountType) -> &'static str {
        let words = self.words();
        match kind {
            AccountType::Brand => words.brand,
            AccountType::Partner => words.partner,
            AccountType::Agency => words.agency,
        }
    }

    /// The name of a role.
    #[must_use]
    pub fn role(self, role: Role) -> &'static str {
        let words = self.words();
        match role {
            Role::AccountAdministrator => words.account_administrator,
            Role::ImplementationSpecialist => words.implementation_specialist,
            Role::Analyst => words.analyst,
            Role::Finance => words.finance,
            Role::Custom => words.custom,
        }
    }

    /// The label of an operation.
    #[must_use]
    pub fn operation(self, operation: &Operation) -> String {
        match self.language() {
            Language::English => operation.label_english(),
            Language::Chinese => operation.label_chinese(),
        }
    }

    /// The name of a category of scopes.
    #[must_use]
    pub fn group(self, group: ScopeGroup) -> String {
        match self.language() {
            Language::English => group.english(),
            Language::Chinese => group.chinese(),
        }
    }
}

/// Puts `values` into the gaps `{0}`, `{1}` … of `pattern`.
#[must_use]
pub fn fill(pattern: &str, values: &[&str]) -> String {
    let mut text = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        match after.split_once('}') {
            Some((number, behind)) => {
                text.push_str(number.parse::<usize>().ok().and_then(|gap| values.get(gap)).copied().unwrap_or(""));
                rest = behind;
            }
            None => rest = after,
        }
    }
    text.push_str(rest);
    text
}

/// The same pattern for one and for several: `one|several`. Chinese has no such difference and no `|`.
#[must_use]
pub fn plural(pattern: &'static str, count: usize) -> &'static str {
    match pattern.split_once('|') {
        Some((one, _)) if count == 1 => one,
        Some((_, several)) => several,
        None => pattern,
    }
}
