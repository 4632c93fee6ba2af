use crate::dom::Text;
use crate::i18n;
use crate::platform::crypto::CryptoError;
use scopeyard_core::store::CommitError;
use scopeyard_core::workspace::Refusal;

/// Why an act failed. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The rules do not allow it.
    Refused(Refusal),
    /// It could not be stored.
    NotStored(CommitError),
    /// Another page stores what is done, and does not answer.
    NoAnswer,
    /// Something could not be sealed or opened.
    Crypto(CryptoError),
    /// What says how everything is sealed is not as the app made it.
    Altered,
}

impl From<CryptoError> for Failure {
    fn from(error: CryptoError) -> Self {
        Self::Crypto(error)
    }
}

impl Failure {
    /// Whether the rules do not allow it, so that trying again is no use.
    #[must_use]
    pub const fn is_refusal(&self) -> bool {
        matches!(self, Self::Refused(_))
    }

    /// A stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.code(),
            Self::NotStored(error) => error.code(),
            Self::NoAnswer => "no-answer",
            Self::Crypto(error) => error.code(),
            Self::Altered => "lock-altered",
        }
    }

    /// The failure in words.
    #[must_use]
    pub fn words(&self) -> Text {
        match self {
            Self::Refused(refusal) => i18n::refusal(refusal).into(),
            Self::NoAnswer => i18n::Word::ERROR_NO_ANSWER.into(),
            Self::Crypto(CryptoError::Unavailable) => i18n::Word::CRYPTO_UNAVAILABLE.into(),
            Self::Crypto(CryptoError::Sealed) => i18n::Word::NOT_THE_PASSPHRASE.into(),
            Self::Crypto(CryptoError::Other) => i18n::Word::CRYPTO_FAILED.into(),
            Self::Altered => i18n::Word::LOCK_ALTERED.into(),
            Self::NotStored(error) => {
                let error = *error;
                Text::from(move || i18n::commit_error(error))
            }
        }
    }
}
