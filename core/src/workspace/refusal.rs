use crate::account::{AccountProblems, UserProblems};
use crate::token::DraftProblems;

/// Why a command is refused. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The record that the command is about is gone.
    Gone,
    /// Whom the person acts as has not the role for it.
    Role,
    /// API access of the account is not enabled.
    ApiOff,
    /// The form has faults.
    Draft(Box<DraftProblems>),
    /// What was typed is too long to be kept.
    TooLong,
    /// There is no randomness, so no credentials can be made.
    Entropy,
    /// The version is not a higher one of the account type.
    Version,
    /// What was typed about a user has faults.
    User(UserProblems),
    /// What was typed about an account has faults.
    Account(AccountProblems),
    /// The account would have no administrator.
    LastAdministrator,
    /// The user is the primary contact of tokens, and nobody was named instead.
    Contact,
    /// There would be no account.
    LastAccount,
    /// Something has changed since, so that the act can't be taken back.
    Changed,
    /// The token was changed while the person was asked to confirm another change of it.
    Meanwhile,
    /// What was to be loaded is not what it should be.
    Demo,
}

impl Refusal {
    /// A stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::Role => "role",
            Self::ApiOff => "api-off",
            Self::Draft(_) => "draft",
            Self::TooLong => "too-long",
            Self::Entropy => "entropy",
            Self::Version => "version",
            Self::User(_) => "user",
            Self::Account(_) => "account",
            Self::LastAdministrator => "last-administrator",
            Self::Contact => "contact",
            Self::LastAccount => "last-account",
            Self::Changed => "changed",
            Self::Meanwhile => "meanwhile",
            Self::Demo => "demo",
        }
    }
}

impl From<crate::ports::EntropyError> for Refusal {
    fn from(_: crate::ports::EntropyError) -> Self {
        Self::Entropy
    }
}
