use super::Name;
use crate::credential::{AccountSid, AuthToken};
use crate::id::{AccountId, RetiredId, TokenId};
use crate::ports::{Entropy, EntropyError, Timestamp};
use sha2::{Digest, Sha256};

/// Why an Auth Token ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Another took its place.
    Reset,
    /// Its token was deleted for good.
    Deleted,
}

impl Cause {
    /// The cause as it is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reset => "reset",
            Self::Deleted => "deleted",
        }
    }

    /// Reads a stored cause. `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Reset, Self::Deleted].into_iter().find(|cause| cause.as_str() == text)
    }
}

/// What is kept of an Auth Token that ended: enough to recognise it, and not the Auth Token.
///
/// A salted SHA-256 is enough here, where it would not be for passwords: the Auth Token has over 130 random bits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retired {
    /// Its id in the store.
    pub id: RetiredId,
    /// The account that it belonged to.
    pub account: AccountId,
    /// The token that it was of; of the legacy tokens, what has their account's id.
    pub token: TokenId,
    /// The Account SID that it went with.
    pub sid: AccountSid,
    /// What the token was called; nothing for the legacy tokens.
    pub name: Option<Name>,
    /// Makes the hash one of its own.
    pub salt: [u8; 16],
    /// SHA-256 of the salt and the Auth Token.
    pub hash: [u8; 32],
    /// When it ended.
    pub at: Timestamp,
    /// Why.
    pub cause: Cause,
}

impl Retired {
    /// How many of them are kept for an account; the oldest make room.
    pub const MOST: usize = 500;

    /// What is to be kept of an Auth Token that ends now.
    ///
    /// # Errors
    /// `EntropyError` when there is no randomness.
    pub fn of(auth: &AuthToken, what: Ended<'_>, entropy: &dyn Entropy) -> Result<Self, EntropyError> {
        let mut salt = [0; 16];
        entropy.fill(&mut salt)?;
        let Ended { account, token, sid, name, at, cause } = what;
        Ok(Self {
            id: RetiredId::mint(entropy)?,
            account: account.clone(),
            token: token.clone(),
            sid: sid.clone(),
            name: name.cloned(),
            salt,
            hash: hash(&salt, auth),
            at,
            cause,
        })
    }

    /// Whether it was this Auth Token.
    #[must_use]
    pub fn was(&self, auth: &AuthToken) -> bool {
        hash(&self.salt, auth) == self.hash
    }
}

/// What an Auth Token that ends was of.
#[derive(Clone, Copy)]
pub struct Ended<'a> {
    /// The account.
    pub account: &'a AccountId,
    /// The token.
    pub token: &'a TokenId,
    /// Its Account SID.
    pub sid: &'a AccountSid,
    /// Its name.
    pub name: Option<&'a Name>,
    /// When it ends.
    pub at: Timestamp,
    /// Why.
    pub cause: Cause,
}

fn hash(salt: &[u8; 16], auth: &AuthToken) -> [u8; 32] {
    Sha256::new().chain_update(salt).chain_update(auth.expose()).finalize().into()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::account::AccountNumber;
    use crate::ports::fake::{NoEntropy, Seeded};

    #[test]
    fn it_recognises_its_auth_token_and_holds_nothing_of_it() {
        let entropy = Seeded::new(5);
        let (auth, other) = (AuthToken::mint(&entropy).unwrap(), AuthToken::mint(&entropy).unwrap());
        let sid = AccountSid::mint(AccountNumber::new(4_821).unwrap(), &entropy).unwrap();
        let (account, token) = (AccountId::parse("a").unwrap(), TokenId::parse("t").unwrap());
        let what =
            Ended { account: &account, token: &token, sid: &sid, name: None, at: Timestamp(7), cause: Cause::Reset };
        let retired = Retired::of(&auth, what, &entropy).unwrap();
        assert!(retired.was(&auth) && !retired.was(&other));
        let again = Retired::of(&auth, what, &entropy).unwrap();
        assert_ne!(again.hash, retired.hash, "salted");
        assert!(!format!("{retired:?}").contains(auth.expose()));
        assert_eq!(Retired::of(&auth, what, &NoEntropy), Err(EntropyError));
    }

    #[test]
    fn causes_are_read_back() {
        for cause in [Cause::Reset, Cause::Deleted] {
            assert_eq!(Cause::parse(cause.as_str()), Some(cause));
        }
        assert_eq!(Cause::parse("Reset"), None);
    }
}
