//! Names of records: short random texts, typed so that one kind is never taken for another.

use crate::credential::base62;
use crate::ports::{Entropy, EntropyError};

/// How many characters an id has: 62^10 of them are enough that no two meet.
const LENGTH: usize = 10;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// A new id.
            ///
            /// # Errors
            /// `EntropyError` when there is no randomness.
            pub fn mint(entropy: &dyn Entropy) -> Result<Self, EntropyError> {
                base62::draw(entropy, LENGTH).map(Self)
            }

            /// Reads an id: 1 to 24 ASCII letters and digits. `None` for anything else.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                is_id(text).then(|| Self(text.to_owned()))
            }

            /// The id as it stands in keys and addresses.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    )*};
}

fn is_id(text: &str) -> bool {
    (1..=24).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

ids! {
    /// Names an account.
    AccountId;
    /// Names a user of an account.
    UserId;
    /// Names an access token (not its credentials).
    TokenId;
    /// Names a half-filled creation form.
    DraftId;
    /// Names what is kept of an Auth Token that ended.
    RetiredId;
    /// Names an open page of the app.
    PageId;
}

impl TokenId {
    /// The id under which something is kept of the legacy tokens of an account: they have none of their own.
    #[must_use]
    pub fn of_account(account: &AccountId) -> Self {
        Self(account.0.clone())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::ports::fake::{NoEntropy, Seeded};

    #[test]
    fn minted_ids_can_be_read_and_differ() {
        let entropy = Seeded::new(1);
        let first = TokenId::mint(&entropy).unwrap();
        let second = TokenId::mint(&entropy).unwrap();
        assert_ne!(first, second);
        assert_eq!(TokenId::parse(first.as_str()), Some(first));
    }

    #[test]
    fn only_short_letters_and_digits_are_ids() {
        for bad in ["", "a/b", "..", "a b", "é", "abcdefghijklmnopqrstuvwxy"] {
            assert_eq!(UserId::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn without_randomness_there_is_no_id() {
        assert_eq!(DraftId::mint(&NoEntropy), Err(EntropyError));
    }
}
