use super::{Console, Failure, Notices};
use crate::dom::spawn;
use leptos::prelude::*;
use scopeyard_core::account::{Account, AccountType};
use scopeyard_core::id::{AccountId, UserId};
use scopeyard_core::route::Route;
use scopeyard_core::workspace::Command;
use std::ops::Deref;

/// What every view is handed: one pointer, since every closure in a view holds it. It lives as long as the page.
#[derive(Clone, Copy)]
pub struct Ui(&'static Parts);

/// What a [`Ui`] points to.
pub struct Parts {
    /// The workspace, and the way to change it.
    pub console: Console,
    /// The message of the last act.
    pub notices: Notices,
    /// Where the address leads.
    pub route: RwSignal<Route>,
    /// What gets the focus on the next screen, if not its heading.
    pub landing: StoredValue<Option<&'static str>>,
}

impl Deref for Ui {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

impl Ui {
    /// What the views of this page are handed.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        Self(Box::leak(Box::new(parts)))
    }

    /// Does a command whose only outcome is what it changes; says so if it fails.
    pub fn act(self, command: Command) {
        spawn(async move {
            if let Err(failure) = self.console.act(command).await {
                self.fail(&failure);
            }
        });
    }

    /// On the next screen the element with this id gets the focus, instead of the heading.
    pub fn land_on(self, id: Option<&'static str>) {
        self.landing.set_value(id);
    }

    /// Acts as somebody else. What was said to the one before is not for them.
    pub fn act_as(self, account: AccountId, user: UserId) {
        self.notices.dismiss();
        self.act(Command::ActAs(account, user));
    }

    /// Says that something failed.
    pub fn fail(self, failure: &Failure) {
        self.notices.fail(failure.words());
    }

    /// The account, as it is now; what calls it follows it.
    #[must_use]
    pub fn account(self, id: &AccountId) -> Option<Account> {
        self.console.with(|workspace| workspace.account(id).cloned())
    }

    /// The account's name, as it is now; what calls it follows it.
    #[must_use]
    pub fn account_name(self, id: &AccountId) -> String {
        self.console.with(|workspace| workspace.account(id).map(|account| account.name.clone())).unwrap_or_default()
    }

    /// The account's type, which never changes.
    #[must_use]
    pub fn kind(self, id: &AccountId) -> AccountType {
        self.console.peek(|workspace| workspace.account(id).map_or(AccountType::Brand, |account| account.kind))
    }
}
