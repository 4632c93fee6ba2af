//! What must be so in every workspace.

use super::{Edit, Kind, Record, Workspace};
use crate::account::Account;
use crate::id::AccountId;
use crate::token::Token;
use std::collections::{BTreeMap, BTreeSet};

/// How many tokens of an account, those in the bin apart, have each name (folded).
type Names<'a> = BTreeMap<&'a AccountId, BTreeMap<String, usize>>;

impl Workspace {
    /// Whether what these edits were made to, there or gone, fits in with all else: nothing is part of an account that is not
    /// there, no two accounts have one number, each has an administrator and somebody to act as, no two tokens of an account
    /// have one name, and each token's primary contact is a user of its account.
    #[must_use]
    pub fn is_sound(&self, edits: &[Edit]) -> bool {
        let touched = || edits.iter().filter_map(|edit| edit.after.as_ref().or(edit.before.as_ref()));
        // Once for all tokens of an account: there may be thousands.
        let of_tokens = touched().filter_map(Record::as_token).map(|token| &token.account);
        let names = of_tokens.collect::<BTreeSet<_>>().into_iter().map(|id| (id, self.names(id))).collect();
        let governed: BTreeSet<_> = touched().filter_map(whose).collect();
        edits.iter().filter_map(Edit::key).all(|key| match self.record(&key) {
            Some(record) => self.fits(record, &names),
            None => true,
        }) && !self.is_missed(&touched().filter(|record| self.record(&record.key()).is_none()).collect::<Vec<_>>())
            && governed.into_iter().all(|id| self.account(id).is_none_or(|account| self.is_governed(account)))
    }

    fn names(&self, account: &AccountId) -> BTreeMap<String, usize> {
        let mut names = BTreeMap::new();
        for token in self.live(account) {
            *names.entry(token.settings.name.folded()).or_default() += 1;
        }
        names
    }

    fn fits(&self, record: &Record, names: &Names<'_>) -> bool {
        let has_account = record.part_of().is_none_or(|account| self.account(account).is_some());
        let is_sound = match record {
            Record::Account(account) => self.has_own_number(account),
            Record::Token(token) => self.is_sound_token(token, names),
            _ => true,
        };
        has_account && is_sound
    }

    fn has_own_number(&self, account: &Account) -> bool {
        self.accounts().iter().filter(|other| other.number == account.number).count() == 1
    }

    fn is_sound_token(&self, token: &Token, names: &Names<'_>) -> bool {
        let has_contact = self.user(&token.settings.contact).is_some_and(|user| user.account == token.account);
        let same = || names.get(&token.account).and_then(|names| names.get(&token.settings.name.folded()));
        has_contact && (token.deleted.is_some() || same() == Some(&1))
    }

    /// Whether something still stands on records that are gone.
    fn is_missed(&self, gone: &[&Record]) -> bool {
        let accounts: BTreeSet<_> = gone.iter().filter_map(|record| record.as_account()).map(|it| &it.id).collect();
        let users: BTreeSet<_> = gone.iter().filter_map(|record| record.as_user()).map(|user| &user.id).collect();
        let mut tokens = self.of(Kind::Token).filter_map(Record::as_token);
        let is_part = |record: &Record| record.part_of().is_some_and(|id| accounts.contains(id));
        (!accounts.is_empty() && self.all().any(is_part))
            || (!users.is_empty() && tokens.any(|token| users.contains(&token.settings.contact)))
    }

    /// Whether an account has an administrator and somebody to act as.
    fn is_governed(&self, account: &Account) -> bool {
        let has_administrator = self.users(&account.id).iter().any(|user| user.role.manages_accounts());
        has_administrator && self.acting(&account.id).is_some()
    }
}

/// The account whose government a record is part of.
fn whose(record: &Record) -> Option<&AccountId> {
    match record {
        Record::Account(account) => Some(&account.id),
        Record::User(user) => Some(&user.account),
        _ => None,
    }
}
