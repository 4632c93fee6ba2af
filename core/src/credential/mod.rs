//! What a caller proves itself with: the Account SID (the user name) and the Auth Token (the password).
//!
//! Both are made so that nobody takes them for real ones, and so that a string of another form (a live
//! credential, say) is recognised and never kept.

mod auth_token;
pub mod base62;
mod find;
mod reading;
mod sid;
mod spot;

pub use auth_token::AuthToken;
pub use find::{Credential, Found, find};
pub use reading::{Form, Reading, readings};
pub use sid::AccountSid;
pub use spot::{holds_credential, holds_hash, holds_live, may_begin_credential, without_live};

/// Why a string is not a credential of this sandbox. It says nothing of the string itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CredentialError {
    /// Not as long as it has to be.
    Length,
    /// Lacks the mark of the sandbox (`IRSANDBOX`, `sbx_`): it may be a live one.
    Mark,
    /// Holds a character that is neither an ASCII letter nor a digit, or does not end as it has to.
    Characters,
    /// The checksum differs: mistyped or cut.
    Checksum,
}
