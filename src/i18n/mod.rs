//! The words on the screen, in both languages. A word is a field of [`Words`]; the compiler sees to it that each has
//! both forms. Words with gaps hold `{0}`, `{1}` … and are filled by [`fill`].

mod errors;
mod words;

pub use errors::{commit_error, emails_error, refusal, storage_error, text_error};
pub use words::Words;

use crate::dom::{El, Text, classed, el};
use crate::platform::{SystemClock, dates};
use leptos::prelude::*;
use scopeyard_core::account::{AccountType, Role};
use scopeyard_core::catalogue::{Operation, ScopeGroup};
use scopeyard_core::ports::{Clock, Timestamp};
use scopeyard_core::workspace::Language;

/// What the screen speaks.
#[derive(Clone, Copy)]
pub struct Speech(RwSignal<Language>);

impl Speech {
    /// Speaks this language at first.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self(RwSignal::new(language))
    }

    /// Speaks another language from now on.
    pub fn speak(self, language: Language) {
        if self.0.get_untracked() != language {
            self.0.set(language);
        }
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
    #[inline(never)]
    pub fn say(self, pick: fn(&Words) -> &'static str) -> Text {
        Text::from(move || pick(self.words()).to_owned())
    }

    /// A moment as seen from now in the gap of a pattern, the exact one on hover and for assistive technology.
    #[must_use]
    pub fn moment(self, at: Timestamp, pattern: fn(&Words) -> &'static str) -> El {
        let exact = move || dates::exact(self.language(), at);
        let relative = move || fill(pattern(self.words()), &[&dates::relative(self.language(), at, SystemClock.now())]);
        let aside = move || [" (", &exact(), ")"].concat();
        el("time").attr("title", exact).text(relative).child(classed("span", "sr-only").text(aside))
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
