//! What must be so in every workspace.

use super::{Edit, Kind, Record, Workspace};
use crate::account::AccountNumber;
use crate::id::AccountId;
use crate::order;
use crate::token::Token;
use std::collections::{BTreeMap, BTreeSet};

/// What is counted once for all edits: there may be thousands.
struct Counts<'a> {
    /// How many tokens of an account, those in the bin apart, have each name (folded).
    names: BTreeMap<&'a AccountId, BTreeMap<String, usize>>,
    /// How many accounts have each number.
    numbers: BTreeMap<AccountNumber, usize>,
    /// The accounts that have an administrator.
    administered: BTreeSet<&'a AccountId>,
}

impl Workspace {
    /// Whether what these edits were made to, there or gone, fits in with all else: nothing is part of an account that is not
    /// there, no two accounts have one number, each has an administrator and somebody to act as, no two tokens of an account
    /// have one name, and each token's primary contact is a user of its account.
    #[must_use]
    pub fn is_sound(&self, edits: &[Edit]) -> bool {
        let touched = || edits.iter().filter_map(|edit| edit.after.as_ref().or(edit.before.as_ref()));
        let counts = self.count(&order::set(touched().filter_map(Record::as_token).map(|token| &token.account)));
        let governed = order::set(touched().filter_map(whose));
        edits.iter().filter_map(Edit::key).all(|key| match self.record(&key) {
            Some(record) => self.fits(record, &counts),
            None => true,
        }) && !self.is_missed(&touched().filter(|record| self.record(&record.key()).is_none()).collect::<Vec<_>>())
            && governed.into_iter().filter(|id| self.account(id).is_some()).all(|id| self.is_governed(id, &counts))
    }

    /// Counts what has to be known of all; names only in some accounts.
    fn count(&self, named: &BTreeSet<&AccountId>) -> Counts<'_> {
        let mut counts = Counts { names: BTreeMap::new(), numbers: BTreeMap::new(), administered: BTreeSet::new() };
        let tokens = self.of(Kind::Token).filter_map(Record::as_token).filter(|token| token.deleted.is_none());
        for token in tokens.filter(|token| named.contains(&token.account)) {
            let names = counts.names.entry(&token.account).or_default();
            *names.entry(token.settings.name.folded()).or_default() += 1;
        }
        for account in self.of(Kind::Account).filter_map(Record::as_account) {
            *counts.numbers.entry(account.number).or_default() += 1;
        }
        let users = self.of(Kind::User).filter_map(Record::as_user);
        counts.administered = order::set(users.filter(|user| user.role.manages_accounts()).map(|user| &user.account));
        counts
    }

    fn fits(&self, record: &Record, counts: &Counts<'_>) -> bool {
        let has_account = record.part_of().is_none_or(|account| self.account(account).is_some());
        let is_sound = match record {
            Record::Account(account) => counts.numbers.get(&account.number) == Some(&1),
            Record::Token(token) => self.is_sound_token(token, counts),
            _ => true,
        };
        has_account && is_sound
    }

    fn is_sound_token(&self, token: &Token, counts: &Counts<'_>) -> bool {
        let has_contact = self.user(&token.settings.contact).is_some_and(|user| user.account == token.account);
        let same = || counts.names.get(&token.account).and_then(|names| names.get(&token.settings.name.folded()));
        has_contact && (token.deleted.is_some() || same() == Some(&1))
    }

    /// Whether something still stands on records that are gone.
    fn is_missed(&self, gone: &[&Record]) -> bool {
        let accounts = order::set(gone.iter().filter_map(|record| record.as_account()).map(|it| &it.id));
        let users = order::set(gone.iter().filter_map(|record| record.as_user()).map(|user| &user.id));
        let mut tokens = self.of(Kind::Token).filter_map(Record::as_token);
        let is_part = |record: &Record| record.part_of().is_some_and(|id| accounts.contains(id));
        (!accounts.is_empty() && self.all().any(is_part))
            || (!users.is_empty() && tokens.any(|token| users.contains(&token.settings.contact)))
    }

    /// Whether an account has an administrator and somebody to act as.
    fn is_governed(&self, account: &AccountId, counts: &Counts<'_>) -> bool {
        counts.administered.contains(account) && self.acting(account).is_some()
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
