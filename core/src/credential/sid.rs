use super::{CredentialError, base62};
use crate::account::AccountNumber;
use crate::ports::{Entropy, EntropyError};
use std::borrow::Borrow;

/// What every Account SID of the sandbox begins with. Real ones begin with `IR`, too.
const MARK: &str = "IRSANDBOX";
/// What it ends with.
const END: char = '1';
/// How long it is: clients check for 34 characters.
const LENGTH: usize = 34;
/// How many random characters stand before the account's number.
const BEFORE: usize = 10;

/// The Account SID of a token: 34 characters, `IRSANDBOX` + 10 random ones + the account's number (4 to 8 digits)
/// + random ones + `1`. Not a secret: it is the user name of HTTP Basic and stands in every path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountSid(String);

impl AccountSid {
    /// A new SID for a token of the account with this number.
    ///
    /// # Errors
    /// `EntropyError` when there is no randomness.
    pub fn mint(account: AccountNumber, entropy: &dyn Entropy) -> Result<Self, EntropyError> {
        let mut text = String::with_capacity(LENGTH);
        text.push_str(MARK);
        text.push_str(&base62::draw(entropy, BEFORE)?);
        text.push_str(&account.to_string());
        let missing = LENGTH.saturating_sub(text.len() + 1);
        text.push_str(&base62::draw(entropy, missing)?);
        text.push(END);
        Ok(Self(text))
    }

    /// Reads a SID, exactly as it is (nothing is trimmed).
    ///
    /// # Errors
    /// `CredentialError` says what is wrong first: length, mark, characters.
    pub fn parse(text: &str) -> Result<Self, CredentialError> {
        if text.len() != LENGTH {
            return Err(CredentialError::Length);
        }
        if !text.starts_with(MARK) {
            return Err(CredentialError::Mark);
        }
        if !text.bytes().all(|byte| byte.is_ascii_alphanumeric()) || !text.ends_with(END) {
            return Err(CredentialError::Characters);
        }
        Ok(Self(text.to_owned()))
    }

    /// Whether a text begins as a SID of the sandbox does.
    #[must_use]
    pub fn is_meant(text: &str) -> bool {
        text.starts_with(MARK)
    }

    /// The 34 characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// It sorts as its text does.
impl Borrow<str> for AccountSid {
    fn borrow(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::ports::fake::{NoEntropy, Seeded};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn minted_ones_are_read_back(seed: u64, number in 1_000_u32..100_000_000) {
            let number = AccountNumber::new(number).unwrap();
            let sid = AccountSid::mint(number, &Seeded::new(seed)).unwrap();
            prop_assert_eq!(sid.as_str().len(), 34);
            prop_assert!(sid.as_str().starts_with("IRSANDBOX"));
            prop_assert!(sid.as_str().contains(&number.to_string()));
            prop_assert_eq!(AccountSid::parse(sid.as_str()), Ok(sid));
        }

        #[test]
        fn any_text_is_answered(text in ".{0,60}") {
            if let Ok(sid) = AccountSid::parse(&text) {
                prop_assert_eq!(sid.as_str(), text);
            }
        }
    }

    #[test]
    fn each_fault_is_named() {
        let live = format!("IR{}1", "a".repeat(31));
        assert_eq!(AccountSid::parse("IRSANDBOX"), Err(CredentialError::Length));
        assert_eq!(AccountSid::parse(&live), Err(CredentialError::Mark));
        assert_eq!(AccountSid::parse(&format!("IRSANDBOX{}1", "-".repeat(24))), Err(CredentialError::Characters));
        assert_eq!(AccountSid::parse(&format!("IRSANDBOX{}", "a".repeat(25))), Err(CredentialError::Characters));
    }

    #[test]
    fn without_randomness_none_is_made() {
        let number = AccountNumber::new(4_821).unwrap();
        assert_eq!(AccountSid::mint(number, &NoEntropy), Err(EntropyError));
    }
}
