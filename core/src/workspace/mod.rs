//! The aggregate. A [`Command`] is decided against the workspace and yields a [`Change`] or a [`Refusal`];
//! a change that has been stored is absorbed. Nothing else alters a workspace.

mod change;
mod command;
mod decide;
mod found;
mod record;
mod refusal;

pub use change::{Change, Edit};
pub use command::{Command, Ports};
pub use decide::decide;
pub use record::{Kind, Language, Preferences, Record, RecordKey, Theme};
pub use refusal::Refusal;

use crate::account::{Account, AccountType, User};
use crate::id::{AccountId, DraftId, TokenId, UserId};
use crate::ports::Normalize;
use crate::token::{self, Draft, DraftProblems, Token, TokenName, TokenSettings, fold};
use std::collections::BTreeMap;

/// Everything that the app knows, in memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    preferences: Preferences,
    accounts: BTreeMap<AccountId, Account>,
    users: BTreeMap<UserId, User>,
    tokens: BTreeMap<TokenId, Box<Token>>,
    drafts: BTreeMap<DraftId, Box<Draft>>,
}

impl Workspace {
    /// Language and appearance of this device.
    #[must_use]
    pub const fn preferences(&self) -> Preferences {
        self.preferences
    }

    /// All accounts: by type, then by age.
    #[must_use]
    pub fn accounts(&self) -> Vec<&Account> {
        let mut accounts: Vec<_> = self.accounts.values().collect();
        accounts.sort_by(|one, other| (one.kind, one.created, &one.id).cmp(&(other.kind, other.created, &other.id)));
        accounts
    }

    /// One account.
    #[must_use]
    pub fn account(&self, id: &AccountId) -> Option<&Account> {
        self.accounts.get(id)
    }

    /// The users of an account, by name.
    #[must_use]
    pub fn users(&self, account: &AccountId) -> Vec<&User> {
        let mut users: Vec<_> = self.users.values().filter(|user| user.account == *account).collect();
        users.sort_by_key(|user| fold(&user.name));
        users
    }

    /// One user.
    #[must_use]
    pub fn user(&self, id: &UserId) -> Option<&User> {
        self.users.get(id)
    }

    /// Whom the person in front of the app acts as in an account.
    #[must_use]
    pub fn acting(&self, account: &AccountId) -> Option<&User> {
        self.account(account).and_then(|account| self.user(&account.acting)).filter(|user| user.account == *account)
    }

    /// The tokens of an account, newest first.
    #[must_use]
    pub fn tokens(&self, account: &AccountId) -> Vec<&Token> {
        let mut tokens: Vec<&Token> =
            self.tokens.values().map(Box::as_ref).filter(|token| token.account == *account).collect();
        tokens.sort_by(|one, other| (other.created, &other.id).cmp(&(one.created, &one.id)));
        tokens
    }

    /// One token.
    #[must_use]
    pub fn token(&self, id: &TokenId) -> Option<&Token> {
        self.tokens.get(id).map(Box::as_ref)
    }

    /// One half-filled creation form.
    #[must_use]
    pub fn draft(&self, id: &DraftId) -> Option<&Draft> {
        self.drafts.get(id).map(Box::as_ref)
    }

    /// The half-filled creation forms of an account, oldest first.
    #[must_use]
    pub fn drafts(&self, account: &AccountId) -> Vec<&Draft> {
        let mut drafts: Vec<&Draft> =
            self.drafts.values().map(Box::as_ref).filter(|draft| draft.account == *account).collect();
        drafts.sort_by(|one, other| (one.created, &one.id).cmp(&(other.created, &other.id)));
        drafts
    }

    /// Whether a token of the account has this name, without regard to case.
    #[must_use]
    pub fn has_token_named(&self, account: &AccountId, name: &TokenName) -> bool {
        let folded = name.folded();
        self.tokens.values().any(|token| token.account == *account && token.settings.name.folded() == folded)
    }

    /// Checks a draft against its account. With an account that is gone, everything that depends on one is a problem.
    ///
    /// # Errors
    /// `DraftProblems`: everything that is wrong, at once.
    pub fn check_draft(&self, draft: &Draft, normalize: &dyn Normalize) -> Result<TokenSettings, Box<DraftProblems>> {
        let kind = self.account(&draft.account).map_or(AccountType::Brand, |account| account.kind);
        draft.check(kind, &InAccount { workspace: self, account: &draft.account }, normalize)
    }

    /// Whether nothing has been founded yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.accounts.is_empty()
    }

    /// The change that makes this workspace out of nothing.
    #[must_use]
    pub fn everything(&self) -> Change {
        let preferences = (self.preferences != Preferences::default()).then_some(Record::Preferences(self.preferences));
        let edits = preferences
            .into_iter()
            .chain(self.accounts.values().cloned().map(Record::Account))
            .chain(self.users.values().cloned().map(Record::User))
            .chain(self.tokens.values().cloned().map(Record::Token))
            .chain(self.drafts.values().cloned().map(Record::Draft))
            .map(Edit::put)
            .collect();
        Change { edits }
    }

    /// A record as it is now.
    #[must_use]
    pub fn record(&self, key: &RecordKey) -> Option<Record> {
        match key.kind {
            Kind::Meta => (key.id == Preferences::ID && self.preferences != Preferences::default())
                .then_some(Record::Preferences(self.preferences)),
            Kind::Account => {
                AccountId::parse(&key.id).and_then(|id| self.accounts.get(&id).cloned()).map(Record::Account)
            }
            Kind::User => UserId::parse(&key.id).and_then(|id| self.users.get(&id).cloned()).map(Record::User),
            Kind::Token => TokenId::parse(&key.id).and_then(|id| self.tokens.get(&id).cloned()).map(Record::Token),
            Kind::Draft => DraftId::parse(&key.id).and_then(|id| self.drafts.get(&id).cloned()).map(Record::Draft),
        }
    }

    /// Takes a stored change into memory.
    pub fn absorb(&mut self, change: Change) {
        for edit in change.edits {
            match (edit.before, edit.after) {
                (_, Some(record)) => self.put(record),
                (Some(record), None) => self.remove(&record),
                (None, None) => {}
            }
        }
    }

    /// Takes one stored record into memory.
    pub fn put(&mut self, record: Record) {
        match record {
            Record::Preferences(preferences) => self.preferences = preferences,
            Record::Account(account) => drop(self.accounts.insert(account.id.clone(), account)),
            Record::User(user) => drop(self.users.insert(user.id.clone(), user)),
            Record::Token(token) => drop(self.tokens.insert(token.id.clone(), token)),
            Record::Draft(draft) => drop(self.drafts.insert(draft.id.clone(), draft)),
        }
    }

    fn remove(&mut self, record: &Record) {
        match record {
            Record::Preferences(_) => self.preferences = Preferences::default(),
            Record::Account(account) => drop(self.accounts.remove(&account.id)),
            Record::User(user) => drop(self.users.remove(&user.id)),
            Record::Token(token) => drop(self.tokens.remove(&token.id)),
            Record::Draft(draft) => drop(self.drafts.remove(&draft.id)),
        }
    }
}

/// One account's names and users: what a draft is checked against.
struct InAccount<'a> {
    workspace: &'a Workspace,
    account: &'a AccountId,
}

impl token::Surroundings for InAccount<'_> {
    fn is_taken(&self, name: &TokenName) -> bool {
        self.workspace.has_token_named(self.account, name)
    }
    fn is_user(&self, user: &UserId) -> bool {
        self.workspace.user(user).is_some_and(|user| user.account == *self.account)
    }
}
