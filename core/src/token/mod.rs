//! Access tokens: what they are made of, and how what a person types becomes one.

mod difference;
mod draft;
mod email;
mod email_list;
mod legacy;
mod picker;
mod preset;
mod retired;
mod text;

pub use difference::Difference;
pub use draft::{Draft, DraftProblems, Surroundings};
pub use email::Email;
pub use email_list::{EmailsError, MOST_EMAILS, count_emails, parse_emails};
pub use legacy::{Half, Legacy};
pub use picker::{Picker, PickerGroup, Show};
pub use preset::Preset;
pub use retired::{Cause, Ended, Retired};
pub use text::{Description, Name, TextError};

use crate::catalogue::{ApiVersion, ScopeSet};
use crate::credential::{AccountSid, AuthToken};
use crate::id::{AccountId, TokenId, UserId};
use crate::ports::Timestamp;

/// What a person decides about a token. Every part has been checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenSettings {
    /// What it is called; unique in its account without regard to case.
    pub name: Name,
    /// What it is for.
    pub description: Description,
    /// The API version that its calls get.
    pub version: ApiVersion,
    /// Whom to contact about it.
    pub contact: UserId,
    /// Developers who are told about changes without being users.
    pub emails: Vec<Email>,
    /// The operations that it may call.
    pub scopes: ScopeSet,
}

/// An access token of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its id in the store and in addresses.
    pub id: TokenId,
    /// The account that it belongs to.
    pub account: AccountId,
    /// What people decided about it.
    pub settings: TokenSettings,
    /// Its user name; stays the same for life.
    pub sid: AccountSid,
    /// Its password; replaced by a reset.
    pub auth: AuthToken,
    /// Whether it may authenticate.
    pub enabled: bool,
    /// When it was made.
    pub created: Timestamp,
    /// When its settings, state or secret changed last.
    pub changed: Timestamp,
    /// When it was deleted: it lies in the bin then, authenticates no more, and its name is free for others.
    pub deleted: Option<Timestamp>,
}
