//! What there is of accounts and users.

use super::{Kind, Record, Workspace};
use crate::account::{Account, AccountNumber, User};
use crate::characters::fold;
use crate::credential::base62;
use crate::id::{AccountId, UserId};
use crate::order;
use crate::ports::{Entropy, EntropyError};
use crate::token::Token;

impl Workspace {
    /// All accounts: by type, then by age.
    #[must_use]
    pub fn accounts(&self) -> Vec<&Account> {
        let rank = |account: &Account| (account.kind as u8, account.created);
        let all = self.of(Kind::Account).filter_map(Record::as_account).collect();
        order::by(all, |one: &&Account, other| (rank(one), &one.id).cmp(&(rank(other), &other.id)))
    }

    /// One account.
    #[must_use]
    pub fn account(&self, id: &AccountId) -> Option<&Account> {
        self.get(Kind::Account, id.as_str()).and_then(Record::as_account)
    }

    /// Whether an account has this number.
    #[must_use]
    pub fn has_number(&self, number: AccountNumber) -> bool {
        self.of(Kind::Account).filter_map(Record::as_account).any(|account| account.number == number)
    }

    /// The users of an account, by name.
    #[must_use]
    pub fn users(&self, account: &AccountId) -> Vec<&User> {
        let users = self.of(Kind::User).filter_map(Record::as_user).filter(|user| user.account == *account);
        let named: Vec<_> = users.map(|user| (fold(user.name.as_str()), user)).collect();
        let all = order::by(named, |one, other| (&one.0, &one.1.id).cmp(&(&other.0, &other.1.id)));
        all.into_iter().map(|(_, user)| user).collect()
    }

    /// The other users of a user's account, by name.
    #[must_use]
    pub fn others(&self, user: &User) -> Vec<&User> {
        self.users(&user.account).into_iter().filter(|other| other.id != user.id).collect()
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

    /// An administrator of a user's account besides them. The last one can be neither removed nor given another role.
    #[must_use]
    pub fn other_administrator(&self, user: &User) -> Option<&User> {
        self.others(user).into_iter().find(|other| other.role.manages_accounts())
    }

    /// The tokens whose primary contact a user is, those in the bin among them.
    #[must_use]
    pub fn tokens_of(&self, user: &User) -> Vec<&Token> {
        let tokens = self.of(Kind::Token).filter_map(Record::as_token);
        tokens.filter(|token| token.account == user.account && token.settings.contact == user.id).collect()
    }

    /// Every record that is part of an account.
    pub(super) fn parts_of(&self, account: &AccountId) -> impl Iterator<Item = &Record> {
        self.all().filter(move |record| record.part_of() == Some(account))
    }
}

/// A number of 6 digits that no account has.
///
/// # Errors
/// `EntropyError` when there is no randomness.
pub(super) fn draw_number(
    is_taken: &dyn Fn(AccountNumber) -> bool,
    entropy: &dyn Entropy,
) -> Result<AccountNumber, EntropyError> {
    // A thousand tries would fail only where there is no randomness to speak of, or hardly a number left.
    for _ in 0..1_000 {
        let text = base62::draw(entropy, 6)?;
        let number = text.bytes().fold(0_u32, |number, byte| number * 10 + u32::from(byte) % 10);
        if let Some(number) = AccountNumber::new(number).filter(|number| number.to_string().len() == 6)
            && !is_taken(number)
        {
            return Ok(number);
        }
    }
    Err(EntropyError)
}
