use crate::catalogue::{ApiVersion, Method};
use crate::credential::{AccountSid, AuthToken};
use crate::id::{AccountId, TokenId};
use crate::ports::Timestamp;

/// The two Auth Tokens of a legacy pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// Reaches every operation of the account.
    ReadWrite,
    /// Reaches every `GET` (and `HEAD`).
    ReadOnly,
}

impl Half {
    /// Both.
    pub const ALL: [Self; 2] = [Self::ReadWrite, Self::ReadOnly];

    /// Whether it reaches operations with this method.
    #[must_use]
    pub fn may(self, method: Method) -> bool {
        self == Self::ReadWrite || method == Method::Get
    }
}

/// The legacy tokens of an account: one Account SID with two Auth Tokens, and no scopes. An account has at most one pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Legacy {
    /// The account that it belongs to, whose id is also its own.
    pub account: AccountId,
    /// The user name of both.
    pub sid: AccountSid,
    /// The password that reads and writes.
    pub read_write: AuthToken,
    /// The password that only reads.
    pub read_only: AuthToken,
    /// The API version that its calls get.
    pub version: ApiVersion,
    /// When it was enabled here. How old the tokens are is not known: the provider made such pairs before April 2025.
    pub enabled: Timestamp,
}

impl Legacy {
    /// The id under which usage and ends of them are kept: their account's.
    #[must_use]
    pub fn token(&self) -> TokenId {
        TokenId::of_account(&self.account)
    }

    /// One of its Auth Tokens.
    #[must_use]
    pub const fn auth(&self, half: Half) -> &AuthToken {
        match half {
            Half::ReadWrite => &self.read_write,
            Half::ReadOnly => &self.read_only,
        }
    }

    /// The pair with another Auth Token in one half.
    #[must_use]
    pub fn with(self, half: Half, auth: AuthToken) -> Self {
        match half {
            Half::ReadWrite => Self { read_write: auth, ..self },
            Half::ReadOnly => Self { read_only: auth, ..self },
        }
    }
}
