//! Accounts, their users and the users' roles.

mod form;
mod kind;
mod number;
mod role;

pub use form::{AccountForm, AccountProblems, EmailError, NumberError, UserForm, UserProblems};
pub use kind::AccountType;
pub use number::AccountNumber;
pub use role::Role;

use crate::id::{AccountId, UserId};
use crate::ports::Timestamp;
use crate::token::{Email, Name};

/// An account: what tokens belong to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its id in the store and in addresses.
    pub id: AccountId,
    /// Its numeric id, which stands in the Account SIDs of its tokens.
    pub number: AccountNumber,
    /// Which API it has.
    pub kind: AccountType,
    /// What people call it.
    pub name: Name,
    /// Whether API access is enabled. While it is not, no token of the account authenticates.
    pub api: bool,
    /// Whom the person in front of the app acts as in this account.
    pub acting: UserId,
    /// When it was made.
    pub created: Timestamp,
    /// Whether it came with the demo, and goes with it.
    pub demo: bool,
}

/// A user of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Its id in the store.
    pub id: UserId,
    /// The account it belongs to.
    pub account: AccountId,
    /// What people call them.
    pub name: Name,
    /// Where they are reached.
    pub email: Email,
    /// What they may do.
    pub role: Role,
}
