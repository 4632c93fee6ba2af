use super::{Console, Failure, Notices};
use crate::dom::spawn;
use crate::i18n::Speech;
use leptos::prelude::*;
use scopeyard_core::account::{Account, AccountType};
use scopeyard_core::id::AccountId;
use scopeyard_core::route::Route;
use scopeyard_core::workspace::Command;

/// What every view is handed.
#[derive(Clone, Copy)]
pub struct Ui {
    /// The workspace, and the way to change it.
    pub console: Console,
    /// The message of the last act.
    pub notices: Notices,
    /// The language.
    pub speech: Speech,
    /// Where the address leads.
    pub route: RwSignal<Route>,
}

impl Ui {
    /// Does a command whose only outcome is what it changes; says so if it fails.
    pub fn act(self, command: Command) {
        spawn(async move {
            if let Err(failure) = self.console.act(command).await {
                self.fail(&failure);
            }
        });
    }

    /// Says that something failed.
    pub fn fail(self, failure: &Failure) {
        self.notices.fail(failure.words(self.speech.words_now()));
    }

    /// The account, as it is now; what calls it follows it.
    #[must_use]
    pub fn account(self, id: &AccountId) -> Option<Account> {
        self.console.with(|workspace| workspace.account(id).cloned())
    }

    /// The account's type, which never changes.
    #[must_use]
    pub fn kind(self, id: &AccountId) -> AccountType {
        self.console.peek(|workspace| workspace.account(id).map_or(AccountType::Brand, |account| account.kind))
    }
}
