use super::{Console, Dialogs, Failure, Notices, Sandbox};
use crate::dom::{Text, spawn};
use crate::i18n::Word;
use crate::platform::address;
use leptos::prelude::*;
use scopeyard_core::account::{Account, AccountType};
use scopeyard_core::id::{AccountId, UserId};
use scopeyard_core::route::{Route, Screen};
use scopeyard_core::workspace::{Change, Command};
use std::ops::Deref;
use std::rc::Rc;

/// What every view is handed: one pointer, since every closure in a view holds it. It lives as long as the page.
#[derive(Clone, Copy)]
pub struct Ui(&'static Parts);

/// What a [`Ui`] points to.
pub struct Parts {
    /// The workspace, and the way to change it.
    pub console: Console,
    /// The sandbox: what calls of the API meet.
    pub sandbox: Sandbox,
    /// The message of the last act.
    pub notices: Notices,
    /// The dialog, if one is open.
    pub dialogs: Dialogs,
    /// Where the address leads.
    pub route: RwSignal<Route>,
    /// The place of the present history entry.
    pub position: StoredValue<i32>,
    /// What gets the focus on the next screen, if not its heading.
    pub landing: StoredValue<Option<&'static str>>,
    /// Says whether the screen holds something unsaved.
    pub unsaved: StoredValue<Option<Rc<dyn Fn() -> bool>>, LocalStorage>,
    /// Whether one has gone from the first screen to another, or changed it: then the focus is minded.
    pub has_moved: StoredValue<bool>,
    /// The id of what has just got a new Auth Token, which is shown then.
    pub fresh: RwSignal<Option<String>>,
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
        self.act_or(command, || ());
    }

    /// The same for a control that shows at once what is wanted. If the command fails, `reset` makes it show again what is so.
    pub fn act_or(self, command: Command, reset: impl FnOnce() + 'static) {
        self.has_moved.set_value(true);
        spawn(async move {
            if let Err(failure) = self.console.act(command).await {
                reset();
                self.fail(&failure);
            }
        });
    }

    /// Does a command, and then says `done`, with a way to take it back. `then` follows if it was done.
    pub fn act_undoably(self, command: Command, done: impl Into<Text>, then: impl FnOnce() + 'static) {
        let done = done.into();
        spawn(async move {
            match self.console.act(command).await {
                Ok(change) => {
                    if !change.edits.is_empty() {
                        self.notices.offer_undo(done, change);
                    }
                    then();
                }
                Err(failure) => self.fail(&failure),
            }
        });
    }

    /// Goes to the page of data, in the account that one is in.
    pub fn go_to_data(self) {
        if let Route::In(account, _) = self.route.get_untracked() {
            address::go(&Route::In(account, Screen::Data));
        }
    }

    /// Takes back what a message tells of.
    pub fn undo(self, change: Rc<Change>) {
        let command = Command::Undo(Box::new(Change::clone(&change)));
        spawn(async move {
            match self.console.act(command).await {
                Ok(_) => {
                    self.fresh.set(None);
                    self.notices.say(Word::UNDONE);
                }
                // What could not be stored now can be tried again: the change is nowhere else.
                Err(failure) if !failure.is_refusal() => self.notices.fail_undo(failure.words(), change),
                Err(failure) => self.fail(&failure),
            }
        });
    }

    /// Whether the screen holds something unsaved.
    #[must_use]
    pub fn is_unsaved(self) -> bool {
        self.unsaved.get_value().is_some_and(|is_unsaved| is_unsaved())
    }

    /// Goes to a screen, without asking for what is unsaved on this one.
    pub fn go(self, route: &Route) {
        self.unsaved.set_value(None);
        address::go(route);
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
        self.console
            .with(|workspace| workspace.account(id).map(|account| account.name.as_str().to_owned()))
            .unwrap_or_default()
    }

    /// The account's type, which never changes.
    #[must_use]
    pub fn kind(self, id: &AccountId) -> AccountType {
        self.console.peek(|workspace| workspace.account(id).map_or(AccountType::Brand, |account| account.kind))
    }
}
