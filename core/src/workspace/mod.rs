//! The aggregate. A [`Command`] is decided against the workspace and yields a [`Change`] or a [`Refusal`];
//! a change that has been stored is absorbed. Nothing else alters a workspace.

mod change;
mod command;
mod decide;
mod found;
mod record;
mod refusal;
#[cfg(test)]
mod tests;

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

/// Everything that the app knows, in memory: its records by their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    records: BTreeMap<RecordKey, Record>,
}

/// Records in the order of a number, then of a text.
fn ordered(mut rows: Vec<(u64, String, &Record)>) -> impl Iterator<Item = &Record> {
    rows.sort_unstable_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    rows.into_iter().map(|(_, _, record)| record)
}

impl Workspace {
    fn get(&self, kind: Kind, id: &str) -> Option<&Record> {
        self.records.get(&RecordKey { kind, id: id.to_owned() })
    }

    /// All records of a kind.
    fn of(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        let first = RecordKey { kind, id: String::new() };
        self.records.range(first..).take_while(move |(key, _)| key.kind == kind).map(|(_, record)| record)
    }

    /// Language and appearance of this device.
    #[must_use]
    pub fn preferences(&self) -> Preferences {
        match self.get(Kind::Meta, Preferences::ID) {
            Some(Record::Preferences(preferences)) => *preferences,
            _ => Preferences::default(),
        }
    }

    /// All accounts: by type, then by age.
    #[must_use]
    pub fn accounts(&self) -> Vec<&Account> {
        let rows = self.of(Kind::Account).filter_map(Record::as_account).zip(self.of(Kind::Account));
        // Times have fewer than 60 bits for the next thirty million years; the type goes above them.
        let rows = rows.map(|(account, record)| {
            let rank = (account.kind as u64) << 60 | account.created.0;
            (rank, account.id.as_str().to_owned(), record)
        });
        ordered(rows.collect()).filter_map(Record::as_account).collect()
    }

    /// One account.
    #[must_use]
    pub fn account(&self, id: &AccountId) -> Option<&Account> {
        self.get(Kind::Account, id.as_str()).and_then(Record::as_account)
    }

    /// The users of an account, by name.
    #[must_use]
    pub fn users(&self, account: &AccountId) -> Vec<&User> {
        let rows = self.of(Kind::User).filter_map(|record| {
            let user = record.as_user().filter(|user| user.account == *account)?;
            Some((0, fold(&user.name), record))
        });
        ordered(rows.collect()).filter_map(Record::as_user).collect()
    }

    /// One user.
    #[must_use]
    pub fn user(&self, id: &UserId) -> Option<&User> {
        self.get(Kind::User, id.as_str()).and_then(Record::as_user)
    }

    /// Whom the person in front of the app acts as in an account.
    #[must_use]
    pub fn acting(&self, account: &AccountId) -> Option<&User> {
        self.account(account).and_then(|account| self.user(&account.acting)).filter(|user| user.account == *account)
    }

    /// The tokens of an account, newest first.
    #[must_use]
    pub fn tokens(&self, account: &AccountId) -> Vec<&Token> {
        let rows = self.of(Kind::Token).filter_map(|record| {
            let token = record.as_token().filter(|token| token.account == *account)?;
            Some((u64::MAX - token.created.0, token.id.as_str().to_owned(), record))
        });
        ordered(rows.collect()).filter_map(Record::as_token).collect()
    }

    /// One token.
    #[must_use]
    pub fn token(&self, id: &TokenId) -> Option<&Token> {
        self.get(Kind::Token, id.as_str()).and_then(Record::as_token)
    }

    /// One half-filled creation form.
    #[must_use]
    pub fn draft(&self, id: &DraftId) -> Option<&Draft> {
        self.get(Kind::Draft, id.as_str()).and_then(Record::as_draft)
    }

    /// The half-filled creation forms of an account, oldest first. One that nobody has entered anything in is not among them.
    #[must_use]
    pub fn drafts(&self, account: &AccountId) -> Vec<&Draft> {
        self.all_drafts(account).into_iter().filter(|draft| !draft.is_untouched()).collect()
    }

    /// A creation form of the account that was begun, and that nobody has entered anything in.
    #[must_use]
    pub fn untouched_draft(&self, account: &AccountId) -> Option<&Draft> {
        self.all_drafts(account).into_iter().find(|draft| draft.is_untouched())
    }

    fn all_drafts(&self, account: &AccountId) -> Vec<&Draft> {
        let rows = self.of(Kind::Draft).filter_map(|record| {
            let draft = record.as_draft().filter(|draft| draft.account == *account)?;
            Some((draft.created.0, draft.id.as_str().to_owned(), record))
        });
        ordered(rows.collect()).filter_map(Record::as_draft).collect()
    }

    /// Whether a token of the account has this name, without regard to case.
    #[must_use]
    pub fn has_token_named(&self, account: &AccountId, name: &TokenName) -> bool {
        let folded = name.folded();
        self.of(Kind::Token)
            .filter_map(Record::as_token)
            .any(|token| token.account == *account && token.settings.name.folded() == folded)
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
        self.of(Kind::Account).next().is_none()
    }

    /// The change that makes this workspace out of nothing.
    #[must_use]
    pub fn everything(&self) -> Change {
        Change { edits: self.records.values().cloned().map(Edit::put).collect() }
    }

    /// A record as it is now.
    #[must_use]
    pub fn record(&self, key: &RecordKey) -> Option<&Record> {
        self.records.get(key)
    }

    /// Takes a stored change into memory.
    pub fn absorb(&mut self, change: Change) {
        for edit in change.edits {
            match (edit.before, edit.after) {
                (_, Some(record)) => self.put(record),
                (Some(record), None) => drop(self.records.remove(&record.key())),
                (None, None) => {}
            }
        }
    }

    /// Takes one stored record into memory.
    pub fn put(&mut self, record: Record) {
        self.records.insert(record.key(), record);
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
