use super::{CredentialError, base62};
use crate::ports::{Entropy, EntropyError};
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// What every Auth Token of the sandbox begins with. The `_` makes a double click take the whole of it.
const MARK: &str = "sbx_";
/// How many random characters follow: 62^22 is over 130 bits.
const RANDOM: usize = 22;
/// How long mark and random part are together; six characters of checksum follow.
const SIGNED: usize = 26;
/// How long it is.
const LENGTH: usize = 32;

/// The IEEE polynomial, with one small table: a token is 26 bytes, so size matters more than speed.
const CRC: crc::Crc<u32> = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);

/// The Auth Token: `sbx_` + 22 random letters and digits + 6 of checksum (CRC-32 of the 26 characters before it, in base 62).
///
/// A secret: it prints redacted and is wiped from memory when dropped. [`AuthToken::expose`] is the only way to its text.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct AuthToken(String);

impl AuthToken {
    /// A new secret.
    ///
    /// # Errors
    /// `EntropyError` when there is no randomness.
    pub fn mint(entropy: &dyn Entropy) -> Result<Self, EntropyError> {
        let mut text = String::with_capacity(LENGTH);
        text.push_str(MARK);
        let mut random = base62::draw(entropy, RANDOM)?;
        text.push_str(&random);
        random.zeroize();
        let sum = base62::six_digits(CRC.checksum(text.as_bytes()));
        text.push_str(&sum);
        Ok(Self(text))
    }

    /// Reads a secret, exactly as it is (nothing is trimmed).
    ///
    /// # Errors
    /// `CredentialError` says what is wrong first: length, mark, characters, checksum.
    pub fn parse(text: &str) -> Result<Self, CredentialError> {
        if text.len() != LENGTH {
            return Err(CredentialError::Length);
        }
        let Some(random) = text.strip_prefix(MARK) else {
            return Err(CredentialError::Mark);
        };
        if !random.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(CredentialError::Characters);
        }
        match text.split_at_checked(SIGNED) {
            Some((signed, sum)) if base62::six_digits(CRC.checksum(signed.as_bytes())) == sum => {
                Ok(Self(text.to_owned()))
            }
            _ => Err(CredentialError::Checksum),
        }
    }

    /// The text of the secret, for showing, copying and comparing. Never log it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for AuthToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("AuthToken([REDACTED])")
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
        fn minted_ones_are_read_back(seed: u64) {
            let token = AuthToken::mint(&Seeded::new(seed)).unwrap();
            prop_assert_eq!(token.expose().len(), 32);
            prop_assert_eq!(AuthToken::parse(token.expose()), Ok(token));
        }

        #[test]
        fn one_wrong_character_is_noticed(seed: u64, place in 4_usize..32, with in "[0-9A-Za-z]") {
            let token = AuthToken::mint(&Seeded::new(seed)).unwrap();
            let mut wrong = token.expose().to_owned();
            wrong.replace_range(place..=place, &with);
            prop_assume!(wrong != token.expose());
            prop_assert_eq!(AuthToken::parse(&wrong), Err(CredentialError::Checksum));
        }

        #[test]
        fn any_text_is_answered(text in ".{0,40}") {
            let _ = AuthToken::parse(&text);
        }
    }

    #[test]
    fn the_checksum_is_the_common_crc_32() {
        // The check value of CRC-32/ISO-HDLC that every catalogue of CRCs gives for "123456789".
        assert_eq!(CRC.checksum(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn each_fault_is_named() {
        assert_eq!(AuthToken::parse("sbx_short"), Err(CredentialError::Length));
        assert_eq!(AuthToken::parse(&"a".repeat(32)), Err(CredentialError::Mark));
        assert_eq!(AuthToken::parse(&format!("sbx_{}", "-".repeat(28))), Err(CredentialError::Characters));
    }

    #[test]
    fn it_prints_redacted() {
        let token = AuthToken::mint(&Seeded::new(3)).unwrap();
        assert_eq!(format!("{token:?}"), "AuthToken([REDACTED])");
    }

    #[test]
    fn without_randomness_none_is_made() {
        assert_eq!(AuthToken::mint(&NoEntropy), Err(EntropyError));
    }
}
