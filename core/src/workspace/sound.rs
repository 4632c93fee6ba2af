//! What must be so in every workspace.

use super::{Kind, Record, RecordKey, Workspace};
use crate::account::Account;
use crate::token::Token;

impl Workspace {
    /// Whether the records with these keys, there or gone, fit in with all others: nothing is part of an account that is not
    /// there, no two accounts have one number, each has an administrator and somebody to act as, no two tokens of an account
    /// have one name, and each token's primary contact is a user of its account.
    #[must_use]
    pub fn is_sound(&self, keys: &[RecordKey]) -> bool {
        keys.iter().all(|key| match self.record(key) {
            Some(record) => self.fits(record),
            None => !self.is_missed(key),
        }) && (keys.iter().all(|key| !matches!(key.kind, Kind::User | Kind::Account)) || self.is_governed())
    }

    fn fits(&self, record: &Record) -> bool {
        let has_account = record.part_of().is_none_or(|account| self.account(account).is_some());
        let is_sound = match record {
            Record::Account(account) => self.has_own_number(account),
            Record::Token(token) => self.is_sound_token(token),
            _ => true,
        };
        has_account && is_sound
    }

    fn has_own_number(&self, account: &Account) -> bool {
        self.accounts().iter().filter(|other| other.number == account.number).count() == 1
    }

    fn is_sound_token(&self, token: &Token) -> bool {
        let has_contact = self.user(&token.settings.contact).is_some_and(|user| user.account == token.account);
        let name = token.settings.name.folded();
        let is_same = |other: &&Token| other.settings.name.folded() == name;
        has_contact && (token.deleted.is_some() || self.live(&token.account).filter(is_same).count() == 1)
    }

    /// Whether something still stands on a record that is gone.
    fn is_missed(&self, key: &RecordKey) -> bool {
        match key.kind {
            Kind::Account => {
                self.records.values().any(|record| record.part_of().is_some_and(|id| id.as_str() == key.id))
            }
            Kind::User => {
                let mut tokens = self.of(Kind::Token).filter_map(Record::as_token);
                tokens.any(|token| token.settings.contact.as_str() == key.id)
            }
            _ => false,
        }
    }

    /// Whether each account has an administrator and somebody to act as.
    fn is_governed(&self) -> bool {
        self.accounts().iter().all(|account| {
            let has_administrator = self.users(&account.id).iter().any(|user| user.role.manages_accounts());
            has_administrator && self.acting(&account.id).is_some()
        })
    }
}
